//! `except*`: the parts of a group of exceptions go to the handlers that they match.
//! (`compiler_try_star_except`)

use ruff_python_ast::{self as ast, ExceptHandler};

use super::{Block, Compiler, Done};
use crate::objects::op::Op;

impl<'a> Compiler<'a> {
    /// On the stack while handlers run: what was handled before, the group, a list of
    /// what the handlers raised, and the rest, which no handler has matched so far.
    /// Answers with the jump to where all of the group is handled.
    pub(super) fn star_handlers(&mut self, handlers: &'a [ExceptHandler]) -> Done<usize> {
        self.emit(Op::BuildList(0));
        self.emit(Op::Copy(2));
        for ExceptHandler::ExceptHandler(handler) in handlers {
            self.at(handler);
            self.star_handler(handler)?;
        }
        self.emit(Op::ListAppend(1));
        self.emit(Op::GroupEnd);
        let nothing = self.jump_if_none();
        self.emit(Op::Reraise);
        self.land(nothing);
        for op in [Op::Pop, Op::Pop, Op::PopBlock, Op::PopExcept] {
            self.emit(op);
        }
        Ok(self.emit(Op::Jump(0)))
    }

    fn star_handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler) -> Done {
        let Some(kind) = &handler.type_ else {
            return self.fail("expected one or more exception types", handler.range);
        };
        self.expr(kind)?;
        self.emit(Op::GroupMatch);
        let unmatched = self.jump_if_none();
        let name = handler.name.as_deref();
        match name {
            Some(name) => self.store_name(name),
            None => drop(self.emit(Op::Pop)),
        }
        let raised = self.emit(Op::Setup(0));
        self.unit.blocks.push(Block::StarHandler);
        self.body(&handler.body)?;
        self.unit.blocks.pop();
        self.emit(Op::PopBlock);
        self.forget(name);
        let done = self.emit(Op::Jump(0));
        self.land(raised);
        self.forget(name);
        self.emit(Op::ListAppend(2));
        let noted = self.emit(Op::Jump(0));
        self.land(unmatched);
        self.emit(Op::Pop);
        self.land(done);
        self.land(noted);
        Ok(())
    }

    fn jump_if_none(&mut self) -> usize {
        self.emit(Op::Copy(1));
        self.emit(Op::LoadNone);
        self.emit(Op::Is);
        self.emit(Op::JumpIfTrue(0))
    }
}
