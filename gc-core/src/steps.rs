//! The steps of a collection, as a table. Each can be replaced by a function
//! that does to the heap what [`StepHeap`] allows.

use std::fmt;
use std::ptr::fn_addr_eq;

use crate::collect::report;
use crate::{
    Collection, Event, Heap, Host, ListId, ObjId, Observer, Slot, StepContext,
    Trace, collect, saving, schedule,
};

pub use crate::collect::{collect_generations, run};

/// One step: it reads and changes the heap, and leaves what it found to the
/// next.
pub type Step<H> = fn(&mut H, &mut Collection);

/// The name of a step, which is CPython's.
///
/// Those that a log names: the first thirteen fields of [`Steps`], and two that
/// belong to the incremental collector of 3.14.0 alone.
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

/// The steps of a collection, in the order in which they run; then four
/// functions around it that can be replaced in the same way. Each is looked up
/// when it is needed, which is never on the way of an object that is made, used
/// and freed without a finalizer.
///
/// A step of your own replaces CPython's by struct update:
///
/// ```
/// use gc_core::steps::StepHeap;
/// use gc_core::{Collection, Heap, Steps};
///
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
    /// Candidates whose `gc_refs` is 0, and that no needed object refers to,
    /// are set aside.
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
    /// The whole collection, which runs the steps above: from [`start`] to
    /// [`finish`], whose answer it returns. (`gc_collect_main`)
    pub collect_main: fn(&mut H, &mut Collection) -> usize,
    /// Which generation an automatic collection is of, if one is due.
    /// (`gc_select_generation`)
    pub select_generation: fn(&H) -> Option<usize>,
    /// What a safe point does when a collection is scheduled. (`_Py_RunGC`)
    pub run_scheduled: fn(&mut H),
    /// The count of an object with a finalizer has fallen to 0: runs the
    /// finalizer, if it has not run before, and returns whether the object lives
    /// on. (`PyObject_CallFinalizerFromDealloc`)
    pub finalize_dying: fn(&mut H, ObjId) -> bool,
}

/// Begins a collection: no other can begin before it has [finished](finish).
/// `gc.callbacks` are called.
pub fn start<H: Host>(host: &mut H, c: &Collection) {
    report::start(host, c);
}

/// Ends a collection that looked at this many candidates: updates the statistics,
/// calls `gc.callbacks`, and lets the next collection begin. Returns the number
/// of unreachable objects.
pub fn finish<H: Host>(
    host: &mut H,
    c: &Collection,
    candidates: usize,
) -> usize {
    report::finish(host, c, Some(candidates))
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
            collect_main: collect::collect_main,
            select_generation: schedule::select_generation,
            run_scheduled: schedule::run_scheduled,
            finalize_dying: saving::finalize_dying,
        }
    }
}

impl<H: Host> Steps<H> {
    /// Whether the steps that run program code are CPython's own, which record
    /// that they did.
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

/// What a step of a collection may do to the heap.
///
/// Between two steps a heap is in a state in which a program never sees it: its
/// objects are out of their lists, say, or have a `gc_refs`. The methods that
/// lead there and back are of use to a step and to nothing else; called at any
/// other moment they break the heap. That is why they are not methods of
/// [`Heap`] itself: code that implements a step imports this trait.
///
/// ```
/// use gc_core::steps::StepHeap;
/// use gc_core::{Collection, Heap, Host, Object, Observer, Silent, Steps};
/// # use gc_core::Profile;
///
/// /// The step `subtract_refs`, as chapter 5 of the book has it.
/// fn subtract_refs<H: Host>(host: &mut H, c: &mut Collection) {
///     let heap = host.heap_mut();
///     for &slot in &c.young {
///         heap.traverse(slot, |context, child| {
///             if context.gc_refs.is_collecting(child) {
///                 context.gc_refs.subtract(child);
///             }
///         });
///     }
/// }
///
/// struct Program(Heap);
/// impl Host for Program {
///     type Object = Object;
///     type Observer = Silent;
///     fn heap(&self) -> &Heap {
///         &self.0
///     }
///     fn heap_mut(&mut self) -> &mut Heap {
///         &mut self.0
///     }
///     fn steps(&self) -> Steps<Program> {
///         Steps { subtract_refs, ..Steps::cpython() }
///     }
/// }
///
/// let mut program = Program(Heap::new());
/// let ring = program.0.new_object("ring");
/// program.0.link(ring, ring)?;
/// program.0.decref(ring)?;
/// assert_eq!(gc_core::collect(&mut program, 2)?, 1);
/// # Ok::<(), gc_core::HeapError>(())
/// ```
pub trait StepHeap {
    /// What the heap stores.
    type Object: Trace;
    /// What observes it.
    type Observer: Observer<Self::Object>;

    /// Makes the object a candidate with this `gc_refs`.
    fn set_gc_refs(&mut self, slot: Slot, gc_refs: u32);

    /// Sets a candidate aside as tentatively unreachable.
    fn set_unreachable(&mut self, slot: Slot);

    /// The object is needed: it is not a candidate any more.
    fn clear_collecting(&mut self, slot: Slot);

    /// Calls `visit` for each object that the one at `slot` refers to, as far
    /// as the collector may know, with what a step may touch. (`tp_traverse`)
    fn traverse(
        &mut self,
        slot: Slot,
        visit: impl FnMut(&mut StepContext<'_, Self::Object, Self::Observer>, Slot),
    );

    /// Takes all objects out of a list, head first, for the steps of a
    /// collection to work on. Until one of them puts the objects into a list
    /// again, they believe that they are still in this one.
    ///
    /// Outside a collection that never happens: the collector would lose sight
    /// of the objects for good.
    fn take_list(&mut self, list: ListId) -> Vec<Slot>;

    /// Takes all objects out of a list, to stand behind those in `objects`. See
    /// [`take_list`](StepHeap::take_list).
    fn take_list_after(&mut self, list: ListId, objects: &mut Vec<Slot>);

    /// Puts what [`take_list`](StepHeap::take_list) took, or a part of it, into
    /// a list, at its tail.
    fn settle(&mut self, list: ListId, objects: Vec<Slot>);

    /// A candidate that the step has taken out of `c.young` is in no list any
    /// more: the collector forgets it. (`_PyObject_GC_UNTRACK`)
    fn forget(&mut self, slot: Slot);

    /// Moves the object from the list it is in, if any, to the tail of `list`.
    /// (`gc_list_move`)
    fn move_to(&mut self, slot: Slot, list: ListId);

    /// Appends all of `from` to the tail of `into`. (`gc_list_merge`)
    fn merge(&mut self, from: ListId, into: ListId);

    /// Sets the three counts, as a collection does when it begins.
    fn set_counts(&mut self, counts: [u32; 3]);

    /// Sets what the 25 % rule compares: how many objects survived the last
    /// full collection, and how many have reached generation 2 since.
    /// (`long_lived_total`, `long_lived_pending`)
    fn set_long_lived(&mut self, total: usize, pending: usize);

    /// Sets whether a collection waits for the next safe point.
    fn set_scheduled(&mut self, scheduled: bool);

    /// Takes a reference to an object whose count has fallen to 0, so that its
    /// finalizer finds it alive.
    fn hold_dying(&mut self, slot: Slot);

    /// Gives back the reference that [`hold_dying`](StepHeap::hold_dying) took.
    /// Returns how many there are now; at 0 the object is not freed by this.
    fn let_go_of_dying(&mut self, slot: Slot) -> u32;

    /// Notes that the object's finalizer has run, or is about to: it will not
    /// run again.
    fn set_finalized(&mut self, slot: Slot);

    /// Makes a weak reference point at nothing, and calls nothing back. Nothing
    /// happens to any other object. (`_PyWeakref_ClearRef`)
    fn clear_weakref(&mut self, weakref: Slot);

    /// Notifies the observer that `event` has happened. What the heap does by
    /// itself it reports by itself.
    fn emit(&mut self, event: impl FnOnce() -> Event);
}

impl<T: Trace, O: Observer<T>> StepHeap for Heap<T, O> {
    type Object = T;
    type Observer = O;

    #[inline]
    fn set_gc_refs(&mut self, slot: Slot, gc_refs: u32) {
        self.set_gc_refs(slot, gc_refs);
    }
    #[inline]
    fn set_unreachable(&mut self, slot: Slot) {
        self.set_unreachable(slot);
    }
    #[inline]
    fn clear_collecting(&mut self, slot: Slot) {
        self.clear_collecting(slot);
    }
    #[inline]
    fn traverse(
        &mut self,
        slot: Slot,
        visit: impl FnMut(&mut StepContext<'_, T, O>, Slot),
    ) {
        self.traverse(slot, visit);
    }
    fn take_list(&mut self, list: ListId) -> Vec<Slot> {
        self.take_list(list)
    }
    fn take_list_after(&mut self, list: ListId, objects: &mut Vec<Slot>) {
        self.take_list_after(list, objects);
    }
    #[inline]
    fn settle(&mut self, list: ListId, objects: Vec<Slot>) {
        self.settle(list, objects);
    }
    fn forget(&mut self, slot: Slot) {
        self.forget(slot);
    }
    fn set_long_lived(&mut self, total: usize, pending: usize) {
        self.schedule.long_lived_total = total;
        self.schedule.long_lived_pending = pending;
    }
    fn set_scheduled(&mut self, scheduled: bool) {
        self.schedule.scheduled = scheduled;
    }
    fn hold_dying(&mut self, slot: Slot) {
        self.take_in_hand(slot);
    }
    fn let_go_of_dying(&mut self, slot: Slot) -> u32 {
        self.let_go_of_dying(slot)
    }
    fn move_to(&mut self, slot: Slot, list: ListId) {
        self.move_to(slot, list);
    }
    fn merge(&mut self, from: ListId, into: ListId) {
        self.merge(from, into);
    }
    fn set_counts(&mut self, counts: [u32; 3]) {
        self.set_counts(counts);
    }
    #[inline]
    fn set_finalized(&mut self, slot: Slot) {
        self.set_finalized(slot);
    }
    fn clear_weakref(&mut self, weakref: Slot) {
        self.clear_weakref(weakref);
    }
    #[inline]
    fn emit(&mut self, event: impl FnOnce() -> Event) {
        self.emit(event);
    }
}
