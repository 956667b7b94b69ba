//! Generators: a frame that is left and entered again.

use gc_core::{ObjId, Version};

use crate::objects::code::Code;
use crate::objects::op::Op;
use crate::objects::{FrameObject, Generator, GeneratorState, PyObject};
use crate::vm::machine::{Frame, FrameKind};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The innermost frame has just begun, and is a generator's: it becomes an
    /// object instead.
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
        // A collector's callback that raised just now may have made one.
        if let Some(object) = object {
            self.leave_new_generator(object);
        }
        generator
    }

    /// The frame in which a generator was made is gone; something holds it, or
    /// only the frame itself did.
    #[cold]
    fn leave_new_generator(&mut self, object: Owned) {
        self.update_frame(object.id(), |f| f.running = None);
        self.release(object);
    }

    /// `yield`: the innermost frame's slots and stack go back into the
    /// generator.
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
                // They kept their room when it was resumed.
                g.slots.extend(stack.drain(frame.base..));
                let height = |height| (height - frame.base) as u32;
                g.blocks.extend(blocks.drain(frame.blocks..).map(|(t, h)| (t, height(h))));
                g.pc = pc;
                g.state = GeneratorState::Suspended;
                g.handled = handled;
                g.frame = own_frame;
            }
        });
        suspended.expect("its frame holds it");
        self.drop_to(frame.bottom);
        if W::LISTENS {
            self.watch_left(&frame);
        }
        self.release(generator);
    }

    pub(super) fn finish_generator(&mut self, generator: Owned, outer: Owned) {
        let handled = std::mem::replace(&mut self.machine.handled, outer.give());
        self.release(Owned::new(handled));
        let func = self.update(generator.id(), |object| match object {
            PyObject::Generator(g) => {
                g.state = GeneratorState::Done;
                std::mem::replace(&mut g.func, Value::None)
            }
            _ => Value::None,
        });
        self.release(Owned::new(func));
        self.release(generator);
    }

    /// Lets a generator go on: `send` with a value that is given away, or
    /// throws the exception that is on its way into it. Answers with what it
    /// yields, or with `Err` of what it returns.
    pub(crate) fn resume(&mut self, id: ObjId, send: Option<Owned>) -> Res<Result<Owned, Owned>> {
        let PyObject::Generator(g) = self.get(id) else { unreachable!("a generator") };
        match g.state {
            GeneratorState::Running => {
                self.release(send.unwrap_or(Owned::UNBOUND));
                let old = self.take_pending();
                self.release(old);
                return self.value_error("generator already executing");
            }
            GeneratorState::Done => {
                let Some(value) = send else { return Err(Thrown) };
                self.release(value);
                return Ok(Err(Owned::NONE));
            }
            GeneratorState::Created => {
                if send.as_ref().is_some_and(|value| !value.is_none()) {
                    return self
                        .type_error("can't send non-None value to a just-started generator");
                }
                if send.is_none() {
                    // Thrown into before it began: it ends where it stands.
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

    fn resume_entered(&mut self, id: ObjId, send: Option<Owned>) -> Res<Result<Owned, Owned>> {
        let PyObject::Generator(g) = self.get(id) else { unreachable!("a generator") };
        let created = g.state == GeneratorState::Created;
        let (code, globals, pc) = (g.code.clone(), g.globals, g.pc as usize);
        let bottom = self.machine.stack.len();
        let stop = self.machine.frames.len();
        self.push_frame(code, globals, bottom, bottom, FrameKind::Generator(id))?;
        self.inc(Value::Obj(id));
        let (stack, blocks) = (&mut self.machine.stack, &mut self.machine.blocks);
        let resumed = self.heap.update(id, |object| match object {
            PyObject::Generator(g) => {
                g.state = GeneratorState::Running;
                stack.append(&mut g.slots);
                blocks.extend(g.blocks.drain(..).map(|(t, h)| (t, bottom + h as usize)));
                (std::mem::replace(&mut g.handled, Value::None), std::mem::take(&mut g.frame))
            }
            _ => unreachable!("a generator"),
        });
        let (handled, frame) = resumed.expect("it is held");
        let outer = std::mem::replace(&mut self.machine.handled, handled);
        let top = self.machine.frames.len() - 1;
        self.machine.frames[top].handled = outer;
        if let Value::Obj(frame) = frame {
            self.machine.frames[top].object = Some(frame);
            self.update_frame(frame, |f| {
                f.running = Some(top as u32);
                f.generator = None;
            });
        }
        self.machine.pc = pc;
        if W::LISTENS && self.in_program() {
            let (name, line) = {
                let code = &self.machine.frames[top].code;
                (code.name.clone(), code.line(pc as u32))
            };
            self.heap.observer_mut().called(top, &name, line);
        }
        let value = match send {
            Some(value) => {
                // The first time there is no `yield` that waits for a value.
                if !created {
                    self.push(value.give());
                }
                gc_core::safe_point(self);
                self.run(stop)
            }
            None => {
                self.set_context(self.machine.pending);
                if self.throw_into_delegate() || self.unwind(stop) {
                    self.run(stop)
                } else {
                    Err(Thrown)
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
                self.no_stop_iteration_leaks();
                Err(Thrown)
            }
        }
    }

    /// `yield from` waits for an inner iterator: what is thrown goes there.
    /// Returns whether the frame simply goes on.
    fn throw_into_delegate(&mut self) -> bool {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        if !waits_for_another(&frame.code, self.machine.pc) {
            return false;
        }
        let inner = self.top();
        let exception = self.take_pending();
        let closes = self.is_instance(*exception, self.types.generator_exit);
        let result =
            if closes { self.close_inner(inner) } else { self.throw_inner(inner, *exception) };
        match result {
            Ok(None) => {
                self.machine.pending = exception.give();
                false
            }
            Ok(Some(Ok(value))) => {
                // The inner one yields again: yield it on.
                self.release(exception);
                self.push(value.give());
                self.machine.pc -= 1;
                true
            }
            Ok(Some(Err(value))) => {
                self.release(exception);
                self.finish_delegate(value);
                true
            }
            Err(Thrown) => {
                self.release(exception);
                if let Some(value) = self.catch_stop_iteration() {
                    self.finish_delegate(value);
                    return true;
                }
                false
            }
        }
    }

    fn finish_delegate(&mut self, value: Owned) {
        let inner = self.pop();
        self.dec(inner);
        self.push(value.give());
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        if let Op::Send(target) = frame.code.ops[self.machine.pc - 2] {
            self.machine.pc = target as usize;
        }
    }

    fn close_inner(&mut self, inner: Value) -> Res<Option<Result<Owned, Owned>>> {
        if let Value::Obj(id) = inner
            && matches!(self.get(id), PyObject::Generator(_))
        {
            let returned = self.close_generator(id)?;
            self.release(returned);
        }
        Ok(None)
    }

    fn throw_inner(&mut self, inner: Value, exception: Value) -> Res<Option<Result<Owned, Owned>>> {
        if let Value::Obj(id) = inner
            && matches!(self.get(id), PyObject::Generator(_))
        {
            let exception = self.hold(exception);
            self.set_pending(exception);
            return self.resume(id, None).map(Some);
        }
        let sym = crate::objects::symbols::known::THROW;
        match self.get_attr(inner, sym) {
            Ok(throw) => {
                let answer = self.call(*throw, &[exception])?;
                self.release(throw);
                Ok(Some(Ok(answer)))
            }
            Err(Thrown) if self.catch(self.types.attribute_error) => Ok(None),
            Err(Thrown) => Err(Thrown),
        }
    }

    /// If `StopIteration` is on its way, drops it; the answer is its value.
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

    /// A `StopIteration` that leaves a generator would end the loop that iterates:
    /// it becomes a `RuntimeError` (PEP 479).
    fn no_stop_iteration_leaks(&mut self) {
        if self.ending.is_stopped()
            || !self.is_instance(self.machine.pending, self.types.stop_iteration)
        {
            return;
        }
        let cause = self.take_pending();
        let text = self.str("generator raised StopIteration");
        let error = self.new_exception(self.types.runtime_error, [text].into());
        let id = error.id();
        let context = self.hold(*cause);
        let old = self.exception_field(id, |e| &mut e.cause, cause);
        self.release(old);
        let old = self.exception_field(id, |e| &mut e.context, context);
        self.release(old);
        self.update(id, |o| {
            if let PyObject::Exception(e) = o {
                e.suppress = true;
            }
        });
        self.machine.pending = error.give();
    }

    fn close_unstarted(&mut self, id: ObjId) {
        let (slots, func, frame) = self.update(id, |object| match object {
            PyObject::Generator(g) => {
                g.state = GeneratorState::Done;
                let func = std::mem::replace(&mut g.func, Value::None);
                (std::mem::take(&mut g.slots), func, std::mem::take(&mut g.frame))
            }
            _ => unreachable!("a generator"),
        });
        let (func, frame) = (Owned::new(func), Owned::new(frame));
        let slots = match frame.obj() {
            Some(object) => self.leave_unstarted_frame(object, slots),
            None => slots,
        };
        self.release_all(OwnedItems::new(slots));
        self.release(func);
        self.release(frame);
    }

    /// 3.13 only says that it is over: it keeps its function, and its arguments
    /// if it never began.
    fn end_where_it_stands(&mut self, id: ObjId, began: bool) {
        let slots = self.update(id, |object| match object {
            PyObject::Generator(g) => {
                g.state = GeneratorState::Done;
                if began { std::mem::take(&mut g.slots) } else { Vec::new() }
            }
            _ => Vec::new(),
        });
        self.release_all(OwnedItems::new(slots));
    }

    /// The frame of a generator that never began: something may hold on to it,
    /// and then it takes over the locals. Returns those that it does not.
    fn leave_unstarted_frame(&mut self, frame: ObjId, slots: Vec<Value>) -> Vec<Value> {
        let shared = self.heap.refcount(frame).is_ok_and(|n| n > 1);
        self.update(frame, |o| match o {
            PyObject::Frame(f) => {
                f.generator = None;
                if !shared {
                    return slots;
                }
                f.locals = slots;
                Vec::new()
            }
            _ => slots,
        })
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

    /// `gi_yieldfrom`: what `yield from` waits for; not counted.
    pub(crate) fn generator_waits_for(&self, id: ObjId) -> Value {
        let PyObject::Generator(g) = self.get(id) else { return Value::None };
        match waits_for_another(&g.code, g.pc as usize) {
            true if g.state == GeneratorState::Suspended => {
                g.slots.last().copied().unwrap_or(Value::None)
            }
            _ => Value::None,
        }
    }

    /// `generator.close()`
    pub(crate) fn close_generator(&mut self, id: ObjId) -> Res {
        let PyObject::Generator(g) = self.get(id) else { unreachable!("a generator") };
        match g.state {
            GeneratorState::Done => return Ok(Owned::NONE),
            GeneratorState::Created => {
                match self.profile().version >= Version::V3_12 {
                    true => self.end_where_it_stands(id, false),
                    false => self.close_unstarted(id),
                }
                return Ok(Owned::NONE);
            }
            // Nothing in it would notice. (`gen_close`)
            GeneratorState::Suspended
                if self.profile().version >= Version::V3_13
                    && g.blocks.is_empty()
                    && !waits_for_another(&g.code, g.pc as usize) =>
            {
                self.end_where_it_stands(id, true);
                return Ok(Owned::NONE);
            }
            _ => {}
        }
        let exception = self.new_exception(self.types.generator_exit, OwnedItems::default());
        self.set_pending(exception);
        match self.resume(id, None) {
            Ok(Ok(value)) => {
                self.release(value);
                self.raise(self.types.runtime_error, "generator ignored GeneratorExit")
            }
            Ok(Err(value)) => Ok(value),
            Err(Thrown) => {
                if self.catch(self.types.generator_exit) || self.catch(self.types.stop_iteration) {
                    return Ok(Owned::NONE);
                }
                Err(Thrown)
            }
        }
    }

    /// A generator dies while it is suspended: its `finally` clauses run.
    pub(crate) fn finalize_generator(&mut self, id: ObjId) {
        self.guarded(|this| match this.close_generator(id) {
            Ok(value) => this.release(value),
            Err(_) => this.report_unraisable("", Value::Obj(id)),
        });
    }

    /// `yield from`: stack: the inner iterator, the value to send.
    pub(crate) fn send_op(&mut self, target: u32) -> Res<()> {
        let value = Owned::new(self.pop());
        let inner = self.top();
        let generator = inner.obj().filter(|&id| matches!(self.get(id), PyObject::Generator(_)));
        let result = match generator {
            Some(id) => self.resume(id, Some(value)),
            None if value.is_none() => match self.iter_next(inner) {
                Ok(Some(value)) => Ok(Ok(value)),
                Ok(None) => Ok(Err(Owned::NONE)),
                Err(Thrown) => Err(Thrown),
            },
            None => {
                let sent = self.call_method(inner, "send", &[*value]);
                if sent.is_ok() {
                    self.release(value);
                }
                sent.map(Ok)
            }
        };
        let returned = match result {
            Ok(Ok(value)) => {
                self.push(value.give());
                return Ok(());
            }
            Ok(Err(value)) => value,
            Err(Thrown) => {
                let Some(value) = self.catch_stop_iteration() else { return Err(Thrown) };
                value
            }
        };
        let inner = self.pop();
        self.dec(inner);
        self.push(returned.give());
        self.machine.pc = target as usize;
        Ok(())
    }
}

/// Whether a generator that goes on at `pc` waits for what it delegates to:
/// `Send`, `Yield`, `Jump` back; waiting stands right after the yield.
fn waits_for_another(code: &Code, pc: usize) -> bool {
    pc >= 2
        && matches!(code.ops.get(pc - 2), Some(Op::Send(_)))
        && matches!(code.ops.get(pc - 1), Some(Op::Yield))
}
