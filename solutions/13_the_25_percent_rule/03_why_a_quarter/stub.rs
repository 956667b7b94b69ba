//! What a growing heap costs, with the rule and without.
//!
//! A program loads documents and keeps all of them. They reach generation 2 in
//! batches, and after each batch a full collection is due by the counts. Add up
//! how many objects the full collections look at, under one rule or another.

/// When a full collection that is due by the counts really runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Each time.
    Always,
    /// Unless the objects that have arrived since the last full collection are
    /// fewer than this many percent of those that it kept. CPython's is
    /// `Percent(25)`.
    Percent(usize),
}

/// What the full collections did while the program loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// How many full collections ran.
    pub runs: usize,
    /// How many objects they looked at, added up. Each looks at all that have
    /// arrived so far.
    pub looks: usize,
}

/// Loads `documents` in batches of `batch`, and adds up what it costs.
/// Documents that don't fill a last batch are left out.
pub fn load(documents: usize, batch: usize, rule: Rule) -> Cost {
    // Apart from the cost, two numbers are needed: how many the last full
    // collection kept, and how many have arrived since.
    todo!("go through the batches")
}
