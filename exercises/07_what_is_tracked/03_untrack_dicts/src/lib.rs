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

/// Takes the dicts that hold nothing trackable off the list of survivors.
///
/// Before: `c.young` holds the survivors. After: it holds those of them that
/// are still tracked, in the order they had. Only exact dicts may go, and only
/// in versions whose dicts are [`DictTracking::Lazy`], up to 3.13.
pub fn untrack_dicts<H: Host>(host: &mut H, c: &mut Collection) {
    // `host.heap().profile().dict_tracking` says which kind of version this is.
    // `host.heap().tracking_at(slot)` is `Tracking::Dict` of an exact dict.
    // `children(host, slot)` below is what it refers to, and
    // `host.heap().may_be_tracked(child)` says whether a cycle may run through
    // that. `host.heap_mut().forget(slot)` takes it out of tracking; you take
    // it out of `c.young`.
    todo!("forget the dicts that can't be on a cycle")
}

// What follows is given.

/// What the object at `slot` refers to.
fn children<H: Host>(host: &mut H, slot: Slot) -> Vec<Slot> {
    let mut children = Vec::new();
    host.heap_mut()
        .traverse(slot, |_, child| children.push(child));
    children
}
