//! Where two runs part.
//!
//! A program has run twice, on CPython's steps and on yours, and each run has left
//! a log, an entry for whatever happened. The outputs differ. By then the two logs
//! may differ in thousands of places, because each mistake causes others. So
//! only the first is worth showing, and the step in which it was made.

use std::fmt;

/// An entry of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A collection has come to this step.
    Step(&'static str),
    /// The collection is over.
    Over,
    /// Something has happened: `tea is finalized`, say.
    Event(&'static str),
}

/// Where two logs part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The step that was under way: the last that both logs have come to, unless
    /// both have come to the end of the collection since.
    pub step: Option<&'static str>,
    /// What CPython's log has in that place; `None` if it has come to its end.
    pub expected: Option<Entry>,
    /// What the other log has there.
    pub came: Option<Entry>,
}

/// The first place in which the two logs differ; `None` if they are the same.
pub fn first_difference(
    cpython: &[Entry],
    mine: &[Entry],
) -> Option<Difference> {
    // `log.get(n)` is `None` behind the end, and `.copied()` makes an
    // `Option<Entry>` of it.
    todo!("go along both as far as they are alike, and see where you are")
}

/// For instance `in finalize_garbage: expected tea is finalized, came cup dies`.
/// Outside of a collection it begins with `in the program`. A step is called by
/// its name, and the end of a collection is `the end of the collection`; where a log
/// has come to its end, that is `nothing more`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `write!(f, "in {}: ...", ...)` works as `format!` does.
        todo!("say where, what was expected, and what came")
    }
}
