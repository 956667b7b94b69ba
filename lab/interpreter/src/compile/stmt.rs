//! Statements.

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::comprehension::is_comprehension;
use super::{Block, Compiler, Done, Exits};
use crate::objects::op::{Awaited, BinOp, Op};
use crate::syntax::scope::{Place, ScopeKind};

impl<'a> Compiler<'a> {
    pub(super) fn stmt(&mut self, stmt: &'a Stmt) -> Done {
        self.at(stmt);
        match stmt {
            Stmt::FunctionDef(def) => self.function_def(def),
            Stmt::ClassDef(def) => self.class_def(def),
            Stmt::Return(s) => self.return_stmt(s),
            Stmt::Delete(s) => {
                for target in &s.targets {
                    self.delete(target)?;
                }
                Ok(())
            }
            Stmt::Assign(s) => self.assign(s),
            Stmt::AugAssign(s) => self.augmented(s),
            Stmt::AnnAssign(s) => self.annotated(s),
            Stmt::For(s) => self.for_loop(s),
            Stmt::While(s) => self.while_loop(s),
            Stmt::If(s) => self.if_stmt(s),
            Stmt::With(s) => self.with(s, 0),
            Stmt::Match(s) => self.match_stmt(s),
            Stmt::Raise(s) => {
                let mut n = 0;
                for part in [&s.exc, &s.cause].into_iter().flatten() {
                    self.expr(part)?;
                    n += 1;
                }
                self.emit(Op::Raise(n));
                Ok(())
            }
            Stmt::Try(s) => self.try_stmt(s),
            Stmt::Assert(s) => self.assert(s),
            Stmt::Import(s) => self.import(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) => {
                self.emit(Op::Nop);
                Ok(())
            }
            Stmt::Expr(s) if self.unit.shows_values => {
                self.expr(&s.value)?;
                self.emit(Op::ShowValue);
                Ok(())
            }
            Stmt::Expr(s) => {
                // A constant alone does nothing, a docstring among them.
                if matches!(
                    &*s.value,
                    Expr::StringLiteral(_)
                        | Expr::NumberLiteral(_)
                        | Expr::NoneLiteral(_)
                        | Expr::BooleanLiteral(_)
                        | Expr::EllipsisLiteral(_)
                        | Expr::BytesLiteral(_)
                ) {
                    self.emit(Op::Nop);
                    return Ok(());
                }
                if is_comprehension(&s.value) {
                    return self.comprehension_taken(&s.value, Op::Pop);
                }
                self.expr(&s.value)?;
                self.emit(Op::Pop);
                Ok(())
            }
            Stmt::Break(s) => self.leave_loop(false, s.range),
            Stmt::Continue(s) => self.leave_loop(true, s.range),
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::IpyEscapeCommand(s) => self.unsupported("IPython commands", s.range),
        }
    }

    fn assign(&mut self, s: &'a ast::StmtAssign) -> Done {
        if let Some(local) = self.same_line_local(s)
            && is_comprehension(&s.value)
        {
            return self.comprehension_taken(&s.value, Op::StoreFast(local));
        }
        self.expr(&s.value)?;
        for (i, target) in s.targets.iter().enumerate() {
            if i + 1 < s.targets.len() {
                self.emit(Op::Copy(1));
            }
            self.store(target)?;
        }
        Ok(())
    }

    /// The slot of the one local that is assigned to, if it stands on the value's line.
    fn same_line_local(&mut self, s: &ast::StmtAssign) -> Option<u32> {
        let [Expr::Name(target)] = &s.targets[..] else { return None };
        let line = |this: &Self, node: TextRange| this.lines.line(node.start().into());
        let name = self.mangled(&target.id);
        let local = self.scopes.place(self.unit.scope, &name) == Place::Local
            && line(self, target.range) == line(self, s.value.range());
        local.then(|| self.slot(&name))
    }

    fn return_stmt(&mut self, s: &ast::StmtReturn) -> Done {
        if !self.unit.code.function {
            return self.fail("'return' outside function", s.range);
        }
        match &s.value {
            Some(_) if self.unit.code.is_async && self.unit.code.yields => {
                return self.fail("'return' with value in async generator", s.range);
            }
            Some(value) => {
                self.expr(value)?;
                let constant = value.is_literal_expr();
                self.unwind_all(true, if constant { value.range() } else { s.range })?;
            }
            None => {
                self.unwind_all(false, s.range)?;
                self.emit(Op::LoadNone);
            }
        }
        self.emit(Op::Return);
        Ok(())
    }

    fn augmented(&mut self, s: &ast::StmtAugAssign) -> Done {
        let op = Op::Inplace(binary(s.op));
        match &*s.target {
            Expr::Name(name) => {
                self.expr(&s.target)?;
                self.expr(&s.value)?;
                self.emit(op);
                self.store_name(&name.id);
            }
            Expr::Attribute(target) => {
                let sym = self.attribute(&target.attr);
                self.expr(&target.value)?;
                let whole = self.unit.spot;
                self.at(target);
                self.emit(Op::Copy(1));
                self.emit(Op::LoadAttr(sym));
                self.expr(&s.value)?;
                self.unit.spot = whole;
                self.emit(op);
                self.at(target);
                self.emit(Op::Swap(2));
                self.emit(Op::StoreAttr(sym));
            }
            Expr::Subscript(target) => {
                self.expr(&target.value)?;
                self.expr(&target.slice)?;
                let whole = self.unit.spot;
                self.at(target);
                self.emit(Op::Copy(2));
                self.emit(Op::Copy(2));
                self.emit(Op::Subscript);
                self.expr(&s.value)?;
                self.unit.spot = whole;
                self.emit(op);
                self.at(target);
                self.emit(Op::Swap(3));
                self.emit(Op::Swap(2));
                self.emit(Op::StoreSubscript);
            }
            other => {
                return self.fail("illegal expression for augmented assignment", other.range());
            }
        }
        Ok(())
    }

    fn annotated(&mut self, s: &ast::StmtAnnAssign) -> Done {
        if let Some(value) = &s.value {
            self.expr(value)?;
            self.store(&s.target)?;
        }
        let kind = self.scopes.all[self.unit.scope].kind;
        if kind == ScopeKind::Function {
            return Ok(());
        }
        if let (Expr::Name(name), true) = (&*s.target, s.simple) {
            if kind != ScopeKind::Class {
                self.emit(Op::SetupAnnotations);
            }
            self.annotation(&s.annotation)?;
            let sym = self.sym("__annotations__");
            self.emit(Op::LoadName(sym));
            let name = self.mangled(&name.id);
            self.text(&name);
            self.emit(Op::StoreSubscript);
        } else if !self.annotations_are_texts {
            self.expr(&s.annotation)?;
            self.emit(Op::Pop);
        }
        Ok(())
    }

    fn for_loop(&mut self, s: &'a ast::StmtFor) -> Done {
        let waits = s.is_async;
        if waits {
            self.expr(&s.iter)?
        } else {
            self.iterated(&s.iter)?
        }
        self.at(&*s.iter);
        self.iterator(waits);
        let start = self.here();
        let next = self.next_item(waits);
        self.unit.blocks.push(Block::For { start, exits: Exits::default() });
        self.at(&*s.target);
        self.store(&s.target)?;
        self.body(&s.body)?;
        self.at(&*s.iter);
        self.emit(Op::JumpBack(start as u32));
        self.after_the_last(next, waits);
        let exits = self.close_loop();
        self.body(&s.orelse)?;
        self.land_all(exits);
        Ok(())
    }

    fn close_loop(&mut self) -> Vec<usize> {
        match self.unit.blocks.pop() {
            Some(Block::For { exits, .. } | Block::While { exits, .. }) => exits.take(),
            _ => unreachable!("a loop closes itself"),
        }
    }

    fn while_loop(&mut self, s: &'a ast::StmtWhile) -> Done {
        let mut leave = Vec::new();
        let always = matches!(&*s.test, Expr::BooleanLiteral(b) if b.value)
            || matches!(&*s.test, Expr::NumberLiteral(n)
                if matches!(&n.value, ast::Number::Int(i) if i.as_i64() != Some(0)));
        // The test stands once before the body and once after it, as CPython
        // lays it out: a test that fails jumps back nowhere.
        let start = self.here();
        if !always {
            self.jump_if(&s.test, false, &mut leave)?;
        }
        let body = self.here();
        self.unit.blocks.push(Block::While { start, exits: Exits::default() });
        self.body(&s.body)?;
        self.at(s);
        if !always {
            self.jump_if(&s.test, false, &mut leave)?;
        }
        self.emit(Op::JumpBack(body as u32));
        self.land_all(leave);
        let exits = self.close_loop();
        self.body(&s.orelse)?;
        self.land_all(exits);
        Ok(())
    }

    fn if_stmt(&mut self, s: &'a ast::StmtIf) -> Done {
        let mut ends = Vec::new();
        let mut next = Vec::new();
        self.jump_if(&s.test, false, &mut next)?;
        self.body(&s.body)?;
        for clause in &s.elif_else_clauses {
            ends.push(self.emit(Op::Jump(0)));
            self.land_all(std::mem::take(&mut next));
            if let Some(test) = &clause.test {
                self.at(test);
                self.jump_if(test, false, &mut next)?;
            }
            self.body(&clause.body)?;
        }
        self.land_all(next);
        self.land_all(ends);
        Ok(())
    }

    fn with(&mut self, s: &'a ast::StmtWith, at: usize) -> Done {
        let Some(item) = s.items.get(at) else { return self.body(&s.body) };
        self.at(&item.context_expr);
        let spot = self.unit.spot;
        self.expr(&item.context_expr)?;
        let waits = s.is_async;
        self.emit(Op::BeforeWith(waits));
        if waits {
            self.wait(Awaited::Enter);
        }
        let setup = self.emit(Op::SetupWith(0));
        self.unit.blocks.push(Block::With { waits });
        match &item.optional_vars {
            Some(target) => self.store(target)?,
            None => {
                self.emit(Op::Pop);
            }
        }
        self.with(s, at + 1)?;
        self.unit.blocks.pop();
        self.unit.spot = spot;
        self.emit(Op::PopBlock);
        self.call_exit_with_none(waits);
        let end = self.emit(Op::Jump(0));
        self.land(setup);
        let cleanup = self.emit(Op::Setup(0));
        self.emit(Op::PushExcInfo);
        self.emit(Op::WithExceptStart);
        if waits {
            self.wait(Awaited::Exit);
        }
        let suppress = self.emit(Op::JumpIfTrue(0));
        self.emit(Op::Reraise);
        self.land(suppress);
        self.emit(Op::PopBlock);
        self.emit(Op::Pop);
        self.emit(Op::PopExcept);
        self.emit(Op::Pop);
        let end2 = self.emit(Op::Jump(0));
        self.land(cleanup);
        self.restore_and_reraise();
        self.land(end);
        self.land(end2);
        Ok(())
    }

    /// Stack: what was handled before, the new exception.
    fn restore_and_reraise(&mut self) {
        self.emit(Op::Swap(2));
        self.emit(Op::PopExcept);
        self.emit(Op::Reraise);
    }

    fn try_stmt(&mut self, s: &'a ast::StmtTry) -> Done {
        if s.finalbody.is_empty() {
            return self.try_except(s);
        }
        let setup = self.emit(Op::Setup(0));
        self.unit.blocks.push(Block::FinallyTry { body: &s.finalbody });
        if s.handlers.is_empty() {
            self.body(&s.body)?;
        } else {
            self.try_except(s)?;
        }
        self.unit.blocks.pop();
        self.emit(Op::PopBlock);
        self.body(&s.finalbody)?;
        let end = self.emit(Op::Jump(0));
        self.land(setup);
        let cleanup = self.emit(Op::Setup(0));
        self.emit(Op::PushExcInfo);
        self.unit.blocks.push(Block::FinallyEnd);
        self.body(&s.finalbody)?;
        self.unit.blocks.pop();
        self.emit(Op::Reraise);
        self.land(cleanup);
        self.restore_and_reraise();
        self.land(end);
        Ok(())
    }

    fn try_except(&mut self, s: &'a ast::StmtTry) -> Done {
        let setup = self.emit(Op::Setup(0));
        self.unit.blocks.push(Block::Try);
        self.body(&s.body)?;
        self.unit.blocks.pop();
        self.emit(Op::PopBlock);
        self.body(&s.orelse)?;
        let mut ends = vec![self.emit(Op::Jump(0))];
        self.land(setup);
        let cleanup = self.emit(Op::Setup(0));
        self.emit(Op::PushExcInfo);
        match s.is_star {
            true => ends.push(self.star_handlers(&s.handlers)?),
            false => self.handlers(&s.handlers, &mut ends)?,
        }
        self.land(cleanup);
        self.restore_and_reraise();
        self.land_all(ends);
        Ok(())
    }

    fn handlers(&mut self, handlers: &'a [ExceptHandler], ends: &mut Vec<usize>) -> Done {
        for (i, handler) in handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(handler) = handler;
            self.at(handler);
            let mut next = None;
            if let Some(kind) = &handler.type_ {
                self.expr(kind)?;
                self.emit(Op::ExcMatch);
                next = Some(self.emit(Op::JumpIfFalse(0)));
            } else if i + 1 < handlers.len() {
                return self.fail("default 'except:' must be last", handler.range);
            }
            self.handler_body(handler, ends)?;
            if let Some(next) = next {
                self.land(next);
            }
        }
        self.emit(Op::Reraise);
        Ok(())
    }

    fn handler_body(
        &mut self,
        handler: &'a ast::ExceptHandlerExceptHandler,
        ends: &mut Vec<usize>,
    ) -> Done {
        let Some(name) = &handler.name else {
            self.emit(Op::Pop);
            self.unit.blocks.push(Block::Handler { name: None });
            self.body(&handler.body)?;
            self.unit.blocks.pop();
            self.emit(Op::PopBlock);
            self.emit(Op::PopExcept);
            ends.push(self.emit(Op::Jump(0)));
            return Ok(());
        };
        self.store_name(name);
        let unname = self.emit(Op::Setup(0));
        self.unit.blocks.push(Block::Handler { name: Some(name.to_string()) });
        self.body(&handler.body)?;
        self.unit.blocks.pop();
        self.emit(Op::PopBlock);
        self.emit(Op::PopBlock);
        self.emit(Op::PopExcept);
        self.forget(Some(name));
        ends.push(self.emit(Op::Jump(0)));
        self.land(unname);
        self.forget(Some(name));
        self.emit(Op::Reraise);
        Ok(())
    }

    /// Unbinds the name of an exception that has been handled.
    pub(super) fn forget(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.emit(Op::LoadNone);
            self.store_name(name);
            self.delete_name(name);
        }
    }

    fn assert(&mut self, s: &ast::StmtAssert) -> Done {
        if matches!(&*s.test, Expr::Tuple(parts) if !parts.elts.is_empty()) {
            let line = self.lines.line(s.range.start().into());
            self.warn(line, "assertion is always true, perhaps remove parentheses?");
        }
        if self.source.optimize > 0 {
            return Ok(());
        }
        let mut fine = Vec::new();
        self.jump_if(&s.test, true, &mut fine)?;
        self.emit(Op::AssertionError);
        if let Some(message) = &s.msg {
            self.emit(Op::PushNull);
            self.expr(message)?;
            self.emit(Op::Call(1));
        }
        self.at(&*s.test);
        self.emit(Op::Raise(1));
        self.land_all(fine);
        Ok(())
    }
}

/// The operation of `+` or `+=`.
pub(super) fn binary(op: ast::Operator) -> BinOp {
    match op {
        ast::Operator::Add => BinOp::Add,
        ast::Operator::Sub => BinOp::Sub,
        ast::Operator::Mult => BinOp::Mul,
        ast::Operator::MatMult => BinOp::MatMul,
        ast::Operator::Div => BinOp::TrueDiv,
        ast::Operator::Mod => BinOp::Mod,
        ast::Operator::Pow => BinOp::Pow,
        ast::Operator::LShift => BinOp::LShift,
        ast::Operator::RShift => BinOp::RShift,
        ast::Operator::BitOr => BinOp::Or,
        ast::Operator::BitXor => BinOp::Xor,
        ast::Operator::BitAnd => BinOp::And,
        ast::Operator::FloorDiv => BinOp::FloorDiv,
    }
}
