//! Which exceptions are written with an exception: those before it, and those inside of it.
//!
//! In CPython: `TracebackException.__init__` and `format` (3.13, `Lib/traceback.py`).

use std::ops::Range;

use crate::{Interp, Owned, Value, Watch};

/// So many exceptions of a group are written. (`max_group_width`)
const WIDEST: usize = 15;

/// So deep in groups a group is written. (`max_group_depth`)
const DEEPEST: usize = 10;

/// Beyond this number of exceptions no more groups are opened.
const MOST: usize = 10_000;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// An exception that is written.
struct Entry {
    exception: Owned,
    /// The one that is written before it, and what is said between them.
    before: Option<(usize, &'static str)>,
    /// Those inside of it, if it is a group.
    parts: Option<Range<usize>>,
    /// In how many groups it is.
    depth: usize,
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
    /// The text for an exception and all that is written with it, and its last line.
    pub(super) fn format_chain(
        &mut self,
        exception: Value,
        chain: bool,
        marks: bool,
    ) -> (String, String) {
        let mut out = String::new();
        let mut all = self.all_written(exception, chain);
        if !marks {
            all[0].parts = None;
        }
        let said = self.format_entries(&all, 0, marks, &mut false, &mut out);
        for entry in all {
            self.release(entry.exception);
        }
        (out, said)
    }

    /// All that is written. What is there already is not written before another one; in a
    /// group it is.
    fn all_written(&mut self, exception: Value, chain: bool) -> Vec<Entry> {
        let entry = |exception, depth| Entry { exception, before: None, parts: None, depth };
        let mut all = vec![entry(self.hold(exception), 0)];
        let mut left = vec![0];
        while let Some(at) = left.pop() {
            let (exception, depth) = (*all[at].exception, all[at].depth);
            let Some(e) = exception.obj().and_then(|id| self.exception(id)) else { continue };
            let links = [(e.cause, CAUSE, true), (e.context, CONTEXT, !e.suppress)];
            for (other, said, wanted) in links {
                let wanted = chain && wanted && other.obj().is_some() && all[at].before.is_none();
                if wanted && !all.iter().any(|e| e.exception.is(other)) {
                    all[at].before = Some((all.len(), said));
                    left.push(all.len());
                    all.push(entry(self.hold(other), depth));
                }
            }
            if let Some(parts) = self.parts_of_group(exception) {
                let first = all.len();
                if first < MOST {
                    all.extend(parts.iter().map(|&p| entry(self.hold(p), depth.max(1) + 1)));
                }
                left.extend(first..all.len());
                all[at].parts = Some(first..all.len());
            }
        }
        all
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

    /// Writes an exception behind those before it; hands back the line with its class and
    /// message. `open` says whether the group around still needs its last line.
    fn format_entries(
        &mut self,
        all: &[Entry],
        at: usize,
        marks: bool,
        open: &mut bool,
        out: &mut String,
    ) -> String {
        let mut chain = vec![at];
        while let Some((before, _)) = all[chain[chain.len() - 1]].before {
            chain.push(before);
        }
        let mut last = String::new();
        for entry in chain.into_iter().rev().map(|n| &all[n]) {
            let depth = entry.depth;
            if let Some((_, said)) = entry.before {
                push_lines(said, depth, out);
            }
            if entry.parts.is_some() && depth > DEEPEST {
                push_lines(&format!("... (max_group_depth is {DEEPEST})\n"), depth, out);
                continue;
            }
            let traceback = self.hold(self.traceback_of(*entry.exception));
            let mut own = String::new();
            if !traceback.is_none() {
                own.push_str(match (&entry.parts, depth) {
                    (Some(_), 0) => "+ Exception Group ",
                    (Some(_), _) => "Exception Group ",
                    (None, _) => "",
                });
                own.push_str("Traceback (most recent call last):\n");
                self.format_traceback(*traceback, marks, &mut own);
            }
            last = if marks {
                let hint = self.hint(*entry.exception, *traceback);
                self.format_head(*entry.exception, &hint, &mut own)
            } else {
                // Whatever it is, with no notes. (`write_unraisable_exc_file`)
                let (name, text) = self.name_and_text(*entry.exception, Self::to_str);
                own.push_str(&format!("{name}: {text}\n"));
                text
            };
            self.release(traceback);
            let inside = depth.max(usize::from(entry.parts.is_some()));
            push_lines(&own, inside, out);
            if let Some(parts) = &entry.parts {
                self.format_parts(all, parts.clone(), (marks, inside), open, out);
            }
        }
        last
    }

    /// The exceptions of a group, below it.
    fn format_parts(
        &mut self,
        all: &[Entry],
        parts: Range<usize>,
        (marks, depth): (bool, usize),
        open: &mut bool,
        out: &mut String,
    ) {
        let indent = "  ".repeat(depth);
        for (n, part) in parts.clone().enumerate().take(WIDEST + 1) {
            let is_last = n == WIDEST || part + 1 == parts.end;
            // A group that is the last part ends with the line that this one would end
            // with.
            *open = is_last;
            let title = if n < WIDEST { (n + 1).to_string() } else { "...".into() };
            let corner = if n == 0 { "+-" } else { "  " };
            out.push_str(&format!("{indent}{corner}+---------------- {title} ----------------\n"));
            if n < WIDEST {
                self.format_entries(all, part, marks, open, out);
                continue;
            }
            let more = parts.len() - WIDEST;
            let s = if more > 1 { "s" } else { "" };
            push_lines(&format!("and {more} more exception{s}\n"), depth + 1, out);
        }
        if std::mem::take(open) {
            out.push_str(&format!("{indent}  +------------------------------------\n"));
        }
    }
}
