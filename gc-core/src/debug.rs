//! Debugging flags, and the text CPython prints for them.

use std::ops::{BitOr, BitOrAssign};

/// What `gc.set_debug` was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DebugFlags(u32);

impl DebugFlags {
    /// Print statistics during collection.
    pub const STATS: DebugFlags = DebugFlags(1);
    /// Print collectable objects found.
    pub const COLLECTABLE: DebugFlags = DebugFlags(2);
    /// Print uncollectable objects found.
    pub const UNCOLLECTABLE: DebugFlags = DebugFlags(4);
    /// Put all garbage into `gc.garbage` rather than freeing it.
    pub const SAVEALL: DebugFlags = DebugFlags(32);
    /// What it takes to find a leak: collectable, uncollectable, save all.
    pub const LEAK: DebugFlags = DebugFlags(38);

    /// No flag.
    pub const fn empty() -> DebugFlags {
        DebugFlags(0)
    }

    /// The flags of a number, as Python passes it. Unknown bits are kept.
    pub const fn from_bits(bits: u32) -> DebugFlags {
        DebugFlags(bits)
    }

    /// The number, as Python shows it.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether all of `flags` are set.
    pub const fn has(self, flags: DebugFlags) -> bool {
        self.0 & flags.0 == flags.0
    }
}

impl BitOr for DebugFlags {
    type Output = DebugFlags;
    fn bitor(self, other: DebugFlags) -> DebugFlags {
        DebugFlags(self.0 | other.0)
    }
}

impl BitOrAssign for DebugFlags {
    fn bitor_assign(&mut self, other: DebugFlags) {
        self.0 |= other.0;
    }
}

impl<T: crate::Trace, O: crate::Observer<T>> crate::Heap<T, O> {
    /// The debugging flags. (`gc.get_debug`)
    pub fn get_debug(&self) -> DebugFlags {
        self.schedule.debug
    }

    /// Sets the debugging flags. (`gc.set_debug`)
    pub fn set_debug(&mut self, flags: DebugFlags) {
        self.schedule.debug = flags;
    }
}
