//! Wrong: the walk goes from head to tail; from the other end the order is another, and what is moved back is looked at too soon.

use gc_core::steps::StepHeap;
use gc_core::{Collection, Event, Host, Observer, Slot, StepContext};

/// Splits the candidates: what is needed stays in `c.young`, the rest is in
/// `c.unreachable`.
///
/// The walk goes from head to tail. An object with a `gc_refs` of 0 is set
/// aside, tentatively. An object with more is needed, and so is what it refers
/// to: what the walk has still to come to gets a `gc_refs` of 1, and what was
/// set aside already is moved back, to the tail of the walk. Then the object
/// itself is not a candidate any more.
///
/// Afterwards both lists are in the order in which their objects were found
/// needed, or set aside.
pub fn move_unreachable<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let mut walk = std::mem::take(&mut c.young);
    while let Some(slot) = walk.pop() {
        if heap.gc_refs(slot) == Some(0) {
            heap.set_unreachable(slot);
            c.unreachable.push(slot);
            continue;
        }
        heap.traverse(slot, |pass, child| {
            if pass.gc_refs.get(child) == Some(0) {
                let moved_back = pass.gc_refs.is_unreachable(child);
                if moved_back {
                    walk.push(child);
                }
                pass.gc_refs.set(child, 1);
                tell(pass, slot, child, moved_back);
            }
        });
        heap.clear_collecting(slot);
        c.young.push(slot);
    }
    c.unreachable.retain(|&slot| heap.is_unreachable(slot));
}

/// Reports to the observer that an object is needed because another refers to
/// it, and whether it had been set aside.
fn tell<T, O: Observer<T>>(
    pass: &mut StepContext<'_, T, O>,
    from: Slot,
    to: Slot,
    moved_back: bool,
) {
    pass.emit(|pass| Event::Rescued {
        from: pass.id(from),
        id: pass.id(to),
        moved_back,
    });
}
