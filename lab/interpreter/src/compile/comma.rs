//! Warnings about what looks like a missing comma: `"a" (b)`, `[1] ["a"]`.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::Compiler;

/// The type of the value of an expression, where it is known, as the message names
/// it. (`infer_type`)
fn written_type(expr: &Expr) -> Option<&'static str> {
    Some(match expr {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::BooleanLiteral(_) => "bool",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(number) => match number.value {
            ast::Number::Int(_) => "int",
            ast::Number::Float(_) => "float",
            ast::Number::Complex { .. } => "complex",
        },
        _ => return None,
    })
}

impl Compiler<'_> {
    /// (`check_caller`)
    pub(super) fn warn_of_call(&mut self, func: &Expr, call: &ast::ExprCall) {
        if let Some(kind) = written_type(func).filter(|&kind| kind != "function") {
            self.warn_of_comma(call, &format!("'{kind}' object is not callable"));
        }
    }

    /// (`check_subscripter`, `check_index`)
    pub(super) fn warn_of_subscript(&mut self, e: &ast::ExprSubscript) {
        match written_type(&e.value) {
            None | Some("dict") => {}
            Some(kind @ ("str" | "bytes" | "tuple" | "list")) => {
                let index = written_type(&e.slice).filter(|index| !["int", "bool"].contains(index));
                if let Some(index) = index {
                    let wanted = "indices must be integers or slices";
                    self.warn_of_comma(e, &format!("{kind} {wanted}, not {index}"));
                }
            }
            Some(kind) => self.warn_of_comma(e, &format!("'{kind}' object is not subscriptable")),
        }
    }

    fn warn_of_comma(&mut self, place: &impl Ranged, what: &str) {
        let line = self.lines.line(place.start().into());
        self.warn(line, &format!("{what}; perhaps you missed a comma?"));
    }
}
