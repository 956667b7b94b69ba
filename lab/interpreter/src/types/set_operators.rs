//! `&`, `|`, `-`, `^` and the comparisons of sets and dict views.

use crate::objects::op::{BinOp, Cmp};
use crate::objects::set_table::SetTable;
use crate::objects::{DictPart, PyObject};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    fn is_view(&self, value: Value) -> bool {
        matches!(
            value.obj().map(|id| self.get(id)),
            Some(PyObject::DictView { kind: DictPart::Keys | DictPart::Items, .. })
        )
    }

    /// `left op right` where both are sets, or views of dicts.
    pub(crate) fn set_op(&mut self, op: BinOp, left: Value, right: Value) -> Res<Option<Owned>> {
        let fits = |this: &Self, v| this.as_set(v).is_some() || this.is_view(v);
        if !(fits(self, left) && (fits(self, right) || self.is_view(left))) {
            return Ok(None);
        }
        let frozen =
            matches!(left.obj().map(|id| self.get_native(id)), Some(PyObject::FrozenSet(_)));
        self.set_combine(op, left, right, frozen).map(Some)
    }

    /// A new set of what `op` takes from two iterables.
    pub(crate) fn set_combine(
        &mut self,
        op: BinOp,
        left: Value,
        right: Value,
        frozen: bool,
    ) -> Res<Owned> {
        let (a, b) = (self.shared_or_new_set(left)?, self.shared_or_new_set(right)?);
        // CPython starts from a copy of one side; that shows in the order.
        let sized = self.as_set(right).is_some() || self.as_dict(right).is_some();
        let few = !sized || self.takes_few(*a, *b);
        let start = match op {
            BinOp::Or => *a,
            BinOp::Xor => *b,
            BinOp::Sub if few => *a,
            _ => Value::Unbound,
        };
        let result = self.new_set(start, frozen)?;
        self.combine_into(op, *a, *b, *result, few)?;
        self.release(a);
        self.release(b);
        Ok(result)
    }

    /// A set as it is, or a new one of what an iterable gives; the caller's.
    fn shared_or_new_set(&mut self, of: Value) -> Res<Owned> {
        if self.as_set(of).is_some() { Ok(self.hold(of)) } else { self.new_set(of, false) }
    }

    fn combine_into(&mut self, op: BinOp, a: Value, b: Value, result: Value, few: bool) -> Res<()> {
        let add_from = |this: &mut Self, from: Value, other: Value, wanted: bool| {
            this.each_member(from, |this, member| {
                if this.set_has(other, member)? == wanted {
                    this.set_add(result, member)?;
                }
                Ok(())
            })
        };
        match op {
            BinOp::Or => self.merge(result, b),
            BinOp::Xor => self.toggle(result, a),
            BinOp::And => {
                let [n, m] = [a, b].map(|set| self.as_set(set).map_or(0, |s| s.len()));
                let (from, other) = if m > n { (a, b) } else { (b, a) };
                add_from(self, from, other, true)
            }
            _ if few => {
                // `set_copy_and_difference`
                self.each_member(b, |this, member| this.set_remove(result, member).map(|_| ()))
            }
            _ => add_from(self, a, b, false),
        }
    }

    /// Whether so little is taken from `a` that it is copied first.
    fn takes_few(&self, a: Value, b: Value) -> bool {
        let [n, m] = [a, b].map(|set| self.as_set(set).map_or(0, |s| s.len()));
        n >> 2 > m
    }

    /// Adds every member of a set to another. (`set_merge`)
    fn merge(&mut self, set: Value, from: Value) -> Res<()> {
        let members = self.set_members(from);
        if self.as_set(set).is_some_and(SetTable::is_unused) {
            let copied = self.as_set(from).map(SetTable::copied).unwrap_or_default();
            members.give();
            self.update_set(set, |s| s.become_copy(copied));
            return Ok(());
        }
        self.update_set(set, |s| s.make_room(members.len()));
        for &member in members.iter() {
            self.set_add(set, member)?;
        }
        self.release_all(members);
        Ok(())
    }

    /// Takes out of a set what another has too, and adds what it has alone.
    /// (`set_symmetric_difference_update`)
    fn toggle(&mut self, set: Value, from: Value) -> Res<()> {
        self.each_member(from, |this, member| {
            if !this.set_remove(set, member)? {
                this.set_add(set, member)?;
            }
            Ok(())
        })
    }

    /// Does something with each member; what is compared meanwhile may change the set, and
    /// the members are those there are then. (`set_next`)
    fn each_member(
        &mut self,
        set: Value,
        mut with: impl FnMut(&mut Self, Value) -> Res<()>,
    ) -> Res<()> {
        let mut place = 0;
        while let Some((at, _, member)) = self.as_set(set).and_then(|s| s.next(place)) {
            place = at + 1;
            let member = self.hold(member);
            with(self, *member)?;
            self.release(member);
        }
        Ok(())
    }

    /// `set op= other`
    pub(crate) fn set_op_in_place(&mut self, op: BinOp, set: Value, other: Value) -> Res<()> {
        if op == BinOp::Or {
            if self.as_set(other).is_some() {
                return self.merge(set, other);
            }
            return self.each(other, |this, item| this.set_add(set, item));
        }
        if op == BinOp::Xor {
            let other = self.shared_or_new_set(other)?;
            self.toggle(set, *other)?;
            self.release(other);
            return Ok(());
        }
        if op == BinOp::Sub {
            let members = self.collect(other)?;
            for &member in members.iter() {
                self.set_remove(set, member)?;
            }
            self.release_all(members);
            return Ok(());
        }
        let result = self.set_combine(op, set, other, false)?;
        let new = self.update_set(*result, std::mem::take);
        let old = self.update_set(set, |s| std::mem::replace(s, new));
        self.release(result);
        self.release_all(OwnedItems::new(old.iter().map(|m| m.1).collect()));
        Ok(())
    }

    /// Whether every member of `a` is one of `b`.
    pub(crate) fn is_subset(&mut self, a: Value, b: Value) -> Res<bool> {
        let members = self.set_members(a);
        let mut all = true;
        for &member in members.iter() {
            all = self.set_has(b, member)?;
            if !all {
                break;
            }
        }
        self.release_all(members);
        Ok(all)
    }

    pub(crate) fn compare_sets(&mut self, cmp: Cmp, a: Value, b: Value) -> Res<bool> {
        let n = self.as_set(a).map_or(0, |s| s.len());
        let m = self.as_set(b).map_or(0, |s| s.len());
        match cmp {
            Cmp::Eq => Ok(n == m && self.is_subset(a, b)?),
            Cmp::Ne => Ok(n != m || !self.is_subset(a, b)?),
            Cmp::Le => Ok(n <= m && self.is_subset(a, b)?),
            Cmp::Lt => Ok(n < m && self.is_subset(a, b)?),
            Cmp::Ge => Ok(n >= m && self.is_subset(b, a)?),
            Cmp::Gt => Ok(n > m && self.is_subset(b, a)?),
        }
    }

    pub(crate) fn compare_views(&mut self, cmp: Cmp, a: Value, b: Value) -> Res<Option<bool>> {
        let fits = |this: &Self, v| this.as_set(v).is_some() || this.is_view(v);
        if !fits(self, a) || !fits(self, b) {
            return Ok(None);
        }
        let x = self.new_set(a, false)?;
        let y = self.new_set(b, false)?;
        let answer = self.compare_sets(cmp, *x, *y)?;
        self.release(x);
        self.release(y);
        Ok(Some(answer))
    }
}
