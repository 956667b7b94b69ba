//! The parts of the interpreter's state. Each keeps its fields to itself and says by
//! its methods what may be done with them, so that no folder can change more of the
//! state than it asks for.

use std::ops::{Deref, Index};
use std::rc::{Rc, Weak};

use gc_core::ObjId;

use crate::objects::Str;
use crate::objects::code::Source;
use crate::options::{Failure, Options, Stopped};
use crate::vm::classes::{Row, Types};
use crate::vm::native::Native;
use crate::{Owned, OwnedItems, Sym, Value, Watch};

/// The built-in classes, read-only. They are filled in once, row by row.
pub(crate) struct BuiltinClasses(Types);

impl BuiltinClasses {
    /// No classes yet; `nothing` stands for each.
    pub(super) fn nothing(nothing: ObjId) -> BuiltinClasses {
        BuiltinClasses(Types::nothing(nothing))
    }

    /// Adds a class to the list of all built-in ones.
    pub(crate) fn add(&mut self, class: ObjId) {
        self.0.all.push(class);
    }

    /// Sets the class of a row.
    pub(crate) fn fill(&mut self, row: &Row, class: ObjId) {
        *(row.place)(&mut self.0) = class;
    }
}

impl Deref for BuiltinClasses {
    type Target = Types;
    fn deref(&self) -> &Types {
        &self.0
    }
}

/// The built-in functions, by number.
pub(crate) struct Natives<W: Watch>(Vec<Native<W>>);

impl<W: Watch> Natives<W> {
    pub(super) fn new() -> Natives<W> {
        Natives(Vec::new())
    }

    /// Adds a function; returns its number.
    pub(super) fn add(&mut self, native: Native<W>) -> u16 {
        self.0.push(native);
        (self.0.len() - 1) as u16
    }
}

impl<W: Watch> Index<usize> for Natives<W> {
    type Output = Native<W>;
    #[inline]
    fn index(&self, at: usize) -> &Native<W> {
        &self.0[at]
    }
}

/// How the program ends, and what is called when it has.
#[derive(Default)]
pub(crate) struct Ending {
    stopped: Option<Stopped>,
    error: Option<Failure>,
    exit_functions: Vec<Value>,
}

impl Ending {
    /// Whether a limit was reached: the program must end at once.
    #[inline]
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    /// Notes that a limit was reached; only the first counts.
    pub(super) fn stop(&mut self, stopped: Stopped) {
        self.stopped.get_or_insert(stopped);
    }

    /// The limit that was reached.
    pub(crate) fn take_stopped(&mut self) -> Option<Stopped> {
        self.stopped.take()
    }

    /// Notes the exception that ended the program.
    pub(crate) fn fail(&mut self, error: Failure) {
        self.error = Some(error);
    }

    /// The exception that ended the program.
    pub(crate) fn take_error(&mut self) -> Option<Failure> {
        self.error.take()
    }

    /// Adds a function to be called at the end.
    pub(crate) fn add_exit_function(&mut self, function: Owned) {
        self.exit_functions.push(function.give());
    }

    /// Removes and returns the last of these functions.
    pub(crate) fn next_exit_function(&mut self) -> Option<Owned> {
        self.exit_functions.pop().map(Owned::new)
    }

    /// Removes and returns one of these functions.
    pub(crate) fn remove_exit_function(&mut self, at: usize) -> Owned {
        Owned::new(self.exit_functions.remove(at))
    }

    /// Removes and returns all of these functions.
    pub(crate) fn take_exit_functions(&mut self) -> OwnedItems {
        OwnedItems::new(std::mem::take(&mut self.exit_functions))
    }

    /// The functions to be called at the end, in the order in which they were added.
    pub(crate) fn exit_functions(&self) -> &[Value] {
        &self.exit_functions
    }
}

/// The modules: what has been imported, and what can be.
pub(crate) struct Imports {
    builtins: ObjId,
    function: Option<u16>,
    loaded: Vec<(Sym, ObjId)>,
    sources: Vec<(String, String)>,
    program: Option<ObjId>,
    filename: Rc<str>,
}

impl Imports {
    pub(super) fn new(nothing: ObjId, options: &Options) -> Imports {
        Imports {
            builtins: nothing,
            function: None,
            loaded: Vec::new(),
            sources: options.modules.clone(),
            program: None,
            filename: options.filename.as_str().into(),
        }
    }

    /// The names of the module `builtins`.
    #[inline]
    pub(crate) fn builtins(&self) -> ObjId {
        self.builtins
    }

    /// Sets the names of the module `builtins`; the reference is given away.
    pub(crate) fn set_builtins(&mut self, dict: ObjId) {
        self.builtins = dict;
    }

    /// Sets the number of the built-in function `__import__`.
    pub(crate) fn set_function(&mut self, native: u16) {
        self.function = Some(native);
    }

    /// Whether a built-in function is `__import__`.
    pub(crate) fn is_function(&self, native: u16) -> bool {
        self.function == Some(native)
    }

    /// The loaded modules, in the order of their imports.
    pub(crate) fn loaded(&self) -> &[(Sym, ObjId)] {
        &self.loaded
    }

    /// A module, if it is loaded.
    pub(crate) fn find(&self, name: Sym) -> Option<ObjId> {
        self.loaded.iter().find(|m| m.0 == name).map(|m| m.1)
    }

    /// Adds a module; the reference is given away.
    pub(crate) fn add(&mut self, name: Sym, module: ObjId) {
        self.loaded.push((name, module));
    }

    /// Removes a module whose import failed; the reference is the caller's.
    pub(crate) fn remove(&mut self, name: Sym) {
        self.loaded.retain(|m| m.0 != name);
    }

    /// Removes and returns all modules.
    pub(crate) fn take_loaded(&mut self) -> Vec<(Sym, ObjId)> {
        std::mem::take(&mut self.loaded)
    }

    /// The source of a module that came with the program.
    pub(crate) fn source(&self, name: &str) -> Option<&str> {
        self.sources.iter().find(|m| m.0 == name).map(|m| &*m.1)
    }

    /// The names of the program's own module.
    #[inline]
    pub(crate) fn program(&self) -> Option<ObjId> {
        self.program
    }

    /// Sets the names of the program's own module.
    pub(crate) fn set_program(&mut self, dict: ObjId) {
        self.program = Some(dict);
    }

    /// What tracebacks call the program.
    pub(crate) fn filename(&self) -> &Rc<str> {
        &self.filename
    }
}

/// The two lists of the module `gc` that a collection uses, and what is to be done at
/// its end.
pub(crate) struct GcLists {
    garbage: ObjId,
    callbacks: ObjId,
    detached: Vec<ObjId>,
}

impl GcLists {
    pub(super) fn nothing(nothing: ObjId) -> GcLists {
        GcLists { garbage: nothing, callbacks: nothing, detached: Vec::new() }
    }

    /// Sets the lists; their references are given away.
    pub(crate) fn set(&mut self, garbage: ObjId, callbacks: ObjId) {
        *self = GcLists { garbage, callbacks, detached: Vec::new() };
    }

    /// Notes that at the end of the collection the `__dict__` of this instance is to
    /// hold the pairs itself.
    pub(crate) fn detach_later(&mut self, id: ObjId) {
        self.detached.push(id);
    }

    /// Removes and returns those instances.
    pub(crate) fn take_detached(&mut self) -> Vec<ObjId> {
        std::mem::take(&mut self.detached)
    }

    /// `gc.garbage`
    pub(crate) fn garbage(&self) -> ObjId {
        self.garbage
    }

    /// `gc.callbacks`
    pub(crate) fn callbacks(&self) -> ObjId {
        self.callbacks
    }
}

/// How long reading the clock seems to take, in seconds.
const TICK: f64 = 1e-6;

/// The clock of the module `time`: it advances by steps, the same in every run.
#[derive(Default)]
pub(crate) struct Clock(f64);

impl Clock {
    /// Seconds since the program began; reading the clock takes some, too.
    pub(crate) fn look(&mut self) -> f64 {
        self.0 += TICK;
        self.0
    }

    /// Lets some seconds pass.
    pub(crate) fn sleep(&mut self, seconds: f64) {
        self.0 += seconds;
    }
}

/// The containers that are being shown: one that is met again inside itself is
/// cut short. (`Py_ReprEnter`)
#[derive(Default)]
pub(crate) struct ReprGuard {
    inside: Vec<ObjId>,
    used: bool,
}

impl ReprGuard {
    /// Whether this container is being shown.
    pub(crate) fn contains(&self, id: ObjId) -> bool {
        self.inside.contains(&id)
    }

    /// Whether this is the first time that it is needed.
    pub(crate) fn is_first(&mut self) -> bool {
        !std::mem::replace(&mut self.used, true)
    }

    /// Begins to show a container.
    pub(crate) fn enter(&mut self, id: ObjId) {
        self.inside.push(id);
    }

    /// Ends showing the innermost container.
    pub(crate) fn leave(&mut self) {
        self.inside.pop();
    }
}

/// Byte arrays with views, one entry for each view; not counted.
#[derive(Default)]
pub(crate) struct Exports(Vec<ObjId>);

impl Exports {
    /// A view of this byte array is made.
    pub(crate) fn add(&mut self, array: ObjId) {
        self.0.push(array);
    }

    /// A view of this byte array is released.
    pub(crate) fn remove(&mut self, array: ObjId) {
        if let Some(view) = self.0.iter().position(|&known| known == array) {
            self.0.swap_remove(view);
        }
    }

    /// Whether there is a view of this byte array.
    pub(crate) fn contains(&self, array: ObjId) -> bool {
        self.0.contains(&array)
    }
}

/// Objects that exist only once: the empty tuple, the strings of one character.
pub(crate) struct Singletons {
    empty_tuple: Value,
    one_chars: Vec<Value>,
}

impl Singletons {
    pub(super) fn new() -> Singletons {
        Singletons { empty_tuple: Value::Unbound, one_chars: Vec::new() }
    }

    /// `()`, not counted.
    #[inline]
    pub(crate) fn empty_tuple(&self) -> Value {
        self.empty_tuple
    }

    /// Sets `()`; the reference is given away.
    pub(crate) fn set_empty_tuple(&mut self, tuple: Value) {
        self.empty_tuple = tuple;
    }

    /// The string of one character below 128, not counted.
    #[inline]
    pub(super) fn one_char(&self, byte: u8) -> Option<Value> {
        self.one_chars.get(byte as usize).copied()
    }

    /// The string of the character at a place of a text that is all ASCII.
    #[inline]
    pub(crate) fn letter(&self, text: &Str, at: usize) -> Option<Value> {
        let letter = if text.is_ascii() { text.text.as_bytes().get(at) } else { None };
        self.one_char(*letter?)
    }

    /// Adds the string of the next character; the reference is given away.
    pub(crate) fn add_one_char(&mut self, string: Value) {
        self.one_chars.push(string);
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = Value> {
        self.one_chars.iter().copied().chain([self.empty_tuple])
    }
}

/// What the interpreter keeps for compiled code.
pub(crate) struct Kept {
    values: Vec<Value>,
    sources: Vec<Weak<Source>>,
}

impl Kept {
    pub(super) fn new(nothing: ObjId) -> Kept {
        Kept { values: vec![Value::Obj(nothing)], sources: Vec::new() }
    }

    /// Keeps a value for good; the reference is given away.
    pub(crate) fn keep(&mut self, value: Value) {
        self.values.push(value);
    }

    /// How many values are kept.
    pub(super) fn mark(&self) -> usize {
        self.values.len()
    }

    /// Gives the values after a mark to the source whose constants they are.
    pub(super) fn give(&mut self, mark: usize, source: &Rc<Source>) {
        let constants = self.values.split_off(mark.min(self.values.len()));
        source.constants.replace(constants);
        self.sources.retain(|source| source.strong_count() > 0);
        self.sources.push(Rc::downgrade(source));
    }

    /// Calls `f` with everything that is kept, here and in sources.
    pub(super) fn for_each(&self, mut f: impl FnMut(Value)) {
        self.values.iter().copied().for_each(&mut f);
        for source in self.sources.iter().filter_map(Weak::upgrade) {
            source.constants.borrow().iter().copied().for_each(&mut f);
        }
    }
}

/// What has been reported to a [`Watch`].
pub(super) struct Reported {
    names: usize,
    line: (usize, u32),
}

impl Reported {
    pub(super) fn nothing() -> Reported {
        Reported { names: 0, line: (usize::MAX, 0) }
    }

    /// The next name to report, if there are names that have not been reported.
    pub(super) fn next_name(&mut self, names: usize) -> Option<Sym> {
        let next = Sym(self.names as u32);
        (self.names < names).then(|| {
            self.names += 1;
            next
        })
    }

    /// Whether the last line reported was this frame's.
    pub(super) fn was_last(&self, depth: usize, line: u32) -> bool {
        self.line == (depth, line)
    }

    /// Notes that a frame's line was reported.
    pub(super) fn line(&mut self, depth: usize, line: u32) {
        self.line = (depth, line);
    }

    /// Notes that another frame runs: its next line has to be reported.
    pub(super) fn forget_line(&mut self) {
        self.line = (usize::MAX, 0);
    }
}
