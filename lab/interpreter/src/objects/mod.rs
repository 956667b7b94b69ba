//! The objects of a Python program, as the heap stores them.
//!
//! Each variant says what it refers to, in the order in which CPython's
//! `tp_traverse` visits it, and how it lets go. Beside them what they are made
//! of: values, names, hashes, the tables inside dicts and sets, a list's room to
//! grow; and what a picture shows of each kind.
//!
//! Uses `compile/` for code objects and `vm/` for the number of a built-in
//! function; runs nothing.

pub(crate) mod code;
pub(crate) mod describe;
pub(crate) mod dict_table;
pub(crate) mod hash;
pub(crate) mod in_hand;
pub(crate) mod iterator;
pub(crate) mod list_growth;
pub(crate) mod literals;
pub(crate) mod op;
pub(crate) mod owned;
pub(crate) mod set_table;
pub(crate) mod symbols;
mod text;
pub(crate) mod value;
mod weight;

use std::cell::Cell;
use std::rc::Rc;

use gc_core::{FreeList, ObjId, Trace, Tracking};
use num_bigint::BigInt;

use self::iterator::Iter;
use crate::objects::code::Code;
use crate::objects::dict_table::Table;
use crate::objects::set_table::SetTable;
use crate::{Sym, Value};

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
    /// `property`
    Property(Box<[Value; 4]>),
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

/// A dict: its own table, or the one inside an instance whose `__dict__` it is.
#[derive(Default)]
pub struct Dict {
    /// The pairs.
    pub table: Table,
    /// The instance that holds the pairs instead, not counted.
    pub inside: Option<ObjId>,
}

/// Which part of a dict a view or an iterator shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictPart {
    /// `keys()`
    Keys,
    /// `values()`
    Values,
    /// `items()`
    Items,
}

/// An instance of a class written in Python.
pub struct Instance {
    /// Its class.
    pub class: ObjId,
    /// Its attributes, in the order in which they were first set, while it has
    /// no dict.
    pub attrs: Vec<(Sym, Value)>,
    /// What only a few instances have.
    pub extra: Option<Box<Extra>>,
}

/// What only a few instances have.
#[derive(Default)]
pub struct Extra {
    /// The dict of the instance, once it was asked for.
    pub dict: Option<ObjId>,
    /// The attributes, where the dict shows them but the instance holds them.
    pub table: Option<Table>,
    /// The names of the attributes in the order in which they were set, if
    /// that is another than the order of their places.
    pub order: Vec<Sym>,
    /// The list, number, ... that an instance of a subclass of `list`, `int`,
    /// ... is besides.
    pub native: Option<PyObject>,
}

/// A class.
pub struct Class {
    /// `__name__`
    pub name: Rc<str>,
    /// `__qualname__`
    pub qualname: Rc<str>,
    /// `__module__`, for built-in classes
    pub module: &'static str,
    /// `__bases__`, a tuple
    pub bases: Value,
    /// `__base__`, counted besides: the base whose layout it has.
    pub base: Value,
    /// `__mro__`, a tuple
    pub mro: Value,
    /// The same, to search.
    pub lookup: Box<[ObjId]>,
    /// `__dict__`
    pub dict: Value,
    /// The built-in class whose layout its instances have.
    pub layout: Layout,
    /// Whether it is built in: neither tracked nor changeable.
    pub builtin: bool,
    /// Whether its instances may have attributes of any name.
    pub has_dict: bool,
    /// Whether weak references to its instances can be made.
    pub has_weakrefs: bool,
    /// The names of `__slots__`.
    pub slots: Vec<Sym>,
    /// The names that its instances share, at most 30.
    pub shared: Vec<Sym>,
    /// How many more names there may be.
    pub usable: u8,
    /// The classes derived from it: weak references, `None` where one died.
    pub subclasses: Vec<Value>,
    /// `__slots__`, `__del__`, ... that every instance is asked for.
    pub traits: Traits,
    /// Its metaclass, if it is not `type`.
    pub meta: Option<ObjId>,
}

/// What is asked of a class so often that it is kept.
#[derive(Clone, Copy, Default, Debug)]
pub struct Traits {
    /// Has `__new__` other than object's.
    pub new: bool,
    /// Has `__del__`.
    pub del: bool,
    /// Has `__tp_del__`, a finalizer of the old kind, as only CPython's tests
    /// still make them.
    pub legacy_del: bool,
    /// Has `__getattr__`.
    pub getattr: bool,
    /// Has `__getattribute__` other than object's.
    pub getattribute: bool,
    /// Has `__setattr__` or `__delattr__` other than object's.
    pub setattr: bool,
    /// Has `__eq__` other than object's.
    pub eq: bool,
    /// Has `__hash__` other than object's.
    pub hash: bool,
}

/// Which built-in layout the instances of a class have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Layout {
    Object,
    Int,
    Float,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Type,
    Exception,
    Weakref,
    Property,
    StaticMethod,
    ClassMethod,
    Module,
    /// May not be a base.
    Closed,
}

/// A function written in Python.
pub struct Function {
    /// What it does.
    pub code: Rc<Code>,
    /// The names of its module.
    pub globals: ObjId,
    /// `__name__`
    pub name: Value,
    /// `__qualname__`
    pub qualname: Value,
    /// `__module__`
    pub module: Value,
    /// `__defaults__`
    pub defaults: Value,
    /// `__kwdefaults__`
    pub kwdefaults: Value,
    /// `__closure__`
    pub closure: Value,
    /// `__doc__`
    pub doc: Value,
    /// `__annotations__`
    pub annotations: Value,
    /// `__dict__`, once something was set on it.
    pub dict: Option<ObjId>,
}

/// A module.
pub struct Module {
    /// `__name__`
    pub name: Rc<str>,
    /// Its names.
    pub dict: ObjId,
}

/// A generator.
pub struct Generator {
    /// What it runs.
    pub func: Value,
    /// Its code.
    pub code: Rc<Code>,
    /// The names of its module.
    pub globals: ObjId,
    /// Its locals and what was on its stack, while it is suspended.
    pub slots: Vec<Value>,
    /// Its open `try` blocks: where to go on, and how high the stack was.
    pub blocks: Vec<(u32, u32)>,
    /// Where it goes on.
    pub pc: u32,
    /// What it is doing.
    pub state: GeneratorState,
    /// The exception that it was handling.
    pub handled: Value,
    /// `__name__`
    pub name: Value,
    /// `__qualname__`
    pub qualname: Value,
}

/// What a generator is doing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum GeneratorState {
    Created,
    Suspended,
    Running,
    Done,
}

/// An exception.
pub struct Exception {
    /// Its class.
    pub class: ObjId,
    /// `args`, a tuple
    pub args: Value,
    /// Its attributes.
    pub attrs: Vec<(Sym, Value)>,
    /// `__dict__`, once it was asked for.
    pub dict: Option<ObjId>,
    /// `__notes__`
    pub notes: Value,
    /// `__traceback__`
    pub traceback: Value,
    /// `__context__`
    pub context: Value,
    /// `__cause__`
    pub cause: Value,
    /// `__suppress_context__`
    pub suppress: bool,
}

/// One frame that an exception came through.
pub struct Traceback {
    /// `tb_next`: nearer to where the exception was raised.
    pub next: Value,
    /// `tb_frame`
    pub frame: Value,
    /// `tb_lineno`
    pub line: u32,
    /// From which byte of the source to which the instruction stands.
    pub span: (u32, u32),
}

/// A frame that something holds on to.
pub struct FrameObject {
    /// What it runs.
    pub code: Rc<Code>,
    /// Its function, once it has finished.
    pub func: Value,
    /// The names of its module.
    pub globals: Value,
    /// Its locals, once it has finished.
    pub locals: Vec<Value>,
    /// The frame that called it, once that has become an object.
    pub back: Value,
    /// The line it has come to.
    pub line: u32,
    /// Where on the stack of frames it is, while it runs.
    pub running: Option<u32>,
}

/// A weak reference.
pub struct Weakref {
    /// What to call when the referent has died.
    pub callback: Value,
    /// Whether it behaves like its referent. (`weakref.proxy`)
    pub proxy: bool,
    /// Whether its referent can be called: such a proxy has a class of its own.
    pub callable: bool,
    /// The hash of the referent, once it was asked for.
    pub hash: Cell<Option<u64>>,
}

fn visit(value: Value, f: &mut impl FnMut(ObjId)) {
    if let Value::Obj(id) = value {
        f(id);
    }
}

fn visit_all(values: &[Value], f: &mut impl FnMut(ObjId)) {
    for &value in values {
        visit(value, f);
    }
}

fn drop_value(value: &mut Value, dropped: &mut Vec<ObjId>) {
    if let Value::Obj(id) = std::mem::take(value) {
        dropped.push(id);
    }
}

fn drop_all(values: impl IntoIterator<Item = Value>, dropped: &mut Vec<ObjId>) {
    dropped.extend(values.into_iter().filter_map(Value::obj));
}

fn drop_to_none(value: &mut Value, dropped: &mut Vec<ObjId>) {
    drop_value(value, dropped);
    *value = Value::None;
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

    /// [`traverse`](Trace::traverse) for kinds that no program has many of:
    /// compiled once, and not for each step of a collection anew.
    fn traverse_rare(&self, f: &mut dyn FnMut(ObjId)) {
        let f = &mut |id| f(id);
        match self {
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                set.iter().for_each(|(_, value)| visit(value, f));
            }
            PyObject::Slice(parts) => visit_all(&parts[..], f),
            PyObject::Class(class) => {
                visit(class.dict, f);
                visit(class.mro, f);
                visit(class.bases, f);
                visit(class.base, f);
                if let Some(meta) = class.meta {
                    f(meta);
                }
                if class.builtin {
                    visit_all(&class.subclasses, f);
                }
            }
            PyObject::Function(function) => visit_function(function, f),
            PyObject::BoundNative { this, .. } => visit(*this, f),
            PyObject::BoundMethod { func, this } => {
                visit(*func, f);
                visit(*this, f);
            }
            PyObject::Property(parts) => visit_all(&parts[..], f),
            PyObject::StaticMethod(value, dict) | PyObject::ClassMethod(value, dict) => {
                visit(*value, f);
                if let Some(dict) = *dict {
                    f(dict);
                }
            }
            PyObject::MappingProxy(value) => visit(*value, f),
            PyObject::Super { class, this, start } => {
                visit(*this, f);
                visit(*class, f);
                visit(*start, f);
            }
            PyObject::Member { class, .. } => visit(*class, f),
            PyObject::Module(module) => f(module.dict),
            PyObject::Iter(iter) => iter.traverse(&mut |value| visit(value, f)),
            PyObject::Generator(generator) => {
                visit_all(&generator.slots, f);
                visit(generator.func, f);
                visit(generator.handled, f);
                visit(generator.name, f);
                visit(generator.qualname, f);
            }
            PyObject::Exception(exception) => {
                if let Some(dict) = exception.dict {
                    f(dict);
                }
                for &(_, value) in &exception.attrs {
                    visit(value, f);
                }
                visit(exception.args, f);
                visit(exception.notes, f);
                visit(exception.traceback, f);
                visit(exception.cause, f);
                visit(exception.context, f);
                f(exception.class);
            }
            PyObject::Traceback(traceback) => {
                visit(traceback.next, f);
                visit(traceback.frame, f);
            }
            PyObject::Frame(frame) => {
                visit(frame.back, f);
                visit_all(&frame.locals, f);
                visit(frame.func, f);
                visit(frame.globals, f);
            }
            PyObject::Weakref(weakref) => visit(weakref.callback, f),
            PyObject::DictView { dict, .. } => visit(*dict, f),
            PyObject::Alias(parts) => visit_all(&parts[..], f),
            // These are visited where traverse is, and do not come here.
            PyObject::Str(_)
            | PyObject::Int(_)
            | PyObject::Float(_)
            | PyObject::Complex(_)
            | PyObject::Bytes(_)
            | PyObject::ByteArray(_)
            | PyObject::Plain
            | PyObject::Range(_)
            | PyObject::Native(_)
            | PyObject::Code(_)
            | PyObject::List(_)
            | PyObject::Tuple(_)
            | PyObject::Dict(_)
            | PyObject::Instance(_)
            | PyObject::Cell(_) => {}
        }
    }
}

impl Trace for PyObject {
    fn traverse(&self, f: &mut impl FnMut(ObjId)) {
        match self {
            PyObject::Str(_)
            | PyObject::Int(_)
            | PyObject::Float(_)
            | PyObject::Complex(_)
            | PyObject::Bytes(_)
            | PyObject::ByteArray(_)
            | PyObject::Plain
            | PyObject::Range(_)
            | PyObject::Native(_)
            | PyObject::Code(_) => {}
            PyObject::List(items) => items.iter().rev().for_each(|&v| visit(v, f)),
            PyObject::Tuple(items) => items.iter().rev().for_each(|&v| visit(v, f)),
            PyObject::Dict(dict) => visit_table(&dict.table, f),
            PyObject::Instance(instance) => {
                for &(_, value) in &instance.attrs {
                    visit(value, f);
                }
                if let Some(extra) = &instance.extra {
                    // A dict that only shows these values is not visited.
                    // (`PyObject_VisitManagedDict`)
                    match (&extra.table, extra.dict) {
                        (Some(table), _) => visit_table(table, f),
                        (None, Some(dict)) => f(dict),
                        (None, None) => {}
                    }
                    if let Some(native) = &extra.native {
                        traverse_inner(native, f);
                    }
                }
                f(instance.class);
            }
            PyObject::Cell(value) => visit(*value, f),
            _ => self.traverse_rare(&mut |id| f(id)),
        }
    }

    fn owned(&self, f: &mut impl FnMut(ObjId)) {
        match self {
            PyObject::Instance(instance) => match &instance.extra {
                Some(extra) if extra.native.is_some() || extra.table.is_some() => {
                    for &(_, value) in &instance.attrs {
                        visit(value, f);
                    }
                    if let Some(table) = &extra.table {
                        visit_table(table, f);
                    }
                    if let Some(dict) = extra.dict {
                        f(dict);
                    }
                    if let Some(native) = &extra.native {
                        owned_inner(native, f);
                    }
                    f(instance.class);
                }
                _ => self.traverse(f),
            },
            PyObject::Class(class) => {
                self.traverse(f);
                if !class.builtin {
                    visit_all(&class.subclasses, f);
                }
            }
            _ => self.traverse(f),
        }
    }

    fn take_callback(&mut self) -> Option<ObjId> {
        match self {
            PyObject::Weakref(weakref) => {
                std::mem::replace(&mut weakref.callback, Value::None).obj()
            }
            PyObject::Instance(instance) => {
                instance.extra.as_mut()?.native.as_mut()?.take_callback()
            }
            _ => None,
        }
    }

    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        match self {
            PyObject::List(items) => drop_all(std::mem::take(items).into_iter().rev(), dropped),
            PyObject::Dict(dict) => clear_table(&mut dict.table, dropped),
            PyObject::Set(set) | PyObject::FrozenSet(set) => drop_all(set.take(), dropped),
            PyObject::Instance(instance) => {
                drop_all(std::mem::take(&mut instance.attrs).into_iter().map(|a| a.1), dropped);
                if let Some(extra) = &mut instance.extra {
                    if let Some(table) = &mut extra.table {
                        clear_table(table, dropped);
                    }
                    dropped.extend(extra.dict.take());
                    if let Some(native) = &mut extra.native {
                        native.clear(dropped);
                    }
                }
            }
            PyObject::Class(class) if !class.builtin => {
                // CPython empties the dict in place and drops the MRO.
                drop_value(&mut class.mro, dropped);
            }
            PyObject::Function(function) => {
                drop_to_none(&mut function.defaults, dropped);
                drop_to_none(&mut function.kwdefaults, dropped);
                drop_to_none(&mut function.doc, dropped);
                drop_to_none(&mut function.annotations, dropped);
                drop_to_none(&mut function.closure, dropped);
                dropped.extend(function.dict.take());
            }
            PyObject::Cell(value) => drop_value(value, dropped),
            PyObject::StaticMethod(value, dict) | PyObject::ClassMethod(value, dict) => {
                drop_to_none(value, dropped);
                dropped.extend(dict.take());
            }
            PyObject::Iter(iter) => iter.clear(&mut |value| drop_all([value], dropped)),
            PyObject::Generator(generator) => {
                generator.state = GeneratorState::Done;
                drop_all(std::mem::take(&mut generator.slots), dropped);
                drop_to_none(&mut generator.handled, dropped);
            }
            PyObject::Exception(exception) => {
                drop_all(std::mem::take(&mut exception.attrs).into_iter().map(|a| a.1), dropped);
                dropped.extend(exception.dict.take());
                drop_value(&mut exception.notes, dropped);
                drop_to_none(&mut exception.traceback, dropped);
                drop_to_none(&mut exception.cause, dropped);
                drop_to_none(&mut exception.context, dropped);
            }
            PyObject::Traceback(traceback) => {
                drop_to_none(&mut traceback.next, dropped);
                drop_to_none(&mut traceback.frame, dropped);
            }
            PyObject::Frame(frame) => {
                drop_all(std::mem::take(&mut frame.locals), dropped);
            }
            PyObject::Weakref(weakref) => drop_to_none(&mut weakref.callback, dropped),
            _ => {}
        }
    }

    fn tracking(&self) -> Tracking {
        match self {
            PyObject::Str(_)
            | PyObject::Int(_)
            | PyObject::Float(_)
            | PyObject::Complex(_)
            | PyObject::Bytes(_)
            | PyObject::ByteArray(_)
            | PyObject::Plain
            | PyObject::Range(_)
            | PyObject::Native(_)
            | PyObject::Code(_) => Tracking::Never,
            PyObject::Class(class) if class.builtin => Tracking::Never,
            PyObject::Iter(iter) if iter.is_range() => Tracking::Never,
            PyObject::Tuple(items) if items.is_empty() => Tracking::Never,
            PyObject::Tuple(_) => Tracking::Tuple,
            PyObject::Dict(_) => Tracking::Dict,
            _ => Tracking::Always,
        }
    }

    fn free_list(&self) -> Option<FreeList> {
        match self {
            PyObject::List(_) => Some(FreeList::List),
            PyObject::Dict(_) => Some(FreeList::Dict),
            PyObject::Tuple(items) if (1..=20).contains(&items.len()) => {
                Some(FreeList::Tuple(items.len() as u8))
            }
            _ => None,
        }
    }
}

/// Not generic over the visitor: an instance may contain a payload, and the
/// compiler would otherwise make visitors of visitors without end.
fn traverse_inner(object: &PyObject, f: &mut dyn FnMut(ObjId)) {
    object.traverse(&mut |id| f(id));
}

fn owned_inner(object: &PyObject, f: &mut dyn FnMut(ObjId)) {
    object.owned(&mut |id| f(id));
}

fn visit_table(table: &Table, f: &mut impl FnMut(ObjId)) {
    for entry in table.iter() {
        visit(entry.value, f);
        visit(entry.key, f);
    }
}

fn clear_table(table: &mut Table, dropped: &mut Vec<ObjId>) {
    for entry in table.take() {
        drop_all([entry.key, entry.value], dropped);
    }
}

fn visit_function(function: &Function, f: &mut impl FnMut(ObjId)) {
    f(function.globals);
    visit(function.module, f);
    visit(function.name, f);
    visit(function.qualname, f);
    visit(function.defaults, f);
    visit(function.kwdefaults, f);
    visit(function.doc, f);
    if let Some(dict) = function.dict {
        f(dict);
    }
    visit(function.closure, f);
    visit(function.annotations, f);
}
