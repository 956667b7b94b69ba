//! Sets: looking members up by Python's `==`.

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
            // What was asked before may have changed the set.
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
        if !plain || self.python_method(value, known::HASH).is_some() {
            let hash = self.hash(value)?;
            return self.set_find(set, value, hash);
        }
        let frozen = self.new_set(value, true)?;
        let hash = self.hash(*frozen)?;
        let place = self.set_find(set, *frozen, hash)?;
        self.release(frozen);
        Ok(place)
    }

    /// Removes a member; says whether it was there.
    pub(crate) fn set_remove(&mut self, set: Value, value: Value) -> Res<bool> {
        let Some(place) = self.set_place(set, value)? else { return Ok(false) };
        let gone = self.update_set(set, |s| s.remove(place));
        self.release(Owned::new(gone));
        Ok(true)
    }

    /// The members, counted: they are the caller's.
    pub(crate) fn set_members(&mut self, set: Value) -> OwnedItems {
        let members: Vec<Value> =
            self.as_set(set).map(|s| s.iter().map(|m| m.1).collect()).unwrap_or_default();
        self.hold_all(members)
    }

    /// A set, or frozenset, of the members of an iterable.
    pub(crate) fn new_set(&mut self, iterable: Value, frozen: bool) -> Res<Owned> {
        let copied = self.as_set(iterable).map(SetTable::copied);
        let is_copy = copied.is_some();
        let table = Box::new(copied.unwrap_or_default());
        // The table is a copy: each member in it is counted for it.
        table.iter().for_each(|(_, member)| _ = self.share(member));
        let set = self.make(if frozen { PyObject::FrozenSet(table) } else { PyObject::Set(table) });
        if iterable.is_unbound() || is_copy {
            return Ok(set);
        }
        self.each(iterable, |this, item| this.set_add(*set, item))?;
        Ok(set)
    }
}
