//! Wrong: a part lets go of all it refers to, its own parts included.

use gc_core::{Heap, HeapError, ObjId};

/// Cuts all ways up in the tree below `part`, so that the last reference to
/// the document, when it goes, takes everything along.
///
/// The ways down stay: code that still reads the document finds all of it.
pub fn close(heap: &mut Heap, part: ObjId) -> Result<(), HeapError> {
    for child in heap.get(part)?.references().to_vec() {
        close(heap, child)?;
        for reference in heap.get(child)?.references().to_vec() {
            heap.unlink(child, reference)?;
        }
    }
    Ok(())
}
