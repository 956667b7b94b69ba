//! Wrong: trash of an older generation isn't found by a collection of a younger one.

use gc_core::{Heap, HeapError, ObjId, Object, Observer, reachable_from};

/// What `collect(generation)` will return. `held` are the references from
/// outside.
///
/// # Errors
/// If one of `held` is stale or of another heap, or there is no such
/// generation.
pub fn what_collect_returns<O: Observer<Object>>(
    heap: &Heap<Object, O>,
    held: &[ObjId],
    generation: usize,
) -> Result<usize, HeapError> {
    let roots = held.to_vec();
    let needed = reachable_from(heap, &roots)?;
    let mut found = 0;
    let candidates = heap.get_objects(None)?;
    found += candidates.iter().filter(|id| !needed.contains(id)).count();
    Ok(found)
}
