//! What a module, class body or function is compiled to.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::op::Op;
use crate::objects::owned;
use crate::{Sym, Value};

/// `MakeFunction` finds default values on the stack.
pub const HAS_DEFAULTS: u8 = 1;
/// `MakeFunction` finds defaults of keyword-only arguments on the stack.
pub const HAS_KWDEFAULTS: u8 = 2;
/// `MakeFunction` finds annotations on the stack.
pub const HAS_ANNOTATIONS: u8 = 4;
/// `MakeFunction` finds a tuple of cells on the stack.
pub const HAS_CLOSURE: u8 = 8;

/// A text that code was compiled from.
#[derive(Debug, Default)]
pub struct Source {
    /// What a traceback calls it.
    pub file: Rc<str>,
    /// Its text, if tracebacks show lines of it; otherwise empty.
    pub text: Rc<str>,
    /// The text of the program, if this is a text that is called like a file: tracebacks show
    /// the program's lines instead. (`linecache.lazycache`)
    pub instead: Rc<str>,
    /// The constants of all code that was made from it; each is counted once.
    pub constants: RefCell<Vec<Value>>,
    /// What is left out: from 1 on `assert`, from 2 on documentation. (`python -O`)
    pub optimize: u8,
}

/// All code that was made from it is gone.
impl Drop for Source {
    fn drop(&mut self) {
        owned::retire(&self.constants.take());
    }
}

impl Source {
    /// A source whose lines tracebacks show.
    pub fn shown(file: &str, text: &str) -> Source {
        let (file, text, instead) = (file.into(), text.into(), "".into());
        Source { file, text, instead, constants: RefCell::default(), optimize: 0 }
    }

    /// A source whose lines are not shown.
    pub fn hidden(file: &str) -> Source {
        Source::shown(file, "")
    }

    /// The module, if it is one that CPython has in C.
    pub(crate) fn as_built_in(&self) -> Option<&str> {
        let module = self.file.strip_prefix('<')?.strip_suffix('>')?;
        matches!(module, "_late" | "itertools" | "operator" | "math").then_some(module)
    }

    /// The text of a line, counted from 1; nothing if there is none.
    pub(crate) fn line(&self, number: usize) -> Option<&str> {
        self.text.split('\n').nth(number.checked_sub(1)?)
    }

    /// The text of a warning about a line: where it is, its class and message, and the
    /// line if it is known.
    pub(crate) fn warning(&self, line: u32, said: &str) -> String {
        let text = self.line(line as usize).unwrap_or_default().trim();
        let shown = if text.is_empty() { String::new() } else { format!("  {text}\n") };
        format!("{}:{line}: {said}\n{shown}", self.file)
    }
}

/// A module, class body or function, compiled.
#[derive(Debug, Default)]
pub struct Code {
    /// Its name.
    pub name: Rc<str>,
    /// Its qualified name, which includes what it is nested in.
    pub qualname: Rc<str>,
    /// What it does.
    pub ops: Vec<Op>,
    /// The line of each instruction.
    pub lines: Vec<u32>,
    /// From which byte of the source to which each instruction stands.
    pub spans: Vec<(u32, u32)>,
    /// The source.
    pub source: Rc<Source>,
    /// The constants; the source keeps them.
    pub consts: Vec<Value>,
    /// The code of functions and classes inside.
    pub codes: Vec<Rc<Code>>,
    /// The keyword names of calls.
    pub keywords: Vec<Box<[Sym]>>,
    /// The names of its slots: parameters, other locals, cells of functions
    /// around it.
    pub slots: Vec<Sym>,
    /// Which of them are cells.
    pub is_cell: Vec<bool>,
    /// How many of them are parameters and other locals, those of comprehensions that run
    /// inside it among them. After them come cells that are neither.
    pub n_locals: u32,
    /// Where the cells of functions around it begin.
    pub first_free: u32,
    /// How many parameters can be given by position.
    pub n_args: u32,
    /// How many of these are positional-only.
    pub n_positional_only: u32,
    /// How many parameters are keyword-only.
    pub n_keyword_only: u32,
    /// Whether the first stands for an object of a class that CPython has built in.
    pub has_receiver: bool,
    /// Whether there is a `*args`.
    pub star_args: bool,
    /// Whether there is a `**kwargs`.
    pub star_kwargs: bool,
    /// Whether it is a generator: a frame that is left and entered again.
    pub generator: bool,
    /// Whether a `yield` stands in it.
    pub yields: bool,
    /// Whether it may wait: a coroutine or, if it yields, an asynchronous generator.
    pub is_async: bool,
    /// Whether it is a function (and not a module or a class body).
    pub function: bool,
    /// The first line.
    pub first_line: u32,
    /// The documentation.
    pub doc: Option<Value>,
    /// The code object that stands for it; not counted, and perhaps dead.
    pub object: Cell<Option<ObjId>>,
    /// What each instruction remembers of the last time it ran. (CPython keeps
    /// it in the code itself, as inline caches.)
    pub sites: OnceCell<Box<[Cell<Site>]>>,
}

/// What an instruction remembers of the last time it ran: for a name, where in which dict
/// it was; for an attribute, where in the instances of which class. Each use checks first
/// whether that still holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Site {
    /// Whether it has run before. (CPython specializes calls that have.)
    pub warm: bool,
    /// The dict or class.
    pub owner: Option<ObjId>,
    /// The version of that dict's keys, or of all classes.
    pub version: u32,
    /// The place; [`Site::ELSEWHERE`] if the name is a built-in one.
    pub at: u32,
    /// For a built-in name the version of those and its place; for an
    /// attribute the names that stand before and after it.
    pub more: (u32, u32),
    /// The method that was found.
    pub found: Value,
}

impl Site {
    /// Not in the owner.
    pub const ELSEWHERE: u32 = u32::MAX;
}

impl Code {
    /// Whether CPython has it in C, and so in no traceback.
    pub(crate) fn is_in_c(&self) -> bool {
        let class = self.qualname.split('.').next().unwrap_or_default();
        match &*self.source.file {
            "<bisect>" | "<io>" => true,
            "<heapq>" => !matches!(class, "merge" | "nlargest" | "nsmallest"),
            "<functools>" => {
                matches!(class, "partial" | "reduce" | "_lru_cache_wrapper" | "KeyWrapper")
            }
            "<collections>" => {
                matches!(class, "deque" | "defaultdict" | "OrderedDict" | "_tuplegetter")
            }
            "<asyncio>" => matches!(class, "Future" | "Task"),
            _ => self.source.as_built_in().is_some(),
        }
    }

    /// Whether positional arguments can fill all of its parameters.
    pub fn is_filled_by_position(&self) -> bool {
        self.n_keyword_only == 0 && !self.star_args && !self.star_kwargs
    }

    /// How many slots are filled by the caller.
    pub fn n_parameters(&self) -> usize {
        (self.n_args + self.n_keyword_only) as usize
            + usize::from(self.star_args)
            + usize::from(self.star_kwargs)
    }

    /// What the instruction before `pc` remembers.
    #[inline]
    pub fn site(&self, pc: usize) -> &Cell<Site> {
        let sites = self.sites.get_or_init(|| vec![Cell::default(); self.ops.len()].into());
        &sites[pc - 1]
    }

    /// Notes that the call before `pc` runs; says whether it ran before.
    #[inline]
    pub fn warm_up(&self, pc: usize) -> bool {
        let site = self.site(pc);
        let was = site.get();
        if !was.warm {
            site.set(Site { warm: true, ..was });
        }
        was.warm
    }

    /// The line of the instruction before `pc`.
    pub fn line(&self, pc: u32) -> u32 {
        let at = (pc as usize).saturating_sub(1);
        self.lines.get(at).copied().unwrap_or(self.first_line)
    }

    /// Where in the source the instruction before `pc` stands.
    pub fn span(&self, pc: u32) -> (u32, u32) {
        let at = (pc as usize).saturating_sub(1);
        self.spans.get(at).copied().unwrap_or_default()
    }
}
