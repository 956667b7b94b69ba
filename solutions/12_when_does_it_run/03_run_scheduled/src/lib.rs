//! At a safe point: a collection is scheduled, and here it may run.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

// ANCHOR: run_scheduled
/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    heap.set_scheduled(false);
    if heap.is_enabled() || !heap.profile().disable_stops_scheduled {
        collect_generations(host);
    }
}
// ANCHOR_END: run_scheduled
