//! Tuples and dicts that cannot be part of a cycle are forgotten.
//!
//! Before: `c.young` holds the survivors. After: it holds those of them that
//! are still worth looking at; the others are in no list.
//!
//! In CPython: `untrack_tuples`, `untrack_dicts` (3.13, `Python/gc.c`),
//! `_PyTuple_MaybeUntrack`, `_PyDict_MaybeUntrack`.

use crate::head::Flags;
use crate::{
    Collection, DictTracking, Event, Heap, Host, Observer, Slot, Trace,
};

// ANCHOR: untrack
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
// ANCHOR_END: untrack

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Takes those for which `forget` says so out of `c.young` and out of
    /// tracking. One decision sees what the one before it did, as in CPython:
    /// a tuple of tuples may go with its items.
    pub(crate) fn untrack_candidates(
        &mut self,
        c: &mut Collection,
        forget: impl Fn(&Self, Slot) -> bool,
    ) {
        let mut kept = 0;
        for read in 0..c.young.len() {
            let slot = c.young[read];
            if forget(self, slot) {
                self.forget(slot);
            } else {
                c.young[kept] = slot;
                kept += 1;
            }
        }
        c.young.truncate(kept);
    }

    /// A candidate that is taken out of `c.young` is in no list any more.
    pub(crate) fn forget(&mut self, slot: Slot) {
        self.gc_head_mut(slot).list = None;
        if self.schedule.counts_tracked {
            self.schedule.count_untracked();
        }
        self.gc_refs.clear_collecting(slot);
        self.emit_at(slot, |id| Event::Untracked { id });
    }
}
