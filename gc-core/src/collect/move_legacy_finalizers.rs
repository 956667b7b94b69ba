//! What a legacy finalizer can reach is kept.
//!
//! Before: the list of unreachable objects. After: those with a `tp_del`, and
//! everything reachable from them, are in the list of uncollectable objects.
//! No class written in Python has a `tp_del` since 3.4 (PEP 442).
//!
//! In CPython: `move_legacy_finalizers`, `move_legacy_finalizer_reachable`
//! (3.13, `Python/gc.c`).

use crate::debug::DebugFlags;
use crate::{Collection, Host, ListId, ObjId, Slot, Trace};

// ANCHOR: move_legacy_finalizers
/// Moves objects with a legacy finalizer, and what they reach, out of the
/// trash.
pub fn move_legacy_finalizers<H: Host>(host: &mut H, _c: &mut Collection) {
    let mut position = 0;
    while let Some(slot) =
        host.heap().next_in(ListId::Unreachable, &mut position)
        && H::RUNS_CODE
    {
        if host.has_legacy_finalizer(host.heap().id(slot)) {
            keep(host, slot);
        }
    }
    let mut position = 0;
    while let Some(slot) =
        host.heap().next_in(ListId::Uncollectable, &mut position)
    {
        let mut reached = Vec::new();
        host.heap()
            .object(slot)
            .traverse(&mut |child| reached.push(child.slot()));
        for child in reached {
            if host.heap().is_trash(child) {
                keep(host, child);
            }
        }
    }
    if host.heap().schedule.debug.has(DebugFlags::COLLECTABLE) {
        let trash: Vec<ObjId> = host.heap().list(ListId::Unreachable).collect();
        for id in trash {
            let line = format!("gc: collectable {}", host.debug_name(id));
            host.debug_line(&line);
        }
    }
}

fn keep<H: Host>(host: &mut H, slot: Slot) {
    let heap = host.heap_mut();
    heap.move_to(slot, ListId::Uncollectable);
}
// ANCHOR_END: move_legacy_finalizers
