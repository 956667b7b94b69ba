//! Survivors move to the next older generation.
//!
//! Before: `c.young` holds the candidates that are needed. After: they stand at
//! the tail of the next older generation (of the oldest itself, after a full
//! collection), and the schedule knows how many have reached generation 2.
//!
//! In CPython: the middle of `gc_collect_main` (3.13, `Python/gc.c`).

use crate::{Collection, Host};

// ANCHOR: promote_survivors
/// Moves the survivors to the next older generation, and counts those that
/// reach generation 2: the 25 % rule compares them with what was there.
pub fn promote_survivors<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    match c.generation {
        0 => {}
        1 => heap.schedule.long_lived_pending += c.young.len(),
        _ => {
            heap.schedule.long_lived_pending = 0;
            heap.schedule.long_lived_total = c.young.len();
        }
    }
    heap.settle(c.old, std::mem::take(&mut c.young));
}
// ANCHOR_END: promote_survivors
