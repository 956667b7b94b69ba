//! The permanent generation.

use gc_core::{Heap, ListId, Object, Observer};

// ANCHOR: freeze
/// Moves every tracked object to the permanent generation.
pub fn freeze<O: Observer<Object>>(heap: &mut Heap<Object, O>) {
    for generation in [ListId::Gen0, ListId::Gen1, ListId::Gen2] {
        heap.merge(generation, ListId::Permanent);
    }
    heap.set_counts([0; 3]);
}

/// Moves the permanent generation to the tail of generation 2.
pub fn unfreeze<O: Observer<Object>>(heap: &mut Heap<Object, O>) {
    heap.merge(ListId::Permanent, ListId::Gen2);
}
// ANCHOR_END: freeze
