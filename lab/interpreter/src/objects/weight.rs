//! How many bytes an object holds beyond its own place in the heap: what a limit
//! on a program's memory counts. It is about what they take in this process;
//! what CPython would use is in `modules/sizes.rs`.

use std::mem::size_of;

use super::{Extra, PyObject};
use crate::{Sym, Value};

/// A few words on the process's own heap: what most kinds keep in a box.
const BOX: usize = 64;

impl PyObject {
    /// The bytes it holds.
    pub(crate) fn weight(&self) -> usize {
        match self {
            PyObject::Str(s) => s.text.len() + s.marks_weight(),
            PyObject::Int(n) => BOX / 2 + n.bits() as usize / 8,
            PyObject::Bytes(bytes) => bytes.len(),
            PyObject::ByteArray(bytes) => bytes.capacity(),
            PyObject::List(items) => items.capacity() * size_of::<Value>(),
            PyObject::Deque(queue) => BOX + queue.items.capacity() * size_of::<Value>(),
            PyObject::Tuple(items) => size_of_val::<[Value]>(items),
            PyObject::Dict(dict) => BOX + dict.table.bytes(),
            PyObject::Set(set) | PyObject::FrozenSet(set) => BOX + set.bytes(),
            PyObject::Instance(instance) => {
                let extra = instance.extra.as_deref().map_or(0, Extra::weight);
                instance.attrs.capacity() * size_of::<(Sym, Value)>() + extra
            }
            PyObject::Class(class) => {
                4 * BOX + class.lookup.len() * 8 + class.subclasses.len() * size_of::<Value>()
            }
            PyObject::Function(_) => 3 * BOX,
            PyObject::Generator(generator) => {
                2 * BOX + generator.slots.capacity() * size_of::<Value>()
            }
            PyObject::Exception(e) => 2 * BOX + e.attrs.capacity() * size_of::<(Sym, Value)>(),
            PyObject::Frame(frame) => 2 * BOX + frame.locals.capacity() * size_of::<Value>(),
            PyObject::Float(_)
            | PyObject::Plain
            | PyObject::Native(_)
            | PyObject::BoundNative { .. }
            | PyObject::BoundMethod { .. }
            | PyObject::Cell(_)
            | PyObject::StaticMethod(..)
            | PyObject::ClassMethod(..)
            | PyObject::Member { .. }
            | PyObject::DictView { .. }
            | PyObject::MappingProxy(_)
            | PyObject::Code(_) => 0,
            _ => BOX,
        }
    }
}

impl Extra {
    fn weight(&self) -> usize {
        let table = self.table.as_ref().map_or(0, |table| table.bytes());
        let native = self.native.as_ref().map_or(0, PyObject::weight);
        2 * BOX + table + native + self.order.capacity() * size_of::<Sym>()
    }
}
