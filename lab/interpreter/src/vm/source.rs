//! From source text to code: parsing, and errors worded as CPython's.

use std::rc::Rc;

use gc_core::Version;
use ruff_python_ast::Mod;

use crate::compile::{CompileError, Constants, expression, module, single};
use crate::objects::PyObject;
use crate::objects::code::{Code, Source};
use crate::syntax::errors::{End, Kind, Mistake};
use crate::syntax::escapes::meaningless;
use crate::syntax::lines::Lines;
use crate::syntax::tokens::{TokenKind, Tokens};
use crate::syntax::{Input, parse, with_plain_line_ends};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

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
        let value = self.str(text).give();
        self.kept.keep(value);
        value
    }

    fn bytes(&mut self, bytes: &[u8]) -> Value {
        let value = self.make(PyObject::Bytes(bytes.into())).give();
        self.kept.keep(value);
        value
    }

    fn complex(&mut self, real: f64, imag: f64) -> Value {
        let value = Interp::complex(self, [real, imag]).give();
        self.kept.keep(value);
        value
    }

    fn int(&mut self, digits: &str) -> Value {
        match crate::objects::literals::parse_int(digits, 0) {
            Some(n) => {
                let value = Interp::int(self, n).give();
                self.kept.keep(value);
                value
            }
            None => Value::Int(0),
        }
    }

    fn version(&self) -> Version {
        self.profile().version
    }

    fn warn(&mut self, text: &str) {
        self.write_err(text);
    }

    fn tuple(&mut self, items: Vec<Value>) -> Value {
        let items = self.hold_all(items);
        let tuple = Interp::tuple(self, items).give();
        self.kept.keep(tuple);
        if let Value::Obj(id) = tuple {
            // When a program runs, a collection has already seen its constants.
            let _ = self.heap.untrack(id);
        }
        tuple
    }
}

/// Whether a word might follow a number at once.
fn may_join_a_word(source: &[u8]) -> bool {
    let joins = |w: &[u8]| match *w {
        [b'0', b'x' | b'X'] => true,
        [b'0'..=b'9' | b'.' | b'j' | b'J', next] => b"aefino".contains(&next),
        _ => false,
    };
    (1..source.len()).any(|at| {
        let after_name = source[at - 1] == b'.' && (at < 2 || !source[at - 2].is_ascii_digit());
        joins(&source[at - 1..=at]) && !after_name
    })
}

impl<W: Watch> Interp<W> {
    /// Compiles a source text; a mistake in it becomes a `SyntaxError`.
    pub(crate) fn compile_source(
        &mut self,
        source: &str,
        name: &str,
        shown: Source,
    ) -> Res<Rc<Code>> {
        self.compile(source, Input::File, name, shown)
    }

    /// Compiles an expression; what its code returns is its value.
    pub(crate) fn compile_expression(&mut self, source: &str, shown: Source) -> Res<Rc<Code>> {
        self.compile(source, Input::Expression, "<module>", shown)
    }

    /// Compiles one statement, as at a prompt: values of expressions are shown.
    pub(crate) fn compile_single(&mut self, source: &str, shown: Source) -> Res<Rc<Code>> {
        self.compile(source, Input::Single, "<module>", shown)
    }

    fn compile(&mut self, source: &str, input: Input, name: &str, shown: Source) -> Res<Rc<Code>> {
        let source = &*with_plain_line_ends(source);
        let shown = Rc::new(shown);
        let of_file = !shown.text.is_empty();
        if !of_file && source.contains('\0') {
            let message = "source code string cannot contain null bytes";
            return self.raise(self.types.syntax_error, message);
        }
        self.warn_of_numbers(source, &shown);
        let lines = Lines::of(source);
        let parsed = match parse(source, input) {
            Ok(parsed) => parsed,
            Err(mistake) => {
                let mistake = if of_file { mistake } else { in_text(mistake, source) };
                self.warn_of_escapes((source, &lines), mistake.range.start as usize, &shown);
                return self.syntax_error(source, input, &shown, &mistake);
            }
        };
        self.warn_of_escapes((source, &lines), source.len(), &shown);
        let before = self.kept.mark();
        let code = match &parsed {
            Mod::Module(parsed) if input == Input::Single => {
                single(parsed, (source, &lines), shown.clone(), self)
            }
            Mod::Module(parsed) => module(parsed, (source, &lines), name, shown.clone(), self),
            Mod::Expression(parsed) => expression(parsed, (source, &lines), shown.clone(), self),
        };
        // The constants that the compiler asked for belong to the source.
        self.kept.give(before, &shown);
        if W::LISTENS {
            self.report_names();
        }
        match code {
            Ok(code) => Ok(code),
            Err(CompileError { message, range, endless, bare }) => {
                let end = if endless { End::Unsaid } else { End::Known };
                let mistake = Mistake { late: true, bare, end, ..Mistake::new(message, range) };
                self.syntax_error(source, input, &shown, &mistake)
            }
        }
    }

    /// A word stands right behind a number. (`verify_end_of_number`)
    fn warn_of_numbers(&mut self, source: &str, shown: &Source) {
        if self.profile().version < Version::V3_12 || !may_join_a_word(source.as_bytes()) {
            return;
        }
        let lines = Lines::of(source);
        for (at, said) in Tokens::of(source).warnings {
            let line = lines.line(at as u32);
            self.write_err(&shown.warning(line, &format!("SyntaxWarning: {said}")));
        }
    }

    /// Warns of the literals that end before a byte. (Older versions show such a warning only
    /// when they are asked to.)
    fn warn_of_escapes(&mut self, (source, lines): (&str, &Lines), end: usize, shown: &Source) {
        if !source.contains('\\') || self.profile().version < Version::V3_12 {
            return;
        }
        for token in Tokens::of(source).all {
            if token.kind == TokenKind::Text
                && token.end <= end
                && let Some(said) = meaningless(&source[token.start..token.end])
            {
                let line = lines.line(token.start as u32);
                self.write_err(&shown.warning(line, &format!("SyntaxWarning: {said}")));
            }
        }
    }

    fn syntax_error<T>(
        &mut self,
        source: &str,
        input: Input,
        shown: &Source,
        mistake: &Mistake,
    ) -> Res<T> {
        let lines = Lines::of(source);
        let length = source.len() as u32;
        let offset = |at: u32| {
            let start = lines.start(lines.line(at)) as usize;
            let before = source.get(start..at as usize).unwrap_or("");
            // What is found after parsing has the bytes counted.
            let count = if mistake.late { before.len() } else { before.chars().count() };
            count as i64 + 1
        };
        let (at, end) = (mistake.range.start.min(length), mistake.range.end.min(length));
        let line = lines.line(at);
        let end_line = match mistake.end {
            End::Unsaid => line,
            _ => lines.line(if end > at { end - 1 } else { end }),
        };
        let mut text = source.split('\n').nth(line as usize - 1).unwrap_or("").to_string();
        let indent = text.len() - text.trim_start_matches([' ', '\t', '\u{c}']).len();
        let mut start = match (mistake.marked, mistake.end) {
            (true, _) => offset(at),
            (false, End::Nowhere(_)) => indent as i64,
            (false, _) => 0,
        };
        let mut end_offset = match mistake.end {
            // The end of a line is in it.
            End::Known if end > at && source[..end as usize].ends_with('\n') => offset(end - 1) + 1,
            End::Known if end > at => offset(end),
            End::Known => start + 1,
            End::Start | End::Unsaid => start,
            End::Nowhere(n) => n,
        };
        // What is not from a file has no line that ends where it does.
        let whole_lines = input == Input::File || source.ends_with('\n') && input == Input::Single;
        let last = end_line as usize > source.matches('\n').count();
        if !whole_lines && at as usize >= source.trim_end().len() {
            match mistake.end {
                End::Nowhere(_) if at == length => start -= 1,
                End::Nowhere(_) => {}
                _ => (start, end_offset) = (0, 0),
            }
        }
        if mistake.ended && (whole_lines || !last) {
            text.push('\n');
        }
        let nothing = !whole_lines && source.trim().is_empty();
        let lines = source.matches('\n').count() as u32;
        let (line, end_line) = if nothing { (lines, lines) } else { (line, end_line) };
        let class = match mistake.kind {
            Kind::Syntax => self.types.syntax_error,
            Kind::Indentation => self.types.indentation_error,
            Kind::Tab => self.types.tab_error,
        };
        let details = [
            self.str(&shown.file),
            Owned::int(line.into()),
            Owned::int(start),
            if mistake.late && shown.text.is_empty() { Owned::NONE } else { self.string(text) },
            Owned::int(end_line.into()),
            match mistake.end {
                End::Unsaid => Owned::NONE,
                _ => Owned::int(end_offset),
            },
        ];
        let details = self.tuple(details.into());
        let message = self.str(&mistake.message);
        let args = match mistake.bare {
            true => [message].into(),
            false => [message, self.hold(*details)].into(),
        };
        let exception = self.new_exception(class, args);
        self.tell_place(exception.id(), *details)?;
        self.release(details);
        self.throw(exception)
    }
}

/// What is missing at the end of a text, and not of a file: of a block, the place behind
/// the text is marked.
fn in_text(mistake: Mistake, source: &str) -> Mistake {
    let end = source.trim_end_matches('\n').len() as u32;
    let at_end = !mistake.marked && mistake.range.start >= source.trim_end().len() as u32;
    match at_end {
        true if mistake.wants_more => {
            Mistake { range: end..end, marked: true, end: End::Nowhere(-1), ..mistake }
        }
        true => Mistake { end: End::Start, ..mistake },
        false => mistake,
    }
}
