//! A pause that ends by itself.
//!
//! In Python a context manager switches the collector off and on again, however
//! the block is left. In Rust a value does that: it switches off when it is
//! made, and back when it is dropped. The technique is called RAII.

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
        // `heap.is_enabled()`, `heap.disable()`
        todo!("remember whether the collector is on, and switch it off")
    }
}

impl Drop for Pause<'_> {
    /// Puts back what was before: on if it was on, off if it was off, even if the
    /// code in the pause has switched it on.
    fn drop(&mut self) {
        // The pause is over. `self.heap` is the heap, `self.was_enabled` what
        // you have remembered. Write the rest here.
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
