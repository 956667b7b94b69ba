//! Wrong: the step that is built in is called, and nothing is written.

use gc_core::Host;
use gc_core::steps::{StepHeap, collect_generations};

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
///
/// In versions whose profile does not say `disable_stops_scheduled`, up to
/// 3.12, it runs even if it has been switched off.
pub fn run_scheduled<H: Host>(host: &mut H) {
    // `host.heap_mut().set_scheduled(false)` takes the note down.
    // `host.heap().is_enabled()` and
    // `host.heap().profile().disable_stops_scheduled` are the two questions.
    // `collect_generations(host)` collects the generation that is due.
    (gc_core::Steps::<H>::cpython().run_scheduled)(host)
}
