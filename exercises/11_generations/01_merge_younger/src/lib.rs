//! The step `merge_younger`: the younger join the one that is collected.
//!
//! A collection of a generation is one of all younger generations as well. So
//! it begins by throwing them together, and by noting that they have been
//! collected.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

#[allow(unused_imports)] // until the step is written
use gc_core::steps::StepHeap;
use gc_core::{Collection, Host, ListId};

/// Appends every younger generation to the tail of the one that is collected,
/// and takes all of it as the candidates.
///
/// Before: three lists, and the counts. After: the candidates are in `c.young`,
/// in order, and in no list; the counts say what was collected.
pub fn merge_younger<H: Host>(host: &mut H, c: &mut Collection) {
    // `c.generation` is collected; its list is
    // `ListId::generation(c.generation)`. The heap can `merge(from, into)`:
    // append all of one list to the tail of another; and `take_list(list)`:
    // hand out all of a list, which is empty then.
    //
    // The counts are `heap.get_count()` and `heap.set_counts(counts)`. That of
    // the next older generation, if there is one, goes up by 1: one more
    // collection of a younger one. Those of the collected generations begin
    // at 0 again.
    todo!("count the collection, merge the lists, take the candidates")
}
