//! The heap: every object, its reference count, and the list it is in.
//!
//! CPython keeps an object's count in front of its value (`ob_refcnt` in
//! `PyObject`) and the collector's two words in front of that (`PyGC_Head`).
//! Here the three live in three arrays, so that a collection, which needs the
//! counts of all objects and the values of some, touches little memory.

use crate::garbage::Garbage;
use crate::gc_refs::GcRefs;
use crate::id::{HeapTag, Stamp};
use crate::list::GcList;
use crate::refcount::Pending;
use crate::schedule::Schedule;
use crate::weakref::Weakrefs;
use crate::{
    Event, HeapError, Host, ListId, ObjId, Object, Observer, Profile, Silent,
    Slot, Trace,
};

/// All objects of one program, and what its memory manager knows of them.
///
/// `T` is what is stored, `O` who listens. The objects refer to each other
/// through [`ObjId`]s; see [`Trace`] for who counts them.
pub struct Heap<T = Object, O = Silent> {
    pub(crate) heads: Vec<Head>,
    pub(crate) objects: Vec<Option<T>>,
    pub(crate) gc_refs: GcRefs,
    pub(crate) free: Vec<Slot>,
    pub(crate) lists: [GcList; ListId::COUNT],
    pub(crate) schedule: Schedule,
    pub(crate) weakrefs: Weakrefs,
    pub(crate) garbage: Garbage,
    pub(crate) profile: Profile,
    pub(crate) observer: O,
    /// What is left to do while objects die.
    pub(crate) pending: Pending,
    /// What an object has let go of, for a moment.
    pub(crate) dropped: Vec<ObjId>,
    n_live: usize,
    tag: HeapTag,
}

/// What the heap knows of one object, 16 bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// How many references there are. (`ob_refcnt`)
    pub refcount: u32,
    /// Where in its list the object stands.
    pub position: u32,
    /// Who lives here; also the stamp of the last who did, in a free slot.
    pub stamp: Stamp,
    /// The list it is in, if it is tracked.
    pub list: Option<ListId>,
    pub flags: Flags,
}

/// What may be true of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Flags(u16);

impl Flags {
    /// The slot holds an object.
    pub const LIVE: Flags = Flags(1);
    /// The type takes part in garbage collection. (`Py_TPFLAGS_HAVE_GC`)
    pub const HAS_GC: Flags = Flags(2);
    /// The finalizer has run. (`_PyGC_PREV_MASK_FINALIZED`)
    pub const FINALIZED: Flags = Flags(4);
    /// Weak references point here.
    pub const REFERENT: Flags = Flags(8);
    /// The object is a weak reference.
    pub const WEAKREF: Flags = Flags(16);
    /// The object lets go of what it refers to and will be freed.
    pub const DYING: Flags = Flags(32);
    /// An exact tuple or dict, for [`crate::Tracking`].
    pub const TUPLE: Flags = Flags(64);
    /// See [`Flags::TUPLE`].
    pub const DICT: Flags = Flags(128);
    /// The heap itself holds a reference, for as long as a finalizer or a
    /// callback of the object runs.
    pub const IN_HAND: Flags = Flags(256);

    #[inline]
    pub fn has(self, flag: Flags) -> bool {
        self.0 & flag.0 != 0
    }
    #[inline]
    pub fn set(&mut self, flag: Flags) {
        self.0 |= flag.0;
    }
    #[inline]
    pub fn unset(&mut self, flag: Flags) {
        self.0 &= !flag.0;
    }
    #[inline]
    pub fn with(self, flag: Flags, on: bool) -> Flags {
        if on { Flags(self.0 | flag.0) } else { self }
    }
}

/// The count of an immortal object, and of one whose count does not fit.
///
/// Counterpart in CPython: `_Py_IMMORTAL_REFCNT` (PEP 683, since 3.12).
pub const IMMORTAL_REFCNT: u32 = u32::MAX;

impl<T: Trace> Heap<T> {
    /// An empty heap that models the default version, with nobody listening.
    pub fn new() -> Self {
        Heap::with(Profile::default(), Silent)
    }
}

impl<T: Trace> Default for Heap<T> {
    fn default() -> Self {
        Heap::new()
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// An empty heap that models `profile`, with `observer` listening.
    pub fn with(profile: Profile, observer: O) -> Self {
        Heap {
            heads: Vec::new(),
            objects: Vec::new(),
            gc_refs: GcRefs::default(),
            free: Vec::new(),
            lists: Default::default(),
            schedule: Schedule::new(&profile),
            weakrefs: Weakrefs::default(),
            garbage: Garbage::default(),
            profile,
            observer,
            pending: Pending::default(),
            dropped: Vec::new(),
            n_live: 0,
            tag: HeapTag::fresh(),
        }
    }

    /// The version this heap models.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Who listens.
    pub fn observer(&self) -> &O {
        &self.observer
    }

    /// Ends the heap and hands back who listened.
    pub fn into_observer(self) -> O {
        self.observer
    }

    /// Who listens, to change it.
    pub fn observer_mut(&mut self) -> &mut O {
        &mut self.observer
    }

    /// How many objects are alive, tracked or not.
    pub fn len(&self) -> usize {
        self.n_live
    }

    /// Whether there is no object at all.
    pub fn is_empty(&self) -> bool {
        self.n_live == 0
    }

    /// Every live object, in order of its place in the heap.
    pub fn ids(&self) -> impl Iterator<Item = ObjId> + '_ {
        (0..self.heads.len() as u32)
            .map(Slot)
            .filter(|&slot| self.head(slot).flags.has(Flags::LIVE))
            .map(|slot| self.id(slot))
    }

    /// Whether `id` names a live object of this heap.
    pub fn is_live(&self, id: ObjId) -> bool {
        self.live(id).is_ok()
    }

    /// The value of an object.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn get(&self, id: ObjId) -> Result<&T, HeapError> {
        let slot = self.live(id)?;
        Ok(self.object(slot))
    }

    /// Changes the value of an object. The counts are the caller's business:
    /// see [`Trace`].
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    #[inline]
    pub fn update<R>(
        &mut self,
        id: ObjId,
        f: impl FnOnce(&mut T) -> R,
    ) -> Result<R, HeapError> {
        let slot = self.live(id)?;
        let object = self.objects[slot.index()]
            .as_mut()
            .expect("a live slot holds an object");
        let answer = f(object);
        if O::LISTENS {
            self.tell_written(slot);
        }
        Ok(answer)
    }

    /// How many references there are to the object; [`IMMORTAL_REFCNT`] for an
    /// immortal one. (`Py_REFCNT`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn refcount(&self, id: ObjId) -> Result<u32, HeapError> {
        Ok(self.head(self.live(id)?).refcount)
    }

    /// Whether the object's finalizer has run. (`gc.is_finalized`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn is_finalized(&self, id: ObjId) -> Result<bool, HeapError> {
        Ok(self.head(self.live(id)?).flags.has(Flags::FINALIZED))
    }

    /// Notes that the object's finalizer has run, or is about to: it will not
    /// run again.
    #[inline]
    pub fn set_finalized(&mut self, slot: Slot) {
        self.head_mut(slot).flags.set(Flags::FINALIZED);
    }

    /// Makes the count unchangeable: the object lives as long as the heap.
    /// Without effect in versions before 3.12, which have no immortal objects.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn make_immortal(&mut self, id: ObjId) -> Result<(), HeapError> {
        let slot = self.live(id)?;
        if self.profile.immortal {
            self.head_mut(slot).refcount = IMMORTAL_REFCNT;
            self.emit(|| Event::Immortal { id });
        }
        Ok(())
    }

    /// The name of the object at `slot`.
    #[inline]
    pub fn id(&self, slot: Slot) -> ObjId {
        ObjId {
            slot,
            stamp: self.head(slot).stamp,
        }
    }

    /// The place of a live object of this heap.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    #[inline]
    pub(crate) fn live(&self, id: ObjId) -> Result<Slot, HeapError> {
        match self.heads.get(id.slot.index()) {
            Some(head)
                if head.stamp == id.stamp && head.flags.has(Flags::LIVE) =>
            {
                Ok(id.slot)
            }
            _ => Err(self.not_live(id)),
        }
    }

    #[cold]
    fn not_live(&self, id: ObjId) -> HeapError {
        if id.stamp.tag() != self.tag {
            return HeapError::Foreign { id };
        }
        let now = self
            .heads
            .get(id.slot.index())
            .filter(|head| head.flags.has(Flags::LIVE));
        let found = match now {
            Some(_) => self.id(id.slot).to_string(),
            None => "nothing there".into(),
        };
        HeapError::Stale { id, found }
    }

    #[inline]
    pub(crate) fn head(&self, slot: Slot) -> &Head {
        &self.heads[slot.index()]
    }

    #[inline]
    pub(crate) fn head_mut(&mut self, slot: Slot) -> &mut Head {
        &mut self.heads[slot.index()]
    }

    #[inline]
    pub(crate) fn object(&self, slot: Slot) -> &T {
        self.objects[slot.index()]
            .as_ref()
            .expect("a live slot holds an object")
    }

    // ANCHOR: place
    /// Puts an object into a free place, or a new one.
    #[inline]
    pub(crate) fn place(&mut self, object: T, flags: Flags) -> Slot {
        self.n_live += 1;
        if let Some(slot) = self.free.pop() {
            let head = &mut self.heads[slot.index()];
            head.refcount = 1;
            head.flags = flags;
            self.objects[slot.index()] = Some(object);
            return slot;
        }
        let slot = Slot(
            u32::try_from(self.heads.len()).expect("fewer than 2^32 places"),
        );
        let stamp = Stamp::first(self.tag);
        self.heads.push(Head {
            refcount: 1,
            position: 0,
            stamp,
            list: None,
            flags,
        });
        self.objects.push(Some(object));
        self.gc_refs.grow();
        slot
    }
    // ANCHOR_END: place

    /// Empties a place and gives it back, unless it has had its last life.
    #[inline]
    pub(crate) fn vacate(&mut self, slot: Slot) {
        self.n_live -= 1;
        self.objects[slot.index()] = None;
        let head = &mut self.heads[slot.index()];
        head.flags = Flags::default();
        if let Some(next) = head.stamp.next() {
            head.stamp = next;
            self.free.push(slot);
        }
    }

    /// Tells whoever listens that `event` has happened. For the steps of a
    /// collection: what the heap does by itself it tells by itself.
    #[inline]
    pub fn emit(&mut self, event: impl FnOnce() -> Event) {
        if O::LISTENS {
            self.observer.event(event());
        }
    }

    /// Tells whoever listens what an object holds now.
    pub(crate) fn tell_written(&mut self, slot: Slot) {
        let id = self.id(slot);
        let mut to = Vec::new();
        self.object(slot).owned(&mut |r| to.push(r));
        self.observer.event(Event::Refers { id, to });
        let object = self.objects[slot.index()]
            .as_ref()
            .expect("a live slot holds an object");
        self.observer.written(id, object);
    }

    /// The bytes that this heap occupies for its bookkeeping: everything but
    /// the objects themselves.
    pub fn bookkeeping_bytes(&self) -> usize {
        self.heads.capacity() * size_of::<Head>()
            + self.gc_refs.bytes()
            + self.free.capacity() * size_of::<Slot>()
            + self.lists.iter().map(GcList::bytes).sum::<usize>()
    }
}

impl<T: Trace, O: Observer<T>> Host for Heap<T, O> {
    type Object = T;
    type Observer = O;
    fn heap(&self) -> &Heap<T, O> {
        self
    }
    fn heap_mut(&mut self) -> &mut Heap<T, O> {
        self
    }
}
