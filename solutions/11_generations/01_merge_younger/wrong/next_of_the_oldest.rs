//! Wrong: above generation 2 there is no older one whose count could go up.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Host, ListId};

/// Appends every younger generation to the tail of the one that is collected,
/// and takes all of it as the candidates.
///
/// Before: three lists, and the counts. After: the candidates are in `c.young`,
/// in order, and in no list; the counts say what was collected.
pub fn merge_younger<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let mut counts = heap.get_count();
    counts[c.generation + 1] += 1;
    counts[..=c.generation].fill(0);
    heap.set_counts(counts);

    let collected = ListId::generation(c.generation);
    for younger in 0..c.generation {
        heap.merge(ListId::generation(younger), collected);
    }
    c.young = heap.take_list(collected);
}
