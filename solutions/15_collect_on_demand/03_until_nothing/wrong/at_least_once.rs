//! Wrong: none at all may be allowed: with 0 no collection runs.

use gc_core::{Host, collect};

/// There was something to find each time.
///
/// The message should help a reader of the log: how often it was tried, and how
/// much has been found. For 3 rounds and 12 objects it is
/// `still finding garbage after 3 full collections: 12 objects so far`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "still finding garbage after {rounds} full collections: {found} objects so far"
)]
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
    let (mut rounds, mut found) = (0, 0);
    loop {
        let n = collect(host, 2).expect("there is a generation 2");
        rounds += 1;
        found += n;
        if n == 0 {
            return Ok(found);
        }
        if rounds >= at_most {
            return Err(StillFinding { rounds, found });
        }
    }
}
