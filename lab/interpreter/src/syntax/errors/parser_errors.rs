//! What the parser says is wrong, in CPython's words.

use ruff_python_parser::{LexicalErrorType as Lexical, ParseErrorType as Type};

use super::by_words::{Wanted, said, wanted};
use super::expressions::Form;
use super::place::Place;
use super::{End, Mistake, bytes, piece};
use crate::syntax::escapes;
use crate::syntax::tokens::{Token, TokenKind};

impl<'a> Place<'a> {
    pub(super) fn mistake(&self, error: &Type) -> Mistake {
        if let Some(found) = self.of_target(error).or_else(|| self.of_arguments(error)) {
            return found;
        }
        match wanted(error) {
            Some(Wanted::Block { after }) => return self.expected_block(after),
            Some(Wanted::Handler) => {
                let found = self.at_here("expected 'except' or 'finally' block");
                return Mistake { wants_more: true, ..found };
            }
            None => {}
        }
        if let Some(found) = self.in_a_pattern(error) {
            return found;
        }
        if let Some((message, behind)) = said(error) {
            return match behind {
                true => Mistake::new(message, self.behind().range()),
                false => self.at_here(message),
            };
        }
        let location = &self.location;
        let at_location = |message: &str| self.at_location(message);
        match error {
            Type::EmptyTypeParams if self.is(Some(self.here()), "]") => {
                Mistake { end: End::Start, ..self.at_here("Type parameter list cannot be empty") }
            }
            Type::InvalidMatchPatternTarget if self.is(Some(self.here()), "_") => {
                self.at_here("cannot use '_' as a target")
            }
            Type::UnexpectedIndentation => {
                let here = bytes(self.here().start..self.here().start);
                let found = Mistake::of_indentation("unexpected indent", here);
                Mistake { marked: false, end: End::Nowhere(-1), ..found }
            }
            Type::UnparenthesizedGeneratorExpression => self.bare_generator(),
            Type::EmptyImportNames if self.here().kind == TokenKind::Newline => {
                let found = self.at_here("Expected one or more names after 'import'");
                Mistake { end: End::Start, ..found }
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
                match self.is(next, "for") {
                    true => at_location("iterable unpacking cannot be used in comprehension"),
                    false if self.is_dict_value() => {
                        at_location("cannot use a starred expression in a dictionary value")
                    }
                    false => self.starred(next),
                }
            }
            Type::IterableUnpackingInComprehension => {
                at_location("iterable unpacking cannot be used in comprehension")
            }
            Type::FStringError(e) | Type::Lexical(Lexical::FStringError(e)) => {
                self.in_f_string(Some(e))
            }
            Type::Lexical(
                Lexical::UnicodeError
                | Lexical::MissingUnicodeLbrace
                | Lexical::MissingUnicodeRbrace,
            ) => self.in_a_literal().unwrap_or_else(|| self.unexpected(error)),
            _ => self.unexpected(error),
        }
    }

    /// A sign belongs to a number in a pattern, and a number after another is imaginary.
    fn in_a_pattern(&self, error: &Type) -> Option<Mistake> {
        if !self.is(self.statement_start(), "case") {
            return None;
        }
        let real = matches!(error, Type::ExpectedRealNumber);
        let imaginary = matches!(error, Type::ExpectedImaginaryNumber);
        let signed = !imaginary && self.is(Some(self.here()), "-");
        let number = &self.tokens[self.at + usize::from(signed)];
        if (real || imaginary) && number.kind == TokenKind::Number {
            return Some(Mistake::new(said(error)?.0, number.range()));
        }
        let at = if real {
            self.tokens.iter().find(|t| t.start >= self.location.end)?
        } else if imaginary || signed {
            number
        } else {
            return None;
        };
        Some(Mistake::new("invalid syntax", at.range()))
    }

    fn at_location(&self, message: &str) -> Mistake {
        Mistake::new(message, bytes(self.location.clone()))
    }

    /// What cannot be assigned to, or deleted.
    fn of_target(&self, error: &Type) -> Option<Mistake> {
        let at_location = |message: &str| self.at_location(message);
        Some(match error {
            Type::InvalidNamedAssignmentTarget => {
                let form = self.form();
                at_location(&format!("cannot use assignment expressions with {form}"))
            }
            Type::InvalidAssignmentTarget => self.cannot_assign(),
            Type::InvalidAugmentedAssignmentTarget => {
                let form = self.form();
                at_location(&format!("'{form}' is an illegal expression for augmented assignment"))
            }
            Type::InvalidAnnotatedAssignmentTarget => match self.form() {
                form @ (Form::List | Form::Tuple) => {
                    at_location(&format!("only single target (not {form}) can be annotated"))
                }
                _ => at_location("illegal target for annotation"),
            },
            Type::InvalidDeleteTarget => at_location(&format!("cannot delete {}", self.form())),
            _ => return None,
        })
    }

    /// Arguments and parameters in an order or of a shape that is never allowed.
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
                let before = self.tokens[..self.at].iter().rev();
                let star = before.map(|t| self.text(t)).find(|text| text.starts_with('*'));
                let kind = if star == Some("**") { "keyword" } else { "positional" };
                at_location(&format!("var-{kind} argument cannot have default value"))
            }
            Type::ExpectedKeywordParam => {
                let star = self.tokens[..=self.at].iter().rposition(|t| self.text(t) == "*");
                let star = star.unwrap_or(self.at);
                // In a lambda, what comes after it is marked.
                let at = if self.in_lambda_parameters(star) { star + 1 } else { star };
                Mistake::new("named arguments must follow bare *", self.tokens[at].range())
            }
            _ => return None,
        })
    }

    /// A star before what is not unpacked: the grammar has it where a statement, or what is
    /// assigned or returned, begins.
    fn starred(&self, next: Option<&Token>) -> Mistake {
        let back = |n: usize| self.back(n).map_or("", |t| self.text(t));
        if back(1) == "(" && self.is(next, ")") {
            return self.at_location("cannot use starred expression here");
        }
        if let (true, Some(colon)) = (self.is(next, ":") && self.here().depth > 0, next) {
            return Mistake::new("invalid syntax", colon.range());
        }
        let ends = |t: &Token| t.kind == TokenKind::Newline || self.text(t) == ";";
        let line = self.tokens[..self.at].iter().rposition(ends).map_or(0, |n| n + 1);
        let annotates = back(1) == ":" && self.begins_expression(&self.tokens[line]);
        let begins = self.statement_start().is_some_and(|t| t.start == self.here().start);
        let fits = begins && !annotates
            || matches!(back(1), "=" | "return" | "yield")
            || back(1) == "in" && self.here().depth == 0;
        match fits {
            true => Mistake { late: true, ..self.at_location("can't use starred expression here") },
            false => self.at_here("invalid syntax"),
        }
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

    pub(super) fn at_here(&self, message: &str) -> Mistake {
        Mistake::new(message, self.here().range())
    }

    /// A generator expression beside other arguments, or among bases.
    fn bare_generator(&self) -> Mistake {
        if !self.is(self.statement_start(), "class") {
            return self.at_location("Generator expression must be parenthesized");
        }
        let mut inside = self.tokens[self.at..].iter();
        let word = inside.find(|t| self.text(t) == "for").unwrap_or(self.here());
        Mistake::new("invalid syntax", word.range())
    }

    /// The token behind; behind a text, the first that is none.
    fn behind(&self) -> &Token {
        let mut behind = self.tokens[self.at + 1..].iter();
        behind.find(|t| t.kind != TokenKind::Text).unwrap_or(self.here())
    }

    /// At the bracket that closes the innermost open one.
    fn at_closing(&self, message: &str) -> Mistake {
        let depth = self.here().depth;
        let closing = self.tokens[self.at..].iter().find(|t| t.depth < depth);
        let at = closing.unwrap_or(self.here());
        Mistake::new(message, at.range())
    }

    /// What cannot stand left of `=`. As CPython has it, `==` is suggested for the operands
    /// beside the first `=` of a statement.
    fn cannot_assign(&self) -> Mistake {
        let form = self.form();
        let inside = piece(self.source, &(0..self.location.start)).ends_with('(');
        let plain = matches!(form, Form::Generator | Form::Attribute | Form::Subscript);
        if form == Form::Yield && !inside {
            return self.at_location("assignment to yield expression not possible");
        }
        let equals = |t: &Token| t.depth == 0 && self.text(t) == "=";
        let start = self.statement_start().map_or(0, |t| t.start);
        let end = self.statement_end();
        let sign = self.tokens.iter().position(|t| t.start >= start && t.end <= end && equals(t));
        if !plain && let Some(found) = sign.and_then(|sign| self.equality(sign)) {
            let same = inside && found.range.start as usize + 1 == self.location.start;
            return if same { self.at_location(&found.message) } else { found };
        }
        self.at_location(&format!("cannot assign to {form}"))
    }

    /// Whether the parser complains about something behind a colon in a dict.
    fn is_dict_value(&self) -> bool {
        let before = self.before();
        self.is(before, ":") && self.here().depth > 0
    }

    /// Whether a token stands among the parameters of a lambda.
    fn in_lambda_parameters(&self, at: usize) -> bool {
        let depth = self.tokens[at].depth;
        let before = self.tokens[..at].iter().rev().take_while(|t| t.depth >= depth);
        let mut words = before.filter(|t| t.depth == depth).map(|t| self.text(t));
        words.find(|&word| matches!(word, "lambda" | ":")) == Some("lambda")
    }

    /// A missing block; after what, as the parser says it.
    fn expected_block(&self, after: &str) -> Mistake {
        let what = after.replace('`', "'").replace("'class' definition", "class definition");
        let what = what.replace("' clause", "' statement").replace("' block", "' statement");
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
        let starred = piece(self.source, &(start..self.source.len())).starts_with("except*");
        let what = if starred { what.replace("except", "except*") } else { what };
        let line = piece(self.source, &(0..start)).matches('\n').count() + 1;
        let here = self.here();
        let message = format!("expected an indented block after {what} on line {line}");
        // Where other blocks end as well, the next line is named, and nothing in it is
        // marked.
        let says_something = |t: &&Token| !self.text(t).trim().is_empty();
        let next = self.tokens[self.at..].iter().find(says_something).unwrap_or(here);
        let place = if here.kind == TokenKind::Newline { next } else { here };
        let found = Mistake::of_indentation(message, place.range());
        Mistake { marked: here.kind != TokenKind::Newline, wants_more: true, ..found }
    }
}
