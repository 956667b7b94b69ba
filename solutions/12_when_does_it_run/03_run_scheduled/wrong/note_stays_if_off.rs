//! Wrong: the note stays up while collection is off, and runs when it is on again.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    if heap.is_enabled() || !heap.profile().disable_stops_scheduled {
        host.heap_mut().set_scheduled(false);
        collect_generations(host);
    }
}
