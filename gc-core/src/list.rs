//! The collector's lists, in CPython's order.
//!
//! CPython threads its lists through the objects themselves
//! (`PyGC_Head._gc_next`, `_gc_prev`). The order of a list can be seen from
//! Python, in `gc.get_objects()` and in the order in which finalizers run, so
//! it is kept here. The representation need not be: a list here is an
//! array of slots with holes where an object has left. A scan then streams
//! through memory instead of chasing pointers.

use std::fmt;

use crate::Slot;

/// Which list an object is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ListId {
    /// Generation 0, where new objects go.
    Gen0,
    /// Generation 1: survivors of one collection.
    Gen1,
    /// Generation 2: survivors of more.
    Gen2,
    /// The permanent generation: `gc.freeze()` moves everything here, and no
    /// collection looks at it.
    Permanent,
    /// What a collection found unreachable, while it is dealt with.
    Unreachable,
    /// Unreachable objects that a legacy finalizer keeps from being freed,
    /// while the collection lasts.
    Uncollectable,
    /// Weak references that have been cleared and whose callbacks are about to
    /// be called.
    Callbacks,
    /// What the incremental collector is about to look at (3.14.0).
    Increment,
}

impl fmt::Display for ListId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ListId::Gen0 => "generation 0",
            ListId::Gen1 => "generation 1",
            ListId::Gen2 => "generation 2",
            ListId::Permanent => "the permanent generation",
            ListId::Unreachable => "the list of trash",
            ListId::Uncollectable => "the list of what is uncollectable",
            ListId::Callbacks => "the list of callbacks",
            ListId::Increment => "the increment",
        })
    }
}

impl ListId {
    /// How many lists there are.
    pub const COUNT: usize = 8;

    /// Every list, in order.
    pub const ALL: [ListId; ListId::COUNT] = [
        ListId::Gen0,
        ListId::Gen1,
        ListId::Gen2,
        ListId::Permanent,
        ListId::Unreachable,
        ListId::Uncollectable,
        ListId::Callbacks,
        ListId::Increment,
    ];

    /// The list of a generation, 0 to 2.
    ///
    /// # Panics
    /// If there is no such generation.
    pub fn generation(generation: usize) -> ListId {
        [ListId::Gen0, ListId::Gen1, ListId::Gen2][generation]
    }
}

/// A hole: the object that stood here has left the list.
const HOLE: Slot = Slot(u32::MAX);

/// One list: slots in order, with holes.
///
/// An object in a list knows its position in the array, so leaving costs no more
/// in the middle than at an end. Holes are closed when they are more than half.
#[derive(Debug, Default)]
pub(crate) struct GcList {
    items: Vec<Slot>,
    holes: u32,
    /// How many of the holes are known to stand before the first object: a list
    /// that is taken apart from its head, as the increments do, is not walked
    /// again from there.
    first: u32,
}

impl GcList {
    /// How many objects are in the list.
    pub fn len(&self) -> usize {
        self.items.len() - self.holes as usize
    }

    /// Appends at the tail; returns the position.
    #[inline]
    pub fn push(&mut self, slot: Slot) -> u32 {
        let position = self.items.len() as u32;
        self.items.push(slot);
        position
    }

    /// Whether this is the position of the last object.
    #[inline]
    pub fn is_last(&self, position: u32) -> bool {
        position as usize + 1 == self.items.len()
    }

    /// Takes the object at `position` out. Returns whether holes are now so
    /// many that [`close_holes`](GcList::close_holes) pays.
    #[inline]
    pub fn remove(&mut self, position: u32) -> bool {
        if !self.is_last(position) {
            self.items[position as usize] = HOLE;
            self.holes += 1;
            return self.is_holey();
        }
        self.items.pop();
        while self.holes > 0 && self.items.last() == Some(&HOLE) {
            self.items.pop();
            self.holes -= 1;
            self.first = self.first.min(self.holes);
        }
        false
    }

    /// Whether there are enough holes that closing them may pay.
    pub fn is_holey(&self) -> bool {
        2 * self.holes as usize > self.items.len() + 64
    }

    /// Whether closing them pays now: holes that are known to stand before all
    /// objects cost nothing, since no walk passes them.
    pub fn is_holey_within(&self) -> bool {
        let holes = self.holes as usize - self.begin();
        2 * holes > self.items.len() - self.begin() + 64
    }

    /// Where a walk over all objects may begin.
    pub fn begin(&self) -> usize {
        self.first as usize
    }

    /// All objects before `position` have left the list.
    pub fn begins_at(&mut self, position: usize) {
        let position = position.min(self.items.len());
        debug_assert!(self.items[..position].iter().all(|&slot| slot == HOLE));
        self.first = position as u32;
    }

    /// Moves everything together, keeping the order; calls `moved` with each
    /// object that has a new position.
    pub fn close_holes(&mut self, mut moved: impl FnMut(Slot, u32)) {
        let mut kept = 0;
        for read in 0..self.items.len() {
            let slot = self.items[read];
            if slot != HOLE {
                if kept != read {
                    self.items[kept] = slot;
                    moved(slot, kept as u32);
                }
                kept += 1;
            }
        }
        self.items.truncate(kept);
        (self.holes, self.first) = (0, 0);
    }

    /// The object at `position`, if there is one.
    pub fn at(&self, position: u32) -> Option<Slot> {
        self.items
            .get(position as usize)
            .copied()
            .filter(|&slot| slot != HOLE)
    }

    /// The objects, head first.
    pub fn iter(&self) -> impl Iterator<Item = Slot> + '_ {
        self.items.iter().copied().filter(|&slot| slot != HOLE)
    }

    /// The first object at `*position` or after it; `*position` moves past it.
    /// Objects may leave the list between two calls.
    pub fn next(&self, position: &mut usize) -> Option<Slot> {
        while let Some(&slot) = self.items.get(*position) {
            *position += 1;
            if slot != HOLE {
                return Some(slot);
            }
        }
        None
    }

    /// Empties the list and hands out its objects, head first, without holes;
    /// returns also whether there were any.
    pub fn take(&mut self) -> (Vec<Slot>, bool) {
        let mut items = std::mem::take(&mut self.items);
        let had_holes = self.holes > 0;
        if had_holes {
            items.retain(|&slot| slot != HOLE);
        }
        (self.holes, self.first) = (0, 0);
        (items, had_holes)
    }

    /// Appends all of `slots` at the tail; returns the position of the first.
    pub fn extend(&mut self, slots: Vec<Slot>) -> usize {
        let tail = self.items.len();
        match tail {
            0 => self.items = slots,
            _ => self.items.extend_from_slice(&slots),
        }
        tail
    }

    /// What stands at `position` and after it, holes among them.
    pub fn from(&self, position: usize) -> &[Slot] {
        &self.items[position..]
    }

    /// Makes `items` the whole list.
    pub fn put(&mut self, items: Vec<Slot>) {
        debug_assert_eq!(
            self.len(),
            0,
            "the list that is replaced has been taken"
        );
        (self.holes, self.first) = (0, 0);
        self.items = items;
    }

    /// The bytes that the array occupies.
    pub fn bytes(&self) -> usize {
        self.items.capacity() * size_of::<Slot>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(n: u32) -> GcList {
        let mut list = GcList::default();
        for place in 0..n {
            assert_eq!(list.push(Slot(place)), place);
        }
        list
    }

    fn places(list: &GcList) -> Vec<u32> {
        list.iter().map(|slot| slot.0).collect()
    }

    #[test]
    fn who_leaves_at_the_tail_leaves_no_hole() {
        let mut list = list(4);
        assert!(!list.remove(3));
        assert_eq!((list.items.len(), list.holes), (3, 0));
        assert!(!list.remove(0));
        assert!(!list.remove(1));
        assert_eq!((list.items.len(), list.holes, list.len()), (3, 2, 1));
        // The last one takes the holes before it along.
        assert!(!list.remove(2));
        assert_eq!((list.items.len(), list.holes, list.len()), (0, 0, 0));
        assert_eq!(list.push(Slot(7)), 0);
    }

    #[test]
    fn holes_are_many_when_they_are_more_than_half_and_32() {
        let mut list = list(200);
        for position in 0..132 {
            assert!(!list.remove(position), "{position} holes are few");
        }
        assert!(list.remove(132));
        assert!(list.is_holey());
    }

    #[test]
    fn holes_before_all_objects_are_passed_over_once() {
        let mut list = list(300);
        for position in 0..200 {
            list.remove(position);
        }
        assert!(list.is_holey_within());
        list.begins_at(200);
        assert!(list.is_holey() && !list.is_holey_within());
        let mut position = list.begin();
        assert_eq!(list.next(&mut position), Some(Slot(200)));
        assert_eq!((position, list.len()), (201, 100));
        // It empties from the tail, and fills again.
        (200..300)
            .rev()
            .for_each(|position| _ = list.remove(position));
        assert_eq!((list.holes, list.first), (0, 0));
        list.push(Slot(9));
        assert_eq!(list.next(&mut list.begin()), Some(Slot(9)));
    }

    #[test]
    fn closing_holes_keeps_the_order_and_tells_who_has_moved() {
        let mut list = list(6);
        list.remove(1);
        list.remove(3);
        let mut moved = Vec::new();
        list.close_holes(|slot, position| moved.push((slot.0, position)));
        assert_eq!(moved, [(2, 1), (4, 2), (5, 3)]);
        assert_eq!(places(&list), [0, 2, 4, 5]);
        assert_eq!((list.items.len(), list.holes), (4, 0));
    }

    #[test]
    fn taking_tells_whether_there_were_holes() {
        let mut full = list(3);
        assert_eq!(full.take(), (vec![Slot(0), Slot(1), Slot(2)], false));
        assert_eq!(full.len(), 0);
        let mut holey = list(3);
        holey.remove(1);
        assert_eq!(holey.take(), (vec![Slot(0), Slot(2)], true));
        assert_eq!((holey.len(), holey.holes), (0, 0));
    }

    #[test]
    fn an_empty_list_takes_over_the_array_that_extends_it() {
        let array = vec![Slot(8), Slot(9)];
        let address = array.as_ptr();
        let mut list = GcList::default();
        assert_eq!(list.extend(array), 0);
        assert_eq!(list.items.as_ptr(), address);
        assert_eq!(list.extend(vec![Slot(3)]), 2);
        assert_eq!(places(&list), [8, 9, 3]);
        assert_eq!(list.from(1), [Slot(9), Slot(3)]);
        assert_eq!(list.bytes(), list.items.capacity() * 4);
    }
}
