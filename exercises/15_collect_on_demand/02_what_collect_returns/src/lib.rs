//! Predict what collect returns.
//!
//! `gc.collect(generation)` returns how many unreachable objects it found. You
//! know the whole heap and what is held from outside: say the number before
//! the collection runs.

use gc_core::{Heap, HeapError, ObjId, Object, Observer, reachable_from};

/// What `collect(generation)` will return. `held` are the references from
/// outside.
pub fn what_collect_returns<O: Observer<Object>>(
    heap: &Heap<Object, O>,
    held: &[ObjId],
    generation: usize,
) -> Result<usize, HeapError> {
    // `heap.get_objects(Some(g))?` are the objects of one generation: those the
    // collector knows of. A text or a number is in none.
    //
    // `reachable_from(heap, &roots)?` is the set of all that can be reached
    // from some objects, themselves included. What does this collection take
    // for needed, apart from what is held from outside?
    todo!("count the candidates that nothing outside the candidates needs")
}
