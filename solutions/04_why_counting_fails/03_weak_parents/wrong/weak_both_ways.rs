//! Wrong: the parent knows its child weakly too, and does not keep it.

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
    for (from, to) in [(parent, child), (child, parent)] {
        let weakref = heap.alloc(Object::new(Kind::Weakref, "way"));
        heap.new_weakref(weakref, to, false)?;
        heap.link(from, weakref)?;
        heap.decref(weakref)?;
    }
    Ok(())
}

/// The parent of `child`, if it has one that is alive.
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
