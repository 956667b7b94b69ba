//! `gc.garbage`: what a collection found and did not free.

use crate::{Event, Heap, Host, ObjId, Observer, Trace, decref, incref};

/// The heap's own list, for hosts that have no `gc.garbage` of their own.
#[derive(Debug, Default)]
pub(crate) struct Garbage(Vec<ObjId>);

/// Keeps an object, with a reference of its own.
pub(crate) fn keep<H: Host>(host: &mut H, id: ObjId) {
    incref(host, id).expect("what goes into gc.garbage is alive");
    let heap = host.heap_mut();
    heap.garbage.0.push(id);
    heap.emit(|| Event::Garbage { id });
}

/// Empties the heap's list of garbage: drops its references, the last first as
/// a list does. (`gc.garbage.clear()`)
pub fn clear_garbage<H: Host>(host: &mut H) {
    while let Some(id) = host.heap_mut().garbage.0.pop() {
        decref(host, id).expect("gc.garbage holds a reference to it");
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// What collections found and did not free. (`gc.garbage`)
    pub fn garbage(&self) -> &[ObjId] {
        &self.garbage.0
    }
}
