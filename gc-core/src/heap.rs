//! The heap: every object, its reference count, and the list it is in.
//!
//! CPython keeps an object's count in front of its value (`ob_refcnt` in
//! `PyObject`) and the collector's two words in front of that (`PyGC_Head`).
//! Here the values have an array of their own, and so has `gc_refs`, so that a
//! collection, which needs the counts of all objects and the values of some,
//! touches little memory. See `SPEED.md`.

use crate::garbage::Garbage;
use crate::gc_refs::GcRefs;
use crate::head::{Flags, GcHead, Head};
use crate::id::HeapTag;
use crate::incremental::Incremental;
use crate::interrupted::Dying;
use crate::list::GcList;
use crate::pending::{Pending, Work};
use crate::place::FreePlaces;
use crate::root::Roots;
use crate::schedule::Schedule;
use crate::values::Values;
use crate::weakref::Weakrefs;
use crate::{
    Event, HeapError, IMMORTAL_REFCNT, ListId, ObjId, Object, Observer,
    Profile, Silent, Slot, Trace,
};

/// All objects of one program, and what its memory manager knows about them.
///
/// `T` is what is stored, `O` observes it. The objects refer to each other
/// through [`ObjId`]s; [`Trace`] says which of
/// them are counted by the caller.
///
/// # Limits
///
/// There are at most 2^32 - 1 places, each for 65,535 objects one after the
/// other; then it is not used again. The [`ObjId`]s of the first 65,536 heaps of
/// a process are distinguishable; after that two heaps may take each other's for
/// their own. A count that reaches [`IMMORTAL_REFCNT`] stays there.
///
/// # Panics
///
/// A host may catch a panic of a finalizer, a callback, a [`Trace`] or an
/// observer. Counts and lists are sound then. What was left to do is done by
/// the next collection; a reference given to a [`decref`](crate::decref) that
/// panics has been taken, and an [`incref`](crate::incref) or an
/// [`alloc`](crate::alloc) that panics has given none. The observer has missed
/// what happened on the way out: see [`report_again`](Heap::report_again).
pub struct Heap<T = Object, O = Silent> {
    pub(crate) heads: Vec<Head>,
    pub(crate) objects: Values<T>,
    pub(crate) gc_refs: GcRefs,
    pub(crate) free: FreePlaces,
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
    /// What a panic has left undone: see `interrupted.rs`.
    pub(crate) interrupted: Vec<Work>,
    /// The references of objects that wait for the collection their own making
    /// has triggered.
    pub(crate) waiting: Vec<ObjId>,
    /// References that have just been let go of and are about to be dropped.
    pub(crate) dropped: Vec<ObjId>,
    /// Generation 2 as a collection found it: see [`Heap::settle`].
    pub(crate) found: Vec<Slot>,
    pub(crate) n_tuples: usize,
    pub(crate) n_dicts: usize,
    pub(crate) n_retired: usize,
    pub(crate) tag: HeapTag,
}

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
            objects: Values::default(),
            gc_refs: GcRefs::default(),
            free: FreePlaces::default(),
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

    /// The observer, mutably.
    pub fn observer_mut(&mut self) -> &mut O {
        &mut self.observer
    }

    /// How many objects are alive, tracked or not.
    pub fn len(&self) -> usize {
        self.heads.len() - self.free.len - self.n_retired
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
    #[inline]
    pub fn get(&self, id: ObjId) -> Result<&T, HeapError> {
        let slot = self.live(id)?;
        Ok(self.object(slot))
    }

    /// Mutable access to the value of an object. The counts are the caller's
    /// business: see [`Trace`].
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
        let answer = f(self.objects.get_mut(slot));
        if O::LISTENS {
            self.emit_contents(slot);
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

    /// Whether the finalizer of the object at `slot` has run. The object may be
    /// dying: its count may be 0.
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
        let head = self.heads.get(id.slot().index());
        let found = head
            .filter(|head| head.refcount > 0)
            .map(|_| self.id(id.slot()));
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
        self.objects.get(slot)
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
    pub(crate) fn emit_contents(&mut self, slot: Slot) {
        if !self.observer.wants_contents() {
            return;
        }
        let id = self.id(slot);
        if self.observer.wants_references() {
            let mut to = Vec::new();
            self.object(slot).owned(&mut |r| to.push(r));
            self.observer.event(Event::Refers { id, to });
        }
        self.observer.contents(id, self.objects.get(slot));
    }

    /// The bytes that this heap occupies for its bookkeeping: everything but
    /// the objects themselves.
    pub fn bookkeeping_bytes(&self) -> usize {
        self.heads.capacity() * size_of::<Head>()
            + self.gc_refs.bytes()
            + self.lists.iter().map(GcList::bytes).sum::<usize>()
    }
}
