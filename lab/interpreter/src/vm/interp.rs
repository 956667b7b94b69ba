//! The interpreter: one program, its heap, its stack.

use std::rc::{Rc, Weak};

use gc_core::{Heap, ObjId, Profile};
use num_bigint::BigInt;

use crate::objects::code::{Code, Source};
use crate::objects::dict_table::Table;
use crate::objects::owned::{self, Owned, OwnedItems};
use crate::objects::symbols::{Names, known};
use crate::objects::{Exception, Extra, Instance, PyObject, Str};
use crate::run::{Failure, Options, Stopped};
use crate::types::registry::Types;
use crate::vm::budget::Budget;
use crate::vm::native::Native;
use crate::vm::stdout::Output;
use crate::{Sym, Value, Watch};

/// An exception is on its way; which one, the interpreter knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thrown;

/// A counted reference, or an exception on its way.
pub type Res<T = Owned> = Result<T, Thrown>;

/// How much a program may use. A limit that is reached ends it with a message.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Turns of loops and calls, together.
    pub steps: u64,
    /// Objects alive at the same time.
    pub objects: usize,
    /// Bytes of the program's own objects, before `MemoryError`: about what
    /// they take in this process. Asked for before anything large is made.
    pub memory: usize,
    /// Bytes printed.
    pub output_bytes: usize,
    /// Calls inside calls, before `RecursionError`.
    pub recursion_depth: usize,
    /// Calls from built-in code back into Python inside each other, before
    /// `RecursionError`. Each takes a piece of the machine's own stack.
    pub native_depth: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            steps: 100_000_000,
            objects: 20_000_000,
            memory: 1 << 30,
            output_bytes: 10_000_000,
            recursion_depth: 1000,
            native_depth: 60,
        }
    }
}

/// A call that is under way.
pub(crate) struct Frame {
    pub code: Rc<Code>,
    /// Where it goes on, while another frame runs.
    pub pc: usize,
    /// Where on the stack its callable is.
    pub bottom: usize,
    /// Where on the stack its slots begin.
    pub base: usize,
    /// How many blocks were open before it.
    pub blocks: usize,
    pub globals: ObjId,
    /// The namespace of a class body.
    pub names: Option<ObjId>,
    pub kind: FrameKind,
    /// The frame as an object, if something asked for it.
    pub object: Option<ObjId>,
    /// What was being handled when a generator was resumed.
    pub handled: Value,
}

/// What happens to what a frame returns.
#[derive(Clone, Copy)]
pub(crate) enum FrameKind {
    Plain,
    /// It is `__init__`: this instance is the answer instead.
    Init(Value),
    Generator(ObjId),
}

/// What runs: frames, and the stack that their values are on. Only this room
/// touches it; the others ask for a [`Frame`].
#[derive(Default)]
pub(super) struct Machine {
    pub stack: Vec<Value>,
    pub frames: Vec<Frame>,
    /// Open `try` blocks: where the handler is, how high the stack was.
    pub blocks: Vec<(u32, usize)>,
    /// The next instruction of the innermost frame.
    pub pc: usize,
    /// The exception on its way.
    pub pending: Value,
    /// The exception that is being handled. (`sys.exception()`)
    pub handled: Value,
    /// Whether the call that runs has run before.
    pub warm: bool,
    /// Whether the call that runs came with a tuple of arguments.
    pub packed: bool,
}

/// A program, running.
pub struct Interp<W: Watch> {
    pub(crate) heap: Heap<PyObject, W>,
    pub(crate) names: Names,
    pub(crate) types: Types,
    pub(crate) natives: Vec<Native<W>>,
    pub(super) machine: Machine,
    /// What the program may use, and what it has used.
    pub(crate) budget: Budget,
    pub(super) output: Output,
    /// Why the program must stop at once.
    pub(crate) halt: Option<Stopped>,
    /// The exception that ended the program.
    pub(crate) error: Option<Failure>,
    pub(crate) builtins: ObjId,
    pub(crate) modules: Vec<(Sym, ObjId)>,
    /// The method cache: one line for a class and a name.
    pub(crate) cache: Vec<CacheLine>,
    /// Changes with every change to a class.
    pub(crate) version: u32,
    /// The bases of the classes that programs made.
    pub(crate) bases: Vec<ObjId>,
    /// What was compiled, as long as there is code of it.
    pub(super) sources_compiled: Vec<Weak<Source>>,
    pub(crate) garbage: ObjId,
    pub(crate) callbacks: ObjId,
    pub(crate) filename: Rc<str>,
    pub(super) line_seen: (usize, u32),
    pub(crate) clock: f64,
    pub(crate) repr_guard: Vec<ObjId>,
    pub(crate) has_guarded: bool,
    pub(crate) empty_tuple: Value,
    pub(crate) kept: Vec<Value>,
    pub(crate) exit_functions: Vec<Value>,
    /// Modules that can be imported besides the built-in ones.
    pub(crate) sources: Vec<(String, String)>,
    pub(crate) one_chars: Vec<Value>,
    /// The names of the program's own module.
    pub(crate) program: Option<ObjId>,
    /// How many names have been told.
    pub(super) named: usize,
}

/// One remembered look-up of a name in a class.
#[derive(Clone, Copy)]
pub(crate) struct CacheLine {
    pub class: Option<ObjId>,
    pub sym: Sym,
    pub version: u32,
    pub found: Value,
}

impl<W: Watch> Interp<W> {
    /// An interpreter around an empty heap; `nothing` stands for all objects
    /// that it is to have.
    pub(crate) fn with(heap: Heap<PyObject, W>, nothing: ObjId, options: &Options) -> Interp<W> {
        Interp {
            heap,
            names: Names::new(),
            types: Types::nothing(nothing),
            natives: Vec::new(),
            machine: Machine { handled: Value::None, ..Machine::default() },
            budget: Budget::new(options),
            output: Output::default(),
            halt: None,
            error: None,
            builtins: nothing,
            modules: Vec::new(),
            cache: Vec::new(),
            version: 1,
            bases: Vec::new(),
            sources_compiled: Vec::new(),
            garbage: nothing,
            callbacks: nothing,
            filename: options.filename.as_str().into(),
            line_seen: (usize::MAX, 0),
            clock: 0.0,
            repr_guard: Vec::new(),
            has_guarded: false,
            empty_tuple: Value::Unbound,
            kept: vec![Value::Obj(nothing)],
            exit_functions: Vec::new(),
            sources: options.modules.clone(),
            one_chars: Vec::new(),
            program: None,
            named: 0,
        }
    }

    // -- counting

    /// One more reference to a value.
    #[inline]
    pub fn inc(&mut self, value: Value) {
        if let Value::Obj(id) = value {
            gc_core::incref(self, id).expect("a counted value is alive");
        }
    }

    /// One reference to a value fewer: for what is on the stack. All else is
    /// [`Owned`], and [released](Interp::release).
    #[inline]
    pub(super) fn dec(&mut self, value: Value) {
        if let Value::Obj(id) = value {
            gc_core::decref(self, id).expect("a counted value is alive");
        }
    }

    /// One more reference to a value, in the hands of Rust code.
    #[inline]
    pub fn hold(&mut self, value: Value) -> Owned {
        self.inc(value);
        Owned::new(value)
    }

    /// One more reference to each of some values, in the hands of Rust code.
    pub fn hold_all(&mut self, values: &[Value]) -> OwnedItems {
        values.iter().for_each(|&value| self.inc(value));
        OwnedItems::new(values.to_vec())
    }

    /// One reference fewer, at once.
    #[inline]
    pub fn release(&mut self, owned: Owned) {
        self.dec(owned.give());
    }

    /// One reference fewer to each, the first first.
    pub fn release_all(&mut self, items: impl IntoIterator<Item = Owned>) {
        for item in items {
            self.release(item);
        }
    }

    /// Decrements what went out of scope because of an exception; see
    /// [`Owned`].
    #[inline]
    pub(crate) fn release_dropped(&mut self) {
        while let Some(value) = owned::next_dropped() {
            self.dec(value);
        }
    }

    // -- the heap

    /// What an object is. Its name comes from a counted value, so it is alive.
    #[inline]
    pub fn get(&self, id: ObjId) -> &PyObject {
        match self.heap.get(id) {
            Ok(object) => object,
            Err(error) => unreachable!("a counted value is alive: {error}"),
        }
    }

    /// Changes an object; see [`Heap::update`].
    #[inline]
    pub fn update<R>(&mut self, id: ObjId, f: impl FnOnce(&mut PyObject) -> R) -> R {
        match self.heap.update(id, f) {
            Ok(answer) => answer,
            Err(error) => unreachable!("a counted value is alive: {error}"),
        }
    }

    /// Makes an object; the references in it are given away.
    #[inline]
    pub fn alloc(&mut self, object: PyObject) -> ObjId {
        gc_core::alloc(self, object)
    }

    /// Makes an object; the references in it are given away.
    #[inline]
    pub fn make(&mut self, object: PyObject) -> Owned {
        Owned::new(Value::Obj(self.alloc(object)))
    }

    /// Makes a `str`.
    pub fn str(&mut self, text: &str) -> Owned {
        if text.is_empty() {
            return self.sym_value_shared(self.names.find("").unwrap_or(known::UNDERSCORE), text);
        }
        if text.len() == 1 {
            let byte = text.as_bytes()[0] as usize;
            if let Some(&value) = self.one_chars.get(byte) {
                return self.hold(value);
            }
        }
        self.made(text.len());
        self.make(PyObject::Str(Str::new(text)))
    }

    fn sym_value_shared(&mut self, sym: Sym, text: &str) -> Owned {
        if self.names.str(sym) != text {
            return self.make(PyObject::Str(Str::new(text)));
        }
        let value = self.sym_value(sym);
        self.hold(value)
    }

    /// Makes a `str` of a text that is given away.
    pub fn string(&mut self, text: String) -> Owned {
        if text.len() <= 1 {
            return self.str(&text);
        }
        self.made(text.len());
        self.make(PyObject::Str(Str::new(text)))
    }

    /// Makes a `list`.
    pub fn list(&mut self, items: OwnedItems) -> Owned {
        let mut items = items.give();
        items.shrink_to_fit();
        self.made(size_of_val(&items[..]));
        self.make(PyObject::List(items))
    }

    /// Makes a `tuple`.
    pub fn tuple(&mut self, items: OwnedItems) -> Owned {
        if items.is_empty() {
            return self.hold(self.empty_tuple);
        }
        self.made(size_of_val(&items[..]));
        self.make(PyObject::Tuple(items.give().into()))
    }

    /// Makes an empty `dict`.
    pub fn dict(&mut self) -> Owned {
        self.make(PyObject::Dict(Box::default()))
    }

    /// An `int`, small or big.
    pub fn int(&mut self, n: BigInt) -> Owned {
        match i64::try_from(&n) {
            Ok(n) => Owned::int(n),
            Err(_) => {
                self.made(n.bits() as usize / 8);
                self.make(PyObject::Int(Box::new(n)))
            }
        }
    }

    // -- names

    /// The `str` of a name, not counted: the interpreter keeps it.
    pub fn sym_value(&mut self, sym: Sym) -> Value {
        if let Some(id) = self.names.objects[sym.0 as usize] {
            return Value::Obj(id);
        }
        let text = Str::new(self.names.str(sym));
        text.sym.set(Some(sym));
        let id = self.alloc(PyObject::Str(text));
        self.heap.make_immortal(id).expect("just made");
        self.names.objects[sym.0 as usize] = Some(id);
        Value::Obj(id)
    }

    /// The number of a text that is used as a name.
    pub fn sym(&mut self, text: &str) -> Sym {
        let sym = self.names.sym(text);
        if W::LISTENS {
            self.tell_names();
        }
        sym
    }

    /// Tells whoever watches the names that are new.
    pub(crate) fn tell_names(&mut self) {
        while self.named < self.names.count() {
            let sym = Sym(self.named as u32);
            self.named += 1;
            let text = self.names.text(sym);
            self.heap.observer_mut().named(sym, &text);
        }
    }

    /// Whether the innermost frame runs the program, and not a module that is
    /// written in Python.
    pub(crate) fn in_program(&self) -> bool {
        self.machine.frames.last().is_some_and(|frame| Some(frame.globals) == self.program)
    }

    /// The number of a `str` that is used as a name.
    pub fn sym_of(&mut self, id: ObjId) -> Option<Sym> {
        let PyObject::Str(s) = self.get_native(id) else { return None };
        if let Some(sym) = s.sym.get() {
            return Some(sym);
        }
        let text = s.text.clone();
        let sym = self.names.sym(&text);
        if let PyObject::Str(s) = self.get(id) {
            s.sym.set(Some(sym));
        }
        Some(sym)
    }

    /// A name's text.
    pub fn name(&self, sym: Sym) -> Rc<str> {
        self.names.text(sym)
    }

    // -- what a value is

    /// The object inside: itself, or the list, number, ... that an instance of
    /// a subclass of `list`, `int`, ... is besides.
    #[inline]
    pub fn get_native(&self, id: ObjId) -> &PyObject {
        match self.get(id) {
            PyObject::Instance(Instance { extra: Some(extra), .. }) => match &**extra {
                Extra { native: Some(native), .. } => native,
                _ => self.get(id),
            },
            object => object,
        }
    }

    /// The same, to change it.
    pub fn update_native<R>(&mut self, id: ObjId, f: impl FnOnce(&mut PyObject) -> R) -> R {
        self.update(id, |object| {
            if let PyObject::Instance(instance) = object {
                match &mut instance.extra {
                    Some(extra) if extra.native.is_some() => match &mut extra.native {
                        Some(native) => f(native),
                        None => unreachable!("it was there"),
                    },
                    _ => f(object),
                }
            } else {
                f(object)
            }
        })
    }

    /// The text of a `str`.
    #[inline]
    pub fn as_str(&self, value: Value) -> Option<&Str> {
        match value {
            Value::Obj(id) => match self.get_native(id) {
                PyObject::Str(s) => Some(s),
                _ => None,
            },
            _ => None,
        }
    }

    /// The text of a `str`, copied.
    pub fn text(&self, value: Value) -> Option<String> {
        self.as_str(value).map(|s| s.text.to_string())
    }

    /// The items of a `list`.
    #[inline]
    pub fn as_list(&self, value: Value) -> Option<&Vec<Value>> {
        match value {
            Value::Obj(id) => match self.get_native(id) {
                PyObject::List(items) => Some(items),
                _ => None,
            },
            _ => None,
        }
    }

    /// The items of a `tuple`.
    #[inline]
    pub fn as_tuple(&self, value: Value) -> Option<&[Value]> {
        match value {
            Value::Obj(id) => match self.get_native(id) {
                PyObject::Tuple(items) => Some(items),
                _ => None,
            },
            _ => None,
        }
    }

    /// The object, if the value is a `dict`.
    pub fn as_dict(&self, value: Value) -> Option<ObjId> {
        let id = value.obj()?;
        matches!(self.get_native(id), PyObject::Dict(_)).then_some(id)
    }

    /// The pairs of a `dict`.
    #[inline]
    pub fn table(&self, dict: ObjId) -> &Table {
        match self.get_native(dict) {
            PyObject::Dict(d) => match d.inside {
                None => &d.table,
                Some(owner) => match self.heap.get(owner) {
                    Ok(PyObject::Instance(Instance { extra: Some(extra), .. })) => {
                        extra.table.as_ref().unwrap_or(&d.table)
                    }
                    _ => &d.table,
                },
            },
            _ => unreachable!("a dict"),
        }
    }

    /// The pairs of a `dict` that is nothing else besides.
    #[inline]
    pub(crate) fn plain_table(&self, dict: ObjId) -> Option<&Table> {
        match self.get(dict) {
            PyObject::Dict(d) if d.inside.is_none() => Some(&d.table),
            _ => None,
        }
    }

    /// Changes the pairs of a `dict`.
    #[inline]
    pub fn update_table<R>(&mut self, dict: ObjId, f: impl FnOnce(&mut Table) -> R) -> R {
        let inside = match self.get_native(dict) {
            PyObject::Dict(d) => d.inside,
            _ => unreachable!("a dict"),
        };
        match inside.filter(|&owner| self.heap.is_live(owner)) {
            None => self.update_native(dict, |object| match object {
                PyObject::Dict(d) => f(&mut d.table),
                _ => unreachable!("a dict"),
            }),
            Some(owner) => self.update(owner, |object| match object {
                PyObject::Instance(instance) => {
                    let extra = instance.extra.get_or_insert_default();
                    f(extra.table.get_or_insert_default())
                }
                _ => unreachable!("an instance"),
            }),
        }
    }

    /// An exception's own data.
    pub fn exception(&self, id: ObjId) -> Option<&Exception> {
        match self.get(id) {
            PyObject::Exception(e) => Some(e),
            _ => None,
        }
    }

    /// The profile that is modelled.
    pub fn profile(&self) -> &Profile {
        self.heap.profile()
    }

    /// Every reference that is held from outside the heap, with duplicates:
    /// what [`gc_core::check`] wants to know.
    pub fn roots(&self) -> Vec<ObjId> {
        let mut roots = Vec::new();
        let mut add = |value: Value| roots.extend(value.obj());
        self.machine.stack.iter().copied().for_each(&mut add);
        for frame in &self.machine.frames {
            add(frame.handled);
            if let FrameKind::Init(value) = frame.kind {
                add(value);
            }
            frame.names.map(Value::Obj).map(&mut add);
            frame.object.map(Value::Obj).map(&mut add);
            if let FrameKind::Generator(id) = frame.kind {
                add(Value::Obj(id));
            }
        }
        owned::all_in_hand().into_iter().for_each(&mut add);
        add(self.machine.pending);
        add(self.machine.handled);
        self.kept.iter().copied().for_each(&mut add);
        for source in self.sources_compiled.iter().filter_map(Weak::upgrade) {
            source.constants.borrow().iter().copied().for_each(&mut add);
        }
        self.output.gathered.list().into_iter().for_each(&mut add);
        self.exit_functions.iter().copied().for_each(&mut add);
        self.one_chars.iter().copied().for_each(&mut add);
        add(self.empty_tuple);
        self.modules.iter().for_each(|m| add(Value::Obj(m.1)));
        add(Value::Obj(self.builtins));
        add(Value::Obj(self.garbage));
        add(Value::Obj(self.callbacks));
        self.names.objects.iter().flatten().for_each(|&id| add(Value::Obj(id)));
        self.types.all.iter().for_each(|&id| add(Value::Obj(id)));
        roots
    }

    /// Recounts every reference in the heap.
    ///
    /// # Errors
    /// If a count is wrong; the text says where.
    pub fn check(&self) -> Result<(), String> {
        gc_core::check(&self.heap, &self.roots()).map_err(|broken| format!("{broken:?}"))
    }
}
