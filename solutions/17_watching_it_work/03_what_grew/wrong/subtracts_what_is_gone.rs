//! Wrong: where there are fewer than before, the difference is below zero, and a usize can't be.

use std::collections::BTreeMap;

use gc_core::{Heap, HeapError};

/// How many objects there are of each name.
pub type Census = BTreeMap<String, usize>;

/// Counts the objects that the collector knows, frozen ones left out, by their
/// names. Garbage is not to be counted: make a full collection first.
///
/// # Errors
/// None can happen in a sound heap, but `collect` and `get_objects` return
/// results, so this does, too.
pub fn census(heap: &mut Heap) -> Result<Census, HeapError> {
    // `heap.get_objects(None)` are the ids, `heap.get(id)?.name` is a name.
    heap.collect(2)?;
    let mut census = Census::new();
    for id in heap.get_objects(None)? {
        *census.entry(heap.get(id)?.name.clone()).or_default() += 1;
    }
    Ok(census)
}

/// What there is more of in `after` than in `before`, and how many more: the
/// largest growth first, and by name where it is the same.
pub fn what_grew(before: &Census, after: &Census) -> Vec<(String, usize)> {
    let mut grown: Vec<(String, usize)> = after
        .iter()
        .map(|(name, &n)| {
            let were = before.get(name).copied().unwrap_or(0);
            (name.clone(), n - were)
        })
        .filter(|&(_, more)| more > 0)
        .collect();
    grown.sort_by_key(|&(_, more)| std::cmp::Reverse(more));
    grown
}
