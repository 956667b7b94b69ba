//! Trash of a type that runs no code is deleted quietly.
//!
//! Before: `c.unreachable` holds trash, marked as such by `gc_refs`. After: as
//! after `delete_garbage`. Two walks in the order of the list take the place of
//! deaths that lead to one another: in the first all trash lets go, in the
//! second what nothing refers to any more is freed. Only the order differs.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::interrupted::Deaths;
use crate::pending::Work;
use crate::{Collection, Heap, Host, ListId, ObjId, Observer, Slot, Trace};

/// Makes all of it let go of what it refers to, then frees what nothing refers
/// to any more.
pub(crate) fn delete<H: Host>(host: &mut H, c: &mut Collection) {
    let mut deaths = Deaths::begin(host);
    let trash = std::mem::take(&mut c.unreachable);
    c.collected += trash.len();
    Deletion {
        heap: deaths.host.heap_mut(),
        trash,
        old: c.old,
        next: 0,
        others: None,
    }
    .run();
    // What only trash referred to; what that tuple held.
    deaths.finish();
}

/// A deletion while it runs. If a [`Trace`] panics, what has not been freed yet
/// is kept.
struct Deletion<'h, T: Trace, O: Observer<T>> {
    heap: &'h mut Heap<T, O>,
    trash: Vec<Slot>,
    /// Where trash goes that something still holds.
    old: ListId,
    /// Those before it have been dealt with.
    next: usize,
    /// How much was pending before the next object left its references.
    others: Option<usize>,
}

impl<T: Trace, O: Observer<T>> Deletion<'_, T, O> {
    fn run(mut self) {
        let heap = &mut *self.heap;
        let mut holding = Vec::new();
        for &slot in &self.trash {
            if !heap.let_go_quietly(slot) {
                holding.push(slot);
            }
        }
        let all_die = holding.is_empty();
        if !all_die {
            heap.count_what_holds(&self.trash, &holding);
        }
        while let Some(&slot) = self.trash.get(self.next) {
            if all_die {
                heap.free_empty(slot);
            } else {
                self.others = Some(heap.pending.len());
                heap.free_quietly(slot, self.old);
            }
            self.next += 1;
        }
    }
}

impl<T: Trace, O: Observer<T>> Drop for Deletion<'_, T, O> {
    #[inline]
    fn drop(&mut self) {
        if self.next < self.trash.len() {
            let rest = self.trash.split_off(self.next);
            let is_there = self.heap.objects.is_there(rest[0]);
            if let Some(others) = self.others
                && is_there
            {
                self.heap.pending.truncate(others);
            }
            self.heap.keep_trash(rest, self.old);
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Takes all references out of an object. Those to other trash need not be
    /// counted down, since that dies as well; the last reference to anything
    /// else is left to be dropped. Returns whether the object owns nothing any
    /// more.
    #[inline]
    fn let_go_quietly(&mut self, slot: Slot) -> bool {
        let object = self.objects.get_mut(slot);
        object.clear(&mut self.dropped);
        let mut owns_nothing = true;
        object.owned(&mut |_| owns_nothing = false);
        while let Some(id) = self.dropped.pop() {
            if self.gc_refs.is_unreachable(id.slot()) {
                debug_assert!(self.owned_count(id) > 0);
            } else if self.owned_count(id) > 1 {
                self.lower(id.slot());
            } else {
                self.pending.push(id);
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
        for &slot in holding {
            objects.get(slot).owned(&mut |held| {
                let is_trash = gc_refs.is_unreachable(held.slot());
                heads[held.index()].refcount += u32::from(is_trash);
            });
        }
    }

    /// Frees an object that owns nothing.
    #[inline]
    fn free_empty(&mut self, slot: Slot) {
        self.objects.empty(slot);
        self.bury_trash(slot);
    }

    /// Frees an object, unless something holds it: then it goes to `old`.
    #[inline]
    fn free_quietly(&mut self, slot: Slot, old: ListId) {
        if self.head(slot).refcount > 0 {
            self.gc_refs.clear_collecting(slot);
            self.gc_head_mut(slot).list = None;
            return self.append(slot, old);
        }
        if let Some(first) = self.leave_owned(slot) {
            self.pending.push(first);
        }
        self.bury_trash(slot);
    }

    /// Gives up the place of trash that has left it.
    #[inline]
    fn bury_trash(&mut self, slot: Slot) {
        self.gc_refs.clear_collecting(slot);
        let head = self.head_mut(slot);
        let (flags, free_list) = (head.gc.flags, head.gc.free_list);
        head.refcount = 0;
        head.gc.list = None;
        if self.schedule.counts_tracked {
            self.schedule.count_untracked();
        }
        self.vacate(slot);
        self.count_death(flags, free_list);
    }

    /// A panic has interrupted a deletion: `rest` lives on, and what nothing
    /// refers to dies with the next collection.
    #[cold]
    fn keep_trash(&mut self, rest: Vec<Slot>, old: ListId) {
        let (empty, rest): (Vec<Slot>, Vec<Slot>) = rest
            .into_iter()
            .partition(|&slot| !self.objects.is_there(slot));
        for slot in empty {
            self.bury_trash(slot);
        }
        self.recount_trash(&rest);
        for slot in rest {
            self.gc_refs.clear_collecting(slot);
            let head = self.head_mut(slot);
            head.gc.list = None;
            if head.refcount == 0 {
                head.refcount = 1;
                self.interrupted.push(Work::Decref(self.id(slot)));
            }
            self.append(slot, old);
        }
    }

    /// References from trash to trash were not counted down while it let go.
    /// Only trash refers to trash, so all that are left can be counted. If a
    /// [`Trace`] panics even now, each count is one too high: nothing dies that
    /// may still be referred to, and the checker finds what is lost.
    fn recount_trash(&mut self, trash: &[Slot]) {
        for &slot in trash {
            self.head_mut(slot).refcount = 0;
        }
        let Heap {
            objects,
            heads,
            gc_refs,
            dropped,
            ..
        } = self;
        let mut count = |held: ObjId| {
            let is_trash = gc_refs.is_unreachable(held.slot());
            heads[held.index()].refcount += u32::from(is_trash);
        };
        dropped.iter().copied().for_each(&mut count);
        let mut lost = false;
        for &slot in trash.iter().filter(|&&slot| objects.is_there(slot)) {
            let object = objects.get(slot);
            let owned = AssertUnwindSafe(|| object.owned(&mut count));
            lost |= catch_unwind(owned).is_err();
        }
        for &slot in trash {
            self.head_mut(slot).refcount += u32::from(lost);
        }
    }
}
