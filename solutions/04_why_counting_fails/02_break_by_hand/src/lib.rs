//! Break the cycle by hand.
//!
//! A document refers to its chapters, a chapter to its pages, and each of them
//! back to what it is part of: the way up is what closes the cycles. Python's
//! own `xml.dom.minidom` has such trees, and a method `unlink()` that a
//! careful program calls when it is done with one.

use gc_core::{Heap, HeapError, ObjId};

/// Cuts all ways up in the tree below `part`, so that the last reference to
/// the document, when it goes, takes everything along.
///
/// The ways down stay: code that still reads the document finds all of it.
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
