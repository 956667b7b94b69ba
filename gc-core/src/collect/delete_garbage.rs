//! Trash is made to let go of what it refers to.
//!
//! Before: trash that nothing outside refers to, kept alive by its own cycles.
//! After: the cycles are broken, and reference counting has freed what it
//! could, which is nearly always all of it.
//!
//! In CPython: `delete_garbage` (3.13, `Python/gc.c`).

use crate::death::{clear_references, die, let_go_of};
use crate::debug::DebugFlags;
use crate::{Collection, Event, Host, ListId, Slot, quiet};

// ANCHOR: delete_garbage
/// Clears the object at the head of the list until the list is empty.
///
/// Nothing is freed here: an object lets go of its references, and objects
/// whose count thereby falls to zero die as they always do. The one that was
/// cleared is usually among them. If it is not, as a tuple that lets go of
/// nothing, it moves to the older generation and may die later.
///
/// Where nothing could see in which order objects are cleared, the trash is
/// still in `c.unreachable`, and a [short cut](quiet) deletes it.
pub fn delete_garbage<H: Host>(host: &mut H, c: &mut Collection) {
    if !c.unreachable.is_empty() {
        quiet::delete(host, c, die);
    }
    let save_all = host.heap().schedule.debug.has(DebugFlags::SAVEALL);
    let mut head = 0;
    while let Some(slot) = host.heap().next_in(ListId::Unreachable, &mut head) {
        let id = host.heap().id(slot);
        if save_all {
            host.add_garbage(id);
        } else {
            clear(host, slot);
        }
        let heap = host.heap_mut();
        if heap.is_live(id) && heap.is_trash(slot) {
            heap.move_to(slot, c.old);
        }
    }
}

/// Makes one object let go of what it refers to. (`tp_clear`)
fn clear<H: Host>(host: &mut H, slot: Slot) {
    let heap = host.heap_mut();
    heap.take_in_hand(slot);
    heap.emit_at(slot, |id| Event::Cleared { id });
    clear_references(host, slot);
    let_go_of(host, slot);
}
// ANCHOR_END: delete_garbage
