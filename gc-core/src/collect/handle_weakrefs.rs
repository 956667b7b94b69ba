//! Weak references to trash are cleared, and their callbacks called.
//!
//! Before: weak references may lead to trash. After: none does, so that no code
//! that runs from now on can reach trash through them (in 3.15 those without a
//! callback are left for later).
//!
//! In CPython: `handle_weakrefs` (3.13, `Python/gc.c`).

use crate::death::let_go_of;
use crate::head::Flags;
use crate::{
    Collection, Event, Heap, Host, ListId, Observer, Slot, Trace,
    WeakrefsCleared,
};

// ANCHOR: handle_weakrefs
/// Clears every weak reference to trash first. Then calls the callbacks of
/// those weak references that are not trash themselves.
pub fn handle_weakrefs<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    if !heap.has_weakrefs() {
        return;
    }
    let clear_all =
        heap.profile.weakrefs_cleared == WeakrefsCleared::BeforeFinalizers;
    let mut position = 0;
    while let Some(slot) = heap.next_in(ListId::Unreachable, &mut position) {
        if heap.gc_head(slot).flags.has(Flags::WEAKREF)
            && (clear_all || heap.has_callback(slot))
        {
            heap.clear_weakref(slot);
        }
        for weakref in heap.weakrefs_at(slot) {
            if clear_all || heap.has_callback(weakref) {
                heap.clear_weakref(weakref);
                queue_callback(heap, weakref);
            }
        }
    }
    call_callbacks(host, c);
}
// ANCHOR_END: handle_weakrefs

/// Queues a weak reference that has been cleared, if it has a callback and is
/// not trash itself. The queue holds a reference, so that no callback can take
/// away the next.
fn queue_callback<T: Trace, O: Observer<T>>(
    heap: &mut Heap<T, O>,
    weakref: Slot,
) {
    if heap.has_callback(weakref) && !heap.is_trash(weakref) {
        heap.take_in_hand(weakref);
        heap.move_to(weakref, ListId::Callbacks);
    }
}

/// Calls the callbacks in the order of the queue, and gives the reference back
/// that the queue holds. A weak reference that dies through its own callback
/// counts as collected; the others go to the older generation.
fn call_callbacks<H: Host>(host: &mut H, c: &mut Collection) {
    let mut position = 0;
    while let Some(slot) = host.heap().next_in(ListId::Callbacks, &mut position)
    {
        let weakref = host.heap().id(slot);
        host.heap_mut().emit(|| Event::CallbackCalled { weakref });
        host.heap_mut().schedule.code_ran = true;
        host.call_weakref_callback(weakref);
        let_go_of(host, slot);
        let heap = host.heap_mut();
        if heap.is_live(weakref)
            && heap.gc_head(slot).list == Some(ListId::Callbacks)
        {
            heap.move_to(slot, c.old);
        } else {
            c.collected += 1;
        }
    }
}
