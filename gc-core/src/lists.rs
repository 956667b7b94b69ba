//! What the heap does with its lists.
//!
//! In CPython: `gc_list_append`, `gc_list_move`, `gc_list_merge` and the like
//! (3.13, `Python/gc.c`).

use crate::{Event, Heap, ListId, ObjId, Observer, Slot, Trace};

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// The first object of `list` at `*position` or after it; moves on. Begin
    /// at 0. Objects may leave the list between two calls.
    pub fn next_in(&self, list: ListId, position: &mut usize) -> Option<Slot> {
        self.lists[list as usize].next(position)
    }

    /// Takes all objects out of a list, head first, for the steps of a
    /// collection to work on. Until one of them puts the objects into a list
    /// again, they believe that they are still in this one.
    pub(crate) fn take_list(&mut self, list: ListId) -> Vec<Slot> {
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
    pub(crate) fn take_list_after(
        &mut self,
        list: ListId,
        objects: &mut Vec<Slot>,
    ) {
        let mut taken = self.take_list(list);
        match objects.is_empty() {
            true => *objects = taken,
            false => objects.append(&mut taken),
        }
    }

    /// Appends what [`take_list`](Heap::take_list) took, or a part of it, to
    /// the tail of `list`. From here on membership in
    /// [`ListId::Unreachable`] says what is trash, and no longer `gc_refs`.
    pub(crate) fn settle(&mut self, list: ListId, slots: Vec<Slot>) {
        if self.lists[list as usize].len() == 0 {
            // Most of an old generation stays where it is.
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

    /// Appends to the tail of a list. (`gc_list_append`)
    #[inline]
    pub(crate) fn append(&mut self, slot: Slot, list: ListId) {
        self.enter(slot, list);
        self.emit_at(slot, |id| Event::Tracked { id, list });
    }

    /// Takes the object out of its list, if it is in one. (`gc_list_remove`)
    #[inline]
    pub(crate) fn remove(&mut self, slot: Slot) {
        if self.leave(slot) {
            self.emit_at(slot, |id| Event::Untracked { id });
        }
    }

    /// Moves the object from the list it is in, if any, to the tail of `list`.
    /// (`gc_list_move`)
    #[inline]
    pub(crate) fn move_to(&mut self, slot: Slot, list: ListId) {
        let had_left = self.leave(slot);
        self.enter(slot, list);
        // Not before it has arrived: an observer may panic.
        if had_left {
            self.emit_at(slot, |id| Event::Untracked { id });
        }
        self.emit_at(slot, |id| Event::Tracked { id, list });
    }

    /// Appends to the tail of a list, without an event.
    #[inline]
    pub(crate) fn enter(&mut self, slot: Slot, list: ListId) {
        let position = self.lists[list as usize].push(slot);
        let head = self.gc_head_mut(slot);
        debug_assert!(head.list.is_none(), "{slot:?} is in a list already");
        head.position = position;
        head.list = Some(list);
    }

    /// Takes the object out of its list, without an event. Returns whether it
    /// was in one.
    #[inline]
    fn leave(&mut self, slot: Slot) -> bool {
        let head = self.gc_head_mut(slot);
        let position = head.position;
        let Some(list) = head.list.take() else {
            return false;
        };
        if self.lists[list as usize].remove(position) {
            self.holes_are_many(list);
        }
        true
    }

    #[cold]
    pub(crate) fn holes_are_many(&mut self, list: ListId) {
        // A collection walks its own lists by position, while they shrink.
        let is_own = list <= ListId::Permanent && !self.incremental.walking;
        if is_own && self.lists[list as usize].is_holey_within() {
            self.close_holes(list);
        }
    }

    pub(crate) fn close_holes(&mut self, list: ListId) {
        let heads = &mut self.heads;
        self.lists[list as usize].close_holes(|slot, position| {
            heads[slot.index()].gc.position = position
        });
    }

    /// Appends all of `from` to the tail of `into`. (`gc_list_merge`)
    pub(crate) fn merge(&mut self, from: ListId, into: ListId) {
        let (moving, _) = self.lists[from as usize].take();
        if moving.is_empty() {
            return;
        }
        self.extend(into, moving);
        self.emit(|| Event::Merged { from, into });
    }

    /// Appends objects to the tail of a list, and updates their heads.
    pub(crate) fn extend(&mut self, list: ListId, slots: Vec<Slot>) {
        let tail = self.lists[list as usize].extend(slots);
        let moved = self.lists[list as usize].from(tail);
        for (position, &slot) in (tail as u32..).zip(moved) {
            let head = &mut self.heads[slot.index()].gc;
            head.position = position;
            head.list = Some(list);
        }
    }

    /// The objects of a list, head first.
    pub fn list(&self, list: ListId) -> impl Iterator<Item = ObjId> + '_ {
        self.lists[list as usize].iter().map(|slot| self.id(slot))
    }

    /// How many objects are in a list.
    pub fn list_len(&self, list: ListId) -> usize {
        self.lists[list as usize].len()
    }
}
