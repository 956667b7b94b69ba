//! From syntax to instructions. (`Python/compile.c`) What those are is in
//! `objects/op.rs`, what they are put into in `objects/code.rs`.
//!
//! Uses `syntax/`, and of `objects/` names and constants; no interpreter: it asks
//! for constants by the trait [`Constants`].

mod annotation;
mod asynchronous;
mod call;
mod comma;
mod comprehension;
mod constant;
mod display;
mod expr;
mod f_string;
mod function;
mod generic;
mod group;
mod import;
mod names;
mod pattern;
mod stmt;
mod targets;
mod unwind;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gc_core::Version;
use ruff_python_ast::{self as ast, ModExpression, ModModule, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use self::import::futures_end;
use crate::objects::code::{Code, Source};
use crate::objects::op::Op;
use crate::syntax::lines::Lines;
use crate::syntax::scope::{ScopeError, ScopeId, Scopes};
use crate::{Sym, Value};

/// What the compiler needs from the interpreter: names and constants. The
/// interpreter keeps the constants; code only mentions them.
pub trait Constants {
    /// The number of a name.
    fn sym(&mut self, text: &str) -> Sym;
    /// A `str`.
    fn text(&mut self, text: &str) -> Value;
    /// A `bytes`.
    fn bytes(&mut self, bytes: &[u8]) -> Value;
    /// A `complex`.
    fn complex(&mut self, real: f64, imag: f64) -> Value;
    /// An `int` from its digits, in base 10, 16, 8 or 2.
    fn int(&mut self, digits: &str) -> Value;
    /// A `tuple`.
    fn tuple(&mut self, items: Vec<Value>) -> Value;
    /// The version of CPython whose compiler is modeled.
    fn version(&self) -> Version;
    /// Writes a warning about the program.
    fn warn(&mut self, text: &str);
}

/// Why a program cannot be compiled, and where.
#[derive(Debug)]
pub struct CompileError {
    /// What is wrong.
    pub message: String,
    /// Where: from which byte of the source to which.
    pub range: std::ops::Range<u32>,
    /// Whether only the beginning of this place is given.
    pub endless: bool,
    /// Whether it is about names, or the future: the exception then has no arguments but the
    /// message. (`PyErr_RangedSyntaxLocationObject`)
    pub bare: bool,
}

pub(crate) type Done<T = ()> = Result<T, CompileError>;

/// Compiles a module.
///
/// # Errors
/// If it is not Python, or uses what is not in this Python.
pub fn module(
    module: &ModModule,
    (text, lines): (&str, &Lines),
    name: &str,
    source: Rc<Source>,
    constants: &mut dyn Constants,
) -> Done<Rc<Code>> {
    let scopes = Scopes::of(&module.body, constants.version())?;
    let mut compiler = Compiler::new(&scopes, (text, lines), name, source, constants);
    compiler.futures_end = futures_end(&module.body);
    compiler.unit.code.doc =
        compiler.documentation(&module.body).map(|text| compiler.constants.text(text));
    if let Some(doc) = compiler.unit.code.doc {
        compiler.constant(doc);
        let sym = compiler.constants.sym("__doc__");
        compiler.emit(Op::StoreName(sym));
    }
    compiler.body(&module.body)?;
    compiler.emit(Op::LoadNone);
    Ok(compiler.finish())
}

/// Compiles what was entered at a prompt: the value of each expression statement outside of
/// functions and classes is shown. (`c_interactive`)
///
/// # Errors
/// If it uses what is not in this Python.
pub fn single(
    module: &ModModule,
    (text, lines): (&str, &Lines),
    source: Rc<Source>,
    constants: &mut dyn Constants,
) -> Done<Rc<Code>> {
    let scopes = Scopes::of(&module.body, constants.version())?;
    let mut compiler = Compiler::new(&scopes, (text, lines), "<module>", source, constants);
    compiler.unit.shows_values = true;
    compiler.futures_end = futures_end(&module.body);
    compiler.body(&module.body)?;
    compiler.emit(Op::LoadNone);
    Ok(compiler.finish())
}

/// Compiles an expression: its value is what the code returns. (`eval`)
///
/// # Errors
/// If it uses what is not in this Python.
pub fn expression(
    expression: &ModExpression,
    (text, lines): (&str, &Lines),
    source: Rc<Source>,
    constants: &mut dyn Constants,
) -> Done<Rc<Code>> {
    let scopes = Scopes::of_expression(&expression.body, constants.version())?;
    let mut compiler = Compiler::new(&scopes, (text, lines), "<module>", source, constants);
    compiler.expr(&expression.body)?;
    Ok(compiler.finish())
}

impl From<ScopeError> for CompileError {
    fn from(error: ScopeError) -> CompileError {
        let ScopeError { message, range, late } = error;
        CompileError { message, range: bytes(range), endless: false, bare: !late }
    }
}

impl<'a> Compiler<'a> {
    fn new(
        scopes: &'a Scopes,
        (text, lines): (&'a str, &'a Lines),
        name: &str,
        source: Rc<Source>,
        constants: &'a mut dyn Constants,
    ) -> Compiler<'a> {
        let instead = (!source.instead.is_empty()).then(|| Lines::of(&source.instead));
        let mut this = Compiler {
            scopes,
            text,
            lines,
            source,
            constants,
            texts: HashMap::new(),
            equal: HashMap::new(),
            units: Vec::new(),
            unit: Unit::new(0, name, name),
            futures_end: TextSize::new(0),
            annotations_are_texts: false,
            instead,
        };
        this.begin_slots();
        this
    }

    /// The documentation at the head of a body, unless that is left out.
    fn documentation<'b>(&self, body: &'b [Stmt]) -> Option<&'b str> {
        docstring(body).filter(|_| self.source.optimize < 2)
    }

    /// Returns what is on the stack.
    fn finish(mut self) -> Rc<Code> {
        self.emit(Op::Return);
        let mut code = self.unit.finish();
        code.source = self.source;
        Rc::new(code)
    }
}

/// The code that is being written.
struct Unit<'a> {
    code: Code,
    /// The scope of the code.
    own: ScopeId,
    /// The scope that names are looked up in: that of the comprehension that
    /// is being compiled, or `own`.
    scope: ScopeId,
    /// The slots of its names, and of names of scopes around it.
    slots: [HashMap<String, u32>; 2],
    blocks: Vec<Block<'a>>,
    spot: Spot,
    private: Option<String>,
    /// Whether the values of expression statements are shown.
    shows_values: bool,
}

/// What an instruction stands for in the source.
#[derive(Clone, Copy, Default)]
struct Spot {
    line: u32,
    start: u32,
    end: u32,
}

impl Unit<'_> {
    fn new(scope: ScopeId, name: &str, qualname: &str) -> Self {
        let code = Code { name: name.into(), qualname: qualname.into(), ..Code::default() };
        Unit {
            code,
            own: scope,
            scope,
            slots: Default::default(),
            blocks: Vec::new(),
            spot: Spot { line: 1, ..Spot::default() },
            private: None,
            shows_values: false,
        }
    }

    fn finish(mut self) -> Code {
        // Where a program that was stopped continues: see `halting_pc`.
        let last = (self.code.lines.last().copied(), self.code.spans.last().copied());
        self.code.ops.push(Op::Halt);
        self.code.lines.push(last.0.unwrap_or(1));
        self.code.spans.push(last.1.unwrap_or_default());
        for at in 1..self.code.ops.len() {
            let [first, second] = [at - 1, at].map(|at| self.code.ops[at]);
            self.code.ops[at - 1] = Op::joined(first, second).unwrap_or(first);
        }
        self.code
    }
}

/// The jumps out of a loop that `break` makes. Shared between the copies of its
/// block: a `break` inside a `finally` that a `return` runs on its way is one of
/// this loop's, too.
type Exits = Rc<RefCell<Vec<usize>>>;

/// What has to be undone on the way out of a piece of code.
#[derive(Clone)]
enum Block<'a> {
    While {
        start: usize,
        exits: Exits,
    },
    For {
        start: usize,
        exits: Exits,
    },
    /// A `try` whose handlers are set up, or anything else with a handler.
    Try,
    /// The body of `try ... finally`.
    FinallyTry {
        body: &'a [Stmt],
    },
    /// A `finally` that runs because of an exception.
    FinallyEnd,
    /// The body of a `with`; whether its exit is waited for.
    With {
        waits: bool,
    },
    /// The body of an `except`.
    Handler {
        name: Option<String>,
    },
    /// The body of an `except*`, which neither `return` nor `break` leaves.
    StarHandler,
    /// A value on the stack that has to be removed on the way out.
    Value,
}

struct Compiler<'a> {
    scopes: &'a Scopes,
    text: &'a str,
    lines: &'a Lines,
    source: Rc<Source>,
    constants: &'a mut dyn Constants,
    /// Equal constants are one object.
    texts: HashMap<String, Value>,
    equal: HashMap<String, Value>,
    units: Vec<Unit<'a>>,
    unit: Unit<'a>,
    /// Up to which byte `from __future__ import` may stand.
    futures_end: TextSize,
    /// (`from __future__ import annotations`)
    annotations_are_texts: bool,
    /// The lines that tracebacks show instead of the source's own.
    instead: Option<Lines>,
}

impl<'a> Compiler<'a> {
    fn emit(&mut self, op: Op) -> usize {
        let unit = &mut self.unit;
        unit.code.ops.push(op);
        unit.code.lines.push(unit.spot.line);
        let mut span = (unit.spot.start, unit.spot.end);
        if let Some(instead) = &self.instead {
            // The same line and column there.
            let there = |at| {
                let line = self.lines.line(at);
                let start = instead.start(line);
                let end = instead.start(line + 1).max(start + 1) - 1;
                (start + at - self.lines.start(line)).min(end)
            };
            span = (there(span.0), there(span.1));
        }
        unit.code.spans.push(span);
        unit.code.ops.len() - 1
    }

    fn here(&self) -> usize {
        self.unit.code.ops.len()
    }

    /// Lets the jump at `at` lead here.
    fn land(&mut self, at: usize) {
        let here = self.here() as u32;
        match &mut self.unit.code.ops[at] {
            Op::Jump(t)
            | Op::JumpBack(t)
            | Op::JumpIfFalse(t)
            | Op::JumpIfTrue(t)
            | Op::JumpIfFalseOrPop(t)
            | Op::JumpIfTrueOrPop(t)
            | Op::ForIter(t)
            | Op::Setup(t)
            | Op::SetupWith(t)
            | Op::Send(t) => *t = here,
            other => unreachable!("{other:?} does not jump"),
        }
    }

    fn land_all(&mut self, all: Vec<usize>) {
        for at in all {
            self.land(at);
        }
    }

    /// What is emitted from now on belongs to this node.
    fn at(&mut self, node: &impl Ranged) {
        let (start, end) = (node.range().start().into(), node.range().end().into());
        self.unit.spot = Spot { line: self.lines.line(start), start, end };
    }

    /// What `work` emits belongs to this node; what comes after it does not.
    fn standing_for(&mut self, node: &impl Ranged, work: impl FnOnce(&mut Self) -> Done) -> Done {
        let spot = self.unit.spot;
        self.at(node);
        work(self)?;
        self.unit.spot = spot;
        Ok(())
    }

    /// Like [`at`](Compiler::at), for a `def` or `class`, which begins after its decorators.
    fn at_definition(&mut self, node: &impl Ranged, name: &ast::Identifier) {
        self.at(node);
        let at: u32 = name.range.start().into();
        let line = self.lines.line(at);
        let text = self.text.get(self.lines.start(line) as usize..at as usize);
        let indent = text.map_or(0, |t| t.len() - t.trim_start().len()) as u32;
        self.unit.spot = Spot { line, start: self.lines.start(line) + indent, ..self.unit.spot };
    }

    /// In a chain over several lines an attribute, and the call of it, stand
    /// where the attribute's name does.
    /// (`update_start_location_to_match_attr`)
    fn start_at_attribute(&mut self, attribute: &ast::Identifier) {
        let start: u32 = attribute.range.start().into();
        let line = self.lines.line(start);
        let spot = &mut self.unit.spot;
        if line != spot.line {
            *spot = Spot { line, start, ..*spot };
        }
    }

    fn fail<T>(&self, message: impl Into<String>, range: TextRange) -> Done<T> {
        let (message, range) = (message.into(), bytes(range));
        Err(CompileError { message, range, endless: false, bare: false })
    }

    /// (`compiler_warn`)
    fn warn(&mut self, line: u32, message: &str) {
        let said = format!("SyntaxWarning: {message}");
        self.constants.warn(&self.source.warning(line, &said));
    }

    fn unsupported<T>(&self, what: &str, range: TextRange) -> Done<T> {
        self.fail(format!("not in this Python: {what}"), range)
    }

    fn sym(&mut self, text: &str) -> Sym {
        self.constants.sym(text)
    }

    fn constant(&mut self, value: Value) {
        match value {
            Value::None => {
                self.emit(Op::LoadNone);
            }
            Value::Int(n) if i32::try_from(n).is_ok() => {
                self.emit(Op::LoadInt(n as i32));
            }
            _ => {
                let at = self.unit.code.consts.len() as u32;
                self.unit.code.consts.push(value);
                self.emit(Op::LoadConst(at));
            }
        }
    }

    fn text_value(&mut self, text: &str) -> Value {
        if let Some(&value) = self.texts.get(text) {
            return value;
        }
        let value = self.constants.text(text);
        self.texts.insert(text.to_string(), value);
        value
    }

    fn text(&mut self, text: &str) {
        let value = self.text_value(text);
        self.constant(value);
    }

    fn body(&mut self, body: &'a [Stmt]) -> Done {
        for stmt in body {
            self.stmt(stmt)?;
        }
        Ok(())
    }
}

fn bytes(range: TextRange) -> std::ops::Range<u32> {
    range.start().into()..range.end().into()
}

/// The docstring of a body, if it has one.
fn docstring(body: &[Stmt]) -> Option<&str> {
    match body.first()? {
        Stmt::Expr(s) => match &*s.value {
            ruff_python_ast::Expr::StringLiteral(text) => Some(text.value.to_str()),
            _ => None,
        },
        _ => None,
    }
}
