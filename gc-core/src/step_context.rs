//! What a step may touch while it looks at what an object refers to.
//!
//! CPython's `visit_decref` and `visit_reachable` are called with an object and
//! may do anything to it. Here a visitor gets the [`GcRefs`] and the observer,
//! and no way to the objects, which are being read.

use crate::{Event, GcRefs, Heap, ObjId, Observer, Slot, Trace};

/// What a step may touch while it looks at an object's references: the
/// `gc_refs` of all objects, and the observer.
pub struct StepContext<'a, T, O> {
    /// The `gc_refs` of every object.
    pub gc_refs: &'a mut GcRefs,
    heads: &'a [crate::head::Head],
    observer: &'a mut O,
    of: std::marker::PhantomData<T>,
}

impl<T, O: Observer<T>> StepContext<'_, T, O> {
    /// The name of the object at `slot`.
    pub fn id(&self, slot: Slot) -> ObjId {
        ObjId::new(slot, self.heads[slot.index()].stamp)
    }

    /// Notifies the observer of an event. `event` receives this context, to look
    /// up names.
    #[inline]
    pub fn emit(&mut self, event: impl FnOnce(&Self) -> Event) {
        if O::LISTENS {
            let event = event(self);
            self.observer.event(event);
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Calls `visit` for each object that the one at `slot` refers to, as far
    /// as the collector may know, with what a step may touch. (`tp_traverse`)
    #[inline]
    pub(crate) fn traverse(
        &mut self,
        slot: Slot,
        mut visit: impl FnMut(&mut StepContext<'_, T, O>, Slot),
    ) {
        let Heap {
            objects,
            gc_refs,
            heads,
            observer,
            ..
        } = self;
        let mut pass = StepContext {
            gc_refs,
            heads,
            observer,
            of: std::marker::PhantomData,
        };
        objects
            .get(slot)
            .traverse(&mut |r| visit(&mut pass, r.slot()));
    }

    /// `gc_refs` of a candidate of the collection that is running; `None` of
    /// any other object.
    pub fn gc_refs(&self, slot: Slot) -> Option<u32> {
        self.gc_refs.get(slot)
    }

    /// Makes the object a candidate with this `gc_refs`.
    #[inline]
    pub(crate) fn set_gc_refs(&mut self, slot: Slot, gc_refs: u32) {
        self.gc_refs.set(slot, gc_refs);
        if O::LISTENS {
            let id = self.id(slot);
            self.observer.event(Event::GcRefsSet { id, gc_refs });
        }
    }

    /// Sets a candidate aside as tentatively unreachable.
    #[inline]
    pub(crate) fn set_unreachable(&mut self, slot: Slot) {
        self.gc_refs.set_unreachable(slot);
        self.emit_at(slot, |id| Event::TentativelyUnreachable { id });
    }

    /// Whether the object has been set aside as tentatively unreachable.
    #[inline]
    pub fn is_unreachable(&self, slot: Slot) -> bool {
        self.gc_refs.is_unreachable(slot)
    }

    /// The object is needed: it is not a candidate any more.
    #[inline]
    pub(crate) fn clear_collecting(&mut self, slot: Slot) {
        self.gc_refs.clear_collecting(slot);
        self.emit_at(slot, |id| Event::Reachable { id });
    }

    /// The reference count of the object at `slot`.
    #[inline]
    pub fn refcount_at(&self, slot: Slot) -> u32 {
        self.head(slot).refcount
    }
}
