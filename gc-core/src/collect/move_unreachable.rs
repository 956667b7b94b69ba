//! What nothing outside needs is set aside.
//!
//! Before: `gc_refs` says how many references come from outside the
//! candidates. After: `c.young` holds the candidates that are needed,
//! `c.unreachable` the others, and no object in `c.young` is a candidate any
//! more.
//!
//! In CPython: `move_unreachable`, `visit_reachable` (3.13, `Python/gc.c`).

use crate::{Collection, Event, Host, Walk};

// ANCHOR: move_unreachable
/// One walk over the candidates, head to tail, while the list grows at its
/// tail.
///
/// An object with `gc_refs` above 0 is needed, and so is what it refers to: a
/// later candidate gets a `gc_refs` of 1, and one already set aside is moved
/// back, to the tail, where the walk will come to it. An object with 0 is set
/// aside, tentatively: something further on may turn out to need it.
pub fn move_unreachable<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let mut walk = Walk::over(&mut c.young, &mut c.unreachable);
    while let Some(slot) = walk.next(heap) {
        if heap.gc_refs(slot) == Some(0) {
            heap.set_unreachable(slot);
            walk.set_aside(slot);
            continue;
        }
        heap.traverse(slot, |pass, child| {
            let moved_back = pass.gc_refs.is_unreachable(child);
            if moved_back {
                walk.push(child);
            }
            if pass.gc_refs.rescue(child) {
                pass.emit(|pass| Event::Rescued {
                    from: pass.id(slot),
                    id: pass.id(child),
                    moved_back,
                });
            }
        });
        heap.clear_collecting(slot);
        walk.keep(slot);
    }
    walk.finish();
    c.unreachable.retain(|&slot| heap.is_unreachable(slot));
}
// ANCHOR_END: move_unreachable
