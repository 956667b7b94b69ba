//! The lines of source below an entry of a traceback, with marks under what
//! failed: `~` under the whole, `^` under the operator or the brackets.
//!
//! In CPython: `StackSummary.format_frame_summary` (3.13, `Lib/traceback.py`).

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use crate::syntax::lines::Lines;

type Line = Vec<char>;

/// A line, counted from 0, and a character in it.
type Spot = (usize, usize);

/// What lies between the left and the right spot is marked with `^`, the rest
/// with `~`.
struct Anchors {
    left: Spot,
    right: Spot,
}

/// The lines from `line` (from 1) to the one in which `span` ends, each
/// indented by four spaces, with marks where they tell more than the line.
pub(crate) fn marked(text: &str, line: u32, span: (u32, u32)) -> String {
    let lines = Lines::of(text);
    let first = lines.start(line);
    let last = lines.line(span.1.max(1) - 1).max(line);
    let raw: Vec<Line> = (line..=last).map(|n| line_of(text, n)).collect();
    if raw[0].is_empty() {
        return String::new();
    }
    if span.0 < first || span.1 < span.0 || span.1 <= first {
        let shown: String = raw[0].iter().collect();
        return format!("    {}\n", shown.trim());
    }
    let characters =
        |from: u32, to: u32| text.get(from as usize..to as usize).map_or(0, |t| t.chars().count());
    let all = dedented(&raw);
    let gone = raw[0].len() - all[0].len();
    let start = characters(first, span.0).saturating_sub(gone);
    let end = characters(lines.start(last), span.1).saturating_sub(gone);
    let end = end.min(all[all.len() - 1].len());
    let anchors = anchors(&segment(&all, start, end));
    let show = worth_it(&all, start, end, anchors.is_some());
    let anchors = anchors.map(|mut a| {
        for spot in [&mut a.left, &mut a.right] {
            if spot.0 == 0 {
                spot.1 += start;
            }
            spot.1 = width(&all[spot.0], spot.1);
        }
        a
    });
    let mut result: Vec<Line> = Vec::new();
    let mut before: Option<usize> = None;
    for n in significant(all.len(), anchors.as_ref()) {
        let skipped = before.map_or(0, |b| n - b - 1);
        if skipped > 1 {
            result.push(format!("...<{skipped} lines>...").chars().collect());
        }
        for n in if skipped == 1 { n - 1..=n } else { n..=n } {
            result.push(all[n].clone());
            if show {
                result.push(marks(&all, n, start, end, anchors.as_ref()));
            }
        }
        before = Some(n);
    }
    let lines = dedented(&result);
    lines.iter().map(|l| format!("    {}\n", l.iter().collect::<String>())).collect()
}

fn line_of(text: &str, line: u32) -> Line {
    text.lines().nth(line as usize - 1).unwrap_or("").trim_end().chars().collect()
}

/// Removes the white space that all lines begin with.
fn dedented(lines: &[Line]) -> Vec<Line> {
    let blank = |line: &Line| line.iter().all(|c| c.is_whitespace());
    let indent = |line: &Line| line.iter().take_while(|c| matches!(c, ' ' | '\t')).count();
    let margin = lines.iter().filter(|l| !blank(l)).map(indent).min().unwrap_or(0);
    lines.iter().map(|l| if blank(l) { Line::new() } else { l[margin..].to_vec() }).collect()
}

/// The part that failed, alone.
fn segment(all: &[Line], start: usize, end: usize) -> String {
    let mut text = String::new();
    for (n, line) in all.iter().enumerate() {
        let from = if n == 0 { start.min(line.len()) } else { 0 };
        let to = if n + 1 == all.len() { end.max(from) } else { line.len() };
        if n > 0 {
            text.push('\n');
        }
        text.extend(&line[from..to]);
    }
    text
}

/// Where the operator, or the brackets of a call or an item, stand in an
/// expression. (`_extract_caret_anchors_from_line_segment`)
fn anchors(segment: &str) -> Option<Anchors> {
    let text = format!("(\n{segment}\n)");
    let parsed = ruff_python_parser::parse_module(&text).ok()?;
    let [Stmt::Expr(statement)] = &parsed.syntax().body[..] else { return None };
    let lines: Vec<Line> = segment.lines().map(|l| l.chars().collect()).collect();
    let spot = |at: ruff_text_size::TextSize| -> Spot {
        let before = &text[2..usize::from(at).max(2)];
        let line = before.matches('\n').count();
        (line, before.rsplit('\n').next().unwrap_or("").chars().count())
    };
    let whole = &*statement.value;
    let (inner, bracket) = match whole {
        Expr::BinOp(e) => {
            let left = valid(&lines, spot(e.left.range().end()))?;
            let left = until(&lines, left, |c| !c.is_whitespace() && c != ')')?;
            let right = spot(e.right.range().start());
            let next = lines[left.0].get(left.1 + 1).copied();
            let double = next.is_some_and(|c| !c.is_whitespace() && c != '\\' && c != '#')
                && (right.0 > left.0 || left.1 + 1 < right.1);
            let right = (left.0, left.1 + 1 + usize::from(double));
            return Some(Anchors { left, right });
        }
        Expr::Subscript(e) => (&e.value, '['),
        Expr::Call(e) => (&e.func, '('),
        _ => return None,
    };
    let left = until(&lines, valid(&lines, spot(inner.range().end()))?, |c| c == bracket)?;
    Some(Anchors { left, right: spot(whole.range().end()) })
}

/// This character, or the first of the next line that has one.
fn valid(lines: &[Line], (mut line, mut column): Spot) -> Option<Spot> {
    while column >= lines.get(line)?.len() {
        (line, column) = (line + 1, 0);
    }
    Some((line, column))
}

/// The first such character from here on, not counting comments.
fn until(lines: &[Line], mut at: Spot, stop: impl Fn(char) -> bool) -> Option<Spot> {
    loop {
        let c = lines[at.0][at.1];
        at = match c {
            '\\' | '#' => valid(lines, (at.0 + 1, 0))?,
            c if stop(c) => return Some(at),
            _ => valid(lines, (at.0, at.1 + 1))?,
        };
    }
}

/// Whether marks say anything that the lines alone do not.
/// (`_should_show_carets`)
fn worth_it(all: &[Line], start: usize, end: usize, anchors: bool) -> bool {
    let text: Vec<String> = all.iter().map(|l| l.iter().collect()).collect();
    let text = text.join("\n");
    if let Ok(parsed) = ruff_python_parser::parse_module(&text) {
        let value = match parsed.syntax().body.first() {
            None => return false,
            Some(Stmt::Return(s)) => s
                .value
                .as_deref()
                .filter(|v| matches!(v, Expr::Call(call) if matches!(&*call.func, Expr::Name(_)))),
            Some(Stmt::Assign(s)) => Some(&*s.value).filter(|v| {
                matches!(v, Expr::Call(_)) && matches!(&s.targets[..], [Expr::Name(_)])
            }),
            _ => None,
        };
        if let Some(value) = value {
            // (CPython compares bytes with characters.)
            let from = usize::from(value.range().start());
            let to = &text[..usize::from(value.range().end())];
            let last = to.rsplit('\n').next().unwrap_or("").len();
            if from == start && to.matches('\n').count() + 1 == all.len() && last == end {
                return false;
            }
        }
    }
    let blank = |part: &[char]| part.iter().all(|c| c.is_whitespace());
    anchors || !blank(&all[0][..start.min(all[0].len())]) || !blank(&all[all.len() - 1][end..])
}

/// The first line, the last, and those around the anchors.
fn significant(n: usize, anchors: Option<&Anchors>) -> Vec<usize> {
    let mut lines = vec![0, n - 1];
    for spot in anchors.iter().flat_map(|a| [a.left.0, a.right.0]) {
        lines.extend(spot.saturating_sub(1)..=(spot + 1).min(n - 1));
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

fn marks(all: &[Line], n: usize, start: usize, end: usize, anchors: Option<&Anchors>) -> Line {
    let line = &all[n];
    let indent = line.iter().take_while(|c| c.is_whitespace()).count();
    let to = width(line, if n + 1 == all.len() { end } else { line.len() });
    let from = if n == 0 { width(line, start) } else { 0 };
    let mark = |column: usize| match anchors {
        _ if column < indent.max(from) => ' ',
        Some(a) if (n, column) < a.left || (n, column) >= a.right => '~',
        _ => '^',
    };
    (0..to).map(mark).collect()
}

/// How wide the first characters of a line are in a fixed-width font.
fn width(line: &[char], n: usize) -> usize {
    let wide = |c: char| {
        matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF60}'
            | '\u{FFE0}'..='\u{FFE6}' | '\u{1F300}'..='\u{1F64F}' | '\u{1F900}'..='\u{1F9FF}'
            | '\u{20000}'..='\u{3FFFD}')
    };
    line.iter().take(n).map(|&c| 1 + usize::from(wide(c))).sum()
}

#[cfg(test)]
mod tests {
    use super::marked;

    /// The marks for `part`, which stands in `text` from line `line` on.
    #[track_caller]
    fn shows(text: &str, line: u32, part: &str, expected: &str) {
        let start = text.rfind(part).expect("it is in there") as u32;
        let marks = marked(text, line, (start, start + part.len() as u32));
        assert_eq!(marks, expected, "\n{marks}");
    }

    // Every traceback here is as CPython 3.13.0 prints it.

    #[test]
    fn an_operator_and_brackets_are_marked_in_what_they_belong_to() {
        let sum = "price, tax = 1, \"a\"\ntotal = price + tax\n";
        let marks = "    total = price + tax\n            ~~~~~~^~~~~\n";
        shows(sum, 2, "price + tax", marks);
        let item = "a = order[\"tea\"]\n";
        shows(item, 1, "order[\"tea\"]", "    a = order[\"tea\"]\n        ~~~~~^^^^^^^\n");
        shows("b = a[0][1]\n", 1, "a[0][1]", "    b = a[0][1]\n        ~~~~^^^\n");
        shows("send(2)\n", 1, "send(2)", "    send(2)\n    ~~~~^^^\n");
    }

    #[test]
    fn what_has_no_middle_is_marked_whole() {
        shows("a.b.c\n", 1, "a.b", "    a.b.c\n    ^^^\n");
        let inside = "def f():\n    y = x.foo + 1\n";
        shows(inside, 2, "x.foo", "    y = x.foo + 1\n        ^^^^^\n");
    }

    #[test]
    fn marks_that_tell_nothing_are_left_out() {
        let text = "def f():\n    return send(2)\n";
        shows(text, 2, "send(2)", "    return send(2)\n");
        shows("raise ValueError\n", 1, "raise ValueError", "    raise ValueError\n");
    }

    #[test]
    fn each_line_has_its_marks() {
        let text = "total = (1 +\n    2 +\n    \"tea\")\n";
        let marks = "    total = (1 +\n             ~~~\n        2 +\n        ~~^\n        \
                     \"tea\")\n        ~~~~~\n";
        shows(text, 1, "1 +\n    2 +\n    \"tea\"", marks);
    }

    #[test]
    fn a_wide_letter_has_two_marks() {
        let text = "x = größe + 数\n";
        shows(text, 1, "größe + 数", "    x = größe + 数\n        ~~~~~~^~~~\n");
    }
}
