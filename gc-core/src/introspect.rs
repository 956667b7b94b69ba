//! Asking the heap: which objects there are, and which refer to which.
//!
//! In CPython: `gc_get_objects_impl`, `gc_get_referrers`, `gc_get_referents`
//! (3.13, `Modules/gcmodule.c`, `Python/gc.c`).

use std::collections::BTreeSet;

use crate::{Collector, Heap, HeapError, ListId, ObjId, Observer, Trace};

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// The tracked objects of one generation, or of all three, in the order of
    /// the lists. Frozen objects are not among them. (`gc.get_objects`)
    ///
    /// # Errors
    /// If there is no such generation.
    pub fn get_objects(
        &self,
        generation: Option<usize>,
    ) -> Result<Vec<ObjId>, HeapError> {
        match generation {
            Some(found) if found > 2 => {
                Err(HeapError::InvalidGeneration { found })
            }
            // In 3.14.0 generation 1 is always empty, and 2 is both old lists.
            Some(1) if self.is_incremental() => Ok(Vec::new()),
            Some(2) if self.is_incremental() => {
                let old =
                    self.list(ListId::Gen1).chain(self.list(ListId::Gen2));
                Ok(old.collect())
            }
            Some(generation) => {
                Ok(self.list(ListId::generation(generation)).collect())
            }
            None => Ok(self.generations().collect()),
        }
    }

    // ANCHOR: get_referrers
    /// The tracked objects that refer to one of `ids`, each once, in the order
    /// of the lists. What is frozen or not tracked is not found.
    /// (`gc.get_referrers`)
    ///
    /// # Errors
    /// If one of `ids` is stale or of another heap.
    pub fn get_referrers(
        &self,
        ids: &[ObjId],
    ) -> Result<Vec<ObjId>, HeapError> {
        for &id in ids {
            self.live(id)?;
        }
        let wanted: BTreeSet<ObjId> = ids.iter().copied().collect();
        let refers = |id: &ObjId| {
            let mut found = false;
            self.object(id.slot())
                .traverse(&mut |r| found |= wanted.contains(&r));
            found
        };
        Ok(self.generations().filter(refers).collect())
    }
    // ANCHOR_END: get_referrers

    /// What `ids` refer to, as far as the collector may know, duplicates kept.
    /// (`gc.get_referents`)
    ///
    /// # Errors
    /// If one of `ids` is stale or of another heap.
    pub fn get_referents(
        &self,
        ids: &[ObjId],
    ) -> Result<Vec<ObjId>, HeapError> {
        let mut found = Vec::new();
        for &id in ids {
            self.get(id)?.traverse(&mut |r| found.push(r));
        }
        Ok(found)
    }

    fn is_incremental(&self) -> bool {
        self.profile.collector == Collector::Incremental
    }

    fn generations(&self) -> impl Iterator<Item = ObjId> + '_ {
        (0..3).flat_map(|generation| self.list(ListId::generation(generation)))
    }
}
