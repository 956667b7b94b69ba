//! What finalizers made reachable again is kept.
//!
//! Before: trash whose finalizers have run. After: the list of unreachable
//! objects holds only what is still unreachable; the rest has moved to the
//! older generation, together with all it refers to. `c.collected` counts what
//! will be deleted.
//!
//! In CPython: `handle_resurrected_objects` (3.13, `Python/gc.c`).

use crate::{Collection, Event, Host, ListId, WeakrefsCleared, collect};

// ANCHOR: handle_resurrected
/// Asks the same question again, of the trash alone: which of these does
/// nothing outside refer to?
pub fn handle_resurrected<H: Host>(host: &mut H, c: &mut Collection) {
    let steps = host.steps();
    c.young = host.heap_mut().take_list(ListId::Unreachable);
    collect::deduce_unreachable(host, c, &steps);
    let heap = host.heap_mut();
    let resurrected = std::mem::take(&mut c.young);
    for &slot in &resurrected {
        heap.emit_at(slot, |id| Event::Resurrected { id });
    }
    if !resurrected.is_empty() {
        heap.settle(c.old, resurrected);
    }
    c.collected += c.unreachable.len();
    heap.settle(ListId::Unreachable, std::mem::take(&mut c.unreachable));
    if heap.profile.weakrefs_cleared == WeakrefsCleared::AfterFinalizers {
        heap.clear_weakrefs_to_trash();
    }
}
// ANCHOR_END: handle_resurrected

impl<T: crate::Trace, O: crate::Observer<T>> crate::Heap<T, O> {
    /// Clears the weak references to trash that are left, without calling
    /// anybody back. (3.15)
    fn clear_weakrefs_to_trash(&mut self) {
        let mut position = 0;
        while let Some(slot) = self.next_in(ListId::Unreachable, &mut position)
        {
            self.clear_weakref(slot);
            for weakref in self.weakrefs_at(slot) {
                self.clear_weakref(weakref);
            }
        }
    }
}
