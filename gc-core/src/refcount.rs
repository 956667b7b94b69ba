//! Reference counting: one more, one fewer, and death at zero.
//!
//! Before and after each function here: the count of every object is the
//! number of references to it, from other objects and from outside.
//!
//! In CPython: `Py_INCREF` and `Py_DECREF` (`Include/refcount.h`),
//! `_Py_Dealloc` (`Objects/object.c`), `subtype_dealloc`
//! (`Objects/typeobject.c`).

use crate::heap::Flags;
use crate::{
    Event, FreeList, Heap, HeapError, Host, IMMORTAL_REFCNT, ListId, ObjId,
    Observer, Slot, Trace, Tracking, Trigger, collect, schedule, weakref,
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
    if tracking.has_gc() {
        count_allocation(host, object.free_list());
    }
    let heap = host.heap_mut();
    let flags = Flags::LIVE
        .with(Flags::HAS_GC, tracking.has_gc())
        .with(Flags::TUPLE, tracking == Tracking::Tuple)
        .with(Flags::DICT, tracking == Tracking::Dict);
    let slot = heap.place(object, flags);
    let id = heap.id(slot);
    heap.emit(|| Event::Allocated {
        id,
        has_gc: tracking.has_gc(),
    });
    if H::Observer::LISTENS {
        heap.tell_written(slot);
    }
    if heap.tracked_at_creation(slot, tracking) {
        heap.append(slot, ListId::Gen0);
    }
    id
}
// ANCHOR_END: alloc

// ANCHOR: trigger
#[inline]
fn count_allocation<H: Host>(host: &mut H, free_list: Option<FreeList>) {
    let heap = host.heap_mut();
    if !heap.schedule.count_allocation(free_list) {
        return;
    }
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
/// If `id` is stale or of another heap, or if its count is zero already, as it
/// is while the object dies.
#[inline]
pub fn decref<H: Host>(host: &mut H, id: ObjId) -> Result<(), HeapError> {
    let heap = host.heap_mut();
    let slot = heap.live(id)?;
    if heap.head(slot).refcount == 0 {
        return Err(HeapError::CountBelowZero { id });
    }
    if heap.lower(slot) == 0 {
        dealloc(host, slot);
    }
    Ok(())
}
// ANCHOR_END: incref

/// What is left to do while objects die.
#[derive(Debug)]
pub(crate) enum Work {
    /// Drop a reference.
    Decref(Slot),
    /// Give back the place of an object all of whose references are dropped.
    Free(Slot, Option<FreeList>),
}

// ANCHOR: dealloc
// ANCHOR: dealloc_loop
/// The death of an object whose count is zero, and of all that die with it.
///
/// One death leads to the next, along a chain of any length, so this is a loop
/// over what is left to do and not a recursion. The last thing put on the list
/// is the next thing done: an object's references are dropped in its own
/// order, and all that follows from the first drop happens before the second.
///
/// CPython recurses, and keeps the depth down with its "trashcan".
pub(crate) fn dealloc<H: Host>(host: &mut H, first: Slot) {
    let mut work = host.heap_mut().spare.pop().unwrap_or_default();
    die(host, first, &mut work);
    while let Some(next) = work.pop() {
        match next {
            Work::Decref(slot) => {
                if host.heap_mut().lower(slot) == 0 {
                    die(host, slot, &mut work);
                }
            }
            Work::Free(slot, free_list) => {
                release(host.heap_mut(), slot, free_list)
            }
        }
    }
    host.heap_mut().spare.push(work);
}
// ANCHOR_END: dealloc_loop

/// One object dies: its finalizer runs, weak references to it are cleared, and
/// its references are left on `work` to be dropped. A finalizer may save it.
fn die<H: Host>(host: &mut H, slot: Slot, work: &mut Vec<Work>) {
    let id = host.heap().id(slot);
    if host.has_finalizer(id) && saved_by_finalizer(host, slot) {
        return;
    }
    let flags = host.heap().head(slot).flags;
    if flags.has(Flags::REFERENT) {
        weakref::clear_weakrefs(host, slot);
    }
    let heap = host.heap_mut();
    if flags.has(Flags::WEAKREF) {
        heap.forget_weakref(slot);
    }
    heap.remove(slot);
    heap.emit(|| Event::Dying { id });
    let object = heap.objects[slot.index()]
        .take()
        .expect("a dying object is still there");
    let head = heap.head_mut(slot);
    head.flags.unset(Flags::LIVE);
    head.flags.set(Flags::DYING);
    let free_list = object.free_list();
    work.push(Work::Free(slot, free_list));
    let first = work.len();
    object.owned(&mut |r| work.push(Work::Decref(r.slot())));
    work[first..].reverse();
}
// ANCHOR_END: dealloc

/// Runs the finalizer of an object whose count is zero, unless it has run
/// before. Returns whether the object lives on.
///
/// In CPython the object leaves its list and enters generation 0 first, and
/// counts as finalized only after the finalizer has run (`subtype_dealloc`,
/// `PyObject_CallFinalizerFromDealloc`).
fn saved_by_finalizer<H: Host>(host: &mut H, slot: Slot) -> bool {
    let heap = host.heap_mut();
    let id = heap.id(slot);
    let has_gc = heap.head(slot).flags.has(Flags::HAS_GC);
    if has_gc {
        heap.remove(slot);
        heap.append(slot, ListId::Gen0);
    }
    if heap.head(slot).flags.has(Flags::FINALIZED) {
        return false;
    }
    heap.emit(|| Event::Finalizing { id });
    heap.raise(slot);
    host.finalize(id);
    let heap = host.heap_mut();
    if has_gc {
        heap.head_mut(slot).flags.set(Flags::FINALIZED);
    }
    heap.emit(|| Event::Finalized { id });
    let saved = heap.lower(slot) > 0;
    if saved {
        heap.emit(|| Event::Resurrected { id });
    }
    saved
}

/// Gives back the place of a dead object.
fn release<T: Trace, O: Observer<T>>(
    heap: &mut Heap<T, O>,
    slot: Slot,
    free_list: Option<FreeList>,
) {
    let id = heap.id(slot);
    if heap.head(slot).flags.has(Flags::HAS_GC) {
        heap.schedule.count_deallocation(free_list);
    }
    heap.vacate(slot);
    heap.emit(|| Event::Freed { id });
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
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
