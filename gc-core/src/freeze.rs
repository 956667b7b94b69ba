//! The permanent generation: what is frozen is never looked at.
//!
//! In CPython: `gc_freeze_impl`, `gc_unfreeze_impl` (3.13, `Modules/gcmodule.c`,
//! `Python/gc.c`).

use crate::{Collector, Heap, ListId, Observer, Trace};

// ANCHOR: freeze
impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Moves every tracked object to the permanent generation, and sets the
    /// counts to zero. Frozen objects still die when their count falls to
    /// zero. (`gc.freeze`)
    pub fn freeze(&mut self) {
        for generation in 0..3 {
            self.merge(ListId::generation(generation), ListId::Permanent);
        }
        self.set_counts([0; 3]);
    }

    /// Moves the permanent generation to the tail of generation 2.
    /// (`gc.unfreeze`)
    pub fn unfreeze(&mut self) {
        let oldest = match self.profile.collector {
            Collector::Generational => ListId::Gen2,
            Collector::Incremental => self.incremental.visited,
        };
        self.merge(ListId::Permanent, oldest);
    }

    /// How many objects are frozen. (`gc.get_freeze_count`)
    pub fn get_freeze_count(&self) -> usize {
        self.list_len(ListId::Permanent)
    }
}
// ANCHOR_END: freeze
