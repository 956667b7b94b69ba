//! Wrong: after a full collection the old ones are those that were there, and those that had come since.
//!
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
    let survivors = std::mem::take(&mut c.young);
    let heap = host.heap_mut();
    let (total, pending) = heap.long_lived();
    match c.generation {
        0 => {}
        1 => heap.set_long_lived(total, pending + survivors.len()),
        _ => heap.set_long_lived(total + pending, 0),
    }
    heap.settle(c.old, survivors);
}
