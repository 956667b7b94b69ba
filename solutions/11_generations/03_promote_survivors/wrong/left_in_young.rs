//! Wrong: the survivors are in the generation, and in c.young as well.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Host};

/// Moves the survivors, which are in `c.young`, to the tail of the next older
/// generation, `c.old`; leaves `c.young` empty.
pub fn promote_survivors<H: Host>(host: &mut H, c: &mut Collection) {
    let survivors = c.young.clone();
    let heap = host.heap_mut();
    let (total, pending) = heap.long_lived();
    match c.generation {
        0 => {}
        1 => heap.set_long_lived(total, pending + survivors.len()),
        _ => heap.set_long_lived(survivors.len(), 0),
    }
    heap.settle(c.old, survivors);
}
