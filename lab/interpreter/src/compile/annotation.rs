//! Annotations, which are values where they stand, or what is written there, a text.
//! (`from __future__ import annotations`, `Python/ast_unparse.c`)

use ruff_python_ast::{Expr, Operator};
use ruff_text_size::Ranged;

use super::{Compiler, Done};
use crate::objects::literals::quote;

impl Compiler<'_> {
    /// Leaves an annotation on the stack.
    pub(super) fn annotation(&mut self, expr: &Expr) -> Done {
        if !self.annotations_are_texts {
            // What is starred stands for itself.
            return match expr {
                Expr::Starred(starred) => self.expr(&starred.value),
                _ => self.expr(expr),
            };
        }
        let text = self.written(expr);
        self.text(&text);
        Ok(())
    }

    /// An expression as `ast.unparse` writes it, as far as annotations go: what is rare in
    /// them is left as it stands in the program.
    fn written(&self, expr: &Expr) -> String {
        match expr {
            Expr::Name(e) => e.id.to_string(),
            Expr::Attribute(e) => format!("{}.{}", self.written(&e.value), e.attr),
            Expr::StringLiteral(e) => quote(e.value.to_str()),
            Expr::BinOp(e) if e.op == Operator::BitOr => {
                format!("{} | {}", self.written(&e.left), self.written(&e.right))
            }
            Expr::Subscript(e) => {
                let inside = match &*e.slice {
                    Expr::Tuple(slice) if slice.elts.len() > 1 => self.all_written(&slice.elts),
                    slice => self.written(slice),
                };
                format!("{}[{inside}]", self.written(&e.value))
            }
            Expr::List(e) => format!("[{}]", self.all_written(&e.elts)),
            Expr::Starred(e) => format!("*{}", self.written(&e.value)),
            _ => self.text[expr.range()].to_string(),
        }
    }

    fn all_written(&self, all: &[Expr]) -> String {
        all.iter().map(|expr| self.written(expr)).collect::<Vec<_>>().join(", ")
    }
}
