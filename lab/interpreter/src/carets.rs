//! The lines of source that a traceback shows, and the carets below them.
//! (`StackSummary.format_frame_summary` in `Lib/traceback.py`, 3.13; before it
//! `Python/traceback.c`.)

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

/// A place in some lines: which line, which character.
type Spot = (usize, usize);

/// The source of the instruction at `span`, indented by four spaces, with
/// carets below where they say more than the line itself. `older` is before
/// 3.13: one line, and nothing in particular about calls.
pub fn shown(source: &str, line: u32, span: (u32, u32), older: bool) -> String {
    let all: Vec<&str> = source.split('\n').collect();
    let first = line as usize - 1;
    let Some(&head) = all.get(first) else { return String::new() };
    let bare = || format!("    {}\n", head.trim());
    let (Some(start), Some(end)) = (spot(source, span.0), spot(source, span.1)) else {
        return bare();
    };
    if span.0 >= span.1 || start.0 != first {
        return bare();
    }
    let end = match older && end.0 != first {
        true => (first, head.trim_end().chars().count()),
        false => end,
    };
    let lines = dedented(&all[first..=end.0]);
    let cut = |text: &str, line: &[char]| text.trim_end().chars().count() - line.len();
    let cut = cut(head, &lines[0]);
    let start = start.1.saturating_sub(cut);
    let end = (end.0 - first, end.1.saturating_sub(cut));
    let anchors = anchors(&lines, start, end, older);
    let carets =
        (anchors.is_some() || stands_out(&lines, start, end)) && !is_whole_call(&lines, start, end);
    let anchors = anchors.map(|(from, to)| (shifted(from, start), shifted(to, start)));
    let mut shown = vec![0, lines.len() - 1];
    if let Some((from, to)) = anchors {
        for at in [from.0, to.0] {
            shown.extend(at.saturating_sub(1)..=(at + 1).min(lines.len() - 1));
        }
    }
    shown.sort_unstable();
    shown.dedup();
    let mut out = String::new();
    let mut before = 0;
    for (n, &at) in shown.iter().enumerate() {
        match at - before {
            2 if n > 0 => put(&mut out, at - 1, &lines, start, end, anchors, carets),
            3.. if n > 0 => {
                out.push_str(&format!("    ...<{} lines>...\n", at - before - 1));
            }
            _ => {}
        }
        put(&mut out, at, &lines, start, end, anchors, carets);
        before = at;
    }
    out
}

/// One line, and perhaps its carets.
fn put(
    out: &mut String,
    at: usize,
    lines: &[Vec<char>],
    start: usize,
    end: Spot,
    anchors: Option<(Spot, Spot)>,
    carets: bool,
) {
    let text: String = lines[at].iter().collect();
    out.push_str(&format!("    {text}\n"));
    if !carets {
        return;
    }
    let indent = lines[at].iter().take_while(|c| c.is_whitespace()).count();
    let until = if at == end.0 { end.1 } else { lines[at].len() };
    let marks = (0..until).map(|col| match anchors {
        _ if col < indent || at == 0 && col < start => ' ',
        Some((from, to)) if (at, col) >= from && (at, col) < to => '^',
        Some(_) => '~',
        None => '^',
    });
    out.push_str(&format!("    {}\n", marks.collect::<String>()));
}

/// The line, from 0, and the character of a byte of the source.
fn spot(source: &str, byte: u32) -> Option<Spot> {
    let before = source.get(..byte as usize)?;
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    Some((line, before[start..].chars().count()))
}

/// The lines without the indentation that all of them have.
fn dedented(lines: &[&str]) -> Vec<Vec<char>> {
    let filled = lines.iter().filter(|l| !l.trim().is_empty());
    let margin = filled.map(|l| l.len() - l.trim_start().len()).min().unwrap_or(0);
    lines.iter().map(|l| l.trim_end().chars().skip(margin).collect()).collect()
}

/// Whether there is anything else in the lines.
fn stands_out(lines: &[Vec<char>], start: usize, end: Spot) -> bool {
    let filled = |chars: &[char]| chars.iter().any(|c| !c.is_whitespace());
    let last = &lines[end.0];
    filled(&lines[0][..start.min(lines[0].len())]) || filled(&last[end.1.min(last.len())..])
}

/// `return call(...)` and `name = call(...)`, where the call is what failed:
/// carets below all of it would say nothing.
fn is_whole_call(lines: &[Vec<char>], start: usize, end: Spot) -> bool {
    let text = joined(lines);
    let Ok(parsed) = ruff_python_parser::parse_module(&format!("{text}\n")) else { return false };
    let value = match parsed.syntax().body.first() {
        Some(Stmt::Return(s)) => match s.value.as_deref() {
            Some(Expr::Call(call)) if matches!(&*call.func, Expr::Name(_)) => call.range(),
            _ => return false,
        },
        Some(Stmt::Assign(s)) => match &*s.value {
            Expr::Call(call) => call.range(),
            _ => return false,
        },
        _ => return false,
    };
    let spot = |byte| spot(&text, byte);
    spot(value.start().into()) == Some((0, start))
        && spot(value.end().into()) == Some(end)
        && end.0 + 1 == lines.len()
}

/// From where to where the operator, index or arguments stand, counted from
/// the beginning of the instruction. (`_extract_caret_anchors_from_line_segment`)
fn anchors(lines: &[Vec<char>], start: usize, end: Spot, older: bool) -> Option<(Spot, Spot)> {
    let mut segment = lines.to_vec();
    segment[end.0].truncate(end.1);
    let before = start.min(segment[0].len());
    segment[0].drain(..before);
    let text = format!("(\n{}\n)", joined(&segment));
    let parsed = ruff_python_parser::parse_module(&text).ok()?;
    let [Stmt::Expr(statement)] = &parsed.syntax().body[..] else { return None };
    // The first line is the parenthesis.
    let at = |byte: u32| spot(&text, byte).map(|(line, col)| (line.wrapping_sub(1), col));
    let next = |mut from: Spot, right: &dyn Fn(char) -> bool| loop {
        let line = segment.get(from.0)?;
        match line.get(from.1) {
            Some('#') | None => from = (from.0 + 1, 0),
            Some(&c) if right(c) => return Some(from),
            Some(_) => from.1 += 1,
        }
    };
    match &*statement.value {
        Expr::BinOp(e) => {
            let left = at(e.left.end().into())?;
            let from = next(left, &|c| !c.is_whitespace() && c != ')')?;
            let right = at(e.right.start().into())?;
            let line = &segment[from.0];
            let mut to = (from.0, from.1 + 1);
            if line.get(to.1).is_some_and(|c| !c.is_whitespace()) && right > to {
                to.1 += 1;
            }
            Some((from, to))
        }
        Expr::Subscript(e) => {
            let from = next(at(e.value.end().into())?, &|c| c == '[')?;
            Some((from, at(e.end().into())?))
        }
        Expr::Call(e) if !older => {
            let from = next(at(e.func.end().into())?, &|c| c == '(')?;
            Some((from, at(e.end().into())?))
        }
        _ => None,
    }
}

fn shifted((line, col): Spot, start: usize) -> Spot {
    (line, if line == 0 { col + start } else { col })
}

fn joined(lines: &[Vec<char>]) -> String {
    let lines: Vec<String> = lines.iter().map(|l| l.iter().collect()).collect();
    lines.join("\n")
}
