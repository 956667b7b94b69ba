//! Wrong: only the roots themselves are marked.
//!
//! Mark first, then subtract.
//!
//! CPython 3.14.0 had an idea to save work. Most objects can be reached
//! from the modules and the frames of running functions. Mark what these reach,
//! and leave it out of the subtracting. The roots need not be complete: an object
//! that C code holds is in no frame, and must survive all the same. So marking
//! never says what is trash. Only subtracting does.

use std::collections::BTreeSet;

/// An object, with its reference count and what it refers to by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// References from other objects and from outside, all together.
    pub count: usize,
    /// What it refers to.
    pub refers_to: Vec<usize>,
}

/// What a collection found, and what it cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collected {
    /// The objects that nothing needs, smallest number first.
    pub trash: Vec<usize>,
    /// How many objects had to be asked for what they refer to in the
    /// subtracting: all that were not marked.
    pub candidates: usize,
}

/// Marks what `roots` reach, subtracts among the rest, and says which of them
/// are trash.
///
/// `roots` are some of the objects that are held from outside; perhaps not all,
/// perhaps none.
pub fn collect(heap: &[Object], roots: &[usize]) -> Collected {
    // Three parts: mark; subtract among what is not marked; then what is held
    // from outside there, and what that reaches, is needed.
    let marked: BTreeSet<usize> = roots.iter().copied().collect();
    let is_candidate = |n: &usize| !marked.contains(n);
    let candidates: Vec<usize> = (0..heap.len()).filter(is_candidate).collect();
    let mut gc_refs: Vec<usize> = heap.iter().map(|o| o.count).collect();
    for &from in &candidates {
        // A reference to what is marked is not subtracted, and one from what
        // is marked comes from outside.
        for &to in heap[from].refers_to.iter().filter(|to| is_candidate(to)) {
            gc_refs[to] -= 1;
        }
    }
    // What a marked object refers to is marked: it needs no second look.
    let held = candidates.iter().copied().filter(|&n| gc_refs[n] > 0);
    let needed = reachable(heap, held, |n| is_candidate(&n));
    Collected {
        candidates: candidates.len(),
        trash: candidates
            .into_iter()
            .filter(|n| !needed.contains(n))
            .collect(),
    }
}

/// What can be reached from `start` by way of objects that are `allowed`.
fn reachable(
    heap: &[Object],
    start: impl Iterator<Item = usize>,
    allowed: impl Fn(usize) -> bool,
) -> BTreeSet<usize> {
    let mut to_do: Vec<usize> = start.collect();
    let mut reached = BTreeSet::new();
    while let Some(n) = to_do.pop() {
        if allowed(n) && reached.insert(n) {
            to_do.extend(&heap[n].refers_to);
        }
    }
    reached
}
