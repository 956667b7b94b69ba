//! Wrong: whatever holds the child is taken for its parent.

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
    heap.link(parent, child)?;
    let weakref = heap.alloc(Object::new(Kind::Weakref, "way up"));
    heap.new_weakref(weakref, parent, false)?;
    heap.link(child, weakref)?;
    heap.decref(weakref)
}

/// The parent of `child`, if it has one that is alive.
pub fn parent_of(
    heap: &Heap,
    child: ObjId,
) -> Result<Option<ObjId>, HeapError> {
    for id in heap.ids() {
        if heap.get(id)?.references().contains(&child) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
