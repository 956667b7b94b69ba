//! Reference counting: one more, one fewer.
//!
//! Before and after each function here: the count of every object is the
//! number of references to it, from other objects and from outside.
//!
//! In CPython: `Py_INCREF` and `Py_DECREF` (`Include/object.h`).

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::death::dealloc;
use crate::head::Flags;
use crate::pending::Work;
use crate::{
    Event, FreeList, Heap, HeapError, Host, IMMORTAL_REFCNT, ListId, ObjId,
    Observer, Slot, Trace, Tracking, schedule,
};

// ANCHOR: alloc
/// Makes an object with a count of 1: the reference that is returned.
///
/// The references inside `object` are given away to it. If too many objects
/// have been made, this schedules a collection (or, modeling 3.11 and before,
/// runs it at once, before the object is in any list).
///
/// Counterpart in CPython: `_PyObject_GC_Link` (3.13, `Python/gc.c`).
#[inline]
pub fn alloc<H: Host>(host: &mut H, object: H::Object) -> ObjId {
    let kind = Kind::of(&object);
    if kind.tracking.has_gc()
        && host.heap_mut().schedule.count_allocation(kind.free_list)
    {
        return Waiting::alloc(host, object, kind);
    }
    host.heap_mut().make(object, kind)
}
// ANCHOR_END: alloc

/// What the heap asks about a new object. It asks once, before the object moves
/// to its place.
#[derive(Clone, Copy)]
struct Kind {
    tracking: Tracking,
    free_list: Option<FreeList>,
}

impl Kind {
    #[inline]
    fn of(object: &impl Trace) -> Kind {
        Kind {
            tracking: object.tracking(),
            free_list: object.free_list(),
        }
    }
}

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

/// An object that waits for what its allocation has triggered. If that panics,
/// the next collection drops what the object refers to.
struct Waiting<'h, H: Host> {
    host: &'h mut H,
    object: Option<H::Object>,
    /// How many references were waiting before those of this object.
    before: usize,
}

impl<'h, H: Host> Waiting<'h, H> {
    #[cold]
    fn alloc(host: &'h mut H, object: H::Object, kind: Kind) -> ObjId {
        let before = host.heap().waiting.len();
        let object = Some(object);
        let mut waiting = Waiting {
            host,
            object,
            before,
        };
        waiting.note_references();
        schedule::trigger(waiting.host);
        waiting.host.heap_mut().waiting.truncate(before);
        let object = waiting.object.take().expect("it waits here");
        waiting.host.heap_mut().make(object, kind)
    }

    /// While the object is in no list, the heap holds what it refers to.
    fn note_references(&mut self) {
        if let Some(object) = &self.object {
            let waiting = &mut self.host.heap_mut().waiting;
            object.owned(&mut |id| waiting.push(id));
        }
    }
}

impl<H: Host> Drop for Waiting<'_, H> {
    fn drop(&mut self) {
        if let Some(object) = &self.object {
            self.host.heap_mut().waiting.truncate(self.before);
            let left = &mut self.host.heap_mut().interrupted;
            let owned = || object.owned(&mut |id| left.push(Work::Decref(id)));
            // If this panics too, what it has not named is lost.
            let _ = catch_unwind(AssertUnwindSafe(owned));
        }
    }
}

/// An object that has been made and not handed out yet. If a panic prevents
/// that, it dies with the next collection.
struct Made<'h, T: Trace, O: Observer<T>> {
    heap: &'h mut Heap<T, O>,
    id: ObjId,
}

impl<T: Trace, O: Observer<T>> Made<'_, T, O> {
    #[inline]
    fn give(self) -> ObjId {
        let id = self.id;
        std::mem::forget(self);
        id
    }
}

impl<T: Trace, O: Observer<T>> Drop for Made<'_, T, O> {
    #[cold]
    fn drop(&mut self) {
        self.heap.interrupted.push(Work::Decref(self.id));
    }
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
        let kind = Kind::of(&object);
        if kind.tracking.has_gc() {
            return Err(object);
        }
        Ok(self.make(object, kind))
    }

    /// Puts an object into the heap, and into the collector's lists if it
    /// belongs there.
    #[inline]
    fn make(&mut self, object: T, kind: Kind) -> ObjId {
        let Kind {
            tracking,
            free_list,
        } = kind;
        let flags = Flags::default()
            .with(Flags::HAS_GC, tracking.has_gc())
            .with(Flags::TUPLE, tracking == Tracking::Tuple)
            .with(Flags::DICT, tracking == Tracking::Dict);
        self.n_tuples += usize::from(flags.has(Flags::TUPLE));
        self.n_dicts += usize::from(flags.has(Flags::DICT));
        let id = self.place(object, flags, free_list);
        let made = Made { heap: self, id };
        let tracked = made.heap.tracked_at_creation(id.slot(), tracking);
        let id = made.give();
        if tracked {
            self.enter(id.slot(), ListId::Gen0);
        }
        if O::LISTENS {
            let made = Made { heap: self, id };
            made.heap.emit_made(id, tracking.has_gc(), tracked);
            made.give();
        } else if tracked {
            self.count_tracked();
        }
        id
    }

    fn emit_made(&mut self, id: ObjId, has_gc: bool, tracked: bool) {
        self.emit(|| Event::Allocated { id, has_gc });
        self.emit_contents(id.slot());
        if tracked {
            let list = ListId::Gen0;
            self.emit(|| Event::Tracked { id, list });
            self.count_tracked();
        }
    }

    /// [`incref`] if the object is alive and nothing listens; returns whether it
    /// did. An immortal object already has the highest count there is, so it
    /// stays as it is.
    #[inline]
    pub fn raise_quickly(&mut self, id: ObjId) -> bool {
        let count = self.count_from(1, id);
        count
            .map(|count| *count = count.saturating_add(1))
            .is_some()
    }

    /// [`decref`] if another reference is left and nothing listens; returns whether it
    /// did.
    #[inline]
    pub fn lower_quickly(&mut self, id: ObjId) -> bool {
        let count = self.count_from(2, id);
        count
            .map(|count| *count -= u32::from(*count != IMMORTAL_REFCNT))
            .is_some()
    }

    /// Mutable access to the count of an object, if it is at least so much and
    /// no observer listens.
    #[inline]
    fn count_from(&mut self, least: u32, id: ObjId) -> Option<&mut u32> {
        let head = self.heads.get_mut(id.slot().index())?;
        let quickly =
            !O::LISTENS && id.bears(head.stamp) && head.refcount >= least;
        quickly.then_some(&mut head.refcount)
    }

    /// Takes a reference for as long as the object's own code runs.
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
        let count = head.refcount + 1;
        // First of all: if the observer panics, no reference has been taken.
        self.emit_at(slot, |id| Event::Incref { id, count });
        self.head_mut(slot).refcount = count;
    }

    /// The last reference to an object is gone.
    #[inline]
    pub(crate) fn lower_to_0(&mut self, slot: Slot) {
        self.head_mut(slot).refcount = 0;
        self.emit_at(slot, |id| Event::Decref { id, count: 0 });
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
            "more references to {slot:?} are dropped than there were"
        );
        head.refcount -= 1;
        let count = head.refcount;
        self.emit_at(slot, |id| Event::Decref { id, count });
        count
    }
}
