//! `==`, `<` and the others. (`PyObject_RichCompare`)

use std::cmp::Ordering;

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::op::Cmp;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::protocols::sequences::items_of;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// The method of a comparison, its reflection, and its sign.
fn comparison(cmp: Cmp) -> (Sym, Sym, &'static str) {
    match cmp {
        Cmp::Lt => (known::LT, known::GT, "<"),
        Cmp::Le => (known::LE, known::GE, "<="),
        Cmp::Eq => (known::EQ, known::EQ, "=="),
        Cmp::Ne => (known::NE, known::NE, "!="),
        Cmp::Gt => (known::GT, known::LT, ">"),
        Cmp::Ge => (known::GE, known::LE, ">="),
    }
}

impl<W: Watch> Interp<W> {
    /// `left cmp right`; both are borrowed.
    pub fn compare(&mut self, cmp: Cmp, left: Value, right: Value) -> Res<Owned> {
        match (left, right) {
            (Value::Int(a), Value::Int(b)) => {
                return Ok(Owned::bool(cmp.holds(a.cmp(&b))));
            }
            (Value::Float(a), Value::Float(b)) => {
                let holds = match a.number().partial_cmp(&b.number()) {
                    Some(order) => cmp.holds(order),
                    None => cmp == Cmp::Ne,
                };
                return Ok(Owned::bool(holds));
            }
            (Value::Obj(a), Value::Obj(b)) => {
                if let (PyObject::Str(a), PyObject::Str(b)) = (self.get(a), self.get(b)) {
                    self.budget.has_read(a.text.len().min(b.text.len()));
                    return Ok(Owned::bool(match cmp {
                        Cmp::Eq => a.text == b.text,
                        Cmp::Ne => a.text != b.text,
                        _ => cmp.holds(a.text.cmp(&b.text)),
                    }));
                }
            }
            _ => {}
        }
        let (sym, reflected, sign) = comparison(cmp);
        if self.has_no_methods(left) && self.has_no_methods(right) {
            return self.compare_builtin(cmp, sign, left, right);
        }
        let right_first = self.asked_first(left, right, reflected);
        if let Some(method) = right_first
            && let Some(answer) = self.answer_of(method, right, left)?
        {
            return Ok(answer);
        }
        if let Some(answer) = self.compare_by(cmp, sym, left, right)? {
            return Ok(answer);
        }
        if right_first.is_none()
            && let Some(answer) = self.compare_by(cmp, reflected, right, left)?
        {
            return Ok(answer);
        }
        self.compare_builtin(cmp, sign, left, right)
    }

    /// What the class of an operand, written in Python, answers about another
    /// operand, if it has an answer. Without `__ne__`, `!=` is the opposite of
    /// what `__eq__` says.
    fn compare_by(&mut self, cmp: Cmp, sym: Sym, this: Value, other: Value) -> Res<Option<Owned>> {
        if let Some(method) = self.python_method(this, sym) {
            return self.answer_of(method, this, other);
        }
        if cmp == Cmp::Ne
            && let Some(method) = self.python_method(this, known::EQ)
            && let Some(answer) = self.answer_of(method, this, other)?
        {
            let truth = self.truth(*answer)?;
            self.release(answer);
            return Ok(Some(Owned::bool(!truth)));
        }
        Ok(None)
    }

    /// Whether the value is built in, and so is its class.
    #[inline]
    pub(super) fn has_no_methods(&self, value: Value) -> bool {
        match value {
            Value::Obj(id) => !matches!(
                self.get(id),
                PyObject::Instance(_) | PyObject::Exception(_) | PyObject::Class(_)
            ),
            _ => true,
        }
    }

    fn compare_builtin(&mut self, cmp: Cmp, sign: &str, left: Value, right: Value) -> Res<Owned> {
        if let Some(target) = self.compared_as(left)? {
            let answer = self.compare(cmp, *target, right)?;
            self.release(target);
            return Ok(answer);
        }
        if let Some(value) = self.builtin_compare(cmp, left, right)? {
            return Ok(Owned::bool(value));
        }
        if let Some(target) = self.compared_as(right)? {
            let answer = self.compare(cmp, left, *target)?;
            self.release(target);
            return Ok(answer);
        }
        match cmp {
            Cmp::Eq => Ok(Owned::bool(left.is(right))),
            Cmp::Ne => Ok(Owned::bool(!left.is(right))),
            _ => {
                let (a, b) = (self.type_name(left), self.type_name(right));
                self.type_error(format!(
                    "'{sign}' not supported between instances of '{a}' and '{b}'"
                ))
            }
        }
    }

    /// What a weak proxy or a `mappingproxy` is compared as; the answer is the caller's.
    fn compared_as(&mut self, value: Value) -> Res<Option<Owned>> {
        match value.obj().map(|id| self.get(id)) {
            Some(&PyObject::MappingProxy(inner)) => Ok(Some(self.hold(inner))),
            _ => self.behind_proxy(value),
        }
    }

    /// `left == right`; as in containers, identity is checked first.
    pub fn equal(&mut self, left: Value, right: Value) -> Res<bool> {
        if left.is(right) {
            return Ok(true);
        }
        if let Some(equal) = self.plain_equal(left, right) {
            return Ok(equal);
        }
        self.holds(Cmp::Eq, left, right)
    }

    /// `left < right`
    pub(crate) fn less(&mut self, left: Value, right: Value) -> Res<bool> {
        self.holds(Cmp::Lt, left, right)
    }

    /// Whether a comparison holds.
    pub(crate) fn holds(&mut self, cmp: Cmp, left: Value, right: Value) -> Res<bool> {
        let answer = self.compare(cmp, left, right)?;
        let truth = self.truth(*answer)?;
        self.release(answer);
        Ok(truth)
    }

    pub(crate) fn builtin_compare(
        &mut self,
        cmp: Cmp,
        left: Value,
        right: Value,
    ) -> Res<Option<bool>> {
        if let (Value::Obj(a), Value::Obj(b)) = (left, right)
            && let (PyObject::Str(a), PyObject::Str(b)) = (self.get(a), self.get(b))
        {
            self.budget.has_read(a.text.len().min(b.text.len()));
            return Ok(Some(cmp.holds(a.text.cmp(&b.text))));
        }
        if let (Some(a), Some(b)) = (self.as_number(left), self.as_number(right)) {
            return Ok(Some(match compare_numbers(&a, &b) {
                Some(order) => cmp.holds(order),
                None => cmp == Cmp::Ne,
            }));
        }
        if let Some(equal) = self.complex_equal(left, right) {
            return Ok(matches!(cmp, Cmp::Eq | Cmp::Ne).then_some(equal == (cmp == Cmp::Eq)));
        }
        let (Value::Obj(a), Value::Obj(b)) = (left, right) else { return Ok(None) };
        if let (Some(a), Some(b)) = (self.bytes_of(left), self.bytes_of(right)) {
            self.budget.has_read(a.len().min(b.len()));
        }
        match (self.get_native(a), self.get_native(b)) {
            (PyObject::Str(a), PyObject::Str(b)) => Ok(Some(cmp.holds(a.text.cmp(&b.text)))),
            (PyObject::Bytes(a), PyObject::Bytes(b)) => Ok(Some(cmp.holds(a.cmp(b)))),
            (PyObject::ByteArray(a), PyObject::ByteArray(b)) => Ok(Some(cmp.holds(a.cmp(b)))),
            (PyObject::ByteArray(a), PyObject::Bytes(b)) => Ok(Some(cmp.holds(a[..].cmp(b)))),
            (PyObject::Bytes(a), PyObject::ByteArray(b)) => Ok(Some(cmp.holds((**a).cmp(b)))),
            (PyObject::List(_), PyObject::List(_)) | (PyObject::Tuple(_), PyObject::Tuple(_)) => {
                self.compare_sequences(cmp, a, b).map(Some)
            }
            (PyObject::Dict(_), PyObject::Dict(_)) => match cmp {
                Cmp::Eq => self.dicts_equal(a, b).map(Some),
                Cmp::Ne => self.dicts_equal(a, b).map(|e| Some(!e)),
                _ => Ok(None),
            },
            (
                PyObject::Set(_) | PyObject::FrozenSet(_),
                PyObject::Set(_) | PyObject::FrozenSet(_),
            ) => self.compare_sets(cmp, left, right).map(Some),
            (PyObject::DictView { .. }, _) | (_, PyObject::DictView { .. }) => {
                self.compare_views(cmp, left, right)
            }
            _ => self.compare_others(cmp, a, b),
        }
    }

    /// Compares values that are not numbers, texts or containers.
    fn compare_others(&mut self, cmp: Cmp, a: ObjId, b: ObjId) -> Res<Option<bool>> {
        let answer = |equal: bool| match cmp {
            Cmp::Eq => Some(equal),
            Cmp::Ne => Some(!equal),
            _ => None,
        };
        match (self.get_native(a), self.get_native(b)) {
            (PyObject::Range(a), PyObject::Range(b)) => {
                let key = |p: &[i64; 3]| {
                    let n = crate::protocols::iter::range_len(p[0], p[1], p[2]);
                    (n, if n > 0 { p[0] } else { 0 }, if n > 1 { p[2] } else { 0 })
                };
                let equal = key(a) == key(b);
                Ok(answer(equal))
            }
            (PyObject::Alias(x), PyObject::Alias(y)) => {
                let ([origin, args], [other, others]) = (**x, **y);
                let classes = self.as_class(origin).is_some() || self.as_class(other).is_some();
                let equal = match classes {
                    true => origin.is(other) && self.equal(args, others)?,
                    // A union has its types in any order.
                    false => self.all_among(args, others)? && self.all_among(others, args)?,
                };
                Ok(answer(equal))
            }
            (PyObject::Slice(x), PyObject::Slice(y)) => {
                let (x, y) = (**x, **y);
                for (a, b) in x.into_iter().zip(y) {
                    if !self.equal(a, b)? {
                        return match cmp {
                            Cmp::Eq | Cmp::Ne => Ok(answer(false)),
                            _ => self.holds(cmp, a, b).map(Some),
                        };
                    }
                }
                Ok(Some(cmp.holds(Ordering::Equal)))
            }
            (
                &PyObject::BoundMethod { func: f, this: t },
                &PyObject::BoundMethod { func: g, this: u },
            ) => {
                let equal = f.is(g) && t.is(u);
                Ok(answer(equal))
            }
            (
                &PyObject::BoundNative { native: f, this: t },
                &PyObject::BoundNative { native: g, this: u },
            ) => {
                let equal = f == g && t.is(u);
                Ok(answer(equal))
            }
            (PyObject::Weakref(x), PyObject::Weakref(y)) if !x.proxy && !y.proxy => {
                self.compare_weakrefs(cmp, a, b)
            }
            _ => Ok(None),
        }
    }

    /// Whether each item of a tuple is in another one.
    fn all_among(&mut self, some: Value, others: Value) -> Res<bool> {
        for item in self.as_tuple(some).unwrap_or_default().to_vec() {
            if !self.contains(others, item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn compare_weakrefs(&mut self, cmp: Cmp, a: ObjId, b: ObjId) -> Res<Option<bool>> {
        if !matches!(cmp, Cmp::Eq | Cmp::Ne) {
            return Ok(None);
        }
        let x = gc_core::upgrade(self, a).ok().flatten();
        let x = x.map(|id| Owned::new(Value::Obj(id)));
        let y = gc_core::upgrade(self, b).ok().flatten();
        let y = y.map(|id| Owned::new(Value::Obj(id)));
        let equal = match (&x, &y) {
            // Outside of containers an object may differ from itself.
            (Some(x), Some(y)) => self.holds(Cmp::Eq, **x, **y)?,
            _ => a == b,
        };
        for target in [x, y].into_iter().flatten() {
            self.release(target);
        }
        Ok(Some(equal == (cmp == Cmp::Eq)))
    }

    fn compare_sequences(&mut self, cmp: Cmp, a: ObjId, b: ObjId) -> Res<bool> {
        if a == b {
            return Ok(cmp.holds(Ordering::Equal));
        }
        let (n, m) = (items_of(self.get_native(a)).len(), items_of(self.get_native(b)).len());
        if n != m && matches!(cmp, Cmp::Eq | Cmp::Ne) {
            return Ok(cmp == Cmp::Ne);
        }
        self.nested_comparison(|this| this.compare_items(cmp, a, b))
    }

    fn is_shorter(&self, sequence: ObjId, at: usize) -> bool {
        items_of(self.get_native(sequence)).len() <= at
    }

    /// The first items that differ decide, or the lengths.
    fn compare_items(&mut self, cmp: Cmp, a: ObjId, b: ObjId) -> Res<bool> {
        for at in 0.. {
            self.tick()?;
            let x = items_of(self.get_native(a)).get(at).copied();
            let y = items_of(self.get_native(b)).get(at).copied();
            let (Some(x), Some(y)) = (x, y) else { break };
            let (x, y) = (self.hold(x), self.hold(y));
            let answer = match (self.equal(*x, *y)?, cmp) {
                (true, _) => None,
                (false, Cmp::Eq) => Some(false),
                (false, Cmp::Ne) => Some(true),
                // The comparison may have shortened one: then the lengths decide.
                (false, _) if self.is_shorter(a, at) || self.is_shorter(b, at) => None,
                (false, _) => Some(self.holds(cmp, *x, *y)?),
            };
            self.release(x);
            self.release(y);
            if let Some(answer) = answer {
                return Ok(answer);
            }
        }
        let (n, m) = (items_of(self.get_native(a)).len(), items_of(self.get_native(b)).len());
        Ok(cmp.holds(n.cmp(&m)))
    }

    fn dicts_equal(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        if self.table(a).len() != self.table(b).len() {
            return Ok(false);
        }
        self.nested_comparison(|this| this.same_pairs(a, b))
    }

    /// Whether each pair of one dict is in the other. (`dict_equal`)
    fn same_pairs(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        let mut at = 0;
        while let Some((place, entry)) = self.table(a).next(at) {
            at = place + 1;
            let (key, value) = (self.hold(entry.key), self.hold(entry.value));
            let found = self.dict_find(b, *key, entry.hash)?;
            let equal = match found.and_then(|place| self.table(b).at(place)).map(|e| e.value) {
                Some(other) => {
                    let other = self.hold(other);
                    let equal = self.equal(*value, *other)?;
                    self.release(other);
                    equal
                }
                None => false,
            };
            self.release(key);
            self.release(value);
            if !equal {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Compares numbers of any kind; nothing if one is not a number.
pub(crate) fn compare_numbers(a: &Number, b: &Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Some(a.cmp(b)),
        (Number::Float(a), Number::Float(b)) => a.partial_cmp(b),
        (Number::Float(x), other) => compare_with_float(other, *x).map(Ordering::reverse),
        (other, Number::Float(x)) => compare_with_float(other, *x),
        (Number::Big(a), Number::Big(b)) => Some(a.cmp(b)),
        (Number::Int(a), Number::Big(b)) => Some(num_bigint::BigInt::from(*a).cmp(b)),
        (Number::Big(a), Number::Int(b)) => Some(a.cmp(&num_bigint::BigInt::from(*b))),
    }
}

fn compare_with_float(n: &Number, x: f64) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let n = match n {
        Number::Int(n) => num_bigint::BigInt::from(*n),
        Number::Big(n) => n.clone(),
        Number::Float(_) => return None,
    };
    let whole = <num_bigint::BigInt as num_traits::FromPrimitive>::from_f64(x.trunc())?;
    Some(match n.cmp(&whole) {
        Ordering::Equal => 0.0.partial_cmp(&x.fract())?,
        other => other,
    })
}
