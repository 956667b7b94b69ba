//! An increment must be closed.
//!
//! The collector of 3.14.0 looked at a part of the old objects at a time. Which
//! part? A cycle that lies half in one part and half in another is never found:
//! seen from either half, the other holds it. So a part takes in, with each of
//! its objects, everything that can be reached from it and was not looked at in
//! this round.

use std::collections::{BTreeSet, VecDeque};

/// What each object refers to, by number.
pub type Graph = Vec<Vec<usize>>;

/// The next increment: objects from `pending` in order, each with all that can
/// be reached from it and is pending as well, until there are at least `size`
/// of them or nothing is pending any more. They are taken out of `pending`.
///
/// What is not pending was looked at in this round. It is not taken again, and
/// it is not followed.
pub fn increment(
    graph: &Graph,
    pending: &mut VecDeque<usize>,
    size: usize,
) -> Vec<usize> {
    // The order of what is taken makes no difference, but what stays pending
    // must stay in its order.
    todo!("take objects, each with all that it reaches")
}

/// A whole round: increments of at least `size` objects, until nothing is
/// pending. A size of 0 would never come to an end, and counts as 1.
pub fn round(graph: &Graph, size: usize) -> Vec<Vec<usize>> {
    // In the beginning all objects are pending, in the order of their numbers.
    todo!("increment after increment")
}
