//! Wrong: the child holds its parent, which closes the cycle.

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
    heap.link(child, parent)
}

/// The parent of `child`, if it has one that is alive.
pub fn parent_of(
    heap: &Heap,
    child: ObjId,
) -> Result<Option<ObjId>, HeapError> {
    Ok(heap.get(child)?.references().last().copied())
}
