//! How generators end: they return, raise, are closed or die.
//! (`gen_close` and `_PyGen_Finalize` in `Objects/genobject.c`)

use gc_core::{ObjId, Version};

use crate::objects::{GeneratorState, PyObject, Resumable};
use crate::vm::yield_from::after_waiting;
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
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
                    && after_waiting(&g.code, g.pc as usize).is_none() =>
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
                let word = self.generator_kind(id).word();
                self.raise(self.types.runtime_error, format!("{word} ignored GeneratorExit"))
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

    pub(super) fn close_unstarted(&mut self, id: ObjId) {
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

    /// The frame of a generator that never began: something may hold it, and then
    /// it takes over the locals. Returns those that it does not take.
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

    /// 3.13 only marks it as finished: it keeps its function, and its arguments if
    /// it never began.
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

    /// A generator dies while it is suspended: its `finally` clauses run.
    pub(crate) fn finalize_generator(&mut self, id: ObjId) {
        // (`gen_dealloc`)
        gc_core::clear_weakrefs_first(self, id).expect("it is alive");
        let PyObject::Generator(g) = self.get(id) else { return };
        match (g.kind(), g.state) {
            (Resumable::Coroutine, GeneratorState::Created) => self.never_awaited(id),
            (Resumable::AsyncGenerator, GeneratorState::Suspended) if self.closes_later(id) => {
                return;
            }
            _ => {}
        }
        self.aside("closing generator", Value::Obj(id), |this| this.close_generator(id));
    }

    /// (`_PyErr_WarnUnawaitedCoroutine`)
    fn never_awaited(&mut self, id: ObjId) {
        let PyObject::Generator(g) = self.get_native(id) else { return };
        let name = self.text(g.qualname).unwrap_or_default();
        let line = self.current_line();
        let said = format!("RuntimeWarning: coroutine '{name}' was never awaited");
        let more = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
        let text = match self.machine.frames.last() {
            Some(frame) => frame.code.source.warning(line, &said) + more,
            None => format!("<sys>:{line}: {said}\n"),
        };
        self.guarded(|this| {
            let _ = this.write_stderr(&text);
        });
    }

    /// A `StopIteration` that leaves a generator would end the loop that iterates:
    /// it becomes a `RuntimeError` (PEP 479).
    pub(super) fn no_stop_iteration_leaks(&mut self, id: ObjId) {
        let (kind, pending) = (self.generator_kind(id), self.machine.pending);
        let more = kind == Resumable::AsyncGenerator
            && self.is_instance(pending, self.types.stop_async_iteration);
        if self.ending.is_stopped()
            || !(more || self.is_instance(pending, self.types.stop_iteration))
        {
            return;
        }
        let cause = self.take_pending();
        let which = if more { "StopAsyncIteration" } else { "StopIteration" };
        let text = self.string(format!("{} raised {which}", kind.word()));
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
}
