//! One collection: the function to read first.
//!
//! It is nothing but the steps in order. Each step is a free function in a
//! file of its own, under the name it has in CPython.
//!
//! In CPython: `gc_collect_main` (3.13, `Python/gc.c`).

mod delete_garbage;
mod delete_quietly;
mod finalize_garbage;
mod handle_legacy_finalizers;
mod handle_resurrected;
mod handle_weakrefs;
mod merge_younger;
mod move_legacy_finalizers;
mod move_unreachable;
mod promote_survivors;
mod subtract_refs;
mod untrack;
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
pub use untrack::{untrack_dicts, untrack_tuples};
pub use update_refs::update_refs;

use crate::debug::DebugFlags;
use crate::{
    Collector, Event, Heap, HeapError, Host, ListId, ObjId, Observer, Slot,
    Step, StepName, Steps, Trace,
};
use StepName::*;
use delete_quietly::{delete_quietly, nobody_can_tell};

/// A collection while it runs: what the steps hand on to each other.
#[derive(Debug)]
pub struct Collection {
    /// The generation that is collected, 0 to 2, together with all younger
    /// ones.
    pub generation: usize,
    /// Who asked for it.
    pub reason: Reason,
    /// Where survivors go: the next older generation, or 2.
    pub old: ListId,
    /// The candidates, in order; after `move_unreachable` the survivors.
    pub young: Vec<Slot>,
    /// After `move_unreachable`: what only trash refers to, in order.
    pub unreachable: Vec<Slot>,
    /// How many unreachable objects have been counted.
    pub collected: usize,
    /// How many of them must not be freed.
    pub uncollectable: usize,
}

/// Who asked for a collection. (`_PyGC_Reason`)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Too many allocations.
    Heap,
    /// The program, by `gc.collect()`.
    Manual,
    /// The end of the interpreter: callbacks are not called any more.
    Shutdown,
}

/// Whether a collection starts or stops, for `gc.callbacks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It is about to start.
    Start,
    /// It is over.
    Stop,
}

/// What `gc.callbacks` are told. The last two are zero at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Info {
    /// The generation that is collected.
    pub generation: usize,
    /// How many unreachable objects were found.
    pub collected: usize,
    /// How many of them were not freed.
    pub uncollectable: usize,
    /// How many objects were looked at (shown to Python since 3.15).
    pub candidates: usize,
}

/// What the collections of one generation have done. (`gc.get_stats`)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GenerationStats {
    /// How often it was collected.
    pub collections: usize,
    /// How many unreachable objects were found.
    pub collected: usize,
    /// How many of them were not freed.
    pub uncollectable: usize,
    /// How many objects were looked at (shown to Python since 3.15).
    pub candidates: usize,
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
// ANCHOR_END: collect

/// The last collection of an interpreter that ends. (`_PyGC_CollectNoFail`)
pub fn collect_at_shutdown<H: Host>(host: &mut H) -> usize {
    collect_for(host, 2, Reason::Shutdown)
}

/// An automatic collection: of the oldest generation that is due, if any is.
pub(crate) fn collect_generations<H: Host>(host: &mut H) {
    if host.heap().profile.collector == Collector::Incremental {
        crate::incremental::collect(host, None, Reason::Heap);
    } else if let Some(generation) = host.heap().schedule.select_generation() {
        collect_for(host, generation, Reason::Heap);
    }
}

fn collect_for<H: Host>(
    host: &mut H,
    generation: usize,
    reason: Reason,
) -> usize {
    match host.heap().profile.collector {
        Collector::Generational => collect_main(host, generation, reason),
        Collector::Incremental => {
            crate::incremental::collect(host, Some(generation), reason)
        }
    }
}

// ANCHOR: collect_main
/// One collection, from beginning to end.
pub(crate) fn collect_main<H: Host>(
    host: &mut H,
    generation: usize,
    reason: Reason,
) -> usize {
    if host.heap().schedule.collecting {
        return 0;
    }
    let steps = host.steps();
    let mut c = start(host, generation, reason);

    // Which objects are candidates?
    run(host, &mut c, MergeYounger, steps.merge_younger);
    let candidates = c.young.len();

    collect_region(host, &mut c, &steps);
    finish(host, &c, Some(candidates))
}

/// The candidates are in `c.young`: asks the question of them, and deals with
/// the trash among them.
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
    if nobody_can_tell(host, steps) {
        return delete_quietly(host, c);
    }

    // What is left is trash. Tell those who want to know, let it say goodbye.
    let trash = std::mem::take(&mut c.unreachable);
    host.heap_mut().settle(ListId::Unreachable, trash);
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

pub(crate) fn run<H: Host>(
    host: &mut H,
    c: &mut Collection,
    name: StepName,
    step: Step<H>,
) {
    host.heap_mut().emit(|| Event::Step { name });
    step(host, c);
}

/// Closes the door to a second collection, and tells that this one starts.
pub(crate) fn start<H: Host>(
    host: &mut H,
    generation: usize,
    reason: Reason,
) -> Collection {
    let heap = host.heap_mut();
    heap.schedule.collecting = true;
    heap.schedule.code_ran = false;
    heap.emit(|| Event::CollectionStarted { generation, reason });
    if reason != Reason::Shutdown {
        let info = Info {
            generation,
            collected: 0,
            uncollectable: 0,
            candidates: 0,
        };
        host.gc_callback(Phase::Start, &info);
    }
    if host.heap().schedule.debug.has(DebugFlags::STATS) {
        print_sizes(host, generation);
    }
    Collection {
        generation,
        reason,
        old: ListId::generation((generation + 1).min(2)),
        young: Vec::new(),
        unreachable: Vec::new(),
        collected: 0,
        uncollectable: 0,
    }
}

fn print_sizes<H: Host>(host: &mut H, generation: usize) {
    let [g0, g1, g2, frozen] =
        [ListId::Gen0, ListId::Gen1, ListId::Gen2, ListId::Permanent]
            .map(|list| host.heap().list_len(list));
    host.debug_line(&format!("gc: collecting generation {generation}..."));
    host.debug_line(&format!("gc: objects in each generation: {g0} {g1} {g2}"));
    host.debug_line(&format!("gc: objects in permanent generation: {frozen}"));
}

/// Opens the door again, and tells what was found. The statistics are told
/// how many candidates there were; if there was not even the question, they
/// are told nothing.
pub(crate) fn finish<H: Host>(
    host: &mut H,
    c: &Collection,
    candidates: Option<usize>,
) -> usize {
    let &Collection {
        generation,
        collected,
        uncollectable,
        ..
    } = c;
    if host.heap().schedule.debug.has(DebugFlags::STATS) {
        let n = collected + uncollectable;
        // Time does not exist here: CPython prints the seconds it took.
        let line = format!(
            "gc: done, {n} unreachable, {uncollectable} uncollectable, 0.0000s elapsed"
        );
        host.debug_line(&line);
    }
    let heap = host.heap_mut();
    if generation == 2 {
        heap.schedule.clear_free_lists();
    }
    if let Some(candidates) = candidates {
        let stats = &mut heap.schedule.stats[generation];
        stats.collections += 1;
        stats.collected += collected;
        stats.uncollectable += uncollectable;
        stats.candidates += candidates;
    }
    heap.emit(|| Event::CollectionFinished {
        generation,
        collected,
        uncollectable,
    });
    if c.reason != Reason::Shutdown {
        let info = Info {
            generation,
            collected,
            uncollectable,
            candidates: candidates.unwrap_or(0),
        };
        host.gc_callback(Phase::Stop, &info);
    }
    host.heap_mut().schedule.collecting = false;
    collected + uncollectable
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// The first object of `list` at `*position` or after it; moves on. Begin
    /// at 0. Objects may leave the list between two calls.
    pub fn next_in(&self, list: ListId, position: &mut usize) -> Option<Slot> {
        self.lists[list as usize].next(position)
    }

    /// Takes all objects out of a list, head first, for the steps of a
    /// collection to work on. Until one of them puts the objects into a list
    /// again, they believe that they are still in this one.
    pub fn take_list(&mut self, list: ListId) -> Vec<Slot> {
        let (objects, had_holes) = self.lists[list as usize].take();
        if list == ListId::Gen2 {
            self.found.clear();
            if !had_holes {
                self.found.extend_from_slice(&objects);
            }
        }
        objects
    }

    /// Takes all objects out of a list, to stand behind those in `objects`.
    pub fn take_list_after(&mut self, list: ListId, objects: &mut Vec<Slot>) {
        let mut taken = self.take_list(list);
        match objects.is_empty() {
            true => *objects = taken,
            false => objects.append(&mut taken),
        }
    }

    /// Tells whoever listens of an event that names the object at `slot`.
    #[inline]
    pub(crate) fn emit_at(
        &mut self,
        slot: Slot,
        event: impl FnOnce(ObjId) -> Event,
    ) {
        if O::LISTENS {
            let id = self.id(slot);
            self.observer.event(event(id));
        }
    }

    /// Appends what [`take_list`](Heap::take_list) took, or a part of it, to
    /// the tail of `list`. From here on membership in
    /// [`ListId::Unreachable`] says what is trash, and no longer `gc_refs`.
    pub(crate) fn settle(&mut self, list: ListId, slots: Vec<Slot>) {
        if self.lists[list as usize].len() == 0 {
            // Most of an old generation stays where it is: need not be told.
            let found = std::mem::take(&mut self.found);
            for (position, &slot) in slots.iter().enumerate() {
                if list == ListId::Gen2 && found.get(position) == Some(&slot) {
                    continue;
                }
                let head = self.gc_head_mut(slot);
                head.position = position as u32;
                head.list = Some(list);
            }
            drop(self.lists[list as usize].take());
            self.lists[list as usize].put(slots);
        } else {
            self.extend(list, slots);
        }
        if list == ListId::Unreachable {
            let Heap { lists, gc_refs, .. } = self;
            lists[list as usize]
                .iter()
                .for_each(|slot| gc_refs.clear_collecting(slot));
        }
        if O::LISTENS {
            let ids = self.list(list).collect();
            self.observer.event(Event::Ordered { list, ids });
        }
    }

    /// Whether the object is trash of the collection that is running.
    pub fn is_trash(&self, slot: Slot) -> bool {
        self.gc_head(slot).list == Some(ListId::Unreachable)
    }
}
