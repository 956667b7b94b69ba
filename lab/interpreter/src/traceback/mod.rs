//! What an uncaught exception looks like on standard error: the entries, and the
//! marks below a line.
//!
//! Uses `syntax/` for places in the source, `vm/` and `protocols/` for what an
//! exception says.

pub(crate) mod carets;
mod chain;
mod hints;

use crate::objects::PyObject;
use crate::objects::code::Source;
use crate::objects::symbols::known;
use crate::options::Failure;
use crate::traceback::carets::marked;
use crate::{Interp, Res, Value, Watch};

/// How often the same entry is written before repetitions are only counted.
const REPEATED: usize = 3;

fn repeated(times: usize, out: &mut String) {
    if times > REPEATED {
        let more = times - REPEATED;
        let s = if more > 1 { "s" } else { "" };
        out.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
    }
}

impl<W: Watch> Interp<W> {
    /// The text that Python writes for an exception: its causes, its traceback, its class
    /// and message. With `chain` its causes come first; with `marks` what failed is marked,
    /// which CPython does not do for an ignored exception.
    pub(crate) fn format_exception(
        &mut self,
        exception: Value,
        chain: bool,
        marks: bool,
    ) -> String {
        self.format_chain(exception, chain, marks).0
    }

    /// An exception that ended the program: what Python writes for it, and the
    /// line and the message alone.
    pub(crate) fn format_failure(&mut self, exception: Value) -> (String, Failure) {
        let (out, said) = self.format_chain(exception, true, true);
        let line = self.failing_line(exception).unwrap_or(1);
        let message = said.lines().next().unwrap_or_default().to_string();
        (out, Failure { line, message })
    }

    fn format_traceback(&self, mut traceback: Value, marks: bool, out: &mut String) {
        let mut last = None;
        let mut times = 0;
        while let Value::Obj(id) = traceback {
            let PyObject::Traceback(t) = self.get(id) else { break };
            traceback = t.next;
            let Some(PyObject::Frame(frame)) = t.frame.obj().map(|f| self.get(f)) else { continue };
            let (code, line) = (&frame.code, t.line);
            let entry = (&code.source.file, line, &code.name);
            if last != Some(entry) {
                repeated(times, out);
                (last, times) = (Some(entry), 0);
            }
            times += 1;
            if times > REPEATED {
                continue;
            }
            let Source { file, text, instead, .. } = &*code.source;
            let of_program = frame.globals.obj() == self.imports.program();
            let text = if text.is_empty() && of_program { instead } else { text };
            out.push_str(&format!("  File \"{file}\", line {line}, in {}\n", code.name));
            let span = if marks { t.span } else { (0, 0) };
            out.push_str(&marked(text, line, span));
        }
        repeated(times, out);
    }

    /// The innermost line of the program's own file that an exception came through.
    fn failing_line(&self, exception: Value) -> Option<u32> {
        let id = exception.obj()?;
        let mut traceback = self.exception(id)?.traceback;
        let mut line = match self.own_attr(id, known::LINENO) {
            Some(Value::Int(n)) => u32::try_from(n).ok(),
            _ => None,
        };
        while let Value::Obj(id) = traceback {
            let PyObject::Traceback(t) = self.get(id) else { break };
            traceback = t.next;
            if let Some(PyObject::Frame(frame)) = t.frame.obj().map(|f| self.get(f))
                && frame.code.source.file == *self.imports.filename()
            {
                line = Some(t.line);
            }
        }
        line
    }

    /// `NameError: name 'tea' is not defined`
    fn last_line(&mut self, exception: Value) -> String {
        let (name, text) = self.name_and_text(exception, Self::said_by);
        if text.is_empty() { name } else { format!("{name}: {text}") }
    }

    /// The name of its class, and what it says.
    fn name_and_text(
        &mut self,
        exception: Value,
        said: fn(&mut Self, Value) -> Res<String>,
    ) -> (String, String) {
        let class = self.class_of(exception);
        let mut name = self.full_class_name(class);
        if let Some(bare) = name.strip_prefix("__main__.") {
            name = bare.to_string();
        }
        let mut text = String::new();
        self.guarded(|this| {
            text = said(this, exception).unwrap_or_else(|_| "<exception str() failed>".into());
        });
        (name, text)
    }

    /// The text of an exception; for a syntax error without its place, which is shown
    /// before it.
    fn said_by(&mut self, exception: Value) -> Res<String> {
        let class = self.class_of(exception);
        if !self.is_subclass(class, self.types.syntax_error) {
            return self.to_str(exception);
        }
        let said = self.get_attr(exception, known::MSG)?;
        let mut text = "<no detail available>".to_string();
        if self.truth(*said)? {
            text = self.to_str(*said)?;
        }
        self.release(said);
        let [file, line] = self.place_of(exception);
        if let (Some(file), None) = (file, line) {
            text += &format!(" ({file})");
        }
        Ok(text)
    }

    /// The file and the line that a syntax error tells.
    fn place_of(&mut self, exception: Value) -> [Option<String>; 2] {
        [known::FILENAME, known::LINENO].map(|sym| {
            let value = exception.obj().and_then(|id| self.own_attr(id, sym));
            let value = value.filter(|value| !value.is_none())?;
            self.to_str(value).ok()
        })
    }

    fn format_head(&mut self, exception: Value, hint: &str, out: &mut String) -> String {
        let class = self.class_of(exception);
        if self.is_subclass(class, self.types.syntax_error) {
            self.format_syntax_error(exception, out);
        }
        let said = self.last_line(exception) + hint;
        out.push_str(&said);
        out.push('\n');
        let notes = exception.obj().and_then(|id| self.exception(id)).map(|e| e.notes);
        let notes = self.hold(notes.unwrap_or(Value::Unbound));
        let listed = self.as_list(*notes).map(|all| &all[..]).or_else(|| self.as_tuple(*notes));
        let listed = listed.map(<[Value]>::to_vec);
        if listed.is_none() && !notes.is_unbound() && !notes.is_none() {
            self.guarded(|this| {
                let text = this.repr(*notes).unwrap_or_else(|_| "<__notes__ repr() failed>".into());
                out.push_str(&format!("{text}\n"));
            });
        }
        let listed = self.hold_all(listed.unwrap_or_default());
        for &note in listed.iter() {
            self.guarded(|this| {
                let text = this.to_str(note).unwrap_or_else(|_| "<note str() failed>".into());
                out.push_str(&format!("{text}\n"));
            });
        }
        self.release_all(listed);
        self.release(notes);
        said
    }

    /// (`_format_syntax_error`)
    fn format_syntax_error(&mut self, exception: Value, out: &mut String) {
        let Value::Obj(id) = exception else { return };
        let int = |this: &Self, sym| match this.own_attr(id, sym) {
            Some(Value::Int(n)) => Some(n),
            _ => None,
        };
        let [file, line] = self.place_of(exception);
        if let Some(line) = line {
            let file = file.unwrap_or_else(|| "<string>".into());
            out.push_str(&format!("  File \"{file}\", line {line}\n"));
        }
        let source = self.own_attr(id, known::TEXT).and_then(|v| self.text(v));
        let Some(whole) = source else { return };
        let text = whole.trim_end_matches('\n');
        let shown = text.trim_start_matches([' ', '\n', '\u{c}']);
        out.push_str(&format!("    {shown}\n"));
        let count = |text: &str| text.chars().count() as i64;
        let (behind, length) = (count(text) + 1, count(&whole));
        let spaces = count(text) - count(shown);
        let Some(offset) = int(self, known::OFFSET) else { return };
        let same = int(self, known::LINENO) == int(self, known::END_LINENO);
        let end = match int(self, known::END_OFFSET).filter(|&end| end != 0) {
            _ if !same => behind,
            end => end.unwrap_or(offset),
        };
        let inside = |at: i64| if length > 0 && at > length { behind } else { at };
        let (from, mut to) = (inside(offset), inside(end));
        if from >= to || to < 0 {
            to = from + 1;
        }
        let Ok(before) = usize::try_from(from - 1 - spaces) else { return };
        // A tab stays a tab, so that the marks line up.
        let space = shown.chars().map(|c| if c.is_whitespace() { c } else { ' ' });
        let space: String = space.take(before).collect();
        let marks = "^".repeat((to - from) as usize);
        out.push_str(&format!("    {space}{marks}\n"));
    }
}
