//! `&`, `|`, `-`, `^` and the comparisons of sets. A member is looked up in another set by
//! the hash that is kept with it. (`Objects/setobject.c`)

use crate::objects::PyObject;
use crate::objects::op::{BinOp, Cmp};
use crate::objects::set_table::SetTable;
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn is_frozen(&self, value: Value) -> bool {
        matches!(value.obj().map(|id| self.get_native(id)), Some(PyObject::FrozenSet(_)))
    }

    fn set_len(&self, set: Value) -> usize {
        self.as_set(set).map_or(0, SetTable::len)
    }

    /// `left op right` where both are sets, or one is a view of a dict.
    pub(crate) fn set_op(&mut self, op: BinOp, left: Value, right: Value) -> Res<Option<Owned>> {
        if self.is_set_view(left) || self.is_set_view(right) {
            return self.view_op(op, left, right).map(Some);
        }
        if self.as_set(left).is_none() || self.as_set(right).is_none() {
            return Ok(None);
        }
        let frozen = self.is_frozen(left);
        self.set_combine(op, left, right, frozen).map(Some)
    }

    /// A new set: `op` of a set and an iterable.
    pub(crate) fn set_combine(
        &mut self,
        op: BinOp,
        set: Value,
        other: Value,
        frozen: bool,
    ) -> Res<Owned> {
        match op {
            BinOp::And => self.intersection(set, other, frozen),
            BinOp::Sub => self.difference(set, other, frozen),
            BinOp::Xor => {
                let result = self.new_set(other, frozen)?;
                self.toggle(*result, set)?;
                Ok(result)
            }
            _ => {
                let result = self.new_set(set, frozen)?;
                self.set_add_all(*result, other)?;
                Ok(result)
            }
        }
    }

    /// (`set_intersection`)
    fn intersection(&mut self, set: Value, other: Value, frozen: bool) -> Res<Owned> {
        if set.is(other) {
            return self.new_set(set, frozen);
        }
        let result = self.new_set(Value::Unbound, frozen)?;
        if self.as_set(other).is_none() {
            // Once all of the set is found, the iterable is asked for no more.
            self.all_of(other, |this, item| {
                let hash = this.hash(item)?;
                if this.set_find(set, item, hash)?.is_none() {
                    return Ok(true);
                }
                this.set_add_hashed(*result, item, hash)?;
                Ok(this.set_len(*result) < this.set_len(set))
            })?;
            return Ok(result);
        }
        let (few, many) = self.by_size(set, other);
        self.each_member(few, |this, member, hash| match this.set_find(many, member, hash)? {
            Some(_) => this.set_add_hashed(*result, member, hash),
            None => Ok(()),
        })?;
        Ok(result)
    }

    /// The smaller of two sets and the larger; the second and the first if they have the
    /// same size.
    fn by_size(&self, a: Value, b: Value) -> (Value, Value) {
        if self.set_len(b) > self.set_len(a) { (a, b) } else { (b, a) }
    }

    /// (`set_difference`)
    fn difference(&mut self, set: Value, other: Value, frozen: bool) -> Res<Owned> {
        let dict = self.plain_dict(other);
        let size = dict.map(|dict| self.table(dict).len());
        let size = size.or(self.as_set(other).map(SetTable::len));
        // CPython starts from a copy if little is removed from it; that shows in the order.
        if size.is_none_or(|size| self.set_len(set) >> 2 > size) {
            let result = self.new_set(set, frozen)?;
            self.take_out(*result, other)?;
            return Ok(result);
        }
        let result = self.new_set(Value::Unbound, frozen)?;
        self.each_member(set, |this, member, hash| {
            let found = match dict {
                Some(dict) => this.dict_find(dict, member, hash)?,
                None => this.set_find(other, member, hash)?,
            };
            match found {
                Some(_) => Ok(()),
                None => this.set_add_hashed(*result, member, hash),
            }
        })?;
        Ok(result)
    }

    /// Removes everything in an iterable from a set. (`set_difference_update_internal`)
    fn take_out(&mut self, set: Value, other: Value) -> Res<()> {
        if set.is(other) {
            let gone = self.update_set(set, SetTable::take);
            self.release_all(OwnedItems::new(gone));
            return Ok(());
        }
        if self.as_set(other).is_none() {
            return self.each(other, |this, item| {
                let hash = this.hash(item)?;
                this.set_remove_hashed(set, item, hash).map(|_| ())
            });
        }
        // If the set is much larger, only what both have is visited.
        let other = match self.set_len(other) >> 3 > self.set_len(set) {
            true => self.intersection(set, other, false)?,
            false => self.hold(other),
        };
        self.each_member(*other, |this, member, hash| {
            this.set_remove_hashed(set, member, hash).map(|_| ())
        })?;
        self.release(other);
        Ok(())
    }

    /// Removes from a set what another has too, and adds what only the other has.
    /// (`set_symmetric_difference_update`)
    fn toggle(&mut self, set: Value, other: Value) -> Res<()> {
        if set.is(other) {
            return self.take_out(set, other);
        }
        let turn = |this: &mut Self, key: Value, hash: u64| {
            if !this.set_remove_hashed(set, key, hash)? {
                this.set_add_hashed(set, key, hash)?;
            }
            Ok(())
        };
        if let Some(dict) = self.plain_dict(other) {
            return self.each_key(dict, turn);
        }
        let other = match self.as_set(other) {
            Some(_) => self.hold(other),
            None => self.new_set(other, false)?,
        };
        self.each_member(*other, turn)?;
        self.release(other);
        Ok(())
    }

    /// `set op= other`
    pub(crate) fn set_op_in_place(&mut self, op: BinOp, set: Value, other: Value) -> Res<()> {
        match op {
            BinOp::Or => return self.set_add_all(set, other),
            BinOp::Xor => return self.toggle(set, other),
            BinOp::Sub => return self.take_out(set, other),
            _ => {}
        }
        let result = self.set_combine(op, set, other, false)?;
        let new = self.update_set(*result, std::mem::take);
        let old = self.update_set(set, |s| std::mem::replace(s, new));
        self.release(result);
        self.release_all(OwnedItems::new(old.iter().map(|m| m.1).collect()));
        Ok(())
    }

    /// Whether every member of `a` is a member of `b`. (`set_issubset`)
    pub(crate) fn is_subset(&mut self, a: Value, b: Value) -> Res<bool> {
        self.all_members(a, |this, member, hash| Ok(this.set_find(b, member, hash)?.is_some()))
    }

    /// Whether all items of an iterable are in a set, or none of them, as `wanted` says. Once
    /// that is settled, the iterable is asked for no more.
    pub(super) fn set_has_all(&mut self, set: Value, of: Value, wanted: bool) -> Res<bool> {
        self.all_of(of, |this, item| {
            let hash = this.hash(item)?;
            Ok(this.set_find(set, item, hash)?.is_some() == wanted)
        })
    }

    /// Whether something is true of all items of an iterable.
    pub(super) fn all_of(
        &mut self,
        iterable: Value,
        mut test: impl FnMut(&mut Self, Value) -> Res<bool>,
    ) -> Res<bool> {
        let iter = self.iter(iterable)?;
        let mut all = true;
        while all && let Some(item) = self.iter_next(*iter)? {
            all = test(self, *item)?;
            self.release(item);
        }
        self.release(iter);
        Ok(all)
    }

    /// Whether a set and an iterable have nothing in common. (`set_isdisjoint`)
    pub(super) fn is_disjoint(&mut self, set: Value, other: Value) -> Res<bool> {
        if set.is(other) {
            return Ok(self.set_len(set) == 0);
        }
        if self.as_set(other).is_none() {
            return self.set_has_all(set, other, false);
        }
        let (few, many) = self.by_size(set, other);
        self.all_members(few, |this, member, hash| Ok(this.set_find(many, member, hash)?.is_none()))
    }

    pub(crate) fn compare_sets(&mut self, cmp: Cmp, a: Value, b: Value) -> Res<bool> {
        let (n, m) = (self.set_len(a), self.set_len(b));
        match cmp {
            Cmp::Eq => Ok(n == m && self.is_subset(a, b)?),
            Cmp::Ne => Ok(n != m || !self.is_subset(a, b)?),
            Cmp::Le => Ok(n <= m && self.is_subset(a, b)?),
            Cmp::Lt => Ok(n < m && self.is_subset(a, b)?),
            Cmp::Ge => Ok(n >= m && self.is_subset(b, a)?),
            Cmp::Gt => Ok(n > m && self.is_subset(b, a)?),
        }
    }
}
