//! `yield from`: a generator that waits for what it delegates to.
//! (`gen_send_ex2` and `_gen_throw` in `Objects/genobject.c`)

use gc_core::ObjId;

use crate::objects::code::Code;
use crate::objects::op::Op;
use crate::objects::{GeneratorState, PyObject};
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

/// What a generator does into which something was thrown.
/// (`_gen_throw`)
pub(super) enum AfterThrow {
    /// What it waits for has answered.
    GoesOn,
    /// The exception is the frame's own.
    Unwinds,
    /// Not even `throw` of what it waits for could be looked up: the generator is left as it is.
    Stays,
}

impl<W: Watch> Interp<W> {
    /// `yield from`: stack: the inner iterator; the value to send is given away.
    pub(super) fn send_op(&mut self, value: Owned, target: u32) -> Res<()> {
        let inner = self.top();
        let result = match self.as_generator(inner) {
            Some(id) => self.resume(id, Some(value)),
            None if value.is_none() && !self.is_made_by_program(inner) => {
                match self.iter_next(inner) {
                    Ok(Some(value)) => Ok(Ok(value)),
                    Ok(None) => Ok(Err(Owned::NONE)),
                    Err(Thrown) => Err(Thrown),
                }
            }
            None => {
                let sent = match value.is_none() {
                    // Its `StopIteration` may have a value.
                    true => self.call_method(inner, "__next__", &[]),
                    false => self.call_method(inner, "send", &[*value]),
                };
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
        self.finish_delegate(returned, target);
        Ok(())
    }

    fn is_made_by_program(&self, value: Value) -> bool {
        matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Instance(_)))
    }

    /// While `yield from` waits for an inner iterator, what is thrown goes there.
    pub(super) fn throw_into_delegate(&mut self) -> AfterThrow {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let Some(target) = after_waiting(&frame.code, self.machine.pc) else {
            return AfterThrow::Unwinds;
        };
        let inner = self.top();
        let exception = self.take_pending();
        let closes = self.is_instance(*exception, self.types.generator_exit);
        let result = match closes {
            true => self.close_inner(inner).map(|()| None),
            false => match self.method_to_throw(inner) {
                Ok(method) => self.throw_inner(inner, method, *exception),
                Err(Thrown) => {
                    self.release(exception);
                    return AfterThrow::Stays;
                }
            },
        };
        match result {
            Ok(None) => {
                self.machine.pending = exception.give();
                AfterThrow::Unwinds
            }
            Ok(Some(Ok(value))) => {
                // The inner iterator yields again: pass it on.
                self.release(exception);
                self.push(value.give());
                self.machine.pc -= 1;
                AfterThrow::GoesOn
            }
            Ok(Some(Err(value))) => {
                self.release(exception);
                self.finish_delegate(value, target);
                AfterThrow::GoesOn
            }
            Err(Thrown) => {
                self.release(exception);
                if let Some(value) = self.catch_stop_iteration() {
                    self.finish_delegate(value, target);
                    return AfterThrow::GoesOn;
                }
                AfterThrow::Unwinds
            }
        }
    }

    /// The inner iterator is over: what it returned is the value of `yield from`.
    pub(super) fn finish_delegate(&mut self, returned: Owned, target: u32) {
        let inner = Owned::new(self.pop());
        self.release(inner);
        self.push(returned.give());
        self.machine.pc = target as usize;
    }

    /// (`gen_close_iter`)
    fn close_inner(&mut self, inner: Value) -> Res<()> {
        if let Some(id) = self.as_generator(inner) {
            let returned = self.close_generator(id)?;
            self.release(returned);
            return Ok(());
        }
        let sym = self.sym("close");
        match self.get_attr(inner, sym) {
            Ok(close) => {
                let answer = self.call(*close, &[])?;
                self.release(close);
                self.release(answer);
            }
            Err(Thrown) if self.catch(self.types.attribute_error) => {}
            Err(Thrown) => self.report_ignored("closing generator", inner),
        }
        Ok(())
    }

    /// What `throw` is of an iterator that is no generator, if it has one.
    fn method_to_throw(&mut self, inner: Value) -> Res<Option<Owned>> {
        if self.as_generator(inner).is_some() {
            return Ok(None);
        }
        self.optional_attr(inner, crate::objects::symbols::known::THROW)
    }

    fn throw_inner(
        &mut self,
        inner: Value,
        method: Option<Owned>,
        exception: Value,
    ) -> Res<Option<Result<Owned, Owned>>> {
        if let Some(throw) = method {
            let answer = self.call(*throw, &[exception])?;
            self.release(throw);
            return Ok(Some(Ok(answer)));
        }
        let Some(id) = self.as_generator(inner) else { return Ok(None) };
        let exception = self.hold(exception);
        self.set_pending(exception);
        self.resume(id, None).map(Some)
    }

    /// `gi_yieldfrom`: what `yield from` waits for; not counted.
    pub(crate) fn generator_waits_for(&self, id: ObjId) -> Value {
        let PyObject::Generator(g) = self.get(id) else { return Value::None };
        let waits = after_waiting(&g.code, g.pc as usize).is_some();
        match g.slots.last() {
            Some(&inner) if waits && g.state == GeneratorState::Suspended => inner,
            _ => Value::None,
        }
    }
}

/// If a generator that goes on at `pc` waits for what it delegates to, where it will
/// be once that is over: `Send`, `Yield`, `Jump` back; waiting stands right after
/// the yield.
pub(super) fn after_waiting(code: &Code, pc: usize) -> Option<u32> {
    match code.ops.get(pc.checked_sub(2)?..pc)? {
        &[Op::Send(target), Op::Yield] => Some(target),
        _ => None,
    }
}
