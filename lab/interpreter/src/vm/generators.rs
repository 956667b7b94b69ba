//! Generators: a frame that is left and entered again. What they delegate to is in
//! `yield_from.rs`, how they end in `generator_ends.rs`.

use gc_core::ObjId;

use crate::objects::code::Code;
use crate::objects::op::Op;
use crate::objects::{FrameObject, Generator, GeneratorState, PyObject, Resumable};
use crate::vm::machine::{Frame, FrameKind, Machine};
use crate::vm::yield_from::AfterThrow;
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The innermost frame has just begun, and is a generator's: turns it into an
    /// object.
    pub(crate) fn suspend_new_generator(&mut self) -> Owned {
        let at = self.machine.frames.len() - 1;
        let frame = &self.machine.frames[at];
        let (base, bottom) = (frame.base, frame.bottom);
        let (code, globals) = (frame.code.clone(), frame.globals);
        let slots = self.machine.stack.split_off(base);
        let pc = self.machine.pc as u32;
        let func = if bottom < base { self.machine.stack[bottom] } else { Value::Unbound };
        self.inc(func);
        let (name, qualname) = match func.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(f)) => (f.name, f.qualname),
            _ => (Value::None, Value::None),
        };
        self.inc(name);
        self.inc(qualname);
        let generator = self.make(PyObject::Generator(Box::new(Generator {
            func,
            code,
            globals,
            slots,
            blocks: Vec::new(),
            pc,
            state: GeneratorState::Created,
            handled: Value::None,
            name,
            qualname,
            frame: Value::Unbound,
        })));
        let frame = self.machine.frames.pop().expect("a frame is running");
        let object = frame.object.map(|object| Owned::new(Value::Obj(object)));
        if W::LISTENS {
            self.watch_left(&frame);
        }
        self.machine.pc = self.machine.frames.last().map_or(0, |f| f.pc);
        self.drop_to(bottom);
        // `eval` of such code supplied names.
        if let Some(names) = frame.names {
            self.release(Owned::new(Value::Obj(names)));
        }
        // A callback of the collector that has just raised may have made one.
        if let Some(object) = object {
            self.leave_new_generator(object);
        }
        generator
    }

    /// The frame in which a generator was made is gone: either something holds it, or
    /// only the frame itself did.
    #[cold]
    fn leave_new_generator(&mut self, object: Owned) {
        self.update_frame(object.id(), |f| f.running = None);
        self.release(object);
    }

    /// `yield`: moves the innermost frame's slots and stack back into the generator.
    pub(crate) fn suspend_generator(&mut self) {
        let frame = self.machine.frames.pop().expect("a frame is running");
        let FrameKind::Generator(id) = frame.kind else { unreachable!("only generators yield") };
        let generator = Owned::new(Value::Obj(id));
        if let Some(object) = frame.object {
            let line = frame.code.line(self.machine.pc as u32);
            self.update_frame(object, |f| {
                f.running = None;
                f.line = line;
                f.generator = Some(id);
            });
        }
        let own_frame = frame.object.map_or(Value::Unbound, Value::Obj);
        let pc = self.machine.pc as u32;
        self.machine.pc = self.machine.frames.last().map_or(0, |f| f.pc);
        let handled = std::mem::replace(&mut self.machine.handled, frame.handled);
        let handled = if handled.is_unbound() { Value::None } else { handled };
        let (stack, blocks) = (&mut self.machine.stack, &mut self.machine.blocks);
        let suspended = self.heap.update(id, |object| {
            if let PyObject::Generator(g) = object {
                // They kept their capacity when it was resumed.
                g.slots.extend_from_slice(&stack[frame.base..]);
                stack.truncate(frame.base);
                if blocks.len() > frame.blocks {
                    let height = |height| (height - frame.base) as u32;
                    g.blocks.extend(blocks.drain(frame.blocks..).map(|(t, h)| (t, height(h))));
                }
                g.pc = pc;
                g.state = GeneratorState::Suspended;
                g.handled = handled;
                g.frame = own_frame;
            }
        });
        suspended.expect("its frame holds it");
        debug_assert_eq!(self.machine.stack.len(), frame.bottom, "all of it was its own");
        if W::LISTENS {
            self.watch_left(&frame);
        }
        self.release(generator);
    }

    /// What messages call a generator, coroutine or asynchronous generator.
    pub(crate) fn generator_kind(&self, id: ObjId) -> Resumable {
        match self.get_native(id) {
            PyObject::Generator(g) => g.kind(),
            _ => Resumable::Generator,
        }
    }

    /// Resumes a generator: sends it a value that is given away, or throws the
    /// exception on its way into it. Returns what it yields, or `Err` of what it
    /// returns.
    pub(crate) fn resume(&mut self, id: ObjId, send: Option<Owned>) -> Res<Result<Owned, Owned>> {
        let PyObject::Generator(g) = self.get(id) else { unreachable!("a generator") };
        match g.state {
            GeneratorState::Running => {
                let word = g.kind().word();
                self.take_no_more(send);
                return self.value_error(format!("{word} already executing"));
            }
            GeneratorState::Done if g.kind() == Resumable::Coroutine => {
                self.take_no_more(send);
                let message = "cannot reuse already awaited coroutine";
                return self.raise(self.types.runtime_error, message);
            }
            GeneratorState::Done => {
                let Some(value) = send else { return Err(Thrown) };
                self.release(value);
                return Ok(Err(Owned::NONE));
            }
            GeneratorState::Created => {
                if send.as_ref().is_some_and(|value| !value.is_none()) {
                    let word = g.kind().word();
                    return self
                        .type_error(format!("can't send non-None value to a just-started {word}"));
                }
                if send.is_none() {
                    // An exception thrown in before it began: it ends where it stands.
                    self.set_context(self.machine.pending);
                    self.close_unstarted(id);
                    return Err(Thrown);
                }
            }
            GeneratorState::Suspended => {}
        }
        self.enter_native()?;
        let result = self.resume_entered(id, send);
        self.leave_native();
        result
    }

    /// Releases what was to be sent into a generator, or thrown into it.
    fn take_no_more(&mut self, send: Option<Owned>) {
        self.release(send.unwrap_or(Owned::UNBOUND));
        let old = self.take_pending();
        self.release(old);
    }

    fn resume_entered(&mut self, id: ObjId, send: Option<Owned>) -> Res<Result<Owned, Owned>> {
        let stop = self.machine.frames.len();
        let waits = self.enter_generator(id)?;
        let value = match send {
            Some(value) => {
                self.receive(value, waits);
                self.run(stop)
            }
            None => {
                self.set_context(self.machine.pending);
                match self.throw_into_delegate() {
                    AfterThrow::GoesOn => self.run(stop),
                    AfterThrow::Unwinds if self.unwind(stop) => self.run(stop),
                    AfterThrow::Unwinds => Err(Thrown),
                    AfterThrow::Stays => {
                        self.suspend_generator();
                        return Err(Thrown);
                    }
                }
            }
        };
        let done = match self.heap.get(id) {
            Ok(PyObject::Generator(g)) => g.state == GeneratorState::Done,
            _ => true,
        };
        match value {
            Ok(value) if done => Ok(Err(value)),
            Ok(value) => Ok(Ok(value)),
            Err(Thrown) => {
                self.no_stop_iteration_leaks(id);
                Err(Thrown)
            }
        }
    }

    /// The generator that a `for` or a `yield from` can enter like a function: one that
    /// is neither running nor finished.
    #[inline(always)]
    pub(super) fn enterable(&self, iter: Value, sent: Value) -> Option<ObjId> {
        let Value::Obj(id) = iter else { return None };
        let PyObject::Generator(g) = self.get(id) else { return None };
        let ready = match g.state {
            GeneratorState::Suspended => true,
            GeneratorState::Created => sent.is_none(),
            GeneratorState::Running | GeneratorState::Done => false,
        };
        (ready && !g.code.is_async).then_some(id)
    }

    /// Enters a generator: the loop runs its frame next. It returns with what is
    /// yielded, or by [`generator_returned`](Interp::generator_returned).
    /// (`FOR_ITER_GEN`, `SEND_GEN`)
    pub(super) fn go_into_generator(&mut self, id: ObjId, sent: Owned) -> Res<()> {
        let waits = self.enter_generator(id)?;
        self.receive(sent, waits);
        Ok(())
    }

    /// A generator that the loop entered has returned: the `for` is over, or the `yield
    /// from` has its value.
    pub(super) fn generator_returned(&mut self, code: &Code, value: Owned) {
        match code.ops[self.machine.pc - 1] {
            Op::ForIter(target) => {
                self.release(value);
                self.end_for(target);
            }
            Op::Send(target) => self.finish_delegate(value, target),
            other => unreachable!("{other:?} goes into no generator"),
        }
    }

    /// Passes a resumed generator what it was sent. The first time no `yield` waits for
    /// it, and usually what it is sent, a `None`, is dropped at once.
    #[inline]
    fn receive(&mut self, sent: Owned, waits: bool) {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let dropped =
            !W::LISTENS && sent.is_none() && matches!(frame.code.ops[self.machine.pc], Op::Pop);
        match waits {
            true if dropped => self.machine.pc += 1,
            true => self.push(sent.give()),
            false => self.release(sent),
        }
        gc_core::safe_point(self);
    }

    /// Makes the frame of a generator the innermost one again, as it was left; returns
    /// whether a `yield` waits in it.
    fn enter_generator(&mut self, id: ObjId) -> Res<bool> {
        self.room_for_frame()?;
        self.inc(Value::Obj(id));
        let top = self.machine.frames.len();
        let Machine { stack, frames, blocks, handled, pc, .. } = &mut self.machine;
        if let Some(frame) = frames.last_mut() {
            frame.pc = *pc;
        }
        let waits = self.heap.update(id, |object| {
            let PyObject::Generator(g) = object else { unreachable!("a generator") };
            let bottom = stack.len();
            frames.push(Frame {
                code: g.code.clone(),
                pc: 0,
                bottom,
                base: bottom,
                blocks: blocks.len(),
                globals: g.globals,
                names: None,
                kind: FrameKind::Generator(id),
                object: std::mem::take(&mut g.frame).obj(),
                handled: std::mem::replace(handled, std::mem::replace(&mut g.handled, Value::None)),
            });
            stack.append(&mut g.slots);
            if !g.blocks.is_empty() {
                blocks.extend(g.blocks.drain(..).map(|(t, h)| (t, bottom + h as usize)));
            }
            *pc = g.pc as usize;
            let before = std::mem::replace(&mut g.state, GeneratorState::Running);
            before != GeneratorState::Created
        });
        let waits = waits.expect("it is held");
        if let Some(frame) = self.machine.frames[top].object {
            self.update_frame(frame, |f| {
                f.running = Some(top as u32);
                f.generator = None;
            });
        }
        if W::LISTENS && self.in_program() {
            let (name, line) = {
                let code = &self.machine.frames[top].code;
                (code.name.clone(), code.line(self.machine.pc as u32))
            };
            self.heap.observer_mut().called(top, &name, line);
        }
        Ok(waits)
    }

    /// If `StopIteration` is on its way, drops it and returns its value.
    pub(crate) fn catch_stop_iteration(&mut self) -> Option<Owned> {
        if self.ending.is_stopped()
            || !self.is_instance(self.machine.pending, self.types.stop_iteration)
        {
            return None;
        }
        let exception = self.take_pending();
        let value = match exception.obj().and_then(|id| self.exception(id)) {
            Some(e) => self.as_tuple(e.args).and_then(|a| a.first().copied()),
            None => None,
        };
        let value = self.hold(value.unwrap_or(Value::None));
        self.release(exception);
        Some(value)
    }

    /// `gi_frame`; the answer is the caller's.
    pub(crate) fn generator_frame(&mut self, id: ObjId) -> Owned {
        let PyObject::Generator(g) = self.get(id) else { return Owned::NONE };
        match g.state {
            GeneratorState::Done => return Owned::NONE,
            GeneratorState::Running => {
                let own = |f: &Frame| matches!(f.kind, FrameKind::Generator(own) if own == id);
                let Some(at) = self.machine.frames.iter().position(own) else {
                    return Owned::NONE;
                };
                let frame = self.frame_object(at);
                return self.hold(Value::Obj(frame));
            }
            _ if !g.frame.is_unbound() => return self.hold(g.frame),
            GeneratorState::Created | GeneratorState::Suspended => {}
        }
        let (code, globals) = (g.code.clone(), Value::Obj(g.globals));
        let line = match g.state {
            GeneratorState::Created => code.first_line,
            _ => code.line(g.pc),
        };
        let globals = self.share(globals);
        let generator = Some(id);
        let object = FrameObject { line, generator, ..FrameObject::new(code, globals) };
        let frame = self.make(PyObject::Frame(Box::new(object)));
        let held = self.share(*frame);
        self.update(id, |o| {
            if let PyObject::Generator(g) = o {
                g.frame = held;
            }
        });
        frame
    }
}
