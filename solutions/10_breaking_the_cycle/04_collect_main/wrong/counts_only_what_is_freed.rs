//! Wrong: what a legacy finalizer keeps was unreachable as well: collect returns both together.

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
    let steps = host.steps();
    start(host, c);

    run(host, c, MergeYounger, steps.merge_younger);
    let candidates = c.young.len();

    run(host, c, UpdateRefs, steps.update_refs);
    run(host, c, SubtractRefs, steps.subtract_refs);
    run(host, c, MoveUnreachable, steps.move_unreachable);
    run(host, c, UntrackTuples, steps.untrack_tuples);
    if c.generation == 2 {
        run(host, c, UntrackDicts, steps.untrack_dicts);
    }
    run(host, c, PromoteSurvivors, steps.promote_survivors);

    list_trash(host, c);
    run(host, c, MoveLegacyFinalizers, steps.move_legacy_finalizers);
    run(host, c, HandleWeakrefs, steps.handle_weakrefs);
    run(host, c, FinalizeGarbage, steps.finalize_garbage);
    run(host, c, HandleResurrected, steps.handle_resurrected);
    run(host, c, DeleteGarbage, steps.delete_garbage);
    if host.heap().list_len(ListId::Uncollectable) > 0 {
        let legacy = steps.handle_legacy_finalizers;
        run(host, c, HandleLegacyFinalizers, legacy);
    }

    finish(host, c, candidates);
    c.collected
}

// What follows is given.

/// Moves what was set aside to the list of trash.
fn list_trash<H: Host>(host: &mut H, c: &mut Collection) {
    let trash = std::mem::take(&mut c.unreachable);
    host.heap_mut().settle(ListId::Unreachable, trash);
}
