//! Dicts that cannot be part of a cycle are forgotten.
//!
//! Before: `c.young` holds the survivors of a full collection. After: it holds
//! those of them that are still worth looking at; the other dicts are in no
//! list.
//!
//! In CPython: `untrack_dicts` (3.13, `Python/gc.c`), `_PyDict_MaybeUntrack`
//! (`Objects/dictobject.c`).

use crate::head::Flags;
use crate::{Collection, DictTracking, Host};

// ANCHOR: untrack_dicts
/// Stops tracking exact dicts that hold nothing trackable. Runs in full
/// collections, up to Python 3.13.
pub fn untrack_dicts<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    if heap.profile.dict_tracking == DictTracking::Lazy && heap.n_dicts > 0 {
        heap.untrack_candidates(c, |heap, slot| {
            heap.gc_head(slot).flags.has(Flags::DICT)
                && !heap.holds_trackable(slot)
        });
    }
}
// ANCHOR_END: untrack_dicts
