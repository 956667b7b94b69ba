//! Wrong: the note is never taken down, so every safe point collects.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    if heap.is_enabled() || !heap.profile().disable_stops_scheduled {
        collect_generations(host);
    }
}
