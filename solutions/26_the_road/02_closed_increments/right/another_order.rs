//! Right: the order within an increment makes no difference.
//!
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
    let mut waiting: BTreeSet<usize> = pending.iter().copied().collect();
    let mut taken = Vec::new();
    for &object in pending.iter() {
        if taken.len() >= size {
            break;
        }
        let mut to_do = vec![object];
        while let Some(object) = to_do.pop() {
            if waiting.remove(&object) {
                taken.push(object);
                to_do.extend(&graph[object]);
            }
        }
    }
    pending.retain(|object| waiting.contains(object));
    taken.reverse();
    taken
}

/// A whole round: increments of at least `size` objects, until nothing is
/// pending. A size of 0 would never come to an end, and counts as 1.
pub fn round(graph: &Graph, size: usize) -> Vec<Vec<usize>> {
    // In the beginning all objects are pending, in the order of their numbers.
    let mut pending: VecDeque<usize> = (0..graph.len()).collect();
    let mut increments = Vec::new();
    while !pending.is_empty() {
        increments.push(increment(graph, &mut pending, size.max(1)));
    }
    increments
}
