//! `await`, and the loops that wait for each of their items: a coroutine is a generator
//! to the machine, and waits as `yield from` does.

use super::Compiler;
use crate::objects::op::{Awaited, Op};

impl Compiler<'_> {
    /// Waits for what is on the stack, and leaves the result there.
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

    /// The iterator of what is on the stack; with `waits` that of an `async for`.
    pub(super) fn iterator(&mut self, waits: bool) {
        self.emit(if waits { Op::GetAsyncIter } else { Op::GetIter });
    }

    /// The next item of the iterator on the stack. The answer is for
    /// [`after_the_last`](Compiler::after_the_last).
    pub(super) fn next_item(&mut self, waits: bool) -> usize {
        if !waits {
            return self.emit(Op::ForIter(0));
        }
        let end = self.emit(Op::Setup(0));
        self.wait(Awaited::Next);
        self.emit(Op::PopBlock);
        end
    }

    /// Where a loop goes on when there are no more items.
    pub(super) fn after_the_last(&mut self, next: usize, waits: bool) {
        self.land(next);
        if waits {
            self.emit(Op::EndAsyncFor);
        }
    }
}
