//! Wrong: every count from 2^31 on is taken for immortal.

/// The count of an immortal object.
///
/// Here, as in `gc-core`, only this number means immortal. CPython 3.13 takes
/// every count from 2^31 on for one when it counts down, so that old extensions
/// that count by themselves do no harm (`_Py_IsImmortal`, `Include/object.h`).
pub const IMMORTAL: u32 = u32::MAX;

/// A reference count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(u32);

impl Count {
    /// One more reference.
    ///
    /// A count that has come up to the highest number cannot be told from
    /// immortal any more: from then on its object is immortal.
    pub fn incref(&mut self) {
        if self.0 < 1 << 31 {
            self.0 += 1;
        }
    }

    /// One reference fewer. Returns whether the object dies.
    pub fn decref(&mut self) -> bool {
        if self.0 >= 1 << 31 {
            return false;
        }
        self.0 -= 1;
        self.0 == 0
    }
}

// What follows is given.
impl Count {
    /// A count of so many references.
    pub fn new(references: u32) -> Count {
        Count(references)
    }

    /// How many references there are, or [`IMMORTAL`].
    pub fn get(self) -> u32 {
        self.0
    }

    /// Whether the object lives as long as the program.
    pub fn is_immortal(self) -> bool {
        self.0 == IMMORTAL
    }
}
