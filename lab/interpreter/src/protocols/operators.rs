//! Operators: `+`, `-`, `+=`, `-x`. (`Objects/abstract.c`)

use crate::objects::PyObject;
use crate::objects::op::{BinOp, Op};
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::vm::arguments::Few;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// The methods of an operator: the usual one, the reflected one, the one in place;
/// and its sign.
pub(crate) fn methods(op: BinOp) -> (Sym, Sym, Sym, &'static str) {
    match op {
        BinOp::Add => (known::ADD, known::RADD, known::IADD, "+"),
        BinOp::Sub => (known::SUB, known::RSUB, known::ISUB, "-"),
        BinOp::Mul => (known::MUL, known::RMUL, known::IMUL, "*"),
        BinOp::TrueDiv => (known::TRUEDIV, known::RTRUEDIV, known::ITRUEDIV, "/"),
        BinOp::FloorDiv => (known::FLOORDIV, known::RFLOORDIV, known::IFLOORDIV, "//"),
        BinOp::Mod => (known::MOD, known::RMOD, known::IMOD, "%"),
        BinOp::Pow => (known::POW, known::RPOW, known::IPOW, "** or pow()"),
        BinOp::LShift => (known::LSHIFT, known::RLSHIFT, known::ILSHIFT, "<<"),
        BinOp::RShift => (known::RSHIFT, known::RRSHIFT, known::IRSHIFT, ">>"),
        BinOp::And => (known::AND, known::RAND, known::IAND, "&"),
        BinOp::Or => (known::OR, known::ROR, known::IOR, "|"),
        BinOp::Xor => (known::XOR, known::RXOR, known::IXOR, "^"),
        BinOp::MatMul => (known::MATMUL, known::RMATMUL, known::IMATMUL, "@"),
    }
}

impl<W: Watch> Interp<W> {
    /// A method of the value's class that is written in Python; borrowed.
    pub(crate) fn python_method(&mut self, value: Value, sym: Sym) -> Option<Value> {
        let id = value.obj()?;
        if !matches!(self.get(id), PyObject::Instance(_) | PyObject::Exception(_)) {
            if let PyObject::Class(class) = self.get(id)
                && let Some(meta) = class.meta
            {
                let found = self.lookup(meta, sym)?;
                return matches!(found.obj().map(|id| self.get(id)), Some(PyObject::Function(_)))
                    .then_some(found);
            }
            return None;
        }
        let class = self.class_of(value);
        let found = self.lookup(class, sym)?;
        (!self.is_native_function(found)).then_some(found)
    }

    /// `left op right`; borrowed, the answer is the caller's.
    pub fn binary(&mut self, op: BinOp, left: Value, right: Value) -> Res<Owned> {
        match self.binary_if_any(op, left, right)? {
            Some(answer) => Ok(answer),
            None => self.unsupported_operands(op, methods(op).3, left, right),
        }
    }

    /// `left op right`; nothing if neither operand knows how. (`binary_op1`)
    fn binary_if_any(&mut self, op: BinOp, left: Value, right: Value) -> Res<Option<Owned>> {
        if let Some(value) = self.arithmetic_plain(op, left, right)? {
            return Ok(Some(value));
        }
        if self.has_no_methods(left)
            && self.has_no_methods(right)
            && let Some(value) = self.builtin_binary(op, left, right)?
        {
            return Ok(Some(value));
        }
        let (straight, reflected, ..) = methods(op);
        let mut right_first = self.asked_first(left, right, reflected);
        // An int knows ints only.
        let [a, b] = [left, right].map(|v| self.is_instance(v, self.types.int));
        if op == BinOp::Mul && self.only_repeats(left)
            || a && !b && self.python_method(left, straight).is_none()
        {
            right_first = self.python_method(right, reflected);
        }
        if let Some(method) = right_first
            && let Some(answer) = self.answer_of(method, right, left)?
        {
            return Ok(Some(answer));
        }
        let left_method = self.python_method(left, straight);
        let answer = match left_method {
            Some(method) => self.answer_of(method, left, right)?,
            None => self.builtin_binary(op, left, right)?,
        };
        if answer.is_some() {
            return Ok(answer);
        }
        let differ = self.class_of(left) != self.class_of(right);
        if right_first.is_none()
            && (differ || left_method.is_none())
            && let Some(method) = self.python_method(right, reflected)
            && let Some(answer) = self.answer_of(method, right, left)?
        {
            return Ok(Some(answer));
        }
        if left_method.is_some()
            && let Some(value) = self.builtin_binary(op, left, right)?
        {
            return Ok(Some(value));
        }
        if let Some((a, b)) = self.behind_proxies(left, right)? {
            let answer = self.binary(op, *a, *b)?;
            self.release(a);
            self.release(b);
            return Ok(Some(answer));
        }
        Ok(None)
    }

    /// Whether a value is a sequence that multiplies nothing: its right operand is asked
    /// first, even if that says how often it is to be repeated. (`PyNumber_Multiply`)
    fn only_repeats(&self, value: Value) -> bool {
        let sequence = value.obj().map(|id| self.get(id));
        matches!(
            sequence,
            Some(
                PyObject::Str(_)
                    | PyObject::List(_)
                    | PyObject::Tuple(_)
                    | PyObject::Bytes(_)
                    | PyObject::ByteArray(_)
            )
        )
    }

    /// The method of the right operand that is asked before the left operand: its
    /// class is derived from the other's.
    pub(super) fn asked_first(
        &mut self,
        left: Value,
        right: Value,
        reflected: Sym,
    ) -> Option<Value> {
        let method = self.python_method(right, reflected)?;
        let (of_left, of_right) = (self.class_of(left), self.class_of(right));
        (of_left != of_right && self.is_subclass(of_right, of_left)).then_some(method)
    }

    /// What a method of an operand answers; nothing for `NotImplemented`.
    pub(super) fn answer_of(
        &mut self,
        method: Value,
        this: Value,
        other: Value,
    ) -> Res<Option<Owned>> {
        let answer = self.call_method_value(method, this, &[other])?;
        Ok(Some(answer).filter(|answer| !matches!(**answer, Value::NotImplemented)))
    }

    /// Both operands without weak proxies, if one of them is a proxy; they are the
    /// caller's.
    fn behind_proxies(&mut self, left: Value, right: Value) -> Res<Option<(Owned, Owned)>> {
        let proxy = |this: &Self, value: Value| {
            let object = value.obj().map(|id| this.get(id));
            matches!(object, Some(PyObject::Weakref(w)) if w.proxy)
        };
        if !proxy(self, left) && !proxy(self, right) {
            return Ok(None);
        }
        let left = match self.behind_proxy(left)? {
            Some(target) => target,
            None => self.hold(left),
        };
        let right = match self.behind_proxy(right)? {
            Some(target) => target,
            None => self.hold(right),
        };
        Ok(Some((left, right)))
    }

    fn arithmetic_plain(&mut self, op: BinOp, left: Value, right: Value) -> Res<Option<Owned>> {
        match (left, right) {
            (
                Value::Int(_) | Value::Float(_) | Value::Bool(_),
                Value::Int(_) | Value::Float(_) | Value::Bool(_),
            ) => {
                if let (Value::Bool(a), Value::Bool(b)) = (left, right) {
                    let (a, b) = (a.holds(), b.holds());
                    match op {
                        BinOp::And => return Ok(Some(Owned::bool(a & b))),
                        BinOp::Or => return Ok(Some(Owned::bool(a | b))),
                        BinOp::Xor => return Ok(Some(Owned::bool(a ^ b))),
                        _ => {}
                    }
                }
                self.arithmetic(op, left, right)
            }
            _ => Ok(None),
        }
    }

    pub(crate) fn unsupported_operands<T>(
        &mut self,
        op: BinOp,
        sign: &str,
        left: Value,
        right: Value,
    ) -> Res<T> {
        let (a, b) = (self.type_name(left), self.type_name(right));
        if op == BinOp::Add {
            if self.as_str(left).is_some() {
                return self.type_error(format!("can only concatenate str (not \"{b}\") to str"));
            }
            if self.as_list(left).is_some() {
                return self.type_error(format!("can only concatenate list (not \"{b}\") to list"));
            }
            if self.as_tuple(left).is_some() {
                return self
                    .type_error(format!("can only concatenate tuple (not \"{b}\") to tuple"));
            }
        }
        if op == BinOp::Add && self.bytes_of(left).is_some() {
            return self.type_error(format!("can't concat {b} to {a}"));
        }
        if op == BinOp::Mul {
            let sequence = |this: &Self, v: Value| {
                this.as_str(v).is_some()
                    || this.as_list(v).is_some()
                    || this.as_tuple(v).is_some()
                    || this.bytes_of(v).is_some()
            };
            if sequence(self, left) {
                return self
                    .type_error(format!("can't multiply sequence by non-int of type '{b}'"));
            }
            if sequence(self, right) {
                return self
                    .type_error(format!("can't multiply sequence by non-int of type '{a}'"));
            }
        }
        self.type_error(format!("unsupported operand type(s) for {sign}: '{a}' and '{b}'"))
    }

    /// An operator of built-in objects; nothing if there is none.
    pub(crate) fn builtin_binary(
        &mut self,
        op: BinOp,
        left: Value,
        right: Value,
    ) -> Res<Option<Owned>> {
        if let Some(value) = self.arithmetic(op, left, right)? {
            return Ok(Some(value));
        }
        match op {
            BinOp::Add => self.concatenate(left, right),
            BinOp::Mul => {
                if let Some(n) = self.repeat_count(right)? {
                    let value = self.repeat(left, n)?;
                    if value.is_some() {
                        return Ok(value);
                    }
                }
                if let Some(n) = self.repeat_count(left)? {
                    return self.repeat(right, n);
                }
                Ok(None)
            }
            BinOp::Mod => {
                if self.as_str(left).is_some() {
                    return self.percent(left, right).map(Some);
                }
                if self.bytes_of(left).is_some() {
                    return self.call_late("_percent", &[left, right]).map(Some);
                }
                Ok(None)
            }
            BinOp::Or if self.as_dict(left).is_some() && self.as_dict(right).is_some() => {
                let union = self.dict();
                match self.python_method(left, known::ITER) {
                    None => self.dict_copy_into(left.obj().expect("a dict"), union.id()),
                    Some(_) => self.dict_update_from(union.id(), left)?,
                }
                self.dict_update_from(union.id(), right)?;
                Ok(Some(union))
            }
            BinOp::Or
                if self.is_type_like(left)
                    && self.is_type_like(right)
                    && !(left.is_none() && right.is_none()) =>
            {
                self.type_union(left, right).map(Some)
            }
            BinOp::And | BinOp::Or | BinOp::Xor | BinOp::Sub => self.set_op(op, left, right),
            _ => Ok(None),
        }
    }

    fn is_type_like(&self, value: Value) -> bool {
        value.is_none()
            || matches!(
                value.obj().map(|id| self.get(id)),
                Some(PyObject::Class(_) | PyObject::Alias(_))
            )
    }

    /// The types on both sides, those of a union one by one, and each once. (`_Py_union_type_or`)
    fn type_union(&mut self, left: Value, right: Value) -> Res<Owned> {
        let mut all: Vec<Value> = Vec::new();
        for side in [left, right] {
            let side = if side.is_none() { Value::Obj(self.types.none) } else { side };
            let parts = self.several_classes(side).unwrap_or_else(|| Few::from_slice(&[side]));
            for part in parts {
                if !all.iter().any(|known| known.is(part)) {
                    all.push(part);
                }
            }
        }
        if let [one] = all[..] {
            return Ok(self.hold(one));
        }
        let all = self.hold_all(all);
        let (text, args) = (self.str("|"), self.tuple(all));
        Ok(self.make(PyObject::Alias(Box::new([text.give(), args.give()]))))
    }

    /// `left op= right`; borrowed.
    pub fn inplace(&mut self, op: BinOp, left: Value, right: Value) -> Res<Owned> {
        let (_, _, in_place, sign) = methods(op);
        if let Some(method) = self.python_method(left, in_place) {
            let answer = self.call_method_value(method, left, &[right])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(answer);
            }
        }
        if let Some(answer) = self.builtin_inplace(op, left, right)? {
            return Ok(answer);
        }
        if let Some((a, b)) = self.behind_proxies(left, right)? {
            let answer = self.inplace(op, *a, *b)?;
            self.release(a);
            self.release(b);
            return Ok(answer);
        }
        match self.binary_if_any(op, left, right)? {
            Some(answer) => Ok(answer),
            None => {
                let sign = if op == BinOp::Pow { "**" } else { sign };
                self.unsupported_operands(op, &format!("{sign}="), left, right)
            }
        }
    }

    /// `left op= right` for types that change in place: lists, bytearrays, dicts and
    /// sets.
    pub(crate) fn builtin_inplace(
        &mut self,
        op: BinOp,
        left: Value,
        right: Value,
    ) -> Res<Option<Owned>> {
        match op {
            BinOp::Add if self.as_list(left).is_some() => {
                self.list_extend(left, right)?;
                return Ok(Some(self.hold(left)));
            }
            BinOp::Add if self.is_bytearray(left) && self.bytes_of(right).is_some() => {
                let more = self.bytes_of(right).unwrap_or_default().to_vec();
                let done = crate::types::lengthen(self, left, &more)?;
                self.release(done);
                return Ok(Some(self.hold(left)));
            }
            BinOp::Mul if self.as_list(left).is_some() => {
                if let Some(n) = self.repeat_count(right)? {
                    self.list_repeat_in_place(left, n)?;
                    return Ok(Some(self.hold(left)));
                }
            }
            BinOp::Mul if self.is_bytearray(left) => {
                if let Some(n) = self.repeat_count(right)? {
                    self.bytearray_repeat_in_place(left, n)?;
                    return Ok(Some(self.hold(left)));
                }
            }
            BinOp::Or if self.as_dict(left).is_some() => {
                self.dict_update_from(left.obj().expect("a dict"), right)?;
                return Ok(Some(self.hold(left)));
            }
            BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor
                if matches!(left.obj().map(|id| self.get_native(id)), Some(PyObject::Set(_)))
                    && self.as_set(right).is_some() =>
            {
                self.set_op_in_place(op, left, right)?;
                return Ok(Some(self.hold(left)));
            }
            _ => {}
        }
        Ok(None)
    }

    pub(crate) fn unary(&mut self, op: Op, value: Value) -> Res<Owned> {
        let sym = match op {
            Op::Negate => known::NEG,
            Op::Plus => known::POS,
            _ => known::INVERT,
        };
        if let Some(method) = self.python_method(value, sym) {
            return self.call_method_value(method, value, &[]);
        }
        self.builtin_unary(op, value)
    }

    /// The result of `-`, `+` or `~` by the built-in class of a value.
    pub(crate) fn builtin_unary(&mut self, op: Op, value: Value) -> Res<Owned> {
        let sign = match op {
            Op::Negate => "unary -",
            Op::Plus => "unary +",
            _ => "unary ~",
        };
        match (op, self.as_number(value)) {
            (Op::Negate, Some(Number::Int(n))) => match n.checked_neg() {
                Some(n) => Ok(Owned::int(n)),
                None => Ok(self.int(-num_bigint::BigInt::from(n))),
            },
            (Op::Negate, Some(Number::Big(n))) => Ok(self.int(-n)),
            (Op::Negate, Some(Number::Float(x))) => Ok(Owned::float(-x)),
            (Op::Plus, Some(Number::Int(n))) => Ok(Owned::int(n)),
            (Op::Plus, Some(Number::Big(n))) => Ok(self.int(n)),
            (Op::Plus, Some(Number::Float(x))) => Ok(Owned::float(x)),
            (Op::Invert, Some(Number::Int(n))) => Ok(Owned::int(!n)),
            (Op::Invert, Some(Number::Big(n))) => Ok(self.int(!n)),
            _ => {
                if let Some(id) = value.obj()
                    && let PyObject::Complex(parts) = self.get_native(id)
                    && !matches!(op, Op::Invert)
                {
                    let [re, im] = **parts;
                    let parts = if matches!(op, Op::Negate) { [-re, -im] } else { [re, im] };
                    return Ok(self.complex(parts));
                }
                let name = self.type_name(value);
                self.type_error(format!("bad operand type for {sign}: '{name}'"))
            }
        }
    }
}
