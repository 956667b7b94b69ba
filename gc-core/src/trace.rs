//! What the heap asks of the things it stores.
//!
//! Counterpart in CPython: the slots of a type object (`tp_traverse`,
//! `tp_clear`, `tp_dealloc`, the flag `Py_TPFLAGS_HAVE_GC`).

use crate::{Host, ObjId};

/// Something a heap can store: it can say what it refers to, and let go of it.
///
/// The references inside are *owned*: each one counts. Code that puts
/// a reference in gives it away; code that takes one out must pass it on or
/// [`decref`](crate::decref) it.
///
/// ```
/// use gc_core::{Heap, ObjId, Trace, Tracking, check};
///
/// enum Node {
///     Folder { parent: Option<ObjId>, children: Vec<ObjId> },
///     File(String),
/// }
///
/// impl Trace for Node {
///     const RUNS_CODE: bool = false; // it has no finalizer
///
///     fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
///         if let Node::Folder { parent, children } = self {
///             parent.iter().chain(children).for_each(|&id| visit(id));
///         }
///     }
///
///     fn clear(&mut self, dropped: &mut Vec<ObjId>) {
///         if let Node::Folder { parent, children } = self {
///             dropped.extend(parent.take());
///             dropped.append(children);
///         }
///     }
///
///     fn tracking(&self) -> Tracking {
///         match self {
///             Node::Folder { .. } => Tracking::Always,
///             Node::File(_) => Tracking::Never, // it refers to nothing
///         }
///     }
/// }
///
/// let mut heap = Heap::new();
/// let top = heap.alloc(Node::Folder { parent: None, children: vec![] });
/// heap.incref(top)?; // the folder `etc` is going to own this reference
/// let etc = heap.alloc(Node::Folder { parent: Some(top), children: vec![] });
/// let hosts = heap.alloc(Node::File("127.0.0.1 localhost".into()));
/// for (folder, child) in [(etc, hosts), (top, etc)] {
///     heap.update(folder, |node| {
///         if let Node::Folder { children, .. } = node {
///             children.push(child); // the one reference to it is given away
///         }
///     })?;
/// }
/// assert_eq!(check(&heap, &[top]), Ok(()));
///
/// heap.decref(top)?; // `etc` still refers to it
/// assert_eq!(heap.collect(2)?, 2); // the two folders
/// assert!(heap.is_empty()); // the file went with its folder
/// # Ok::<(), gc_core::HeapError>(())
/// ```
///
/// A collection cannot be asked for from inside [`traverse`](Trace::traverse)
/// or [`clear`](Trace::clear): they get no access to the heap, and the
/// borrow checker refuses any that is brought along.
///
/// ```compile_fail,E0502
/// # use gc_core::Heap;
/// let mut heap = Heap::new();
/// let order = heap.new_object("order");
/// heap.update(order, |_| heap.collect(2)).unwrap();
/// ```
pub trait Trace: Sized {
    /// Whether objects of this type may run code: have a finalizer, or a
    /// callback for weak references. A type that says no is not asked, object
    /// by object, and dies quicker.
    const RUNS_CODE: bool = true;

    /// Whether objects of this type that are [never tracked](Tracking::Never) refer to
    /// nothing and have no finalizer. Then they die quicker, whatever the others do.
    const ATOMS_ARE_PLAIN: bool = false;

    /// Calls `visit` once for each reference the collector may know of, in a
    /// fixed order. (`tp_traverse`)
    fn traverse(&self, visit: &mut impl FnMut(ObjId));

    /// Calls `visit` once for each reference this object owns, also for those
    /// that [`traverse`](Trace::traverse) keeps to itself, in the order in
    /// which a dying object drops them. (`tp_dealloc`)
    ///
    /// They differ for a C type whose author forgot `tp_traverse`. Both begin
    /// with the last item for a list or a tuple, and with the first for a
    /// dict.
    #[inline]
    fn owned(&self, visit: &mut impl FnMut(ObjId)) {
        self.traverse(visit);
    }

    /// Lets go of the references through which a cycle could run: takes them
    /// out and pushes them on `dropped`, in the order in which they are to be
    /// dropped. (`tp_clear`)
    ///
    /// An object that cannot be changed, such as a tuple, lets go of nothing:
    /// that is the default.
    fn clear(&mut self, _dropped: &mut Vec<ObjId>) {}

    /// Takes the callback out of a weak reference that has called it, and
    /// hands it over to be dropped. A callback that is not an object of the
    /// heap needs nothing done: that is the default.
    fn take_callback(&mut self) -> Option<ObjId> {
        None
    }

    /// How the collector treats this kind of object.
    #[inline]
    fn tracking(&self) -> Tracking {
        Tracking::Always
    }

    /// Whether the object has a finalizer. (`tp_finalize`, `__del__`)
    #[inline]
    fn has_finalizer(&self) -> bool {
        false
    }

    /// Whether the object has a finalizer of the old kind, which makes a cycle
    /// uncollectable. (`tp_del`)
    #[inline]
    fn has_legacy_finalizer(&self) -> bool {
        false
    }

    /// Runs the finalizer of the object `id`. It may do anything to the heap.
    fn finalize<H: Host<Object = Self>>(_host: &mut H, _id: ObjId) {}

    /// Runs the finalizer of the old kind of the object `id`. It may do anything
    /// to the heap.
    fn finalize_legacy<H: Host<Object = Self>>(_host: &mut H, _id: ObjId) {}

    /// Runs the callback of `weakref`, whose referent is gone.
    fn call_weakref_callback<H: Host<Object = Self>>(
        _host: &mut H,
        _weakref: ObjId,
    ) {
    }

    /// The free list that a dead object of this kind goes to, if there is one.
    #[inline]
    fn free_list(&self) -> Option<FreeList> {
        None
    }
}

// ANCHOR: tracking
/// How the collector treats a kind of object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tracking {
    /// An atom: it refers to nothing that could lead back to it, so it is
    /// never counted as an allocation and never looked at. Numbers, strings.
    Never,
    /// Tracked from the start, for life. Lists, sets, instances, functions.
    Always,
    /// Tracked from the start; a collection that finds nothing but untrackable
    /// things inside stops tracking it. Exact tuples.
    Tuple,
    /// Tracked once it holds something trackable (up to Python 3.13; from the
    /// start since 3.14). Exact dicts.
    Dict,
}
// ANCHOR_END: tracking

impl Tracking {
    /// Whether the type has the flag `Py_TPFLAGS_HAVE_GC`.
    pub fn has_gc(self) -> bool {
        self != Tracking::Never
    }
}

/// A stock of dead objects kept for reuse. An object that goes to a free list
/// or comes from one touches neither the allocator nor `count[0]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FreeList {
    /// Lists.
    List,
    /// Dicts.
    Dict,
    /// Tuples of this length, 1 to 20.
    Tuple(u8),
}
