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

    /// Replaces what is awaited, on top of the stack, by what says when it is there;
    /// the next item of an asynchronous iterator goes on top of that.
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

    /// Stack: the iterator, what it raised. The loop is over if that says so.
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

    /// `except*`, by the functions of `_late`. Stack: the rest of the group and what a
    /// handler takes; afterwards what it leaves, and its part. At the end of all handlers:
    /// the group and a list of what they raised, and what is raised of it.
    pub(super) fn split_group(&mut self, end: bool) -> Res<()> {
        let second = Owned::new(self.pop());
        let late = self.late_module()?;
        let name = if end { "_end" } else { "_match" };
        let answer = self.call_method(*late, name, &[self.top(), *second])?;
        self.release(late);
        self.release(second);
        if end {
            self.push(answer.give());
            return Ok(());
        }
        let &[rest, part] = self.as_tuple(*answer).map_or(&[][..], |t| t) else {
            unreachable!("a pair")
        };
        let (rest, part) = (self.hold(rest), self.hold(part));
        self.release(answer);
        let before = Owned::new(self.pop());
        self.release(before);
        self.push(rest.give());
        if !part.is_none() {
            let handled = self.hold(*part);
            let before = std::mem::replace(&mut self.machine.handled, handled.give());
            self.release(Owned::new(before));
        }
        self.push(part.give());
        Ok(())
    }

    /// Whether an event loop takes care of an asynchronous generator that nothing holds.
    pub(super) fn closes_later(&mut self, id: ObjId) -> bool {
        let late = self.sym("_late");
        let Some(module) = self.imports.find(late) else { return false };
        let sym = self.sym("_finalizer");
        let Some(PyObject::Module(m)) = self.heap.get(module).ok() else { return false };
        let Some(hook) = self.dict_get_sym(m.dict, sym).filter(|hook| !hook.is_none()) else {
            return false;
        };
        let hook = self.hold(hook);
        self.guarded(|this| match this.call(*hook, &[Value::Obj(id)]) {
            Ok(done) => this.release(done),
            Err(_) => this.report_unraisable("", Value::Obj(id)),
        });
        self.release(hook);
        true
    }

    /// The module with what is built in and written in Python.
    pub(crate) fn late_module(&mut self) -> Res {
        let sym = self.sym("_late");
        self.import(sym, true)
    }

    /// A built-in name that is written in Python, imported when it is first used.
    #[cold]
    pub(super) fn late_builtin(&mut self, sym: crate::Sym) -> Res<Value> {
        let name = self.name(sym);
        if !LATE.contains(&&*name) {
            return self.not_defined(sym);
        }
        let late = self.late_module()?;
        let value = self.get_attr(*late, sym)?;
        self.release(late);
        let builtins = self.imports.builtins();
        self.dict_set_sym(builtins, sym, *value);
        let shared = *value;
        self.release(value);
        Ok(shared)
    }
}

const LATE: &[&str] = &["BaseExceptionGroup", "ExceptionGroup", "aiter", "anext", "memoryview"];

impl<W: Watch> Interp<W> {
    /// What messages call a generator, coroutine or asynchronous generator.
    pub(crate) fn generator_kind(&self, id: ObjId) -> Resumable {
        match self.get_native(id) {
            PyObject::Generator(g) => g.kind(),
            _ => Resumable::Generator,
        }
    }
}
