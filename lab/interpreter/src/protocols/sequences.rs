//! `+` and `*` of texts, bytes, lists and tuples. (`tp_as_sequence`)

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// How often a sequence is to be repeated, as a number says.
    pub(super) fn repeat_count(&mut self, value: Value) -> Res<Option<usize>> {
        match self.as_number(value) {
            Some(Number::Int(n)) => Ok(Some(n.max(0) as usize)),
            Some(Number::Big(_)) => self.index_too_big("int"),
            _ => match self.python_method(value, known::INDEX) {
                Some(_) => self.size(value).map(|n| Some(n.max(0) as usize)),
                None => Ok(None),
            },
        }
    }

    /// A sequence repeated this often; nothing if the value is no sequence.
    pub(crate) fn repeat(&mut self, value: Value, n: usize) -> Res<Option<Owned>> {
        let Value::Obj(id) = value else { return Ok(None) };
        if n == 1 && self.fixed_len(value).is_some() {
            return Ok(Some(self.hold(value)));
        }
        match self.get_native(id) {
            PyObject::Str(s) => {
                let size = s.text.len();
                if s.chars as u64 > 1 && n as u64 > i64::MAX as u64 / u64::from(s.chars) {
                    let message = "repeated string is too long";
                    return self.raise(self.types.overflow_error, message);
                }
                self.room_for_times(n as u64, size as u64)?;
                let text = self.as_str(value).expect("a str").text.repeat(n);
                Ok(Some(self.string(text)))
            }
            PyObject::Bytes(_) | PyObject::ByteArray(_) => {
                let size = self.bytes_of(value).map_or(0, <[u8]>::len);
                if size > 1 && n as u64 > i64::MAX as u64 / size as u64 {
                    let message = "repeated bytes are too long";
                    return self.raise(self.types.overflow_error, message);
                }
                self.room_for_times(n as u64, size as u64)?;
                let bytes = self.bytes_of(value).unwrap_or_default().repeat(n);
                Ok(Some(self.bytes_like(value, bytes)))
            }
            PyObject::List(_) | PyObject::Tuple(_) => {
                let tuple = matches!(self.get_native(id), PyObject::Tuple(_));
                let items = items_of(self.get_native(id)).to_vec();
                self.room_for_items(items.len().saturating_mul(n))?;
                let all = items.repeat(n);
                let all = self.hold_all(all);
                Ok(Some(if tuple { self.tuple(all) } else { self.list(all) }))
            }
            _ => Ok(None),
        }
    }

    /// The length of an object that cannot change, if its class is the
    /// built-in one: a result that would be equal to it is the object itself.
    fn fixed_len(&self, value: Value) -> Option<(u8, usize)> {
        match value.obj().map(|id| self.get(id))? {
            PyObject::Str(s) => Some((0, s.chars as usize)),
            PyObject::Bytes(bytes) => Some((1, bytes.len())),
            PyObject::Tuple(items) => Some((2, items.len())),
            _ => None,
        }
    }

    /// Two sequences of the same kind joined; nothing if they are something
    /// else.
    pub(super) fn concatenate(&mut self, left: Value, right: Value) -> Res<Option<Owned>> {
        if let (Some((a, n)), Some((b, m))) = (self.fixed_len(left), self.fixed_len(right))
            && a == b
            && (n == 0 || m == 0)
        {
            return Ok(Some(self.hold(if n == 0 { right } else { left })));
        }
        if let (Some(a), Some(b)) = (self.as_str(left), self.as_str(right)) {
            self.room_for_bytes((a.text.len() + b.text.len()) as u64)?;
            return Ok(Some(self.one_text_of(left, right)));
        }
        if let (Some(a), Some(b)) = (self.bytes_of(left), self.bytes_of(right)) {
            self.room_for_bytes((a.len() + b.len()) as u64)?;
            let parts = [left, right].map(|part| self.bytes_of(part).unwrap_or_default());
            let all = parts.concat();
            return Ok(Some(self.bytes_like(left, all)));
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
        let all = self.hold_all(all);
        Ok(Some(if tuple { self.tuple(all) } else { self.list(all) }))
    }

    /// Joins two texts; the room has been asked for.
    #[inline]
    pub(crate) fn one_text_of(&mut self, left: Value, right: Value) -> Owned {
        let [left, right] = [left, right].map(|part| self.as_str(part).expect("a str"));
        let whole = left.and(right);
        if whole.text.len() <= 1 {
            return self.str(&whole.text);
        }
        self.made(whole.text.len());
        self.make(PyObject::Str(whole))
    }

    /// The bytes of a `bytes` or a `bytearray`.
    pub(crate) fn bytes_of(&self, value: Value) -> Option<&[u8]> {
        match value.obj().map(|id| self.get_native(id)) {
            Some(PyObject::Bytes(bytes)) => Some(bytes),
            Some(PyObject::ByteArray(bytes)) => Some(bytes),
            _ => None,
        }
    }

    pub(super) fn is_bytearray(&self, value: Value) -> bool {
        matches!(value.obj().map(|id| self.get_native(id)), Some(PyObject::ByteArray(_)))
    }

    /// Makes the result for such an operand: a `bytearray`, if the operand is
    /// one.
    fn bytes_like(&mut self, operand: Value, bytes: Vec<u8>) -> Owned {
        match self.is_bytearray(operand) {
            true => {
                self.made(bytes.len());
                self.make(PyObject::ByteArray(bytes))
            }
            false => self.bytes(bytes),
        }
    }

    /// Makes a `bytes`.
    pub(crate) fn bytes(&mut self, bytes: Vec<u8>) -> Owned {
        self.made(bytes.len());
        self.make(PyObject::Bytes(bytes.into()))
    }
}

/// The items of a list or tuple.
pub(crate) fn items_of(object: &PyObject) -> &[Value] {
    match object {
        PyObject::List(items) => items,
        PyObject::Tuple(items) => items,
        _ => &[],
    }
}
