//! What a Python name, list item or attribute can hold.

use gc_core::ObjId;

/// One Python value: an atom that needs no memory of its own, or a reference
/// to an object of the heap.
///
/// Copying a `Value` counts nothing. Whoever keeps one has to
/// [own](crate::Interp::inc) it.
///
/// Two whole words: copied word by word, never byte by byte.
#[derive(Clone, Copy, Debug, Default)]
#[repr(u64)]
pub enum Value {
    /// No value: an unbound local, an empty cell, a missing argument.
    #[default]
    Unbound,
    /// `None`
    None,
    /// `NotImplemented`
    NotImplemented,
    /// `...`
    Ellipsis,
    /// `True` and `False`
    Bool(bool),
    /// An `int` of up to 64 bits.
    Int(i64),
    /// A `float`.
    Float(f64),
    /// Everything else.
    Obj(ObjId),
}

impl Value {
    /// The object, if it is one.
    #[inline]
    pub fn obj(self) -> Option<ObjId> {
        match self {
            Value::Obj(id) => Some(id),
            _ => None,
        }
    }

    /// Whether there is no value at all.
    #[inline]
    pub fn is_unbound(self) -> bool {
        matches!(self, Value::Unbound)
    }

    /// Whether it is Python's `None`.
    #[inline]
    pub fn is_none(self) -> bool {
        matches!(self, Value::None)
    }

    /// Python's `is`.
    #[inline]
    pub fn is(self, other: Value) -> bool {
        match (self, other) {
            (Value::Obj(a), Value::Obj(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::None, Value::None)
            | (Value::NotImplemented, Value::NotImplemented)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::Unbound, Value::Unbound) => true,
            _ => false,
        }
    }
}
