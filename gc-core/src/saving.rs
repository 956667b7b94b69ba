//! The finalizer of an object whose last reference is gone: it may save the
//! object. (`subtype_dealloc`, `PyObject_CallFinalizerFromDealloc`)

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
    let heap = saving.host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::HAS_GC) {
        heap.track_again(slot);
    }
    match finalize_dying(saving.host, id) {
        true => saving.lives(),
        false => saving.dies(),
    }
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
    heap.take_in_hand(slot);
    host.finalize(id);
    let heap = host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::HAS_GC) {
        heap.set_finalized(slot);
    }
    heap.emit(|| Event::Finalized { id });
    heap.let_go_of_dying(slot) > 0
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
        return saving.dies();
    }
    heap.take_in_hand(slot);
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
        return saving.lives();
    }
    heap.end_tracking(slot);
    // Weak references that the finalizer made itself are not called back.
    for weakref in heap.weakrefs_at(slot) {
        heap.clear_weakref(weakref);
    }
    saving.dies()
}

/// An object whose finalizer may save it. If something panics meanwhile, its
/// death begins again with the next collection.
struct Saving<'h, H: Host> {
    host: &'h mut H,
    id: ObjId,
    undecided: bool,
}

impl<'h, H: Host> Saving<'h, H> {
    fn begin(host: &'h mut H, id: ObjId) -> Self {
        let dying = &mut host.heap_mut().dying;
        (dying.id, dying.saved) = (None, None);
        Saving {
            host,
            id,
            undecided: true,
        }
    }

    /// There are references to it again.
    fn lives(mut self) -> bool {
        let id = self.id;
        self.undecided = false;
        self.host.heap_mut().emit(|| Event::Resurrected { id });
        true
    }

    /// Nothing has saved it: its death goes on.
    fn dies(mut self) -> bool {
        self.host.heap_mut().dying.begin(self.id);
        self.undecided = false;
        false
    }
}

impl<H: Host> Drop for Saving<'_, H> {
    fn drop(&mut self) {
        let heap = self.host.heap_mut();
        if self.undecided && heap.dying.saved != Some(self.id) {
            // What died meanwhile has left notes of its own.
            heap.dying.begin(self.id);
            heap.die_again(self.id);
            heap.dying.id = None;
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Gives back the reference to a dying object that
    /// [`take_in_hand`](Heap::take_in_hand) took. Returns how many there are
    /// now.
    #[inline]
    pub(crate) fn let_go_of_dying(&mut self, slot: Slot) -> u32 {
        let head = self.head_mut(slot);
        head.gc.flags.unset(Flags::IN_HAND);
        if head.refcount > 1 {
            self.dying.saved = Some(self.id(slot));
        }
        self.lower(slot)
    }
}
