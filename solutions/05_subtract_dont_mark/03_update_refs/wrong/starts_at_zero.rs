//! Wrong: gc_refs is taken for a count that starts again.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Host};

/// Copies the reference count of every candidate to its `gc_refs`.
///
/// Before: no object has a `gc_refs`. After: every candidate has one, equal to
/// its reference count, and no other object has.
pub fn update_refs<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    for &slot in &c.young {
        heap.set_gc_refs(slot, 0);
    }
}
