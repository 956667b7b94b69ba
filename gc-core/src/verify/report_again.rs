//! The heap described from the start, for an observer that has missed events.
//!
//! A recorder keeps only so much of a run and skips the rest. At the end it asks
//! once how things stand.
//!
//! CPython has no counterpart: nothing observes its heap.

use crate::head::Flags;
use crate::{Event, Heap, IMMORTAL_REFCNT, ListId, ObjId, Observer, Trace};

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Reports everything that is there to the observer, as if it had been made
    /// that moment: each object with its contents and its count, the weak
    /// references, the lists in their order, the counts. The observer should
    /// forget first what it knew.
    pub fn report_again(&mut self) {
        if !O::LISTENS {
            return;
        }
        let ids: Vec<ObjId> = self.ids().collect();
        for &id in &ids {
            let has_gc = self.gc_head(id.slot()).flags.has(Flags::HAS_GC);
            self.emit(|| Event::Allocated { id, has_gc });
        }
        for &id in &ids {
            self.emit_object(id);
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

    fn emit_object(&mut self, id: ObjId) {
        let count = self.head(id.slot()).refcount;
        let flags = self.gc_head(id.slot()).flags;
        self.emit_contents(id.slot());
        self.emit(|| match count {
            IMMORTAL_REFCNT => Event::Immortal { id },
            count => Event::Incref { id, count },
        });
        if flags.has(Flags::FINALIZED) {
            self.emit(|| Event::Finalized { id });
        }
    }
}
