//! The step `finalize_garbage`: every finalizer once, before anything is
//! cleared.
//!
//! A `__del__` finds the objects around it as the program left them, because
//! the finalizers of all trash run before the first object of it is made to let
//! go. It may do anything: bring trash back to life, or free some of it on the
//! spot.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Event, Host, ListId, decref, incref};

// ANCHOR: finalize_garbage
/// Calls the finalizer of each object of the trash that has one, in order, and
/// only once in the object's life.
pub fn finalize_garbage<H: Host>(host: &mut H, _c: &mut Collection) {
    let mut position = 0;
    while let Some(slot) =
        host.heap().next_in(ListId::Unreachable, &mut position)
    {
        let id = host.heap().id(slot);
        let has_run = host.heap().is_finalized(id).expect("trash is alive");
        if host.has_finalizer(id) && !has_run {
            host.heap_mut().set_finalized(slot);
            call_finalizer(host, id);
        }
    }
}
// ANCHOR_END: finalize_garbage

/// Runs the finalizer of the object. It is held meanwhile, and dies afterwards
/// if the finalizer has taken away all other references to it.
fn call_finalizer<H: Host>(host: &mut H, id: gc_core::ObjId) {
    incref(host, id).expect("trash is alive until it is deleted");
    host.heap_mut().emit(|| Event::Finalizing { id });
    host.finalize(id);
    host.heap_mut().emit(|| Event::Finalized { id });
    decref(host, id).expect("a reference was taken above");
}
