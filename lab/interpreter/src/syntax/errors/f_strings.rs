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
            if ["'''", "\"\"\""].iter().any(|quotes| text.ends_with(quotes)) {
                return t.end - 3;
            }
            // Between braces, the quote that ends it here begins a text.
            let line = self.source[t.end..].split('\n').next().unwrap_or_default();
            let next = text.chars().next_back().and_then(|quote| line.find(quote));
            next.map_or(t.end - 1, |n| t.end + n + 1)
        });
        let mut before = at.min(end);
        // Of the braces around, those that are closed are in order.
        while let Some(open) = piece(self.source, &(0..before)).rfind('{') {
            if error.is_none_or(|error| *error == Interpolated::UnclosedLbrace)
                && let Some(found) = self.alone(open, end)
            {
                return found;
            }
            // What stands before is blank, so that places and lines are those of the whole.
            let blank = |(at, c): (usize, char)| match at < open && c != '\n' {
                true => " ".repeat(c.len_utf8()),
                false => c.to_string(),
            };
            let text: String = self.source[..end].char_indices().map(blank).collect();
            if let Some(found) = field(&text, at) {
                return found;
            }
            before = open;
        }
        of_tokens("expecting '}'", at)
    }

    /// What would be wrong with the expression between the braces in brackets of its own.
    fn alone(&self, open: usize, end: usize) -> Option<Mistake> {
        let mut depth = 0;
        let closes = |c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        };
        let inside = piece(self.source, &(open..end)).split(closes).next()?.get(1..)?;
        let inside = format!("({inside})");
        let error = ruff_python_parser::parse_module(&inside).err()?;
        let found = super::mistake(&inside, &error);
        let start = open as u32;
        let range = start + found.range.start..start + found.range.end;
        let rules = ["Missing paren", "expected ", "invalid syntax. P"];
        let applies = rules.iter().any(|rule| found.message.starts_with(rule));
        applies.then_some(Mistake { range, ..found })
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
    let end = all.len() - 1;
    let said = |n: usize, message: &str| {
        if n < end {
            return Some(Mistake::new(format!("f-string: {message}"), all[n].range()));
        }
        Some(of_tokens("expecting '}'", text.len()))
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
