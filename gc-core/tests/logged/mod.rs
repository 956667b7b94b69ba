//! A heap that keeps a log of everything that happens in it.

#![allow(dead_code, reason = "every test program uses a part of it")]

use gc_core::*;

pub type Logged = Heap<Object, Log>;

pub fn logged() -> Logged {
    Heap::with(Profile::default(), Log::default())
}

/// The heap is sound, and its log tells all of it.
pub fn sound(heap: &Logged, roots: &[ObjId]) {
    check(heap, roots).unwrap();
    assert_eq!(Mirror::replay(&heap.observer().events), Mirror::of(heap));
}
