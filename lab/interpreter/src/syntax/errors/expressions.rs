//! A piece of a text as an expression, and what CPython calls it.

use ruff_python_ast::{Expr, UnaryOp};

/// What CPython calls an expression. (`_PyPegen_get_expr_name`)
pub(super) fn expression_name(text: &str) -> &'static str {
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
pub(super) fn is_operand(text: &str) -> bool {
    parsed(text).is_some_and(|expr| match expr {
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
    use super::{expression_name, is_operand};

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
            assert_eq!(expression_name(text), name, "{text}");
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
