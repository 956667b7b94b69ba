//! The step `handle_legacy_finalizers`: what can't be freed is handed to the
//! program.
//!
//! `move_legacy_finalizers` has set aside what an old finalizer (`tp_del`) can
//! reach. The collector must not clear any of it, for it doesn't know what the
//! finalizer will use. The program may know. So at the end of the collection the
//! objects with such a finalizer go to `gc.garbage`, where the program can find
//! them and break their cycles by hand.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

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
    // `host.heap().list(list)` are the objects of a list; collect them into a
    // `Vec<ObjId>` if you want to do something to the host for each.
    // `host.has_legacy_finalizer(id)` is the question, `host.add_garbage(id)`
    // puts an object into `gc.garbage`, and `host.heap_mut().merge(from, into)`
    // appends all of one list to the tail of another.
    //
    // `host.heap().get_debug()` are the flags, `flags.has(DebugFlags::SAVEALL)`.
    // Call `report_uncollectable(host, id)`, below, for every object.
    todo!("fill gc.garbage, count, and let all of them grow older")
}

// What follows is given.

/// With `DEBUG_UNCOLLECTABLE`, names an object that is not freed.
fn report_uncollectable<H: Host>(host: &mut H, id: ObjId) {
    if host.heap().get_debug().has(DebugFlags::UNCOLLECTABLE) {
        let line = format!("gc: uncollectable {}", host.debug_name(id));
        host.debug_line(&line);
    }
}
