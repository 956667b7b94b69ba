//! Operators: `+`, `==`, `in`, `[]`, truth and length.

use std::cmp::Ordering;

use gc_core::ObjId;
use num_traits::Signed;

use crate::compile::code::{BinOp, Cmp, Op};
use crate::objects::PyObject;
use crate::objects::owned::Owned;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Res, Sym, Value, Watch};

/// The methods of an operator: straight, reflected, in place; and its sign.
fn methods(op: BinOp) -> (Sym, Sym, Sym, &'static str) {
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

pub(crate) fn holds(cmp: Cmp, order: Ordering) -> bool {
    match cmp {
        Cmp::Lt => order.is_lt(),
        Cmp::Le => order.is_le(),
        Cmp::Eq => order.is_eq(),
        Cmp::Ne => order.is_ne(),
        Cmp::Gt => order.is_gt(),
        Cmp::Ge => order.is_ge(),
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
        match found.obj().map(|id| self.get(id)) {
            Some(PyObject::Native(_)) => None,
            _ => Some(found),
        }
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
        let left_method = self.python_method(left, straight);
        let right_method = self.python_method(right, reflected);
        let (lc, rc) = (self.class_of(left), self.class_of(right));
        let right_first = lc != rc && self.is_subclass(rc, lc) && right_method.is_some();
        if right_first && let Some(method) = right_method {
            let answer = self.call_method_value(method, right, &[left])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(Some(answer));
            }
        }
        if let Some(method) = left_method {
            let answer = self.call_method_value(method, left, &[right])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(Some(answer));
            }
        } else if let Some(value) = self.builtin_binary(op, left, right)? {
            return Ok(Some(value));
        }
        if !right_first
            && (lc != rc || left_method.is_none())
            && let Some(method) = right_method
        {
            let answer = self.call_method_value(method, right, &[left])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(Some(answer));
            }
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

    /// Both operands, if one of them is a weak proxy, without proxies; they are
    /// the caller's.
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
                        BinOp::And => return Ok(Some(Owned::new(Value::bool(a & b)))),
                        BinOp::Or => return Ok(Some(Owned::new(Value::bool(a | b)))),
                        BinOp::Xor => return Ok(Some(Owned::new(Value::bool(a ^ b)))),
                        _ => {}
                    }
                }
                Ok(self.arithmetic(op, left, right)?.map(Owned::new))
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
        if op == BinOp::Mul {
            let sequence = |this: &Self, v: Value| {
                this.as_str(v).is_some() || this.as_list(v).is_some() || this.as_tuple(v).is_some()
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
            return Ok(Some(Owned::new(value)));
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
                    return self.percent(left, right).map(|text| Some(Owned::new(text)));
                }
                Ok(None)
            }
            BinOp::Or if self.as_dict(left).is_some() && self.as_dict(right).is_some() => {
                let dict = self.dict();
                let union = Owned::new(Value::Obj(dict));
                self.dict_copy_into(left.obj().expect("a dict"), dict);
                self.dict_update_from(dict, right)?;
                Ok(Some(union))
            }
            BinOp::Or if self.is_type_like(left) && self.is_type_like(right) => {
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

    fn type_union(&mut self, left: Value, right: Value) -> Res<Owned> {
        self.inc(left);
        self.inc(right);
        let text = self.str("|");
        let args = self.tuple(vec![left, right]);
        Ok(Owned::new(self.make(PyObject::Alias(Box::new([text, args])))))
    }

    fn repeat_count(&mut self, value: Value) -> Res<Option<usize>> {
        match self.as_number(value) {
            Some(Number::Int(n)) => Ok(Some(n.max(0) as usize)),
            Some(Number::Big(n)) if n.is_negative() => Ok(Some(0)),
            Some(Number::Big(_)) => self.index_too_big("int"),
            _ => match self.python_method(value, known::INDEX) {
                Some(_) => self.size(value).map(|n| Some(n.max(0) as usize)),
                None => Ok(None),
            },
        }
    }

    fn repeat(&mut self, value: Value, n: usize) -> Res<Option<Owned>> {
        let Value::Obj(id) = value else { return Ok(None) };
        match self.get_native(id) {
            PyObject::Str(s) => {
                let size = s.text.len();
                if s.chars as u64 > 1 && n as u64 > i64::MAX as u64 / u64::from(s.chars) {
                    let message = "repeated string is too long";
                    return self.raise(self.types.overflow_error, message);
                }
                self.room_for_times(n as u64, size as u64)?;
                let text = self.as_str(value).expect("a str").text.repeat(n);
                Ok(Some(Owned::new(self.string(text))))
            }
            PyObject::Bytes(b) => {
                let size = b.len();
                if size > 1 && n as u64 > i64::MAX as u64 / size as u64 {
                    let message = "repeated bytes are too long";
                    return self.raise(self.types.overflow_error, message);
                }
                self.room_for_times(n as u64, size as u64)?;
                let bytes = self.bytes_of(value).unwrap_or_default().repeat(n);
                Ok(Some(Owned::new(self.bytes(bytes))))
            }
            PyObject::List(_) | PyObject::Tuple(_) => {
                let tuple = matches!(self.get_native(id), PyObject::Tuple(_));
                let items = items_of(self.get_native(id)).to_vec();
                self.room_for_items(items.len().saturating_mul(n))?;
                let all = items.repeat(n);
                all.iter().for_each(|&v| self.inc(v));
                Ok(Some(Owned::new(if tuple { self.tuple(all) } else { self.list(all) })))
            }
            _ => Ok(None),
        }
    }

    fn concatenate(&mut self, left: Value, right: Value) -> Res<Option<Owned>> {
        if let (Some(a), Some(b)) = (self.as_str(left), self.as_str(right)) {
            let size = a.text.len() + b.text.len();
            self.room_for_bytes(size as u64)?;
            let mut text = String::with_capacity(size);
            for part in [left, right] {
                text.push_str(&self.as_str(part).expect("a str").text);
            }
            return Ok(Some(Owned::new(self.string(text))));
        }
        if let (Some(a), Some(b)) = (self.bytes_of(left), self.bytes_of(right)) {
            self.room_for_bytes((a.len() + b.len()) as u64)?;
            let parts = [left, right].map(|part| self.bytes_of(part).unwrap_or_default());
            let all = parts.concat();
            return Ok(Some(Owned::new(self.bytes(all))));
        }
        let (Value::Obj(a), Value::Obj(b)) = (left, right) else { return Ok(None) };
        let tuple = match (self.get_native(a), self.get_native(b)) {
            (PyObject::List(_), PyObject::List(_)) => false,
            (PyObject::Tuple(_), PyObject::Tuple(_)) => true,
            _ => return Ok(None),
        };
        let [n, m] = [a, b].map(|id| items_of(self.get_native(id)).len());
        self.room_for_items(n + m)?;
        let parts = [a, b].map(|id| items_of(self.get_native(id)));
        let all = parts.concat();
        all.iter().for_each(|&v| self.inc(v));
        Ok(Some(Owned::new(if tuple { self.tuple(all) } else { self.list(all) })))
    }

    /// The bytes of a `bytes`.
    fn bytes_of(&self, value: Value) -> Option<&[u8]> {
        match value.obj().map(|id| self.get_native(id)) {
            Some(PyObject::Bytes(bytes)) => Some(bytes),
            _ => None,
        }
    }

    /// Makes a `bytes`.
    pub(crate) fn bytes(&mut self, bytes: Vec<u8>) -> Value {
        self.made(bytes.len());
        self.make(PyObject::Bytes(bytes.into()))
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
        match op {
            BinOp::Add if self.as_list(left).is_some() => {
                self.list_extend(left, right)?;
                return Ok(self.hold(left));
            }
            BinOp::Mul if self.as_list(left).is_some() => {
                if let Some(n) = self.repeat_count(right)? {
                    self.list_repeat_in_place(left, n)?;
                    return Ok(self.hold(left));
                }
            }
            BinOp::Or if self.as_dict(left).is_some() => {
                self.dict_update_from(left.obj().expect("a dict"), right)?;
                return Ok(self.hold(left));
            }
            BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor
                if matches!(left.obj().map(|id| self.get_native(id)), Some(PyObject::Set(_)))
                    && self.as_set(right).is_some() =>
            {
                self.set_op_in_place(op, left, right)?;
                return Ok(self.hold(left));
            }
            _ => {}
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

    pub(crate) fn unary(&mut self, op: Op, value: Value) -> Res<Owned> {
        let (sym, sign) = match op {
            Op::Negate => (known::NEG, "unary -"),
            Op::Plus => (known::POS, "unary +"),
            _ => (known::INVERT, "unary ~"),
        };
        if let Some(method) = self.python_method(value, sym) {
            return self.call_method_value(method, value, &[]);
        }
        match (op, self.as_number(value)) {
            (Op::Negate, Some(Number::Int(n))) => match n.checked_neg() {
                Some(n) => Ok(Owned::new(Value::Int(n))),
                None => Ok(Owned::new(self.int(-num_bigint::BigInt::from(n)))),
            },
            (Op::Negate, Some(Number::Big(n))) => Ok(Owned::new(self.int(-n))),
            (Op::Negate, Some(Number::Float(x))) => Ok(Owned::new(Value::float(-x))),
            (Op::Plus, Some(Number::Int(n))) => Ok(Owned::new(Value::Int(n))),
            (Op::Plus, Some(Number::Big(n))) => Ok(Owned::new(self.int(n))),
            (Op::Plus, Some(Number::Float(x))) => Ok(Owned::new(Value::float(x))),
            (Op::Invert, Some(Number::Int(n))) => Ok(Owned::new(Value::Int(!n))),
            (Op::Invert, Some(Number::Big(n))) => Ok(Owned::new(self.int(!n))),
            _ => {
                if let Some(id) = value.obj()
                    && let PyObject::Complex(parts) = self.get_native(id)
                    && op != Op::Invert
                {
                    let [re, im] = **parts;
                    let parts = if op == Op::Negate { [-re, -im] } else { [re, im] };
                    return Ok(Owned::new(self.complex(parts)));
                }
                let name = self.type_name(value);
                self.type_error(format!("bad operand type for {sign}: '{name}'"))
            }
        }
    }

    // -- comparing

    /// `left cmp right`; borrowed.
    pub fn compare(&mut self, cmp: Cmp, left: Value, right: Value) -> Res<Owned> {
        match (left, right) {
            (Value::Int(a), Value::Int(b)) => {
                return Ok(Owned::new(Value::bool(holds(cmp, a.cmp(&b)))));
            }
            (Value::Float(a), Value::Float(b)) => {
                let holds = match a.number().partial_cmp(&b.number()) {
                    Some(order) => holds(cmp, order),
                    None => cmp == Cmp::Ne,
                };
                return Ok(Owned::new(Value::bool(holds)));
            }
            _ => {}
        }
        let (sym, reflected, sign) = comparison(cmp);
        if self.has_no_methods(left) && self.has_no_methods(right) {
            return self.compare_builtin(cmp, sign, left, right);
        }
        let left_method = self.python_method(left, sym);
        let right_method = self.python_method(right, reflected);
        let (lc, rc) = (self.class_of(left), self.class_of(right));
        let right_first = lc != rc && self.is_subclass(rc, lc) && right_method.is_some();
        if right_first && let Some(method) = right_method {
            let answer = self.call_method_value(method, right, &[left])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(answer);
            }
        }
        if let Some(method) = left_method {
            let answer = self.call_method_value(method, left, &[right])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(answer);
            }
        } else if cmp == Cmp::Ne
            && let Some(method) = self.python_method(left, known::EQ)
        {
            let answer = self.call_method_value(method, left, &[right])?;
            if !matches!(*answer, Value::NotImplemented) {
                let truth = self.truth(*answer)?;
                self.release(answer);
                return Ok(Owned::new(Value::bool(!truth)));
            }
        }
        if !right_first && let Some(method) = right_method {
            let answer = self.call_method_value(method, right, &[left])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(answer);
            }
        } else if cmp == Cmp::Ne
            && let Some(method) = self.python_method(right, known::EQ)
        {
            let answer = self.call_method_value(method, right, &[left])?;
            if !matches!(*answer, Value::NotImplemented) {
                let truth = self.truth(*answer)?;
                self.release(answer);
                return Ok(Owned::new(Value::bool(!truth)));
            }
        }
        self.compare_builtin(cmp, sign, left, right)
    }

    /// Whether the value is built in, and of a class that is too.
    #[inline]
    fn has_no_methods(&self, value: Value) -> bool {
        match value {
            Value::Obj(id) => !matches!(
                self.get(id),
                PyObject::Instance(_) | PyObject::Exception(_) | PyObject::Class(_)
            ),
            _ => true,
        }
    }

    fn compare_builtin(&mut self, cmp: Cmp, sign: &str, left: Value, right: Value) -> Res<Owned> {
        if let Some(value) = self.builtin_compare(cmp, left, right)? {
            return Ok(Owned::new(Value::bool(value)));
        }
        match cmp {
            Cmp::Eq => Ok(Owned::new(Value::bool(left.is(right)))),
            Cmp::Ne => Ok(Owned::new(Value::bool(!left.is(right)))),
            _ => {
                let (a, b) = (self.type_name(left), self.type_name(right));
                self.type_error(format!(
                    "'{sign}' not supported between instances of '{a}' and '{b}'"
                ))
            }
        }
    }

    /// `left == right`, the identity first as containers do.
    pub fn equal(&mut self, left: Value, right: Value) -> Res<bool> {
        if left.is(right) {
            return Ok(true);
        }
        if let Some(equal) = self.plain_equal(left, right) {
            return Ok(equal);
        }
        let answer = self.compare(Cmp::Eq, left, right)?;
        let truth = self.truth(*answer)?;
        self.release(answer);
        Ok(truth)
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
            return Ok(Some(holds(cmp, a.text.cmp(&b.text))));
        }
        if let (Some(a), Some(b)) = (self.as_number(left), self.as_number(right)) {
            return Ok(Some(match compare_numbers(&a, &b) {
                Some(order) => holds(cmp, order),
                None => cmp == Cmp::Ne,
            }));
        }
        if let Some(equal) = self.complex_equal(left, right) {
            return Ok(matches!(cmp, Cmp::Eq | Cmp::Ne).then_some(equal == (cmp == Cmp::Eq)));
        }
        let (Value::Obj(a), Value::Obj(b)) = (left, right) else { return Ok(None) };
        match (self.get_native(a), self.get_native(b)) {
            (PyObject::Str(a), PyObject::Str(b)) => Ok(Some(holds(cmp, a.text.cmp(&b.text)))),
            (PyObject::Bytes(a), PyObject::Bytes(b)) => Ok(Some(holds(cmp, a.cmp(b)))),
            (PyObject::ByteArray(a), PyObject::ByteArray(b)) => Ok(Some(holds(cmp, a.cmp(b)))),
            (PyObject::ByteArray(a), PyObject::Bytes(b)) => Ok(Some(holds(cmp, a[..].cmp(b)))),
            (PyObject::Bytes(a), PyObject::ByteArray(b)) => Ok(Some(holds(cmp, (**a).cmp(b)))),
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
            (PyObject::Range(a), PyObject::Range(b)) => {
                let key = |p: &[i64; 3]| {
                    let n = crate::protocols::iter::range_len(p[0], p[1], p[2]);
                    (n, if n > 0 { p[0] } else { 0 }, if n > 1 { p[2] } else { 0 })
                };
                let equal = key(a) == key(b);
                Ok(match cmp {
                    Cmp::Eq => Some(equal),
                    Cmp::Ne => Some(!equal),
                    _ => None,
                })
            }
            (PyObject::Slice(x), PyObject::Slice(y)) => {
                let (x, y) = (**x, **y);
                for (a, b) in x.into_iter().zip(y) {
                    if !self.equal(a, b)? {
                        return Ok(Some(cmp == Cmp::Ne));
                    }
                }
                Ok(Some(cmp == Cmp::Eq))
            }
            (
                &PyObject::BoundMethod { func: f, this: t },
                &PyObject::BoundMethod { func: g, this: u },
            ) => {
                let equal = f.is(g) && t.is(u);
                Ok(match cmp {
                    Cmp::Eq => Some(equal),
                    Cmp::Ne => Some(!equal),
                    _ => None,
                })
            }
            (
                &PyObject::BoundNative { native: f, this: t },
                &PyObject::BoundNative { native: g, this: u },
            ) => {
                let equal = f == g && t.is(u);
                Ok(match cmp {
                    Cmp::Eq => Some(equal),
                    Cmp::Ne => Some(!equal),
                    _ => None,
                })
            }
            (PyObject::Weakref(x), PyObject::Weakref(y)) if !x.proxy && !y.proxy => {
                if !matches!(cmp, Cmp::Eq | Cmp::Ne) {
                    return Ok(None);
                }
                let x = gc_core::upgrade(self, a).ok().flatten();
                let x = x.map(|id| Owned::new(Value::Obj(id)));
                let y = gc_core::upgrade(self, b).ok().flatten();
                let y = y.map(|id| Owned::new(Value::Obj(id)));
                let equal = match (&x, &y) {
                    // Unlike in a container an object may differ from itself.
                    (Some(x), Some(y)) => self.holds(Cmp::Eq, **x, **y)?,
                    _ => a == b,
                };
                for target in [x, y].into_iter().flatten() {
                    self.release(target);
                }
                Ok(Some(equal == (cmp == Cmp::Eq)))
            }
            (PyObject::Weakref(w), _) if w.proxy => {
                let target = self.proxy_target(a)?;
                let holds = self.holds(cmp, *target, right)?;
                self.release(target);
                Ok(Some(holds))
            }
            _ => Ok(None),
        }
    }

    fn compare_sequences(&mut self, cmp: Cmp, a: ObjId, b: ObjId) -> Res<bool> {
        if a == b {
            return Ok(holds(cmp, Ordering::Equal));
        }
        let (n, m) = (items_of(self.get_native(a)).len(), items_of(self.get_native(b)).len());
        if n != m && matches!(cmp, Cmp::Eq | Cmp::Ne) {
            return Ok(cmp == Cmp::Ne);
        }
        self.enter_native()?;
        let result = self.compare_items(cmp, a, b);
        self.depth -= 1;
        result
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
                (false, _) => Some(self.holds(cmp, *x, *y)?),
            };
            self.release(x);
            self.release(y);
            if let Some(answer) = answer {
                return Ok(answer);
            }
        }
        let (n, m) = (items_of(self.get_native(a)).len(), items_of(self.get_native(b)).len());
        Ok(holds(cmp, n.cmp(&m)))
    }

    fn dicts_equal(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        if self.table(a).len() != self.table(b).len() {
            return Ok(false);
        }
        self.enter_native()?;
        let result = self.same_pairs(a, b);
        self.depth -= 1;
        result
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

    // -- truth, length, membership

    /// `bool(value)`
    pub fn truth(&mut self, value: Value) -> Res<bool> {
        Ok(match value {
            Value::Bool(b) => b.holds(),
            Value::None | Value::Unbound => false,
            Value::Int(n) => n != 0,
            Value::Float(x) => x.number() != 0.0,
            Value::NotImplemented | Value::Ellipsis => true,
            Value::Obj(id) => {
                if matches!(self.get(id), PyObject::Instance(_)) {
                    return self.truth_of_instance(id);
                }
                match self.get(id) {
                    PyObject::Str(s) => !s.text.is_empty(),
                    PyObject::Int(_) => true,
                    PyObject::Complex(parts) => **parts != [0.0, 0.0],
                    PyObject::List(items) => !items.is_empty(),
                    PyObject::Tuple(items) => !items.is_empty(),
                    PyObject::Dict(_) => !self.table(id).is_empty(),
                    PyObject::Set(s) | PyObject::FrozenSet(s) => !s.is_empty(),
                    PyObject::Bytes(b) => !b.is_empty(),
                    PyObject::ByteArray(b) => !b.is_empty(),
                    PyObject::Range(_) | PyObject::DictView { .. } | PyObject::MappingProxy(_) => {
                        self.len(value)? > 0
                    }
                    PyObject::Weakref(w) if w.proxy => {
                        let target = self.proxy_target(id)?;
                        let truth = self.truth(*target)?;
                        self.release(target);
                        return Ok(truth);
                    }
                    PyObject::Exception(_) => return self.truth_of_instance(id),
                    PyObject::Class(c) if c.meta.is_some() => return self.truth_of_instance(id),
                    _ => true,
                }
            }
        })
    }

    fn truth_of_instance(&mut self, id: ObjId) -> Res<bool> {
        let value = Value::Obj(id);
        if let Some(method) = self.python_method(value, known::BOOL) {
            let answer = self.call_method_value(method, value, &[])?;
            return match *answer {
                Value::Bool(b) => Ok(b.holds()),
                other => {
                    let name = self.type_name(other);
                    self.type_error(format!("__bool__ should return bool, returned {name}"))
                }
            };
        }
        if self.python_method(value, known::LEN).is_some() {
            return self.len(value).map(|n| n > 0);
        }
        match self.get_native(id) {
            PyObject::Instance(_) | PyObject::Exception(_) => Ok(true),
            PyObject::Int(n) => Ok(n.bits() > 0),
            PyObject::Float(x) => Ok(*x != 0.0),
            PyObject::Complex(parts) => Ok(**parts != [0.0, 0.0]),
            PyObject::Str(_)
            | PyObject::List(_)
            | PyObject::Tuple(_)
            | PyObject::Dict(_)
            | PyObject::Set(_)
            | PyObject::FrozenSet(_)
            | PyObject::Bytes(_)
            | PyObject::ByteArray(_) => self.len(value).map(|n| n > 0),
            _ => Ok(true),
        }
    }

    /// `len(value)`
    pub fn len(&mut self, value: Value) -> Res<usize> {
        if let Some(method) = self.python_method(value, known::LEN) {
            let answer = self.call_method_value(method, value, &[])?;
            let len = self.length_of(*answer)?;
            self.release(answer);
            return Ok(len);
        }
        if let Value::Obj(id) = value {
            match self.get_native(id) {
                PyObject::Str(s) => return Ok(s.chars as usize),
                PyObject::List(items) => return Ok(items.len()),
                PyObject::Tuple(items) => return Ok(items.len()),
                PyObject::Dict(_) => return Ok(self.table(id).len()),
                PyObject::Set(s) | PyObject::FrozenSet(s) => return Ok(s.len()),
                PyObject::Bytes(b) => return Ok(b.len()),
                PyObject::ByteArray(b) => return Ok(b.len()),
                PyObject::Range(p) => {
                    return Ok(crate::protocols::iter::range_len(p[0], p[1], p[2]) as usize);
                }
                &PyObject::DictView { dict, .. } | &PyObject::MappingProxy(dict) => {
                    return self.len(dict);
                }
                PyObject::Weakref(w) if w.proxy => {
                    let target = self.proxy_target(id)?;
                    let n = self.len(*target)?;
                    self.release(target);
                    return Ok(n);
                }
                _ => {}
            }
        }
        let name = self.type_name(value);
        self.type_error(format!("object of type '{name}' has no len()"))
    }

    /// What `__len__` returned, as a length. (`slot_sq_length`)
    fn length_of(&mut self, answer: Value) -> Res<usize> {
        match self.index_number(answer)? {
            Number::Int(n) if n >= 0 => Ok(n as usize),
            Number::Big(n) if !n.is_negative() => self.index_too_big("int"),
            _ => self.value_error("__len__() should return >= 0"),
        }
    }

    /// `item in container`
    pub fn contains(&mut self, container: Value, item: Value) -> Res<bool> {
        if let Some(method) = self.python_method(container, known::CONTAINS) {
            let answer = self.call_method_value(method, container, &[item])?;
            let truth = self.truth(*answer)?;
            self.release(answer);
            return Ok(truth);
        }
        if let Value::Obj(id) = container {
            match self.get_native(id) {
                PyObject::Str(s) => {
                    let Some(other) = self.as_str(item) else {
                        let name = self.type_name(item);
                        return self.type_error(format!(
                            "'in <string>' requires string as left operand, not {name}"
                        ));
                    };
                    return Ok(s.text.contains(&*other.text));
                }
                PyObject::Dict(_) => return Ok(self.dict_get(id, item)?.is_some()),
                PyObject::Set(_) | PyObject::FrozenSet(_) => return self.set_has(container, item),
                &PyObject::DictView { dict, kind: crate::objects::DictPart::Keys } => {
                    return self.contains(dict, item);
                }
                &PyObject::MappingProxy(dict) => return self.contains(dict, item),
                PyObject::Range(parts) => {
                    if let Some(Number::Int(n)) = self.as_number(item) {
                        let [start, stop, step] = **parts;
                        let within =
                            if step > 0 { n >= start && n < stop } else { n <= start && n > stop };
                        return Ok(within && (n - start) % step == 0);
                    }
                }
                PyObject::List(_) | PyObject::Tuple(_) => {
                    let mut at = 0;
                    while let Some(&member) = items_of(self.get_native(id)).get(at) {
                        let member = self.hold(member);
                        let equal = self.equal(*member, item)?;
                        self.release(member);
                        if equal {
                            return Ok(true);
                        }
                        at += 1;
                    }
                    return Ok(false);
                }
                PyObject::Weakref(w) if w.proxy => {
                    let target = self.proxy_target(id)?;
                    let found = self.contains(*target, item)?;
                    self.release(target);
                    return Ok(found);
                }
                PyObject::Bytes(b) => {
                    if let Some(Number::Int(n)) = self.as_number(item) {
                        return Ok(b.iter().any(|&x| i64::from(x) == n));
                    }
                    if let Some(PyObject::Bytes(part)) = item.obj().map(|id| self.get_native(id)) {
                        let found = b.windows(part.len().max(1)).any(|w| w == &**part);
                        return Ok(part.is_empty() || found);
                    }
                }
                _ => {}
            }
        }
        if self.is_not_iterable(container) {
            let name = self.type_name(container);
            return self.type_error(format!("argument of type '{name}' is not iterable"));
        }
        let iter = self.iter(container)?;
        let mut found = false;
        while !found && let Some(member) = self.iter_next(*iter)? {
            found = self.equal(*member, item)?;
            self.release(member);
        }
        self.release(iter);
        Ok(found)
    }

    /// The int that a value is, by `__index__`: an `Int` or a `Big`.
    pub(crate) fn index_number(&mut self, value: Value) -> Res<Number> {
        match self.as_number(value) {
            None | Some(Number::Float(_)) => {}
            Some(number) => return Ok(number),
        }
        if let Some(method) = self.python_method(value, known::INDEX) {
            let answer = self.call_method_value(method, value, &[])?;
            let number = match self.as_number(*answer) {
                None | Some(Number::Float(_)) => {
                    let name = self.type_name(*answer);
                    return self.type_error(format!("__index__ returned non-int (type {name})"));
                }
                Some(number) => number,
            };
            self.release(answer);
            return Ok(number);
        }
        if let Some(target) = self.behind_proxy(value)? {
            let number = self.index_number(*target)?;
            self.release(target);
            return Ok(number);
        }
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object cannot be interpreted as an integer"))
    }

    /// The int that a value is, as an index; what is beyond 64 bits is the
    /// least or the greatest that there is.
    pub(crate) fn index(&mut self, value: Value) -> Res<i64> {
        Ok(match self.index_number(value)? {
            Number::Int(n) => n,
            other => {
                if other.big().is_negative() {
                    i64::MIN
                } else {
                    i64::MAX
                }
            }
        })
    }

    /// The int that a value is, as a size or a count.
    ///
    /// # Errors
    /// `OverflowError` if it has more than 64 bits. (`PyNumber_AsSsize_t`)
    pub(crate) fn size(&mut self, value: Value) -> Res<i64> {
        match self.index_number(value)? {
            Number::Int(n) => Ok(n),
            _ => {
                let name = self.type_name(value);
                self.index_too_big(&name)
            }
        }
    }

    /// `OverflowError` for an int that is no size.
    pub(crate) fn index_too_big<T>(&mut self, class: &str) -> Res<T> {
        let message = format!("cannot fit '{class}' into an index-sized integer");
        self.raise(self.types.overflow_error, message)
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

/// The items of a list or tuple.
pub(crate) fn items_of(object: &PyObject) -> &[Value] {
    match object {
        PyObject::List(items) => items,
        PyObject::Tuple(items) => items,
        _ => &[],
    }
}
