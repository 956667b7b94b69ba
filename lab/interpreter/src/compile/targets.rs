//! What can stand to the left of `=`, or after `del`.

use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

use super::display::is_starred;
use super::{Compiler, Done};
use crate::objects::op::Op;

impl Compiler<'_> {
    /// Stores what is on top of the stack.
    pub(super) fn store(&mut self, target: &Expr) -> Done {
        self.standing_for(target, |this| this.store_here(target))
    }

    fn store_here(&mut self, target: &Expr) -> Done {
        match target {
            Expr::Name(name) => {
                self.store_name(&name.id);
                Ok(())
            }
            Expr::Attribute(target) => {
                self.expr(&target.value)?;
                let sym = self.attribute(&target.attr);
                self.emit(Op::StoreAttr(sym));
                Ok(())
            }
            Expr::Subscript(target) => {
                self.expr(&target.value)?;
                self.expr(&target.slice)?;
                self.emit(Op::StoreSubscript);
                Ok(())
            }
            Expr::Tuple(t) => self.unpack(&t.elts),
            Expr::List(t) => self.unpack(&t.elts),
            Expr::Starred(t) => {
                self.fail("starred assignment target must be in a list or tuple", t.range)
            }
            other => self.fail("cannot assign to expression", other.range()),
        }
    }

    fn unpack(&mut self, targets: &[Expr]) -> Done {
        match targets.iter().position(is_starred) {
            None => {
                self.emit(Op::UnpackSequence(targets.len() as u32));
            }
            Some(at) => {
                if targets[at + 1..].iter().any(is_starred) {
                    let message = "multiple starred expressions in assignment";
                    let last = targets[targets.len() - 1].range();
                    return self.fail(message, targets[0].range().cover(last));
                }
                self.emit(Op::UnpackEx(at as u16, (targets.len() - at - 1) as u16));
            }
        }
        for target in targets {
            match target {
                Expr::Starred(inner) => self.store(&inner.value)?,
                other => self.store(other)?,
            }
        }
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &Expr) -> Done {
        self.at(target);
        match target {
            Expr::Name(name) => {
                self.delete_name(&name.id);
                Ok(())
            }
            Expr::Attribute(target) => {
                self.expr(&target.value)?;
                let sym = self.attribute(&target.attr);
                self.emit(Op::DeleteAttr(sym));
                Ok(())
            }
            Expr::Subscript(target) => {
                self.expr(&target.value)?;
                self.expr(&target.slice)?;
                self.emit(Op::DeleteSubscript);
                Ok(())
            }
            Expr::Tuple(t) => t.elts.iter().try_for_each(|e| self.delete(e)),
            Expr::List(t) => t.elts.iter().try_for_each(|e| self.delete(e)),
            other => self.fail("cannot delete expression", other.range()),
        }
    }
}
