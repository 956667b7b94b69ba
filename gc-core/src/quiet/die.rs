//! One object dies quietly: its place is given back at once, and what it
//! referred to is dropped thereafter.

use crate::head::{Flags, GcHead};
use crate::{Heap, Host, ListId, ObjId, Observer, Slot, Trace};

/// Whether nothing can tell how any object of the heap dies.
#[inline]
pub(crate) fn all_may_die<H: Host>(host: &H) -> bool {
    !H::RUNS_CODE && !H::Observer::LISTENS && !host.heap().has_weakrefs()
}

/// Whether nothing can tell how this object dies: because that is true of all
/// of them, or because it is an atom, from whose death nothing follows.
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
        self.dying.begin_quietly(id, self.pending.len());
        let first = self.leave_owned(slot);
        self.bury_quietly(dead);
        self.vacate(slot);
        self.dying.id = None;
        first
    }

    /// The object whose head this was leaves the counts and its list.
    #[inline]
    fn bury_quietly(&mut self, dead: GcHead) {
        self.count_death(dead.flags, dead.free_list);
        if let Some(list) = dead.list {
            if self.schedule.counts_tracked {
                self.schedule.count_untracked();
            }
            if self.lists[list as usize].remove(dead.position) {
                self.holes_are_many(list);
            }
        }
    }

    /// A panic has interrupted a quiet death. It is as if it had not begun, and
    /// the object dies with the next collection; if the drop of its value has
    /// panicked, there is no value any more, and the death ends here.
    #[cold]
    pub(crate) fn undo_quietly(&mut self, id: ObjId, others: usize) {
        let slot = id.slot();
        let position = self.gc_head(slot).position;
        let list = ListId::ALL
            .into_iter()
            .find(|&list| self.lists[list as usize].at(position) == Some(slot));
        if self.objects.is_there(slot) {
            self.pending.truncate(others);
            self.gc_head_mut(slot).list = list;
            self.dying.begin(id);
            self.die_again(id);
        } else {
            let dead = GcHead {
                list,
                ..*self.gc_head(slot)
            };
            self.bury_quietly(dead);
            self.vacate(slot);
        }
    }
}
