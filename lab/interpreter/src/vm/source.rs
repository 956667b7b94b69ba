//! From source text to code: parsing, and errors worded as CPython's.

use std::rc::Rc;

use ruff_python_ast::PythonVersion;
use ruff_python_parser::{Mode, ParseOptions};

use crate::compile::code::{Code, Source};
use crate::compile::{CompileError, Constants, Lines, module};
use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::syntax::errors::{Kind, Mistake, mistake, too_new};
use crate::vm::native::Args;
use crate::{Interp, Res, Sym, Value, Watch};

/// How deep brackets and blocks may be nested: the parser recurses.
const DEEPEST: usize = 90;

impl<W: Watch> Constants for Interp<W> {
    fn sym(&mut self, text: &str) -> Sym {
        self.names.sym(text)
    }

    fn text(&mut self, text: &str) -> Value {
        let name_like =
            text.len() < 60 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if name_like {
            let sym = self.names.sym(text);
            return self.sym_value(sym);
        }
        let value = self.str(text);
        self.kept.push(value);
        value
    }

    fn bytes(&mut self, bytes: &[u8]) -> Value {
        let value = self.make(PyObject::Bytes(bytes.into()));
        self.kept.push(value);
        value
    }

    fn complex(&mut self, real: f64, imag: f64) -> Value {
        let value = Interp::complex(self, [real, imag]);
        self.kept.push(value);
        value
    }

    fn int(&mut self, digits: &str) -> Value {
        match crate::types::parse_int(digits, 0) {
            Some(n) => {
                let value = Interp::int(self, n);
                self.kept.push(value);
                value
            }
            None => Value::Int(0),
        }
    }

    fn tuple(&mut self, items: Vec<Value>) -> Value {
        items.iter().for_each(|&v| self.inc(v));
        let tuple = Interp::tuple(self, items);
        self.kept.push(tuple);
        if let Value::Obj(id) = tuple {
            // By the time a program runs, a collection has seen its constants.
            let _ = self.heap.untrack(id);
        }
        tuple
    }
}

impl<W: Watch> Interp<W> {
    /// Compiles a source text; a mistake in it becomes a `SyntaxError`.
    pub(crate) fn compile_source(
        &mut self,
        source: &str,
        name: &str,
        shown: Source,
    ) -> Res<Rc<Code>> {
        if let Some(at) = source.find('\0') {
            let string = if &*shown.file == "<string>" { " string" } else { "" };
            let message = format!("source code{string} cannot contain null bytes");
            let at = at as u32;
            return self.syntax_error(source, &Mistake::new(message, at..at + 1));
        }
        if let Some(at) = too_deep(source) {
            let message = "too many nested parentheses";
            return self.syntax_error(source, &Mistake::new(message, at..at + 1));
        }
        let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
        let parsed = ruff_python_parser::parse(source, options);
        let parsed = match parsed.map(|parsed| parsed.try_into_module()) {
            Ok(parsed) => parsed.expect("a module was asked for"),
            Err(error) => return self.syntax_error(source, &mistake(source, &error)),
        };
        if let Some(newer) = parsed.unsupported_syntax_errors().first() {
            return self.syntax_error(source, &too_new(newer));
        }
        let lines = Lines::of(source);
        match module(parsed.syntax(), &lines, name, shown.into(), self) {
            Ok(code) => {
                if W::LISTENS {
                    self.tell_names();
                }
                Ok(code)
            }
            Err(CompileError { message, range }) => {
                self.syntax_error(source, &Mistake::new(message, range))
            }
        }
    }

    fn syntax_error<T>(&mut self, source: &str, mistake: &Mistake) -> Res<T> {
        let lines = Lines::of(source);
        let length = source.len() as u32;
        let offset = |at: u32| {
            let start = lines.start(lines.line(at)) as usize;
            source.get(start..at as usize).unwrap_or("").chars().count() as i64 + 1
        };
        let (at, end) = (mistake.range.start.min(length), mistake.range.end.min(length));
        let line = lines.line(at);
        let text = source.split('\n').nth(line as usize - 1).unwrap_or("").to_string();
        let class = match mistake.kind {
            Kind::Syntax => self.types.syntax_error,
            Kind::Indentation => self.types.indentation_error,
            Kind::Tab => self.types.tab_error,
        };
        let file = self.filename.clone();
        let message = &mistake.message;
        let message = self.str(message);
        let exception = self.new_exception(class, vec![message]);
        let id = exception.obj().expect("just made");
        let values = [
            (known::FILENAME, self.str(&file)),
            (known::LINENO, Value::Int(line.into())),
            (known::OFFSET, Value::Int(if mistake.marked { offset(at) } else { 0 })),
            (known::END_LINENO, Value::Int(lines.line(end).into())),
            (known::END_OFFSET, Value::Int(offset(end))),
            (known::TEXT, self.string(text)),
        ];
        for (sym, value) in values {
            self.put_own(id, sym, value);
            self.dec(value);
        }
        self.throw(exception)
    }

    /// `compile(source, filename, mode)`
    pub(crate) fn compile_builtin(&mut self, a: Args) -> Res {
        let Some(source) = Interp::text(self, a.pos[0]) else {
            return self.type_error("compile() arg 1 must be a string, bytes or AST object");
        };
        let mode =
            a.pos.get(2).and_then(|&m| Interp::text(self, m)).unwrap_or_else(|| "exec".into());
        let file = a.pos.get(1).and_then(|&f| Interp::text(self, f)).unwrap_or_default();
        let code = if mode == "eval" {
            self.compile_expression(&source, &file)?
        } else {
            self.compile_source(&source, "<module>", Source::hidden(&file))?
        };
        self.constants.push(code.clone());
        Ok(self.make(PyObject::Code(code)))
    }

    fn compile_expression(&mut self, source: &str, file: &str) -> Res<Rc<Code>> {
        // The value of the last expression is kept in a name of its own.
        let wrapped = format!("__value__ = (\n{source}\n)");
        self.compile_source(&wrapped, "<module>", Source::hidden(file))
    }

    fn code_argument(&mut self, value: Value, expression: bool) -> Res<Rc<Code>> {
        if let Some(PyObject::Code(code)) = value.obj().map(|id| self.get(id)) {
            return Ok(code.clone());
        }
        let Some(source) = Interp::text(self, value) else {
            return self.type_error("exec() arg 1 must be a string, bytes or code object");
        };
        let code = match expression {
            true => self.compile_expression(source.trim(), "<string>")?,
            false => self.compile_source(&source, "<module>", Source::hidden("<string>"))?,
        };
        self.constants.push(code.clone());
        Ok(code)
    }

    fn exec_in(&mut self, code: Rc<Code>, a: Args) -> Res<(gc_core::ObjId, Value)> {
        let globals = match a.pos.get(1) {
            None | Some(Value::None) => self.frames.last().map_or(self.builtins, |f| f.globals),
            Some(&v) => match self.as_dict(v) {
                Some(dict) => dict,
                None => {
                    let name = self.type_name(v);
                    return self.type_error(format!("exec() globals must be a dict, not {name}"));
                }
            },
        };
        let names = a.pos.get(2).and_then(|&v| self.as_dict(v));
        if self.dict_get_sym(globals, known::BUILTINS).is_none() {
            self.dict_set_sym(globals, known::BUILTINS, Value::None);
        }
        let done = self.run_code(code, globals, names, Value::None)?;
        Ok((names.unwrap_or(globals), done))
    }

    /// `exec(code, globals, locals)`
    pub(crate) fn exec_builtin(&mut self, a: Args) -> Res {
        let code = self.code_argument(a.pos[0], false)?;
        let (_, done) = self.exec_in(code, a)?;
        self.dec(done);
        Ok(Value::None)
    }

    /// `eval(code, globals, locals)`
    pub(crate) fn eval_builtin(&mut self, a: Args) -> Res {
        let code = self.code_argument(a.pos[0], true)?;
        let (names, done) = self.exec_in(code, a)?;
        self.dec(done);
        let sym = self.sym("__value__");
        let value = self.dict_get_sym(names, sym).unwrap_or(Value::None);
        self.inc(value);
        self.dict_remove_sym(names, sym);
        Ok(value)
    }
}

/// Where the source is nested too deeply for the parser, if it is.
fn too_deep(source: &str) -> Option<u32> {
    let mut depth = 0usize;
    let mut unary = 0usize;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match byte {
            b'-' | b'+' | b'~' => unary += 1,
            b'\n' => unary = 0,
            _ => {}
        }
        if depth > DEEPEST || unary > 20 * DEEPEST {
            return Some(at as u32);
        }
    }
    let mut blocks = 0;
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if indent > 400 {
            return Some(at);
        }
        let words =
            line.split_whitespace().filter(|w| matches!(*w, "not" | "lambda:" | "if")).count();
        blocks = blocks.max(words);
        if words > 5 * DEEPEST {
            return Some(at);
        }
        at += line.len() as u32;
    }
    None
}
