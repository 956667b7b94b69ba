//! CPython's words for a text that is not a program, and the place it would mark.
//!
//! The parser here is not CPython's and has words of its own. What is wrong is
//! found from the token it stopped at and the tokens around.
//!
//! In CPython: the `invalid_` rules of `Grammar/python.gram`,
//! `_PyPegen_set_syntax_error` (3.13, `Parser/pegen_errors.c`).

use std::ops::Range;

use ruff_python_ast::{Expr, UnaryOp};
use ruff_python_parser::{
    LexicalErrorType as Lexical, ParseError, ParseErrorType as Type, UnsupportedSyntaxError,
};

use crate::syntax::escapes;
use crate::syntax::tokens::{Token, TokenKind, Tokens};

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

/// Words that no expression begins with.
const NO_OPERANDS: [&str; 28] = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "nonlocal", "or", "pass",
    "raise", "return", "try", "while", "with", "yield",
];

/// Where the parser failed, among the tokens.
struct Place<'a> {
    source: &'a str,
    tokens: &'a [Token],
    /// The token it failed at.
    at: usize,
    /// What it says is wrong.
    location: Range<usize>,
}

impl<'a> Place<'a> {
    fn new(source: &'a str, tokens: &'a Tokens, error: &ParseError) -> Place<'a> {
        let location = error.location.start().into()..error.location.end().into();
        let all = &tokens.all;
        let after = |t: &Token| t.end > location.start || t.start >= location.start;
        let at = all.iter().position(after).unwrap_or(all.len() - 1);
        Place { source, tokens: all, at, location }
    }

    fn here(&self) -> &Token {
        &self.tokens[self.at]
    }

    /// The token before.
    fn before(&self) -> Option<&Token> {
        self.at.checked_sub(1).map(|at| &self.tokens[at])
    }

    fn text(&self, token: &Token) -> &'a str {
        piece(self.source, &(token.start..token.end))
    }

    fn is(&self, token: Option<&Token>, text: &str) -> bool {
        token.is_some_and(|t| self.text(t) == text)
    }

    fn mistake(&self, error: &Type) -> Mistake {
        if let Some(found) = self.of_target(error).or_else(|| self.of_arguments(error)) {
            return found;
        }
        let location = &self.location;
        let at_location = |message: &str| self.at_location(message);
        match error {
            Type::UnexpectedIndentation => {
                let here = bytes(self.here().start..self.here().start);
                let found = Mistake::of_indentation("unexpected indent", here);
                Mistake { marked: false, end: End::Nowhere(-1), ..found }
            }
            Type::OtherError(m) if m.starts_with("Expected an indented block") => {
                self.expected_block(m)
            }
            Type::OtherError(m)
                if m.starts_with("Expected 'except' or 'finally'")
                    || m.contains("`except` or `finally`") =>
            {
                self.at_here("expected 'except' or 'finally' block")
            }
            Type::UnparenthesizedGeneratorExpression => {
                at_location("Generator expression must be parenthesized")
            }
            Type::EmptyImportNames if self.here().kind == TokenKind::Newline => {
                self.at_here("Expected one or more names after 'import'")
            }
            Type::UnparenthesizedTupleExpression => {
                let commas = self.tokens[self.at..].iter();
                let mut commas = commas.take_while(|t| t.start < location.end);
                let comma = commas.find(|t| self.text(t) == ",").unwrap_or(self.here());
                Mistake::new("invalid syntax", comma.range())
            }
            Type::Lexical(Lexical::InvalidByteLiteral) => {
                self.at_here("bytes can only contain ASCII literal characters")
            }
            Type::InvalidStarredExpressionUsage => {
                let next = self.tokens.iter().find(|t| t.start >= location.end);
                at_location(match self.is(next, "for") {
                    true => "iterable unpacking cannot be used in comprehension",
                    false => "can't use starred expression here",
                })
            }
            Type::IterableUnpackingInComprehension => {
                at_location("iterable unpacking cannot be used in comprehension")
            }
            Type::FStringError(e) | Type::Lexical(Lexical::FStringError(e)) => {
                self.in_f_string(&e.to_string())
            }
            Type::Lexical(
                Lexical::UnicodeError
                | Lexical::MissingUnicodeLbrace
                | Lexical::MissingUnicodeRbrace,
            ) => self.in_a_literal().unwrap_or_else(|| self.unexpected(error)),
            _ => self.unexpected(error),
        }
    }

    fn at_location(&self, message: &str) -> Mistake {
        Mistake::new(message, bytes(self.location.clone()))
    }

    /// What cannot be assigned to, or deleted.
    fn of_target(&self, error: &Type) -> Option<Mistake> {
        let at_location = |message: &str| self.at_location(message);
        Some(match error {
            Type::InvalidNamedAssignmentTarget => {
                let what = self.expression_name();
                at_location(&format!("cannot use assignment expressions with {what}"))
            }
            Type::InvalidAssignmentTarget => self.cannot_assign(),
            Type::InvalidAugmentedAssignmentTarget => {
                let what = self.expression_name();
                at_location(&format!("'{what}' is an illegal expression for augmented assignment"))
            }
            Type::InvalidAnnotatedAssignmentTarget => match self.expression_name() {
                what @ ("list" | "tuple") => {
                    at_location(&format!("only single target (not {what}) can be annotated"))
                }
                _ => at_location("illegal target for annotation"),
            },
            Type::InvalidDeleteTarget => {
                at_location(&format!("cannot delete {}", self.expression_name()))
            }
            _ => return None,
        })
    }

    /// Arguments and parameters in an order or a shape that none can have.
    fn of_arguments(&self, error: &Type) -> Option<Mistake> {
        let location = &self.location;
        let at_location = |message: &str| self.at_location(message);
        Some(match error {
            Type::PositionalAfterKeywordArgument => {
                self.at_closing("positional argument follows keyword argument")
            }
            Type::PositionalAfterKeywordUnpacking => {
                self.at_closing("positional argument follows keyword argument unpacking")
            }
            Type::InvalidArgumentUnpackingOrder => {
                let comma = self.tokens[..self.at].iter().rfind(|t| self.text(t) == ",");
                let start = comma.map_or(location.start, |t| t.start);
                let message = "iterable argument unpacking follows keyword argument unpacking";
                Mistake::new(message, bytes(start..location.end))
            }
            Type::NonDefaultParamAfterDefaultParam => {
                at_location("parameter without a default follows parameter with a default")
            }
            Type::ParamAfterVarKeywordParam => {
                at_location("arguments cannot follow var-keyword argument")
            }
            Type::VarParameterWithDefault => {
                at_location("var-positional argument cannot have default value")
            }
            Type::ExpectedKeywordParam => {
                let star = self.tokens[..=self.at].iter().rfind(|t| self.text(t) == "*");
                let star = star.unwrap_or(self.here());
                Mistake::new("named arguments must follow bare *", star.range())
            }
            _ => return None,
        })
    }

    /// An escape that stands for no character. The whole literal is marked; of
    /// an f-string the quotes that end it.
    fn in_a_literal(&self) -> Option<Mistake> {
        let at = self.location.start;
        let token = self.tokens.iter().find(|t| t.start <= at && at < t.end)?;
        let text = self.text(token);
        let message = escapes::broken(text)?;
        let is_f_string = text.split(['"', '\'']).next()?.contains(['f', 'F']);
        let end = token.end;
        let quotes = if text.ends_with("\"\"\"") || text.ends_with("'''") { 3 } else { 1 };
        let range = if is_f_string { bytes(end - quotes..end) } else { token.range() };
        Some(Mistake::new(message, range))
    }

    fn at_here(&self, message: &str) -> Mistake {
        Mistake::new(message, self.here().range())
    }

    /// At the bracket that closes the innermost open one.
    fn at_closing(&self, message: &str) -> Mistake {
        let depth = self.here().depth;
        let closing = self.tokens[self.at..].iter().find(|t| t.depth < depth);
        let at = closing.unwrap_or(self.here());
        Mistake::new(message, at.range())
    }

    /// What cannot stand left of `=`. As CPython has it, `==` is suggested only
    /// where an operand of a comparison could stand.
    fn cannot_assign(&self) -> Mistake {
        let text = piece(self.source, &self.location);
        let what = expression_name(text);
        let first = self.statement_start().is_some_and(|t| t.start == self.location.start);
        let plain = matches!(what, "None" | "True" | "False" | "attribute" | "subscript");
        let message = match first && !plain && is_operand(text) {
            true => format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?"),
            false => format!("cannot assign to {what}"),
        };
        Mistake::new(message, bytes(self.location.clone()))
    }

    /// The parser's words for a mistake in an f-string, made CPython's.
    fn in_f_string(&self, said: &str) -> Mistake {
        let at = self.location.start;
        let rest = piece(self.source, &(at..self.source.len()));
        let open = piece(self.source, &(0..at)).rfind('{');
        if let Some(open) = open
            && said.contains("xpect")
            && let Some(close) = rest.find('}')
        {
            // Two expressions side by side.
            let text = piece(self.source, &(open + 1..at + close));
            let inside = format!("({text})");
            if let Err(error) = ruff_python_parser::parse_module(&inside) {
                let tokens = Tokens::of(&inside);
                if let Some(m) = Place::new(&inside, &tokens, &error).missing_comma() {
                    let start = open as u32;
                    return Mistake::new(m.message, start + m.range.start..start + m.range.end);
                }
            }
        }
        let message = match said {
            s if s.contains("empty")
                || rest.starts_with('}')
                    && open.is_some_and(|o| piece(self.source, &(o + 1..at)).trim().is_empty()) =>
            {
                "valid expression required before '}'"
            }
            s if s.contains("single") => "single '}' is not allowed",
            s if s.contains("conversion") => "invalid conversion character",
            s if s.contains("lambda") => "lambda expressions are not allowed without parentheses",
            _ => "expecting '}'",
        };
        Mistake::new(format!("f-string: {message}"), bytes(at..at + 1))
    }

    /// A token that fits nowhere.
    fn unexpected(&self, error: &Type) -> Mistake {
        let here = self.here();
        let found = self
            .missing_colon(error)
            .or_else(|| self.in_a_dict())
            .or_else(|| self.in_a_lambda())
            .or_else(|| self.missing_else())
            .or_else(|| self.wrong_target())
            .or_else(|| self.equals_in_a_call())
            .or_else(|| self.equals_for_equality())
            .or_else(|| self.missing_comma())
            .or_else(|| self.print_without_brackets());
        if let Some(found) = found {
            return found;
        }
        if here.kind == TokenKind::Text && self.location.start > here.start {
            return self.in_f_string(&error.to_string());
        }
        self.at_here("invalid syntax")
    }

    fn missing_colon(&self, error: &Type) -> Option<Mistake> {
        let here = self.here();
        let said = error.to_string();
        let wanted = said.starts_with("Expected `:`") || said.starts_with("Expected ':'");
        let alone = self.before().is_some_and(|t| {
            matches!(self.text(t), "else" | "try" | "finally")
                && self.statement_start().is_some_and(|s| s.start == t.start)
        });
        if alone || wanted && here.kind == TokenKind::Newline {
            return Some(self.at_here("expected ':'"));
        }
        None
    }

    /// A dict with a key and no value.
    fn in_a_dict(&self) -> Option<Mistake> {
        let here = self.here();
        let last = self.before()?;
        if !matches!(self.text(here), "}" | ",") {
            return None;
        }
        let depth = last.depth;
        let open = self.tokens[..self.at].iter().rposition(|t| t.depth < depth)?;
        let mut inside = self.tokens[open..self.at].iter();
        let colon = inside.any(|t| t.depth == depth && self.text(t) == ":");
        if !colon || !self.is(self.tokens.get(open), "{") {
            return None;
        }
        let message = match self.text(last) {
            ":" => "expression expected after dictionary key and ':'",
            _ => "':' expected after dictionary key",
        };
        Some(Mistake::new(message, bytes(last.end - 1..last.end)))
    }

    fn in_a_lambda(&self) -> Option<Mistake> {
        let here = self.here();
        if !self.is(self.before(), "lambda") || self.text(here) != "(" {
            return None;
        }
        let close = self.tokens[self.at + 1..].iter().find(|t| self.text(t) == ")")?;
        let message = "Lambda expression parameters cannot be parenthesized";
        Some(Mistake::new(message, bytes(here.start..close.end)))
    }

    fn missing_else(&self) -> Option<Mistake> {
        let depth = self.before()?.depth;
        let before = &self.tokens[..self.at];
        let at = before.iter().rposition(|t| t.depth == depth && self.text(t) == "if")?;
        if self.text(self.here()) == ":" || before[at..].iter().any(|t| self.text(t) == "else") {
            return None;
        }
        let left = self.expression_before(at)?;
        let right = self.expression_before(self.at)?;
        let message = "expected 'else' after 'if' expression";
        let whole = bytes(left.start..right.end);
        (right.start == before.get(at + 1)?.start).then(|| Mistake::new(message, whole))
    }

    /// A tuple or list that is added to, or annotated.
    fn wrong_target(&self) -> Option<Mistake> {
        let start = self.statement_start()?.start;
        // The parser may point at the target itself.
        let mut at = self.at;
        if self.here().start == start {
            at += self.tokens[at..].iter().position(|t| t.depth == 0 && self.text(t) == ":")?;
        }
        let here = self.text(&self.tokens[at]);
        let end = self.tokens.get(at.checked_sub(1)?)?.end;
        let what = expression_name(self.source.get(start..end)?);
        let message = match here {
            ":" if matches!(what, "tuple" | "list") => {
                format!("only single target (not {what}) can be annotated")
            }
            "+=" | "-=" | "*=" | "/=" | "//=" | "%=" | "**=" | "|=" | "&=" | "^=" => {
                format!("'{what}' is an illegal expression for augmented assignment")
            }
            _ => return None,
        };
        Some(Mistake::new(message, bytes(start..end)))
    }

    /// `f(a.b=1)`
    fn equals_in_a_call(&self) -> Option<Mistake> {
        let equals = (self.at..self.tokens.len()).find(|&n| self.is(self.tokens.get(n), "="))?;
        let left = self.expression_before(equals)?;
        if left.start > self.here().start {
            return None;
        }
        let before = self.tokens.iter().rfind(|t| t.end <= left.start)?;
        let depth = self.tokens[equals].depth;
        let open = self.tokens[..equals].iter().rposition(|t| t.depth < depth)?;
        let callee = open.checked_sub(1).map(|n| &self.tokens[n])?;
        let called = self.is(self.tokens.get(open), "(")
            && (callee.kind == TokenKind::Name || matches!(self.text(callee), ")" | "]"));
        if !called || !matches!(self.text(before), "(" | ",") {
            return None;
        }
        let message = match expression_name(piece(self.source, &left)) {
            "name" => return None,
            what @ ("True" | "False" | "None") => format!("cannot assign to {what}"),
            _ => "expression cannot contain assignment, perhaps you meant \"==\"?".to_string(),
        };
        Some(Mistake::new(message, bytes(left.start..self.tokens[equals].end)))
    }

    fn print_without_brackets(&self) -> Option<Mistake> {
        let here = self.here();
        let print = self.before()?;
        let name = self.text(print);
        if !matches!(name, "print" | "exec")
            || self.statement_start()?.start != print.start
            || !self.begins_expression(here)
        {
            return None;
        }
        let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
        Some(Mistake::new(message, bytes(print.start..self.statement_end())))
    }

    /// `=` where a condition is wanted.
    fn equals_for_equality(&self) -> Option<Mistake> {
        let equals = self.at;
        if !self.is(Some(self.here()), "=") {
            return None;
        }
        let condition = self.statement_start().map(|t| self.text(t));
        if self.here().depth == 0 && !matches!(condition, Some("if" | "elif" | "while")) {
            return None;
        }
        let left = self.expression_before(equals)?;
        let right = self.expression_after(equals + 1)?;
        let name = expression_name(piece(self.source, &left));
        let message = match name {
            "name" => "invalid syntax. Maybe you meant '==' or ':=' instead of '='?".to_string(),
            "list" | "tuple" | "generator expression" | "True" | "None" | "False" => return None,
            _ => format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"),
        };
        let end = if name == "name" { right.end } else { left.end };
        Some(Mistake::new(message, bytes(left.start..end)))
    }

    /// Two expressions side by side, in brackets.
    fn missing_comma(&self) -> Option<Mistake> {
        let here = self.here();
        if here.depth == 0 || !self.begins_expression(here) {
            return None;
        }
        if self.is(self.statement_start(), "def") {
            return None;
        }
        let left = self.expression_before(self.at)?;
        let right = self.expression_after(self.at)?;
        let name = self.before()?;
        let text_follows = here.kind == TokenKind::Text && name.kind == TokenKind::Name;
        if text_follows && left == (name.start..name.end) {
            return None;
        }
        let message = "invalid syntax. Perhaps you forgot a comma?";
        Some(Mistake::new(message, bytes(left.start..right.end)))
    }

    /// The longest expression that ends before a token.
    fn expression_before(&self, at: usize) -> Option<Range<usize>> {
        let end = self.tokens.get(at.checked_sub(1)?)?.end;
        let depth = self.tokens[at - 1].depth.min(self.tokens[at].depth);
        let parts = self.tokens[..at].iter().rev();
        let parts = parts.take_while(|t| t.depth >= depth && t.kind != TokenKind::Newline);
        let starts = parts.filter(|t| t.depth == depth || self.tokens[at - 1].depth > depth);
        starts.map(|t| t.start..end).filter(|r| self.is_expression(r)).last()
    }

    /// The longest expression that begins with a token.
    fn expression_after(&self, at: usize) -> Option<Range<usize>> {
        let first = self.tokens.get(at)?;
        let depth = first.depth;
        let parts = self.tokens[at..].iter();
        let parts = parts
            .take_while(|t| t.depth >= depth.saturating_sub(1) && t.kind != TokenKind::Newline);
        parts.map(|t| first.start..t.end).filter(|r| self.is_expression(r)).last()
    }

    fn is_expression(&self, range: &Range<usize>) -> bool {
        let text = piece(self.source, range);
        text.len() < 500
            && ruff_python_parser::parse_expression(text)
                .is_ok_and(|e| !matches!(&*e.syntax().body, Expr::Tuple(t) if !t.parenthesized))
    }

    fn begins_expression(&self, token: &Token) -> bool {
        let text = self.text(token);
        match token.kind {
            TokenKind::Number | TokenKind::Text => true,
            TokenKind::Name => !NO_OPERANDS.contains(&text),
            _ => matches!(text, "(" | "[" | "{" | "~" | "-" | "+"),
        }
    }

    /// The first token of the statement.
    fn statement_start(&self) -> Option<&Token> {
        let ends = |t: &Token| {
            t.kind == TokenKind::Newline || (t.depth == 0 && matches!(self.text(t), ";" | ":"))
        };
        let at = self.tokens[..self.at].iter().rposition(ends).map_or(0, |n| n + 1);
        self.tokens.get(at)
    }

    fn statement_end(&self) -> usize {
        let ends = |t: &&Token| {
            matches!(t.kind, TokenKind::Newline | TokenKind::End) || self.text(t) == ";"
        };
        let n = self.tokens[self.at..].iter().position(|t| ends(&t)).unwrap_or(0);
        self.tokens[(self.at + n).saturating_sub(1)].end
    }

    fn expression_name(&self) -> &'static str {
        expression_name(piece(self.source, &self.location))
    }

    fn expected_block(&self, message: &str) -> Mistake {
        let what = message.strip_prefix("Expected an indented block after ").unwrap_or("");
        let what = what.replace('`', "'").replace("'class' definition", "class definition");
        let before = &self.tokens[..self.at];
        let colon = before.iter().rfind(|t| self.text(t) == ":");
        // The line on which the statement began.
        let start = colon.map_or(0, |colon| {
            let line =
                before.iter().rfind(|t| t.kind == TokenKind::Newline && t.start < colon.start);
            let start = line.map_or(0, |t| t.end);
            let first = before.iter().find(|t| t.start >= start && t.kind != TokenKind::Newline);
            first.map_or(start, |t| t.start)
        });
        let line = piece(self.source, &(0..start)).matches('\n').count() + 1;
        let here = self.here();
        let message = format!("expected an indented block after {what} on line {line}");
        let found = Mistake::of_indentation(message, here.range());
        Mistake { marked: here.kind != TokenKind::Newline, ..found }
    }
}

/// What CPython calls an expression. (`_PyPegen_get_expr_name`)
fn expression_name(text: &str) -> &'static str {
    let Some(expr) = parsed(text) else { return "expression" };
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(b) if b.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => "literal",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        _ => "expression",
    }
}

/// Whether it could be an operand of a comparison. (`bitwise_or`)
fn is_operand(text: &str) -> bool {
    parsed(text).is_some_and(|expr| match expr {
        Expr::UnaryOp(e) => e.op != UnaryOp::Not,
        Expr::Compare(_) | Expr::If(_) | Expr::Lambda(_) | Expr::BoolOp(_) => false,
        Expr::Yield(_) | Expr::YieldFrom(_) => false,
        _ => true,
    })
}

/// A text as an expression, over several lines if need be.
fn parsed(text: &str) -> Option<Expr> {
    let parsed = ruff_python_parser::parse_expression(&format!("({text})")).ok()?;
    Some(*parsed.into_syntax().body)
}
