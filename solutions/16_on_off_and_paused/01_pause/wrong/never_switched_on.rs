//! Wrong: the pause begins and never ends.

use gc_core::Heap;
use std::ops::{Deref, DerefMut};

/// Automatic collection is off while this value lives. It gives access to the
/// heap: `pause.new_object("tea")` works as `heap.new_object("tea")` does.
pub struct Pause<'h> {
    heap: &'h mut Heap,
    was_enabled: bool,
}

impl<'h> Pause<'h> {
    /// Switches automatic collection off.
    pub fn new(heap: &'h mut Heap) -> Pause<'h> {
        let was_enabled = heap.is_enabled();
        heap.disable();
        Pause { heap, was_enabled }
    }
}

impl Drop for Pause<'_> {
    /// Puts back what was before: on if it was on, off if it was off, even if the
    /// code in the pause has switched it on.
    fn drop(&mut self) {
        let _ = self.was_enabled;
    }
}

// What follows is given.
impl Deref for Pause<'_> {
    type Target = Heap;
    fn deref(&self) -> &Heap {
        self.heap
    }
}

impl DerefMut for Pause<'_> {
    fn deref_mut(&mut self) -> &mut Heap {
        self.heap
    }
}
