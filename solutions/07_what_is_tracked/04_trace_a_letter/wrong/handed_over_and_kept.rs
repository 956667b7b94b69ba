//! Wrong: the references are handed over and are still in the letter: they will be given back a second time when it dies.
//!
//! A type of your own: what it refers to, and how it lets go.
//!
//! `gc-core` stores anything that can say two things of itself: what it refers to
//! (`traverse`), and how it lets go of that (`clear`). All that the collector ever
//! learns of an object comes from the first. Write both for a letter.

use gc_core::{ObjId, Trace};

/// A letter. The sender and the pages are references that it owns: each of them
/// counts, a page that is in it twice counts twice. Which letter it answers is
/// only noted; that is not counted, and the other letter may be gone by now.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    /// Who has sent it, if that is known. Counts.
    pub sender: Option<ObjId>,
    /// Its pages, in order. Each counts.
    pub pages: Vec<ObjId>,
    /// The letter to which this is the answer. Not counted.
    pub answer_to: Option<ObjId>,
}

impl Trace for Letter {
    /// Calls `visit` once for each reference that it owns: the sender first, then
    /// the pages in order.
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.sender.into_iter().for_each(&mut *visit);
        self.pages.iter().copied().for_each(visit);
    }

    /// Takes out the references that it owns, and puts them on `dropped`, for the
    /// heap to give back: the sender first, then the pages in order.
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        dropped.extend(self.sender.take());
        dropped.extend(self.pages.iter().copied());
    }
}
