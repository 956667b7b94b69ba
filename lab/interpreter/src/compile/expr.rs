//! Expressions.

use ruff_python_ast::{self as ast, Expr, UnaryOp};

use super::constant::constant;
use super::stmt::binary;
use super::{Compiler, Done};
use crate::Value;
use crate::objects::op::{Awaited, Cmp, Op};

impl Compiler<'_> {
    pub(super) fn expr(&mut self, expr: &Expr) -> Done {
        self.standing_for(expr, |this| this.expr_here(expr))
    }

    fn expr_here(&mut self, expr: &Expr) -> Done {
        match expr {
            Expr::BoolOp(e) => self.bool_op(e),
            Expr::Named(e) => self.named(e),
            Expr::BinOp(_)
            | Expr::UnaryOp(_)
            | Expr::Tuple(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_) => match self.fold(expr) {
                Some(value) => self.given(value),
                None => self.operation(expr),
            },
            Expr::Lambda(e) => self.lambda(e),
            Expr::If(e) => self.if_else(e),
            Expr::Dict(e) => self.dict(e),
            Expr::Set(e) => self.set(&e.elts),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr),
            Expr::Generator(e) => self.generator(e),
            Expr::Await(e) => {
                self.expr(&e.value)?;
                self.wait(Awaited::Value);
                Ok(())
            }
            Expr::Yield(e) => self.yield_(e),
            Expr::YieldFrom(e) => self.yield_from(e),
            Expr::Compare(e) => self.compare(e),
            Expr::Call(e) => self.call(e),
            Expr::FString(e) => self.f_string(&e.value),
            Expr::TString(e) => self.unsupported("template strings", e.range),
            Expr::StringLiteral(e) => {
                self.text(e.value.to_str());
                Ok(())
            }
            Expr::BooleanLiteral(e) => self.given(Value::bool(e.value)),
            Expr::NoneLiteral(_) => self.given(Value::None),
            Expr::EllipsisLiteral(_) => self.given(Value::Ellipsis),
            Expr::Attribute(e) => {
                self.expr(&e.value)?;
                self.start_at_attribute(&e.attr);
                let sym = self.attribute(&e.attr);
                self.emit(Op::LoadAttr(sym));
                Ok(())
            }
            Expr::Subscript(e) => {
                self.warn_of_subscript(e);
                if let Some(value) = self.fold(expr) {
                    return self.given(value);
                }
                self.expr(&e.value)?;
                self.expr(&e.slice)?;
                self.emit(Op::Subscript);
                Ok(())
            }
            Expr::Starred(e) => self.fail("can't use starred expression here", e.range),
            Expr::Name(e) => {
                self.load_name(&e.id);
                Ok(())
            }
            Expr::List(e) => self.list(&e.elts),
            Expr::Slice(e) => self.slice(e),
            Expr::IpyEscapeCommand(e) => self.unsupported("IPython commands", e.range),
        }
    }

    fn given(&mut self, value: Value) -> Done {
        self.constant(value);
        Ok(())
    }

    /// An operation that could not be folded into a constant.
    fn operation(&mut self, expr: &Expr) -> Done {
        match expr {
            Expr::BinOp(e) => {
                self.expr(&e.left)?;
                self.expr(&e.right)?;
                self.emit(Op::Binary(binary(e.op)));
                Ok(())
            }
            Expr::UnaryOp(e) => {
                self.expr(&e.operand)?;
                self.emit(match e.op {
                    UnaryOp::Invert => Op::Invert,
                    UnaryOp::Not => Op::Not,
                    UnaryOp::UAdd => Op::Plus,
                    UnaryOp::USub => Op::Negate,
                });
                Ok(())
            }
            Expr::Tuple(e) => self.tuple(&e.elts),
            other => self.expr_here(other),
        }
    }

    /// `name := value`; the name is the function's, also in a comprehension.
    fn named(&mut self, e: &ast::ExprNamed) -> Done {
        self.expr(&e.value)?;
        self.emit(Op::Copy(1));
        let here = self.unit.scope;
        while self.unit.scope != self.unit.own {
            let outer = self.scopes.all[self.unit.scope].parent;
            self.unit.scope = outer.expect("a comprehension is in something");
        }
        self.store(&e.target)?;
        self.unit.scope = here;
        Ok(())
    }

    fn if_else(&mut self, e: &ast::ExprIf) -> Done {
        let mut other = Vec::new();
        self.jump_if(&e.test, false, &mut other)?;
        self.expr(&e.body)?;
        let end = self.emit(Op::Jump(0));
        self.land_all(other);
        self.expr(&e.orelse)?;
        self.land(end);
        Ok(())
    }

    fn yield_(&mut self, e: &ast::ExprYield) -> Done {
        self.optional(e.value.as_deref())?;
        self.emit(Op::Yield);
        Ok(())
    }

    fn yield_from(&mut self, e: &ast::ExprYieldFrom) -> Done {
        self.expr(&e.value)?;
        self.emit(Op::YieldFromIter);
        self.delegate();
        Ok(())
    }

    fn slice(&mut self, e: &ast::ExprSlice) -> Done {
        self.optional(e.lower.as_deref())?;
        self.optional(e.upper.as_deref())?;
        if e.step.is_some() {
            self.optional(e.step.as_deref())?;
            self.emit(Op::BuildSlice(3));
        } else {
            self.emit(Op::BuildSlice(2));
        }
        Ok(())
    }

    /// An expression, or `None` where there is none.
    fn optional(&mut self, expr: Option<&Expr>) -> Done {
        match expr {
            Some(expr) => self.expr(expr),
            None => {
                self.emit(Op::LoadNone);
                Ok(())
            }
        }
    }

    pub(super) fn exprs(&mut self, exprs: &[Expr]) -> Done {
        exprs.iter().try_for_each(|e| self.expr(e))
    }

    fn bool_op(&mut self, e: &ast::ExprBoolOp) -> Done {
        let mut ends = Vec::new();
        for (i, value) in e.values.iter().enumerate() {
            self.expr(value)?;
            if i + 1 < e.values.len() {
                ends.push(self.emit(match e.op {
                    ast::BoolOp::And => Op::JumpIfFalseOrPop(0),
                    ast::BoolOp::Or => Op::JumpIfTrueOrPop(0),
                }));
            }
        }
        self.land_all(ends);
        Ok(())
    }

    /// `x is 1` asks for one object where there may be another that is equal.
    /// (`check_compare`)
    fn warn_of_literals(&mut self, e: &ast::ExprCompare) {
        let mut left = &*e.left;
        for (op, right) in e.ops.iter().zip(&e.comparators) {
            let sides = [std::mem::replace(&mut left, right), right];
            let (word, sign) = match op {
                ast::CmpOp::Is => ("is", "=="),
                ast::CmpOp::IsNot => ("is not", "!="),
                _ => continue,
            };
            if let Some(kind) = sides.into_iter().find_map(|side| constant(side)?.literal()) {
                let line = self.lines.line(e.range.start().into());
                self.warn(
                    line,
                    &format!("\"{word}\" with '{kind}' literal. Did you mean \"{sign}\"?"),
                );
                return;
            }
        }
    }

    fn compare(&mut self, e: &ast::ExprCompare) -> Done {
        self.warn_of_literals(e);
        self.expr(&e.left)?;
        let last = e.ops.len() - 1;
        let mut ends = Vec::new();
        for (i, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            match op {
                ast::CmpOp::In | ast::CmpOp::NotIn => self.iterated(right)?,
                _ => self.expr(right)?,
            }
            if i == last {
                self.emit(comparison(*op));
                break;
            }
            self.emit(Op::Swap(2));
            self.emit(Op::Copy(2));
            self.emit(comparison(*op));
            ends.push(self.emit(Op::JumpIfFalseOrPop(0)));
        }
        if !ends.is_empty() {
            let end = self.emit(Op::Jump(0));
            self.land_all(ends);
            self.emit(Op::Swap(2));
            self.emit(Op::Pop);
            self.land(end);
        }
        Ok(())
    }

    /// Jumps if the test is `when`; adds the jumps whose targets are still open to
    /// `jumps`.
    pub(super) fn jump_if(&mut self, test: &Expr, when: bool, jumps: &mut Vec<usize>) -> Done {
        match test {
            Expr::UnaryOp(e) if e.op == UnaryOp::Not => self.jump_if(&e.operand, !when, jumps),
            Expr::BoolOp(e) => {
                // `and` fails as soon as one fails; `or` holds as soon as one holds.
                let decides = e.op == ast::BoolOp::Or;
                let (last, first) = e.values.split_last().expect("two or more");
                if decides == when {
                    for value in first {
                        self.jump_if(value, when, jumps)?;
                    }
                    self.jump_if(last, when, jumps)
                } else {
                    let mut over = Vec::new();
                    for value in first {
                        self.jump_if(value, decides, &mut over)?;
                    }
                    self.jump_if(last, when, jumps)?;
                    self.land_all(over);
                    Ok(())
                }
            }
            _ => {
                self.expr(test)?;
                let jump = if when { Op::JumpIfTrue(0) } else { Op::JumpIfFalse(0) };
                self.standing_for(test, |this| {
                    jumps.push(this.emit(jump));
                    Ok(())
                })
            }
        }
    }
}

fn comparison(op: ast::CmpOp) -> Op {
    match op {
        ast::CmpOp::Eq => Op::Compare(Cmp::Eq),
        ast::CmpOp::NotEq => Op::Compare(Cmp::Ne),
        ast::CmpOp::Lt => Op::Compare(Cmp::Lt),
        ast::CmpOp::LtE => Op::Compare(Cmp::Le),
        ast::CmpOp::Gt => Op::Compare(Cmp::Gt),
        ast::CmpOp::GtE => Op::Compare(Cmp::Ge),
        ast::CmpOp::Is => Op::Is,
        ast::CmpOp::IsNot => Op::IsNot,
        ast::CmpOp::In => Op::In,
        ast::CmpOp::NotIn => Op::NotIn,
    }
}
