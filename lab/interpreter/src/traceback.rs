//! What an uncaught exception looks like on standard error.

use crate::names::known;
use crate::object::{PyObject, Traceback};
use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The text that Python writes for an exception: its causes, its
    /// traceback, its class and message.
    pub(crate) fn format_exception(&mut self, exception: Value, chain: bool) -> String {
        let mut out = String::new();
        self.format_into(exception, &mut out, &mut Vec::new(), chain);
        out
    }

    fn format_into(
        &mut self,
        exception: Value,
        out: &mut String,
        seen: &mut Vec<gc_core::ObjId>,
        chain: bool,
    ) {
        let Value::Obj(id) = exception else { return };
        if seen.contains(&id) {
            return;
        }
        seen.push(id);
        let Some(e) = self.exception(id) else { return };
        let (cause, context, suppress, traceback) = (e.cause, e.context, e.suppress, e.traceback);
        if chain && matches!(cause, Value::Obj(_)) {
            self.format_into(cause, out, seen, true);
            out.push_str(
                "\nThe above exception was the direct cause of the following exception:\n\n",
            );
        } else if chain && !suppress && matches!(context, Value::Obj(_)) {
            self.format_into(context, out, seen, true);
            out.push_str(
                "\nDuring handling of the above exception, another exception occurred:\n\n",
            );
        }
        if !traceback.is_none() {
            out.push_str("Traceback (most recent call last):\n");
            self.format_traceback(traceback, out, chain);
        }
        self.format_head(exception, out);
    }

    fn format_traceback(&mut self, mut traceback: Value, out: &mut String, carets: bool) {
        let mut last = (String::new(), 0);
        let mut repeated = 0;
        while let Value::Obj(id) = traceback {
            let PyObject::Traceback(t) = self.get(id) else { break };
            let (line, frame, next, span) = (t.line, t.frame, t.next, t.span);
            let name = match frame.obj().map(|f| self.get(f)) {
                Some(PyObject::Frame(f)) => {
                    f.code.qualname.rsplit(".<locals>.").next().map(|_| f.code.name.to_string())
                }
                _ => None,
            };
            let name = name.unwrap_or_default();
            let main = match frame.obj().map(|f| self.get(f)) {
                Some(PyObject::Frame(f)) => match f.globals {
                    Value::Obj(globals) => self.module_file(globals),
                    _ => None,
                },
                _ => None,
            };
            let place = (name.clone(), line);
            repeated = if place == last { repeated + 1 } else { 0 };
            if repeated > 2 {
                traceback = next;
                let after = match next.obj().map(|id| self.get(id)) {
                    Some(PyObject::Traceback(t)) => self.place_of(t),
                    _ => (String::new(), 0),
                };
                if after != last {
                    let n = repeated - 2;
                    let s = if n == 1 { "" } else { "s" };
                    out.push_str(&format!("  [Previous line repeated {n} more time{s}]\n"));
                }
                continue;
            }
            last = place;
            match main {
                None => {
                    let file = self.filename.clone();
                    out.push_str(&format!("  File \"{file}\", line {line}, in {name}\n"));
                    let older = matches!(self.profile().name, "3.11" | "3.12");
                    // Since 3.13 what cannot be raised is written by other
                    // code, which has none.
                    let span = if carets || older { span } else { (0, 0) };
                    out.push_str(&crate::carets::shown(&self.source, line, span, older));
                }
                Some(file) => {
                    out.push_str(&format!("  File \"{file}\", line {line}, in {name}\n"));
                }
            }
            traceback = next;
        }
    }

    /// The function and line of one frame.
    fn place_of(&self, traceback: &Traceback) -> (String, u32) {
        let name = match traceback.frame.obj().map(|f| self.get(f)) {
            Some(PyObject::Frame(f)) => f.code.name.to_string(),
            _ => String::new(),
        };
        (name, traceback.line)
    }

    /// The file of a module that is not the program itself.
    fn module_file(&self, globals: gc_core::ObjId) -> Option<String> {
        let name = self.dict_get_sym(globals, known::NAME)?;
        let name = self.text(name)?;
        (name != "__main__").then(|| format!("<{name}>"))
    }

    fn format_head(&mut self, exception: Value, out: &mut String) {
        let class = self.class_of(exception);
        if self.is_subclass(class, self.types.syntax_error) {
            self.format_syntax_error(exception, out);
        }
        let mut name = self.full_class_name(class);
        if let Some(bare) = name.strip_prefix("__main__.") {
            name = bare.to_string();
        }
        let pending = std::mem::take(&mut self.pending);
        let text = self.to_str(exception).unwrap_or_else(|_| "<exception str() failed>".into());
        let left = std::mem::replace(&mut self.pending, pending);
        self.dec(left);
        if text.is_empty() {
            out.push_str(&format!("{name}\n"));
        } else {
            out.push_str(&format!("{name}: {text}\n"));
        }
        let notes = exception.obj().and_then(|id| self.exception(id)).map(|e| e.notes);
        for note in notes.and_then(|n| self.as_list(n)).cloned().unwrap_or_default() {
            if let Ok(text) = self.to_str(note) {
                out.push_str(&format!("{text}\n"));
            }
        }
    }

    fn format_syntax_error(&mut self, exception: Value, out: &mut String) {
        let Value::Obj(id) = exception else { return };
        let int = |this: &Self, sym| match this.own_attr(id, sym) {
            Some(Value::Int(n)) => Some(n),
            _ => None,
        };
        let Some(line) = int(self, known::LINENO) else { return };
        let file = self.own_attr(id, known::FILENAME).and_then(|v| self.text(v));
        let file = file.unwrap_or_else(|| self.filename.to_string());
        out.push_str(&format!("  File \"{file}\", line {line}\n"));
        let source = self.own_attr(id, known::TEXT).and_then(|v| self.text(v));
        if let Some(text) = source {
            let trimmed = text.trim_start();
            out.push_str(&format!("    {}\n", trimmed.trim_end()));
            if let Some(offset) = int(self, known::OFFSET) {
                let before = text.len() - trimmed.len();
                let spaces = (offset as usize).saturating_sub(1).saturating_sub(before);
                out.push_str(&format!("    {}^\n", " ".repeat(spaces)));
            }
        }
    }
}
