//! The step `move_legacy_finalizers`: what an old finalizer can reach is kept.
//!
//! Before Python 3.4 a cycle with a `__del__` was never freed: the collector
//! could not know in which order the finalizers had to run. No class written
//! in Python has such a finalizer any more, but types in C may (`tp_del`). The
//! rule for them still stands: their finalizer may use anything that it can
//! reach, so none of that is cleared.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::steps::StepHeap;
use gc_core::{Collection, DebugFlags, Host, ListId, ObjId, Slot};

// ANCHOR: move_legacy_finalizers
/// Moves the trash that has a legacy finalizer, and all trash that such an
/// object leads to, out of the trash.
///
/// Before: [`ListId::Unreachable`] holds the trash. After: those objects are
/// in [`ListId::Uncollectable`]: first the ones with a legacy finalizer, in
/// the order they had, then what those lead to, in the order in which it is
/// met when the list is read from its head.
pub fn move_legacy_finalizers<H: Host>(host: &mut H, _c: &mut Collection) {
    let (trash, kept) = (ListId::Unreachable, ListId::Uncollectable);
    let mut position = 0;
    while let Some(slot) = host.heap().next_in(trash, &mut position) {
        if host.has_legacy_finalizer(host.heap().id(slot)) {
            host.heap_mut().move_to(slot, kept);
        }
    }
    let mut position = 0;
    while let Some(slot) = host.heap().next_in(kept, &mut position) {
        for child in children(host, slot) {
            if host.heap().is_trash(child) {
                host.heap_mut().move_to(child, kept);
            }
        }
    }
    report_collectable(host);
}
// ANCHOR_END: move_legacy_finalizers

// What follows is given.

/// What the object at `slot` refers to.
fn children<H: Host>(host: &mut H, slot: Slot) -> Vec<Slot> {
    let mut children = Vec::new();
    host.heap_mut()
        .traverse(slot, |_, child| children.push(child));
    children
}

/// With `DEBUG_COLLECTABLE`, names what is left of the trash.
fn report_collectable<H: Host>(host: &mut H) {
    if host.heap().get_debug().has(DebugFlags::COLLECTABLE) {
        let trash: Vec<ObjId> = host.heap().list(ListId::Unreachable).collect();
        for id in trash {
            let line = format!("gc: collectable {}", host.debug_name(id));
            host.debug_line(&line);
        }
    }
}
