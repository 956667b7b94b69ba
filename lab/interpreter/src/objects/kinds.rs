//! What the larger kinds of objects are made of.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;

use gc_core::ObjId;

use super::PyObject;
use super::code::Code;
use super::dict_table::Table;
use crate::{Sym, Value};

/// A dict: its own table, or the one inside an instance whose `__dict__` it is.
#[derive(Default)]
pub struct Dict {
    /// The pairs.
    pub table: Table,
    /// The instance that holds the pairs instead, not counted.
    pub inside: Option<ObjId>,
    /// How many values it has room for without a table, if it began as an instance's
    /// dict.
    pub values: u8,
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
    /// The names of the attributes in the order in which they were set, where that
    /// differs from the order of their places.
    pub order: Vec<Sym>,
    /// The payload of an instance of a subclass of `list`, `int`, ...: the list,
    /// the number.
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
    /// `__base__`, which is counted too: the base whose layout it has.
    pub base: Value,
    /// `__mro__`, a tuple
    pub mro: Value,
    /// `__mro__` as objects, to search.
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
    /// The slots (`__del__` and others) that every instance is asked for.
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
    Deque,
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
    /// Its frame as an object, once something asked for it, while it does not
    /// run.
    pub frame: Value,
}

/// Which of the objects that are left and entered again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Resumable {
    Generator,
    Coroutine,
    AsyncGenerator,
}

impl Generator {
    /// Which of them it is.
    pub fn kind(&self) -> Resumable {
        match (self.code.is_async, self.code.yields) {
            (false, _) => Resumable::Generator,
            (true, false) => Resumable::Coroutine,
            (true, true) => Resumable::AsyncGenerator,
        }
    }
}

impl Resumable {
    /// What messages call it.
    pub fn word(self) -> &'static str {
        match self {
            Resumable::Generator => "generator",
            Resumable::Coroutine => "coroutine",
            Resumable::AsyncGenerator => "async generator",
        }
    }
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
    /// A dict: of a function, what was bound through `f_locals` and isn't a local of it; of
    /// a class body, its names, once it has finished.
    pub names: Value,
    /// The frame that called it, once that has become an object.
    pub back: Value,
    /// The line it has come to.
    pub line: u32,
    /// Where on the stack of frames it is, while it runs.
    pub running: Option<u32>,
    /// The generator that has its locals, while it waits; not counted.
    pub generator: Option<ObjId>,
}

impl FrameObject {
    /// A frame at its first line, whose locals are elsewhere.
    pub(crate) fn new(code: Rc<Code>, globals: Value) -> FrameObject {
        FrameObject {
            line: code.first_line,
            code,
            func: Value::Unbound,
            globals,
            locals: Vec::new(),
            names: Value::Unbound,
            back: Value::None,
            running: None,
            generator: None,
        }
    }
}

/// The items of a deque.
pub struct Queue {
    /// From its left end.
    pub items: VecDeque<Value>,
    /// How many there may be.
    pub most: usize,
    /// How often items came or went.
    pub changes: u64,
}

impl Queue {
    /// An empty one.
    pub(crate) fn new() -> Queue {
        Queue { items: VecDeque::new(), most: usize::MAX, changes: 0 }
    }

    /// Takes all items out.
    pub(crate) fn take(&mut self) -> VecDeque<Value> {
        self.changes += 1;
        std::mem::take(&mut self.items)
    }
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
