//! Wrong: an object that is immortal isn't kept by a reference: its count means nothing, and no count is right.

use gc_core::{Heap, HeapError};

/// Leaves one object behind that counting cannot free.
///
/// # Errors
/// Never: the objects are alive.
pub fn leak_one(heap: &mut Heap) -> Result<(), HeapError> {
    let order = heap.new_object("order");
    heap.make_immortal(order)?;
    heap.decref(order)
}

/// Leaves two objects behind, neither of which refers to itself.
///
/// # Errors
/// Never: the objects are alive.
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
///
/// # Errors
/// Never: the objects are alive.
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
