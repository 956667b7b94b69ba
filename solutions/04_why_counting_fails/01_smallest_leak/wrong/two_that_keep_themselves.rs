//! Wrong: two objects leak, each by itself: neither keeps the other.

use gc_core::{Heap, HeapError};

/// Leaves one object behind that counting cannot free.
pub fn leak_one(heap: &mut Heap) -> Result<(), HeapError> {
    let order = heap.new_object("order");
    heap.link(order, order)?;
    heap.decref(order)
}

/// Leaves two objects behind, neither of which refers to itself.
pub fn leak_two(heap: &mut Heap) -> Result<(), HeapError> {
    for name in ["tea", "cup"] {
        let id = heap.new_object(name);
        heap.link(id, id)?;
        heap.decref(id)?;
    }
    Ok(())
}

/// Leaves `n` objects behind with one reference each to keep them alive. Only
/// one object is part of a cycle; the others hang on it, one way or another.
///
/// For an `n` of 0 it leaves nothing.
pub fn leak(heap: &mut Heap, n: usize) -> Result<(), HeapError> {
    if n == 0 {
        return Ok(());
    }
    let keeper = heap.new_object("keeper");
    heap.link(keeper, keeper)?;
    for _ in 1..n {
        let kept = heap.new_object("kept");
        heap.link(keeper, kept)?;
        heap.decref(kept)?;
    }
    heap.decref(keeper)
}
