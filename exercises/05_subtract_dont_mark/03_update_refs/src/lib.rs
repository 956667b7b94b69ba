//! The step `update_refs`: every candidate's `gc_refs` starts as its count.
//!
//! A collection first copies each candidate's reference count into a second
//! number, `gc_refs`. The steps that follow subtract from the copy; the count
//! itself stays as it is.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

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
    todo!("copy the count of every candidate to its gc_refs")
}
