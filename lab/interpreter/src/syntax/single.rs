//! What a prompt accepts: one statement, or several small ones on one line.
//! (`single_input` in `Grammar/python.gram`)

use ruff_python_ast::{ExceptHandler, Mod, Stmt};
use ruff_text_size::Ranged;

use super::errors::{End, Mistake, bytes};
use super::tokens::{Token, TokenKind, Tokens};

/// Refuses a source that is not one statement.
pub(super) fn only_one(parsed: Mod, source: &str) -> Result<Mod, Mistake> {
    let Mod::Module(module) = &parsed else { return Ok(parsed) };
    let Some(first) = module.body.first() else { return Err(ends_too_early(source)) };
    let tokens = Tokens::of(source).all;
    let Some(last) = last_suite(first) else {
        let end = first.end().to_usize();
        let newline = tokens.iter().find(|t| t.kind == TokenKind::Newline && t.start >= end);
        let Some(newline) = newline else { return Ok(parsed) };
        return match module.body.last().filter(|last| last.start().to_usize() > newline.start) {
            None => Ok(parsed),
            Some(_) => Err(more_than_one(newline)),
        };
    };
    if let Some(second) = module.body.get(1) {
        let at = second.start().to_usize();
        let token = tokens.iter().find(|t| t.start >= at).map_or(bytes(at..at + 1), |t| t.range());
        return Err(Mistake::new("invalid syntax", token));
    }
    // A statement with a body on its own line is over where a line is empty.
    let body = last.first().map_or(0, |stmt| stmt.start().to_usize());
    let begins_a_line = source[..body].trim_end_matches([' ', '\t']).ends_with('\n');
    match begins_a_line || source[first.end().to_usize()..].contains('\n') {
        true => Ok(parsed),
        false => Err(ends_too_early(source)),
    }
}

/// The message for a source that cannot be parsed, if a statement on a line of its
/// own comes first: what follows is not looked at.
pub(super) fn more_behind_it(source: &str) -> Option<Mistake> {
    let tokens = Tokens::of(source).all;
    let newline = tokens.iter().find(|t| t.kind == TokenKind::Newline)?;
    let behind = tokens.iter().find(|t| t.start >= newline.end && t.kind != TokenKind::Newline)?;
    let parsed = ruff_python_parser::parse_module(&source[..newline.end]).ok()?;
    let simple = parsed.syntax().body.iter().all(|stmt| last_suite(stmt).is_none());
    (simple && behind.kind != TokenKind::End).then(|| more_than_one(newline))
}

fn more_than_one(newline: &Token) -> Mistake {
    let message = "multiple statements found while compiling a single statement";
    Mistake::new(message, newline.range())
}

/// Nothing is marked in the last line.
fn ends_too_early(source: &str) -> Mistake {
    let end = source.strip_suffix('\n').unwrap_or(source).len();
    let found = Mistake::new("invalid syntax", bytes(end..end));
    Mistake { marked: false, end: End::Start, ..found }
}

/// The last of the bodies of a statement, if it has any.
fn last_suite(stmt: &Stmt) -> Option<&[Stmt]> {
    /// The last body with anything in it.
    fn last<'a>(suites: &[&'a [Stmt]]) -> Option<&'a [Stmt]> {
        suites.iter().rfind(|suite| !suite.is_empty()).copied()
    }
    match stmt {
        Stmt::FunctionDef(s) => Some(&s.body),
        Stmt::ClassDef(s) => Some(&s.body),
        Stmt::For(s) => last(&[&s.body, &s.orelse]),
        Stmt::While(s) => last(&[&s.body, &s.orelse]),
        Stmt::If(s) => Some(s.elif_else_clauses.last().map_or(&s.body, |clause| &clause.body)),
        Stmt::With(s) => Some(&s.body),
        Stmt::Match(s) => s.cases.last().map(|case| &case.body[..]),
        Stmt::Try(s) => {
            let handler = s.handlers.last().map(|ExceptHandler::ExceptHandler(h)| &h.body[..]);
            last(&[&s.body, handler.unwrap_or_default(), &s.orelse, &s.finalbody])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::syntax::{Input, parse};

    #[test]
    fn a_prompt_takes_one_statement_and_ends_it_with_an_empty_line() {
        let many = "multiple statements found while compiling a single statement";
        for (source, said) in [
            ("1", ""),
            ("1; 2;", ""),
            ("\n# there\n1\n\n# here", ""),
            ("if a:\n b", ""),
            ("if a: b\n", ""),
            ("try:\n a\nexcept b:\n c\n", ""),
            ("if a: b", "invalid syntax"),
            ("while a:\n b\nelse: c", "invalid syntax"),
            ("1\n2", many),
            ("1; 2\n3", many),
            ("if a:\n b\nc", "invalid syntax"),
            ("", "invalid syntax"),
            ("# nothing", "invalid syntax"),
        ] {
            let parsed = parse(source, Input::Single);
            let found = parsed.err().map(|mistake| mistake.message).unwrap_or_default();
            assert_eq!(found, said, "{source:?}");
        }
    }
}
