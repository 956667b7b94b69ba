//! The step `promote_survivors`: what is needed moves to the next older
//! generation.
//!
//! On the way two numbers are kept for the 25% rule: how many objects survived
//! the last full collection (`total`), and how many have reached generation 2
//! since then (`pending`).
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

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
    todo!("keep the two numbers, and move the survivors up")
}
