//! Places: where an object lives, one after the other in the same place.
//!
//! In CPython it is the allocator's business (`Objects/obmalloc.c`), and a
//! place is a block of memory.

use crate::head::{Flags, Head};
use crate::id::Stamp;
use crate::{FreeList, Heap, ObjId, Observer, Slot, Trace};

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    // ANCHOR: place
    /// Puts an object into a free place, or a new one.
    #[inline]
    pub(crate) fn place(
        &mut self,
        object: T,
        flags: Flags,
        free_list: Option<FreeList>,
    ) -> ObjId {
        if let Some(slot) = self.free.pop() {
            let head = &mut self.heads[slot.index()];
            let stamp = head.stamp;
            *head = Head::new(stamp, flags, free_list);
            self.objects.put(slot, object);
            return ObjId::new(slot, stamp);
        }
        let slot = Slot(
            u32::try_from(self.heads.len()).expect("fewer than 2^32 places"),
        );
        let stamp = Stamp::first(self.tag);
        self.heads.push(Head::new(stamp, flags, free_list));
        self.objects.push(object);
        self.gc_refs.grow();
        ObjId::new(slot, stamp)
    }
    // ANCHOR_END: place

    /// Gives an empty place back, unless it has had its last life.
    #[inline]
    pub(crate) fn vacate(&mut self, slot: Slot) {
        if self.next_life(slot) {
            self.free.push(slot);
        }
    }

    /// Readies an empty place for the next object to live there; returns
    /// whether there may be one.
    #[inline]
    pub(crate) fn next_life(&mut self, slot: Slot) -> bool {
        let head = &mut self.heads[slot.index()];
        let next = head.stamp.next();
        match next {
            Some(next) => head.stamp = next,
            None => self.n_retired += 1,
        }
        next.is_some()
    }

    /// Gives many empty places back at once.
    pub(crate) fn make_free(&mut self, mut places: Vec<Slot>) {
        match self.free.is_empty() {
            true => self.free = places,
            false => self.free.append(&mut places),
        }
    }
}
