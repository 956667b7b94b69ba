//! A piece of a text as an expression, and what CPython calls it.

use std::fmt;

use ruff_python_ast::{Expr, UnaryOp};
use ruff_text_size::Ranged;

/// What kind of expression a text is, as far as CPython's messages tell kinds
/// apart. Displays as the name that they use. (`_PyPegen_get_expr_name`)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Attribute,
    Await,
    Call,
    Comparison,
    Conditional,
    Dict,
    DictComp,
    Ellipsis,
    FString,
    False,
    Generator,
    Lambda,
    List,
    ListComp,
    Literal,
    Name,
    Named,
    None,
    Set,
    SetComp,
    Starred,
    Subscript,
    True,
    Tuple,
    Yield,
    /// Another expression, or a text that is none.
    Other,
}

impl Form {
    /// The kind of expression that `text` is.
    pub(super) fn of(text: &str) -> Form {
        let Some(expr) = parsed(text) else {
            return if text.starts_with('*') { Form::Starred } else { Form::Other };
        };
        match expr {
            Expr::Attribute(_) => Form::Attribute,
            Expr::Subscript(_) => Form::Subscript,
            Expr::Starred(_) => Form::Starred,
            Expr::Name(_) => Form::Name,
            Expr::List(_) => Form::List,
            Expr::Tuple(_) => Form::Tuple,
            Expr::Lambda(_) => Form::Lambda,
            Expr::Call(_) => Form::Call,
            Expr::Generator(_) => Form::Generator,
            Expr::Yield(_) | Expr::YieldFrom(_) => Form::Yield,
            Expr::Await(_) => Form::Await,
            Expr::ListComp(_) => Form::ListComp,
            Expr::SetComp(_) => Form::SetComp,
            Expr::DictComp(_) => Form::DictComp,
            Expr::Dict(_) => Form::Dict,
            Expr::Set(_) => Form::Set,
            Expr::FString(_) => Form::FString,
            Expr::NoneLiteral(_) => Form::None,
            Expr::BooleanLiteral(b) if b.value => Form::True,
            Expr::BooleanLiteral(_) => Form::False,
            Expr::EllipsisLiteral(_) => Form::Ellipsis,
            Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => {
                Form::Literal
            }
            Expr::Compare(_) => Form::Comparison,
            Expr::If(_) => Form::Conditional,
            Expr::Named(_) => Form::Named,
            _ => Form::Other,
        }
    }

    /// The name that messages use.
    const fn as_str(self) -> &'static str {
        match self {
            Form::Attribute => "attribute",
            Form::Await => "await expression",
            Form::Call => "function call",
            Form::Comparison => "comparison",
            Form::Conditional => "conditional expression",
            Form::Dict => "dict literal",
            Form::DictComp => "dict comprehension",
            Form::Ellipsis => "ellipsis",
            Form::FString => "f-string expression",
            Form::False => "False",
            Form::Generator => "generator expression",
            Form::Lambda => "lambda",
            Form::List => "list",
            Form::ListComp => "list comprehension",
            Form::Literal => "literal",
            Form::Name => "name",
            Form::Named => "named expression",
            Form::None => "None",
            Form::Set => "set display",
            Form::SetComp => "set comprehension",
            Form::Starred => "starred",
            Form::Subscript => "subscript",
            Form::True => "True",
            Form::Tuple => "tuple",
            Form::Yield => "yield expression",
            Form::Other => "expression",
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether it could be an operand of a comparison. (`bitwise_or`)
pub(super) fn is_operand(text: &str) -> bool {
    parsed(text).is_some_and(|expr| match expr {
        // In brackets of its own it may be anything.
        _ if expr.range().start().to_u32() > 1 => true,
        Expr::UnaryOp(e) => e.op != UnaryOp::Not,
        Expr::Compare(_) | Expr::If(_) | Expr::Lambda(_) | Expr::BoolOp(_) => false,
        Expr::Yield(_) | Expr::YieldFrom(_) => false,
        _ => true,
    })
}

/// A text as an expression, over several lines if need be.
pub(super) fn parsed(text: &str) -> Option<Expr> {
    let parsed = ruff_python_parser::parse_expression(&format!("({text})")).ok()?;
    Some(*parsed.into_syntax().body)
}

#[cfg(test)]
mod tests {
    use super::{Form, is_operand};

    #[test]
    fn expressions_have_the_names_that_cpython_gives_them() {
        for (text, name) in [
            ("a", "name"),
            ("a.b", "attribute"),
            ("a[0]", "subscript"),
            ("a()", "function call"),
            ("1", "literal"),
            ("'a'", "literal"),
            ("f'{a}'", "f-string expression"),
            ("True", "True"),
            ("None", "None"),
            ("...", "ellipsis"),
            ("[a]", "list"),
            ("(a, b)", "tuple"),
            ("{a}", "set display"),
            ("{a: b}", "dict literal"),
            ("[a for a in b]", "list comprehension"),
            ("(a for a in b)", "generator expression"),
            ("a if b else c", "conditional expression"),
            ("a < b", "comparison"),
            ("a + b", "expression"),
            ("not a", "expression"),
            ("lambda: a", "lambda"),
            ("a :=", "expression"),
        ] {
            assert_eq!(Form::of(text).to_string(), name, "{text}");
        }
    }

    #[test]
    fn what_binds_less_than_a_comparison_is_not_an_operand_of_one() {
        for (text, can_be) in [
            ("a + b", true),
            ("-a", true),
            ("f()", true),
            ("not a", false),
            ("a < b", false),
            ("a and b", false),
            ("a if b else c", false),
            ("lambda: a", false),
            ("a b", false),
        ] {
            assert_eq!(is_operand(text), can_be, "{text}");
        }
    }
}
