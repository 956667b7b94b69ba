//! The text of a program, before anything is made from it: which name belongs to
//! which scope, and CPython's words for a text that is not a program. The parser
//! itself is ruff's, and only this folder knows how it words its errors.
//!
//! Uses no other folder: no heap, no interpreter.

pub(crate) mod errors;
pub(crate) mod escapes;
mod field;
pub(crate) mod lines;
mod nesting;
pub(crate) mod scope;
mod scope_finder;
mod single;
pub(crate) mod tokens;

use std::borrow::Cow;

use ruff_python_ast::{Mod, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions};
use ruff_text_size::Ranged;

use self::errors::{End, Mistake, mistake, too_new};

/// How deep brackets may be nested: the parser recurses. (`MAXLEVEL`)
const DEEPEST: usize = 200;

/// How many times a line can be indented below another. (`MAXINDENT`)
const MOST_INDENTED: usize = 100;

/// A source with line ends of Windows or of an old Mac, with the ones that
/// Python uses; inside string literals, too. (`translate_newlines`)
pub(crate) fn with_plain_line_ends(source: &str) -> Cow<'_, str> {
    match source.contains('\r') {
        true => source.replace("\r\n", "\n").replace('\r', "\n").into(),
        false => source.into(),
    }
}

/// Whether a text could be a name. (`str.isidentifier`)
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
    first && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// What a source is read as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Input {
    /// Statements, as in a file. (`file_input`)
    File,
    /// One expression. (`eval_input`)
    Expression,
    /// One statement, as at a prompt, whose values are shown. (`single_input`)
    Single,
}

/// Parses a source.
///
/// # Errors
/// Where it is not Python 3.13, in CPython's words.
pub(crate) fn parse(source: &str, input: Input) -> Result<Mod, Mistake> {
    let mode = match input {
        Input::Expression => Mode::Expression,
        Input::File | Input::Single => Mode::Module,
    };
    if let Some(at) = source.find('\0') {
        let message = "source code cannot contain null bytes";
        return Err(Mistake::new(message, at as u32..at as u32 + 1));
    }
    if let Some(at) = too_deep(source) {
        return Err(Mistake::new("too many nested parentheses", at..at + 1));
    }
    if let Some(at) = too_indented(source) {
        return Err(Mistake::of_indentation("too many levels of indentation", at..at + 1));
    }
    if let Some(indent) = indented_expression(source, input) {
        let found = Mistake::of_indentation("unexpected indent", indent..indent);
        return Err(Mistake { marked: false, end: End::Nowhere(-1), ..found });
    }
    let options = ParseOptions::from(mode).with_target_version(PythonVersion::PY313);
    match ruff_python_parser::parse(source, options) {
        // (The parser has words of its own for a star that stands alone.)
        Err(_) if mode == Mode::Expression && source.starts_with('*') => {
            let stars = source.len() - source.trim_start_matches('*').len();
            Err(Mistake::new("invalid syntax", 0..stars.min(2) as u32))
        }
        Err(error) => {
            let more = if input == Input::Single { single::more_behind_it(source) } else { None };
            let found = more.unwrap_or_else(|| mistake(source, &error));
            Err(if input == Input::File { found } else { continued_by_nothing(found, source) })
        }
        Ok(parsed) => match parsed.unsupported_syntax_errors().first() {
            Some(newer) => Err(too_new(source, newer)),
            None if input == Input::Single => single::only_one(parsed.into_syntax(), source),
            None => without_star(parsed.into_syntax()),
        },
    }
}

/// The first byte of an expression whose first line is indented, if it is
/// indented.
fn indented_expression(source: &str, input: Input) -> Option<u32> {
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim_start_matches([' ', '\t', '\u{c}']);
        if !text.is_empty() && !text.starts_with(['#', '\n']) {
            let indent = line.len() - text.len();
            let indented = input == Input::Expression && indent > 0;
            return indented.then_some((at + indent) as u32);
        }
        at += line.len();
    }
    None
}

/// A file has an end of line behind a last backslash; another source has none.
fn continued_by_nothing(found: Mistake, source: &str) -> Mistake {
    let end = source.len() as u32;
    if !(found.met && source.ends_with('\\') && found.range == (end..end)) {
        return found;
    }
    let message = "unexpected character after line continuation character".to_string();
    Mistake { message, end: End::Nowhere(0), ..found }
}

/// An expression that stands alone has no star before it.
fn without_star(parsed: Mod) -> Result<Mod, Mistake> {
    match &parsed {
        Mod::Expression(only) if only.body.is_starred_expr() => {
            let at = only.body.range().start().to_u32();
            Err(Mistake::new("invalid syntax", at..at + 1))
        }
        _ => Ok(parsed),
    }
}

/// Where the source is nested too deeply for the parser, if anywhere.
fn too_deep(source: &str) -> Option<u32> {
    let mut depth = 0usize;
    let mut unary = 0usize;
    for (at, byte) in nesting::outside_of_texts(source) {
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
        if depth > DEEPEST || unary > 9 * DEEPEST {
            return Some(at as u32);
        }
    }
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let words = line.split_whitespace();
        let words = words.filter(|w| matches!(*w, "not" | "lambda:" | "if")).count();
        if words > 2 * DEEPEST + 50 {
            return Some(at);
        }
        at += line.len() as u32;
    }
    None
}

/// Where a line is indented below too many others, if anywhere.
fn too_indented(source: &str) -> Option<u32> {
    let mut levels: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
            while levels.last().is_some_and(|&level| level >= indent) {
                levels.pop();
            }
            if indent > 0 {
                levels.push(indent);
            }
            if levels.len() >= MOST_INDENTED {
                return Some(at);
            }
        }
        at += line.len() as u32;
    }
    None
}
