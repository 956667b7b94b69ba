//! The smallest leak.

use gc_core::{Heap, HeapError};

/// Leaves one object behind that counting cannot free.
///
/// # Errors
/// Never: the objects are alive.
pub fn leak_one(heap: &mut Heap) -> Result<(), HeapError> {
    let order = heap.new_object("order");
    heap.link(order, order)?;
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

/// Leaves `n` objects behind with one reference each to keep them alive.
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
