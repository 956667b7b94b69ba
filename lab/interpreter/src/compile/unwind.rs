//! Leaving a piece of code early: `return`, `break` and `continue` undo what
//! is open between here and there. (`compiler_unwind_fblock`)

use ruff_text_size::TextRange;

use super::{Block, Compiler, Done};
use crate::objects::op::{Awaited, Op};

impl<'a> Compiler<'a> {
    /// Undoes the innermost block. With `keep`, the value on top of the stack
    /// stays there.
    fn unwind_block(&mut self, block: &Block<'a>, keep: bool) -> Done {
        match block {
            Block::While { .. } => {}
            Block::For { .. } | Block::Value => {
                if keep {
                    self.emit(Op::Swap(2));
                }
                self.emit(Op::Pop);
            }
            Block::Try => {
                self.emit(Op::PopBlock);
            }
            Block::FinallyTry { body } => {
                self.emit(Op::PopBlock);
                if keep {
                    self.unit.blocks.push(Block::Value);
                }
                self.body(body)?;
                if keep {
                    self.unit.blocks.pop();
                }
            }
            Block::FinallyEnd => {
                if keep {
                    self.emit(Op::Swap(2));
                }
                self.emit(Op::Pop);
                self.emit(Op::PopBlock);
                if keep {
                    self.emit(Op::Swap(2));
                }
                self.emit(Op::PopExcept);
            }
            Block::With { waits } => {
                self.emit(Op::PopBlock);
                if keep {
                    self.emit(Op::Swap(2));
                }
                self.call_exit_with_none(*waits);
            }
            Block::StarHandler => {}
            Block::Handler { name } => {
                if name.is_some() {
                    self.emit(Op::PopBlock);
                }
                self.emit(Op::PopBlock);
                if keep {
                    self.emit(Op::Swap(2));
                }
                self.emit(Op::PopExcept);
                self.forget(name.as_deref());
            }
        }
        Ok(())
    }

    /// `exit(None, None, None)`, for the exit on top of the stack.
    pub(super) fn call_exit_with_none(&mut self, waits: bool) {
        self.emit(Op::PushNull);
        self.emit(Op::LoadNone);
        self.emit(Op::LoadNone);
        self.emit(Op::LoadNone);
        self.emit(Op::Call(3));
        if waits {
            self.wait(Awaited::Exit);
        }
        self.emit(Op::Pop);
    }

    fn may_leave(&self, block: &Block<'a>, range: TextRange) -> Done {
        match block {
            Block::StarHandler => self
                .fail("'break', 'continue' and 'return' cannot appear in an except* block", range),
            _ => Ok(()),
        }
    }

    /// Undoes all blocks, for a `return`.
    pub(super) fn unwind_all(&mut self, keep: bool, range: TextRange) -> Done {
        let saved = self.unit.blocks.clone();
        while let Some(block) = self.unit.blocks.pop() {
            self.may_leave(&block, range)?;
            self.unwind_block(&block, keep)?;
        }
        self.unit.blocks = saved;
        Ok(())
    }

    /// `break` or `continue`.
    pub(super) fn leave_loop(&mut self, go_on: bool, range: TextRange) -> Done {
        let saved = self.unit.blocks.clone();
        loop {
            match self.unit.blocks.last().cloned() {
                None if go_on => return self.fail("'continue' not properly in loop", range),
                None => return self.fail("'break' outside loop", range),
                Some(Block::While { start, .. } | Block::For { start, .. }) if go_on => {
                    self.unit.blocks = saved;
                    self.emit(Op::JumpBack(start as u32));
                    return Ok(());
                }
                Some(block @ (Block::While { .. } | Block::For { .. })) => {
                    self.unwind_block(&block, false)?;
                    let jump = self.emit(Op::Jump(0));
                    if let Block::While { exits, .. } | Block::For { exits, .. } = block {
                        exits.borrow_mut().push(jump);
                    }
                    self.unit.blocks = saved;
                    return Ok(());
                }
                Some(block) => {
                    self.may_leave(&block, range)?;
                    self.unit.blocks.pop();
                    self.unwind_block(&block, false)?;
                }
            }
        }
    }
}
