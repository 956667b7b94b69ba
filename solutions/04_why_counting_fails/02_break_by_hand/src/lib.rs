//! Break the cycle by hand.

use gc_core::{Heap, HeapError, ObjId};

/// Cuts all ways up in the tree below `part`, so that the last reference to
/// the document, when it goes, takes everything along.
///
/// # Errors
/// If `part` is stale or of another heap.
pub fn close(heap: &mut Heap, part: ObjId) -> Result<(), HeapError> {
    for child in heap.get(part)?.references().to_vec() {
        while heap.unlink(child, part)? {}
        close(heap, child)?;
    }
    Ok(())
}
