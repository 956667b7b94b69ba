//! What a legacy finalizer keeps alive goes to `gc.garbage`.
//!
//! Before: the list of uncollectable objects holds those with a `tp_del` and
//! all that they reach. After: it is empty; the objects with a `tp_del` are in
//! `gc.garbage`, and all of them in the older generation. No class written in
//! Python has a `tp_del` since 3.4 (PEP 442).
//!
//! In CPython: `handle_legacy_finalizers` (3.13, `Python/gc.c`).

use crate::debug::DebugFlags;
use crate::{Collection, Host, ListId, ObjId};

// ANCHOR: handle_legacy_finalizers
/// Puts the objects that have a legacy finalizer into `gc.garbage`, and keeps
/// what they reach.
pub fn handle_legacy_finalizers<H: Host>(host: &mut H, c: &mut Collection) {
    let uncollectable: Vec<ObjId> =
        host.heap().list(ListId::Uncollectable).collect();
    c.uncollectable = uncollectable.len();
    let debug = host.heap().schedule.debug;
    for id in uncollectable {
        if debug.has(DebugFlags::UNCOLLECTABLE) {
            let line = format!("gc: uncollectable {}", host.debug_name(id));
            host.debug_line(&line);
        }
        if debug.has(DebugFlags::SAVEALL) || host.has_legacy_finalizer(id) {
            host.add_garbage(id);
        }
    }
    host.heap_mut().merge(ListId::Uncollectable, c.old);
}
// ANCHOR_END: handle_legacy_finalizers
