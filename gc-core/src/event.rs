//! What can be seen happening in a heap: one [`Event`] beside each change.
//!
//! The heap emits; it never draws. A picture, a log or a test is an
//! [`Observer`], which folds the events into what it needs. Without one
//! ([`Silent`]) the compiler removes all of it.

use crate::{ObjId, Trace};

/// One visible change, in the order in which things happen.
///
/// The events are complete: [`crate::Mirror`] rebuilds counts, references,
/// lists and weak references from them alone.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    // -- the life of an object
    /// An object was made, with a count of 1: the reference that is returned.
    Allocated {
        /// The new object.
        id: ObjId,
        /// Whether the collector could ever have to look at it.
        has_gc: bool,
    },
    /// What the object refers to, after each change of it. Duplicates are kept.
    Refers {
        /// The object that changed.
        id: ObjId,
        /// What it refers to now.
        to: Vec<ObjId>,
    },
    /// One more reference to the object.
    Incref {
        /// The object.
        id: ObjId,
        /// Its count afterwards.
        count: u32,
    },
    /// One reference fewer.
    Decref {
        /// The object.
        id: ObjId,
        /// Its count afterwards. At 0 the object dies.
        count: u32,
    },
    /// The count was made unchangeable.
    Immortal {
        /// The object.
        id: ObjId,
    },
    /// The count reached zero and nothing saved the object: it lets go of all
    /// it refers to.
    Dying {
        /// The object.
        id: ObjId,
    },
    /// The object is gone; its place is free.
    Freed {
        /// The object.
        id: ObjId,
    },
    // -- the lists of the collector
    /// The object was appended to the tail of a list.
    Tracked {
        /// The object.
        id: ObjId,
        /// The list.
        list: crate::ListId,
    },
    /// The object left the list it was in.
    Untracked {
        /// The object.
        id: ObjId,
    },
    /// All of one list was appended to the tail of another.
    Merged {
        /// The list that is empty now.
        from: crate::ListId,
        /// The list that has grown.
        into: crate::ListId,
    },
    /// The order of a list after a step that rearranged it.
    Ordered {
        /// The list.
        list: crate::ListId,
        /// Its objects, head first.
        ids: Vec<ObjId>,
    },
    /// The three counts, after something other than an allocation or a
    /// deallocation changed them.
    Counts {
        /// `count[0]`, `count[1]`, `count[2]`.
        counts: [u32; 3],
    },
    // -- finalizers and weak references
    /// `__del__` is about to run.
    Finalizing {
        /// The object.
        id: ObjId,
    },
    /// `__del__` has run.
    Finalized {
        /// The object.
        id: ObjId,
    },
    /// A finalizer of the old kind is about to run. (`tp_del`)
    LegacyFinalizing {
        /// The object.
        id: ObjId,
    },
    /// A finalizer of the old kind has run. No flag records that it has.
    LegacyFinalized {
        /// The object.
        id: ObjId,
    },
    /// The object was about to die, and a finalizer made it reachable again.
    Resurrected {
        /// The object.
        id: ObjId,
    },
    /// A weak reference was made.
    WeakrefMade {
        /// The object that is the weak reference.
        weakref: ObjId,
        /// What it points at, without counting.
        referent: ObjId,
        /// Whether it calls back when its referent dies.
        callback: bool,
    },
    /// A weak reference points at nothing from now on.
    WeakrefCleared {
        /// The weak reference.
        weakref: ObjId,
    },
    /// A weak reference's callback is about to run.
    CallbackCalled {
        /// The weak reference.
        weakref: ObjId,
    },
    // -- a collection
    /// Too many allocations: a collection will run at the next safe point.
    Scheduled,
    /// A collection starts.
    CollectionStarted {
        /// Which generation, 0 to 2.
        generation: usize,
        /// Why it runs.
        reason: crate::Reason,
    },
    /// A step of the collection starts.
    Step {
        /// Which step.
        name: crate::StepName,
    },
    /// `gc_refs` of an object was set to its reference count.
    GcRefsSet {
        /// The object.
        id: ObjId,
        /// `gc_refs` from now on.
        gc_refs: u32,
    },
    /// A reference from inside was subtracted.
    GcRefsSubtracted {
        /// Where the reference comes from.
        from: ObjId,
        /// Where it leads to: the object whose `gc_refs` it is.
        id: ObjId,
        /// `gc_refs` from now on.
        gc_refs: u32,
    },
    /// `gc_refs` is 0 for now: perhaps trash.
    TentativelyUnreachable {
        /// The object.
        id: ObjId,
    },
    /// Something refers to the object from outside; what it refers to lives.
    Reachable {
        /// The object.
        id: ObjId,
    },
    /// A reachable object refers to this one: it is needed.
    Rescued {
        /// Where the reference comes from.
        from: ObjId,
        /// The object that is saved.
        id: ObjId,
        /// Whether it had been set aside as tentatively unreachable.
        moved_back: bool,
    },
    /// `tp_clear`: the object is made to let go of what it refers to.
    Cleared {
        /// The object.
        id: ObjId,
    },
    /// The object was put into `gc.garbage`.
    Garbage {
        /// The object.
        id: ObjId,
    },
    /// The collection is over.
    CollectionFinished {
        /// Which generation, 0 to 2.
        generation: usize,
        /// How many unreachable objects it counted.
        collected: usize,
        /// How many it found and must not free.
        uncollectable: usize,
    },
    // -- switches
    /// Automatic collection was switched on or off.
    Enabled {
        /// On or off.
        enabled: bool,
    },
    /// The thresholds were set.
    Thresholds {
        /// `threshold0`, `threshold1`, `threshold2`.
        thresholds: [i32; 3],
    },
}

/// Something that observes a heap.
///
/// ```
/// use gc_core::{Event, Heap, Object, Observer, Profile, Version};
///
/// /// Counts the objects that are freed.
/// struct Deaths(usize);
///
/// impl Observer<Object> for Deaths {
///     const LISTENS: bool = true;
///     fn event(&mut self, event: Event) {
///         self.0 += usize::from(matches!(event, Event::Freed { .. }));
///     }
/// }
///
/// let mut heap = Heap::with(Profile::of(Version::V3_13), Deaths(0));
/// let tea = heap.new_object("tea");
/// let cup = heap.new_object("cup");
/// heap.link(tea, cup)?;
/// heap.decref(cup)?;
/// assert_eq!(heap.observer().0, 0); // the tea holds the cup
/// heap.decref(tea)?;
/// assert_eq!(heap.observer().0, 2);
/// # Ok::<(), gc_core::HeapError>(())
/// ```
pub trait Observer<T> {
    /// Whether it observes anything. With `false` no event is even computed.
    const LISTENS: bool;

    /// One change has happened.
    fn event(&mut self, event: Event);

    /// An object was made or changed; here is what it holds now. Called right
    /// after its [`Event::Refers`].
    fn contents(&mut self, _id: ObjId, _object: &T) {}

    /// Whether it wants [`Event::Refers`], for which all references of an object
    /// are gathered at each change of it. Without them a log cannot be
    /// mirrored; an observer that reads the object in
    /// [`contents`](Observer::contents) needs none.
    fn wants_references(&self) -> bool {
        true
    }

    /// Whether it needs to know what objects hold, just now. While it does
    /// not, [`Event::Refers`] and [`contents`](Observer::contents) are left out;
    /// [`Heap::report_again`](crate::Heap::report_again) makes up for them.
    fn wants_contents(&self) -> bool {
        true
    }
}

/// Observes nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Silent;

impl<T> Observer<T> for Silent {
    const LISTENS: bool = false;
    fn event(&mut self, _event: Event) {}
}

/// Keeps every event, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// What has happened so far.
    pub events: Vec<Event>,
}

impl<T: Trace> Observer<T> for Log {
    const LISTENS: bool = true;
    fn event(&mut self, event: Event) {
        self.events.push(event);
    }
}
