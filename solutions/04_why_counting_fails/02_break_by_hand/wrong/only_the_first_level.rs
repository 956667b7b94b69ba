//! Wrong: parts of parts are left as they are.

use gc_core::{Heap, HeapError, ObjId};

/// Cuts all ways up in the tree below `part`, so that the last reference to
/// the document, when it goes, takes everything along.
///
/// The ways down stay: code that still reads the document finds all of it.
pub fn close(heap: &mut Heap, part: ObjId) -> Result<(), HeapError> {
    for child in heap.get(part)?.references().to_vec() {
        while heap.unlink(child, part)? {}
    }
    Ok(())
}
