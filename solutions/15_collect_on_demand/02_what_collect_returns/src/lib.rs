//! Foretell what collect returns.
//!
//! `gc.collect(generation)` returns how many unreachable objects it found. You
//! know the whole heap and what is held from outside: say the number before
//! the collection runs.

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
    let mut roots = held.to_vec();
    for older in generation + 1..3 {
        roots.extend(heap.get_objects(Some(older))?);
    }
    let needed = reachable_from(heap, &roots)?;
    let mut found = 0;
    for collected in 0..=generation {
        let candidates = heap.get_objects(Some(collected))?;
        found += candidates.iter().filter(|id| !needed.contains(id)).count();
    }
    Ok(found)
}
