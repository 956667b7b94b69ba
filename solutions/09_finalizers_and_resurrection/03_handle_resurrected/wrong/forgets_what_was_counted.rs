//! Wrong: the number is set, and what was collected before is lost.
//!
//! The step `handle_resurrected`: the question is asked again, of the trash
//! alone.
//!
//! Finalizers have run, and each of them may have stored anything anywhere. So
//! the collector asks again which of the trash is referred to from outside.
//! That part comes back to life, with all that it leads to; the rest stays
//! trash, and only now is it counted.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

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
    // The three steps that ask the question are yours already: `host.steps()`
    // has them, and `run(host, c, UpdateRefs, steps.update_refs)` runs the
    // first. They look at `c.young`, and leave there what is needed; the rest
    // they move to `c.unreachable`.
    //
    // `host.heap_mut().take_list(list)` takes all objects out of a list, and
    // `settle(list, objects)` puts objects at its tail.
    let steps = host.steps();
    c.young = host.heap_mut().take_list(ListId::Unreachable);
    run(host, c, UpdateRefs, steps.update_refs);
    run(host, c, SubtractRefs, steps.subtract_refs);
    run(host, c, MoveUnreachable, steps.move_unreachable);
    let needed = std::mem::take(&mut c.young);
    for &slot in &needed {
        let id = host.heap().id(slot);
        host.heap_mut().emit(|| Event::Resurrected { id });
    }
    host.heap_mut().settle(c.old, needed);
    let trash = std::mem::take(&mut c.unreachable);
    c.collected = trash.len();
    host.heap_mut().settle(ListId::Unreachable, trash);
    clear_weakrefs_to_trash(host);
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
