//! The heap: every object, its reference count, and the list it is in.
//!
//! CPython keeps an object's count in front of its value (`ob_refcnt` in
//! `PyObject`) and the collector's two words in front of that (`PyGC_Head`).
//! Here the values have an array of their own, and so has `gc_refs`, so that a
//! collection, which needs the counts of all objects and the values of some,
//! touches little memory. See `SPEED.md`.

use crate::death::{Dying, Pending, Work};
use crate::garbage::Garbage;
use crate::gc_refs::GcRefs;
use crate::id::{HeapTag, Stamp};
use crate::incremental::Incremental;
use crate::list::GcList;
use crate::root::Roots;
use crate::schedule::Schedule;
use crate::weakref::Weakrefs;
use crate::{
    Event, FreeList, HeapError, Host, ListId, ObjId, Object, Observer, Profile,
    Silent, Slot, Trace,
};

/// All objects of one program, and what its memory manager knows of them.
///
/// `T` is what is stored, `O` observes it. The objects refer to each other
/// through [`ObjId`]s; [`Trace`] says which of
/// them are counted by the caller.
///
/// # Limits
///
/// There are at most 2^32 - 1 places, each for 65,535 objects one after the
/// other; then it is not used again. The [`ObjId`]s of the first 65,536 heaps of
/// a process are told apart; after that two heaps may take each other's for
/// their own. A count that reaches [`IMMORTAL_REFCNT`] stays there.
///
/// # Panics
///
/// A host may catch a panic of a finalizer, a callback, a [`Trace`] or an
/// observer. Counts and lists are sound then. What was left to do is done by
/// the next collection; a reference given to a [`decref`](crate::decref) that
/// panics has been taken, and an [`incref`](crate::incref) or an
/// [`alloc`](crate::alloc) that panics has given none. The observer has missed
/// what happened on the way out: see [`retell`](Heap::retell).
pub struct Heap<T = Object, O = Silent> {
    pub(crate) heads: Vec<Head>,
    pub(crate) objects: Vec<Option<T>>,
    pub(crate) gc_refs: GcRefs,
    pub(crate) free: Vec<Slot>,
    pub(crate) lists: [GcList; ListId::COUNT],
    pub(crate) schedule: Schedule,
    pub(crate) incremental: Incremental,
    pub(crate) weakrefs: Weakrefs,
    pub(crate) garbage: Garbage,
    pub(crate) profile: Profile,
    pub(crate) observer: O,
    /// What is left to do while objects die.
    pub(crate) pending: Pending,
    pub(crate) roots: Roots,
    /// The object that has begun to die: see [`Dying`].
    pub(crate) dying: Dying,
    /// What a panic has kept from being done: see `interrupted.rs`.
    pub(crate) interrupted: Vec<Work>,
    /// What an object refers to that waits for the collection which its own
    /// making has triggered.
    pub(crate) waiting: Vec<ObjId>,
    /// What an object has let go of, for a moment.
    pub(crate) dropped: Vec<ObjId>,
    /// Generation 2 as a collection found it: see [`Heap::settle`].
    pub(crate) found: Vec<Slot>,
    pub(crate) n_tuples: usize,
    pub(crate) n_dicts: usize,
    pub(crate) n_retired: usize,
    pub(crate) tag: HeapTag,
}

/// All that is known of one object but its value, 16 bytes: what
/// counting needs (`PyObject`), and what the collector does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// How many references there are. 0 of an object that is dying, and in a
    /// free place. (`ob_refcnt`)
    pub refcount: u32,
    /// The stamp of the current occupant, or of the next one.
    pub stamp: Stamp,
    /// The collector's half.
    pub gc: GcHead,
}

impl Head {
    /// The head of an object that has just been made, and that one reference
    /// leads to.
    #[inline]
    fn new(stamp: Stamp, flags: Flags, free_list: Option<FreeList>) -> Head {
        let gc = GcHead {
            position: 0,
            list: None,
            flags,
            free_list,
        };
        Head {
            refcount: 1,
            stamp,
            gc,
        }
    }
}

/// The collector's half of a [`Head`], 8 bytes. (`PyGC_Head`)
#[derive(Debug, Clone, Copy)]
pub(crate) struct GcHead {
    /// Where in its list the object stands.
    pub position: u32,
    /// The list it is in, if it is tracked.
    pub list: Option<ListId>,
    pub flags: Flags,
    /// Where its place goes when it is dead.
    pub free_list: Option<FreeList>,
}

/// What may be true of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Flags(u8);

impl Flags {
    /// The type takes part in garbage collection. (`Py_TPFLAGS_HAVE_GC`)
    pub const HAS_GC: Flags = Flags(1);
    /// The finalizer has run. (`_PyGC_PREV_MASK_FINALIZED`)
    pub const FINALIZED: Flags = Flags(2);
    /// Weak references point here.
    pub const REFERENT: Flags = Flags(4);
    /// The object is a weak reference.
    pub const WEAKREF: Flags = Flags(8);
    /// An exact tuple or dict, for [`crate::Tracking`].
    pub const TUPLE: Flags = Flags(16);
    /// See [`Flags::TUPLE`].
    pub const DICT: Flags = Flags(32);
    /// The heap itself holds a reference, for as long as a finalizer or a
    /// callback of the object runs.
    pub const IN_HAND: Flags = Flags(64);
    /// A panic has interrupted its death: its legacy finalizer is not run any
    /// more.
    pub const INTERRUPTED: Flags = Flags(128);

    /// Whether one of these is true.
    #[inline]
    pub fn has(self, flags: Flags) -> bool {
        self.0 & flags.0 != 0
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

impl std::ops::BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

/// The count of an immortal object, and of one whose count does not fit.
///
/// Counterpart in CPython: `_Py_IMMORTAL_REFCNT` (PEP 683, since 3.12).
pub const IMMORTAL_REFCNT: u32 = u32::MAX;

impl<T: Trace> Heap<T> {
    /// An empty heap that models the default version, without an observer.
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
    /// An empty heap that models `profile`, observed by `observer`.
    pub fn with(profile: Profile, observer: O) -> Self {
        Heap {
            heads: Vec::new(),
            objects: Vec::new(),
            gc_refs: GcRefs::default(),
            free: Vec::new(),
            lists: Default::default(),
            schedule: Schedule::new(&profile),
            incremental: Incremental::new(profile.thresholds[0]),
            weakrefs: Weakrefs::default(),
            garbage: Garbage::default(),
            profile,
            observer,
            pending: Pending::default(),
            roots: Roots::default(),
            dying: Dying::default(),
            interrupted: Vec::new(),
            waiting: Vec::new(),
            dropped: Vec::new(),
            found: Vec::new(),
            n_tuples: 0,
            n_dicts: 0,
            n_retired: 0,
            tag: HeapTag::fresh(),
        }
    }

    /// The version this heap models.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The observer.
    pub fn observer(&self) -> &O {
        &self.observer
    }

    /// Ends the heap and returns its observer.
    pub fn into_observer(self) -> O {
        self.observer
    }

    /// The observer, to change it.
    pub fn observer_mut(&mut self) -> &mut O {
        &mut self.observer
    }

    /// How many objects are alive, tracked or not.
    pub fn len(&self) -> usize {
        self.heads.len() - self.free.len() - self.n_retired
    }

    /// Whether there is no object at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every live object, in order of its place in the heap.
    pub fn ids(&self) -> impl Iterator<Item = ObjId> + '_ {
        (0..self.heads.len() as u32)
            .map(Slot)
            .filter(|&slot| self.head(slot).refcount > 0)
            .map(|slot| self.id(slot))
    }

    /// Whether `id` names a live object of this heap.
    #[inline]
    pub fn is_live(&self, id: ObjId) -> bool {
        let head = self.heads.get(id.slot().index());
        head.is_some_and(|h| id.bears(h.stamp) && h.refcount > 0)
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
        Ok(self.gc_head(self.live(id)?).flags.has(Flags::FINALIZED))
    }

    /// The same of the object at `slot`, which may be dying: its count may be 0.
    pub fn is_finalized_at(&self, slot: Slot) -> bool {
        self.gc_head(slot).flags.has(Flags::FINALIZED)
    }

    /// Notes that the object's finalizer has run, or is about to: it will not
    /// run again.
    #[inline]
    pub(crate) fn set_finalized(&mut self, slot: Slot) {
        self.gc_head_mut(slot).flags.set(Flags::FINALIZED);
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
        ObjId::new(slot, self.head(slot).stamp)
    }

    /// The place of a live object of this heap.
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    #[inline]
    pub(crate) fn live(&self, id: ObjId) -> Result<Slot, HeapError> {
        match self.is_live(id) {
            true => Ok(id.slot()),
            false => Err(self.not_live(id)),
        }
    }

    #[cold]
    fn not_live(&self, id: ObjId) -> HeapError {
        if id.tag() != self.tag {
            return HeapError::Foreign { id };
        }
        let now = self
            .heads
            .get(id.slot().index())
            .filter(|head| head.refcount > 0);
        let found = match now {
            Some(_) => self.id(id.slot()).to_string(),
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
    pub(crate) fn gc_head(&self, slot: Slot) -> &GcHead {
        &self.heads[slot.index()].gc
    }

    #[inline]
    pub(crate) fn gc_head_mut(&mut self, slot: Slot) -> &mut GcHead {
        &mut self.heads[slot.index()].gc
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
    pub(crate) fn place(
        &mut self,
        object: T,
        flags: Flags,
        free_list: Option<FreeList>,
    ) -> ObjId {
        if let Some(slot) = self.free.pop() {
            let head = &mut self.heads[slot.index()];
            let stamp = head.stamp;
            *head = Head::new(stamp, flags, free_list);
            self.objects[slot.index()] = Some(object);
            return ObjId::new(slot, stamp);
        }
        let slot = Slot(
            u32::try_from(self.heads.len()).expect("fewer than 2^32 places"),
        );
        let stamp = Stamp::first(self.tag);
        self.heads.push(Head::new(stamp, flags, free_list));
        self.objects.push(Some(object));
        self.gc_refs.grow();
        ObjId::new(slot, stamp)
    }
    // ANCHOR_END: place

    /// Gives an empty place back, unless it has had its last life.
    #[inline]
    pub(crate) fn vacate(&mut self, slot: Slot) {
        if self.next_life(slot) {
            self.free.push(slot);
        }
    }

    /// Readies an empty place for the next object to live there; returns
    /// whether there may be one.
    #[inline]
    pub(crate) fn next_life(&mut self, slot: Slot) -> bool {
        let head = &mut self.heads[slot.index()];
        let next = head.stamp.next();
        match next {
            Some(next) => head.stamp = next,
            None => self.n_retired += 1,
        }
        next.is_some()
    }

    /// Gives many empty places back at once.
    pub(crate) fn make_free(&mut self, mut places: Vec<Slot>) {
        match self.free.is_empty() {
            true => self.free = places,
            false => self.free.append(&mut places),
        }
    }

    /// Notifies the observer of `event`.
    #[inline]
    pub(crate) fn emit(&mut self, event: impl FnOnce() -> Event) {
        if O::LISTENS {
            self.observer.event(event());
        }
    }

    /// Notifies the observer of an event that names the object at `slot`.
    #[inline]
    pub(crate) fn emit_at(
        &mut self,
        slot: Slot,
        event: impl FnOnce(ObjId) -> Event,
    ) {
        if O::LISTENS {
            let id = self.id(slot);
            self.observer.event(event(id));
        }
    }

    /// Shows the observer what an object holds now.
    pub(crate) fn tell_written(&mut self, slot: Slot) {
        if !self.observer.wants_contents() {
            return;
        }
        let id = self.id(slot);
        if self.observer.wants_references() {
            let mut to = Vec::new();
            self.object(slot).owned(&mut |r| to.push(r));
            self.observer.event(Event::Refers { id, to });
        }
        let object = self.objects[slot.index()]
            .as_ref()
            .expect("a live slot holds an object");
        self.observer.contents(id, object);
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
    /// If `weakref` is stale, of another heap, or no weak reference.
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
