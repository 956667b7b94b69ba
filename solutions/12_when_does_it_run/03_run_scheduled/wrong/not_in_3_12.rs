//! Wrong: the version is not asked: up to 3.12 it ran in any case.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    heap.set_scheduled(false);
    if heap.is_enabled() {
        collect_generations(host);
    }
}
