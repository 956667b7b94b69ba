//! The step `untrack_dicts`: a dict of atoms is let go again.
//!
//! Whatever goes into a dict is checked at the door, so that a dict becomes
//! tracked before it can be on a cycle. Nothing checks what goes out. A full
//! collection, which passes over every dict anyway, finds those that hold only
//! atoms by now and forgets them.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::steps::StepHeap;
use gc_core::{Collection, DictTracking, Host, Slot, Tracking};

// ANCHOR: untrack_dicts
/// Takes the dicts that hold nothing trackable off the list of survivors.
///
/// Before: `c.young` holds the survivors. After: it holds those of them that
/// are still tracked, in the order they had. Only exact dicts may go, and only
/// in versions whose dicts are [`DictTracking::Lazy`], up to 3.13.
pub fn untrack_dicts<H: Host>(host: &mut H, c: &mut Collection) {
    if host.heap().profile().dict_tracking != DictTracking::Lazy {
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
// ANCHOR_END: untrack_dicts

// What follows is given.

/// What the object at `slot` refers to.
fn children<H: Host>(host: &mut H, slot: Slot) -> Vec<Slot> {
    let mut children = Vec::new();
    host.heap_mut()
        .traverse(slot, |_, child| children.push(child));
    children
}
