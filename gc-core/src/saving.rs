//! The finalizer of an object whose last reference is gone: it may save the
//! object. (`subtype_dealloc`, `PyObject_CallFinalizerFromDealloc`)

use std::mem::ManuallyDrop;

use crate::head::Flags;
use crate::{Event, Heap, Host, ObjId, Observer, Slot, Trace, weakref};

/// Runs the finalizer of an object whose count is zero, unless it has run
/// before. Returns whether the object lives on.
///
/// In CPython the object leaves its list and enters generation 0 first, and
/// counts as finalized only after the finalizer has run (`subtype_dealloc`,
/// `PyObject_CallFinalizerFromDealloc`).
#[inline]
pub(crate) fn saved_by_finalizer<H: Host>(host: &mut H, id: ObjId) -> bool {
    let finalize_dying = host.steps().finalize_dying;
    let saving = Saving::begin(host, id);
    let slot = id.slot();
    saving.host.heap_mut().track_again(slot);
    let lives = finalize_dying(saving.host, id);
    saving.decided(lives)
}

// ANCHOR: finalize_dying
/// Runs the finalizer of an object whose count has fallen to zero, once in the
/// object's life. Returns whether there are references to it afterwards.
#[inline]
pub(crate) fn finalize_dying<H: Host>(host: &mut H, id: ObjId) -> bool {
    let slot = id.slot();
    let heap = host.heap_mut();
    if heap.is_finalized_at(slot) {
        return false;
    }
    heap.emit(|| Event::Finalizing { id });
    heap.hold_dying(slot);
    host.finalize(id);
    let heap = host.heap_mut();
    heap.emit(|| Event::Finalized { id });
    // From here on it counts as finalized.
    heap.let_go_of_finalized(slot) > 0
}
// ANCHOR_END: finalize_dying

/// Runs the finalizer of the old kind of an object whose count is zero: after
/// the weak references to it have been cleared and called back, while it is in
/// generation 0, and every time that the count falls to zero, for nothing
/// notes that it has run. Returns whether the object lives on.
///
/// In CPython: the second half of `subtype_dealloc`, `tp_del`.
#[cold]
pub(crate) fn saved_by_legacy_finalizer<H: Host>(
    host: &mut H,
    id: ObjId,
) -> bool {
    let saving = Saving::begin(host, id);
    let slot = id.slot();
    let heap = saving.host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::INTERRUPTED) {
        return saving.decided(false);
    }
    heap.hold_dying(slot);
    weakref::clear_weakrefs(saving.host, slot);
    let heap = saving.host.heap_mut();
    let has_gc = heap.gc_head(slot).flags.has(Flags::HAS_GC);
    if has_gc {
        heap.begin_tracking(slot);
    }
    heap.emit(|| Event::LegacyFinalizing { id });
    saving.host.finalize_legacy(id);
    let heap = saving.host.heap_mut();
    heap.emit(|| Event::LegacyFinalized { id });
    if heap.let_go_of_dying(slot) > 0 {
        return saving.decided(true);
    }
    heap.end_tracking(slot);
    // Weak references that the finalizer made itself are not called back.
    for weakref in heap.weakrefs_at(slot) {
        heap.clear_weakref(weakref);
    }
    saving.decided(false)
}

/// An object whose finalizer may save it. If something panics meanwhile, its
/// death begins again with the next collection.
struct Saving<'h, H: Host> {
    host: &'h mut H,
    id: ObjId,
}

impl<'h, H: Host> Saving<'h, H> {
    #[inline]
    fn begin(host: &'h mut H, id: ObjId) -> Self {
        host.heap_mut().dying.id = None;
        Saving { host, id }
    }

    /// Either there are references to it again, or its death goes on. Returns
    /// whether it lives.
    #[inline]
    fn decided(self, lives: bool) -> bool {
        let mut saving = ManuallyDrop::new(self);
        let id = saving.id;
        let heap = saving.host.heap_mut();
        if lives {
            heap.dying.saved = None;
            heap.emit(|| Event::Resurrected { id });
        } else {
            heap.dying.begin(id);
        }
        lives
    }
}

impl<H: Host> Drop for Saving<'_, H> {
    #[cold]
    fn drop(&mut self) {
        let heap = self.host.heap_mut();
        if heap.dying.saved.take() != Some(self.id) {
            // What died meanwhile has left notes of its own.
            heap.dying.begin(self.id);
            heap.die_again(self.id);
            heap.dying.id = None;
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Takes the only reference to a dying object, for as long as its finalizer
    /// runs.
    #[inline]
    pub(crate) fn hold_dying(&mut self, slot: Slot) {
        self.emit_at(slot, |id| Event::Incref { id, count: 1 });
        let head = self.head_mut(slot);
        debug_assert_eq!(head.refcount, 0, "{slot:?} is not dying");
        head.refcount = 1;
        head.gc.flags.set(Flags::IN_HAND);
    }

    /// Gives back the reference to a dying object that
    /// [`hold_dying`](Heap::hold_dying) took. Returns how many there are now.
    #[inline]
    pub(crate) fn let_go_of_dying(&mut self, slot: Slot) -> u32 {
        let head = self.head_mut(slot);
        head.gc.flags.unset(Flags::IN_HAND);
        if head.refcount > 1 {
            return self.save(slot);
        }
        debug_assert_eq!(head.refcount, 1, "{slot:?} is not held");
        head.refcount = 0;
        self.emit_at(slot, |id| Event::Decref { id, count: 0 });
        0
    }

    /// Like [`let_go_of_dying`](Heap::let_go_of_dying), after a finalizer that does
    /// not run again: the collector notes that of the objects that it may see.
    #[inline]
    fn let_go_of_finalized(&mut self, slot: Slot) -> u32 {
        let head = self.head_mut(slot);
        let has_gc = head.gc.flags.has(Flags::HAS_GC);
        head.gc.flags = head.gc.flags.with(Flags::FINALIZED, has_gc);
        self.let_go_of_dying(slot)
    }

    /// The finalizer has saved its object. Returns how many references there are.
    #[cold]
    fn save(&mut self, slot: Slot) -> u32 {
        self.dying.saved = Some(self.id(slot));
        self.lower(slot)
    }
}
