//! Wrong: with DEBUG_COLLECTABLE nothing is named.

use gc_core::steps::StepHeap;
use gc_core::{Collection, DebugFlags, Host, ListId, ObjId, Slot};

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
}

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
