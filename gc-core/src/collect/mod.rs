//! One collection: the function to read first.
//!
//! `collect_main` is nothing but the steps in order. Each step is a free
//! function in a file of its own in this folder, under the name that it has in
//! CPython.
//!
//! In CPython: `gc_collect_main` (3.13, `Python/gc.c`).

use crate::StepName::*;
use crate::{
    Collection, Collector, Event, HeapError, Host, ListId, Reason, Step,
    StepName, Steps, interrupted, quiet,
};
use report::{finish, start};

// ANCHOR: collect_main
/// One collection, from beginning to end.
pub fn collect_main<H: Host>(host: &mut H, c: &mut Collection) -> usize {
    let steps = host.steps();
    start(host, c);

    // Which objects are candidates?
    run(host, c, MergeYounger, steps.merge_younger);
    let candidates = c.young.len();

    collect_region(host, c, &steps);
    finish(host, c, Some(candidates))
}

/// The candidates are in `c.young`: finds the trash among them and deals with
/// it.
pub(crate) fn collect_region<H: Host>(
    host: &mut H,
    c: &mut Collection,
    steps: &Steps<H>,
) {
    // Which of them does nothing outside refer to?
    deduce_unreachable(host, c, steps);
    run(host, c, UntrackTuples, steps.untrack_tuples);
    if c.generation == 2 {
        run(host, c, UntrackDicts, steps.untrack_dicts);
    }
    run(host, c, PromoteSurvivors, steps.promote_survivors);

    // What is left is trash. It can still say goodbye.
    list_trash(host, c, steps);
    run(host, c, MoveLegacyFinalizers, steps.move_legacy_finalizers);
    run(host, c, HandleWeakrefs, steps.handle_weakrefs);
    run(host, c, FinalizeGarbage, steps.finalize_garbage);
    run(host, c, HandleResurrected, steps.handle_resurrected);

    // Break the cycles; reference counting does the rest.
    run(host, c, DeleteGarbage, steps.delete_garbage);
    if host.heap().list_len(ListId::Uncollectable) > 0 {
        let legacy = steps.handle_legacy_finalizers;
        run(host, c, HandleLegacyFinalizers, legacy);
    }
}

/// Splits `c.young` into what is needed and `c.unreachable`.
/// (`deduce_unreachable`)
pub(crate) fn deduce_unreachable<H: Host>(
    host: &mut H,
    c: &mut Collection,
    steps: &Steps<H>,
) {
    run(host, c, UpdateRefs, steps.update_refs);
    run(host, c, SubtractRefs, steps.subtract_refs);
    run(host, c, MoveUnreachable, steps.move_unreachable);
}
// ANCHOR_END: collect_main

/// Moves the trash to a list of its own, for the steps that follow. Where none
/// of them would find anything to do it stays where it is, in `c.unreachable`,
/// until `delete_garbage` [deletes it quietly](quiet::delete).
fn list_trash<H: Host>(host: &mut H, c: &mut Collection, steps: &Steps<H>) {
    if !quiet::may_delete(host, c, steps) {
        let trash = std::mem::take(&mut c.unreachable);
        host.heap_mut().settle(ListId::Unreachable, trash);
    }
}

/// Announces a step and runs it.
pub fn run<H: Host>(
    host: &mut H,
    c: &mut Collection,
    name: StepName,
    step: Step<H>,
) {
    host.heap_mut().emit(|| Event::Step { name });
    step(host, c);
}

// ANCHOR: collect
/// Collects `generation` and all younger ones at once, whether automatic
/// collection is on or not. Returns the number of unreachable objects found;
/// 0 if a collection is running already. (`gc.collect`)
///
/// # Errors
/// If `generation` is not 0, 1 or 2.
pub fn collect<H: Host>(
    host: &mut H,
    generation: usize,
) -> Result<usize, HeapError> {
    if generation > 2 {
        return Err(HeapError::InvalidGeneration { found: generation });
    }
    Ok(collect_for(host, generation, Reason::Manual))
}

fn collect_for<H: Host>(
    host: &mut H,
    generation: usize,
    reason: Reason,
) -> usize {
    if host.heap().is_collecting() {
        return 0;
    }
    let c = Collection::new(generation, reason);
    let main = match host.heap().profile.collector {
        Collector::Generational => host.steps().collect_main,
        Collector::Incremental => crate::incremental::collect_main,
    };
    interrupted::guard(host, c, main)
}
// ANCHOR_END: collect

/// The last collection of an interpreter that ends. (`_PyGC_CollectNoFail`)
pub fn collect_at_shutdown<H: Host>(host: &mut H) -> usize {
    collect_for(host, 2, Reason::Shutdown)
}

/// An automatic collection: of the oldest generation that is due, if any is.
/// The incremental collector always collects its generation 1.
pub fn collect_generations<H: Host>(host: &mut H) {
    let generation = match host.heap().profile.collector {
        Collector::Incremental => Some(1),
        Collector::Generational => (host.steps().select_generation)(host),
    };
    if let Some(generation) = generation {
        collect_for(host, generation, Reason::Heap);
    }
}

// How a collection begins and ends.
pub(crate) mod report;

// The steps.
mod delete_garbage;
mod finalize_garbage;
mod handle_legacy_finalizers;
mod handle_resurrected;
mod handle_weakrefs;
mod merge_younger;
mod move_legacy_finalizers;
mod move_unreachable;
mod promote_survivors;
mod subtract_refs;
mod untrack_dicts;
mod untrack_tuples;
mod update_refs;

pub use delete_garbage::delete_garbage;
pub use finalize_garbage::finalize_garbage;
pub use handle_legacy_finalizers::handle_legacy_finalizers;
pub use handle_resurrected::handle_resurrected;
pub use handle_weakrefs::handle_weakrefs;
pub use merge_younger::merge_younger;
pub use move_legacy_finalizers::move_legacy_finalizers;
pub use move_unreachable::move_unreachable;
pub use promote_survivors::promote_survivors;
pub use subtract_refs::subtract_refs;
pub use untrack_dicts::untrack_dicts;
pub use untrack_tuples::untrack_tuples;
pub use update_refs::update_refs;
