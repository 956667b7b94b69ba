//! What becomes of a heap when code that it called panics, and a host catches
//! the panic.
//!
//! A finalizer, a callback, a [`Trace`], an observer: any of them may panic in
//! the middle of a death or of a collection. Nothing that was left to do is
//! lost. On the way out the guards here and in `death.rs` put the lists in
//! order and keep what is still to be dropped for later; the next collection
//! [resumes](crate::death::resume) that before anything else. Code of the
//! object's own that was cut short does not run again.
//!
//! An observer hears nothing of this, since it may be what has panicked;
//! [`Heap::retell`] tells it how things stand.
//!
//! CPython has no counterpart: an exception in a finalizer or a callback is
//! printed (`PyErr_WriteUnraisable`), and C code does not unwind.

use crate::death::Work;
use crate::heap::Flags;
use crate::id::HeapTag;
use crate::{Collection, Heap, Host, ListId, Observer, Slot, Trace};

/// Runs a collection; if it panics, the heap can collect again.
pub(crate) fn guard<H: Host>(
    host: &mut H,
    c: Collection,
    collect: impl FnOnce(&mut H, &mut Collection) -> usize,
) -> usize {
    let mut guard = Guard {
        tag: host.heap().tag,
        host,
        c,
        running: true,
    };
    let found = collect(guard.host, &mut guard.c);
    guard.running = false;
    found
}

struct Guard<'h, H: Host> {
    tag: HeapTag,
    host: &'h mut H,
    c: Collection,
    running: bool,
}

impl<H: Host> Drop for Guard<'_, H> {
    fn drop(&mut self) {
        let heap = self.host.heap_mut();
        // A host that has replaced its heap has lost the old one.
        if self.running && heap.tag == self.tag {
            heap.abandon(&mut self.c);
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Ends a collection that has been interrupted. Survivors go back to where
    /// they were, trash to where survivors would go.
    #[cold]
    fn abandon(&mut self, c: &mut Collection) {
        self.gc_refs.clear();
        self.found.clear();
        self.incremental.walking = false;
        let known = std::mem::take(&mut c.young).into_iter();
        let known = known.chain(std::mem::take(&mut c.unreachable));
        // After those whose order is known, whatever else a step had taken.
        for slot in known.chain((0..self.heads.len() as u32).map(Slot)) {
            self.put_back(slot, c.old);
        }
        for list in [
            ListId::Increment,
            ListId::Unreachable,
            ListId::Uncollectable,
            ListId::Callbacks,
        ] {
            self.release_list(list, c.old);
        }
        self.schedule.collecting = false;
    }

    /// Puts an object back into the list it says it is in, unless it is there.
    fn put_back(&mut self, slot: Slot, old: ListId) {
        let Some(head) = self.heads.get(slot.index()) else {
            return;
        };
        let Some(list) = head.gc.list else { return };
        if self.lists[list as usize].at(head.gc.position) == Some(slot) {
            return;
        }
        let list = if list <= ListId::Permanent { list } else { old };
        self.extend(list, vec![slot]);
    }

    /// Empties one of the lists that only a collection uses. What the
    /// collection held in its hand will be dropped later.
    fn release_list(&mut self, list: ListId, into: ListId) {
        let (slots, _) = self.lists[list as usize].take();
        for &slot in &slots {
            if self.gc_head(slot).flags.has(Flags::IN_HAND) {
                self.drop_later(slot);
            }
        }
        self.extend(into, slots);
    }

    /// The reference that the heap holds in its hand is dropped by the next
    /// collection.
    pub(crate) fn drop_later(&mut self, slot: Slot) {
        self.gc_head_mut(slot).flags.unset(Flags::IN_HAND);
        self.interrupted.push(Work::Decref(self.id(slot)));
    }
}
