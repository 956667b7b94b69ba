//! Zero is not a verdict: build the heaps that prove it.
//!
//! Each function is given an empty heap and builds something in it. A reference
//! that you keep, and don't give back with `decref`, is a name of the program. The
//! test then collects generation 0, and looks at `gc_refs` after subtracting.
//!
//! `heap.new_object("tea")` makes an object that counts 1, for you;
//! `heap.link(a, b)?` makes `a` refer to `b`; `heap.decref(a)?` gives your reference
//! back.

use gc_core::{Heap, HeapError, ObjId};

/// An object with a `gc_refs` of 0 that is needed all the same: the collection
/// must not free it.
pub fn zero_and_needed(heap: &mut Heap) -> Result<ObjId, HeapError> {
    todo!("build a heap, and return the object")
}

/// At least ten objects, all of which are needed, and only one of them has a
/// `gc_refs` above 0.
pub fn one_name_keeps_ten(heap: &mut Heap) -> Result<(), HeapError> {
    // `for number in 0..9 { ... }` does something nine times.
    todo!("build a heap in which one name is enough")
}

/// An object with a `gc_refs` above 0, so that the collection of generation 0
/// keeps it, although nothing in the program can reach it: a full collection
/// frees it.
pub fn above_zero_and_garbage(heap: &mut Heap) -> Result<ObjId, HeapError> {
    // What survives `heap.collect(0)?` isn't a candidate of the next: it
    // has moved to generation 1, and counts as outside from then on.
    todo!("build a heap, and return the object")
}
