//! One object dies quietly: its place is given back at once, and what it
//! referred to is dropped thereafter.

use crate::head::{Flags, GcHead};
use crate::{Heap, Host, ListId, ObjId, Observer, Slot, Trace};

/// Whether nothing can tell how any object of the heap dies.
#[inline]
pub(crate) fn all_may_die<H: Host>(host: &H) -> bool {
    !H::RUNS_CODE && !H::Observer::LISTENS && !host.heap().has_weakrefs()
}

/// Whether nothing can tell how this one dies: as little as any other, or it is
/// an atom, and nothing follows from its death.
#[inline]
pub(crate) fn may_die<H: Host>(host: &H, id: ObjId) -> bool {
    let atoms = H::Object::ATOMS_ARE_PLAIN && !H::Observer::LISTENS;
    all_may_die(host) || atoms && host.heap().is_plain_atom(id.slot())
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    #[inline]
    fn is_plain_atom(&self, slot: Slot) -> bool {
        let more = Flags::HAS_GC | Flags::REFERENT | Flags::WEAKREF;
        !self.gc_head(slot).flags.has(more)
    }

    /// The object loses its last reference. Returns the first of those that it
    /// owned, which is to be dropped now; the others are left pending.
    #[inline]
    pub(crate) fn die_quietly(&mut self, id: ObjId) -> Option<ObjId> {
        let slot = id.slot();
        let head = self.head_mut(slot);
        let dead = head.gc;
        head.refcount = 0;
        head.gc.list = None;
        self.vacate(slot);
        self.dying.begin_quietly(id, self.pending.len());
        let first = self.leave_owned(slot);
        self.bury_quietly(dead);
        first
    }

    /// The object whose head this was leaves the counts and its list.
    #[inline]
    fn bury_quietly(&mut self, dead: GcHead) {
        self.count_death(dead);
        if let Some(list) = dead.list {
            if self.schedule.counts_tracked {
                self.schedule.count_untracked();
            }
            if self.lists[list as usize].remove(dead.position) {
                self.holes_are_many(list);
            }
        }
    }

    /// A panic has interrupted a quiet death, if this one is not over. It is as
    /// if it had not begun, and dies with the next collection.
    #[cold]
    pub(crate) fn undo_quietly(&mut self, id: ObjId, others: usize) {
        let slot = id.slot();
        let stamp = self.head(slot).stamp;
        let is_over = stamp != id.stamp().next().unwrap_or(id.stamp())
            || self.head(slot).refcount > 0;
        let position = self.gc_head(slot).position;
        let list = ListId::ALL
            .into_iter()
            .find(|&list| self.lists[list as usize].at(position) == Some(slot));
        if is_over {
            return;
        }
        if self.objects.is_there(slot) {
            if self.free.pop_if(|free| *free == slot).is_none() {
                self.n_retired -= 1;
            }
            self.pending.truncate(others);
            let head = self.head_mut(slot);
            head.stamp = id.stamp();
            head.gc.list = list;
            self.dying.has_left = false;
            self.die_again(id);
        } else if list.is_some() {
            let dead = GcHead {
                list,
                ..*self.gc_head(slot)
            };
            self.bury_quietly(dead);
        }
    }
}
