//! The younger generations join the one that is collected.
//!
//! Before: three lists. After: the candidates, in `c.young`; the lists of the
//! collected generations are empty; the counts say that they were collected.
//!
//! In CPython: the beginning of `gc_collect_main` (3.13, `Python/gc.c`).

use crate::{Collection, Event, Host, ListId};

// ANCHOR: merge_younger
/// Appends every younger generation to the tail of the one that is collected,
/// so that a full collection looks at generation 2, then 0, then 1.
pub fn merge_younger<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let mut counts = heap.get_count();
    if c.generation < 2 {
        counts[c.generation + 1] += 1;
    }
    counts[..=c.generation].fill(0);
    heap.set_counts(counts);
    let into = ListId::generation(c.generation);
    c.young = heap.take_list(into);
    for from in (0..c.generation).map(ListId::generation) {
        heap.take_list_after(from, &mut c.young);
        heap.emit(|| Event::Merged { from, into });
    }
}
// ANCHOR_END: merge_younger
