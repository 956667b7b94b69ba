//! Collect until nothing more is found.
//!
//! A finalizer may leave new garbage behind, which only the next collection
//! finds. Before it measures memory, a test wants all of that gone. Collect
//! again and again, but not forever: there are programs in which every
//! collection makes the garbage of the next.

use gc_core::{Host, collect};

/// There was something to find each time.
///
/// The message should help a reader of the log: how often it was tried, and how
/// much has been found. For 3 rounds and 12 objects it is
/// `still finding garbage after 3 full collections: 12 objects so far`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("put the message here: fields go in braces, as in format!")]
pub struct StillFinding {
    /// How many full collections have run.
    pub rounds: usize,
    /// How many objects they have found, added up.
    pub found: usize,
}

/// Makes full collections until one finds nothing, and returns how many objects
/// were found in all of them.
///
/// # Errors
/// [`StillFinding`] if each of `at_most` collections has found something.
pub fn collect_until_nothing<H: Host>(
    host: &mut H,
    at_most: usize,
) -> Result<usize, StillFinding> {
    // `collect(host, 2)` is `Ok` with the number of objects found; it is an
    // error only for a generation that does not exist.
    todo!("collect until a collection finds nothing")
}
