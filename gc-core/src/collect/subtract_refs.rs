//! References from candidate to candidate are subtracted.
//!
//! Before: `gc_refs` of each candidate is its reference count. After: it is
//! the number of references that come from outside the candidates.
//!
//! In CPython: `subtract_refs`, `visit_decref` (3.13, `Python/gc.c`).

use crate::{Collection, Event, Host};

// ANCHOR: subtract_refs
/// Takes 1 off the `gc_refs` of a candidate for each reference that another
/// candidate, or it itself, holds to it. In which order makes no difference.
pub fn subtract_refs<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    heap.each_candidate(&c.young, |heap, slot| {
        heap.traverse(slot, |pass, child| {
            if pass.gc_refs.is_collecting(child) {
                let gc_refs = pass.gc_refs.subtract(child);
                pass.emit(|pass| Event::GcRefsSubtracted {
                    from: pass.id(slot),
                    id: pass.id(child),
                    gc_refs,
                });
            }
        });
    });
}
// ANCHOR_END: subtract_refs
