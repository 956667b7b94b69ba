//! Constants, and what becomes one: `-1`, `(1, 2)`. (`Python/ast_opt.c`)

use ruff_python_ast::{self as ast, Expr, UnaryOp};

use super::Compiler;
use crate::Value;

impl Compiler<'_> {
    pub(super) fn number(&mut self, number: &ast::Number) -> Value {
        match number {
            ast::Number::Int(int) => match int.as_i64() {
                Some(n) => Value::Int(n),
                None => self.constants.int(&int.to_string()),
            },
            ast::Number::Float(x) => Value::float(*x),
            ast::Number::Complex { real, imag } => self.constants.complex(*real, *imag),
        }
    }

    /// The value of a constant expression, if it is one that CPython computes
    /// at compile time and that can be seen: `-1`, `(1, 2)`.
    pub(super) fn fold(&mut self, expr: &Expr) -> Option<Value> {
        match expr {
            Expr::NumberLiteral(e) => match &e.value {
                ast::Number::Complex { .. } => None,
                number => Some(self.number(number)),
            },
            Expr::StringLiteral(e) => Some(self.text_value(e.value.to_str())),
            Expr::BooleanLiteral(e) => Some(Value::bool(e.value)),
            Expr::NoneLiteral(_) => Some(Value::None),
            Expr::EllipsisLiteral(_) => Some(Value::Ellipsis),
            Expr::UnaryOp(e) if e.op == UnaryOp::USub => match &*e.operand {
                Expr::NumberLiteral(n) => match &n.value {
                    ast::Number::Int(i) => i.as_i64().map(|n| Value::Int(-n)),
                    ast::Number::Float(x) => Some(Value::float(-x)),
                    ast::Number::Complex { .. } => None,
                },
                _ => None,
            },
            Expr::Tuple(e) if e.elts.iter().all(foldable) => {
                let items: Option<Vec<Value>> = e.elts.iter().map(|e| self.fold(e)).collect();
                Some(self.constants.tuple(items?))
            }
            _ => None,
        }
    }
}

fn foldable(expr: &Expr) -> bool {
    match expr {
        Expr::NumberLiteral(e) => !matches!(e.value, ast::Number::Complex { .. }),
        Expr::StringLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => true,
        Expr::UnaryOp(e) if e.op == UnaryOp::USub => match &*e.operand {
            Expr::NumberLiteral(n) => match &n.value {
                ast::Number::Int(i) => i.as_i64().is_some(),
                ast::Number::Float(_) => true,
                ast::Number::Complex { .. } => false,
            },
            _ => false,
        },
        Expr::Tuple(e) => e.elts.iter().all(foldable),
        _ => false,
    }
}
