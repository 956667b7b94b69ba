//! The steps of a collection, as a table: any of them can be replaced.

use std::fmt;
use std::ptr::fn_addr_eq;

use crate::{Collection, Host, collect};

/// One step: it reads and changes the heap, and hands on what it found.
pub type Step<H> = fn(&mut H, &mut Collection);

/// The name of a step, which is CPython's.
///
/// The first twelve are the fields of [`Steps`]; the last two belong to the
/// incremental collector of 3.14.0 alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StepName {
    /// [`Steps::merge_younger`]
    MergeYounger,
    /// [`Steps::update_refs`]
    UpdateRefs,
    /// [`Steps::subtract_refs`]
    SubtractRefs,
    /// [`Steps::move_unreachable`]
    MoveUnreachable,
    /// [`Steps::untrack_tuples`]
    UntrackTuples,
    /// [`Steps::untrack_dicts`]
    UntrackDicts,
    /// [`Steps::promote_survivors`]
    PromoteSurvivors,
    /// [`Steps::move_legacy_finalizers`]
    MoveLegacyFinalizers,
    /// [`Steps::handle_weakrefs`]
    HandleWeakrefs,
    /// [`Steps::finalize_garbage`]
    FinalizeGarbage,
    /// [`Steps::handle_resurrected`]
    HandleResurrected,
    /// [`Steps::delete_garbage`]
    DeleteGarbage,
    /// [`Steps::handle_legacy_finalizers`]
    HandleLegacyFinalizers,
    /// What the roots reach is marked. (3.14.0, `mark_at_start`)
    MarkRoots,
    /// The increment is filled. (3.14.0, `gc_collect_increment`)
    FillIncrement,
}

impl StepName {
    /// The name as text, such as `"update_refs"`.
    pub const fn as_str(self) -> &'static str {
        match self {
            StepName::MergeYounger => "merge_younger",
            StepName::UpdateRefs => "update_refs",
            StepName::SubtractRefs => "subtract_refs",
            StepName::MoveUnreachable => "move_unreachable",
            StepName::UntrackTuples => "untrack_tuples",
            StepName::UntrackDicts => "untrack_dicts",
            StepName::PromoteSurvivors => "promote_survivors",
            StepName::MoveLegacyFinalizers => "move_legacy_finalizers",
            StepName::HandleWeakrefs => "handle_weakrefs",
            StepName::FinalizeGarbage => "finalize_garbage",
            StepName::HandleResurrected => "handle_resurrected",
            StepName::DeleteGarbage => "delete_garbage",
            StepName::HandleLegacyFinalizers => "handle_legacy_finalizers",
            StepName::MarkRoots => "mark_roots",
            StepName::FillIncrement => "fill_increment",
        }
    }
}

impl fmt::Display for StepName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The steps of a collection, in the order in which they run.
///
/// A step of one's own stands in for CPython's by struct update:
///
/// ```
/// # use gc_core::{Collection, Heap, Steps};
/// fn update_refs(heap: &mut Heap, c: &mut Collection) {
///     for &slot in &c.young {
///         let count = heap.refcount_at(slot);
///         heap.set_gc_refs(slot, count);
///     }
/// }
/// let mine: Steps<Heap> = Steps { update_refs, ..Steps::cpython() };
/// ```
pub struct Steps<H> {
    /// The younger generations join the one that is collected.
    pub merge_younger: Step<H>,
    /// `gc_refs` of each candidate becomes its reference count.
    pub update_refs: Step<H>,
    /// References from candidate to candidate are subtracted.
    pub subtract_refs: Step<H>,
    /// What is left at 0, and is not reached from what is above, is set aside.
    pub move_unreachable: Step<H>,
    /// Tuples of untrackable things are forgotten.
    pub untrack_tuples: Step<H>,
    /// So are dicts, by a full collection (up to 3.13).
    pub untrack_dicts: Step<H>,
    /// What is needed moves to the next older generation.
    pub promote_survivors: Step<H>,
    /// What a legacy finalizer can reach is kept.
    pub move_legacy_finalizers: Step<H>,
    /// Weak references to trash are cleared, their callbacks called.
    pub handle_weakrefs: Step<H>,
    /// Finalizers run.
    pub finalize_garbage: Step<H>,
    /// What they made reachable again is kept.
    pub handle_resurrected: Step<H>,
    /// The rest is made to let go of what it refers to.
    pub delete_garbage: Step<H>,
    /// What a legacy finalizer keeps goes to `gc.garbage`. Runs only if there
    /// is anything of the kind.
    pub handle_legacy_finalizers: Step<H>,
}

impl<H: Host> Steps<H> {
    /// CPython's own steps.
    pub fn cpython() -> Steps<H> {
        Steps {
            merge_younger: collect::merge_younger,
            update_refs: collect::update_refs,
            subtract_refs: collect::subtract_refs,
            move_unreachable: collect::move_unreachable,
            untrack_tuples: collect::untrack_tuples,
            untrack_dicts: collect::untrack_dicts,
            promote_survivors: collect::promote_survivors,
            move_legacy_finalizers: collect::move_legacy_finalizers,
            handle_weakrefs: collect::handle_weakrefs,
            finalize_garbage: collect::finalize_garbage,
            handle_resurrected: collect::handle_resurrected,
            delete_garbage: collect::delete_garbage,
            handle_legacy_finalizers: collect::handle_legacy_finalizers,
        }
    }
}

impl<H: Host> Steps<H> {
    /// Whether the steps that run code of the program's are CPython's own,
    /// which say so.
    pub(crate) fn report_code_ran(&self) -> bool {
        let own = Steps::<H>::cpython();
        fn_addr_eq(self.handle_weakrefs, own.handle_weakrefs)
            && fn_addr_eq(self.finalize_garbage, own.finalize_garbage)
    }

    /// Whether all that is done with trash is done by CPython's own steps.
    pub(crate) fn end_as_cpython(&self) -> bool {
        let own = Steps::<H>::cpython();
        let legacy = own.move_legacy_finalizers;
        self.report_code_ran()
            && fn_addr_eq(self.move_legacy_finalizers, legacy)
            && fn_addr_eq(self.handle_resurrected, own.handle_resurrected)
            && fn_addr_eq(self.delete_garbage, own.delete_garbage)
    }
}

impl<H> Clone for Steps<H> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<H> Copy for Steps<H> {}
