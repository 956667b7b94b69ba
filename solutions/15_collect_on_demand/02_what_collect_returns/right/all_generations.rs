//! Right: what is older is taken for needed, so it may be counted or not.

use gc_core::{Heap, HeapError, ObjId, Object, Observer, reachable_from};

/// What `collect(generation)` will return. `held` are the references from
/// outside.
pub fn what_collect_returns<O: Observer<Object>>(
    heap: &Heap<Object, O>,
    held: &[ObjId],
    generation: usize,
) -> Result<usize, HeapError> {
    let mut roots = held.to_vec();
    for older in generation + 1..3 {
        roots.extend(heap.get_objects(Some(older))?);
    }
    let needed = reachable_from(heap, &roots)?;
    let mut found = 0;
    for collected in 0..3 {
        let candidates = heap.get_objects(Some(collected))?;
        found += candidates.iter().filter(|id| !needed.contains(id)).count();
    }
    Ok(found)
}
