//! How a frame is left: by a `return`, or by an exception.

use crate::objects::code::Code;
use crate::objects::op::Op;
use crate::vm::machine::FrameKind;
use crate::{Interp, Owned, Res, Watch};

/// What kind of frame a `return` left.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Returned {
    Plain,
    /// A function that a built-in function called in CPython.
    Packed,
    Generator,
    /// The getter of a property of the object that waits on top of the stack.
    Getter,
}

impl<W: Watch> Interp<W> {
    /// Leaves the innermost frame: what it returns, and which kind it was.
    #[inline]
    pub(super) fn return_value(&mut self) -> Res<(Owned, Returned)> {
        let mut value = Owned::new(self.pop());
        let top = self.machine.frames.len() - 1;
        let frame = &self.machine.frames[top];
        let from = match frame.kind {
            FrameKind::Generator(_) => Returned::Generator,
            FrameKind::Getter => Returned::Getter,
            _ if frame.base > frame.bottom + 2 => Returned::Packed,
            _ => Returned::Plain,
        };
        if let FrameKind::Init(instance) = frame.kind {
            if !value.is_none() {
                let name = self.type_name(*value);
                self.release(value);
                self.pop_frame();
                return self.type_error(format!("__init__() should return None, not '{name}'"));
            }
            self.machine.frames[top].kind = FrameKind::Plain;
            value = Owned::new(instance);
        }
        self.pop_frame();
        Ok((value, from))
    }

    /// Puts a returned value where the frame that continues expects it.
    #[inline]
    pub(super) fn put_returned(&mut self, code: &Code, value: Owned, from: Returned) {
        match from {
            Returned::Plain => self.push(value.give()),
            Returned::Packed => {
                self.push(value.give());
                gc_core::safe_point(self);
            }
            Returned::Generator => self.generator_returned(code, value),
            Returned::Getter => self.replace_top(value.give()),
        }
    }

    /// Unwinds to the nearest handler. Returns false if there is none above
    /// frame `stop`.
    pub(crate) fn unwind(&mut self, stop: usize) -> bool {
        self.release_dropped();
        let mut first = true;
        loop {
            let top = self.machine.frames.len() - 1;
            if !(self.ending.is_stopped() || first && self.reraising()) {
                self.traceback_here();
            }
            first = false;
            let floor = self.machine.frames[top].blocks;
            if !self.ending.is_stopped() && self.machine.blocks.len() > floor {
                let (target, height) = self.machine.blocks.pop().expect("there is one");
                self.drop_to(height);
                let exception = self.take_pending();
                self.push(exception.give());
                self.machine.pc = target as usize;
                return true;
            }
            let kind = self.machine.frames[top].kind;
            self.pop_frame();
            if self.machine.frames.len() == stop {
                return false;
            }
            if let FrameKind::Generator(id) = kind {
                self.no_stop_iteration_leaks(id);
                self.release_dropped();
            }
        }
    }

    /// Whether the failing instruction raises an old exception again; the
    /// frame is in its traceback already.
    fn reraising(&self) -> bool {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        match frame.code.ops.get(self.machine.pc.wrapping_sub(1)) {
            // (Or there was none to raise.)
            Some(Op::Raise(0)) => !self.handling().is_none(),
            op => matches!(op, Some(Op::Reraise | Op::EndAsyncFor)),
        }
    }
}
