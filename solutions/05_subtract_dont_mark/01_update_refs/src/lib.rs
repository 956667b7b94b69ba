//! The step `update_refs`: every candidate's `gc_refs` starts as its count.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Host};

// ANCHOR: update_refs
/// Copies the reference count of every candidate to its `gc_refs`.
pub fn update_refs<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    for &slot in &c.young {
        let count = heap.refcount_at(slot);
        heap.set_gc_refs(slot, count);
    }
}
// ANCHOR_END: update_refs
