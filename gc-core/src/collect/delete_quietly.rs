//! Trash is deleted where nobody can tell in which order.
//!
//! Before and after as in `delete_garbage`, of which this is the quick way:
//! for types that run no code ([`Host::RUNS_CODE`]), while nobody listens and
//! there are no weak references. The same objects die, and the same are left
//! alive; only the order is another. Two walks in the order of memory take
//! the place of a death that leads to the next.
//!
//! CPython has nothing like it: it cannot know that nobody looks.

use crate::refcount::drop_pending;
use crate::{Collection, Heap, Host, ListId, Observer, Slot, Trace};

/// Lets all of it go of what it refers to, then frees what nothing refers to
/// any more.
pub(crate) fn delete_quietly<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let bottom = heap.n_pending();
    let trash = heap.take_list(ListId::Unreachable);
    for &slot in &trash {
        heap.let_go_quietly(slot);
    }
    for &slot in &trash {
        heap.gc_head_mut(slot).list = None;
        if heap.schedule.counts_tracked {
            heap.schedule.count_untracked();
        }
        if heap.head(slot).refcount > 0 {
            // It is held by something that lets nothing go, such as a tuple.
            heap.append(slot, c.old);
            heap.schedule.counts[0] += u32::from(heap.schedule.counts_tracked);
        } else {
            heap.free_quietly(slot);
        }
    }
    // What only trash referred to; what that tuple held.
    drop_pending(host, bottom);
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Takes all references out of an object. Counts of trash go down, to zero
    /// perhaps; the last reference to anything else is left to be dropped.
    #[inline]
    fn let_go_quietly(&mut self, slot: Slot) {
        let object = self.objects[slot.index()].as_mut();
        object.expect("trash is alive").clear(&mut self.dropped);
        while let Some(id) = self.dropped.pop() {
            if self.owned_count(id) > 1 || self.is_trash(id.slot()) {
                self.lower(id.slot());
            } else {
                self.leave_pending(id);
            }
        }
    }

    #[inline]
    fn free_quietly(&mut self, slot: Slot) {
        if let Some(first) = self.leave_references(slot, true) {
            self.leave_pending(first);
        }
        self.release(slot);
    }
}
