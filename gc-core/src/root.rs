//! A reference held by the program, given back when it is dropped.
//!
//! Counting by hand is what this crate is about, and what a program that only
//! wants to keep an object does not want to do. CPython's counterpart is the
//! `PyObject *` of a C function with the `Py_DECREF` at each of its exits.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::interrupted::Deaths;
use crate::{Heap, HeapError, Host, ObjId, Observer, Trace};

/// A reference to an object that the program holds for as long as this value
/// lives.
///
/// Dropping it cannot reach the heap, so the reference is given back a moment
/// later: by the next [`Heap::release_roots`], [`Heap::safe_point`] or
/// collection.
///
/// ```
/// use gc_core::{Heap, Object};
///
/// let mut heap = Heap::new();
/// let order = heap.alloc_root(Object::instance("order"));
/// let id = order.id();
/// assert_eq!(heap.refcount(id)?, 1);
///
/// drop(order);
/// heap.release_roots();
/// assert!(!heap.is_live(id));
/// # Ok::<(), gc_core::HeapError>(())
/// ```
#[derive(Debug)]
pub struct Root {
    id: ObjId,
    /// What other roots of the same heap have given up.
    given_up: GivenUp,
}

type GivenUp = Arc<Mutex<Vec<ObjId>>>;

/// The heap's end of its roots.
#[derive(Debug, Default)]
pub(crate) struct Roots(Option<GivenUp>);

impl Root {
    /// The object.
    pub fn id(&self) -> ObjId {
        self.id
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        lock(&self.given_up).push(self.id);
    }
}

/// Nothing panics while it is locked, so a poisoned lock means nothing.
fn lock(given_up: &GivenUp) -> MutexGuard<'_, Vec<ObjId>> {
    given_up.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Roots {
    /// The references that have been given up and not given back yet.
    pub fn given_up(&self) -> Vec<ObjId> {
        let given_up = self.0.as_ref();
        given_up.map_or_else(Vec::new, |given_up| lock(given_up).clone())
    }

    fn take(&self) -> Vec<ObjId> {
        let given_up = self.0.as_ref();
        given_up.map_or_else(Vec::new, |g| std::mem::take(&mut lock(g)))
    }
}

/// Gives back the references of the [`Root`]s that have been dropped, in the
/// order in which they were dropped.
pub fn release_roots<H: Host>(host: &mut H) {
    let given_up = host.heap().roots.take();
    if !given_up.is_empty() {
        let mut deaths = Deaths::begin(host);
        let heap = deaths.host.heap_mut();
        given_up
            .into_iter()
            .rev()
            .for_each(|id| heap.pending.push(id));
        deaths.finish();
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Takes one more reference to the object, for as long as the [`Root`]
    /// lives.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn root(&mut self, id: ObjId) -> Result<Root, HeapError> {
        self.incref(id)?;
        Ok(self.keep(id))
    }

    /// Makes an object, and holds the reference to it.
    pub fn alloc_root(&mut self, object: T) -> Root {
        let id = self.alloc(object);
        self.keep(id)
    }

    /// See [`release_roots`].
    pub fn release_roots(&mut self) {
        release_roots(self);
    }

    /// The caller's reference becomes a root.
    fn keep(&mut self, id: ObjId) -> Root {
        let given_up = self.roots.0.get_or_insert_default().clone();
        Root { id, given_up }
    }
}
