//! What is left to do while objects die.

use crate::{ObjId, Slot};

/// What is left to do while objects die: one stack for the whole heap, so that
/// the checker can see it too. A death inside a finalizer or a callback works
/// above what it found.
///
/// 8 bytes a piece of [`Work`]: the name of an object, or that of a place, which
/// is a name without a stamp.
#[derive(Debug, Default)]
pub(crate) struct Pending(Vec<u64>);

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

    #[inline]
    fn bits(self) -> u64 {
        match self {
            Work::Decref(id) => id.bits(),
            Work::Free(slot) => slot.bits(),
        }
    }

    #[inline]
    fn from_bits(bits: u64) -> Work {
        match ObjId::from_bits(bits) {
            Ok(id) => Work::Decref(id),
            Err(slot) => Work::Free(slot),
        }
    }
}

impl Pending {
    /// The references that are still to be dropped.
    pub fn references(&self) -> impl Iterator<Item = ObjId> + '_ {
        let all = self.0.iter().copied().map(Work::from_bits);
        all.filter_map(Work::reference)
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

    /// What has been left since there were `len` things to do, from the first to
    /// the last. It is left no longer.
    pub fn take(&mut self, len: usize) -> impl Iterator<Item = Work> + '_ {
        self.0.drain(len.min(self.0.len())..).map(Work::from_bits)
    }

    /// How much there was to do before that place was to be given back.
    pub fn before_free(&self, slot: Slot) -> Option<usize> {
        self.0.iter().rposition(|&bits| bits == slot.bits())
    }

    /// Leaves a reference to be dropped, before all that is there already.
    #[inline]
    pub fn push(&mut self, id: ObjId) {
        self.leave(Work::Decref(id));
    }

    /// Leaves something to be done before all that is there already.
    #[inline]
    pub fn leave(&mut self, work: Work) {
        self.0.push(work.bits());
    }

    /// What is to be done next. It is left no longer.
    #[inline]
    pub fn pop(&mut self) -> Option<Work> {
        self.0.pop().map(Work::from_bits)
    }

    /// The last `n` things that have been left are to be done the other way round.
    #[inline]
    pub fn reverse(&mut self, n: usize) {
        if n > 1 {
            let first = self.len() - n;
            self.0[first..].reverse();
        }
    }
}
