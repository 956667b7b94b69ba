//! `gc_refs`: a second count, kept only while a collection looks for trash.
//!
//! It starts as a copy of the reference count. References that come from
//! inside the candidates are subtracted from it; what is left comes from
//! outside. CPython keeps it in `PyGC_Head._gc_prev`, where the link to the
//! previous object stands at other times; here it has an array of its own, so
//! that subtracting touches nothing else. Nearly all counts are small, so one
//! byte an object is enough: a million of them fit the processor's own cache.

use crate::Slot;

/// The `gc_refs` of every object.
#[derive(Debug, Default)]
pub struct GcRefs {
    /// The `gc_refs` itself if it is below [`LARGE`], or one of the marks.
    small: Vec<u8>,
    /// The `gc_refs` of the objects marked [`LARGE`], and of no others.
    large: Vec<u32>,
}

/// The object is not a candidate of this collection, or has been dealt with.
/// (`PREV_MASK_COLLECTING` is off)
const NOT_COLLECTING: u8 = u8::MAX;
/// The object is tentatively unreachable. (`NEXT_MASK_UNREACHABLE` is on)
const UNREACHABLE: u8 = u8::MAX - 1;
/// The `gc_refs` does not fit here.
const LARGE: u8 = u8::MAX - 2;

impl GcRefs {
    #[inline]
    pub(crate) fn grow(&mut self) {
        self.small.push(NOT_COLLECTING);
    }

    /// How many places there are.
    pub(crate) fn len(&self) -> usize {
        self.small.len()
    }

    /// Whether a walk that comes to the object now would keep it.
    #[inline]
    pub(crate) fn may_be_kept(&self, slot: Slot) -> bool {
        self.small[slot.index()] != 0
    }

    /// Touches the memory of it. The number means nothing.
    #[inline]
    pub(crate) fn glance(&self, slot: Slot) -> usize {
        self.small
            .get(slot.index())
            .map_or(0, |&gc_refs| gc_refs.into())
    }

    /// No object is a candidate any more.
    pub(crate) fn clear(&mut self) {
        self.small.fill(NOT_COLLECTING);
    }

    pub(crate) fn bytes(&self) -> usize {
        self.small.capacity() + self.large.capacity() * size_of::<u32>()
    }

    /// Whether the object is a candidate that has not been found reachable.
    #[inline]
    pub fn is_collecting(&self, slot: Slot) -> bool {
        self.small[slot.index()] != NOT_COLLECTING
    }

    /// Whether the object has been set aside as tentatively unreachable.
    #[inline]
    pub fn is_unreachable(&self, slot: Slot) -> bool {
        self.small[slot.index()] == UNREACHABLE
    }

    /// `gc_refs` of a candidate; `None` of any other object. Tentatively
    /// unreachable objects have 0.
    #[inline]
    pub fn get(&self, slot: Slot) -> Option<u32> {
        match self.small[slot.index()] {
            NOT_COLLECTING => None,
            UNREACHABLE => Some(0),
            LARGE => Some(self.large[slot.index()]),
            gc_refs => Some(u32::from(gc_refs)),
        }
    }

    /// Makes the object a candidate with this `gc_refs`.
    #[inline]
    pub fn set(&mut self, slot: Slot, gc_refs: u32) {
        if gc_refs < u32::from(LARGE) {
            self.small[slot.index()] = gc_refs as u8;
        } else {
            self.set_large(slot, gc_refs);
        }
    }

    #[cold]
    fn set_large(&mut self, slot: Slot, gc_refs: u32) {
        if slot.index() >= self.large.len() {
            // Memory full of zeros is only occupied where it is written to.
            let mut room = vec![0; self.small.capacity()];
            room[..self.large.len()].copy_from_slice(&self.large);
            self.large = room;
        }
        self.small[slot.index()] = LARGE;
        self.large[slot.index()] = gc_refs;
    }

    /// One reference from inside. Returns what is left.
    ///
    /// # Panics
    /// If more references come from inside than the object's count says there
    /// are: a reference was taken without being counted. CPython's debug build
    /// has this assertion too ("refcount is too small").
    #[inline]
    pub fn subtract(&mut self, slot: Slot) -> u32 {
        let gc_refs = &mut self.small[slot.index()];
        if *gc_refs >= LARGE {
            return self.subtract_large(slot);
        }
        assert!(*gc_refs > 0, "{slot:?}: refcount is too small");
        *gc_refs -= 1;
        u32::from(*gc_refs)
    }

    #[inline(never)]
    fn subtract_large(&mut self, slot: Slot) -> u32 {
        let gc_refs = self.get(slot).unwrap_or(0);
        assert!(gc_refs > 0, "{slot:?}: refcount is too small");
        self.set(slot, gc_refs - 1);
        gc_refs - 1
    }

    /// Something needed refers to the object: a `gc_refs` of 0 becomes 1.
    /// Returns whether it was 0.
    #[inline]
    pub fn rescue(&mut self, slot: Slot) -> bool {
        // Arithmetic instead of a branch: where references lead cannot be
        // predicted, and a mispredicted branch costs more than an addition.
        let gc_refs = &mut self.small[slot.index()];
        let was_0 = *gc_refs == 0;
        let was_set_aside = *gc_refs == UNREACHABLE;
        let to_1 = u8::from(was_0)
            + u8::from(was_set_aside) * 1u8.wrapping_sub(UNREACHABLE);
        *gc_refs = gc_refs.wrapping_add(to_1);
        was_0 || was_set_aside
    }

    /// The object is needed: no candidate any more.
    #[inline]
    pub fn clear_collecting(&mut self, slot: Slot) {
        self.small[slot.index()] = NOT_COLLECTING;
    }

    /// The object may be trash.
    #[inline]
    pub fn set_unreachable(&mut self, slot: Slot) {
        self.small[slot.index()] = UNREACHABLE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(n: usize) -> GcRefs {
        let mut gc_refs = GcRefs::default();
        (0..n).for_each(|_| gc_refs.grow());
        gc_refs
    }

    #[test]
    fn every_count_comes_back_and_goes_down_to_0() {
        for count in (0..600).chain([70_000, u32::MAX - 1]) {
            let mut gc_refs = places(3);
            let slot = Slot(1);
            assert_eq!(gc_refs.get(slot), None);
            gc_refs.set(slot, count);
            assert_eq!(gc_refs.get(slot), Some(count));
            assert!(gc_refs.is_collecting(slot));
            assert!(!gc_refs.is_unreachable(slot));
            for left in (0..count).rev().take(600) {
                assert_eq!(gc_refs.subtract(slot), left);
                assert_eq!(gc_refs.get(slot), Some(left));
            }
            for other in [Slot(0), Slot(2)] {
                assert_eq!(gc_refs.get(other), None);
            }
        }
    }

    #[test]
    fn only_0_is_rescued() {
        let mut gc_refs = places(1);
        let slot = Slot(0);
        assert!(!gc_refs.rescue(slot));
        assert_eq!(gc_refs.get(slot), None);
        for (count, after) in [(0, 1), (1, 1), (2, 2), (252, 252), (999, 999)] {
            gc_refs.set(slot, count);
            assert_eq!(gc_refs.rescue(slot), count == 0);
            assert_eq!(gc_refs.get(slot), Some(after));
        }
        gc_refs.set_unreachable(slot);
        assert_eq!(gc_refs.get(slot), Some(0));
        assert!(gc_refs.is_collecting(slot));
        assert!(gc_refs.rescue(slot));
        assert_eq!(gc_refs.get(slot), Some(1));
        assert!(!gc_refs.is_unreachable(slot));
        gc_refs.clear_collecting(slot);
        assert!(!gc_refs.is_collecting(slot));
    }

    #[test]
    #[should_panic = "refcount is too small"]
    fn a_reference_that_nobody_counted_is_noticed() {
        let mut gc_refs = places(1);
        gc_refs.set(Slot(0), 1);
        gc_refs.subtract(Slot(0));
        gc_refs.subtract(Slot(0));
    }

    #[test]
    #[should_panic = "refcount is too small"]
    fn so_it_is_of_an_object_that_was_set_aside() {
        let mut gc_refs = places(1);
        gc_refs.set_unreachable(Slot(0));
        gc_refs.subtract(Slot(0));
    }

    #[test]
    fn large_counts_are_kept_when_more_places_come() {
        let mut gc_refs = places(2);
        assert_eq!(gc_refs.bytes(), gc_refs.small.capacity());
        gc_refs.set(Slot(1), 1000);
        assert_eq!(gc_refs.bytes(), gc_refs.small.capacity() * 5);
        (0..1000).for_each(|_| gc_refs.grow());
        gc_refs.set(Slot(1001), 2000);
        assert_eq!(gc_refs.get(Slot(1)), Some(1000));
        assert_eq!(gc_refs.get(Slot(1001)), Some(2000));
        let room = gc_refs.large.as_ptr();
        gc_refs.set(Slot(1), 3000);
        assert_eq!(gc_refs.large.as_ptr(), room, "there is room already");
    }
}
