//! Wrong: an older generation is not taken for outside.

use gc_core::{Heap, HeapError, ObjId, Object, Observer, reachable_from};

/// What `collect(generation)` will return. `held` are the references from
/// outside.
pub fn what_collect_returns<O: Observer<Object>>(
    heap: &Heap<Object, O>,
    held: &[ObjId],
    generation: usize,
) -> Result<usize, HeapError> {
    let roots = held.to_vec();
    let needed = reachable_from(heap, &roots)?;
    let mut found = 0;
    for collected in 0..=generation {
        let candidates = heap.get_objects(Some(collected))?;
        found += candidates.iter().filter(|id| !needed.contains(id)).count();
    }
    Ok(found)
}
