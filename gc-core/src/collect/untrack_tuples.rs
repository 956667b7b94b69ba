//! Tuples that cannot be part of a cycle are forgotten.
//!
//! Before: `c.young` holds the survivors. After: it holds those of them that
//! are still worth looking at; the other tuples are in no list.
//!
//! In CPython: `untrack_tuples` (3.13, `Python/gc.c`),
//! `_PyTuple_MaybeUntrack` (`Objects/tupleobject.c`).

use crate::head::Flags;
use crate::{Collection, Host};

// ANCHOR: untrack_tuples
/// Stops tracking exact tuples that hold nothing trackable. Runs in every
/// collection.
pub fn untrack_tuples<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    if heap.n_tuples == 0 {
        return;
    }
    heap.untrack_candidates(c, |heap, slot| {
        heap.gc_head(slot).flags.has(Flags::TUPLE)
            && !heap.holds_trackable(slot)
    });
}
// ANCHOR_END: untrack_tuples
