//! Wrong: since 3.15 the weak references to what is still trash are cleared here; without that they lead to it while it is taken apart.

use gc_core::StepName::{MoveUnreachable, SubtractRefs, UpdateRefs};
use gc_core::steps::{StepHeap, run};
use gc_core::{Collection, Event, Host, ListId, WeakrefsCleared};

/// Moves what is needed again to the older generation, and counts the rest.
///
/// Before: the list [`ListId::Unreachable`] holds the trash, `c.young` and
/// `c.unreachable` are empty. After: the list holds what is still trash, as
/// many as have been added to `c.collected`; the others are at the tail of
/// `c.old`, and each was reported by an [`Event::Resurrected`].
pub fn handle_resurrected<H: Host>(host: &mut H, c: &mut Collection) {
    let steps = host.steps();
    c.young = host.heap_mut().take_list(ListId::Unreachable);
    run(host, c, UpdateRefs, steps.update_refs);
    run(host, c, SubtractRefs, steps.subtract_refs);
    run(host, c, MoveUnreachable, steps.move_unreachable);

    let heap = host.heap_mut();
    let needed = std::mem::take(&mut c.young);
    for &slot in &needed {
        let id = heap.id(slot);
        heap.emit(|| Event::Resurrected { id });
    }
    if !needed.is_empty() {
        heap.settle(c.old, needed);
    }
    c.collected += c.unreachable.len();
    heap.settle(ListId::Unreachable, std::mem::take(&mut c.unreachable));
}

// What follows is given.

/// Clears the weak references to what is still trash: since 3.15 it is done
/// here, and in all other versions it has been done before. Call it when the
/// trash is in its list again.
fn clear_weakrefs_to_trash<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    if heap.profile().weakrefs_cleared == WeakrefsCleared::BeforeFinalizers {
        return;
    }
    let mut position = 0;
    while let Some(slot) = heap.next_in(ListId::Unreachable, &mut position) {
        heap.clear_weakref(slot);
        let weakrefs = heap.weakrefs_of(heap.id(slot));
        for weakref in weakrefs.expect("trash is alive") {
            heap.clear_weakref(weakref.slot());
        }
    }
}
