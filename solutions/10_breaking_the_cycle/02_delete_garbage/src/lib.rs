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

// ANCHOR: delete_garbage
/// Makes the object at the head of the trash let go, until there is no trash.
///
/// The object is held while it is made to let go. If it is alive and still
/// trash after that, like a tuple, which cannot let go, it moves to the older
/// generation: its turn has been.
///
/// With `DEBUG_SAVEALL` nothing is made to let go: each object is put into
/// `gc.garbage` instead, and moves to the older generation.
pub fn delete_garbage<H: Host>(host: &mut H, c: &mut Collection) {
    let save_all = host.heap().get_debug().has(DebugFlags::SAVEALL);
    let mut position = 0;
    while let Some(slot) =
        host.heap().next_in(ListId::Unreachable, &mut position)
    {
        let id = host.heap().id(slot);
        if save_all {
            host.add_garbage(id);
        } else {
            let_go(host, id);
        }
        let heap = host.heap_mut();
        if heap.is_live(id) && heap.is_trash(slot) {
            heap.move_to(slot, c.old);
        }
    }
}

/// Holds the object, makes it let go of what it refers to, and gives it up.
fn let_go<H: Host>(host: &mut H, id: ObjId) {
    host.heap_mut().emit(|| Event::Cleared { id });
    incref(host, id).expect("trash is alive until it is deleted");
    clear(host, id).expect("it is held");
    decref(host, id).expect("a reference was taken above");
}
// ANCHOR_END: delete_garbage
