//! Displays: a list, tuple, set or dict written out.

use ruff_python_ast::{self as ast, Expr};

use super::constant::constant;
use super::{Compiler, Done};
use crate::objects::op::Op;

impl Compiler<'_> {
    /// `[a, b]`
    pub(super) fn list(&mut self, items: &[Expr]) -> Done {
        if !items.iter().any(is_starred) {
            self.exprs(items)?;
            let n = items.len() as u32;
            let copied = self.is_copied(items);
            self.emit(if copied { Op::CopyList(n) } else { Op::BuildList(n) });
            return Ok(());
        }
        let plain = items.iter().take_while(|e| !is_starred(e)).count();
        self.exprs(&items[..plain])?;
        self.emit(Op::BuildList(plain as u32));
        self.append_items(&items[plain..])
    }

    /// Appends items to the list on the stack, starred ones one by one.
    pub(super) fn append_items(&mut self, items: &[Expr]) -> Done {
        for item in items {
            match item {
                Expr::Starred(s) => {
                    self.expr(&s.value)?;
                    self.emit(Op::ListExtend);
                }
                item => {
                    self.expr(item)?;
                    self.emit(Op::ListAppend(1));
                }
            }
        }
        Ok(())
    }

    /// `{a, b}`
    pub(super) fn set(&mut self, items: &[Expr]) -> Done {
        if !items.iter().any(is_starred) {
            self.exprs(items)?;
            let n = items.len() as u32;
            let copied = self.is_copied(items);
            self.emit(if copied { Op::CopySet(n) } else { Op::BuildSet(n) });
            return Ok(());
        }
        self.emit(Op::BuildSet(0));
        for item in items {
            match item {
                Expr::Starred(s) => {
                    self.expr(&s.value)?;
                    self.emit(Op::SetUpdate);
                }
                item => {
                    self.expr(item)?;
                    self.emit(Op::SetAdd(1));
                }
            }
        }
        Ok(())
    }

    /// `(a, b)`
    pub(super) fn tuple(&mut self, items: &[Expr]) -> Done {
        if items.iter().any(is_starred) {
            self.list(items)?;
            self.emit(Op::ListToTuple);
        } else {
            self.exprs(items)?;
            self.emit(Op::BuildTuple(items.len() as u32));
        }
        Ok(())
    }

    /// Whether CPython copies the items from a constant.
    fn is_copied(&self, items: &[Expr]) -> bool {
        items.len() > 2 && items.iter().all(|item| constant(item).is_some())
    }

    /// `{a: b}`
    pub(super) fn dict(&mut self, e: &ast::ExprDict) -> Done {
        if e.items.iter().all(|item| item.key.is_some()) {
            for item in &e.items {
                self.expr(item.key.as_ref().expect("all have keys"))?;
                self.expr(&item.value)?;
            }
            self.emit(Op::BuildMap(e.items.len() as u32));
            return Ok(());
        }
        self.emit(Op::BuildMap(0));
        for item in &e.items {
            match &item.key {
                Some(key) => {
                    self.expr(key)?;
                    self.expr(&item.value)?;
                    self.emit(Op::MapAdd(1));
                }
                None => {
                    self.expr(&item.value)?;
                    self.emit(Op::DictUpdate);
                }
            }
        }
        Ok(())
    }
}

/// `*items`
pub(super) fn is_starred(item: &Expr) -> bool {
    matches!(item, Expr::Starred(_))
}
