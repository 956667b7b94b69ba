//! Right: while the collection runs, the note is of no consequence: a second one does not begin.
//!
//! At a safe point: a collection is scheduled, and here it may run.
//!
//! The allocation that went over the threshold has only left a note. The
//! interpreter comes to a place between two steps of the program, finds the
//! note, and calls this function. (`_Py_RunGC`)
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
///
/// In versions whose profile does not say `disable_stops_scheduled`, up to
/// 3.12, it runs even if it has been switched off.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap();
    if heap.is_enabled() || !heap.profile().disable_stops_scheduled {
        collect_generations(host);
    }
    host.heap_mut().set_scheduled(false);
}
