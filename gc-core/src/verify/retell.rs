//! The heap told anew, to an observer that has not listened for a while.
//!
//! Whoever records a run keeps only so much of it, and lets the rest go by. At
//! the end it wants to know how things stand, and asks for that once.
//!
//! CPython has no counterpart: nothing listens to its heap.

use crate::heap::Flags;
use crate::{Event, Heap, IMMORTAL_REFCNT, ListId, ObjId, Observer, Trace};

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Tells the observer of everything that is there, as if it had been made
    /// that moment: each object with its contents and its count, the weak
    /// references, the lists in their order, the counts. It should forget first
    /// what it knew.
    pub fn retell(&mut self) {
        if !O::LISTENS {
            return;
        }
        let ids: Vec<ObjId> = self.ids().collect();
        for &id in &ids {
            let has_gc = self.gc_head(id.slot()).flags.has(Flags::HAS_GC);
            self.emit(|| Event::Allocated { id, has_gc });
        }
        for &id in &ids {
            self.retell_object(id);
        }
        for &weakref in &ids {
            match self.referent(weakref) {
                Ok(Some(referent)) => {
                    let callback = self.calls_back(weakref);
                    self.emit(|| Event::WeakrefMade {
                        weakref,
                        referent,
                        callback,
                    });
                }
                Ok(None) => self.emit(|| Event::WeakrefCleared { weakref }),
                Err(_) => {}
            }
        }
        for list in ListId::ALL {
            let ids: Vec<ObjId> = self.list(list).collect();
            self.emit(|| Event::Ordered { list, ids });
        }
        let (counts, thresholds) = (self.get_count(), self.get_threshold());
        let (enabled, scheduled) = (self.is_enabled(), self.schedule.scheduled);
        self.emit(|| Event::Counts { counts });
        self.emit(|| Event::Thresholds { thresholds });
        self.emit(|| Event::Enabled { enabled });
        if scheduled {
            self.emit(|| Event::Scheduled);
        }
    }

    fn retell_object(&mut self, id: ObjId) {
        let count = self.head(id.slot()).refcount;
        let flags = self.gc_head(id.slot()).flags;
        self.tell_written(id.slot());
        self.emit(|| match count {
            IMMORTAL_REFCNT => Event::Immortal { id },
            count => Event::Incref { id, count },
        });
        if flags.has(Flags::FINALIZED) {
            self.emit(|| Event::Finalized { id });
        }
    }
}
