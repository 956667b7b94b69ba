//! The whole collection: every step, in its order.
//!
//! You have written the steps one by one. Here they come together. What can go
//! wrong now is the order: each step relies on what the ones before it have
//! done, and a program can see in which order its weak references, finalizers
//! and objects go.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::StepName::*;
use gc_core::steps::{StepHeap, finish, run, start};
use gc_core::{Collection, Host, ListId};

/// One collection, from beginning to end. Returns what [`finish`] returns: the
/// number of unreachable objects.
///
/// The table "The whole collection on one page" has the steps in order. Two
/// more are for finalizers of the old kind: `move_legacy_finalizers` comes
/// before the weak references are handled, and `handle_legacy_finalizers` at
/// the end, only if the list [`ListId::Uncollectable`] has anything in it.
/// `untrack_dicts` runs in full collections only.
pub fn collect_main<H: Host>(host: &mut H, c: &mut Collection) -> usize {
    // `let steps = host.steps();` are the steps that this collection is made
    // of: yours, as far as you have written them. Each is run by
    // `run(host, c, UpdateRefs, steps.update_refs)`, which announces it, too.
    //
    // `start(host, c)` comes before the first. `finish(host, c, candidates)`
    // comes after the last: `candidates` is how many objects `c.young` held
    // when the younger generations had been merged.
    //
    // What `move_unreachable` has set aside is in `c.unreachable`. The steps
    // that deal with trash look for it in a list: `list_trash(host, c)`, below,
    // puts it there.
    todo!("run the steps, in their order")
}

// What follows is given.

/// Moves what was set aside to the list of trash.
fn list_trash<H: Host>(host: &mut H, c: &mut Collection) {
    let trash = std::mem::take(&mut c.unreachable);
    host.heap_mut().settle(ListId::Unreachable, trash);
}
