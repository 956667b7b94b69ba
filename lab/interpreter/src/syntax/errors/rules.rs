//! What may be wrong where the parser met a token it did not expect: rules in the
//! order in which CPython's grammar tries them. (The `invalid_` rules.)

use ruff_python_ast::token::TokenKind as Word;
use ruff_python_parser::ParseErrorType as Type;

use super::expressions::{Form, is_operand};
use super::place::Place;
use super::{ASSIGNMENT, End, Mistake, bytes, piece};
use crate::syntax::tokens::TokenKind;

impl<'a> Place<'a> {
    /// A token that fits nowhere.
    pub(super) fn unexpected(&self, error: &Type) -> Mistake {
        let here = self.here();
        let rules: [fn(&Self) -> Option<Mistake>; 16] = [
            Self::comprehension,
            Self::import_from,
            Self::in_parameters,
            Self::bare_star,
            Self::missing_value,
            Self::after_the_last_comma,
            Self::not_without_in,
            Self::in_except,
            Self::in_a_dict,
            Self::in_a_lambda,
            Self::missing_else,
            Self::wrong_target,
            Self::equals_in_a_call,
            Self::equals_for_equality,
            Self::print_without_brackets,
            Self::missing_comma,
        ];
        let found = self.missing_colon(error).or_else(|| rules.iter().find_map(|rule| rule(self)));
        if let Some(found) = found {
            return found;
        }
        if here.kind == TokenKind::Text && self.location.start > here.start {
            return self.in_f_string(None);
        }
        self.at_here("invalid syntax")
    }

    fn missing_colon(&self, error: &Type) -> Option<Mistake> {
        let here = self.here();
        let wanted = matches!(error, Type::ExpectedToken { expected: Word::Colon, .. });
        let alone = self.before().is_some_and(|t| {
            matches!(self.text(t), "else" | "try" | "finally")
                && self.statement_start().is_some_and(|s| s.start == t.start)
        });
        if alone || wanted && here.kind == TokenKind::Newline {
            return Some(self.at_here("expected ':'"));
        }
        None
    }

    /// Parameters without any before `/`, `/` first, and `/` twice.
    fn in_parameters(&self) -> Option<Mistake> {
        let here = self.here();
        if self.is(self.back(2), "def") && !self.is(Some(here), "(") {
            return Some(self.at_here("expected '('"));
        }
        if let Some(found) = self.behind_parameters() {
            return Some(found);
        }
        let before = self.tokens[..self.at].iter().rev();
        let mut beside = before.take_while(|t| t.depth == here.depth);
        let twice = self.is(Some(here), "/") && beside.any(|t| self.text(t) == "/");
        let of_function = self.is(self.statement_start(), "def") && here.depth > 0;
        if of_function && self.is(Some(here), "/") && self.is(self.before(), "(") {
            return Some(self.at_here("at least one argument must precede /"));
        }
        (twice && of_function).then(|| self.at_here("/ may appear only once"))
    }

    /// Behind the name of a function come type parameters or `(`, and behind its parameters a
    /// result or `:`.
    fn behind_parameters(&self) -> Option<Mistake> {
        let start = self.statement_start().filter(|t| self.text(t) == "def")?.start;
        let from = self.tokens.iter().position(|t| t.start == start)?;
        let (open, sign) = (self.tokens.get(from + 2)?, self.tokens.get(from + 3)?);
        if self.is(Some(open), "[") && self.here().depth == 1 && !self.is(Some(sign), "]") {
            let closed = self.tokens[from + 3..self.at].iter().any(|t| self.text(t) == "]");
            return (!closed).then(|| Mistake::new("expected '('", open.range()));
        }
        let arrow = self.is(self.before(), "->") && !self.begins_expression(self.here());
        let at = self.back(usize::from(arrow))?;
        let last = self.back(1 + usize::from(arrow))?;
        let behind = self.is(Some(last), ")") && last.depth == 0 && !self.is(Some(at), ":");
        behind.then(|| Mistake::new("expected ':'", at.range()))
    }

    /// `f(*)`
    fn bare_star(&self) -> Option<Mistake> {
        let open = self.back(2)?;
        let alone = self.is(self.before(), "*")
            && matches!(self.text(open), "(" | ",")
            && matches!(self.text(self.here()), ")" | ",");
        let of_function = self.is(self.statement_start(), "def");
        (alone && !of_function).then(|| self.at_here("Invalid star expression"))
    }

    /// `f(a=)`
    fn missing_value(&self) -> Option<Mistake> {
        let name = self.back(2)?;
        let comma = self.back(3)?;
        let equals = self.before().filter(|t| self.text(t) == "=")?;
        let ends = matches!(self.text(self.here()), ")" | ",");
        if ends && equals.depth == 1 && self.is(self.statement_start(), "def") {
            return Some(Mistake::new("expected default value expression", equals.range()));
        }
        let of_call = name.kind == TokenKind::Name
            && matches!(self.text(comma), "(" | ",")
            && ends
            && !self.is(self.statement_start(), "def");
        let message = "expected argument value expression";
        of_call.then(|| Mistake::new(message, bytes(name.start..equals.end)))
    }

    /// A list of names that ends with a comma, or goes on with what is not a name.
    fn after_the_last_comma(&self) -> Option<Mistake> {
        let statement = self.statement_start().map(|t| self.text(t))?;
        let star = self.is(Some(self.here()), "*") && statement == "from";
        if star && self.is(self.tokens.get(self.at + 1), ",") {
            return Some(Mistake::new("invalid syntax", self.tokens[self.at + 1].range()));
        }
        let comma = if self.is(self.before(), ",") { self.at - 1 } else { self.at };
        let next = self.tokens.get(comma + 1)?;
        if !self.is(self.tokens.get(comma), ",")
            || !matches!(statement, "import" | "from" | "global" | "nonlocal")
            || next.depth > 0
        {
            return None;
        }
        let message = match statement == "from" && next.kind == TokenKind::Newline {
            true => "trailing comma not allowed without surrounding parentheses",
            false => "invalid syntax",
        };
        Some(Mistake::new(message, next.range()))
    }

    /// `[a, b for c in d]`, `[a for b]`
    fn comprehension(&self) -> Option<Mistake> {
        let depth = self.here().depth.max(self.before()?.depth);
        let open = self.tokens[..self.at].iter().rposition(|t| t.depth < depth)?;
        let mut inside = self.tokens[open + 1..self.at].iter().filter(|t| t.depth == depth);
        if self.is(Some(self.here()), "for") {
            // `f(a=b for b in c)`
            let mut before = self.tokens[..self.at].iter();
            let first =
                before.rposition(|t| t.start < self.tokens[open].end || self.is(Some(t), ","));
            let name = self.tokens.get(first? + 1)?;
            let equals = self.tokens.get(first? + 2)?;
            if self.is(self.tokens.get(open), "(") && self.is(Some(equals), "=") {
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                return Some(Mistake::new(message, bytes(name.start..equals.end)));
            }
            let brackets =
                self.is(self.tokens.get(open), "[") || self.is(self.tokens.get(open), "{");
            let several = brackets && inside.any(|t| self.text(t) == ",");
            let message = "did you forget parentheses around the comprehension target?";
            let whole = self.tokens[open + 1].start..self.before()?.end;
            return several.then(|| Mistake::new(message, bytes(whole)));
        }
        inside.find(|t| self.text(t) == "for")?;
        let target = inside.next()?;
        let names = target.kind == TokenKind::Name && inside.next().is_none();
        let missing = names && !self.is(Some(self.here()), "in") && !self.is(Some(target), "in");
        missing.then(|| self.at_here("'in' expected after for-loop variables"))
    }

    /// `import a from b`
    fn import_from(&self) -> Option<Mistake> {
        let start = self.statement_start().filter(|t| self.text(t) == "import")?.start;
        let message = "Did you mean to use 'from ... import ...' instead?";
        let from = self.is(Some(self.here()), "from");
        from.then(|| Mistake::new(message, bytes(start..self.statement_end())))
    }

    /// `a not b`
    fn not_without_in(&self) -> Option<Mistake> {
        let next = self.tokens.get(self.at + 1)?;
        let not = self.is(Some(self.here()), "not") && self.text(next) != "in";
        not.then(|| Mistake::new("invalid syntax", next.range()))
    }

    /// `except*` without a class.
    fn in_except(&self) -> Option<Mistake> {
        let starred = self.is(self.before(), "*") && self.is(self.back(2), "except");
        (starred && self.is(Some(self.here()), ":"))
            .then(|| self.at_here("expected one or more exception types"))
    }

    /// A dict with a key and no value.
    fn in_a_dict(&self) -> Option<Mistake> {
        let here = self.here();
        let last = self.before()?;
        let depth = last.depth;
        let ends = matches!(self.text(here), "}" | ",");
        let since = self.tokens[..self.at].iter().rev().take_while(|t| self.text(t) != ",");
        let key_alone = since.into_iter().all(|t| !matches!(self.text(t), ":" | "**" | "for"));
        let next_to_it = key_alone && self.begins_expression(here) && here.depth == depth;
        if !(ends || next_to_it) {
            return None;
        }
        let open = self.tokens[..self.at].iter().rposition(|t| t.depth < depth)?;
        let mut inside = self.tokens[open..self.at].iter();
        let colon = inside.any(|t| t.depth == depth && self.text(t) == ":");
        let comprehends = inside.any(|t| t.depth == depth && self.text(t) == "for");
        if !colon || comprehends || !self.is(self.tokens.get(open), "{") {
            return None;
        }
        let message = match self.text(last) {
            ":" => "expression expected after dictionary key and ':'",
            _ => "':' expected after dictionary key",
        };
        let end = if self.is(Some(last), ":") { End::Known } else { End::Nowhere(0) };
        let found = Mistake::new(message, bytes(last.end - 1..last.end));
        Some(Mistake { end, ..found })
    }

    fn in_a_lambda(&self) -> Option<Mistake> {
        let here = self.here();
        if self.text(here) != "(" {
            return None;
        }
        let between = self.is(self.before(), "(") || self.is(self.before(), ",");
        let of_function = between && here.depth == 1 && self.is(self.statement_start(), "def");
        let what = match self.is(self.before(), "lambda") {
            true => "Lambda expression",
            false if of_function => "Function",
            false => return None,
        };
        let close = self.tokens[self.at + 1..].iter().find(|t| self.text(t) == ")")?;
        let message = format!("{what} parameters cannot be parenthesized");
        Some(Mistake::new(message, bytes(here.start..close.end)))
    }

    pub(super) fn missing_else(&self) -> Option<Mistake> {
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
        let form = Form::of(self.source.get(start..end)?);
        let message = match here {
            ":" if matches!(form, Form::Tuple | Form::List) => {
                format!("only single target (not {form}) can be annotated")
            }
            "+=" | "-=" | "*=" | "/=" | "//=" | "%=" | "**=" | "|=" | "&=" | "^=" => {
                format!("'{form}' is an illegal expression for augmented assignment")
            }
            _ => return None,
        };
        // Of an annotated tuple without brackets, its first item is marked.
        let comma = self.tokens[..at].iter().find(|t| t.start > start && self.text(t) == ",");
        let end = match comma {
            Some(comma) if here == ":" && comma.depth == 0 => comma.start,
            _ => end,
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
        let message = match Form::of(piece(self.source, &left)) {
            Form::Name => return None,
            form @ (Form::True | Form::False | Form::None) => format!("cannot assign to {form}"),
            _ => ASSIGNMENT.to_string(),
        };
        Some(Mistake::new(message, bytes(left.start..self.tokens[equals].end)))
    }

    /// (`invalid_legacy_expression`)
    fn print_without_brackets(&self) -> Option<Mistake> {
        let print = self.before()?;
        let name = self.text(print);
        let is_attribute = self.is(self.back(2), ".");
        if is_attribute || !matches!(name, "print" | "exec") || !self.begins_expression(self.here())
        {
            return None;
        }
        let end = self.values_after(self.at)?.end;
        let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
        Some(Mistake::new(message, bytes(print.start..end)))
    }

    /// `=` where a condition is wanted.
    fn equals_for_equality(&self) -> Option<Mistake> {
        let equals = self.at;
        if !self.is(Some(self.here()), "=") {
            return None;
        }
        let condition = self.statement_start().map(|t| self.text(t));
        if self.here().depth == 0 && !matches!(condition, Some("if" | "elif" | "while" | "@")) {
            return None;
        }
        self.equality(equals)
    }

    /// `=` between two operands, where `==` may be meant. (`invalid_named_expression`)
    pub(super) fn equality(&self, equals: usize) -> Option<Mistake> {
        let left = self.expression_before(equals)?;
        let right = self.longest_after(equals + 1, is_operand)?;
        let text = piece(self.source, &left);
        let next = self.tokens.iter().find(|t| t.start >= right.end);
        let before = self.tokens.iter().rfind(|t| t.end <= left.start);
        let in_dict = self.is(before, ":") && self.tokens[equals].depth > 0;
        if in_dict || self.is(before, "=") || self.is(next, "=") || !is_operand(text) {
            return None;
        }
        let form = Form::of(text);
        let message = match form {
            Form::Name => {
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?".to_string()
            }
            Form::List | Form::Tuple | Form::Generator => return None,
            Form::True | Form::None | Form::False if !text.starts_with('(') => return None,
            _ => format!("cannot assign to {form} here. Maybe you meant '==' instead of '='?"),
        };
        let end = if form == Form::Name { right.end } else { left.end };
        Some(Mistake::new(message, bytes(left.start..end)))
    }

    /// Two expressions side by side, in brackets.
    pub(super) fn missing_comma(&self) -> Option<Mistake> {
        let here = self.here();
        if here.depth == 0 || !self.begins_expression(here) {
            return None;
        }
        let left = self.expression_before(self.at)?;
        let right = self.expression_after(self.at)?;
        let before = self.tokens.iter().rfind(|t| t.end <= left.start).map(|t| self.text(t));
        // Names that are imported, parameters and what a comprehension goes through are not
        // expressions side by side.
        let fits = match self.statement_start().map(|t| self.text(t)) {
            Some("def") => before == Some("="),
            Some("from" | "import") => false,
            _ => !matches!(before, Some("in" | "for")),
        };
        if !fits {
            return None;
        }
        let name = self.before()?;
        let text_follows = here.kind == TokenKind::Text && name.kind == TokenKind::Name;
        if text_follows && left == (name.start..name.end) {
            return None;
        }
        let message = "invalid syntax. Perhaps you forgot a comma?";
        Some(Mistake::new(message, bytes(left.start..right.end)))
    }
}
