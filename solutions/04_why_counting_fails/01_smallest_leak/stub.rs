//! The smallest leak.
//!
//! A leak, here, is a heap in which every count is right, nothing is held from
//! outside, and something is alive all the same. Counting will never free it.
//!
//! What you need of the heap: `heap.new_object(name)` makes an object that
//! counts 1 for you, `heap.link(from, to)?` lets one object refer to another,
//! and `heap.decref(id)?` gives back a reference you have, as `del name` does.

use gc_core::{Heap, HeapError};

/// Leaves one object behind that counting cannot free.
pub fn leak_one(heap: &mut Heap) -> Result<(), HeapError> {
    todo!("make an object, see to it that it keeps itself, let go of it")
}

/// Leaves two objects behind, neither of which refers to itself.
pub fn leak_two(heap: &mut Heap) -> Result<(), HeapError> {
    todo!("make two objects that keep each other, let go of both")
}

/// Leaves `n` objects behind with one reference each to keep them alive. Only
/// one object is part of a cycle; the others hang on it, one way or another.
///
/// For an `n` of 0 it leaves nothing.
pub fn leak(heap: &mut Heap, n: usize) -> Result<(), HeapError> {
    todo!("one object keeps itself, and is the reason why the others live")
}
