//! Trash is deleted where nobody can tell how.
//!
//! Before: `c.unreachable` holds trash, marked as such by `gc_refs`. After: as
//! after `delete_garbage`. This is the quick way from `move_unreachable` to
//! there, for types that run no code ([`Host::RUNS_CODE`]), while nobody
//! listens and there are no weak references: nobody has to be asked or told
//! anything. The same objects die, and the same are left alive; only the order
//! is another. Two walks in the order of the list take the place of a death
//! that leads to the next.
//!
//! CPython has nothing like it: it cannot know that nobody looks.

use crate::debug::DebugFlags;
use crate::refcount::drop_pending;
use crate::{Collection, Heap, Host, ListId, Observer, Slot, Steps, Trace};

/// Whether nobody can tell in which way trash is deleted.
pub(crate) fn nobody_can_tell<H: Host>(host: &H, steps: &Steps<H>) -> bool {
    let heap = host.heap();
    !(H::RUNS_CODE || H::Observer::LISTENS || heap.has_weakrefs())
        && heap.schedule.debug == DebugFlags::empty()
        && steps.end_as_cpython()
}

/// Lets all of it go of what it refers to, then frees what nothing refers to
/// any more.
pub(crate) fn delete_quietly<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let bottom = heap.n_pending();
    let mut trash = std::mem::take(&mut c.unreachable);
    c.collected += trash.len();
    let mut holding = Vec::new();
    for &slot in &trash {
        if !heap.let_go_quietly(slot) {
            holding.push(slot);
        }
    }
    let all_die = holding.is_empty();
    if !all_die {
        heap.count_what_holds(&trash, &holding);
    }
    trash.retain(|&slot| match all_die {
        true => heap.free_empty(slot),
        false => heap.free_quietly(slot, c.old),
    });
    heap.make_free(trash);
    // What only trash referred to; what that tuple held.
    drop_pending(host, bottom);
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Takes all references out of an object. Those to other trash need not be
    /// counted down, since that is to die as well; the last reference to
    /// anything else is left to be dropped. Returns whether the object owns
    /// nothing any more.
    #[inline]
    fn let_go_quietly(&mut self, slot: Slot) -> bool {
        let object = self.objects[slot.index()].as_mut();
        let object = object.expect("trash is alive");
        object.clear(&mut self.dropped);
        let mut owns_nothing = true;
        object.owned(&mut |_| owns_nothing = false);
        while let Some(id) = self.dropped.pop() {
            if self.gc_refs.is_unreachable(id.slot()) {
                debug_assert!(self.owned_count(id) > 0);
            } else if self.owned_count(id) > 1 {
                self.lower(id.slot());
            } else {
                self.leave_pending(id);
            }
        }
        owns_nothing
    }

    /// Some let nothing go, such as tuples. Now that everything else has, the
    /// references that trash has left are those.
    #[cold]
    fn count_what_holds(&mut self, trash: &[Slot], holding: &[Slot]) {
        for &slot in trash {
            self.head_mut(slot).refcount = 0;
        }
        let Heap {
            objects,
            heads,
            gc_refs,
            ..
        } = self;
        for slot in holding {
            let object = objects[slot.index()].as_ref();
            object.expect("trash is alive").owned(&mut |held| {
                let is_trash = gc_refs.is_unreachable(held.slot());
                heads[held.index()].refcount += u32::from(is_trash);
            });
        }
    }

    /// Frees an object that owns nothing. Returns whether its place may be used
    /// again.
    #[inline]
    fn free_empty(&mut self, slot: Slot) -> bool {
        self.gc_refs.clear_collecting(slot);
        if std::mem::needs_drop::<T>() {
            // What need not be dropped lies there until it is overwritten.
            self.objects[slot.index()] = None;
        }
        let head = self.head_mut(slot);
        let gc_head = head.gc;
        head.refcount = 0;
        head.gc.list = None;
        if self.schedule.counts_tracked {
            self.schedule.count_untracked();
        }
        self.count_death(gc_head);
        self.next_life(slot)
    }

    /// Frees an object, unless something holds it: then it goes to `old`.
    /// Returns whether its place may be used again.
    #[inline]
    fn free_quietly(&mut self, slot: Slot, old: ListId) -> bool {
        self.gc_refs.clear_collecting(slot);
        let gc_head = *self.gc_head(slot);
        self.gc_head_mut(slot).list = None;
        if self.head(slot).refcount > 0 {
            self.append(slot, old);
            return false;
        }
        if self.schedule.counts_tracked {
            self.schedule.count_untracked();
        }
        if let Some(first) = self.leave_owned(slot) {
            self.leave_pending(first);
        }
        self.count_death(gc_head);
        self.next_life(slot)
    }
}
