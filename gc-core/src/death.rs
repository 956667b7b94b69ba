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

use crate::head::Flags;
use crate::interrupted::Deaths;
use crate::pending::{Pending, Work};
use crate::saving::{saved_by_finalizer, saved_by_legacy_finalizer};
use crate::values::Values;
use crate::{
    Event, FreeList, Heap, HeapError, Host, ObjId, Observer, Slot, Trace,
    quiet, weakref,
};

// ANCHOR: dealloc
// ANCHOR: dealloc_loop
/// The death of an object whose last reference is gone, and of everything that
/// dies with it.
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
    drop_reference(deaths.host, id, &mut die);
    deaths.finish();
}

impl<H: Host> Deaths<'_, H> {
    /// Does what has been left to do since these deaths began.
    #[inline]
    pub fn finish(&mut self) {
        self.finish_by(&mut die);
        self.done = true;
    }

    /// Like [`finish`](Deaths::finish), where objects die in a way of their own.
    #[inline]
    pub fn finish_by(&mut self, die: &mut impl Die<H>) {
        while self.host.heap().pending.len() > self.bottom {
            match self.host.heap_mut().pending.pop() {
                Some(Work::Decref(id)) => drop_reference(self.host, id, die),
                Some(Work::Free(slot)) => self.host.heap_mut().release(slot),
                None => break,
            }
        }
    }
}

/// Drops a reference; if it was the last one, the object dies, and then the
/// first thing that it referred to, and so on, while there is one.
#[inline]
fn drop_reference<H: Host>(host: &mut H, id: ObjId, die: &mut impl Die<H>) {
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

/// What happens to an object that loses its last reference. It is [`die`], but
/// where trash is deleted quietly. Returns the first of the references that the
/// object owned, which is to be dropped now; the others are left pending.
pub(crate) trait Die<H>: FnMut(&mut H, ObjId) -> Option<ObjId> {}
impl<H, F: FnMut(&mut H, ObjId) -> Option<ObjId>> Die<H> for F {}

/// The last reference to one object goes, and it dies: its finalizer runs,
/// which may save it; it leaves the collector's lists; weak references to it
/// are cleared and called back. Returns the first of its references, which is
/// to be dropped now; the others are left pending.
#[inline]
pub(crate) fn die<H: Host>(host: &mut H, id: ObjId) -> Option<ObjId> {
    if quiet::may_die(host, id) {
        return host.heap_mut().die_quietly(id);
    }
    let slot = id.slot();
    host.heap_mut().dying.begin(id);
    let has_legacy = H::RUNS_CODE && host.has_legacy_finalizer(id);
    let has_finalizer = H::RUNS_CODE && host.has_finalizer(id);
    host.heap_mut().lower_to_0(slot);
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
        if let Some(first) = first {
            heap.pending.push(first);
        }
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
/// drops those references. (`tp_clear`; `list.clear()` and the like)
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

/// The first reference of an object whose `drop` runs; if that panics, it is
/// left pending like the others.
struct First<'a> {
    pending: &'a mut Pending,
    first: Option<ObjId>,
}

impl Drop for First<'_> {
    #[cold]
    fn drop(&mut self) {
        if let Some(first) = self.first {
            self.pending.push(first);
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Gives back the place of a dead object.
    #[inline]
    fn release(&mut self, slot: Slot) {
        let head = self.head(slot);
        let (flags, free_list) = (head.gc.flags, head.gc.free_list);
        let id = ObjId::new(slot, head.stamp);
        self.vacate(slot);
        self.count_death(flags, free_list);
        self.emit(|| Event::Freed { id });
    }

    #[inline]
    pub(crate) fn count_death(
        &mut self,
        flags: Flags,
        free_list: Option<FreeList>,
    ) {
        if flags.has(Flags::HAS_GC) {
            self.schedule.count_deallocation(free_list);
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
    pub(crate) fn leave_references(&mut self, slot: Slot) -> Option<ObjId> {
        self.pending.leave(Work::Free(slot));
        let first = self.leave_owned(slot);
        self.dying.leave();
        first
    }

    /// Empties a place. Leaves the references that the dying object owns to be
    /// dropped, but for the first, which it returns.
    #[inline]
    pub(crate) fn leave_owned(&mut self, slot: Slot) -> Option<ObjId> {
        let object = self.objects.get(slot);
        let pending = &mut self.pending;
        let (mut first, mut others) = (None, 0);
        object.owned(&mut |r| match first {
            None => first = Some(r),
            Some(_) => {
                pending.push(r);
                others += 1;
            }
        });
        pending.reverse(others);
        if Values::<T>::ARE_DROPPED {
            let pending = &mut self.pending;
            let dropping = First { pending, first };
            self.objects.empty(slot);
            std::mem::forget(dropping);
        }
        first
    }

    /// Makes an object let go of what it refers to, and leaves that to be
    /// dropped.
    pub(crate) fn clear_object(&mut self, slot: Slot) {
        let Heap {
            objects,
            pending,
            dropped,
            ..
        } = self;
        objects.get_mut(slot).clear(dropped);
        while let Some(last) = dropped.pop() {
            pending.push(last);
        }
        if O::LISTENS {
            self.emit_contents(slot);
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
            _ => was_freed(id),
        }
    }
}

#[cold]
#[inline(never)]
fn was_freed(id: ObjId) -> ! {
    panic!("a dead object owned a reference to {id}, which was freed")
}
