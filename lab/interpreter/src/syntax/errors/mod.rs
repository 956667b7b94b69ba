//! CPython's words for a text that is not a program, and the place it would mark.
//!
//! The parser here is not CPython's and has words of its own. What is wrong is
//! found from the token it stopped at and the tokens around (`place.rs`), by rules
//! like those of CPython's grammar (`rules.rs`), what the parser itself said
//! (`parser_errors.rs`), and what CPython calls an expression (`expressions.rs`).
//!
//! In CPython: the `invalid_` rules of `Grammar/python.gram`,
//! `_PyPegen_set_syntax_error` (3.13, `Parser/pegen_errors.c`).
//!
//! Uses the other files of `syntax/`.

mod expressions;
mod parser_errors;
mod place;
mod rules;

use std::ops::Range;

use ruff_python_parser::{ParseError, UnsupportedSyntaxError};

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
}

/// What CPython says about the end of the place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Where it is.
    Known,
    /// The same as about its beginning: it was found while the text was split
    /// into tokens.
    Start,
    /// This number.
    Nowhere(i64),
}

/// The class of the exception.
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
    if let Some(mistake) = tokens.error.take() {
        return mistake;
    }
    let place = Place::new(source, &tokens, error);
    let here = place.here();
    let mut found = place.mistake(&error.error);
    if here.start >= source.trim_end().len() && here.kind != TokenKind::Newline
        || here.kind == TokenKind::End
    {
        // The last line is shown, and nothing in it is marked.
        let end = source.trim_end().len() as u32;
        found = Mistake { range: end..end, marked: false, ..found };
    }
    if let Some(open) = tokens.open.last()
        && (here.kind == TokenKind::End || piece(source, &(open.start..here.start)).contains('\n'))
    {
        let bracket = piece(source, open);
        let found = Mistake::new(format!("'{bracket}' was never closed"), bytes(open.clone()));
        return Mistake { end: End::Nowhere(0), ..found };
    }
    found
}

/// What only later versions than 3.13 take.
pub(crate) fn too_new(error: &UnsupportedSyntaxError) -> Mistake {
    let said = error.to_string();
    let said = said.split(" on Python").next().unwrap_or("").replace('`', "'");
    let mut characters = said.chars();
    let first = characters.next().into_iter().flat_map(char::to_lowercase);
    let message: String = first.chain(characters).collect();
    let range = usize::from(error.range.start())..usize::from(error.range.end());
    Mistake::new(message, bytes(range))
}

/// A piece of a text; nothing if there is no such piece.
fn piece<'a>(source: &'a str, range: &Range<usize>) -> &'a str {
    source.get(range.clone()).unwrap_or("")
}

pub(crate) fn bytes(range: Range<usize>) -> Range<u32> {
    range.start as u32..range.end as u32
}
