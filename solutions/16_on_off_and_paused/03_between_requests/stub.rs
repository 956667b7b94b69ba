//! Collect between requests.
//!
//! A service wants no collection while a client waits for an answer. It keeps
//! automatic collection off while it serves, and collects by hand when a request
//! is done: the young generation each time, everything now and then.

use gc_core::{Heap, Log, Object};

/// Serves a request: makes objects, lets go of them, and may fail.
pub type Request =
    Box<dyn FnOnce(&mut Heap<Object, Log>) -> Result<(), String>>;

/// What a shift of requests came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shift {
    /// The messages of the requests that failed, in order.
    pub failed: Vec<String>,
    /// How many objects the collections between requests have found.
    pub found: usize,
}

/// Serves the requests, one after the other.
///
/// No collection runs during a request unless the request asks for it. After
/// each request generation 0 is collected; after each `every`-th, all
/// generations instead. A request that fails is noted, and the next is served.
/// In the end automatic collection is on if it was on before, and off if it was
/// off.
///
/// # Panics
/// If `every` is 0.
pub fn serve(
    heap: &mut Heap<Object, Log>,
    requests: Vec<Request>,
    every: usize,
) -> Shift {
    assert!(every > 0, "every 0th request cannot be");
    todo!("serve, collect, and put back the switch")
}
