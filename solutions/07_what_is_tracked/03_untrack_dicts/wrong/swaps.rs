//! Wrong: the last survivor takes the place of a forgotten dict, so the order changes.

use gc_core::steps::StepHeap;
use gc_core::{Collection, DictTracking, Host, Slot, Tracking};

/// Takes the dicts that hold nothing trackable off the list of survivors.
pub fn untrack_dicts<H: Host>(host: &mut H, c: &mut Collection) {
    if host.heap().profile().dict_tracking != DictTracking::Lazy {
        return;
    }
    let mut at = 0;
    while at < c.young.len() {
        let slot = c.young[at];
        if is_dict(host, slot) && !holds_trackable(host, slot) {
            host.heap_mut().forget(slot);
            c.young.swap_remove(at);
        } else {
            at += 1;
        }
    }
}

fn is_dict<H: Host>(host: &H, slot: Slot) -> bool {
    host.heap().tracking_at(slot) == Tracking::Dict
}

fn holds_trackable<H: Host>(host: &mut H, slot: Slot) -> bool {
    let children = children(host, slot);
    children
        .into_iter()
        .any(|child| host.heap().may_be_tracked(child))
}

/// What the object at `slot` refers to.
fn children<H: Host>(host: &mut H, slot: Slot) -> Vec<Slot> {
    let mut children = Vec::new();
    host.heap_mut()
        .traverse(slot, |_, child| children.push(child));
    children
}
