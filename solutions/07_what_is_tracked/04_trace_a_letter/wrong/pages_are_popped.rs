//! Wrong: the pages are handed over from the last to the first.
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
        // `visit(id)` for each. An `Option` can be walked over like a list of
        // one or none: `for id in self.sender { ... }`.
        for id in self.sender {
            visit(id);
        }
        for &p in &self.pages {
            visit(p);
        }
    }

    /// Takes out the references that it owns, and puts them on `dropped`, for the
    /// heap to give back: the sender first, then the pages in order.
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        // `self.sender.take()` takes out what is there and leaves `None`;
        // `dropped.append(&mut list)` moves all of a list.
        dropped.extend(self.sender.take());
        while let Some(p) = self.pages.pop() {
            dropped.push(p);
        }
    }
}
