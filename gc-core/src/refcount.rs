//! Reference counting: one more, one fewer, and death at zero.
//!
//! Before and after each function here: the count of every object is the
//! number of references to it, from other objects and from outside.
//!
//! In CPython: `Py_INCREF` and `Py_DECREF` (`Include/object.h`),
//! `_Py_Dealloc` (`Objects/object.c`), `subtype_dealloc`
//! (`Objects/typeobject.c`).

use crate::heap::{Flags, GcHead};
use crate::{
    Event, FreeList, Heap, HeapError, Host, IMMORTAL_REFCNT, ObjId, Observer,
    Slot, Trace, Tracking, Trigger, collect, schedule, weakref,
};

// ANCHOR: alloc
/// Makes an object with a count of 1: the reference that is returned.
///
/// The references inside `object` are given away to it. If too many objects
/// have been made, this schedules a collection (or, modelling 3.11 and before,
/// runs it at once, before the object is in any list).
///
/// Counterpart in CPython: `_PyObject_GC_Link` (3.13, `Python/gc.c`).
#[inline]
pub fn alloc<H: Host>(host: &mut H, object: H::Object) -> ObjId {
    let tracking = object.tracking();
    let free_list = object.free_list();
    if tracking.has_gc() {
        count_allocation(host, free_list);
    }
    let heap = host.heap_mut();
    let flags = Flags::default()
        .with(Flags::HAS_GC, tracking.has_gc())
        .with(Flags::TUPLE, tracking == Tracking::Tuple)
        .with(Flags::DICT, tracking == Tracking::Dict);
    heap.n_tuples += usize::from(flags.has(Flags::TUPLE));
    heap.n_dicts += usize::from(flags.has(Flags::DICT));
    let id = heap.place(object, flags, free_list);
    let slot = id.slot();
    heap.emit(|| Event::Allocated {
        id,
        has_gc: tracking.has_gc(),
    });
    if H::Observer::LISTENS {
        heap.tell_written(slot);
    }
    if heap.tracked_at_creation(slot, tracking) {
        heap.begin_tracking(slot);
    }
    id
}
// ANCHOR_END: alloc

// ANCHOR: trigger
#[inline]
pub(crate) fn count_allocation<H: Host>(
    host: &mut H,
    free_list: Option<FreeList>,
) {
    let heap = host.heap_mut();
    if heap.schedule.count_allocation(free_list) {
        trigger(host);
    }
}

#[cold]
fn trigger<H: Host>(host: &mut H) {
    let heap = host.heap_mut();
    match heap.profile.trigger {
        Trigger::AtAllocation => collect::collect_generations(host),
        Trigger::AtSafePoint => schedule::schedule(heap),
    }
}
// ANCHOR_END: trigger

// ANCHOR: incref
/// One more reference to `id`.
///
/// # Errors
/// If `id` is stale or of another heap.
#[inline]
pub fn incref<H: Host>(host: &mut H, id: ObjId) -> Result<(), HeapError> {
    let heap = host.heap_mut();
    let slot = heap.live(id)?;
    heap.raise(slot);
    Ok(())
}

/// One reference to `id` fewer. At zero the object dies on the spot, and
/// everything that only it referred to dies with it.
///
/// # Errors
/// If `id` is stale or of another heap, as it is from the moment the object
/// begins to die, or if the only reference is the one that the heap itself
/// holds while the object's finalizer or callback runs.
#[inline]
pub fn decref<H: Host>(host: &mut H, id: ObjId) -> Result<(), HeapError> {
    let heap = host.heap_mut();
    let slot = heap.live(id)?;
    if heap.head(slot).refcount > 1 {
        heap.lower(slot);
    } else if heap.gc_head(slot).flags.has(Flags::IN_HAND) {
        return Err(HeapError::CountBelowZero { id });
    } else {
        dealloc(host, slot);
    }
    Ok(())
}
// ANCHOR_END: incref

/// What is left to do while objects die: one stack for the whole heap, so that
/// the checker can see it too. A death inside a finalizer or a callback works
/// above what it found.
#[derive(Debug, Default)]
pub(crate) struct Pending(Vec<Work>);

/// One thing to do.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Work {
    /// Drop a reference.
    Decref(ObjId),
    /// Give back the place of an object all of whose references are dropped.
    Free(Slot),
}

impl Pending {
    /// The references that are still to be dropped.
    pub fn references(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.0.iter().filter_map(|work| match *work {
            Work::Decref(id) => Some(id),
            Work::Free(_) => None,
        })
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
    let heap = host.heap();
    let bottom = heap.pending.0.len();
    drop_reference(host, heap.id(first));
    drop_pending(host, bottom);
}

/// Does what is pending, down to `bottom`.
pub(crate) fn drop_pending<H: Host>(host: &mut H, bottom: usize) {
    while host.heap().pending.0.len() > bottom {
        match host.heap_mut().pending.0.pop() {
            Some(Work::Decref(id)) => drop_reference(host, id),
            Some(Work::Free(slot)) => host.heap_mut().release(slot),
            None => break,
        }
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
        next = die(host, id);
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
    let heap = host.heap();
    if !H::RUNS_CODE && !H::Observer::LISTENS && !heap.has_weakrefs() {
        return host.heap_mut().die_quietly(slot);
    }
    let has_finalizer = H::RUNS_CODE && host.has_finalizer(id);
    let has_legacy = H::RUNS_CODE && host.has_legacy_finalizer(id);
    host.heap_mut().lower(slot);
    if has_finalizer && saved_by_finalizer(host, slot) {
        return None;
    }
    host.heap_mut().end_tracking(slot);
    if has_legacy && saved_by_legacy_finalizer(host, slot) {
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
    let bottom = host.heap_mut().clear_object(slot);
    drop_pending(host, bottom);
}

/// Runs the finalizer of an object whose count is zero, unless it has run
/// before. Returns whether the object lives on.
///
/// In CPython the object leaves its list and enters generation 0 first, and
/// counts as finalized only after the finalizer has run (`subtype_dealloc`,
/// `PyObject_CallFinalizerFromDealloc`).
#[cold]
fn saved_by_finalizer<H: Host>(host: &mut H, slot: Slot) -> bool {
    let heap = host.heap_mut();
    let id = heap.id(slot);
    let has_gc = heap.gc_head(slot).flags.has(Flags::HAS_GC);
    if has_gc {
        heap.end_tracking(slot);
        heap.begin_tracking(slot);
    }
    if heap.gc_head(slot).flags.has(Flags::FINALIZED) {
        return false;
    }
    heap.emit(|| Event::Finalizing { id });
    heap.take_in_hand(slot);
    host.finalize(id);
    let heap = host.heap_mut();
    if has_gc {
        heap.gc_head_mut(slot).flags.set(Flags::FINALIZED);
    }
    heap.emit(|| Event::Finalized { id });
    heap.gc_head_mut(slot).flags.unset(Flags::IN_HAND);
    let saved = heap.lower(slot) > 0;
    if saved {
        heap.emit(|| Event::Resurrected { id });
    }
    saved
}

/// Runs the finalizer of the old kind of an object whose count is zero: after
/// the weak references to it have been cleared and called back, while it is in
/// generation 0, and every time that the count falls to zero, for nothing
/// notes that it has run. Returns whether the object lives on.
///
/// In CPython: the second half of `subtype_dealloc`, `tp_del`.
#[cold]
fn saved_by_legacy_finalizer<H: Host>(host: &mut H, slot: Slot) -> bool {
    let heap = host.heap_mut();
    let id = heap.id(slot);
    heap.take_in_hand(slot);
    weakref::clear_weakrefs(host, slot);
    let heap = host.heap_mut();
    let has_gc = heap.gc_head(slot).flags.has(Flags::HAS_GC);
    if has_gc {
        heap.begin_tracking(slot);
    }
    heap.emit(|| Event::LegacyFinalizing { id });
    host.finalize_legacy(id);
    let heap = host.heap_mut();
    heap.emit(|| Event::LegacyFinalized { id });
    heap.gc_head_mut(slot).flags.unset(Flags::IN_HAND);
    if heap.lower(slot) > 0 {
        heap.emit(|| Event::Resurrected { id });
        return true;
    }
    heap.end_tracking(slot);
    // Those that it made itself are not called back.
    for weakref in heap.weakrefs_at(slot) {
        heap.clear_weakref(weakref);
    }
    false
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Makes an object that the collector never sees, with a count of 1.
    /// Unlike [`alloc`] it can start no collection, so it needs no host.
    ///
    /// # Errors
    /// If the collector has to see the object, which is handed back.
    ///
    /// Counterpart in CPython: `_PyObject_New` (3.13, `Objects/object.c`).
    pub fn alloc_unseen(&mut self, object: T) -> Result<ObjId, T> {
        if object.tracking().has_gc() {
            return Err(object);
        }
        let free_list = object.free_list();
        let id = self.place(object, Flags::default(), free_list);
        self.emit(|| Event::Allocated { id, has_gc: false });
        if O::LISTENS {
            self.tell_written(id.slot());
        }
        Ok(id)
    }

    /// Gives back the place of a dead object.
    #[inline]
    pub(crate) fn release(&mut self, slot: Slot) {
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

    /// The same as [`die`] where nobody can tell what happens in between: the
    /// place is given back at once, and its references are dropped thereafter.
    #[inline]
    fn die_quietly(&mut self, slot: Slot) -> Option<ObjId> {
        let head = self.head_mut(slot);
        let dead = head.gc;
        head.refcount = 0;
        head.gc.list = None;
        self.vacate(slot);
        let first = self.leave_owned(slot);
        self.count_death(dead);
        if let Some(list) = dead.list {
            if self.schedule.counts_tracked {
                self.schedule.count_untracked();
            }
            if self.lists[list as usize].remove(dead.position) {
                self.holes_are_many(list);
            }
        }
        first
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
        *place = None;
        first
    }

    /// Leaves a reference to be dropped.
    pub(crate) fn leave_pending(&mut self, id: ObjId) {
        self.pending.0.push(Work::Decref(id));
    }

    /// How much is left to do.
    pub(crate) fn n_pending(&self) -> usize {
        self.pending.0.len()
    }

    /// Makes an object let go of what it refers to, and leaves that to be
    /// dropped. Returns how much was pending before.
    fn clear_object(&mut self, slot: Slot) -> usize {
        let Heap {
            objects,
            pending,
            dropped,
            ..
        } = self;
        let object = objects[slot.index()].as_mut().expect("it is alive");
        object.clear(dropped);
        let bottom = pending.0.len();
        while let Some(last) = dropped.pop() {
            pending.0.push(Work::Decref(last));
        }
        if O::LISTENS {
            self.tell_written(slot);
        }
        bottom
    }

    /// The count of an object to which a dead one owned a reference.
    ///
    /// # Panics
    /// If it leads to no live object: then somebody gave back a reference
    /// that was not theirs, or a [`Trace`] names one that it does not own.
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

    /// Takes a reference for as long as code of the object's own runs.
    #[inline]
    pub(crate) fn take_in_hand(&mut self, slot: Slot) {
        self.raise(slot);
        self.gc_head_mut(slot).flags.set(Flags::IN_HAND);
    }

    /// Count + 1, unless the object is immortal.
    #[inline]
    pub(crate) fn raise(&mut self, slot: Slot) {
        let head = self.head_mut(slot);
        if head.refcount == IMMORTAL_REFCNT {
            return;
        }
        head.refcount += 1;
        let count = head.refcount;
        if O::LISTENS {
            let id = self.id(slot);
            self.observer.event(Event::Incref { id, count });
        }
    }

    /// Count - 1, unless the object is immortal; returns the count.
    #[inline]
    pub(crate) fn lower(&mut self, slot: Slot) -> u32 {
        let head = self.head_mut(slot);
        if head.refcount == IMMORTAL_REFCNT {
            return IMMORTAL_REFCNT;
        }
        debug_assert!(
            head.refcount > 0,
            "a reference to {slot:?} is dropped that nobody held"
        );
        head.refcount -= 1;
        let count = head.refcount;
        if O::LISTENS {
            let id = self.id(slot);
            self.observer.event(Event::Decref { id, count });
        }
        count
    }
}
