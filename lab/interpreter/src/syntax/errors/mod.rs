//! CPython's words for a text that is not a program, and the place it would mark.
//!
//! The parser here is not CPython's and has words of its own. What is wrong is
//! found from the token it stopped at and the tokens around (`place.rs`), by rules
//! like those of CPython's grammar (`rules.rs`), what the parser itself said
//! (`parser_errors.rs`; `by_words.rs` where it has no kind for it), and what CPython calls
//! an expression (`expressions.rs`).
//!
//! In CPython: the `invalid_` rules of `Grammar/python.gram`,
//! `_PyPegen_set_syntax_error` (3.13, `Parser/pegen_errors.c`).
//!
//! Uses the other files of `syntax/`.

mod by_words;
mod expressions;
mod f_strings;
mod parser_errors;
mod place;
mod rules;

use std::ops::Range;

use ruff_python_parser::{ParseError, UnsupportedSyntaxError, UnsupportedSyntaxErrorKind};

use self::place::Place;
use crate::syntax::tokens::{TokenKind, Tokens};

/// What is wrong with a text, and where.
pub(crate) struct Mistake {
    pub message: String,
    /// From which byte to which.
    pub range: Range<u32>,
    pub kind: Kind,
    /// Whether the place in the line is marked.
    pub marked: bool,
    pub end: End,
    /// Whether the line that is shown has its end.
    pub ended: bool,
    /// Whether more input was expected: a block, or what a `try` needs.
    pub wants_more: bool,
    /// Whether it isn't a token and counts only if the parser comes to it: an indentation
    /// that matches none before it, a line that is continued by nothing.
    pub met: bool,
    /// Whether CPython finds it after parsing everything: the line is then looked up in
    /// the file, if there is one, and its bytes are counted. (`_PyErr_RaiseSyntaxError`)
    pub late: bool,
    /// Whether the exception's arguments don't tell the place; its attributes do.
    pub bare: bool,
}

/// What CPython says about the end of the place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Where it is.
    Known,
    /// As for the beginning: it was found while the text was split into tokens.
    Start,
    /// This number.
    Nowhere(i64),
    /// Only that it is on the same line.
    Unsaid,
}

/// The class of the exception.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Syntax,
    Indentation,
    Tab,
}

impl Mistake {
    pub(crate) fn new(message: impl Into<String>, range: Range<u32>) -> Mistake {
        Mistake {
            message: message.into(),
            range,
            kind: Kind::Syntax,
            marked: true,
            end: End::Known,
            ended: true,
            wants_more: false,
            met: false,
            late: false,
            bare: false,
        }
    }

    pub(crate) fn of_indentation(message: impl Into<String>, range: Range<u32>) -> Mistake {
        Mistake { kind: Kind::Indentation, ..Mistake::new(message, range) }
    }
}

/// What CPython says where the parser failed.
pub(crate) fn mistake(source: &str, error: &ParseError) -> Mistake {
    let mut tokens = Tokens::of(source);
    // What cannot be split into tokens is reported before anything else, and a
    // bracket left open before what follows on other lines.
    if let Some(mistake) = tokens.error.take()
        && !(mistake.met && comes_before(source, error, &mistake))
    {
        return mistake;
    }
    let place = Place::new(source, &tokens, error);
    let here = place.here();
    let mut found = place.mistake(&error.error);
    if here.start >= source.trim_end().len() && here.kind != TokenKind::Newline
        || here.kind == TokenKind::End
    {
        // The last line is shown without marks.
        let end = source.trim_end().len() as u32;
        found = Mistake { range: end..end, marked: false, ..found };
    }
    if let Some(open) = tokens.open.last()
        && (here.kind == TokenKind::End || piece(source, &(open.start..here.start)).contains('\n'))
    {
        let bracket = piece(source, open);
        let found = Mistake::new(format!("'{bracket}' was never closed"), bytes(open.clone()));
        let ended = !source[open.end..].trim_end_matches('\n').contains('\n');
        return Mistake { end: End::Nowhere(0), ended, ..found };
    }
    found
}

/// Whether the parser fails before it comes to what isn't a token.
fn comes_before(source: &str, error: &ParseError, mistake: &Mistake) -> bool {
    let place = mistake.range.start as usize;
    let place = match mistake.kind {
        // What is continued, without the backslash.
        Kind::Syntax => piece(source, &(0..place.saturating_sub(1))).trim_end().len(),
        Kind::Indentation | Kind::Tab => {
            piece(source, &(0..place)).rfind('\n').map_or(0, |n| n + 1)
        }
    };
    error.location.start().to_usize() < place
}

/// Syntax that only versions later than 3.13 accept.
pub(crate) fn too_new(source: &str, error: &UnsupportedSyntaxError) -> Mistake {
    if matches!(error.kind, UnsupportedSyntaxErrorKind::UnpackingInComprehension(_)) {
        return unpacking_in_comprehension(source, error);
    }
    if let UnsupportedSyntaxErrorKind::ParenthesizedKeywordArgumentName = error.kind {
        let start = error.range.start().to_usize() + 1;
        let equals = source.get(start..).and_then(|rest| rest.find('=')).unwrap_or(0);
        return Mistake::new(ASSIGNMENT, bytes(start..start + equals + 1));
    }
    let (start, end) = (error.range.start().to_usize(), error.range.end().to_usize());
    if let UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes = error.kind {
        return Mistake::new("multiple exception types must be parenthesized", bytes(start..end));
    }
    // A word that is new is a name to CPython, which stumbles over what comes behind it.
    let behind = source[start..].trim_start_matches(char::is_alphanumeric);
    let next = source.len() - behind.trim_start().len();
    let word = source[next..].find(|c: char| !c.is_alphanumeric()).unwrap_or(0);
    Mistake::new("invalid syntax", bytes(next..end.max(next + word)))
}

/// `[*a for a in b]` is one of them, since 3.15.
fn unpacking_in_comprehension(source: &str, error: &UnsupportedSyntaxError) -> Mistake {
    let (start, end) = (error.range.start().to_usize(), error.range.end().to_usize());
    match piece(source, &(start..end)).starts_with("**") {
        true => {
            let message = "dict unpacking cannot be used in dict comprehension";
            Mistake::new(message, bytes(start..start + 2))
        }
        false => {
            let message = "iterable unpacking cannot be used in comprehension";
            Mistake::new(message, bytes(start..end))
        }
    }
}

/// (`invalid_kwarg`)
const ASSIGNMENT: &str = "expression cannot contain assignment, perhaps you meant \"==\"?";

/// A piece of a text; nothing if the text has no such piece.
fn piece<'a>(source: &'a str, range: &Range<usize>) -> &'a str {
    source.get(range.clone()).unwrap_or("")
}

pub(crate) fn bytes(range: Range<usize>) -> Range<u32> {
    range.start as u32..range.end as u32
}

#[cfg(test)]
mod tests {
    use crate::syntax::{Input, parse};

    /// What is marked, and what is said of it.
    #[test]
    fn a_mistake_has_the_words_and_the_place_that_cpython_has() {
        for (source, marked, said) in [
            ("a = 1 +\n", "\n", "invalid syntax"),
            ("if a # why\n", "# why\n", "expected ':'"),
            ("f(a b)", "a b", "invalid syntax. Perhaps you forgot a comma?"),
            ("{1: 2, 3}", "3", "':' expected after dictionary key"),
            ("{1: }", ":", "expression expected after dictionary key and ':'"),
            ("{1: *a}", "*a", "cannot use a starred expression in a dictionary value"),
            ("f(*)", ")", "Invalid star expression"),
            ("f(a, b=)", "b=", "expected argument value expression"),
            ("{'a': 1, 'b' 2}", "'", "':' expected after dictionary key"),
            ("{'a' 1}", "'a' 1", "invalid syntax. Perhaps you forgot a comma?"),
            ("f(a=1, b)", ")", "positional argument follows keyword argument"),
            ("lambda *: a", ":", "named arguments must follow bare *"),
            ("def f(*): a", "*", "named arguments must follow bare *"),
            ("def f: a", ":", "expected '('"),
            ("def f(a, /, b, /): a", "/", "/ may appear only once"),
            ("a not b", "b", "invalid syntax"),
            ("import a, 1", "1", "invalid syntax"),
            (
                "from a import b,\n",
                "\n",
                "trailing comma not allowed without surrounding parentheses",
            ),
            ("a = yield = 1", "yield", "assignment to yield expression not possible"),
            ("(a for a in b) = 1", "(a for a in b)", "cannot assign to generator expression"),
            (
                "f'{a!x}'",
                "x",
                "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'",
            ),
            ("[*a for a in b]", "*a", "iterable unpacking cannot be used in comprehension"),
            ("{**a for a in b}", "**", "dict unpacking cannot be used in dict comprehension"),
            ("a = (b\nc = d", "(", "'(' was never closed"),
            (
                "print a",
                "print a",
                "Missing parentheses in call to 'print'. Did you mean print(...)?",
            ),
        ] {
            let Err(found) = parse(source, Input::File) else { panic!("{source:?} is taken") };
            let range = found.range.start as usize..found.range.end as usize;
            assert_eq!((&source[range], &*found.message), (marked, said), "{source:?}");
        }
    }
}
