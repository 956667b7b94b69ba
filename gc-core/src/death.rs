//! Death: the last reference to an object goes, and what follows from that.
//!
//! Before: one reference to the object is given up. After: if it was the last
//! one, the object is gone, and so is everything that only it referred to;
//! finalizers and callbacks have run on the way.
//!
//! There is one other way to die, `quiet/`, which leads to the same end where
//! nothing can tell the difference.
//!
//! In CPython: `_Py_Dealloc` (`Objects/object.c`), `subtype_dealloc`
//! (`Objects/typeobject.c`).

use crate::heap::{Flags, GcHead};
use crate::{
    Event, Heap, HeapError, Host, ObjId, Observer, Slot, Trace, quiet, weakref,
};

/// What is left to do while objects die: one stack for the whole heap, so that
/// the checker can see it too. A death inside a finalizer or a callback works
/// above what it found.
#[derive(Debug, Default)]
pub(crate) struct Pending(Vec<Work>);

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

// ANCHOR: dealloc
// ANCHOR: dealloc_loop
/// The last reference to an object goes: its death, and of all that die with
/// it.
///
/// One death leads to the next, along a chain of any length, so this is a loop
/// over what is left to do and not a recursion. The last thing put on the list
/// is the next thing done: an object's references are dropped in its own
/// order, and all that follows from the first drop happens before the second.
///
/// CPython recurses, and keeps the depth down with its "trashcan".
pub(crate) fn dealloc<H: Host>(host: &mut H, first: Slot) {
    let mut deaths = Deaths::begin(host);
    let id = deaths.host.heap().id(first);
    drop_reference(deaths.host, id);
    deaths.finish();
}

impl<H: Host> Deaths<'_, H> {
    /// Does what has been left to do since these deaths began.
    #[inline]
    pub fn finish(&mut self) {
        while self.host.heap().pending.0.len() > self.bottom {
            match self.host.heap_mut().pending.0.pop() {
                Some(Work::Decref(id)) => drop_reference(self.host, id),
                Some(Work::Free(slot)) => self.host.heap_mut().release(slot),
                None => break,
            }
        }
        self.done = true;
    }
}

/// Drops a reference; if it was the last one, the object dies, and then the
/// first thing that it referred to, and so on, while there is one.
#[inline]
fn drop_reference<H: Host>(host: &mut H, id: ObjId) {
    let mut next = Some(id);
    while let Some(id) = next {
        let heap = host.heap_mut();
        if heap.owned_count(id) > 1 {
            heap.lower(id.slot());
            break;
        }
        next = match quiet::may_die(host) {
            true => host.heap_mut().die_quietly(id),
            false => die(host, id),
        };
    }
}
// ANCHOR_END: dealloc_loop

/// The last reference to one object goes, and it dies: its finalizer runs,
/// which may save it; it leaves the collector's lists; weak references to it
/// are cleared and called back. Returns the first of its references, which is
/// to be dropped now; the others are left pending.
#[inline]
fn die<H: Host>(host: &mut H, id: ObjId) -> Option<ObjId> {
    let slot = id.slot();
    host.heap_mut().dying.begin(id);
    let has_finalizer = H::RUNS_CODE && host.has_finalizer(id);
    let has_legacy = H::RUNS_CODE && host.has_legacy_finalizer(id);
    host.heap_mut().lower(slot);
    if has_finalizer && saved_by_finalizer(host, id) {
        return None;
    }
    host.heap_mut().end_tracking(slot);
    if has_legacy && saved_by_legacy_finalizer(host, id) {
        return None;
    }
    let heap = host.heap_mut();
    heap.emit(|| Event::Dying { id });
    let first = heap.leave_references(slot);
    let flags = heap.gc_head(slot).flags;
    if flags.has(Flags::REFERENT | Flags::WEAKREF) {
        heap.pending.0.extend(first.map(Work::Decref));
        weakref::clear_weakrefs(host, slot);
        return None;
    }
    first
}
// ANCHOR_END: dealloc

/// Runs the finalizer of an object whose count is zero, unless it has run
/// before. Returns whether the object lives on.
///
/// In CPython the object leaves its list and enters generation 0 first, and
/// counts as finalized only after the finalizer has run (`subtype_dealloc`,
/// `PyObject_CallFinalizerFromDealloc`).
#[cold]
fn saved_by_finalizer<H: Host>(host: &mut H, id: ObjId) -> bool {
    let finalize_dying = host.steps().finalize_dying;
    let saving = Saving::begin(host, id);
    let slot = id.slot();
    let heap = saving.host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::HAS_GC) {
        heap.end_tracking(slot);
        heap.begin_tracking(slot);
    }
    match finalize_dying(saving.host, id) {
        true => saving.lives(),
        false => saving.dies(),
    }
}

// ANCHOR: finalize_dying
/// Runs the finalizer of an object whose count has fallen to zero, once in the
/// object's life. Returns whether there are references to it afterwards.
pub(crate) fn finalize_dying<H: Host>(host: &mut H, id: ObjId) -> bool {
    let slot = id.slot();
    let heap = host.heap_mut();
    if heap.is_finalized_at(slot) {
        return false;
    }
    heap.emit(|| Event::Finalizing { id });
    heap.take_in_hand(slot);
    host.finalize(id);
    let heap = host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::HAS_GC) {
        heap.set_finalized(slot);
    }
    heap.emit(|| Event::Finalized { id });
    heap.let_go_of_dying(slot) > 0
}
// ANCHOR_END: finalize_dying

/// Runs the finalizer of the old kind of an object whose count is zero: after
/// the weak references to it have been cleared and called back, while it is in
/// generation 0, and every time that the count falls to zero, for nothing
/// notes that it has run. Returns whether the object lives on.
///
/// In CPython: the second half of `subtype_dealloc`, `tp_del`.
#[cold]
fn saved_by_legacy_finalizer<H: Host>(host: &mut H, id: ObjId) -> bool {
    let mut saving = Saving::begin(host, id);
    let slot = id.slot();
    let heap = saving.host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::INTERRUPTED) {
        return saving.dies();
    }
    heap.take_in_hand(slot);
    weakref::clear_weakrefs(saving.host, slot);
    let heap = saving.host.heap_mut();
    let has_gc = heap.gc_head(slot).flags.has(Flags::HAS_GC);
    if has_gc {
        heap.begin_tracking(slot);
    }
    heap.emit(|| Event::LegacyFinalizing { id });
    saving.host.finalize_legacy(id);
    saving
        .host
        .heap_mut()
        .emit(|| Event::LegacyFinalized { id });
    if saving.is_saved() {
        return true;
    }
    let heap = saving.host.heap_mut();
    heap.end_tracking(slot);
    // Those that it made itself are not called back.
    for weakref in heap.weakrefs_at(slot) {
        heap.clear_weakref(weakref);
    }
    saving.dies()
}

/// An object whose finalizer may save it. If something panics meanwhile, its
/// death begins again with the next collection.
struct Saving<'h, H: Host> {
    host: &'h mut H,
    id: ObjId,
    undecided: bool,
}

impl<'h, H: Host> Saving<'h, H> {
    fn begin(host: &'h mut H, id: ObjId) -> Self {
        let dying = &mut host.heap_mut().dying;
        (dying.id, dying.saved) = (None, None);
        Saving {
            host,
            id,
            undecided: true,
        }
    }

    /// A finalizer has run: the heap gives its reference to the object back.
    /// Returns whether there are others by now.
    fn is_saved(&mut self) -> bool {
        let (id, slot) = (self.id, self.id.slot());
        let heap = self.host.heap_mut();
        let saved = heap.head(slot).refcount > 1;
        self.undecided = !saved;
        heap.gc_head_mut(slot).flags.unset(Flags::IN_HAND);
        heap.lower(slot);
        if saved {
            heap.emit(|| Event::Resurrected { id });
        }
        saved
    }

    /// There are references to it again.
    fn lives(mut self) -> bool {
        let id = self.id;
        self.undecided = false;
        self.host.heap_mut().emit(|| Event::Resurrected { id });
        true
    }

    /// Nothing has saved it: its death goes on.
    fn dies(mut self) -> bool {
        self.host.heap_mut().dying.begin(self.id);
        self.undecided = false;
        false
    }
}

impl<H: Host> Drop for Saving<'_, H> {
    fn drop(&mut self) {
        let heap = self.host.heap_mut();
        if self.undecided && heap.dying.saved != Some(self.id) {
            heap.die_again(self.id);
        }
    }
}

/// Gives back what [`Heap::take_in_hand`] took.
#[inline]
pub(crate) fn let_go_of<H: Host>(host: &mut H, slot: Slot) {
    let heap = host.heap_mut();
    heap.gc_head_mut(slot).flags.unset(Flags::IN_HAND);
    match heap.head(slot).refcount {
        1 => dealloc(host, slot),
        _ => _ = heap.lower(slot),
    }
}

/// Makes an object let go of what it refers to, as far as its kind can, and
/// drops that. (`tp_clear`; `list.clear()` and the like)
///
/// # Errors
/// If `id` is stale or of another heap.
pub fn clear<H: Host>(host: &mut H, id: ObjId) -> Result<(), HeapError> {
    let slot = host.heap().live(id)?;
    clear_references(host, slot);
    Ok(())
}

pub(crate) fn clear_references<H: Host>(host: &mut H, slot: Slot) {
    let mut deaths = Deaths::begin(host);
    deaths.host.heap_mut().clear_object(slot);
    deaths.finish();
}

/// Deaths that follow from one another, and where in [`Pending`] their part
/// begins. If one of them panics, the rest is left to the next collection.
pub(crate) struct Deaths<'h, H: Host> {
    pub host: &'h mut H,
    bottom: usize,
    done: bool,
}

impl<'h, H: Host> Deaths<'h, H> {
    #[inline]
    pub fn begin(host: &'h mut H) -> Self {
        let bottom = host.heap().pending.0.len();
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
                    above: usize::MAX,
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
    id: Option<ObjId>,
    /// How much was pending when it began to die [quietly](quiet).
    above: usize,
    /// The last object that its finalizer has saved.
    saved: Option<ObjId>,
}

impl Dying {
    /// An object begins to die by [`die`].
    #[inline]
    fn begin(&mut self, id: ObjId) {
        self.id = Some(id);
        self.above = usize::MAX;
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
    heap.pending.0.append(&mut heap.interrupted);
    heap.pending.0.extend(dropped.into_iter().map(Work::Decref));
    deaths.finish();
}

/// The first reference of an object whose `drop` runs; if that panics, it is
/// left pending like the others.
struct First<'a> {
    pending: &'a mut Pending,
    first: Option<ObjId>,
}

impl Drop for First<'_> {
    #[cold]
    fn drop(&mut self) {
        self.pending.0.extend(self.first.map(Work::Decref));
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Gives back the place of a dead object.
    #[inline]
    fn release(&mut self, slot: Slot) {
        let id = self.id(slot);
        self.count_death(*self.gc_head(slot));
        self.vacate(slot);
        self.emit(|| Event::Freed { id });
    }

    #[inline]
    pub(crate) fn count_death(&mut self, dead: GcHead) {
        let flags = dead.flags;
        if flags.has(Flags::HAS_GC) {
            self.schedule.count_deallocation(dead.free_list);
        }
        if flags.has(Flags::TUPLE | Flags::DICT) {
            self.n_tuples -= usize::from(flags.has(Flags::TUPLE));
            self.n_dicts -= usize::from(flags.has(Flags::DICT));
        }
    }

    /// Empties a place. Leaves the references that the dying object owns to be
    /// dropped, but for the first, which it returns; and then the place to be
    /// given back.
    #[inline]
    fn leave_references(&mut self, slot: Slot) -> Option<ObjId> {
        self.pending.0.push(Work::Free(slot));
        self.leave_owned(slot)
    }

    /// Empties a place. Leaves the references that the dying object owns to be
    /// dropped, but for the first, which it returns.
    #[inline]
    pub(crate) fn leave_owned(&mut self, slot: Slot) -> Option<ObjId> {
        let place = &mut self.objects[slot.index()];
        let object = place.as_ref().expect("a dying object is still there");
        let pending = &mut self.pending.0;
        let others = pending.len();
        let mut first = None;
        object.owned(&mut |r| match first {
            None => first = Some(r),
            Some(_) => pending.push(Work::Decref(r)),
        });
        if pending.len() > others + 1 {
            pending[others..].reverse();
        }
        if std::mem::needs_drop::<T>() {
            let pending = &mut self.pending;
            let dropping = First { pending, first };
            *place = None;
            std::mem::forget(dropping);
        } else {
            *place = None;
        }
        first
    }

    /// Makes an object let go of what it refers to, and leaves that to be
    /// dropped.
    fn clear_object(&mut self, slot: Slot) {
        let Heap {
            objects,
            pending,
            dropped,
            ..
        } = self;
        let object = objects[slot.index()].as_mut().expect("it is alive");
        object.clear(dropped);
        while let Some(last) = dropped.pop() {
            pending.push(last);
        }
        if O::LISTENS {
            self.tell_written(slot);
        }
    }

    /// The count of an object to which a dead one owned a reference.
    ///
    /// # Panics
    /// If it leads to no live object: then a reference was given back by code
    /// that did not hold it, or a [`Trace`] names one that it does not own.
    #[inline]
    pub(crate) fn owned_count(&self, id: ObjId) -> u32 {
        match self.heads.get(id.slot().index()) {
            Some(head) if id.bears(head.stamp) && head.refcount > 0 => {
                head.refcount
            }
            _ => panic!(
                "a dead object owned a reference to {id}, which was freed"
            ),
        }
    }

    /// A panic has interrupted deaths: what is left of them, down to `bottom`,
    /// is done by the next collection.
    #[cold]
    fn leave_to_next_collection(&mut self, bottom: usize) {
        let bottom = bottom.min(self.pending.0.len());
        self.interrupted.extend(self.pending.0.drain(bottom..));
    }

    /// Gives back the reference to a dying object that
    /// [`take_in_hand`](Heap::take_in_hand) took. Returns how many there are
    /// now.
    pub(crate) fn let_go_of_dying(&mut self, slot: Slot) -> u32 {
        let id = self.id(slot);
        let saved = self.head(slot).refcount > 1;
        self.dying.saved = saved.then_some(id);
        self.gc_head_mut(slot).flags.unset(Flags::IN_HAND);
        self.lower(slot)
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
        if self.objects[slot.index()].is_none() {
            return self.forget_weakrefs(slot);
        }
        // What it has left already it still owns.
        let left = self.pending.0.iter().rposition(|w| *w == Work::Free(slot));
        if let Some(left) = left {
            self.pending.0.truncate(left);
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
}
