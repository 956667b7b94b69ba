//! What can be awaited, and asynchronous iteration. (`_PyCoro_GetAwaitableIter` in
//! `Objects/genobject.c`)

use gc_core::ObjId;

use crate::objects::op::Awaited;
use crate::objects::{PyObject, Resumable};
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The object of a coroutine, if the value is one.
    fn coroutine(&self, value: Value) -> Option<ObjId> {
        value.obj().filter(
            |&id| matches!(self.get(id), PyObject::Generator(g) if g.kind() == Resumable::Coroutine),
        )
    }

    /// Replaces the awaitable on top of the stack by its iterator; the next item of
    /// an asynchronous iterator goes on top of that.
    pub(super) fn get_awaitable(&mut self, what: Awaited) -> Res<()> {
        let value = match what {
            Awaited::Next => {
                let iter = self.top();
                let found = self.special_named(iter, "__anext__");
                let Some(method) = found else {
                    let name = self.type_name(iter);
                    return self.type_error(format!(
                        "'async for' requires an iterator with __anext__ method, got {name}"
                    ));
                };
                self.call_method_value(method, iter, &[])?
            }
            _ => Owned::new(self.pop()),
        };
        let iter = self.awaitable(*value, what)?;
        self.release(value);
        self.push(iter.give());
        Ok(())
    }

    fn special_named(&mut self, value: Value, name: &str) -> Option<Value> {
        let sym = self.sym(name);
        self.special(value, sym)
    }

    fn awaitable(&mut self, value: Value, what: Awaited) -> Res {
        if let Some(id) = self.coroutine(value) {
            if !self.generator_waits_for(id).is_none() {
                return self.raise(self.types.runtime_error, "coroutine is being awaited already");
            }
            return Ok(self.hold(value));
        }
        let name = self.type_name(value);
        let Some(method) = self.special_named(value, "__await__") else {
            return self.type_error(match what {
                Awaited::Value => format!("object {name} can't be used in 'await' expression"),
                Awaited::Next => {
                    format!("'async for' received an invalid object from __anext__: {name}")
                }
                Awaited::Enter | Awaited::Exit => {
                    let part = if what == Awaited::Enter { "enter" } else { "exit" };
                    format!(
                        "'async with' received an object from __a{part}__ that does not \
                         implement __await__: {name}"
                    )
                }
            });
        };
        let iter = self.call_method_value(method, value, &[])?;
        if self.special_named(*iter, "__next__").is_none() && self.coroutine(*iter).is_none() {
            let name = self.type_name(*iter);
            self.release(iter);
            return self.type_error(format!("__await__() returned non-iterator of type '{name}'"));
        }
        Ok(iter)
    }

    /// `async for`: the asynchronous iterator of what is on top of the stack.
    pub(super) fn get_async_iter(&mut self) -> Res<()> {
        let value = Owned::new(self.pop());
        let name = self.type_name(*value);
        let Some(method) = self.special_named(*value, "__aiter__") else {
            return self.type_error(format!(
                "'async for' requires an object with __aiter__ method, got {name}"
            ));
        };
        let iter = self.call_method_value(method, *value, &[])?;
        self.release(value);
        if self.special_named(*iter, "__anext__").is_none() {
            let name = self.type_name(*iter);
            return self.type_error(format!(
                "'async for' received an object from __aiter__ that does not implement \
                 __anext__: {name}"
            ));
        }
        self.push(iter.give());
        Ok(())
    }

    /// Stack: the iterator, what it raised. The loop is over if that is
    /// `StopAsyncIteration`.
    pub(super) fn end_async_for(&mut self) -> Res<()> {
        let exception = Owned::new(self.pop());
        if !self.is_instance(*exception, self.types.stop_async_iteration) {
            self.set_pending(exception);
            return Err(Thrown);
        }
        self.release(exception);
        let iter = Owned::new(self.pop());
        self.release(iter);
        Ok(())
    }
}
