//! Which objects the collector knows of.
//!
//! An object that cannot be part of a cycle need not be looked at. CPython
//! decides by type (`Py_TPFLAGS_HAVE_GC`), and for tuples and dicts by what is
//! inside.
//!
//! In CPython: `PyObject_GC_Track`, `PyObject_GC_UnTrack` (`Python/gc.c`),
//! `MAINTAIN_TRACKING` (`Objects/dictobject.c`).

use crate::head::Flags;
use crate::{
    Collection, DictTracking, Event, Heap, HeapError, ListId, ObjId, Observer,
    Slot, Trace, Tracking, schedule,
};

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Whether the collector knows of the object. True of frozen objects too.
    /// (`gc.is_tracked`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn is_tracked(&self, id: ObjId) -> Result<bool, HeapError> {
        Ok(self.gc_head(self.live(id)?).list.is_some())
    }

    /// The list the object is in, if it is tracked.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn list_of(&self, id: ObjId) -> Result<Option<ListId>, HeapError> {
        Ok(self.gc_head(self.live(id)?).list)
    }

    /// Lets the collector know of the object: it goes to the tail of
    /// generation 0. Nothing happens if it is tracked already, or an atom.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn track(&mut self, id: ObjId) -> Result<(), HeapError> {
        let slot = self.live(id)?;
        let head = self.gc_head(slot);
        if head.list.is_none() && head.flags.has(Flags::HAS_GC) {
            self.begin_tracking(slot);
        }
        Ok(())
    }

    /// Makes the collector forget the object. Nothing happens if it is not
    /// tracked.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn untrack(&mut self, id: ObjId) -> Result<(), HeapError> {
        let slot = self.live(id)?;
        self.end_tracking(slot);
        Ok(())
    }

    /// After something was put into a dict: tracks it if it holds something
    /// that may be tracked. Nothing happens to other kinds of objects.
    /// (`MAINTAIN_TRACKING`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn maybe_track(&mut self, id: ObjId) -> Result<(), HeapError> {
        let slot = self.live(id)?;
        let head = self.gc_head(slot);
        if head.list.is_none()
            && head.flags.has(Flags::DICT)
            && self.holds_trackable(slot)
        {
            self.begin_tracking(slot);
        }
        Ok(())
    }

    /// After `inserted` was put into a dict, or into a tuple that is being
    /// filled: tracks it if `inserted` may be tracked. Unlike
    /// [`maybe_track`](Heap::maybe_track) it looks at nothing else.
    /// (`MAINTAIN_TRACKING`)
    ///
    /// # Errors
    /// If one of them is stale or of another heap.
    pub fn maintain_tracking(
        &mut self,
        id: ObjId,
        inserted: ObjId,
    ) -> Result<(), HeapError> {
        let slot = self.live(id)?;
        let inserted = self.live(inserted)?;
        let head = self.gc_head(slot);
        if head.list.is_none()
            && (head.flags.has(Flags::DICT) || head.flags.has(Flags::TUPLE))
            && self.may_be_tracked(inserted)
        {
            self.begin_tracking(slot);
        }
        Ok(())
    }

    pub(crate) fn tracked_at_creation(
        &self,
        slot: Slot,
        tracking: Tracking,
    ) -> bool {
        match tracking {
            Tracking::Never => false,
            Tracking::Always => true,
            Tracking::Tuple => {
                !self.profile.tuple_untracked_at_creation
                    || self.holds_trackable(slot)
            }
            Tracking::Dict => {
                self.profile.dict_tracking == DictTracking::Always
                    || self.holds_trackable(slot)
            }
        }
    }

    // ANCHOR: may_be_tracked
    /// Whether a cycle may run through the object, now or later: any object
    /// of a type that takes part, but a tuple only while it is tracked.
    /// (`_PyObject_GC_MAY_BE_TRACKED`)
    pub fn may_be_tracked(&self, slot: Slot) -> bool {
        let head = self.gc_head(slot);
        head.flags.has(Flags::HAS_GC)
            && (!head.flags.has(Flags::TUPLE) || head.list.is_some())
    }
    // ANCHOR_END: may_be_tracked

    /// How the collector treats objects of this kind.
    pub fn tracking_at(&self, slot: Slot) -> Tracking {
        self.object(slot).tracking()
    }

    /// Whether the object refers to anything that may be tracked.
    pub(crate) fn holds_trackable(&self, slot: Slot) -> bool {
        let mut found = false;
        self.object(slot)
            .traverse(&mut |r| found |= self.may_be_tracked(r.slot()));
        found
    }

    /// The object enters generation 0. (`_PyObject_GC_TRACK`)
    #[inline]
    pub(crate) fn begin_tracking(&mut self, slot: Slot) {
        self.append(slot, ListId::Gen0);
        self.count_tracked();
    }

    /// The object leaves the list it is in, if any, and enters generation 0, unless
    /// it is an atom. One that stands last there already, as what was made last does,
    /// simply stays.
    #[inline]
    pub(crate) fn track_again(&mut self, slot: Slot) {
        let head = self.gc_head(slot);
        let stays = head.list == Some(ListId::Gen0)
            && self.lists[ListId::Gen0 as usize].is_last(head.position);
        if O::LISTENS || self.schedule.counts_tracked || !stays {
            self.move_to_young(slot);
        }
    }

    #[inline(never)]
    fn move_to_young(&mut self, slot: Slot) {
        if self.gc_head(slot).flags.has(Flags::HAS_GC) {
            self.end_tracking(slot);
            self.begin_tracking(slot);
        }
    }

    /// Counts an object that is tracked from now on. (3.14.0)
    #[inline]
    pub(crate) fn count_tracked(&mut self) {
        if self.schedule.counts_tracked && self.schedule.count_tracked() {
            schedule::schedule(self);
        }
    }

    /// The object leaves the list it is in, if any. (`_PyObject_GC_UNTRACK`)
    #[inline]
    pub(crate) fn end_tracking(&mut self, slot: Slot) {
        if self.schedule.counts_tracked && self.gc_head(slot).list.is_some() {
            self.schedule.count_untracked();
        }
        self.remove(slot);
    }

    /// Removes from `c.young`, and stops tracking, the candidates for which
    /// `forget` returns true. Each decision sees the effect of those before it,
    /// as in CPython: a tuple of tuples may go together with its items.
    pub(crate) fn untrack_candidates(
        &mut self,
        c: &mut Collection,
        forget: impl Fn(&Self, Slot) -> bool,
    ) {
        let mut kept = 0;
        for read in 0..c.young.len() {
            let slot = c.young[read];
            if forget(self, slot) {
                self.forget(slot);
            } else {
                c.young[kept] = slot;
                kept += 1;
            }
        }
        c.young.truncate(kept);
    }

    /// A candidate that is taken out of `c.young`, or trash that dies out of
    /// `c.unreachable`, is in no list any more.
    pub(crate) fn forget(&mut self, slot: Slot) {
        self.gc_head_mut(slot).list = None;
        if self.schedule.counts_tracked {
            self.schedule.count_untracked();
        }
        self.gc_refs.clear_collecting(slot);
        self.emit_at(slot, |id| Event::Untracked { id });
    }
}
