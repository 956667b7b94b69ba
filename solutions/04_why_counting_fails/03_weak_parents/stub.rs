//! Children that know their parent weakly.
//!
//! A parent must keep its children alive. Need a child keep its parent alive?
//! A weak reference finds an object without counting, so a tree whose ways up
//! are weak has no cycle, and counting frees it.
//!
//! A weak reference is an object itself, as in Python (`weakref.ref(parent)`):
//!
//! ```ignore
//! let weakref = heap.alloc(Object::new(Kind::Weakref, "way up"));
//! heap.new_weakref(weakref, parent, false)?; // it points at parent
//! ```
//!
//! It counts 1, for the code that made it, and lives as long as it is held.

use gc_core::{Heap, HeapError, Kind, ObjId, Object};

/// Makes `child` a child of `parent`: the parent holds the child, and the child
/// holds a weak reference to the parent.
///
/// The caller keeps the references to the two that it has.
pub fn add_child(
    heap: &mut Heap,
    parent: ObjId,
    child: ObjId,
) -> Result<(), HeapError> {
    todo!("link the parent to the child, and the child to a weak reference")
}

/// The parent of `child`, if it has one that is alive.
pub fn parent_of(
    heap: &Heap,
    child: ObjId,
) -> Result<Option<ObjId>, HeapError> {
    // `heap.get(id)?` is an `Object`: it has a `kind` and `references()`.
    // `heap.referent(weakref)?` is what a weak reference points at, or `None`
    // once that is gone.
    todo!("find the child's weak reference and ask it")
}
