//! The step `subtract_refs`: what comes from inside is subtracted.
//!
//! `update_refs` has set the `gc_refs` of every candidate to its reference
//! count. Now every reference that one candidate holds to another is taken off
//! again. What is left counts the references from outside.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

#[allow(unused_imports)] // until the step is written
use gc_core::steps::StepHeap;
use gc_core::{Collection, Event, Host, Observer, Slot, StepContext};

/// Takes 1 off the `gc_refs` of a candidate for each reference that another
/// candidate, or it itself, holds to it.
///
/// Before: `gc_refs` of each candidate is its reference count. After: it is
/// the number of references that come from outside the candidates.
pub fn subtract_refs<H: Host>(host: &mut H, c: &mut Collection) {
    // Walk over the candidates, `c.young`. `heap.traverse(slot, |pass, child|
    // ...)` calls you once for each reference that the object at `slot`
    // holds. `pass.gc_refs` answers `is_collecting(child)`: is it a candidate?
    // and does `subtract(child)`, which returns what is left.
    //
    // Then `tell(pass, slot, child, left)`, so that pictures show it.
    todo!("subtract every reference that leads from candidate to candidate")
}

/// Reports to the observer that a reference `from` one candidate `to` another
/// was subtracted, and what is `left`.
fn tell<T, O: Observer<T>>(
    pass: &mut StepContext<'_, T, O>,
    from: Slot,
    to: Slot,
    left: u32,
) {
    pass.emit(|pass| Event::GcRefsSubtracted {
        from: pass.id(from),
        id: pass.id(to),
        gc_refs: left,
    });
}
