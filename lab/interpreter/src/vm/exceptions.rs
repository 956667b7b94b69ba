//! Raising exceptions, and what an exception carries.

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{Exception, FrameObject, PyObject, Traceback};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Makes an exception.
    pub fn new_exception(&mut self, class: ObjId, args: OwnedItems) -> Owned {
        let args = self.tuple(args).give();
        self.inc(Value::Obj(class));
        self.make(PyObject::Exception(Box::new(Exception {
            class,
            args,
            attrs: Vec::new(),
            dict: None,
            notes: Value::Unbound,
            traceback: Value::None,
            context: Value::None,
            cause: Value::None,
            suppress: false,
        })))
    }

    /// Raises an exception with a message.
    pub fn raise<T>(&mut self, class: ObjId, message: impl AsRef<str>) -> Res<T> {
        let text = self.str(message.as_ref());
        let exception = self.new_exception(class, [text].into());
        self.throw(exception)
    }

    /// Raises an exception.
    pub fn throw<T>(&mut self, exception: Owned) -> Res<T> {
        self.set_context(*exception);
        self.set_pending(exception);
        Err(Thrown)
    }

    /// Makes this the exception on its way, in place of any other.
    #[inline]
    pub(crate) fn set_pending(&mut self, exception: Owned) {
        let old = std::mem::replace(&mut self.machine.pending, exception.give());
        self.release(Owned::new(old));
    }

    /// The exception that is being handled becomes the context of a new one.
    pub(super) fn set_context(&mut self, exception: Value) {
        let handled = self.handling();
        let (Value::Obj(new), Value::Obj(old)) = (exception, handled) else { return };
        if new == old {
            return;
        }
        // The chain must not lead back to the new one. (`_PyErr_SetObject`, with
        // Floyd's tortoise: the chain may be a circle already.)
        let (mut at, mut slow, mut moves) = (old, old, false);
        let mut looked = 0;
        while let Some(e) = self.exception(at) {
            match e.context {
                Value::Obj(next) if next == new => {
                    let context = self.exception_field(at, |e| &mut e.context, Owned::NONE);
                    self.release(context);
                    break;
                }
                Value::Obj(next) => at = next,
                _ => break,
            }
            if at == slow {
                break;
            }
            if moves && let Some(e) = self.exception(slow) {
                slow = e.context.obj().unwrap_or(slow);
            }
            moves = !moves;
            looked += 1;
        }
        // A program that is stopped here ends at its next step.
        let _ = self.spend(looked / 16);
        let handled = self.hold(handled);
        let before = self.exception_field(new, |e| &mut e.context, handled);
        self.release(before);
    }

    /// What is being handled, here or in what called this generator.
    pub(crate) fn handling(&self) -> Value {
        if !self.machine.handled.is_none() && !self.machine.handled.is_unbound() {
            return self.machine.handled;
        }
        for frame in self.machine.frames.iter().rev() {
            if !frame.handled.is_none() && !frame.handled.is_unbound() {
                return frame.handled;
            }
        }
        Value::None
    }

    /// Sets a field of an exception; returns the old value.
    pub(crate) fn exception_field(
        &mut self,
        id: ObjId,
        field: impl FnOnce(&mut Exception) -> &mut Value,
        value: Owned,
    ) -> Owned {
        let value = value.give();
        Owned::new(self.update(id, |object| match object {
            PyObject::Exception(e) => std::mem::replace(field(e), value),
            _ => value,
        }))
    }

    /// Takes the exception that is on its way. What the code that raised it held
    /// is released first.
    pub fn take_pending(&mut self) -> Owned {
        self.release_dropped();
        Owned::new(std::mem::take(&mut self.machine.pending))
    }

    /// The exception on its way.
    pub(crate) fn pending(&self) -> Value {
        self.machine.pending
    }

    /// Whether the exception on its way is of this class; if so, drops it.
    pub(crate) fn catch(&mut self, class: ObjId) -> bool {
        if !self.ending.is_stopped() && self.is_instance(self.machine.pending, class) {
            let gone = self.take_pending();
            self.release(gone);
            return true;
        }
        false
    }

    /// `TypeError`
    pub fn type_error<T>(&mut self, message: impl AsRef<str>) -> Res<T> {
        self.raise(self.types.type_error, message)
    }

    /// `ValueError`
    pub fn value_error<T>(&mut self, message: impl AsRef<str>) -> Res<T> {
        self.raise(self.types.value_error, message)
    }

    /// `IndexError`
    pub fn index_error<T>(&mut self, message: impl AsRef<str>) -> Res<T> {
        self.raise(self.types.index_error, message)
    }

    /// `KeyError`
    pub fn key_error<T>(&mut self, key: Value) -> Res<T> {
        let key = self.hold(key);
        let exception = self.new_exception(self.types.key_error, [key].into());
        self.throw(exception)
    }

    /// `StopIteration` with a value.
    pub fn stop_iteration<T>(&mut self, value: Owned) -> Res<T> {
        let args = if value.is_none() { OwnedItems::default() } else { [value].into() };
        let exception = self.new_exception(self.types.stop_iteration, args);
        self.throw(exception)
    }

    /// `NameError` with `name`.
    pub(crate) fn name_error<T>(&mut self, class: ObjId, name: &str, message: String) -> Res<T> {
        // (`_PyEval_FormatExcCheckArg`: its subclass has no name.)
        if class != self.types.name_error {
            return self.raise(class, message);
        }
        let text = self.string(message);
        let exception = self.new_exception(class, [text].into());
        let sym = self.sym(name);
        let name = self.sym_value(sym);
        self.inc(name);
        self.update(exception.id(), |object| {
            if let PyObject::Exception(e) = object {
                e.attrs.push((known::NAME_ATTR, name));
            }
        });
        self.throw(exception)
    }

    /// The line that is running.
    pub(crate) fn current_line(&self) -> u32 {
        self.machine.frames.last().map_or(0, |f| f.code.line(self.machine.pc as u32))
    }

    // -- tracebacks and frames

    /// Notes that the exception on its way has come through the innermost
    /// frame, unless that is of a function that CPython has in C. (`PyTraceBack_Here`)
    pub(crate) fn traceback_here(&mut self) {
        let Value::Obj(exception) = self.machine.pending else { return };
        let at = self.machine.frames.len() - 1;
        if self.machine.frames[at].code.is_in_c() {
            return;
        }
        let frame = self.frame_object(at);
        self.inc(Value::Obj(frame));
        let line = self.current_line();
        let span = self.machine.frames[at].code.span(self.machine.pc as u32);
        self.update_frame(frame, |f| f.line = line);
        let next = self.exception_field(exception, |e| &mut e.traceback, Owned::UNBOUND);
        let traceback = self.make(PyObject::Traceback(Box::new(Traceback {
            next: next.give(),
            frame: Value::Obj(frame),
            line,
            span,
        })));
        let nothing = self.exception_field(exception, |e| &mut e.traceback, traceback);
        self.release(nothing);
    }

    /// The frame at this depth as an object, not counted.
    pub(crate) fn frame_object(&mut self, at: usize) -> ObjId {
        if let Some(id) = self.machine.frames[at].object {
            return id;
        }
        let frame = &self.machine.frames[at];
        let code = frame.code.clone();
        let globals = self.share(Value::Obj(frame.globals));
        let running = Some(at as u32);
        let object = FrameObject { running, ..FrameObject::new(code, globals) };
        let id = self.alloc(PyObject::Frame(Box::new(object)));
        self.machine.frames[at].object = Some(id);
        id
    }
}
