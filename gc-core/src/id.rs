//! The names of objects: [`ObjId`] outside the heap, [`Slot`] inside a
//! collection.
//!
//! CPython names an object by its address (`PyObject *`), and trusts every
//! pointer. Here a name carries a stamp, so that a name kept too long is an
//! error and never another object that happens to live at that place.

use std::fmt;
use std::num::{NonZeroU32, NonZeroU64};
use std::sync::atomic::{AtomicU32, Ordering};

/// The name of one object of one heap, for as long as that object lives.
///
/// It is a place in the heap and a stamp. The stamp says which heap, and
/// which of the objects that lived at that place one after the other. It
/// displays as `#3`, or `#3.2` for the second object at place 3.
///
/// Counterpart in CPython: `PyObject *`. As there it is one word, the place in
/// the upper half and the stamp in the lower.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjId(NonZeroU64);

/// A place in the heap, counted from 0, without the proof that [`ObjId`]
/// carries.
///
/// The steps of a collection work on slots: while they run nothing is freed,
/// so a slot cannot come to mean another object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub(crate) u32);

/// Which heap (16 bits) and which life of the slot (16 bits, from 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stamp(NonZeroU32);

impl ObjId {
    #[inline]
    pub(crate) fn new(slot: Slot, stamp: Stamp) -> ObjId {
        ObjId(NonZeroU64::from(stamp.0) | slot.bits())
    }

    /// The place of the object, counted from 0. Two objects that live at the
    /// same time never share it.
    #[inline]
    pub fn index(self) -> usize {
        self.slot().index()
    }

    /// The object's [`Slot`], for use inside a collection.
    #[inline]
    pub fn slot(self) -> Slot {
        Slot((self.0.get() >> 32) as u32)
    }

    /// The number that it is.
    #[inline]
    pub(crate) fn bits(self) -> u64 {
        self.0.get()
    }

    /// The name that is this number, or the place that is.
    #[inline]
    pub(crate) fn from_bits(bits: u64) -> Result<ObjId, Slot> {
        match NonZeroU64::new(bits) {
            Some(id) if bits as u32 != 0 => Ok(ObjId(id)),
            _ => Err(Slot((bits >> 32) as u32)),
        }
    }

    /// Whether this is its stamp.
    #[inline]
    pub(crate) fn bears(self, stamp: Stamp) -> bool {
        self.0.get() as u32 == stamp.0.get()
    }

    /// The heap whose object it names.
    pub(crate) fn tag(self) -> HeapTag {
        HeapTag((self.0.get() as u32 >> Stamp::LIFE_BITS) as u16)
    }

    /// Which of the objects that lived at this place one after the other this
    /// is, from 1.
    pub fn life(self) -> u32 {
        self.0.get() as u32 & Stamp::LAST_LIFE
    }
}

impl Slot {
    /// The place, counted from 0.
    #[inline]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The number that an [`ObjId`] without a stamp would be.
    #[inline]
    pub(crate) fn bits(self) -> u64 {
        u64::from(self.0) << 32
    }
}

impl Stamp {
    const LIFE_BITS: u32 = 16;
    /// The most objects that may live at one place, one after the other. After
    /// that the place is retired: an old name must never come true again. That
    /// wastes one place in 65,535 allocations.
    pub(crate) const LAST_LIFE: u32 = (1 << Self::LIFE_BITS) - 1;

    /// The stamp of the first object at a place of the heap `tag`.
    #[inline]
    pub(crate) fn first(tag: HeapTag) -> Stamp {
        Stamp(
            NonZeroU32::new(u32::from(tag.0) << Self::LIFE_BITS | 1)
                .expect("a life is not 0"),
        )
    }

    /// The stamp of the next object at this place, if there may be one.
    #[inline]
    pub(crate) fn next(self) -> Option<Stamp> {
        match self.life() {
            Self::LAST_LIFE => None,
            _ => NonZeroU32::new(self.0.get() + 1).map(Stamp),
        }
    }

    #[inline]
    pub(crate) fn life(self) -> u32 {
        self.0.get() & Self::LAST_LIFE
    }
}

/// Tells the heaps of one process apart. It never shows in an answer, an event
/// or a text, so it does not make two runs differ. A process that makes more
/// than 65,536 heaps reuses tags; names of the two heaps can then be mistaken
/// for each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct HeapTag(u16);

impl HeapTag {
    pub(crate) fn fresh() -> HeapTag {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        HeapTag(NEXT.fetch_add(1, Ordering::Relaxed) as u16)
    }
}

impl fmt::Display for ObjId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.life() {
            1 => write!(f, "#{}", self.slot().0 + 1),
            life => write!(f, "#{}.{life}", self.slot().0 + 1),
        }
    }
}

impl fmt::Debug for ObjId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "slot {}", self.0)
    }
}
