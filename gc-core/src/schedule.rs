//! When does it run? Counts, thresholds, and the rule for full collections.
//!
//! In CPython: `_PyObject_GC_Link`, `gc_select_generation`, `_Py_RunGC`
//! (3.13, `Python/gc.c`).

use crate::debug::DebugFlags;
use crate::{
    Collector, Event, FreeList, FreeLists, GenerationStats, Heap, HeapError,
    Host, ListId, Observer, Profile, Trace, Trigger, collect,
};

/// Everything that decides when a collection runs, and of what.
#[derive(Debug)]
pub(crate) struct Schedule {
    pub enabled: bool,
    pub thresholds: [i32; 3],
    /// `count[0]`: allocations minus deallocations since the last collection.
    /// `count[1]`, `count[2]`: collections of the next younger generation.
    pub counts: [u32; 3],
    /// A collection is due at the next safe point.
    pub scheduled: bool,
    /// A collection is running.
    pub collecting: bool,
    /// Finalizers or callbacks have run since the collection started.
    pub code_ran: bool,
    /// Objects that survived the last full collection.
    pub long_lived_total: usize,
    /// Objects that have reached generation 2 since.
    pub long_lived_pending: usize,
    pub stats: [GenerationStats; 3],
    pub debug: DebugFlags,
    /// `count[0]` counts objects that are tracked and not allocations: 3.14.0.
    pub counts_tracked: bool,
    free_lists: FreeLists,
}

impl Schedule {
    pub fn new(profile: &Profile) -> Schedule {
        Schedule {
            enabled: true,
            thresholds: profile.thresholds,
            counts: [0; 3],
            scheduled: false,
            collecting: false,
            code_ran: false,
            long_lived_total: 0,
            long_lived_pending: 0,
            stats: Default::default(),
            debug: DebugFlags::empty(),
            counts_tracked: profile.collector == Collector::Incremental,
            free_lists: FreeLists::new(profile),
        }
    }

    // ANCHOR: count_allocation
    /// Counts an allocation; returns whether it is time for a collection.
    #[inline]
    pub fn count_allocation(&mut self, free_list: Option<FreeList>) -> bool {
        if free_list.is_some_and(|kind| self.free_lists.take(kind))
            || self.counts_tracked
        {
            return false;
        }
        self.counts[0] += 1;
        self.is_time()
    }

    /// Whether there have been too many, and a collection may run.
    #[inline]
    fn is_time(&self) -> bool {
        self.is_over_threshold(0)
            && self.enabled
            && self.thresholds[0] != 0
            && !self.collecting
    }

    /// Strictly: a count that has reached its threshold is not over it.
    #[inline]
    fn is_over_threshold(&self, generation: usize) -> bool {
        i64::from(self.counts[generation])
            > i64::from(self.thresholds[generation])
    }
    // ANCHOR_END: count_allocation

    /// Counts an object that is tracked from now on; returns whether it is
    /// time for a collection. (3.14.0)
    #[cold]
    pub fn count_tracked(&mut self) -> bool {
        self.counts[0] += 1;
        self.is_time()
    }

    /// Counts one that is tracked no longer. (3.14.0)
    #[cold]
    pub fn count_untracked(&mut self) {
        self.counts[0] = self.counts[0].saturating_sub(1);
    }

    /// Counts a deallocation.
    #[inline]
    pub fn count_deallocation(&mut self, free_list: Option<FreeList>) {
        if free_list.is_some_and(|kind| self.free_lists.put(kind))
            || self.counts_tracked
        {
            return;
        }
        self.counts[0] = self.counts[0].saturating_sub(1);
    }

    // ANCHOR: select_generation
    /// The oldest generation whose count is over its threshold, if there is
    /// one. Generation 2 is passed over while few objects are new to it.
    /// (`gc_select_generation`)
    pub fn select_generation(&self) -> Option<usize> {
        (0..3).rev().find(|&generation| {
            self.is_over_threshold(generation)
                && !(generation == 2 && self.too_few_are_new())
        })
    }
    // ANCHOR_END: select_generation

    // ANCHOR: too_few_are_new
    /// The 25 % rule: a full collection waits until the objects that have
    /// reached generation 2 are a quarter of those that the last one kept.
    fn too_few_are_new(&self) -> bool {
        self.long_lived_pending < self.long_lived_total / 4
    }
    // ANCHOR_END: too_few_are_new

    /// A full collection empties the free lists. What was in them is given
    /// back only now, and counts as that. (`clear_freelists`)
    pub fn clear_free_lists(&mut self) {
        let held = self.free_lists.clear();
        self.counts[0] = self.counts[0].saturating_sub(held);
    }
}

// ANCHOR: trigger
#[inline]
pub(crate) fn count_allocation<H: Host>(
    host: &mut H,
    free_list: Option<FreeList>,
) {
    let heap = host.heap_mut();
    if heap.schedule.count_allocation(free_list) {
        trigger(host);
    }
}

/// The next object of this kind is allocated, whatever its free list holds, as
/// `list()` and `dict()` do it and `[]` and `{}` do not.
///
/// Counterpart in CPython: `PyType_GenericAlloc` (3.13,
/// `Objects/typeobject.c`), which knows of no free lists.
pub fn pass_over_free_list<H: Host>(host: &mut H, kind: FreeList) {
    count_allocation(host, None);
    host.heap_mut().schedule.free_lists.lend(kind);
}

#[cold]
pub(crate) fn trigger<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    match heap.profile.trigger {
        Trigger::AtAllocation => collect::collect_generations(host),
        Trigger::AtSafePoint => schedule(heap),
    }
}
// ANCHOR_END: trigger

/// Notes that a collection is due. (`_Py_ScheduleGC`)
pub(crate) fn schedule<T: Trace, O: Observer<T>>(heap: &mut Heap<T, O>) {
    if !heap.schedule.scheduled {
        heap.schedule.scheduled = true;
        heap.emit(|| Event::Scheduled);
    }
}

// ANCHOR: safe_point
/// Runs the automatic collection that is due, if one is. An interpreter calls
/// this between two steps of a program, where there is no half-made object. (`_Py_RunGC`)
#[inline]
pub fn safe_point<H: Host>(host: &mut H) {
    if host.heap().schedule.scheduled {
        run_step(host);
    }
}

#[cold]
fn run_step<H: Host>(host: &mut H) {
    (host.steps().run_scheduled)(host);
}

/// Runs the collection that is scheduled, unless automatic collection has been
/// switched off since. Either way it is scheduled no longer.
pub fn run_scheduled<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    heap.schedule.scheduled = false;
    if heap.schedule.enabled || !heap.profile.disable_stops_scheduled {
        collect::collect_generations(host);
    }
}
// ANCHOR_END: safe_point

/// The oldest generation that is due, if one is.
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    host.heap().schedule.select_generation()
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    // ANCHOR: enable
    /// Switches automatic collection on. (`gc.enable`)
    pub fn enable(&mut self) {
        self.schedule.enabled = true;
        self.emit(|| Event::Enabled { enabled: true });
    }

    /// Switches automatic collection off. Reference counting goes on, and so
    /// does [`collect`](crate::collect). (`gc.disable`)
    pub fn disable(&mut self) {
        self.schedule.enabled = false;
        self.emit(|| Event::Enabled { enabled: false });
    }

    /// Whether automatic collection is on. (`gc.isenabled`)
    pub fn is_enabled(&self) -> bool {
        self.schedule.enabled
    }
    // ANCHOR_END: enable

    /// The three thresholds. (`gc.get_threshold`)
    pub fn get_threshold(&self) -> [i32; 3] {
        self.schedule.thresholds
    }

    // ANCHOR: set_threshold
    /// Sets one, two or all three thresholds; those left out keep their value.
    /// The counts stay as they are. A `threshold0` of 0 stops automatic
    /// collection; every count is over one below 0. (`gc.set_threshold`)
    ///
    /// # Errors
    /// If a threshold does not fit an `i32` (C's `int`); then none is set.
    pub fn set_threshold(
        &mut self,
        threshold0: i64,
        threshold1: Option<i64>,
        threshold2: Option<i64>,
    ) -> Result<(), HeapError> {
        let mut thresholds = self.schedule.thresholds;
        for (which, found) in [Some(threshold0), threshold1, threshold2]
            .into_iter()
            .enumerate()
        {
            let Some(found) = found else { continue };
            thresholds[which] = i32::try_from(found)
                .map_err(|_| HeapError::InvalidThreshold { which, found })?;
        }
        if self.profile.collector == Collector::Incremental {
            thresholds[2] = 0; // it has no third
        }
        self.schedule.thresholds = thresholds;
        self.emit(|| Event::Thresholds { thresholds });
        Ok(())
    }
    // ANCHOR_END: set_threshold

    /// The three counts: allocations minus deallocations since the last
    /// collection, then collections of generation 0 since the last of
    /// generation 1, then of generation 1 since the last of generation 2.
    /// (`gc.get_count`)
    ///
    /// In 3.14.0: objects tracked minus untracked since the last collection,
    /// then young collections since the last full one, of the visited old list
    /// and of the other.
    pub fn get_count(&self) -> [u32; 3] {
        let [young, old_0, old_1] = self.schedule.counts;
        match self.incremental.visited {
            ListId::Gen2 => [young, old_1, old_0],
            _ => [young, old_0, old_1],
        }
    }

    /// What the collections of each generation have done. (`gc.get_stats`)
    pub fn get_stats(&self) -> [GenerationStats; 3] {
        self.schedule.stats
    }

    /// How many objects survived the last full collection, and how many have
    /// reached generation 2 since. (`long_lived_total`, `long_lived_pending`)
    pub fn long_lived(&self) -> (usize, usize) {
        (
            self.schedule.long_lived_total,
            self.schedule.long_lived_pending,
        )
    }

    /// Whether a collection is running.
    pub fn is_collecting(&self) -> bool {
        self.schedule.collecting
    }

    /// Whether a collection waits for the next safe point.
    pub fn is_scheduled(&self) -> bool {
        self.schedule.scheduled
    }

    /// Sets the three counts, as a collection does when it begins.
    pub(crate) fn set_counts(&mut self, counts: [u32; 3]) {
        self.schedule.counts = counts;
        self.emit(|| Event::Counts { counts });
    }
}
