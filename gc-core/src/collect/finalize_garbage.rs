//! Finalizers run.
//!
//! Before: trash, intact. After: every finalizer that had not run has run. All
//! of them run before anything is cleared, so each finds the objects around it
//! as the program left them. Some trash may have become reachable again, some
//! may be gone already.
//!
//! In CPython: `finalize_garbage` (3.13, `Python/gc.c`); PEP 442.

use crate::death::let_go_of;
use crate::head::Flags;
use crate::{Collection, Event, Host, ListId};

// ANCHOR: finalize_garbage
/// Calls the finalizer of each object that has one, in order, once in the
/// object's life.
pub fn finalize_garbage<H: Host>(host: &mut H, _c: &mut Collection) {
    if !H::RUNS_CODE {
        return;
    }
    let mut position = 0;
    while let Some(slot) =
        host.heap().next_in(ListId::Unreachable, &mut position)
    {
        let id = host.heap().id(slot);
        if host.heap().gc_head(slot).flags.has(Flags::FINALIZED)
            || !host.has_finalizer(id)
        {
            continue;
        }
        let heap = host.heap_mut();
        heap.set_finalized(slot);
        heap.emit(|| Event::Finalizing { id });
        heap.take_in_hand(slot);
        heap.schedule.code_ran = true;
        host.finalize(id);
        host.heap_mut().emit(|| Event::Finalized { id });
        let_go_of(host, slot);
    }
}
// ANCHOR_END: finalize_garbage
