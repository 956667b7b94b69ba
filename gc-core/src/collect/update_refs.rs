//! `gc_refs` of each candidate becomes its reference count.
//!
//! Before: no object has a `gc_refs`. After: every candidate has one, equal to
//! its reference count; no other object has.
//!
//! In CPython: `update_refs` (3.13, `Python/gc.c`).

use crate::{Collection, Host, IMMORTAL_REFCNT};

// ANCHOR: update_refs
/// Copies the reference count of every candidate, of all in `c.young`, to its
/// `gc_refs`. In which order makes no difference.
///
/// An object that has become immortal since it was tracked will never be
/// trash, so it stops being tracked (since 3.12).
pub fn update_refs<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let mut immortals = 0;
    heap.each_future_candidate(c, |heap, slot| {
        let count = heap.refcount_at(slot);
        if count == IMMORTAL_REFCNT {
            immortals += 1;
        } else {
            heap.set_gc_refs(slot, count);
        }
    });
    if immortals > 0 {
        heap.untrack_candidates(c, |heap, slot| {
            heap.refcount_at(slot) == IMMORTAL_REFCNT
        });
    }
}
// ANCHOR_END: update_refs
