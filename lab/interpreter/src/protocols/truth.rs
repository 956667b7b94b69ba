//! Truth and length. (`PyObject_IsTrue`, `PyObject_Size`)

use gc_core::ObjId;
use num_traits::Signed;

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
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
            | PyObject::Deque(_)
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
        self.builtin_len(value)
    }

    /// The length of a value by its built-in class.
    pub(crate) fn builtin_len(&mut self, value: Value) -> Res<usize> {
        if let Value::Obj(id) = value {
            match self.get_native(id) {
                PyObject::Str(s) => return Ok(s.chars as usize),
                PyObject::List(items) => return Ok(items.len()),
                PyObject::Deque(queue) => return Ok(queue.items.len()),
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
}
