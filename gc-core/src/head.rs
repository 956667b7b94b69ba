//! What a heap knows about one object besides its value: its count and the
//! collector's words. (`PyObject`, `PyGC_Head`)

use crate::id::Stamp;
use crate::{FreeList, ListId};

/// Everything known about one object except its value, 16 bytes: what counting
/// needs (`PyObject`), and what the collector needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// How many references there are. 0 if the object is dying or the place is
    /// free. (`ob_refcnt`)
    pub refcount: u32,
    /// The stamp of the current occupant, or of the next one.
    pub stamp: Stamp,
    /// The collector's half.
    pub gc: GcHead,
}

impl Head {
    /// The head of a new object: one reference leads to it.
    #[inline]
    pub fn new(
        stamp: Stamp,
        flags: Flags,
        free_list: Option<FreeList>,
    ) -> Head {
        let gc = GcHead {
            position: 0,
            list: None,
            flags,
            free_list,
        };
        Head {
            refcount: 1,
            stamp,
            gc,
        }
    }
}

/// The collector's half of a [`Head`], 8 bytes. (`PyGC_Head`)
#[derive(Debug, Clone, Copy)]
pub(crate) struct GcHead {
    /// The object's position in its list. In a free place: the next free place.
    pub position: u32,
    /// The list it is in, if it is tracked.
    pub list: Option<ListId>,
    pub flags: Flags,
    /// The free list that takes the object when it is dead.
    pub free_list: Option<FreeList>,
}

/// The flags of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Flags(u8);

impl Flags {
    /// The type takes part in garbage collection. (`Py_TPFLAGS_HAVE_GC`)
    pub const HAS_GC: Flags = Flags(1);
    /// The finalizer has run. (`_PyGC_PREV_MASK_FINALIZED`)
    pub const FINALIZED: Flags = Flags(2);
    /// Weak references point here.
    pub const REFERENT: Flags = Flags(4);
    /// The object is a weak reference.
    pub const WEAKREF: Flags = Flags(8);
    /// An exact tuple or dict, for [`crate::Tracking`].
    pub const TUPLE: Flags = Flags(16);
    /// See [`Flags::TUPLE`].
    pub const DICT: Flags = Flags(32);
    /// The heap itself holds a reference, for as long as a finalizer or a
    /// callback of the object runs.
    pub const IN_HAND: Flags = Flags(64);
    /// A panic has interrupted its death: its legacy finalizer will not run
    /// again.
    pub const INTERRUPTED: Flags = Flags(128);

    /// Whether any of these flags is set.
    #[inline]
    pub fn has(self, flags: Flags) -> bool {
        self.0 & flags.0 != 0
    }
    #[inline]
    pub fn set(&mut self, flag: Flags) {
        self.0 |= flag.0;
    }
    #[inline]
    pub fn unset(&mut self, flag: Flags) {
        self.0 &= !flag.0;
    }
    #[inline]
    pub fn with(self, flag: Flags, on: bool) -> Flags {
        if on { Flags(self.0 | flag.0) } else { self }
    }
}

impl std::ops::BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

/// The count of an immortal object, and of one whose count does not fit.
///
/// Counterpart in CPython: `_Py_IMMORTAL_REFCNT` (PEP 683, since 3.12).
pub const IMMORTAL_REFCNT: u32 = u32::MAX;
