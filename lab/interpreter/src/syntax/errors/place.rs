//! Where among the tokens the parser failed, and what stands before and
//! after.

use std::ops::Range;

use ruff_python_ast::{Expr, Stmt};
use ruff_python_parser::ParseError;

use super::expressions::Form;
use super::piece;
use crate::syntax::tokens::{Token, TokenKind, Tokens};

/// Words that cannot begin an expression.
const NO_OPERANDS: [&str; 28] = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "nonlocal", "or", "pass",
    "raise", "return", "try", "while", "with", "yield",
];

/// Where among the tokens the parser failed.
pub(super) struct Place<'a> {
    pub(super) source: &'a str,
    pub(super) tokens: &'a [Token],
    /// The token it failed at.
    pub(super) at: usize,
    /// What the parser says is wrong.
    pub(super) location: Range<usize>,
}

impl<'a> Place<'a> {
    pub(super) fn new(source: &'a str, tokens: &'a Tokens, error: &ParseError) -> Place<'a> {
        let location = error.location.start().into()..error.location.end().into();
        let all = &tokens.all;
        let after = |t: &Token| t.end > location.start || t.start >= location.start;
        let at = all.iter().position(after).unwrap_or(all.len() - 1);
        Place { source, tokens: all, at, location }
    }

    pub(super) fn here(&self) -> &Token {
        &self.tokens[self.at]
    }

    /// The token before.
    pub(super) fn before(&self) -> Option<&Token> {
        self.back(1)
    }

    /// The token this many before.
    pub(super) fn back(&self, n: usize) -> Option<&Token> {
        self.at.checked_sub(n).map(|at| &self.tokens[at])
    }

    pub(super) fn text(&self, token: &Token) -> &'a str {
        piece(self.source, &(token.start..token.end))
    }

    pub(super) fn is(&self, token: Option<&Token>, text: &str) -> bool {
        token.is_some_and(|t| self.text(t) == text)
    }

    /// The longest expression that ends before a token.
    pub(super) fn expression_before(&self, at: usize) -> Option<Range<usize>> {
        let end = self.tokens.get(at.checked_sub(1)?)?.end;
        let depth = self.tokens[at - 1].depth.min(self.tokens[at].depth);
        let parts = self.tokens[..at].iter().rev();
        let parts = parts.take_while(|t| t.depth >= depth && t.kind != TokenKind::Newline);
        let starts = parts.filter(|t| t.depth == depth || self.tokens[at - 1].depth > depth);
        starts.map(|t| t.start..end).filter(|r| self.is_expression(r)).last()
    }

    /// The longest expression that begins with a token.
    pub(super) fn expression_after(&self, at: usize) -> Option<Range<usize>> {
        self.longest_after(at, |_| true)
    }

    /// The longest expression that begins with a token and is one of those wanted.
    pub(super) fn longest_after(
        &self,
        at: usize,
        wanted: impl Fn(&str) -> bool,
    ) -> Option<Range<usize>> {
        let first = self.tokens.get(at)?;
        let depth = first.depth;
        let parts = self.tokens[at..].iter();
        let parts = parts
            .take_while(|t| t.depth >= depth.saturating_sub(1) && t.kind != TokenKind::Newline);
        let is_one = |r: &Range<usize>| self.is_expression(r) && wanted(piece(self.source, r));
        parts.map(|t| first.start..t.end).filter(is_one).last()
    }

    /// The longest list of expressions that begins with a token. (`star_expressions`, or a
    /// `yield`)
    pub(super) fn values_after(&self, at: usize) -> Option<Range<usize>> {
        let start = self.tokens.get(at)?.start;
        let parts = self.tokens[at..].iter().take_while(|t| t.kind != TokenKind::Newline);
        let are_values = |range: &Range<usize>| {
            let text = piece(self.source, range);
            let parsed = (text.len() < 500).then(|| ruff_python_parser::parse_module(text).ok());
            let parsed = parsed.flatten().map(|parsed| parsed.into_syntax().body);
            parsed.is_some_and(|body| matches!(&body[..], [Stmt::Expr(_)]))
        };
        let parts = parts.filter(|t| self.text(t) != ";");
        parts.map(|t| start..t.end).filter(are_values).last()
    }

    fn is_expression(&self, range: &Range<usize>) -> bool {
        let text = piece(self.source, range);
        text.len() < 500
            && ruff_python_parser::parse_expression(text)
                .is_ok_and(|e| !matches!(&*e.syntax().body, Expr::Tuple(t) if !t.parenthesized))
    }

    pub(super) fn begins_expression(&self, token: &Token) -> bool {
        let text = self.text(token);
        match token.kind {
            TokenKind::Number | TokenKind::Text => true,
            TokenKind::Name => !NO_OPERANDS.contains(&text),
            _ => matches!(text, "(" | "[" | "{" | "~" | "-" | "+"),
        }
    }

    /// The first token of the statement.
    pub(super) fn statement_start(&self) -> Option<&Token> {
        let ends = |t: &Token| {
            t.kind == TokenKind::Newline || (t.depth == 0 && matches!(self.text(t), ";" | ":"))
        };
        let at = self.tokens[..self.at].iter().rposition(ends).map_or(0, |n| n + 1);
        self.tokens.get(at)
    }

    pub(super) fn statement_end(&self) -> usize {
        let ends = |t: &&Token| {
            matches!(t.kind, TokenKind::Newline | TokenKind::End) || self.text(t) == ";"
        };
        let n = self.tokens[self.at..].iter().position(|t| ends(&t)).unwrap_or(0);
        self.tokens[(self.at + n).saturating_sub(1)].end
    }

    /// What kind of expression stands where the parser failed.
    pub(super) fn form(&self) -> Form {
        Form::of(piece(self.source, &self.location))
    }
}
