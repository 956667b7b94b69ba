//! Wrong: the version is not asked: since 3.14 dicts are tracked for life.

use gc_core::steps::StepHeap;
use gc_core::{Collection, DictTracking, Host, Slot, Tracking};

/// Takes the dicts that hold nothing trackable off the list of survivors.
pub fn untrack_dicts<H: Host>(host: &mut H, c: &mut Collection) {
    if false {
        return;
    }
    for slot in std::mem::take(&mut c.young) {
        if is_dict(host, slot) && !holds_trackable(host, slot) {
            host.heap_mut().forget(slot);
        } else {
            c.young.push(slot);
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
