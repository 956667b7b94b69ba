//! Death by count, with a finalizer.
//!
//! Most objects with a `__del__` never meet the collector: their count falls to
//! zero, and then the finalizer runs. It must find a living object, so for as
//! long as it runs the count is 1 again. And it may store the object somewhere:
//! if there are other references afterwards, the object lives on.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::steps::StepHeap;
use gc_core::{Event, Host, ObjId};

/// The count of `id`, which has a finalizer, has fallen to zero: runs the
/// finalizer, unless it has run before in the object's life. Returns whether
/// there are references to the object afterwards.
///
/// An [`Event::Finalizing`] is reported before, an [`Event::Finalized`] after
/// the finalizer runs.
pub fn finalize_dying<H: Host>(host: &mut H, id: ObjId) -> bool {
    // `let slot = id.slot();`
    // `host.heap().is_finalized_at(slot)`: has it run before?
    // `host.heap_mut()` has `hold_dying(slot)`, which takes a reference;
    // `let_go_of_dying(slot)`, which gives it back and returns how many are
    // left; `set_finalized(slot)`; and `emit(|| Event::Finalizing { id })`.
    // `host.finalize(id)` runs the finalizer.
    todo!("run the finalizer, once, and say whether the object lives on")
}
