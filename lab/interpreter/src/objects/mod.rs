//! The objects of a Python program, as the heap stores them: the kinds there
//! are, what each refers to and how it lets go (`trace.rs`). Beside them what
//! they are made of: values, names, code, hashes, the tables inside dicts and
//! sets, a list's room to grow; and how numbers and strings are written.
//!
//! The ground floor: it uses no other folder, and runs nothing.

pub(crate) mod big_int;
pub(crate) mod code;
pub(crate) mod describe;
pub(crate) mod dict_table;
pub(crate) mod hash;
pub(crate) mod in_hand;
pub(crate) mod iterator;
mod kinds;
pub(crate) mod list_growth;
pub(crate) mod literals;
pub(crate) mod op;
pub(crate) mod owned;
pub(crate) mod set_table;
pub(crate) mod symbols;
mod text;
mod trace;
pub(crate) mod two_floats;
pub(crate) mod value;
mod weight;

use std::rc::Rc;

use gc_core::ObjId;
use num_bigint::BigInt;

use self::code::Code;
use self::iterator::Iter;
use self::set_table::SetTable;
use crate::{Sym, Value};

pub use kinds::{
    Class, Dict, DictPart, Exception, Extra, FrameObject, Function, Generator, GeneratorState,
    Instance, Layout, Module, Queue, Resumable, Traceback, Traits, Weakref,
};
pub use text::Str;

/// One object.
pub enum PyObject {
    /// `str`
    Str(Str),
    /// An `int` of more than 64 bits, or the number inside an instance of a
    /// subclass of `int`.
    Int(Box<BigInt>),
    /// The number inside an instance of a subclass of `float`.
    Float(f64),
    /// `complex`
    Complex(Box<[f64; 2]>),
    /// `bytes`
    Bytes(Box<[u8]>),
    /// `bytearray`
    ByteArray(Vec<u8>),
    /// `object()`
    Plain,
    /// `list`
    List(Vec<Value>),
    /// What `collections.deque` keeps its items in.
    Deque(Box<Queue>),
    /// `tuple`
    Tuple(Box<[Value]>),
    /// `dict`
    Dict(Box<Dict>),
    /// `set`
    Set(Box<SetTable>),
    /// `frozenset`
    FrozenSet(Box<SetTable>),
    /// `range`
    Range(Box<[i64; 3]>),
    /// `slice`
    Slice(Box<[Value; 3]>),
    /// An instance of a class written in Python.
    Instance(Instance),
    /// A class, written in Python or built in.
    Class(Box<Class>),
    /// A function written in Python.
    Function(Box<Function>),
    /// A built-in function, or a method of a built-in class.
    Native(u16),
    /// A built-in method that remembers its object.
    BoundNative {
        /// Which function.
        native: u16,
        /// Its first argument.
        this: Value,
    },
    /// A method that remembers its object.
    BoundMethod {
        /// The function.
        func: Value,
        /// Its first argument.
        this: Value,
    },
    /// What a closure and its function share.
    Cell(Value),
    /// `property`: how it is got, set, deleted; its text, and its name.
    Property(Box<[Value; 5]>),
    /// `staticmethod`: the function, and a dict with what is known of it.
    StaticMethod(Value, Option<ObjId>),
    /// `classmethod`, of the same kind.
    ClassMethod(Value, Option<ObjId>),
    /// `super`
    Super {
        /// After which class the search begins.
        class: Value,
        /// The object, or none.
        this: Value,
        /// Whose bases are searched.
        start: Value,
    },
    /// What a class has for `__dict__` or `__weakref__`, or a slot's name.
    Member {
        /// The name of the attribute.
        name: Sym,
        /// Whose it is.
        class: Value,
        /// Whether it is one of `__slots__`.
        slot: bool,
    },
    /// A module.
    Module(Box<Module>),
    /// What `f.__code__` is.
    Code(Rc<Code>),
    /// An iterator of a built-in kind.
    Iter(Box<Iter>),
    /// A generator.
    Generator(Box<Generator>),
    /// An exception.
    Exception(Box<Exception>),
    /// One frame of a traceback.
    Traceback(Box<Traceback>),
    /// A frame that something holds on to.
    Frame(Box<FrameObject>),
    /// A weak reference or a weak proxy. Where it points is known to the heap.
    Weakref(Box<Weakref>),
    /// `dict.keys()`, `.values()`, `.items()`
    DictView {
        /// Of which dict.
        dict: Value,
        /// Of what.
        kind: DictPart,
    },
    /// `types.MappingProxyType`: what `C.__dict__` is.
    MappingProxy(Value),
    /// `list[int]`, `types.SimpleNamespace` and other small things that are a
    /// class's name and a few values.
    Alias(Box<[Value; 2]>),
}

impl PyObject {
    /// A list.
    pub fn list(items: Vec<Value>) -> PyObject {
        PyObject::List(items)
    }

    /// An instance without attributes.
    pub fn instance(class: ObjId) -> PyObject {
        PyObject::Instance(Instance { class, attrs: Vec::new(), extra: None })
    }
}
