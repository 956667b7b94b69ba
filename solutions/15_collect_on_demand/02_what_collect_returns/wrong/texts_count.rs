//! Wrong: everything that is freed is counted, texts and numbers, too.

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
    Ok(heap.ids().filter(|id| !needed.contains(id)).count())
}
