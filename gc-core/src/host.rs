//! The owner of the heap, which runs code of its own when the heap asks.
//!
//! An object that dies may have a `__del__`; a weak reference may call back;
//! `gc.callbacks` want to hear of each collection. That code belongs to an
//! interpreter, which owns the heap, and it may do anything: allocate, drop,
//! collect. So everything that can run such code is a free function over the
//! [`Host`], not over the heap.
//!
//! A [`Heap`](crate::Heap) by itself is a host too: it asks its objects, by the
//! methods of [`Trace`] that have these names.

use crate::{
    CallbackPhase, CollectionInfo, Heap, HeapError, ObjId, Observer, Steps,
    Trace,
};

/// The owner of a heap.
pub trait Host: Sized {
    /// What the heap stores.
    type Object: Trace;
    /// What observes the heap.
    type Observer: Observer<Self::Object>;

    /// Whether finalizers and callbacks may run code. See
    /// [`Trace::RUNS_CODE`].
    const RUNS_CODE: bool = true;

    /// The heap.
    fn heap(&self) -> &Heap<Self::Object, Self::Observer>;

    /// Mutable access to the heap.
    ///
    /// It must always be the same heap: replacing it, for example by
    /// [`mem::replace`](std::mem::replace), while a collection or a death is in
    /// progress mixes up two heaps. At best that panics.
    fn heap_mut(&mut self) -> &mut Heap<Self::Object, Self::Observer>;

    /// The steps that a collection is made of. Another function may stand in
    /// for any of them.
    fn steps(&self) -> Steps<Self> {
        Steps::cpython()
    }

    /// Calls `visit` for the objects from which the program starts: its
    /// modules, what its frames hold. The incremental collector of 3.14.0
    /// marks what they reach; no other asks. Naming none, the default, is
    /// always right, and only means that more is left to the increments.
    /// (`mark_global_roots`, `mark_stacks`)
    fn roots(&self, _visit: &mut dyn FnMut(ObjId)) {}

    /// Whether the object has a finalizer. (`tp_finalize`, a class's `__del__`)
    fn has_finalizer(&self, id: ObjId) -> bool {
        self.heap().object(id.slot()).has_finalizer()
    }

    /// Runs the object's finalizer. An exception in it is the host's to
    /// report; the collector goes on. (`PyObject_CallFinalizer`)
    fn finalize(&mut self, id: ObjId) {
        Self::Object::finalize(self, id);
    }

    /// Whether the object has a finalizer of the old kind, which makes a cycle
    /// uncollectable. Python classes have had none since 3.4; C types may.
    /// (`tp_del`)
    fn has_legacy_finalizer(&self, id: ObjId) -> bool {
        self.heap().object(id.slot()).has_legacy_finalizer()
    }

    /// Runs the object's finalizer of the old kind, when its count has fallen
    /// to zero: each time that it does, after the weak references to the
    /// object are gone. (`tp_del`)
    fn finalize_legacy(&mut self, id: ObjId) {
        Self::Object::finalize_legacy(self, id);
    }

    /// Runs the callback of a weak reference that has been cleared.
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        Self::Object::call_weakref_callback(self, weakref);
    }

    /// A collection starts or stops. (`gc.callbacks`)
    fn gc_callback(&mut self, _phase: CallbackPhase, _info: &CollectionInfo) {}

    /// A line of debugging output, without its line end; CPython writes it to
    /// standard error. (`gc.set_debug`)
    fn debug_line(&mut self, _line: &str) {}

    /// How debugging output calls the object, such as `<Order 0x7f...>`.
    fn debug_name(&self, id: ObjId) -> String {
        format!("<object {id}>")
    }

    /// Puts an object into `gc.garbage`. The host must take a reference of its
    /// own. The default keeps it in the heap's own list.
    fn add_garbage(&mut self, id: ObjId) {
        crate::garbage::keep(self, id);
    }
}

/// The free functions as methods, for a heap that is its own host.
impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// See [`alloc`](crate::alloc).
    pub fn alloc(&mut self, object: T) -> ObjId {
        crate::alloc(self, object)
    }

    /// See [`incref`](crate::incref).
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn incref(&mut self, id: ObjId) -> Result<(), HeapError> {
        crate::incref(self, id)
    }

    /// See [`decref`](crate::decref).
    ///
    /// # Errors
    /// If `id` is stale or of another heap, or its count is zero.
    pub fn decref(&mut self, id: ObjId) -> Result<(), HeapError> {
        crate::decref(self, id)
    }

    /// See [`collect`](crate::collect()).
    ///
    /// # Errors
    /// If `generation` is not 0, 1 or 2.
    pub fn collect(&mut self, generation: usize) -> Result<usize, HeapError> {
        crate::collect(self, generation)
    }

    /// See [`clear`](crate::clear).
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn clear(&mut self, id: ObjId) -> Result<(), HeapError> {
        crate::clear(self, id)
    }

    /// See [`upgrade`](crate::upgrade).
    ///
    /// # Errors
    /// If `weakref` is stale, of another heap, or not a weak reference.
    pub fn upgrade(
        &mut self,
        weakref: ObjId,
    ) -> Result<Option<ObjId>, HeapError> {
        crate::upgrade(self, weakref)
    }

    /// See [`clear_garbage`](crate::clear_garbage).
    pub fn clear_garbage(&mut self) {
        crate::clear_garbage(self);
    }

    /// See [`safe_point`](crate::safe_point). It also
    /// [releases](crate::release_roots) the roots that have been dropped.
    pub fn safe_point(&mut self) {
        self.release_roots();
        crate::safe_point(self);
    }
}

impl<T: Trace, O: Observer<T>> Host for Heap<T, O> {
    type Object = T;
    type Observer = O;
    const RUNS_CODE: bool = T::RUNS_CODE;
    fn heap(&self) -> &Heap<T, O> {
        self
    }
    fn heap_mut(&mut self) -> &mut Heap<T, O> {
        self
    }
}
