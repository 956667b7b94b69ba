//! Frames come and go.

use std::rc::Rc;

use gc_core::ObjId;

use crate::compile::code::Code;
use crate::objects::PyObject;
use crate::vm::interp::{Frame, FrameKind};
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Begins a call. Its callable is at `bottom` on the stack, and all its
    /// slots are from `base` to the top.
    pub(crate) fn push_frame(
        &mut self,
        code: Rc<Code>,
        globals: ObjId,
        bottom: usize,
        base: usize,
        kind: FrameKind,
    ) -> Res<()> {
        if self.frames.len() >= self.recursion_limit {
            return self.raise(self.types.recursion_error, "maximum recursion depth exceeded");
        }
        self.tick()?;
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = self.pc;
        }
        let program = Some(globals) == self.program;
        if W::LISTENS && program && code.function && !matches!(kind, FrameKind::Generator(_)) {
            let depth = self.frames.len();
            let name = code.name.clone();
            let line = code.first_line;
            self.heap.observer_mut().called(depth, &name, line);
            for at in 0..code.n_parameters() {
                let value = self.stack[base + at];
                if !value.is_unbound() {
                    let name = self.name(code.slots[at]);
                    self.heap.observer_mut().bound(depth, &name, value);
                }
            }
        }
        self.pc = 0;
        self.frames.push(Frame {
            code,
            pc: 0,
            bottom,
            base,
            blocks: self.blocks.len(),
            globals,
            names: None,
            kind,
            object: None,
            handled: Value::Unbound,
        });
        Ok(())
    }

    /// Ends the innermost call: its locals are dropped, in the order of their
    /// slots, then its callable. (`_PyEval_FrameClearAndPop`)
    pub(crate) fn pop_frame(&mut self) {
        let at = self.frames.len() - 1;
        let (base, bottom, function) = {
            let frame = &self.frames[at];
            (frame.base, frame.bottom, frame.code.function)
        };
        if W::LISTENS && function && self.in_program() {
            self.watch_counts();
            self.heap.observer_mut().returning(at);
        }
        let n_slots = self.frames[at].code.slots.len();
        self.drop_to(base + n_slots);
        if let Some(object) = self.frames[at].object.take() {
            let line = self.current_line();
            self.leave_frame_object(object, at, line);
        }
        let frame = self.frames.pop().expect("a frame is running");
        self.blocks.truncate(frame.blocks);
        self.pc = self.frames.last().map_or(0, |f| f.pc);
        // The slots are no longer anybody's: what their drop sets off may call.
        for slot in base..base + n_slots {
            let value = std::mem::take(&mut self.stack[slot]);
            self.dec(value);
        }
        self.stack.truncate(base);
        // Packed arguments first, then those that were packed, in their order.
        for at in bottom + 2..base {
            let value = std::mem::take(&mut self.stack[at]);
            self.dec(value);
        }
        while self.stack.len() > bottom {
            let value = self.pop();
            self.dec(value);
        }
        if let Some(names) = frame.names {
            self.dec(Value::Obj(names));
        }
        match frame.kind {
            FrameKind::Init(instance) => self.dec(instance),
            FrameKind::Generator(id) => self.finish_generator(id, frame.handled),
            FrameKind::Plain => {}
        }
        if W::LISTENS && function && Some(frame.globals) == self.program {
            let name = frame.code.name.clone();
            self.heap.observer_mut().returned(at, &name);
            self.line_seen = (usize::MAX, 0);
        }
    }

    /// Something may hold on to the frame that ends: then it takes over the
    /// locals. (`take_ownership`)
    fn leave_frame_object(&mut self, object: ObjId, at: usize, line: u32) {
        let shared = self.heap.refcount(object).is_ok_and(|n| n > 1);
        if shared {
            let frame = &self.frames[at];
            let (base, n_slots) = (frame.base, frame.code.slots.len());
            let bottom = frame.bottom;
            let locals: Vec<Value> =
                (base..base + n_slots).map(|i| std::mem::take(&mut self.stack[i])).collect();
            let func = match bottom < base {
                true => self.stack[bottom],
                false => Value::Unbound,
            };
            self.inc(func);
            let back = if at > 0 {
                let back = self.frame_object(at - 1);
                self.inc(Value::Obj(back));
                Value::Obj(back)
            } else {
                Value::None
            };
            self.update(object, |o| {
                if let PyObject::Frame(f) = o {
                    f.locals = locals;
                    f.func = func;
                    f.back = back;
                    f.running = None;
                    f.line = line;
                }
            });
        } else {
            self.update(object, |o| {
                if let PyObject::Frame(f) = o {
                    f.running = None;
                    f.line = line;
                }
            });
        }
        self.dec(Value::Obj(object));
    }

    /// One more call from built-in code into Python.
    pub(crate) fn enter_native(&mut self) -> Res<()> {
        if self.depth >= self.limits.native_depth {
            return self.raise(self.types.recursion_error, "maximum recursion depth exceeded");
        }
        self.depth += 1;
        Ok(())
    }
}
