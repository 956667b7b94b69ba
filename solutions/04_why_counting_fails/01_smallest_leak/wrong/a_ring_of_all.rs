//! Wrong: every object is part of the cycle, so no single one is the reason.

use gc_core::{Heap, HeapError};

/// Leaves one object behind that counting cannot free.
pub fn leak_one(heap: &mut Heap) -> Result<(), HeapError> {
    let order = heap.new_object("order");
    heap.link(order, order)?;
    heap.decref(order)
}

/// Leaves two objects behind, neither of which refers to itself.
pub fn leak_two(heap: &mut Heap) -> Result<(), HeapError> {
    let tea = heap.new_object("tea");
    let cup = heap.new_object("cup");
    heap.link(tea, cup)?;
    heap.link(cup, tea)?;
    heap.decref(tea)?;
    heap.decref(cup)
}

/// Leaves `n` objects behind with one reference each to keep them alive. Only
/// one object is part of a cycle; the others hang on it, one way or another.
///
/// For an `n` of 0 it leaves nothing.
pub fn leak(heap: &mut Heap, n: usize) -> Result<(), HeapError> {
    let ids: Vec<_> = (0..n).map(|_| heap.new_object("part")).collect();
    for (k, &id) in ids.iter().enumerate() {
        heap.link(id, ids[(k + 1) % n])?;
    }
    for id in ids {
        heap.decref(id)?;
    }
    Ok(())
}
