//! What is wrong between the braces of an f-string.
//!
//! In CPython: `invalid_replacement_field` and `invalid_conversion_character` (3.13,
//! `Grammar/python.gram`).

use ruff_python_parser::InterpolatedStringErrorType as Interpolated;

use super::place::Place;
use super::{End, Mistake, bytes, piece};
use crate::syntax::tokens::{Token, TokenKind, Tokens};

/// What splitting a text into tokens finds.
fn of_tokens(message: &str, at: usize) -> Mistake {
    let found = Mistake::new(format!("f-string: {message}"), bytes(at..at + 1));
    Mistake { end: End::Start, ended: false, ..found }
}

impl Place<'_> {
    /// What is wrong, and with what kind of error the parser says so.
    pub(super) fn in_f_string(&self, error: Option<&Interpolated>) -> Mistake {
        let at = self.location.start;
        if error == Some(&Interpolated::SingleRbrace) {
            return of_tokens("single '}' is not allowed", at);
        }
        let literal = self.tokens.iter().rfind(|t| t.kind == TokenKind::Text && t.start < at);
        let end = literal.map_or(at, |t| {
            let text = self.text(t);
            let quotes = ["'''", "\"\"\""].iter().any(|quotes| text.ends_with(quotes));
            t.end - if quotes { 3 } else { 1 }
        });
        let mut before = at.min(end);
        // Of the braces around, those that are closed are in order.
        while let Some(open) = piece(self.source, &(0..before)).rfind('{') {
            if error.is_none_or(|error| *error == Interpolated::UnclosedLbrace)
                && let Some(found) = self.side_by_side(open, at)
            {
                return found;
            }
            let text = piece(self.source, &(open..end));
            if let Some(found) = field(text, at - open) {
                let start = open as u32;
                let range = start + found.range.start..start + found.range.end;
                return Mistake { range, ..found };
            }
            before = open;
        }
        of_tokens("expecting '}'", at)
    }

    /// Two expressions side by side between braces.
    fn side_by_side(&self, open: usize, at: usize) -> Option<Mistake> {
        let close = piece(self.source, &(at..self.source.len())).find('}')?;
        let inside = format!("({})", piece(self.source, &(open + 1..at + close)));
        let error = ruff_python_parser::parse_module(&inside).err()?;
        let tokens = Tokens::of(&inside);
        let found = Place::new(&inside, &tokens, &error).missing_comma()?;
        let start = open as u32;
        Some(Mistake::new(found.message, start + found.range.start..start + found.range.end))
    }
}

/// What is wrong between the brace that `text` begins with and the one that closes it;
/// `at` is where the parser failed.
fn field(text: &str, at: usize) -> Option<Mistake> {
    let tokens = Tokens::of(text);
    let all = &tokens.all;
    let ends = |t: &Token| {
        t.depth == 0 && piece(text, &(t.start..t.end)) == "}"
            || t.depth == 1 && matches!(piece(text, &(t.start..t.end)), ":" | "!")
    };
    let limit = all.iter().position(ends);
    let place =
        Place { source: text, tokens: all, at: limit.unwrap_or(all.len() - 1), location: 0..0 };
    let word = |n: usize| all.get(n).map_or("", |t| place.text(t));
    // A prefix of a literal begins one with the quote that is the end here.
    let end = all.len() - 1;
    let last = place.text(&all[end - 1]);
    let prefix = all[end - 1].end == text.len() && last.bytes().all(|c| b"rRbBuUfF".contains(&c));
    let end = end - usize::from(prefix);
    let said = |n: usize, message: &str| {
        if n < end {
            return Some(Mistake::new(format!("f-string: {message}"), all[n].range()));
        }
        Some(of_tokens("expecting '}'", if prefix { all[end].start } else { text.len() }))
    };
    if let (None, Some(found)) = (limit, tokens.error) {
        let start = found.range.start as usize;
        return Some(match found.message.strip_suffix(" does not match opening parenthesis '{'") {
            Some(_) => {
                of_tokens(&format!("unmatched '{}'", piece(text, &(start..start + 1))), start)
            }
            None => found,
        });
    }
    if matches!(word(1), "=" | "!" | ":" | "}") {
        return said(1, &format!("valid expression required before '{}'", word(1)));
    }
    if word(1) == "lambda" && word(place.at) == ":" {
        let message = "f-string: lambda expressions are not allowed without parentheses";
        return Some(Mistake::new(message, bytes(all[1].start..place.here().end)));
    }
    let Some(value) = place.values_after(1) else {
        return said(1, "expecting a valid expression after '{'");
    };
    if let Some(found) = place.missing_else() {
        return Some(found);
    }
    let mut next = all.iter().position(|t| t.start >= value.end)?;
    if !matches!(word(next), "=" | "!" | ":" | "}") {
        return said(next, "expecting '=', or '!', or ':', or '}'");
    }
    if word(next) == "=" {
        next += 1;
        if !matches!(word(next), "!" | ":" | "}") {
            return said(next, "expecting '!', or ':', or '}'");
        }
    }
    if word(next) == "!" {
        let (sign, name) = (&all[next], &all[next + 1]);
        match word(next + 1) {
            ":" | "}" => return said(next + 1, "missing conversion character"),
            _ if name.kind != TokenKind::Name => {
                return said(next + 1, "invalid conversion character");
            }
            _ if name.start > sign.end => {
                let message =
                    "f-string: conversion type must come right after the exclamanation mark";
                return Some(Mistake::new(message, bytes(sign.start..name.end)));
            }
            "r" | "s" | "a" => next += 2,
            found => {
                let message =
                    format!("invalid conversion character '{found}': expected 's', 'r', or 'a'");
                return said(next + 1, &message);
            }
        }
        if !matches!(word(next), ":" | "}") {
            return said(next, "expecting ':' or '}'");
        }
    }
    let message = "f-string: expecting '}', or format specs";
    (word(next) == ":").then(|| Mistake::new(message, bytes(at..at + 1)))
}
