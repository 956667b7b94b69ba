//! Wrong: the step that is built in is called, and nothing is written.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Event, Host, ListId, ObjId, decref, incref};

/// Clears every weak reference to trash, and every weak reference that is trash
/// itself. Then calls back those that were cleared, have a callback, and are
/// not trash themselves.
///
/// The trash is gone through in order; the weak references to one object in the
/// order of its list.
pub fn handle_weakrefs<H: Host>(host: &mut H, c: &mut Collection) {
    // Of the heap: `list(ListId::Unreachable)` is the trash, in order, and
    // `is_trash(slot)` says whether an object is. `weakrefs_of(id)` are the
    // weak references to it, `clear_weakref(slot)` clears one (nothing happens
    // to what isn't a weak reference), `has_callback(slot)` tells whether it is
    // one that calls back.
    //
    // Put those to be called into a `Vec<ObjId>`, in order, and hand it to
    // `call_callbacks` when all are cleared.
    (gc_core::Steps::<H>::cpython().handle_weakrefs)(host, c)
}

// What follows is given.

/// Calls back the weak references of the queue, in order. A weak reference that
/// dies by that counts as collected; the others grow older.
fn call_callbacks<H: Host>(
    host: &mut H,
    c: &mut Collection,
    queue: Vec<ObjId>,
) {
    for &weakref in &queue {
        // So that no callback can take away the next.
        incref(host, weakref).expect("it is alive: nothing was called yet");
    }
    for weakref in queue {
        host.heap_mut().emit(|| Event::CallbackCalled { weakref });
        host.call_weakref_callback(weakref);
        decref(host, weakref).expect("a reference was taken above");
        if host.heap().is_live(weakref) {
            host.heap_mut().move_to(weakref.slot(), c.old);
        } else {
            c.collected += 1;
        }
    }
}
