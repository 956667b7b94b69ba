//! What CPython finds wrong in a literal while it splits it into tokens.
//!
//! In CPython: `tok_get_normal_mode` where it is `INSIDE_FSTRING` (3.13,
//! `Parser/lexer/lexer.c`).

use crate::syntax::errors::Mistake;
use crate::syntax::tokens::{Token, TokenKind, Tokens};

/// What is wrong between the last brace of an f-string and the end of its line, which is
/// split like anything else until another brace closes it. `rest` begins with the literal, its
/// quotes stand behind a prefix, and if nothing ends it, its line does.
pub(super) fn in_a_field(rest: &str, prefix: usize, end: Result<usize, usize>) -> Option<Mistake> {
    let line = rest.split('\n').next()?;
    let end = end.unwrap_or(line.len());
    let (before, _) = line.get(..end)?.rsplit_once('{')?;
    let (quote, text) = (&line[prefix..=prefix], &line[before.len()..]);
    if before.ends_with(['{', 'N']) || line[..end].ends_with(&quote.repeat(3)) {
        return None;
    }
    let tokens = Tokens::split(text, true);
    let word = |t: &Token| &text[t.start..t.end];
    let is_closed = tokens.all.iter().any(|t| t.depth == 0 && word(t) == "}");
    // In a format, the quotes end the literal.
    if tokens.all.iter().any(|t| t.depth == 1 && word(t) == ":") {
        if line[before.len()..end].contains('}') {
            return None;
        }
        let found = Tokens::split(&line[end..], true).error?;
        let sign = found.message.strip_prefix("unmatched ")?;
        let message = format!("closing parenthesis {sign} does not match opening parenthesis '{{'");
        let start = end as u32 + found.range.start;
        return Some(Mistake { message, range: start..start + 1, ..found });
    }
    // The parser has something to say before that of a text beside a value.
    let is_text = |t: &Token| t.kind == TokenKind::Text && word(t).starts_with(quote);
    let beside = |t: &Token| t.kind != TokenKind::Sign || matches!(word(t), "=" | ")" | "]");
    let before_it = tokens.all.windows(2).any(|two| is_text(&two[1]) && beside(&two[0]));
    let found = tokens.error.filter(|_| !is_closed && !before_it)?;
    let rest = &text[found.range.start as usize..];
    let message = match &*found.message {
        said if said.ends_with("opening parenthesis '{'") => {
            format!("f-string: unmatched '{}'", &rest[..1])
        }
        said if said.starts_with("unterminated string")
            && rest.trim_start_matches(char::is_alphabetic).starts_with(quote) =>
        {
            "f-string: expecting '}'".into()
        }
        said => said.into(),
    };
    let start = before.len() as u32 + found.range.start;
    Some(Mistake { message, range: start..start + 1, ..found })
}

/// That nothing ends a literal, which begins with its quotes.
pub(super) fn unterminated(literal: &str, long: bool, f: bool, line: usize) -> String {
    let (kind, f) = (if long { "triple-quoted " } else { "" }, if f { "f-" } else { "" });
    let text = format!("unterminated {kind}{f}string literal (detected at line {line})");
    let first = literal.split('\n').next().unwrap_or_default().replace("\\\\", "");
    match kind.is_empty() && f.is_empty() && first.contains(&format!("\\{}", &literal[..1])) {
        true => text + "; perhaps you escaped the end quote?",
        false => text,
    }
}
