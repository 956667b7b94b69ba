//! Trash is made to let go of what it refers to.
//!
//! Before: trash that nothing outside refers to, kept alive by its own cycles.
//! After: the cycles are broken, and reference counting has freed what it
//! could, which is nearly always all of it.
//!
//! In CPython: `delete_garbage` (3.13, `Python/gc.c`).

use crate::debug::DebugFlags;
use crate::{Collection, Event, Host, ListId, ObjId, Trace, decref, incref};

// ANCHOR: delete_garbage
/// Clears the object at the head of the list until the list is empty.
///
/// Nothing is freed here: an object lets go of its references, and objects
/// whose count thereby falls to zero die as they always do. The one that was
/// cleared is usually among them. If it is not, as a tuple that lets go of
/// nothing, it moves to the older generation and may die later.
pub fn delete_garbage<H: Host>(host: &mut H, c: &mut Collection) {
    let save_all = host.heap().schedule.debug.has(DebugFlags::SAVEALL);
    let mut head = 0;
    while let Some(slot) = host.heap().next_in(ListId::Unreachable, &mut head) {
        let id = host.heap().id(slot);
        if save_all {
            host.add_garbage(id);
        } else {
            clear(host, id);
        }
        let heap = host.heap_mut();
        if heap.is_live(id) && heap.is_trash(slot) {
            heap.remove(slot);
            heap.append(slot, c.old);
        }
    }
}

/// Makes one object let go of what it refers to. (`tp_clear`)
fn clear<H: Host>(host: &mut H, id: ObjId) {
    incref(host, id).expect("trash is alive until it is deleted");
    let mut dropped = Vec::new();
    let heap = host.heap_mut();
    heap.emit(|| Event::Cleared { id });
    heap.update(id, |object| object.clear(&mut dropped))
        .expect("it is alive");
    for reference in dropped {
        decref(host, reference).expect("the object held a reference to it");
    }
    decref(host, id).expect("a reference was taken above");
}
// ANCHOR_END: delete_garbage
