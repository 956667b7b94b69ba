//! What is reported about a run: lines, names, and which objects are the
//! interpreter's own. If nothing watches, none of this is called.

use gc_core::Event;

use crate::objects::code::Code;
use crate::objects::op::Op;
use crate::vm::machine::Frame;
use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Reports who owns the objects that are made from now on: the interpreter, or
    /// the program.
    pub(crate) fn watch_furniture(&mut self, on: bool) {
        if W::LISTENS {
            self.heap.observer_mut().furniture(on);
        }
    }

    /// Reports the three counts. An allocation changes them depending on free lists
    /// and on objects that come and go unseen, so an observer cannot add them up
    /// itself.
    pub(crate) fn watch_counts(&mut self) {
        let counts = self.heap.get_count();
        self.heap.observer_mut().event(Event::Counts { counts });
    }

    pub(super) fn watch_line(&mut self, code: &Code) {
        let line = code.line(self.machine.pc as u32);
        let depth = self.machine.frames.len() - 1;
        let jumped_back = self.machine.pc > 1
            && matches!(code.ops.get(self.machine.pc - 1), Some(Op::ForIter(_)));
        if self.reported.was_last(depth, line) && !jumped_back || !self.in_program() {
            return;
        }
        if !self.is_statement(code) {
            return;
        }
        self.reported.line(depth, line);
        let name = code.name.clone();
        self.watch_counts();
        self.heap.observer_mut().line(depth, &name, line);
        W::at_line(&self.heap);
    }

    /// A generator has left its frame, which is no longer on the stack of frames, and
    /// keeps its locals.
    pub(super) fn watch_left(&mut self, frame: &Frame) {
        if Some(frame.globals) != self.imports.program() {
            return;
        }
        let at = self.machine.frames.len();
        self.watch_counts();
        self.heap.observer_mut().returning(at);
        self.heap.observer_mut().returned(at, &frame.code.name);
        self.reported.forget_line();
    }

    fn is_statement(&self, code: &Code) -> bool {
        !matches!(
            code.ops[self.machine.pc - 1],
            Op::MakeCell(_) | Op::ReturnGenerator | Op::PopBlock
        )
    }

    pub(crate) fn watch_bound(&mut self, sym: crate::Sym, value: Value) {
        if !self.in_program() {
            return;
        }
        let depth = self.machine.frames.len() - 1;
        let name = self.name(sym);
        self.heap.observer_mut().bound(depth, &name, value);
    }

    pub(crate) fn watch_unbound(&mut self, sym: crate::Sym) {
        if !self.in_program() {
            return;
        }
        let depth = self.machine.frames.len() - 1;
        let name = self.name(sym);
        self.heap.observer_mut().unbound(depth, &name);
    }
}
