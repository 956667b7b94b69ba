//! Wrong: the step that is built in is called, and nothing is written.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Event, Host, ListId, decref, incref};

/// Calls the finalizer of each object of the trash that has one, in order, and
/// only once in the object's life.
pub fn finalize_garbage<H: Host>(host: &mut H, _c: &mut Collection) {
    // `host.heap().next_in(ListId::Unreachable, &mut position)` is the next
    // object of the trash, if there is another (`position` begins at 0). It
    // passes over what has gone meanwhile. `host.heap().id(slot)` is its
    // name.
    //
    // `host.has_finalizer(id)` and `host.heap().is_finalized(id)` say which to
    // call. Note the call with `host.heap_mut().set_finalized(slot)` before you
    // make it by `call_finalizer(host, id)`.
    (gc_core::Steps::<H>::cpython().finalize_garbage)(host, _c)
}

// What follows is given.

/// Runs the finalizer of the object. It is held meanwhile, and dies afterwards
/// if the finalizer has taken away all other references to it.
fn call_finalizer<H: Host>(host: &mut H, id: gc_core::ObjId) {
    incref(host, id).expect("trash is alive until it is deleted");
    host.heap_mut().emit(|| Event::Finalizing { id });
    host.finalize(id);
    host.heap_mut().emit(|| Event::Finalized { id });
    decref(host, id).expect("a reference was taken above");
}
