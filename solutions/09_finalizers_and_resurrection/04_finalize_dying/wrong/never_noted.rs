//! Wrong: nothing notes that the finalizer has run.

use gc_core::steps::StepHeap;
use gc_core::{Event, Host, ObjId};

/// The count of `id`, which has a finalizer, has fallen to zero: runs the
/// finalizer, unless it has run before in the object's life. Returns whether
/// there are references to the object afterwards.
pub fn finalize_dying<H: Host>(host: &mut H, id: ObjId) -> bool {
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
    heap.let_go_of_dying(slot) > 0
}
