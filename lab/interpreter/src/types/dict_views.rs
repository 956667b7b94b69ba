//! What `keys()` and `items()` of a dict have in common with sets: the operators, the
//! comparisons, `isdisjoint`. (`dictviews_as_number` in `Objects/dictobject.c`)

use gc_core::ObjId;

use crate::objects::op::{BinOp, Cmp};
use crate::objects::{DictPart, PyObject};
use crate::types::items::{own_iter, own_len};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn view_methods(&mut self) {
        for class in [self.types.dict_keys, self.types.dict_values, self.types.dict_items] {
            self.methods(
                class,
                const { &[("__len__", Arity::NONE, own_len), ("__iter__", Arity::NONE, own_iter)] },
            );
        }
        for class in [self.types.dict_keys, self.types.dict_items] {
            self.methods(
                class,
                const {
                    &[
                        ("__contains__", Arity::exactly(1), view_contains),
                        ("isdisjoint", Arity::exactly(1), view_isdisjoint),
                    ]
                },
            );
        }
    }

    /// The dict of a view that is like a set, and what it shows of it.
    fn set_view(&self, value: Value) -> Option<(ObjId, DictPart)> {
        match *self.get(value.obj()?) {
            PyObject::DictView { kind: DictPart::Values, .. } => None,
            PyObject::DictView { dict, kind } => Some((dict.obj()?, kind)),
            _ => None,
        }
    }

    pub(super) fn is_set_view(&self, value: Value) -> bool {
        self.set_view(value).is_some()
    }

    fn shows_items(&self, value: Value) -> Option<ObjId> {
        self.set_view(value).filter(|view| view.1 == DictPart::Items).map(|view| view.0)
    }

    /// `left op right` where one is a view. (`dictviews_sub` and its like)
    pub(super) fn view_op(&mut self, op: BinOp, left: Value, right: Value) -> Res<Owned> {
        if op == BinOp::And {
            return self.view_intersection(left, right);
        }
        if op == BinOp::Xor
            && let (Some(a), Some(b)) = (self.shows_items(left), self.shows_items(right))
        {
            return self.items_xor(a, b);
        }
        let result = self.view_to_set(left)?;
        self.set_op_in_place(op, *result, right)?;
        Ok(result)
    }

    /// A set of what a view shows; keys keep the hashes that their dict knows.
    /// (`dictviews_to_set`)
    fn view_to_set(&mut self, view: Value) -> Res<Owned> {
        let keys = self.set_view(view).filter(|view| view.1 == DictPart::Keys);
        let dict = keys.and_then(|(dict, _)| self.plain_dict(Value::Obj(dict)));
        self.new_set(dict.map_or(view, Value::Obj), false)
    }

    /// (`_PyDictView_Intersect`)
    fn view_intersection(&mut self, left: Value, right: Value) -> Res<Owned> {
        let (mut view, mut other) =
            if self.is_set_view(left) { (left, right) } else { (right, left) };
        let n = self.len(view)?;
        let set = other.obj().map(|id| self.get(id));
        if matches!(set, Some(PyObject::Set(_))) && n <= self.len(other)? {
            return self.set_combine(BinOp::And, other, view, false);
        }
        if self.is_set_view(other) && self.len(other)? > n {
            (view, other) = (other, view);
        }
        let result = self.new_set(Value::Unbound, false)?;
        self.each(other, |this, item| match this.builtin_contains(view, item)? {
            true => this.set_add(*result, item),
            false => Ok(()),
        })?;
        Ok(result)
    }

    /// The pairs that only one of two dicts has: a value that both have is not
    /// hashed. (`dictitems_xor`)
    fn items_xor(&mut self, left: ObjId, right: ObjId) -> Res<Owned> {
        let [n, m] = [left, right].map(|dict| self.table(dict).len());
        let (few, many) = if m > n { (left, right) } else { (right, left) };
        let rest = self.dict();
        self.dict_copy_into(few, rest.id());
        let result = self.new_set(Value::Unbound, false)?;
        let mut place = 0;
        while let Some((at, entry)) = self.table(many).next(place) {
            place = at + 1;
            let pair = self.hold_all([entry.key, entry.value]);
            let pair = self.tuple(pair);
            if !self.takes_pair(rest.id(), *pair, entry.hash)? {
                self.set_add(*result, *pair)?;
            }
            self.release(pair);
        }
        let rest_items = self.share(*rest);
        let rest_items = self.make(PyObject::DictView { dict: rest_items, kind: DictPart::Items });
        self.set_add_all(*result, *rest_items)?;
        self.release(rest_items);
        self.release(rest);
        Ok(result)
    }

    /// Removes a pair from a dict; returns whether it was there.
    fn takes_pair(&mut self, dict: ObjId, pair: Value, hash: u64) -> Res<bool> {
        let Some(&[key, value]) = self.as_tuple(pair) else { return Ok(false) };
        let place = self.dict_find(dict, key, hash)?;
        let Some(found) = place.and_then(|place| self.table(dict).at(place)) else {
            return Ok(false);
        };
        let found = self.hold(found.value);
        let equal = self.equal(*found, value)?;
        self.release(found);
        if equal && let Some(place) = self.dict_find(dict, key, hash)? {
            let entry = self.update_table(dict, |t| t.remove(place));
            self.release(Owned::new(entry.key));
            self.release(Owned::new(entry.value));
        }
        Ok(equal)
    }

    /// (`dictview_richcompare`)
    pub(crate) fn compare_views(&mut self, cmp: Cmp, a: Value, b: Value) -> Res<Option<bool>> {
        let fits = |v| self.as_set(v).is_some() || self.is_set_view(v);
        if !fits(a) || !fits(b) {
            return Ok(None);
        }
        // A set does not know views: the view is asked, with the sides exchanged.
        if !self.is_set_view(a) {
            let reflected = match cmp {
                Cmp::Lt => Cmp::Gt,
                Cmp::Le => Cmp::Ge,
                Cmp::Gt => Cmp::Lt,
                Cmp::Ge => Cmp::Le,
                same => same,
            };
            return self.compare_views(reflected, b, a);
        }
        let (n, m) = (self.len(a)?, self.len(b)?);
        let (may, of, within) = match cmp {
            Cmp::Eq | Cmp::Ne => (n == m, a, b),
            Cmp::Lt => (n < m, a, b),
            Cmp::Le => (n <= m, a, b),
            Cmp::Gt => (n > m, b, a),
            Cmp::Ge => (n >= m, b, a),
        };
        let holds = may && self.all_of(of, |this, item| this.contains(within, item))?;
        Ok(Some(holds != (cmp == Cmp::Ne)))
    }
}

/// `__contains__`
fn view_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.builtin_contains(a.pos[0], a.pos[1])?))
}

/// `isdisjoint` (`dictviews_isdisjoint`)
fn view_isdisjoint<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (mut view, mut other) = (a.pos[0], a.pos[1]);
    if view.is(other) {
        return Ok(Owned::bool(i.len(view)? == 0));
    }
    let set = other.obj().map(|id| i.get(id));
    if (matches!(set, Some(PyObject::Set(_) | PyObject::FrozenSet(_))) || i.is_set_view(other))
        && i.len(other)? > i.len(view)?
    {
        (view, other) = (other, view);
    }
    let apart = i.all_of(other, |i, item| Ok(!i.contains(view, item)?))?;
    Ok(Owned::bool(apart))
}
