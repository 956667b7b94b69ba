//! The definition of what is needed: what can be reached.
//!
//! The collector never computes this. It is here to say what its answer must
//! agree with, and tests ask it.

use std::collections::BTreeSet;

use crate::{Heap, HeapError, ObjId, Observer, Trace};

// ANCHOR: reachable_from
/// Every object that can be reached from `roots` by following references,
/// `roots` among them.
///
/// # Errors
/// If one of `roots` is stale or of another heap.
pub fn reachable_from<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
    roots: &[ObjId],
) -> Result<BTreeSet<ObjId>, HeapError> {
    let mut reached = BTreeSet::new();
    let mut to_visit = roots.to_vec();
    while let Some(id) = to_visit.pop() {
        if reached.insert(id) {
            heap.get(id)?.owned(&mut |r| to_visit.push(r));
        }
    }
    Ok(reached)
}
// ANCHOR_END: reachable_from
