//! Places: where objects live, one after another in the same place.
//!
//! In CPython it is the allocator's business (`Objects/obmalloc.c`), and a
//! place is a block of memory.

use crate::head::{Flags, Head};
use crate::id::Stamp;
use crate::{FreeList, Heap, ObjId, Observer, Slot, Trace};

/// The free places. Each names the next in its head, so that their list needs
/// no memory of its own.
#[derive(Debug)]
pub(crate) struct FreePlaces {
    /// The one that became free last.
    first: Slot,
    /// How many there are.
    pub len: usize,
}

/// The mark at the end of the list of free places. There is no such place.
const END: Slot = Slot(u32::MAX);

impl Default for FreePlaces {
    fn default() -> FreePlaces {
        FreePlaces { first: END, len: 0 }
    }
}

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
        let slot = self.free.first;
        if let Some(head) = self.heads.get_mut(slot.index()) {
            self.free.first = Slot(head.gc.position);
            self.free.len -= 1;
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
        let head = &mut self.heads[slot.index()];
        match head.stamp.next() {
            Some(next) => {
                head.stamp = next;
                head.gc.position = self.free.first.0;
                self.free.first = slot;
                self.free.len += 1;
            }
            None => self.n_retired += 1,
        }
    }
}
