//! Reference counting: one more, one fewer, and death at zero.
//!
//! Before and after each function here: the count of every object is the
//! number of references to it, from other objects and from outside.
//!
//! In CPython: `Py_INCREF` and `Py_DECREF` (`Include/object.h`),
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
/// If `id` is stale or of another heap, as it is from the moment the object
/// begins to die, or if the only reference is the one that the heap itself
/// holds while the object's finalizer or callback runs.
#[inline]
pub fn decref<H: Host>(host: &mut H, id: ObjId) -> Result<(), HeapError> {
    let heap = host.heap_mut();
    let slot = heap.live(id)?;
    let head = heap.head(slot);
    if head.refcount == 1 && head.flags.has(Flags::IN_HAND) {
        return Err(HeapError::CountBelowZero { id });
    }
    if heap.lower(slot) == 0 {
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
    Free(Slot, Option<FreeList>),
}

impl Pending {
    /// The references that are still to be dropped.
    pub fn references(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.0.iter().filter_map(|work| match *work {
            Work::Decref(id) => Some(id),
            Work::Free(..) => None,
        })
    }
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
    let bottom = host.heap().pending.0.len();
    die(host, first);
    drop_pending(host, bottom);
}
// ANCHOR_END: dealloc_loop

/// Does what is pending, down to `bottom`.
fn drop_pending<H: Host>(host: &mut H, bottom: usize) {
    while host.heap().pending.0.len() > bottom {
        let heap = host.heap_mut();
        match heap.pending.0.pop() {
            Some(Work::Decref(id)) => {
                if heap.lower_owned(id) == 0 {
                    die(host, id.slot());
                }
            }
            Some(Work::Free(slot, free_list)) => release(heap, slot, free_list),
            None => break,
        }
    }
}

/// One object dies: its finalizer runs, which may save it; it leaves the
/// collector's lists; its references are left to be dropped; weak references
/// to it are cleared and called back.
fn die<H: Host>(host: &mut H, slot: Slot) {
    let id = host.heap().id(slot);
    if host.has_finalizer(id) && saved_by_finalizer(host, slot) {
        return;
    }
    let heap = host.heap_mut();
    heap.remove(slot);
    heap.emit(|| Event::Dying { id });
    let flags = &mut heap.head_mut(slot).flags;
    flags.unset(Flags::LIVE);
    flags.set(Flags::DYING);
    let weak = flags.has(Flags::REFERENT) || flags.has(Flags::WEAKREF);
    heap.leave_references(slot);
    if weak {
        weakref::clear_weakrefs(host, slot);
    }
}
// ANCHOR_END: dealloc

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
    heap.take_in_hand(slot);
    host.finalize(id);
    let heap = host.heap_mut();
    if has_gc {
        heap.head_mut(slot).flags.set(Flags::FINALIZED);
    }
    heap.emit(|| Event::Finalized { id });
    let saved = heap.let_go_of(slot) > 0;
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
    /// Leaves the references that a dying object owns to be dropped, and then
    /// its place to be given back.
    fn leave_references(&mut self, slot: Slot) {
        let object = self.objects[slot.index()]
            .take()
            .expect("a dying object is still there");
        let pending = &mut self.pending.0;
        pending.push(Work::Free(slot, object.free_list()));
        let first = pending.len();
        object.owned(&mut |r| pending.push(Work::Decref(r)));
        pending[first..].reverse();
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
        pending.0.extend(dropped.drain(..).rev().map(Work::Decref));
        if O::LISTENS {
            self.tell_written(slot);
        }
        bottom
    }

    /// Drops a reference that a dead object owned; returns the count.
    ///
    /// # Panics
    /// If it leads to no live object: then somebody gave back a reference
    /// that was not theirs, or a [`Trace`] names one that it does not own.
    #[inline]
    fn lower_owned(&mut self, id: ObjId) -> u32 {
        let head = self.heads.get(id.slot().index());
        assert!(
            head.is_some_and(|head| head.stamp == id.stamp && head.refcount > 0),
            "a dead object owned a reference to {id}, which was freed"
        );
        self.lower(id.slot())
    }

    /// Takes a reference for as long as code of the object's own runs.
    #[inline]
    pub(crate) fn take_in_hand(&mut self, slot: Slot) {
        self.raise(slot);
        self.head_mut(slot).flags.set(Flags::IN_HAND);
    }

    /// Gives that reference back; returns the count. Whoever finds 0 calls
    /// [`dealloc`].
    #[inline]
    pub(crate) fn let_go_of(&mut self, slot: Slot) -> u32 {
        self.head_mut(slot).flags.unset(Flags::IN_HAND);
        self.lower(slot)
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
