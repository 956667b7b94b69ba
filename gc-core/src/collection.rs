//! A collection while it runs, and what is recorded about finished ones.

use crate::{ListId, Slot};

/// A collection while it runs: what the steps hand on to each other.
#[derive(Debug)]
pub struct Collection {
    /// The generation that is collected, 0 to 2, together with all younger
    /// ones.
    pub generation: usize,
    /// Why it runs.
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

impl Collection {
    /// A collection of `generation`, 0 to 2, that has not begun.
    pub(crate) fn new(generation: usize, reason: Reason) -> Collection {
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
}

/// Why a collection runs. (`_PyGC_Reason`)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Too many allocations.
    Heap,
    /// The program asked for it, by `gc.collect()`.
    Manual,
    /// The interpreter ends: callbacks are not called any more.
    Shutdown,
}

/// Whether a collection starts or stops, for `gc.callbacks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallbackPhase {
    /// It is about to start.
    Start,
    /// It is over.
    Stop,
}

/// What `gc.callbacks` receive. All but the generation are zero at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CollectionInfo {
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
