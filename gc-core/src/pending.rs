//! What is left to do while objects die.

use crate::{ObjId, Slot};

/// What is left to do while objects die: one stack for the whole heap, so that
/// the checker can see it too. A death inside a finalizer or a callback works
/// above what it found.
#[derive(Debug, Default)]
pub(crate) struct Pending(pub(crate) Vec<Work>);

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// Drop a reference.
    Decref(ObjId),
    /// Give back the place of an object all of whose references are dropped.
    Free(Slot),
}

impl Work {
    /// The reference that it drops.
    pub fn reference(self) -> Option<ObjId> {
        match self {
            Work::Decref(id) => Some(id),
            Work::Free(_) => None,
        }
    }
}

impl Pending {
    /// The references that are still to be dropped.
    pub fn references(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.0.iter().filter_map(|work| work.reference())
    }

    /// How much is left to do.
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes back what has been left since there were `len` things to do.
    pub fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    /// Leaves a reference to be dropped, before all that is there already.
    #[inline]
    pub fn push(&mut self, id: ObjId) {
        self.0.push(Work::Decref(id));
    }
}
