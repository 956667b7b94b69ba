//! Wrong: what a finalizer leads to isn't freed either, so it is uncollectable too.

use gc_core::steps::StepHeap;
use gc_core::{Collection, DebugFlags, Host, ListId, ObjId};

/// Puts the objects that have a legacy finalizer into `gc.garbage`, and moves
/// all that was set aside to the older generation.
///
/// Before: [`ListId::Uncollectable`] holds the objects with a legacy finalizer
/// and all trash that they lead to. After: that list is empty, and all of them
/// are at the tail of `c.old`, in the order they had. Those with a legacy
/// finalizer are in `gc.garbage`, in the same order. `c.uncollectable` is how
/// many there are in all.
///
/// With `DEBUG_SAVEALL` all of them go to `gc.garbage`.
pub fn handle_legacy_finalizers<H: Host>(host: &mut H, c: &mut Collection) {
    let kept: Vec<ObjId> = host.heap().list(ListId::Uncollectable).collect();
    let all = host.heap().get_debug().has(DebugFlags::SAVEALL);
    for id in kept {
        report_uncollectable(host, id);
        if all || host.has_legacy_finalizer(id) {
            host.add_garbage(id);
            c.uncollectable += 1;
        }
    }
    host.heap_mut().merge(ListId::Uncollectable, c.old);
}

// What follows is given.

/// With `DEBUG_UNCOLLECTABLE`, names an object that is not freed.
fn report_uncollectable<H: Host>(host: &mut H, id: ObjId) {
    if host.heap().get_debug().has(DebugFlags::UNCOLLECTABLE) {
        let line = format!("gc: uncollectable {}", host.debug_name(id));
        host.debug_line(&line);
    }
}
