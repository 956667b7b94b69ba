//! What becomes of a heap when code that it called panics, and a host catches
//! the panic.
//!
//! A finalizer, a callback, a [`Trace`], an observer: any of them may panic in
//! the middle of a death or of a collection. Nothing that was left to do is
//! lost. On the way out the guards here and in `saving.rs` put the lists in
//! order and keep what is still to be dropped for later; the next collection
//! [resumes](resume) that before anything else. Code of the
//! object's own that was cut short does not run again.
//!
//! An observer hears nothing of this, since it may be what has panicked;
//! [`Heap::report_again`] tells it how things stand.
//!
//! CPython has no counterpart: an exception in a finalizer or a callback is
//! printed (`PyErr_WriteUnraisable`), and C code does not unwind.

use crate::head::Flags;
use crate::id::HeapTag;
use crate::pending::Work;
use crate::{Collection, Heap, Host, ListId, ObjId, Observer, Slot, Trace};

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

/// Deaths that follow from one another, and where in [`Pending`] their part
/// begins. If one of them panics, the rest is left to the next collection.
pub(crate) struct Deaths<'h, H: Host> {
    pub host: &'h mut H,
    pub bottom: usize,
    pub done: bool,
}

impl<'h, H: Host> Deaths<'h, H> {
    #[inline]
    pub fn begin(host: &'h mut H) -> Self {
        let bottom = host.heap().pending.len();
        Deaths {
            host,
            bottom,
            done: false,
        }
    }
}

impl<H: Host> Drop for Deaths<'_, H> {
    #[inline]
    fn drop(&mut self) {
        if !self.done {
            let heap = self.host.heap_mut();
            match heap.dying {
                Dying { id: None, .. } => {}
                Dying {
                    id: Some(id),
                    above: Dying::ORDINARILY | Dying::HAS_LEFT,
                    ..
                } => heap.die_again(id),
                Dying {
                    id: Some(id),
                    above,
                    ..
                } => heap.undo_quietly(id, above),
            }
            heap.dying.id = None;
            heap.leave_to_next_collection(self.bottom);
        }
    }
}

/// The last object that began to die, for the case that its death panics. A
/// note in memory is cheaper than a guard on the stack.
#[derive(Debug, Default)]
pub(crate) struct Dying {
    pub id: Option<ObjId>,
    /// How much was pending when it began to die [quietly](quiet); or how far it
    /// has come in the ordinary way.
    above: usize,
    /// The object that its finalizer has saved, until that is taken note of.
    pub saved: Option<ObjId>,
}

impl Dying {
    /// It dies in the ordinary way.
    const ORDINARILY: usize = usize::MAX;
    /// It does, and has left its place, having named all that it owns.
    const HAS_LEFT: usize = usize::MAX - 1;

    /// An object begins to die in the ordinary way.
    #[inline]
    pub fn begin(&mut self, id: ObjId) {
        self.id = Some(id);
        self.above = Self::ORDINARILY;
    }

    /// The object leaves its place.
    #[inline]
    pub fn leave(&mut self) {
        self.above = Self::HAS_LEFT;
    }

    /// An object begins to die quietly, above what is pending already.
    #[inline]
    pub fn begin_quietly(&mut self, id: ObjId, above: usize) {
        self.id = Some(id);
        self.above = above;
    }
}

/// Does what a panic has kept from being done.
pub(crate) fn resume<H: Host>(host: &mut H) {
    let heap = host.heap();
    if heap.interrupted.is_empty() && heap.dropped.is_empty() {
        return;
    }
    let mut deaths = Deaths::begin(host);
    let heap = deaths.host.heap_mut();
    let dropped = std::mem::take(&mut heap.dropped);
    for work in std::mem::take(&mut heap.interrupted) {
        heap.pending.leave(work);
    }
    for id in dropped {
        heap.pending.push(id);
    }
    deaths.finish();
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// A panic has interrupted deaths: what is left of them, down to `bottom`,
    /// is done by the next collection.
    #[cold]
    fn leave_to_next_collection(&mut self, bottom: usize) {
        self.interrupted.extend(self.pending.take(bottom));
    }

    /// A panic has interrupted the death of an object. If its place is empty
    /// already, only its weak references may be left; otherwise all of it
    /// begins again, but for code of its own that was running.
    #[cold]
    pub(crate) fn die_again(&mut self, id: ObjId) {
        let slot = id.slot();
        let head = self.heads.get(slot.index());
        if !head.is_some_and(|head| id.bears(head.stamp)) {
            return;
        }
        if self.dying.above == Dying::HAS_LEFT || !self.objects.is_there(slot) {
            return self.forget_weakrefs(slot);
        }
        // What it has left already it still owns.
        if let Some(before) = self.pending.before_free(slot) {
            self.pending.truncate(before);
        }
        let head = self.head_mut(slot);
        head.refcount = head.refcount.max(1);
        if head.gc.flags.has(Flags::IN_HAND) {
            head.gc.flags.unset(Flags::IN_HAND);
            head.gc.flags.set(Flags::FINALIZED);
            head.gc.flags.set(Flags::INTERRUPTED);
        }
        self.pending.push(id);
    }

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
