//! Wrong: the step that is built in is called, and nothing is written.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Host};

/// Moves the survivors, which are in `c.young`, to the tail of the next older
/// generation, `c.old`; leaves `c.young` empty.
///
/// A collection of generation 1 adds its survivors to `pending`. A full one
/// makes their number the new `total`, and `pending` 0. One of generation 0
/// changes neither.
pub fn promote_survivors<H: Host>(host: &mut H, c: &mut Collection) {
    // `host.heap().long_lived()` is the pair `(total, pending)`, and
    // `host.heap_mut().set_long_lived(total, pending)` changes it.
    // `host.heap_mut().settle(list, objects)` puts objects at a list's tail.
    (gc_core::Steps::<H>::cpython().promote_survivors)(host, c)
}
