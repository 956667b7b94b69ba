//! Wrong: the step that is built in is called, and nothing is written.

#[allow(unused_imports)] // until the step is written
use gc_core::steps::StepHeap;
use gc_core::{Collection, Host};

/// Copies the reference count of every candidate to its `gc_refs`.
///
/// Before: no object has a `gc_refs`. After: every candidate has one, equal to
/// its reference count, and no other object has.
pub fn update_refs<H: Host>(host: &mut H, c: &mut Collection) {
    // `c.young` are the candidates, in order: the places (`Slot`) of objects.
    // `host.heap_mut()` is the heap; it answers `refcount_at(slot)` and
    // takes `set_gc_refs(slot, n)`.
    (gc_core::Steps::<H>::cpython().update_refs)(host, c)
}
