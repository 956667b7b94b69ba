//! `await`, `async for` and `async with`: a coroutine is a generator to the machine,
//! and waits as `yield from` does.

use ruff_python_ast as ast;

use super::{Block, Compiler, Done, Exits};
use crate::objects::op::{Awaited, Op};

impl<'a> Compiler<'a> {
    /// Waits for what is on the stack, and leaves what came of it there.
    pub(super) fn wait(&mut self, what: Awaited) {
        self.emit(Op::GetAwaitable(what));
        self.delegate();
    }

    /// Hands on what the iterator on the stack yields, until it returns.
    pub(super) fn delegate(&mut self) {
        self.emit(Op::LoadNone);
        let send = self.here();
        let done = self.emit(Op::Send(0));
        self.emit(Op::Yield);
        self.emit(Op::Jump(send as u32));
        self.land(done);
    }

    /// The next item of the asynchronous iterator on the stack. The answer has to
    /// land where there are no more.
    pub(super) fn wait_for_next(&mut self) -> usize {
        let end = self.emit(Op::Setup(0));
        self.wait(Awaited::Next);
        self.emit(Op::PopBlock);
        end
    }

    pub(super) fn async_for(&mut self, s: &'a ast::StmtFor) -> Done {
        self.expr(&s.iter)?;
        self.at(&*s.iter);
        self.emit(Op::GetAsyncIter);
        let start = self.here();
        let end = self.wait_for_next();
        self.unit.blocks.push(Block::For { start, exits: Exits::default() });
        self.at(&*s.target);
        self.store(&s.target)?;
        self.body(&s.body)?;
        self.at(&*s.iter);
        self.emit(Op::JumpBack(start as u32));
        self.land(end);
        self.emit(Op::EndAsyncFor);
        let exits = self.close_loop();
        self.body(&s.orelse)?;
        self.land_all(exits);
        Ok(())
    }
}
