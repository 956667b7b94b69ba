//! Wrong: objects of older generations become candidates as well.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Host};

/// Copies the reference count of every candidate to its `gc_refs`.
///
/// Before: no object has a `gc_refs`. After: every candidate has one, equal to
/// its reference count, and no other object has.
pub fn update_refs<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let ids: Vec<_> = heap.ids().collect();
    for id in ids {
        let count = heap.refcount_at(id.slot());
        heap.set_gc_refs(id.slot(), count);
    }
}
