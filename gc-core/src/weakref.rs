//! Weak references: they point at an object without keeping it alive.
//!
//! A weak reference is an object itself. It holds its callback strongly and its
//! referent not at all; the referent, for its part, has a list of the weak
//! references that point at it. When the referent dies all of them are
//! cleared first, and only then are callbacks called, newest first.
//!
//! In CPython: `Objects/weakrefobject.c` (`PyObject_ClearWeakRefs`,
//! `_PyWeakref_ClearRef`).

use std::iter;

use crate::by_place::ByPlace;
use crate::death::let_go_of;
use crate::head::Flags;
use crate::schedule::count_allocation;
use crate::{
    Event, FreeList, Heap, HeapError, Host, ObjId, Observer, Slot, Trace,
    decref, incref,
};

/// The kinds of weak references. Of those without a callback, plain ones stand
/// first and proxies after them. All others follow, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakrefKind {
    /// `weakref.ref`
    Plain,
    /// `weakref.proxy`
    Proxy,
    /// A class derived from `weakref.ref`.
    Derived,
}

/// Which weak references point at which objects. Looked up, never iterated, so that its own order
/// shows nowhere.
#[derive(Debug, Default)]
pub(crate) struct Weakrefs {
    /// The list of weak references to each object that has any: those without
    /// a callback, then those with one and those of a derived class, the newest
    /// first in both parts; a proxy without a callback behind the others without.
    to: ByPlace<Ends>,
    /// What each weak reference points at.
    from: ByPlace<Weakref>,
}

/// The list of the weak references to one object. (`__weakref__`)
#[derive(Debug, Clone, Copy, Default)]
struct Ends {
    first: Option<Slot>,
    /// The last one without a callback; those with one begin after it.
    last_without: Option<Slot>,
    len: usize,
}

/// One weak reference, threaded into the list of its referent.
/// (`PyWeakReference`)
#[derive(Debug, Clone, Copy, Default)]
struct Weakref {
    referent: Option<Slot>,
    has_callback: bool,
    previous: Option<Slot>,
    next: Option<Slot>,
}

impl Weakrefs {
    /// Puts a weak reference where it belongs in the list of `referent`.
    fn insert(
        &mut self,
        at: Slot,
        referent: Slot,
        has_callback: bool,
        kind: WeakrefKind,
    ) {
        let ends = *self.to.entry(referent);
        let first = kind == WeakrefKind::Plain && !has_callback;
        let previous = if first { None } else { ends.last_without };
        let next = match previous {
            Some(previous) => self.node(previous).next,
            None => ends.first,
        };
        match previous {
            Some(previous) => self.node(previous).next = Some(at),
            None => self.to.entry(referent).first = Some(at),
        }
        let ends = self.to.entry(referent);
        ends.len += 1;
        let second = kind == WeakrefKind::Proxy && !has_callback;
        if second || (first && ends.last_without.is_none()) {
            ends.last_without = Some(at);
        }
        if let Some(next) = next {
            self.node(next).previous = Some(at);
        }
        *self.from.entry(at) = Weakref {
            referent: Some(referent),
            has_callback,
            previous,
            next,
        };
    }

    /// Takes a weak reference out of the list it is in. Returns its referent,
    /// if it had one, and whether that has no weak references left.
    fn take_out(&mut self, at: Slot) -> Option<(Slot, bool)> {
        let weakref = self.from.get_mut(at)?;
        let referent = weakref.referent.take()?;
        let Weakref { previous, next, .. } = *weakref;
        let ends = self.to.get_mut(referent)?;
        ends.len -= 1;
        let none_left = ends.len == 0;
        if ends.last_without == Some(at) {
            ends.last_without = previous;
        }
        if previous.is_none() {
            ends.first = next;
        }
        if none_left {
            self.to.remove(referent);
        }
        if let Some(previous) = previous {
            self.node(previous).next = next;
        }
        if let Some(next) = next {
            self.node(next).previous = previous;
        }
        Some((referent, none_left))
    }

    /// Clears all weak references to `referent`, and removes their list. Returns
    /// the first; each still names the next.
    fn take_all(&mut self, referent: Slot) -> Option<Slot> {
        let first = self.to.remove(referent)?.first;
        let mut next = first;
        while let Some(at) = next {
            let weakref = self.node(at);
            weakref.referent = None;
            next = weakref.next;
        }
        first
    }

    fn node(&mut self, at: Slot) -> &mut Weakref {
        self.from.get_mut(at).expect("a list holds weak references")
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Makes `weakref`, an object that exists already, a weak reference to
    /// `referent`. With `has_callback` the host's
    /// [`call_weakref_callback`](Host::call_weakref_callback) is called when
    /// the referent has died; the callback itself is the object's own business.
    ///
    /// # Errors
    /// If one of them is stale or of another heap, or `weakref` is a weak
    /// reference already.
    pub fn new_weakref(
        &mut self,
        weakref: ObjId,
        referent: ObjId,
        has_callback: bool,
    ) -> Result<(), HeapError> {
        let kind = WeakrefKind::Plain;
        self.new_weakref_of(kind, weakref, referent, has_callback)
    }

    /// Like [`new_weakref`](Heap::new_weakref), for a weak reference of another
    /// kind, which decides where it stands among the others.
    ///
    /// # Errors
    /// If one of them is stale or of another heap, or `weakref` is a weak
    /// reference already.
    pub fn new_weakref_of(
        &mut self,
        kind: WeakrefKind,
        weakref: ObjId,
        referent: ObjId,
        has_callback: bool,
    ) -> Result<(), HeapError> {
        let at = self.live(weakref)?;
        let to = self.live(referent)?;
        if self.gc_head(at).flags.has(Flags::WEAKREF) {
            return Err(HeapError::AlreadyAWeakref { id: weakref });
        }
        self.gc_head_mut(at).flags.set(Flags::WEAKREF);
        self.gc_head_mut(to).flags.set(Flags::REFERENT);
        self.weakrefs.insert(at, to, has_callback, kind);
        self.emit(|| Event::WeakrefMade {
            weakref,
            referent,
            callback: has_callback,
        });
        Ok(())
    }

    /// What the weak reference points at; `None` once that is gone.
    ///
    /// # Errors
    /// If `weakref` is stale, of another heap, or not a weak reference.
    pub fn referent(&self, weakref: ObjId) -> Result<Option<ObjId>, HeapError> {
        let slot = self.live(weakref)?;
        let found = self.weakrefs.from.get(slot);
        let weak = found.ok_or(HeapError::NotAWeakref { id: weakref })?;
        // One that is already dying counts as gone.
        let alive = |&slot: &Slot| self.head(slot).refcount > 0;
        Ok(weak.referent.filter(alive).map(|slot| self.id(slot)))
    }

    /// Whether a weak reference calls back when its referent dies.
    pub(crate) fn calls_back(&self, weakref: ObjId) -> bool {
        let found = self.weakrefs.from.get(weakref.slot());
        found.is_some_and(|weak| weak.has_callback)
    }

    /// The weak references to an object: those without a callback, then the
    /// newest first. (`weakref.getweakrefs`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn weakrefs_of(&self, id: ObjId) -> Result<Vec<ObjId>, HeapError> {
        let slot = self.live(id)?;
        Ok(self.weakref_chain(slot).map(|slot| self.id(slot)).collect())
    }

    /// How many weak references there are to an object.
    /// (`weakref.getweakrefcount`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn weakref_count(&self, id: ObjId) -> Result<usize, HeapError> {
        let slot = self.live(id)?;
        Ok(self.weakrefs.to.get(slot).map_or(0, |ends| ends.len))
    }

    /// The weak references to the object at `slot`, in the order of its list.
    pub(crate) fn weakrefs_at(&self, slot: Slot) -> Vec<Slot> {
        self.weakref_chain(slot).collect()
    }

    /// The slots of the weak references to this object, one after another.
    fn weakref_chain(&self, slot: Slot) -> impl Iterator<Item = Slot> {
        let pointed_at = self.gc_head(slot).flags.has(Flags::REFERENT);
        let ends = match pointed_at {
            true => self.weakrefs.to.get(slot),
            false => None,
        };
        let first = ends.and_then(|ends| ends.first);
        iter::successors(first, |&weakref| {
            self.weakrefs.from.get(weakref).and_then(|weak| weak.next)
        })
    }

    /// Whether there is any weak reference at all.
    #[inline]
    pub(crate) fn has_weakrefs(&self) -> bool {
        !self.weakrefs.from.is_empty()
    }

    /// Whether the object at `weakref` is a weak reference that calls back.
    pub fn has_callback(&self, weakref: Slot) -> bool {
        let weak = self.weakrefs.from.get(weakref);
        weak.is_some_and(|weak| weak.has_callback)
    }

    /// The tuple that CPython makes to call back for a dying object: a weak
    /// reference and its callback in turn, for all that have a callback.
    fn tuple_of_callbacks(&self, slot: Slot) -> Option<FreeList> {
        let calling =
            self.weakref_chain(slot).filter(|&w| self.has_callback(w));
        let n = calling.count();
        (n >= self.profile.callbacks_that_make_a_tuple)
            .then(|| FreeList::Tuple(u8::try_from(2 * n).unwrap_or(u8::MAX)))
    }

    /// Makes a weak reference point at nothing, without its callback. Nothing
    /// happens to any other object. (`_PyWeakref_ClearRef`)
    pub(crate) fn clear_weakref(&mut self, weakref: Slot) {
        let Some((referent, none_left)) = self.weakrefs.take_out(weakref)
        else {
            return;
        };
        if none_left {
            self.gc_head_mut(referent).flags.unset(Flags::REFERENT);
        }
        self.emit_at(weakref, |weakref| Event::WeakrefCleared { weakref });
    }

    /// The object at `slot` is gone: no weak reference leads to it any more,
    /// and it isn't a weak reference itself.
    #[cold]
    pub(crate) fn forget_weakrefs(&mut self, slot: Slot) {
        self.weakrefs.take_all(slot);
        self.weakrefs.take_out(slot);
        self.weakrefs.from.remove(slot);
    }
}

// ANCHOR: clear_weakrefs
/// The object at `slot` dies because its count is zero: clears every weak
/// reference to it, then calls their callbacks, newest first. If it is a weak
/// reference itself, it stops being one.
///
/// All of them are held until the last callback is over, and let go of the
/// oldest first, each after its callback: CPython keeps them in a tuple, which
/// is not an object here but counts as one. (`PyObject_ClearWeakRefs`)
pub(crate) fn clear_weakrefs<H: Host>(host: &mut H, slot: Slot) {
    let heap = host.heap_mut();
    if heap.gc_head(slot).flags.has(Flags::WEAKREF) {
        heap.clear_weakref(slot);
        heap.weakrefs.from.remove(slot);
    }
    if !heap.gc_head(slot).flags.has(Flags::REFERENT) {
        return;
    }
    let tuple = heap.tuple_of_callbacks(slot);
    if tuple.is_some() {
        count_allocation(host, tuple);
    }
    let mut calling = Calling {
        host,
        held: Vec::new(),
    };
    calling.clear(slot);
    calling.call();
    calling.let_go();
    if tuple.is_some() {
        let heap = calling.host.heap_mut();
        heap.schedule.count_deallocation(tuple);
    }
}

/// For an object that dies because its count is zero and whose type clears the
/// weak references to it before it is finalized, as `gen_dealloc` does for
/// generators. In a collection they have been cleared by then.
///
/// # Errors
/// If there is no such object.
pub fn clear_weakrefs_first<H: Host>(
    host: &mut H,
    id: ObjId,
) -> Result<(), HeapError> {
    let slot = host.heap().live(id)?;
    let referent = host.heap().gc_head(slot).flags.has(Flags::REFERENT);
    if referent && !host.heap().is_collecting() {
        clear_weakrefs(host, slot);
    }
    Ok(())
}

/// The weak references that are held while their callbacks are called. If one
/// of them panics, all are let go of by the next collection; callbacks that
/// had not been called yet are not called any more.
struct Calling<'h, H: Host> {
    host: &'h mut H,
    held: Vec<Slot>,
}

impl<H: Host> Calling<'_, H> {
    /// Clears all weak references to the object at `slot`, and takes hold of
    /// those with a callback.
    fn clear(&mut self, slot: Slot) {
        let heap = self.host.heap_mut();
        heap.gc_head_mut(slot).flags.unset(Flags::REFERENT);
        let mut next = heap.weakrefs.take_all(slot);
        while let Some(at) = next {
            let Weakref {
                has_callback,
                next: after,
                ..
            } = *heap.weakrefs.node(at);
            heap.emit_at(at, |weakref| Event::WeakrefCleared { weakref });
            if has_callback {
                heap.take_in_hand(at);
                self.held.push(at);
            }
            next = after;
        }
    }

    fn call(&mut self) {
        for &slot in &self.held {
            let weakref = self.host.heap().id(slot);
            let heap = self.host.heap_mut();
            heap.emit(|| Event::CallbackCalled { weakref });
            self.host.call_weakref_callback(weakref);
        }
    }

    fn let_go(&mut self) {
        while let Some(&slot) = self.held.last() {
            drop_callback(self.host, slot);
            self.held.pop();
            let_go_of(self.host, slot);
        }
    }
}

impl<H: Host> Drop for Calling<'_, H> {
    fn drop(&mut self) {
        for slot in self.held.drain(..) {
            self.host.heap_mut().drop_later(slot);
        }
    }
}

/// A weak reference that has called back will not do so again.
fn drop_callback<H: Host>(host: &mut H, slot: Slot) {
    let heap = host.heap_mut();
    let weakref = heap.id(slot);
    let callback = heap.update(weakref, |w| w.take_callback());
    if let Some(callback) = callback.expect("the heap holds it") {
        decref(host, callback).expect("its weak reference held it");
    }
}
// ANCHOR_END: clear_weakrefs

/// Takes a reference to what the weak reference points at, if that is alive.
/// (`PyWeakref_GetRef`)
///
/// ```
/// use gc_core::{Heap, Kind, Object, alloc, upgrade};
///
/// let mut heap = Heap::new();
/// let tea = heap.new_object("tea");
/// let weak = alloc(&mut heap, Object::new(Kind::Weakref, "a weak reference to the tea"));
/// heap.new_weakref(weak, tea, false)?;
/// assert_eq!(upgrade(&mut heap, weak)?, Some(tea)); // one more reference
/// heap.decref(tea)?;
/// heap.decref(tea)?;
/// assert_eq!(upgrade(&mut heap, weak)?, None);
/// # Ok::<(), gc_core::HeapError>(())
/// ```
///
/// # Errors
/// If `weakref` is stale, of another heap, or not a weak reference.
pub fn upgrade<H: Host>(
    host: &mut H,
    weakref: ObjId,
) -> Result<Option<ObjId>, HeapError> {
    let referent = host.heap().referent(weakref)?;
    if let Some(id) = referent {
        incref(host, id)?;
    }
    Ok(referent)
}
