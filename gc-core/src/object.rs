//! The book's own kind of object: a name, a kind, and references.
//!
//! It is enough for the chapters and the exercises. A program with values of
//! its own stores those instead: anything that is [`Trace`].

use crate::{FreeList, Heap, HeapError, Host, ObjId, Observer};
use crate::{Trace, Tracking, alloc, clear, decref, incref};

/// An object to learn with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// What it is called in pictures and messages.
    pub name: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it does when it is about to die.
    pub finalizer: Finalizer,
    references: Vec<ObjId>,
}

/// What sort of thing an [`Object`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An instance of a Python class: always tracked, drops its attributes in
    /// the order in which they were set.
    Instance,
    /// A list: always tracked, drops its items from the last to the first.
    List,
    /// A tuple: cannot be made to let go, untracked once it holds only atoms.
    Tuple,
    /// A dict: tracked once it holds something that may be tracked.
    Dict,
    /// A number or a string: refers to nothing, is never tracked.
    Atom,
    /// A weak reference: what it refers to is its callback.
    Weakref,
    /// A C type whose author left out `tp_traverse`: it owns references that
    /// the collector does not know of.
    Opaque,
}

/// What an [`Object`] does when it is about to die: its `__del__`.
///
/// ```
/// use gc_core::{Finalizer, Heap, Object, alloc};
///
/// let mut heap = Heap::new();
/// let shelf = heap.new_object("shelf");
/// let tea = Object::instance("tea").with_finalizer(Finalizer::SaveIn(shelf));
/// let tea = alloc(&mut heap, tea);
/// heap.decref(tea)?;          // its finalizer puts it on the shelf
/// assert!(heap.is_live(tea));
/// heap.unlink(shelf, tea)?;   // and runs only once
/// assert!(!heap.is_live(tea));
/// # Ok::<(), gc_core::HeapError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Finalizer {
    /// It has none.
    #[default]
    None,
    /// It has one that changes nothing.
    Quiet,
    /// It puts itself into that object, which makes it reachable again if that
    /// object is.
    SaveIn(ObjId),
    /// It lets go of everything it refers to.
    LetGo,
    /// It leaves a new object that refers to itself.
    LeaveGarbage,
    /// It asks for a full collection.
    Collect,
    /// It is of the old kind, `tp_del`: a cycle with it is never freed.
    Legacy,
    /// It is of the old kind, and puts itself into that object.
    LegacySaveIn(ObjId),
}

impl Object {
    /// An object of this kind that refers to nothing yet.
    pub fn new(kind: Kind, name: impl Into<String>) -> Object {
        Object {
            name: name.into(),
            kind,
            finalizer: Finalizer::None,
            references: Vec::new(),
        }
    }

    /// An instance of a Python class.
    pub fn instance(name: impl Into<String>) -> Object {
        Object::new(Kind::Instance, name)
    }

    /// Gives the object a finalizer.
    pub fn with_finalizer(self, finalizer: Finalizer) -> Object {
        Object { finalizer, ..self }
    }

    /// Adds references to the object. They are given away to it, so each must
    /// have been counted already.
    pub fn with_references(
        mut self,
        references: impl IntoIterator<Item = ObjId>,
    ) -> Object {
        self.references.extend(references);
        self
    }

    /// What it refers to, in the order in which the references were made.
    pub fn references(&self) -> &[ObjId] {
        &self.references
    }
}

impl Trace for Object {
    // ANCHOR: traverse
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        if self.kind != Kind::Opaque {
            self.owned(visit);
        }
    }

    // ANCHOR: owned
    // ANCHOR_END: traverse

    fn owned(&self, visit: &mut impl FnMut(ObjId)) {
        match self.kind {
            Kind::List | Kind::Tuple => {
                self.references.iter().rev().copied().for_each(visit)
            }
            _ => self.references.iter().copied().for_each(visit),
        }
    }
    // ANCHOR_END: owned

    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        match self.kind {
            Kind::Tuple | Kind::Atom | Kind::Opaque => {}
            Kind::List => dropped.extend(self.references.drain(..).rev()),
            Kind::Instance | Kind::Dict | Kind::Weakref => {
                dropped.append(&mut self.references)
            }
        }
    }

    fn take_callback(&mut self) -> Option<ObjId> {
        self.references.pop()
    }

    fn tracking(&self) -> Tracking {
        match self.kind {
            Kind::Atom => Tracking::Never,
            Kind::Tuple => Tracking::Tuple,
            Kind::Dict => Tracking::Dict,
            Kind::Instance | Kind::List | Kind::Weakref | Kind::Opaque => {
                Tracking::Always
            }
        }
    }

    fn free_list(&self) -> Option<FreeList> {
        match self.kind {
            Kind::List => Some(FreeList::List),
            Kind::Dict => Some(FreeList::Dict),
            _ => None,
        }
    }

    fn has_finalizer(&self) -> bool {
        self.finalizer != Finalizer::None && !self.has_legacy_finalizer()
    }

    fn has_legacy_finalizer(&self) -> bool {
        let finalizer = self.finalizer;
        matches!(finalizer, Finalizer::Legacy | Finalizer::LegacySaveIn(_))
    }

    fn finalize<H: Host<Object = Self>>(host: &mut H, id: ObjId) {
        let Ok(object) = host.heap().get(id) else {
            return;
        };
        match object.finalizer {
            Finalizer::None | Finalizer::Quiet => {}
            Finalizer::Legacy | Finalizer::LegacySaveIn(_) => {}
            Finalizer::SaveIn(keeper) => {
                // A keeper that is gone keeps nothing.
                let _ = link(host, keeper, id);
            }
            Finalizer::LetGo => {
                clear(host, id).expect("a finalizer's object is alive");
            }
            Finalizer::LeaveGarbage => {
                let left = alloc(host, Object::instance("left behind"));
                link(host, left, left).expect("it was made a moment ago");
                decref(host, left).expect("it was made a moment ago");
            }
            Finalizer::Collect => {
                crate::collect(host, 2).expect("there is a generation 2");
            }
        }
    }

    fn finalize_legacy<H: Host<Object = Self>>(host: &mut H, id: ObjId) {
        if let Ok(object) = host.heap().get(id)
            && let Finalizer::LegacySaveIn(keeper) = object.finalizer
        {
            // A keeper that is gone keeps nothing.
            let _ = link(host, keeper, id);
        }
    }
}

// ANCHOR: link
/// `from` refers to `to` from now on; the reference counts.
///
/// # Errors
/// If one of them is stale or of another heap.
pub fn link<H: Host<Object = Object>>(
    host: &mut H,
    from: ObjId,
    to: ObjId,
) -> Result<(), HeapError> {
    host.heap_mut().maintain_tracking(from, to)?;
    incref(host, to)?;
    let heap = host.heap_mut();
    heap.update(from, |object| object.references.push(to))
}

/// `from` lets go of its first reference to `to`. Returns whether there was
/// one.
///
/// # Errors
/// If one of them is stale or of another heap.
pub fn unlink<H: Host<Object = Object>>(
    host: &mut H,
    from: ObjId,
    to: ObjId,
) -> Result<bool, HeapError> {
    let first = host
        .heap()
        .get(from)?
        .references
        .iter()
        .position(|&r| r == to);
    let Some(first) = first else { return Ok(false) };
    host.heap_mut()
        .update(from, |object| object.references.remove(first))?;
    decref(host, to)?;
    Ok(true)
}
// ANCHOR_END: link

impl<O: Observer<Object>> Heap<Object, O> {
    /// Makes an instance of a Python class, with a count of 1.
    pub fn new_object(&mut self, name: impl Into<String>) -> ObjId {
        alloc(self, Object::instance(name))
    }

    /// `from` refers to `to` from now on. See [`link`].
    ///
    /// # Errors
    /// If one of them is stale or of another heap.
    pub fn link(&mut self, from: ObjId, to: ObjId) -> Result<(), HeapError> {
        link(self, from, to)
    }

    /// `from` lets go of its first reference to `to`. See [`unlink`].
    ///
    /// # Errors
    /// If one of them is stale or of another heap.
    pub fn unlink(
        &mut self,
        from: ObjId,
        to: ObjId,
    ) -> Result<bool, HeapError> {
        unlink(self, from, to)
    }
}
