//! What finalizers made reachable again is kept.
//!
//! Before: trash whose finalizers have run. After: the list of unreachable
//! objects holds only what is still unreachable; the rest has moved to the
//! older generation, together with all it refers to. `c.collected` counts what
//! will be deleted.
//!
//! In CPython: `handle_resurrected_objects` (3.13, `Python/gc.c`).

use crate::{
    Collection, Event, Host, ListId, Observer, WeakrefsCleared, collect,
};

// ANCHOR: handle_resurrected
/// Asks once more, of the trash alone: to which of these does nothing outside
/// refer?
///
/// CPython always asks. Without an observer the question is skipped here if no
/// program code has run, since nothing can have changed then.
pub fn handle_resurrected<H: Host>(host: &mut H, c: &mut Collection) {
    let steps = host.steps();
    let heap = host.heap();
    let watched = H::Observer::LISTENS || !steps.report_code_ran();
    if !watched && !heap.schedule.code_ran {
        c.collected += heap.list_len(ListId::Unreachable);
        return clear_weakrefs_to_trash(host);
    }
    c.young = host.heap_mut().take_list(ListId::Unreachable);
    collect::deduce_unreachable(host, c, &steps);
    let heap = host.heap_mut();
    let resurrected = std::mem::take(&mut c.young);
    for &slot in &resurrected {
        heap.emit_at(slot, |id| Event::Resurrected { id });
    }
    if !resurrected.is_empty() {
        heap.settle(c.old, resurrected);
    }
    c.collected += c.unreachable.len();
    heap.settle(ListId::Unreachable, std::mem::take(&mut c.unreachable));
    clear_weakrefs_to_trash(host);
}
// ANCHOR_END: handle_resurrected

/// Clears the weak references to trash that are left, without calling their
/// callbacks. (3.15)
fn clear_weakrefs_to_trash<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    if heap.profile.weakrefs_cleared == WeakrefsCleared::BeforeFinalizers
        || !heap.has_weakrefs()
    {
        return;
    }
    let mut position = 0;
    while let Some(slot) = heap.next_in(ListId::Unreachable, &mut position) {
        heap.clear_weakref(slot);
        for weakref in heap.weakrefs_at(slot) {
            heap.clear_weakref(weakref);
        }
    }
}
