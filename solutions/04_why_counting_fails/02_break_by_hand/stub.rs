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
pub fn close(heap: &mut Heap, part: ObjId) -> Result<(), HeapError> {
    // `heap.get(part)?.references()` is what `part` refers to: its own parts
    // (you begin at the top, where there is no way up). Copy it with
    // `.to_vec()` if you want to change the heap while you walk over it.
    //
    // `heap.unlink(from, to)?` makes `from` let go of one reference to `to`
    // and returns whether there was one.
    todo!("let every part of `part` let go of it, and close the parts, too")
}
