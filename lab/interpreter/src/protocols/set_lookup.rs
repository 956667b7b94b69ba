//! Sets: looking up members by Python's `==`.

use gc_core::ObjId;
use smallvec::SmallVec;

use crate::objects::PyObject;
use crate::objects::set_table::SetTable;
use crate::objects::symbols::known;
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The members of a set.
    pub(crate) fn as_set(&self, value: Value) -> Option<&SetTable> {
        match self.get_native(value.obj()?) {
            PyObject::Set(set) | PyObject::FrozenSet(set) => Some(set),
            _ => None,
        }
    }

    pub(crate) fn set_find(&mut self, set: Value, value: Value, hash: u64) -> Res<Option<usize>> {
        let Some(table) = self.as_set(set) else { return Ok(None) };
        let mut unsure = SmallVec::<[Value; 4]>::new();
        let found = table.find(hash, |member| match self.same_key(member, value) {
            Some(equal) => equal,
            None => {
                unsure.push(member);
                false
            }
        });
        if found.is_some() || unsure.is_empty() {
            return Ok(found);
        }
        let place_of = |this: &Self, member: Value| {
            this.as_set(set).and_then(|table| table.find(hash, |m| m.is(member)))
        };
        for member in unsure {
            // The last comparison may have changed the set.
            if place_of(self, member).is_none() {
                return self.set_find(set, value, hash);
            }
            let held = self.hold(member);
            let equal = self.equal(member, value)?;
            let place = place_of(self, member);
            self.release(held);
            if place.is_none() {
                return self.set_find(set, value, hash);
            }
            if equal {
                return Ok(place);
            }
        }
        Ok(None)
    }

    pub(crate) fn update_set<R>(&mut self, set: Value, f: impl FnOnce(&mut SetTable) -> R) -> R {
        let id = set.obj().expect("a set");
        self.update_native(id, |object| match object {
            PyObject::Set(set) | PyObject::FrozenSet(set) => f(set),
            _ => unreachable!("a set"),
        })
    }

    /// Adds a member; borrowed.
    pub(crate) fn set_add(&mut self, set: Value, value: Value) -> Res<()> {
        let hash = self.hash(value)?;
        self.set_add_hashed(set, value, hash)
    }

    /// Adds a member whose hash is known. (`set_add_entry`)
    pub(crate) fn set_add_hashed(&mut self, set: Value, value: Value, hash: u64) -> Res<()> {
        if self.set_find(set, value, hash)?.is_some() {
            return Ok(());
        }
        let growth = self.as_set(set).map_or(0, SetTable::growth);
        if growth > 0 {
            self.room_for_bytes(growth as u64)?;
            self.made(growth);
        }
        let value = self.share(value);
        self.update_set(set, |s| s.push(hash, value));
        Ok(())
    }

    /// Whether a value is a member.
    pub(crate) fn set_has(&mut self, set: Value, value: Value) -> Res<bool> {
        Ok(self.set_place(set, value)?.is_some())
    }

    /// Where a member is. A set, which has no hash, is looked for as a frozenset.
    /// (`set_contains`)
    fn set_place(&mut self, set: Value, value: Value) -> Res<Option<usize>> {
        let plain = value.obj().is_some_and(|id| matches!(self.get_native(id), PyObject::Set(_)));
        let own = self.python_method(value, known::HASH).is_some_and(|own| !own.is_none());
        if !plain || own {
            let hash = self.hash(value)?;
            return self.set_find(set, value, hash);
        }
        let frozen = self.new_set(value, true)?;
        let hash = self.hash(*frozen)?;
        let place = self.set_find(set, *frozen, hash)?;
        self.release(frozen);
        Ok(place)
    }

    /// Removes a member; returns whether it was there.
    pub(crate) fn set_remove(&mut self, set: Value, value: Value) -> Res<bool> {
        let place = self.set_place(set, value)?;
        Ok(self.takes_out(set, place))
    }

    /// Removes a member whose hash is known; returns whether it was there.
    /// (`set_discard_entry`)
    pub(crate) fn set_remove_hashed(&mut self, set: Value, value: Value, hash: u64) -> Res<bool> {
        let place = self.set_find(set, value, hash)?;
        Ok(self.takes_out(set, place))
    }

    /// Removes the member at a place, if there is one.
    fn takes_out(&mut self, set: Value, place: Option<usize>) -> bool {
        let Some(place) = place else { return false };
        let gone = self.update_set(set, |s| s.remove(place));
        self.release(Owned::new(gone));
        true
    }

    /// The members, counted: they are the caller's.
    pub(crate) fn set_members(&mut self, set: Value) -> OwnedItems {
        let members: Vec<Value> =
            self.as_set(set).map(|s| s.iter().map(|m| m.1).collect()).unwrap_or_default();
        self.hold_all(members)
    }

    /// Whether something is true of each member, which is passed with its hash. Checking
    /// may change the set; then the members at that time count. (`set_next`)
    pub(crate) fn all_members(
        &mut self,
        set: Value,
        mut test: impl FnMut(&mut Self, Value, u64) -> Res<bool>,
    ) -> Res<bool> {
        let mut place = 0;
        while let Some((at, hash, member)) = self.as_set(set).and_then(|s| s.next(place)) {
            place = at + 1;
            let member = self.hold(member);
            let holds = test(self, *member, hash)?;
            self.release(member);
            if !holds {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Calls `f` with each member and its hash.
    pub(crate) fn each_member(
        &mut self,
        set: Value,
        mut with: impl FnMut(&mut Self, Value, u64) -> Res<()>,
    ) -> Res<()> {
        let all =
            self.all_members(set, |this, member, hash| with(this, member, hash).map(|()| true));
        all.map(|_| ())
    }

    /// Calls `f` with each key of a dict and its hash. (`_PyDict_Next`)
    pub(crate) fn each_key(
        &mut self,
        dict: ObjId,
        mut with: impl FnMut(&mut Self, Value, u64) -> Res<()>,
    ) -> Res<()> {
        let mut place = 0;
        while let Some((at, entry)) = self.table(dict).next(place) {
            place = at + 1;
            let key = self.hold(entry.key);
            with(self, *key, entry.hash)?;
            self.release(key);
        }
        Ok(())
    }

    /// Whether it is a dict, and not of a derived class.
    pub(crate) fn plain_dict(&self, value: Value) -> Option<ObjId> {
        value.obj().filter(|&id| matches!(self.get(id), PyObject::Dict(_)))
    }

    /// Adds everything from an iterable; members of a set or dict by the hash that is kept
    /// with them. (`set_update_internal`)
    pub(crate) fn set_add_all(&mut self, set: Value, from: Value) -> Res<()> {
        if self.as_set(from).is_some() {
            return self.merge(set, from);
        }
        if let Some(dict) = self.plain_dict(from) {
            let more = self.table(dict).len();
            self.update_set(set, |s| s.make_room(more));
            return self.each_key(dict, |this, key, hash| this.set_add_hashed(set, key, hash));
        }
        self.each(from, |this, item| this.set_add(set, item))
    }

    /// Adds every member of a set to another. (`set_merge`)
    fn merge(&mut self, set: Value, from: Value) -> Res<()> {
        if set.is(from) {
            return Ok(());
        }
        if self.as_set(set).is_some_and(SetTable::is_unused) {
            let copied = self.copied(from).unwrap_or_default();
            self.update_set(set, |s| s.become_copy(copied));
            return Ok(());
        }
        let more = self.as_set(from).map_or(0, SetTable::len);
        self.update_set(set, |s| s.make_room(more));
        self.each_member(from, |this, member, hash| this.set_add_hashed(set, member, hash))
    }

    /// A copy of a set's table, in which each member is counted.
    fn copied(&mut self, set: Value) -> Option<SetTable> {
        let copied = self.as_set(set).map(SetTable::copied)?;
        copied.iter().for_each(|(_, member)| _ = self.share(member));
        Some(copied)
    }

    /// A set, or frozenset, of the members of an iterable.
    pub(crate) fn new_set(&mut self, iterable: Value, frozen: bool) -> Res<Owned> {
        let copied = self.copied(iterable);
        let is_copy = copied.is_some();
        let table = Box::new(copied.unwrap_or_default());
        let set = self.make(if frozen { PyObject::FrozenSet(table) } else { PyObject::Set(table) });
        if !iterable.is_unbound() && !is_copy {
            self.set_add_all(*set, iterable)?;
        }
        Ok(set)
    }
}
