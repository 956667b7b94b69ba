//! Weak references: they point at an object without keeping it alive.
//!
//! A weak reference is an object itself. It holds its callback strongly and its
//! referent not at all; the referent, for its part, has a list of the weak
//! references that point at it. When the referent dies all of them are
//! cleared first, and only then are callbacks called, newest first.
//!
//! In CPython: `Objects/weakrefobject.c` (`PyObject_ClearWeakRefs`,
//! `_PyWeakref_ClearRef`).

use std::collections::HashMap;

use crate::heap::Flags;
use crate::{
    Event, Heap, HeapError, Host, ObjId, Observer, Slot, Trace, decref, incref,
};

/// Who points weakly at whom. Looked up, never iterated, so that its own order
/// shows nowhere.
#[derive(Debug, Default)]
pub(crate) struct Weakrefs {
    /// The weak references to an object, in the order of its list: those
    /// without a callback, then the newest first.
    to: HashMap<Slot, Vec<Slot>>,
    /// What each weak reference points at.
    from: HashMap<Slot, Weakref>,
}

#[derive(Debug, Clone, Copy)]
struct Weakref {
    referent: Option<Slot>,
    has_callback: bool,
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
        let at = self.live(weakref)?;
        let to = self.live(referent)?;
        if self.head(at).flags.has(Flags::WEAKREF) {
            return Err(HeapError::AlreadyAWeakref { id: weakref });
        }
        self.head_mut(at).flags.set(Flags::WEAKREF);
        self.head_mut(to).flags.set(Flags::REFERENT);
        self.weakrefs.from.insert(
            at,
            Weakref {
                referent: Some(to),
                has_callback,
            },
        );
        let from = &self.weakrefs.from;
        let list = self.weakrefs.to.entry(to).or_default();
        let place = if has_callback {
            list.iter().take_while(|w| !from[w].has_callback).count()
        } else {
            0
        };
        list.insert(place, at);
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
    /// If `weakref` is stale, of another heap, or no weak reference.
    pub fn referent(&self, weakref: ObjId) -> Result<Option<ObjId>, HeapError> {
        let slot = self.live(weakref)?;
        let found = self.weakrefs.from.get(&slot);
        let weak = found.ok_or(HeapError::NotAWeakref { id: weakref })?;
        // While an object dies nobody may get hold of it any more.
        let alive = weak.referent.filter(|&slot| self.head(slot).refcount > 0);
        Ok(alive.map(|slot| self.id(slot)))
    }

    /// The weak references to an object: those without a callback, then the
    /// newest first. (`weakref.getweakrefs`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn weakrefs_of(&self, id: ObjId) -> Result<Vec<ObjId>, HeapError> {
        let slot = self.live(id)?;
        Ok(self
            .weakrefs_at(slot)
            .iter()
            .map(|&slot| self.id(slot))
            .collect())
    }

    /// How many weak references there are to an object.
    /// (`weakref.getweakrefcount`)
    ///
    /// # Errors
    /// If `id` is stale or of another heap.
    pub fn weakref_count(&self, id: ObjId) -> Result<usize, HeapError> {
        Ok(self.weakrefs_at(self.live(id)?).len())
    }

    pub(crate) fn weakrefs_at(&self, slot: Slot) -> &[Slot] {
        if !self.head(slot).flags.has(Flags::REFERENT) {
            return &[];
        }
        self.weakrefs.to.get(&slot).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn has_callback(&self, weakref: Slot) -> bool {
        self.weakrefs
            .from
            .get(&weakref)
            .is_some_and(|weak| weak.has_callback)
    }

    /// Makes a weak reference point at nothing. (`_PyWeakref_ClearRef`)
    pub(crate) fn clear_weakref(&mut self, weakref: Slot) {
        let Some(weak) = self.weakrefs.from.get_mut(&weakref) else {
            return;
        };
        let Some(referent) = weak.referent.take() else {
            return;
        };
        self.unlist_weakref(weakref, referent);
        let weakref = self.id(weakref);
        self.emit(|| Event::WeakrefCleared { weakref });
    }

    /// The weak reference itself dies.
    pub(crate) fn forget_weakref(&mut self, weakref: Slot) {
        self.clear_weakref(weakref);
        self.weakrefs.from.remove(&weakref);
    }

    fn unlist_weakref(&mut self, weakref: Slot, referent: Slot) {
        let Some(list) = self.weakrefs.to.get_mut(&referent) else {
            return;
        };
        list.retain(|&slot| slot != weakref);
        if list.is_empty() {
            self.weakrefs.to.remove(&referent);
            self.head_mut(referent).flags.unset(Flags::REFERENT);
        }
    }
}

// ANCHOR: clear_weakrefs
/// The object at `slot` dies because its count is zero: clears every weak
/// reference to it, then calls their callbacks, newest first.
/// (`PyObject_ClearWeakRefs`)
pub(crate) fn clear_weakrefs<H: Host>(host: &mut H, slot: Slot) {
    let heap = host.heap_mut();
    let all = heap.weakrefs_at(slot).to_vec();
    let mut calling = Vec::new();
    for weakref in all {
        heap.clear_weakref(weakref);
        // One that is dying itself stays silent.
        if heap.has_callback(weakref) && heap.head(weakref).refcount > 0 {
            heap.raise(weakref);
            calling.push(heap.id(weakref));
        }
    }
    for weakref in calling {
        host.heap_mut().emit(|| Event::CallbackCalled { weakref });
        host.call_weakref_callback(weakref);
        decref(host, weakref).expect("a reference was taken above");
    }
}
// ANCHOR_END: clear_weakrefs

/// Takes a reference to what the weak reference points at, if that is alive.
/// (`PyWeakref_GetRef`)
///
/// # Errors
/// If `weakref` is stale, of another heap, or no weak reference.
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
