//! The collector's lists, in CPython's order.
//!
//! CPython threads its lists through the objects themselves
//! (`PyGC_Head._gc_next`, `_gc_prev`). The order of a list can be seen from
//! Python, in `gc.get_objects()` and in the order in which finalizers run, so
//! it must be the same here. The representation need not be: a list here is an
//! array of slots with holes where an object has left. A scan then streams
//! through memory instead of chasing pointers.

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
}

impl ListId {
    /// How many lists there are.
    pub const COUNT: usize = 7;

    /// Every list, in order.
    pub const ALL: [ListId; ListId::COUNT] = [
        ListId::Gen0,
        ListId::Gen1,
        ListId::Gen2,
        ListId::Permanent,
        ListId::Unreachable,
        ListId::Uncollectable,
        ListId::Callbacks,
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
/// Whoever is in a list knows its position in the array, so leaving costs the
/// same wherever one stands. Holes are closed when they are more than half.
#[derive(Debug, Default)]
pub(crate) struct GcList {
    items: Vec<Slot>,
    live: u32,
}

impl GcList {
    /// How many objects are in the list.
    pub fn len(&self) -> usize {
        self.live as usize
    }

    /// Appends at the tail; returns the position.
    #[inline]
    pub fn push(&mut self, slot: Slot) -> u32 {
        let position = self.items.len() as u32;
        self.items.push(slot);
        self.live += 1;
        position
    }

    /// Takes the object at `position` out. Returns whether holes are now so
    /// many that [`close_holes`](GcList::close_holes) pays.
    #[inline]
    pub fn remove(&mut self, position: u32) -> bool {
        self.live -= 1;
        self.items[position as usize] = HOLE;
        while self.items.last() == Some(&HOLE) {
            self.items.pop();
        }
        self.items.len() > 2 * self.live as usize + 64
    }

    /// Moves everything together, keeping the order; tells each object its
    /// new position.
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
    }

    /// Who stands at `position`, if anybody.
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

    /// Empties the list and hands out its objects, head first, without holes.
    pub fn take(&mut self) -> Vec<Slot> {
        let mut items = std::mem::take(&mut self.items);
        if items.len() != self.live as usize {
            items.retain(|&slot| slot != HOLE);
        }
        self.live = 0;
        items
    }

    /// Makes `items` the whole list.
    pub fn put(&mut self, items: Vec<Slot>) {
        debug_assert_eq!(
            self.live, 0,
            "the list that is replaced has been taken"
        );
        self.live = items.len() as u32;
        self.items = items;
    }

    /// The bytes that the array occupies.
    pub fn bytes(&self) -> usize {
        self.items.capacity() * size_of::<Slot>()
    }
}
