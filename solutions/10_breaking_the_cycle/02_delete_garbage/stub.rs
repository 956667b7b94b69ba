//! The step `delete_garbage`: trash lets go, and counting does the rest.
//!
//! Nothing is freed here. An object is made to let go of what it refers to. That
//! brings counts down to zero, and what is at zero dies as always. One cut is
//! often enough for a whole cycle.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::steps::StepHeap;
use gc_core::{
    Collection, DebugFlags, Event, Host, ListId, ObjId, clear, decref, incref,
};

/// Makes the object at the head of the trash let go, until there is no trash.
///
/// The object is held while it is made to let go. If it is alive and still
/// trash after that, like a tuple, which cannot let go, it moves to the older
/// generation: its turn has been.
///
/// With `DEBUG_SAVEALL` nothing is made to let go: each object is put into
/// `gc.garbage` instead, and moves to the older generation.
pub fn delete_garbage<H: Host>(host: &mut H, c: &mut Collection) {
    // `host.heap().next_in(ListId::Unreachable, &mut position)` is the next
    // object of the trash, if there is another (`position` begins at 0). It
    // passes over what has gone meanwhile.
    //
    // `let_go(host, id)` below is to be called for each. To move an object:
    // `host.heap_mut().move_to(slot, c.old)`. To ask: `is_live(id)` and
    // `is_trash(slot)` of the heap; `host.heap().get_debug()` are the flags,
    // `flags.has(DebugFlags::SAVEALL)`; `host.add_garbage(id)`.
    todo!("make one object after the other let go, until there is no trash")
}

/// Holds the object, makes it let go of what it refers to, and gives it up.
fn let_go<H: Host>(host: &mut H, id: ObjId) {
    host.heap_mut().emit(|| Event::Cleared { id });
    // `clear(host, id)` is `tp_clear`. What is cleared must not die in the
    // middle of it: `incref` before, `decref` after.
    todo!("hold the object, clear it, give it up")
}
