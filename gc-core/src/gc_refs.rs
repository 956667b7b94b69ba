//! `gc_refs`: a second count, kept only while a collection looks for trash.
//!
//! It starts as a copy of the reference count. References that come from
//! inside the candidates are subtracted from it; what is left comes from
//! outside. CPython keeps it in `PyGC_Head._gc_prev`, where the link to the
//! previous object stands at other times; here it has an array of its own,
//! four bytes an object, so that subtracting touches nothing else.

use std::borrow::Cow;

use crate::{Event, Heap, ObjId, Observer, Slot, Trace};

/// The `gc_refs` of every object.
#[derive(Debug, Default)]
pub struct GcRefs(Vec<u32>);

/// The object is no candidate of this collection, or has been dealt with.
/// (`PREV_MASK_COLLECTING` is off)
const NOT_COLLECTING: u32 = u32::MAX;
/// The object is tentatively unreachable. (`NEXT_MASK_UNREACHABLE` is on)
const UNREACHABLE: u32 = u32::MAX - 1;

impl GcRefs {
    #[inline]
    pub(crate) fn grow(&mut self) {
        self.0.push(NOT_COLLECTING);
    }

    pub(crate) fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<u32>()
    }

    /// Whether the object is a candidate that has not been found reachable.
    #[inline]
    pub fn is_collecting(&self, slot: Slot) -> bool {
        self.0[slot.index()] != NOT_COLLECTING
    }

    /// Whether the object has been set aside as tentatively unreachable.
    #[inline]
    pub fn is_unreachable(&self, slot: Slot) -> bool {
        self.0[slot.index()] == UNREACHABLE
    }

    /// `gc_refs` of a candidate; `None` of any other object. Tentatively
    /// unreachable objects have 0.
    #[inline]
    pub fn get(&self, slot: Slot) -> Option<u32> {
        match self.0[slot.index()] {
            NOT_COLLECTING => None,
            UNREACHABLE => Some(0),
            gc_refs => Some(gc_refs),
        }
    }

    /// Makes the object a candidate with this `gc_refs`.
    #[inline]
    pub fn set(&mut self, slot: Slot, gc_refs: u32) {
        self.0[slot.index()] = gc_refs;
    }

    /// One reference from inside.
    ///
    /// # Panics
    /// If more references come from inside than the object's count says there
    /// are: somebody took a reference without counting it. CPython's debug
    /// build asserts the same ("refcount is too small").
    #[inline]
    pub fn subtract(&mut self, slot: Slot) -> u32 {
        let gc_refs = &mut self.0[slot.index()];
        assert!(*gc_refs > 0, "{slot:?}: refcount is too small");
        *gc_refs -= 1;
        *gc_refs
    }

    /// The object is needed: no candidate any more.
    #[inline]
    pub fn clear_collecting(&mut self, slot: Slot) {
        self.0[slot.index()] = NOT_COLLECTING;
    }

    /// The object may be trash.
    #[inline]
    pub fn set_unreachable(&mut self, slot: Slot) {
        self.0[slot.index()] = UNREACHABLE;
    }
}

/// What a step may touch while it looks at an object's references: the
/// `gc_refs` of all objects, and whoever listens.
pub struct Pass<'a, T, O> {
    /// The `gc_refs` of every object.
    pub gc_refs: &'a mut GcRefs,
    heads: &'a [crate::heap::Head],
    observer: &'a mut O,
    of: std::marker::PhantomData<T>,
}

impl<T, O: Observer<T>> Pass<'_, T, O> {
    /// The name of the object at `slot`.
    pub fn id(&self, slot: Slot) -> ObjId {
        ObjId::new(slot, self.heads[slot.index()].stamp)
    }

    /// Tells whoever listens that the event has happened. `event` is given
    /// this pass, to look up names.
    #[inline]
    pub fn emit(&mut self, event: impl FnOnce(&Self) -> Event) {
        if O::LISTENS {
            let event = event(self);
            self.observer.event(event);
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// The candidates, in the order in which they lie in memory, if they are
    /// many and nobody watches: the quickest to walk. Otherwise as they are.
    pub(crate) fn in_quick_order<'a>(
        &self,
        candidates: &'a [Slot],
    ) -> Cow<'a, [Slot]> {
        let n_slots = self.gc_refs.0.len();
        let few = candidates.len() < n_slots / 4;
        if O::LISTENS || few || candidates.is_sorted() {
            return candidates.into();
        }
        let slots = (0..n_slots as u32).map(Slot);
        slots
            .filter(|&slot| self.gc_refs.is_collecting(slot))
            .collect()
    }

    /// Calls `visit` for each object that the one at `slot` refers to, as far
    /// as the collector may know, with what a step may touch. (`tp_traverse`)
    #[inline]
    pub fn traverse(
        &mut self,
        slot: Slot,
        mut visit: impl FnMut(&mut Pass<'_, T, O>, Slot),
    ) {
        let Heap {
            objects,
            gc_refs,
            heads,
            observer,
            ..
        } = self;
        let object = objects[slot.index()]
            .as_ref()
            .expect("a candidate is alive");
        let mut pass = Pass {
            gc_refs,
            heads,
            observer,
            of: std::marker::PhantomData,
        };
        object.traverse(&mut |r| visit(&mut pass, r.slot()));
    }

    /// `gc_refs` of a candidate of the collection that is running; `None` of
    /// any other object.
    pub fn gc_refs(&self, slot: Slot) -> Option<u32> {
        self.gc_refs.get(slot)
    }

    /// Makes the object a candidate with this `gc_refs`.
    #[inline]
    pub fn set_gc_refs(&mut self, slot: Slot, gc_refs: u32) {
        self.gc_refs.set(slot, gc_refs);
        if O::LISTENS {
            let id = self.id(slot);
            self.observer.event(Event::GcRefsSet { id, gc_refs });
        }
    }

    /// Sets a candidate aside as tentatively unreachable.
    #[inline]
    pub fn set_unreachable(&mut self, slot: Slot) {
        self.gc_refs.set_unreachable(slot);
        self.emit_at(slot, |id| Event::TentativelyUnreachable { id });
    }

    /// Whether the object has been set aside as tentatively unreachable.
    #[inline]
    pub fn is_unreachable(&self, slot: Slot) -> bool {
        self.gc_refs.is_unreachable(slot)
    }

    /// The object is needed: it is no candidate any more.
    #[inline]
    pub fn clear_collecting(&mut self, slot: Slot) {
        self.gc_refs.clear_collecting(slot);
        self.emit_at(slot, |id| Event::Reachable { id });
    }

    /// The reference count of the object at `slot`.
    #[inline]
    pub fn refcount_at(&self, slot: Slot) -> u32 {
        self.head(slot).refcount
    }
}
