//! The permanent generation.
//!
//! A server loads all it needs, calls `gc.freeze()`, and forks. What is frozen
//! no collection looks at, so none writes to it, and parent and children go on
//! sharing the memory. `freeze` and `unfreeze` move whole lists and look at no
//! object.

use gc_core::{Heap, ListId, Object, Observer};

/// Moves every tracked object to the permanent generation: generation 0 first,
/// then 1, then 2. All three counts begin at 0 again.
pub fn freeze<O: Observer<Object>>(heap: &mut Heap<Object, O>) {
    // `heap.merge(from, into)` appends all of one list to the tail of another.
    // The lists are `ListId::Gen0`, `Gen1`, `Gen2`, `Permanent`; the counts are
    // set by `heap.set_counts(counts)`.
    todo!("move all three generations to the permanent one")
}

/// Moves the permanent generation to the tail of generation 2.
pub fn unfreeze<O: Observer<Object>>(heap: &mut Heap<Object, O>) {
    todo!("move the permanent generation back")
}
