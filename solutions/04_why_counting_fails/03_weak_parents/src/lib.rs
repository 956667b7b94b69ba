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
///
/// # Errors
/// If one of them is stale or of another heap.
pub fn add_child(
    heap: &mut Heap,
    parent: ObjId,
    child: ObjId,
) -> Result<(), HeapError> {
    heap.link(parent, child)?;
    let weakref = heap.alloc(Object::new(Kind::Weakref, "way up"));
    heap.new_weakref(weakref, parent, false)?;
    heap.link(child, weakref)?;
    heap.decref(weakref)
}

/// The parent of `child`, if it has one that is alive.
///
/// # Errors
/// If `child` is stale or of another heap.
pub fn parent_of(
    heap: &Heap,
    child: ObjId,
) -> Result<Option<ObjId>, HeapError> {
    for &reference in heap.get(child)?.references() {
        if heap.get(reference)?.kind == Kind::Weakref {
            return heap.referent(reference);
        }
    }
    Ok(None)
}
