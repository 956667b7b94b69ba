//! Wrong: the step that is built in is called, and nothing is written.

#[allow(unused_imports)] // until the step is written
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
    // Of the heap: `gc_refs(slot)` is `Some(n)` for a candidate;
    // `set_unreachable(slot)` sets one aside, `is_unreachable(slot)` tells;
    // `clear_collecting(slot)` ends its candidacy.
    //
    // Inside `heap.traverse(slot, |pass, child| ...)` the same are
    // `pass.gc_refs.get(child)`, `pass.gc_refs.is_unreachable(child)`, and
    // `pass.gc_refs.set(child, 1)`, which also takes back that it was set
    // aside; `get` gives `Some(0)` for what is aside. When you have saved a
    // child, `tell(pass, slot, child, moved_back)`.
    //
    // A child that is moved back goes to the tail of what you walk over, and
    // must be in `c.unreachable` no longer when the walk is over.
    (gc_core::Steps::<H>::cpython().move_unreachable)(host, c)
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
