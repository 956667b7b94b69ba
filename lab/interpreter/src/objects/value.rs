//! What a Python name, list item or attribute can hold.

use gc_core::ObjId;

/// One Python value: an atom that needs no memory of its own, or a reference
/// to an object of the heap.
///
/// Copying a `Value` counts nothing. Code that keeps one has to
/// own it.
///
/// Each payload is one whole word, so that a value travels in two registers.
#[derive(Clone, Copy, Debug, Default)]
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
    Bool(Truth),
    /// An `int` of up to 64 bits.
    Int(i64),
    /// A `float`.
    Float(Bits),
    /// Everything else.
    Obj(ObjId),
}

/// A `bool`, a word wide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u64)]
pub enum Truth {
    /// `False`
    False = 0,
    /// `True`
    True = 1,
}

impl Truth {
    /// Whether it is true.
    #[inline]
    pub fn holds(self) -> bool {
        self == Truth::True
    }
}

/// The bits of a `float`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bits(u64);

impl Bits {
    /// The number.
    #[inline]
    pub fn number(self) -> f64 {
        f64::from_bits(self.0)
    }
}

impl Value {
    /// `True` or `False`.
    #[inline]
    pub fn bool(holds: bool) -> Value {
        Value::Bool(if holds { Truth::True } else { Truth::False })
    }

    /// A `float`.
    #[inline]
    pub fn float(number: f64) -> Value {
        Value::Float(Bits(number.to_bits()))
    }

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
            (Value::Float(a), Value::Float(b)) => a == b,
            (Value::None, Value::None)
            | (Value::NotImplemented, Value::NotImplemented)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::Unbound, Value::Unbound) => true,
            _ => false,
        }
    }
}
