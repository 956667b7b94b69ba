//! Wrong: gc.disable() does not stop what was scheduled, in any version.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    heap.set_scheduled(false);
    collect_generations(host);
}
