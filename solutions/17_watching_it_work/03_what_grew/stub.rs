//! Two censuses, and what has grown.
//!
//! How many objects of each name are there? Ask before and after some work,
//! and the difference says what the work has left behind.

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
    todo!("collect, then count")
}

/// What there is more of in `after` than in `before`, and how many more: the
/// largest growth first, and by name where it is the same.
pub fn what_grew(before: &Census, after: &Census) -> Vec<(String, usize)> {
    todo!("compare the two")
}
