//! `raise`, and what an `except` clause catches.

use crate::objects::PyObject;
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Stack: an exception; below it afterwards what was handled before.
    pub(super) fn push_exc_info(&mut self) {
        let exception = self.pop();
        self.inc(exception);
        let before = std::mem::replace(&mut self.machine.handled, exception);
        self.push(if before.is_unbound() { Value::None } else { before });
        self.push(exception);
    }

    pub(super) fn pop_except(&mut self) {
        let before = self.pop();
        let old = std::mem::replace(&mut self.machine.handled, before);
        self.release(Owned::new(old));
    }

    pub(super) fn exc_match(&mut self) -> Res<()> {
        let kind = Owned::new(self.pop());
        let matches = self.exception_matches(self.top(), *kind)?;
        self.release(kind);
        self.push(Value::bool(matches));
        Ok(())
    }

    pub(super) fn reraise(&mut self) -> Res<()> {
        let exception = Owned::new(self.pop());
        self.set_pending(exception);
        Err(Thrown)
    }

    pub(crate) fn exception_matches(&mut self, exception: Value, kind: Value) -> Res<bool> {
        if let Some(kinds) = self.as_tuple(kind).map(<[Value]>::to_vec) {
            for kind in kinds {
                if self.exception_matches(exception, kind)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        match self.as_class(kind) {
            Some(class) if self.is_subclass(class, self.types.base_exception) => {
                Ok(self.is_instance(exception, class))
            }
            _ => self.type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            ),
        }
    }

    pub(super) fn raise_op(&mut self, n: u8) -> Res<()> {
        if n == 0 {
            let handled = self.handling();
            if handled.is_none() {
                return self.raise(self.types.runtime_error, "No active exception to reraise");
            }
            let handled = self.hold(handled);
            self.set_pending(handled);
            return Err(Thrown);
        }
        let cause = (n == 2).then(|| Owned::new(self.pop()));
        let what = Owned::new(self.pop());
        let exception = self.make_exception(*what, "exceptions must derive from BaseException")?;
        self.release(what);
        if let (Some(cause), Value::Obj(id)) = (cause, *exception) {
            let made = match *cause {
                Value::None => Owned::NONE,
                cause => {
                    self.make_exception(cause, "exception causes must derive from BaseException")?
                }
            };
            self.release(cause);
            let old = self.exception_field(id, |e| &mut e.cause, made);
            self.release(old);
            self.update(id, |object| {
                if let PyObject::Exception(e) = object {
                    e.suppress = true;
                }
            });
        }
        self.throw(exception)
    }

    /// The exception of `raise X`: an instance, or a class to call.
    fn make_exception(&mut self, what: Value, otherwise: &str) -> Res<Owned> {
        if let Some(class) = self.as_class(what)
            && self.is_subclass(class, self.types.base_exception)
        {
            let made = self.call(what, &[])?;
            if self.is_instance(*made, self.types.base_exception) {
                return Ok(made);
            }
            return self.type_error("exceptions must derive from BaseException");
        }
        if self.is_instance(what, self.types.base_exception) {
            return Ok(self.hold(what));
        }
        self.type_error(otherwise)
    }
}
