//! Wrong: what comes back to life goes to generation 2 whatever was collected.

use gc_core::StepName::{MoveUnreachable, SubtractRefs, UpdateRefs};
use gc_core::steps::{StepHeap, run};
use gc_core::{Collection, Event, Host, ListId, WeakrefsCleared};

/// Moves what is needed again to the older generation, and counts the rest.
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
        heap.settle(ListId::Gen2, needed);
    }
    c.collected += c.unreachable.len();
    heap.settle(ListId::Unreachable, std::mem::take(&mut c.unreachable));
    clear_weakrefs_to_trash(host);
}

/// Clears the weak references to what is still trash: since 3.15 it is done
/// here, and in all other versions it has been done before.
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
