//! What an uncaught exception looks like on standard error: the entries, and the
//! marks below a line.
//!
//! Uses `syntax/` for places in the source, `vm/` and `protocols/` for what an
//! exception says.

pub(crate) mod carets;
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

/// Writes lines; those inside a group of exceptions stand behind a bar.
fn push_lines(text: &str, depth: usize, out: &mut String) {
    for line in text.split_inclusive('\n') {
        let bare = depth == 0 || line.starts_with("+ Exception Group ");
        out.push_str(&"  ".repeat(depth));
        out.push_str(if bare { "" } else { "| " });
        out.push_str(line);
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
        let mut out = String::new();
        self.format_into(exception, &mut out, &mut Vec::new(), (chain, marks, 0));
        out
    }

    /// An exception that ended the program: what Python writes for it, and the
    /// line and the message alone.
    pub(crate) fn format_failure(&mut self, exception: Value) -> (String, Failure) {
        let mut out = String::new();
        let said = self.format_into(exception, &mut out, &mut Vec::new(), (true, true, 0));
        let line = self.failing_line(exception).unwrap_or(1);
        let message = said.lines().next().unwrap_or_default().to_string();
        (out, Failure { line, message })
    }

    /// Hands back the line with the class and the message. `depth` says in how many groups
    /// of exceptions it is.
    fn format_into(
        &mut self,
        exception: Value,
        out: &mut String,
        seen: &mut Vec<gc_core::ObjId>,
        (chain, marks, depth): (bool, bool, usize),
    ) -> String {
        let Value::Obj(id) = exception else { return String::new() };
        if seen.contains(&id) {
            return String::new();
        }
        seen.push(id);
        let Some(e) = self.exception(id) else { return String::new() };
        let (suppress, parts) = (e.suppress, [e.cause, e.context, e.traceback]);
        // Writing the message of one exception may change another.
        let [cause, context, traceback] = parts.map(|part| self.hold(part));
        if chain && matches!(*cause, Value::Obj(_)) {
            self.format_into(*cause, out, seen, (true, marks, depth));
            let between =
                "\nThe above exception was the direct cause of the following exception:\n\n";
            push_lines(between, depth, out);
        } else if chain && !suppress && matches!(*context, Value::Obj(_)) {
            self.format_into(*context, out, seen, (true, marks, depth));
            let between =
                "\nDuring handling of the above exception, another exception occurred:\n\n";
            push_lines(between, depth, out);
        }
        let parts = self.parts_of_group(exception);
        let mut own = String::new();
        if !traceback.is_none() {
            let group = match (&parts, depth) {
                (Some(_), 0) => "+ Exception Group ",
                (Some(_), _) => "Exception Group ",
                (None, _) => "",
            };
            own.push_str(&format!("{group}Traceback (most recent call last):\n"));
            self.format_traceback(*traceback, marks, &mut own);
        }
        let hint = if marks { self.hint(exception, *traceback) } else { String::new() };
        let said = self.format_head(exception, &hint, &mut own);
        match parts {
            Some(parts) => self.format_group(&own, &parts, out, seen, (marks, depth)),
            None => push_lines(&own, depth, out),
        }
        for part in [cause, context, traceback] {
            self.release(part);
        }
        said
    }

    /// The exceptions in a group of them.
    fn parts_of_group(&mut self, exception: Value) -> Option<Vec<Value>> {
        let class = self.of_module("_late", "BaseExceptionGroup")?;
        let class = self.as_class(class)?;
        if !self.is_instance(exception, class) {
            return None;
        }
        let parts = self.own_attr(exception.obj()?, self.names.find("_exceptions")?)?;
        self.as_tuple(parts).map(<[Value]>::to_vec)
    }

    /// A group of exceptions, and below it its parts.
    fn format_group(
        &mut self,
        own: &str,
        parts: &[Value],
        out: &mut String,
        seen: &mut Vec<gc_core::ObjId>,
        (marks, depth): (bool, usize),
    ) {
        let inside = depth.max(1);
        push_lines(own, inside, out);
        let parts = self.hold_all(parts.to_vec());
        let (mut indent, mut closed) = ("  ".repeat(inside) + "+-", false);
        for (at, &part) in parts.iter().enumerate() {
            out.push_str(&format!("{indent}+---------------- {} ----------------\n", at + 1));
            indent = "  ".repeat(inside + 1);
            let before = out.len();
            self.format_into(part, out, seen, (true, marks, inside + 1));
            // A group that is the last part ends with the line that this one would end
            // with.
            closed = out.len() > before && self.parts_of_group(part).is_some();
        }
        if !closed {
            out.push_str(&format!("{indent}+------------------------------------\n"));
        }
        self.release_all(parts);
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
            let Source { file, text, .. } = &*code.source;
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
        let class = self.class_of(exception);
        let mut name = self.full_class_name(class);
        if let Some(bare) = name.strip_prefix("__main__.") {
            name = bare.to_string();
        }
        let mut text = String::new();
        self.guarded(|this| {
            text = this.said_by(exception).unwrap_or_else(|_| "<exception str() failed>".into());
        });
        if text.is_empty() { name } else { format!("{name}: {text}") }
    }

    /// The text of an exception; for a syntax error without its place, which is shown
    /// before it.
    fn said_by(&mut self, exception: Value) -> Res<String> {
        let class = self.class_of(exception);
        let args = exception.obj().and_then(|id| self.exception(id)).map(|e| e.args);
        match args.and_then(|args| self.as_tuple(args)?.first().copied()) {
            Some(said) if self.is_subclass(class, self.types.syntax_error) => self.to_str(said),
            _ => self.to_str(exception),
        }
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
        let notes = notes.and_then(|n| self.as_list(n)).cloned().unwrap_or_default();
        let notes = self.hold_all(notes);
        for &note in notes.iter() {
            self.guarded(|this| {
                let text = this.to_str(note).unwrap_or_else(|_| "<note str() failed>".into());
                out.push_str(&format!("{text}\n"));
            });
        }
        self.release_all(notes);
        said
    }

    fn format_syntax_error(&mut self, exception: Value, out: &mut String) {
        let Value::Obj(id) = exception else { return };
        let int = |this: &Self, sym| match this.own_attr(id, sym) {
            Some(Value::Int(n)) => Some(n),
            _ => None,
        };
        let Some(line) = int(self, known::LINENO) else { return };
        let file = self.own_attr(id, known::FILENAME).and_then(|v| self.text(v));
        let file = file.unwrap_or_else(|| self.imports.filename().to_string());
        out.push_str(&format!("  File \"{file}\", line {line}\n"));
        let source = self.own_attr(id, known::TEXT).and_then(|v| self.text(v));
        if let Some(text) = source {
            let text = text.trim_end_matches('\n');
            let shown = text.trim_start_matches([' ', '\n', '\u{c}']);
            out.push_str(&format!("    {shown}\n"));
            let spaces = (text.chars().count() - shown.chars().count()) as i64;
            let length = text.chars().count() as i64;
            let Some(offset) = int(self, known::OFFSET) else { return };
            let end = match int(self, known::END_LINENO) {
                Some(end) if end != line => length + 1,
                _ => int(self, known::END_OFFSET).filter(|&end| end > offset).unwrap_or(offset),
            };
            let from = offset.min(length + 1) - 1 - spaces;
            let to = end.max(offset + 1).min(length + 2) - 1 - spaces;
            if from >= 0 {
                // A tab stays a tab, so that the marks line up.
                let before = shown.chars().map(|c| if c.is_whitespace() { c } else { ' ' });
                let before = before.chain(std::iter::repeat(' ')).take(from as usize);
                let marks = "^".repeat((to - from).max(1) as usize);
                out.push_str(&format!("    {}{marks}\n", before.collect::<String>()));
            }
        }
    }
}
