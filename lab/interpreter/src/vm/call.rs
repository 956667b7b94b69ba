//! Calls.
//!
//! A call's callable, a place for `self` and the arguments are on the stack
//! already. The arguments of a Python function become its first slots where
//! they stand, so nothing is counted twice.

use std::rc::Rc;

use gc_core::ObjId;
use smallvec::SmallVec;

use crate::objects::PyObject;
use crate::objects::code::Code;
use crate::objects::symbols::known;
use crate::vm::Called;
use crate::vm::arguments::{Few, with_first};
use crate::vm::machine::FrameKind;
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Stack: callable, self or nothing, `n` arguments of which the last
    /// `names.len()` are by keyword.
    pub(crate) fn call_on_stack(&mut self, mut n: usize, names: &[Sym]) -> Res<Called> {
        loop {
            let bottom = self.machine.stack.len() - n - 2;
            let callable = self.machine.stack[bottom];
            let this = self.machine.stack[bottom + 1];
            let Value::Obj(id) = callable else { return self.not_callable(bottom) };
            match self.get(id) {
                PyObject::Function(function) => {
                    return self.call_function(id, function.code.clone(), bottom, names);
                }
                &PyObject::Native(native) => {
                    let result = self.call_native_on_stack(native, bottom, n, names);
                    return self.finish_native(bottom, result);
                }
                &PyObject::BoundNative { native, this: bound } => {
                    let (rest, kw) = self.arguments(bottom, n, names);
                    let result = self.call_native(native, &with_first(bound, &rest), &kw);
                    return self.finish_native(bottom, result);
                }
                &PyObject::BoundMethod { func, this: bound } => {
                    self.inc(func);
                    self.inc(bound);
                    if this.is_unbound() {
                        self.machine.stack[bottom + 1] = bound;
                    } else {
                        self.machine.stack.insert(bottom + 2, this);
                        self.machine.stack[bottom + 1] = bound;
                        n += 1;
                    }
                    self.machine.stack[bottom] = func;
                    self.dec(callable);
                }
                PyObject::Class(_) => return self.call_class(id, bottom, n, names),
                // `list[int]()` is a list. (`ga_call`)
                PyObject::Alias(parts) if self.as_class(parts[0]).is_some() => {
                    let origin = parts[0];
                    self.inc(origin);
                    self.machine.stack[bottom] = origin;
                    self.dec(callable);
                }
                PyObject::Weakref(w) => {
                    let proxy = w.proxy;
                    if n == 0 && this.is_unbound() && !proxy {
                        let referent = self.referent_of(id);
                        return self.finish_native(bottom, referent);
                    }
                    let (pos, kw) = self.arguments(bottom, n, names);
                    let result = self.call_weakref(id, proxy, &pos, &kw);
                    return self.finish_native(bottom, result);
                }
                _ => {
                    let class = self.class_of(callable);
                    let Some(call) = self.lookup(class, known::CALL) else {
                        return self.not_callable(bottom);
                    };
                    if !matches!(call.obj().map(|c| self.get(c)), Some(PyObject::Function(_))) {
                        let (pos, kw) = self.arguments(bottom, n, names);
                        let result = self.call_bound(call, callable, &pos, &kw);
                        return self.finish_native(bottom, result);
                    }
                    return self.call_instance(call.obj(), callable, bottom, n, names);
                }
            }
        }
    }

    /// Calls a built-in function with the arguments on the stack: a few positional
    /// ones, as nearly always, or any.
    #[inline]
    pub(super) fn call_native_on_stack(
        &mut self,
        native: u16,
        bottom: usize,
        n: usize,
        names: &[Sym],
    ) -> Res {
        let unbound = self.machine.stack[bottom + 1].is_unbound();
        let call = if unbound { Self::call_unbound_native } else { Self::call_native };
        match self.machine.stack[bottom + 1 + usize::from(unbound)..] {
            [a] if names.is_empty() => call(self, native, &[a], &[]),
            [a, b] if names.is_empty() => call(self, native, &[a, b], &[]),
            [a, b, c] if names.is_empty() => call(self, native, &[a, b, c], &[]),
            _ => {
                let (pos, kw) = self.arguments(bottom, n, names);
                call(self, native, &pos, &kw)
            }
        }
    }

    /// Calls what the class of `this` has as a method, whatever that is.
    fn call_bound(
        &mut self,
        method: Value,
        this: Value,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res<Owned> {
        let method = self.hold(method);
        let bound = self.bind(method, this)?;
        let result = self.call_keywords(*bound, pos, kw)?;
        self.release(bound);
        Ok(result)
    }

    /// Calls the `__call__` of an object's class, a function. The arguments come
    /// in a tuple, and a dict if there are keywords, and are copied out of it:
    /// all three places hold them. (`slot_tp_call`)
    fn call_instance(
        &mut self,
        call: Option<ObjId>,
        callable: Value,
        bottom: usize,
        n: usize,
        names: &[Sym],
    ) -> Res<Called> {
        let call = call.expect("a function");
        let (pos, kw) = self.arguments(bottom, n, names);
        self.put_packed(bottom, &pos, &kw);
        let base = self.machine.stack.len();
        self.machine.stack.push(callable);
        self.machine.stack.extend(pos.iter().copied().chain(kw.iter().map(|k| k.1)));
        for at in base..self.machine.stack.len() {
            self.inc(self.machine.stack[at]);
        }
        // What was below them stays there until the call is over.
        self.inc(Value::Obj(call));
        let outer = std::mem::replace(&mut self.machine.stack[bottom], Value::Obj(call));
        if self.machine.stack[bottom + 1].is_unbound() {
            self.machine.stack[bottom + 1] = outer;
        } else {
            self.dec(outer);
        }
        let code = self.function(call).code.clone();
        if let Err(Thrown) = self.bind_arguments(call, &code, base, names) {
            self.drop_to(bottom);
            return Err(Thrown);
        }
        self.enter_function(call, code, bottom, base, Owned::UNBOUND)
    }

    #[cold]
    fn not_callable(&mut self, bottom: usize) -> Res<Called> {
        let name = self.type_name(self.machine.stack[bottom]);
        self.drop_to(bottom);
        self.type_error(format!("'{name}' object is not callable"))
    }

    #[inline]
    pub(super) fn finish_native(&mut self, bottom: usize, result: Res) -> Res<Called> {
        // What a failed function held is released before its arguments.
        if result.is_err() {
            self.release_dropped();
        }
        // The arguments are dropped first to last, then the callable.
        self.empty(bottom + 1..self.machine.stack.len());
        self.machine.stack.truncate(bottom + 1);
        let callable = self.pop();
        self.dec(callable);
        result.map(Called::Done)
    }

    // -- Python functions

    fn call_function(
        &mut self,
        id: ObjId,
        code: Rc<Code>,
        bottom: usize,
        names: &[Sym],
    ) -> Res<Called> {
        let base =
            if self.machine.stack[bottom + 1].is_unbound() { bottom + 2 } else { bottom + 1 };
        let given = self.machine.stack.len() - base;
        let unchecked = code.has_receiver && base > bottom + 1;
        let simple = names.is_empty()
            && given == code.n_args as usize
            && code.is_filled_by_position()
            && !unchecked;
        let fits = simple
            || names.is_empty() && !unchecked && self.only_defaults_missing(id, &code, given);
        if !fits && let Err(Thrown) = self.bind_arguments(id, &code, base, names) {
            self.drop_to(bottom);
            return Err(Thrown);
        }
        self.enter_function(id, code, bottom, base, Owned::UNBOUND)
    }

    /// The parameters are on the stack from `base` on. If this is the `__init__` of a
    /// new instance, the instance is the answer of the call.
    #[inline]
    pub(super) fn enter_function(
        &mut self,
        id: ObjId,
        code: Rc<Code>,
        bottom: usize,
        base: usize,
        made: Owned,
    ) -> Res<Called> {
        let PyObject::Function(function) = self.get(id) else { unreachable!("a function") };
        let (globals, closure) = (function.globals, function.closure);
        self.machine.stack.resize(base + code.slots.len(), Value::Unbound);
        if let Value::Obj(closure) = closure {
            self.fill_free_slots(base + code.first_free as usize, closure);
        }
        if let Err(Thrown) = self.push_frame(code, globals, bottom, base, FrameKind::Plain) {
            self.drop_to(bottom);
            return Err(Thrown);
        }
        if !made.is_unbound() {
            let top = self.machine.frames.len() - 1;
            self.machine.frames[top].kind = FrameKind::Init(made.give());
        }
        Ok(Called::Pushed)
    }

    // -- calls from built-in code

    /// Calls something with borrowed arguments; the answer is the caller's.
    pub fn call(&mut self, callable: Value, args: &[Value]) -> Res<Owned> {
        self.call_keywords(callable, args, &[])
    }

    /// Calls something with borrowed arguments and keyword arguments.
    pub fn call_keywords(
        &mut self,
        callable: Value,
        args: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res<Owned> {
        match callable.obj().map(|id| self.get(id)) {
            Some(&PyObject::Native(native)) => return self.call_unbound_native(native, args, kw),
            Some(&PyObject::BoundNative { native, this }) => {
                let held = self.hold(callable);
                let result = self.call_native(native, &with_first(this, args), kw);
                self.release(held);
                return result;
            }
            _ => {}
        }
        self.machine.packed = false;
        self.inc(callable);
        self.push(callable);
        self.push(Value::Unbound);
        for &value in args.iter().chain(kw.iter().map(|(_, v)| v)) {
            self.inc(value);
            self.push(value);
        }
        let names: SmallVec<[Sym; 4]> = kw.iter().map(|k| k.0).collect();
        self.call_nested(args.len() + kw.len(), &names)
    }

    fn call_nested(&mut self, n: usize, names: &[Sym]) -> Res {
        if let Err(Thrown) = self.enter_native() {
            let bottom = self.machine.stack.len() - n - 2;
            self.drop_to(bottom);
            return Err(Thrown);
        }
        let stop = self.machine.frames.len();
        let pc = self.machine.pc;
        let result = match self.call_on_stack(n, names) {
            Ok(Called::Done(value)) => Ok(value),
            Ok(Called::Pushed) => {
                gc_core::safe_point(self);
                self.run(stop)
            }
            Err(Thrown) => Err(Thrown),
        };
        self.machine.pc = pc;
        self.leave_native();
        debug_assert!(self.machine.frames.len() == stop);
        result
    }

    /// Calls a function as a method of `this`, without making a bound method.
    /// Everything is borrowed.
    pub(crate) fn call_method_value(
        &mut self,
        func: Value,
        this: Value,
        args: &[Value],
    ) -> Res<Owned> {
        match func.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(_)) => {
                self.inc(func);
                self.push(func);
                self.inc(this);
                self.push(this);
                for &value in args {
                    self.inc(value);
                    self.push(value);
                }
                self.call_nested(args.len(), &[])
            }
            Some(&PyObject::Native(native)) if self.natives[native as usize].class.is_some() => {
                self.call_native(native, &with_first(this, args), &[])
            }
            _ => {
                let func = self.hold(func);
                let bound = self.bind(func, this)?;
                let result = self.call(*bound, args)?;
                self.release(bound);
                Ok(result)
            }
        }
    }

    /// `this.name(args)`
    pub fn call_method(&mut self, this: Value, name: &str, args: &[Value]) -> Res<Owned> {
        let sym = self.sym(name);
        let method = self.get_attr(this, sym)?;
        let result = self.call(*method, args)?;
        self.release(method);
        Ok(result)
    }

    /// Stack: callable, nothing, a tuple, and a dict if there are keywords.
    pub(crate) fn call_ex(&mut self, keywords: bool) -> Res<Called> {
        let kw = Owned::new(if keywords { self.pop() } else { Value::Unbound });
        let tuple = Owned::new(self.pop());
        let args: Few = self.as_tuple(*tuple).unwrap_or_default().iter().copied().collect();
        for &value in &args {
            self.inc(value);
            self.push(value);
        }
        let mut n = args.len();
        let mut names: SmallVec<[Sym; 8]> = SmallVec::new();
        if let Value::Obj(dict) = *kw {
            let pairs: Vec<(Value, Value)> =
                self.table(dict).iter().map(|e| (e.key, e.value)).collect();
            for (key, value) in pairs {
                let Some(sym) = key.obj().and_then(|id| self.sym_of(id)) else {
                    let bottom = self.machine.stack.len() - n - 2;
                    self.drop_to(bottom);
                    return self.type_error("keywords must be strings");
                };
                names.push(sym);
                self.inc(value);
                self.push(value);
                n += 1;
            }
        }
        // Kept until the call has taken its arguments.
        let called = self.call_on_stack(n, &names)?;
        self.release(tuple);
        self.release(kw);
        Ok(called)
    }

    /// Runs compiled code as a module or a class body.
    pub(crate) fn run_code(
        &mut self,
        code: Rc<Code>,
        globals: ObjId,
        names: Option<ObjId>,
        closure: Value,
    ) -> Res {
        self.enter_native()?;
        let bottom = self.machine.stack.len();
        let stop = self.machine.frames.len();
        self.machine.stack.resize(bottom + code.slots.len(), Value::Unbound);
        if let Value::Obj(closure) = closure {
            self.fill_free_slots(bottom + code.first_free as usize, closure);
        }
        let pc = self.machine.pc;
        let result = match self.push_frame(code, globals, bottom, bottom, FrameKind::Plain) {
            Ok(()) => {
                if let Some(names) = names {
                    self.inc(Value::Obj(names));
                    let top = self.machine.frames.len() - 1;
                    self.machine.frames[top].names = Some(names);
                }
                self.run(stop)
            }
            Err(Thrown) => {
                self.drop_to(bottom);
                Err(Thrown)
            }
        };
        self.machine.pc = pc;
        self.leave_native();
        result
    }

    pub(crate) fn callable_name(&mut self, callable: Value) -> String {
        if let Some(class) = self.as_class(callable) {
            return self.full_class_name(class);
        }
        match callable.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(f)) => {
                let module = self.text(f.module).unwrap_or_default();
                let name = self.text(f.qualname).unwrap_or_default();
                if module == "builtins" { name } else { format!("{module}.{name}") }
            }
            Some(&PyObject::BoundMethod { func, .. }) => self.callable_name(func),
            Some(PyObject::Native(n) | PyObject::BoundNative { native: n, .. }) => {
                self.natives[*n as usize].name.to_string()
            }
            _ => format!("{} object", self.type_name(callable)),
        }
    }
}
