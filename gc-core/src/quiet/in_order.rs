//! Trash of a type that may run code is deleted quietly, if none of it will.
//!
//! Before: `c.unreachable` holds trash, marked as such by `gc_refs`. After: as
//! after `delete_garbage`. The same dies in the same order, for something that
//! is not trash may die of it, whose code sees how far the deletion has come. But
//! trash that dies is asked nothing, since it has been asked, and has no list to
//! leave.

use crate::interrupted::Deaths;
use crate::{Collection, Heap, Host, ListId, ObjId, Observer, Slot, Trace};

/// Whether it has a finalizer that has not run.
#[inline]
pub(crate) fn will_run_code<H: Host>(host: &H, slot: Slot) -> bool {
    let id = host.heap().id(slot);
    host.has_legacy_finalizer(id)
        || host.has_finalizer(id) && !host.heap().is_finalized_at(slot)
}

/// Clears one object after the other, and frees what dies of that. If something
/// dies that may run code, the rest is moved to the list in which
/// `delete_garbage` looks for it. `ordinary` is how objects die that are not trash.
pub(crate) fn delete<H: Host>(
    host: &mut H,
    c: &mut Collection,
    ordinary: impl Fn(&mut H, ObjId) -> Option<ObjId>,
) {
    c.collected += c.unreachable.len();
    let mut deaths = Deaths::begin(host);
    let mut next = 0;
    while let Some(&slot) = c.unreachable.get(next) {
        if deaths.host.heap().is_unreachable(slot) {
            clear(&mut deaths, c, slot, &ordinary);
        }
        next += 1;
    }
    deaths.done = true;
    c.unreachable.clear();
}

/// Makes one object let go of what it refers to. If that does not free it, it
/// goes to the older generation.
#[inline]
fn clear<H: Host>(
    deaths: &mut Deaths<'_, H>,
    c: &mut Collection,
    slot: Slot,
    ordinary: &impl Fn(&mut H, ObjId) -> Option<ObjId>,
) {
    let mut die =
        |host: &mut H, id| die(host, id, &mut c.unreachable, ordinary);
    let heap = deaths.host.heap_mut();
    let id = heap.id(slot);
    // It is held until the last of what it lets go of has been dropped.
    heap.raise(slot);
    heap.pending.push(id);
    heap.clear_object(slot);
    deaths.finish_by(&mut die);
    let heap = deaths.host.heap_mut();
    if heap.is_live(id) {
        heap.keep_cleared(slot, c.old);
    }
}

/// An object loses its last reference. Unless it is trash, or nothing follows
/// from its death, code may run from now on: then the trash that is left is in
/// the list where it would be had none of it been deleted in this way.
#[inline]
fn die<H: Host>(
    host: &mut H,
    id: ObjId,
    trash: &mut Vec<Slot>,
    ordinary: &impl Fn(&mut H, ObjId) -> Option<ObjId>,
) -> Option<ObjId> {
    let heap = host.heap_mut();
    if heap.is_unreachable(id.slot()) {
        return heap.die_as_trash(id);
    }
    if !super::may_die(host, id) {
        host.heap_mut().list_rest(trash);
    }
    ordinary(host, id)
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Trash loses its last reference. Returns the first of those that it
    /// owned, which is to be dropped now; the others are left pending.
    #[inline]
    fn die_as_trash(&mut self, id: ObjId) -> Option<ObjId> {
        let slot = id.slot();
        self.dying.begin(id);
        self.head_mut(slot).refcount = 0;
        self.forget(slot);
        self.leave_references(slot)
    }

    /// Trash that has been cleared lives on: something holds it.
    #[cold]
    fn keep_cleared(&mut self, slot: Slot, old: ListId) {
        if self.is_unreachable(slot) {
            self.gc_refs.clear_collecting(slot);
            self.gc_head_mut(slot).list = None;
            self.append(slot, old);
        } else if self.is_trash(slot) {
            self.move_to(slot, old);
        }
    }

    /// Moves the trash that is left to a list of its own.
    #[cold]
    fn list_rest(&mut self, trash: &mut Vec<Slot>) {
        let mut rest = std::mem::take(trash);
        rest.retain(|&slot| self.is_unreachable(slot));
        if !rest.is_empty() {
            self.settle(ListId::Unreachable, rest);
        }
    }
}
