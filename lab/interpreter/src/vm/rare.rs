//! The instructions that are not in the innermost loop.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::compile::code::{Code, HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KWDEFAULTS, Op};
use crate::objects::owned::{Owned, OwnedItems};
use crate::objects::symbols::known;
use crate::objects::{Function, PyObject};
use crate::{Interp, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn rare(&mut self, op: Op, code: &Rc<Code>, base: usize) -> Res<()> {
        match op {
            Op::LoadClassDeref(slot) => {
                let sym = code.slots[slot as usize];
                let names = self.frames[self.frames.len() - 1].names;
                match names.and_then(|names| self.dict_get_sym(names, sym)) {
                    Some(value) => {
                        self.inc(value);
                        self.push(value);
                        Ok(())
                    }
                    None => self.load_deref(code, base, slot),
                }
            }
            Op::Halt => Err(Thrown),
            Op::DeleteDeref(slot) => {
                let old = self.set_cell(base, slot, Value::Unbound);
                if old.is_unbound() {
                    return self.unbound_free(code, slot);
                }
                if W::LISTENS {
                    self.watch_unbound(code.slots[slot as usize]);
                }
                self.dec(old);
                Ok(())
            }
            Op::MakeCell(slot) => {
                let inside = std::mem::take(&mut self.stack[base + slot as usize]);
                let cell = self.make(PyObject::Cell(inside));
                self.stack[base + slot as usize] = cell;
                Ok(())
            }
            Op::LoadClosure(slot) => {
                let cell = self.stack[base + slot as usize];
                self.inc(cell);
                self.push(cell);
                Ok(())
            }
            Op::DeleteGlobal(sym) => {
                let globals = self.frames[self.frames.len() - 1].globals;
                if W::LISTENS {
                    let name = self.name(sym);
                    self.heap.observer_mut().unbound(0, &name);
                }
                if self.dict_remove_sym(globals, sym) { Ok(()) } else { self.not_defined(sym) }
            }
            Op::DeleteName(sym) => {
                let frame = &self.frames[self.frames.len() - 1];
                let dict = frame.names.unwrap_or(frame.globals);
                if W::LISTENS {
                    self.watch_unbound(sym);
                }
                if self.dict_remove_sym(dict, sym) { Ok(()) } else { self.not_defined(sym) }
            }
            Op::DeleteAttr(sym) => {
                let object = self.pop();
                let done = self.del_attr(object, sym);
                self.dec(object);
                done
            }
            Op::Negate | Op::Plus | Op::Invert => {
                let value = self.pop();
                let answer = self.unary(op, value);
                self.dec(value);
                self.push_owned(answer)
            }
            Op::Not => {
                let value = self.pop();
                let truth = self.truth(value);
                self.dec(value);
                let truth = truth?;
                self.push(Value::bool(!truth));
                Ok(())
            }
            Op::DeleteSubscript => {
                let index = self.pop();
                let object = self.pop();
                let done = self.del_item(object, index);
                self.dec(object);
                self.dec(index);
                done
            }
            Op::BuildSlice(n) => {
                let step = if n == 3 { self.pop() } else { Value::None };
                let stop = self.pop();
                let start = self.pop();
                let slice = self.make(PyObject::Slice(Box::new([start, stop, step])));
                self.push(slice);
                Ok(())
            }
            Op::BuildList(n) | Op::CopyList(n) => {
                let mut items = self.pop_many(n);
                let list = match op {
                    Op::CopyList(_) => {
                        items.reserve_exact(n as usize & 1);
                        self.make(PyObject::List(items))
                    }
                    _ => self.list(items),
                };
                self.push(list);
                Ok(())
            }
            Op::BuildSet(n) | Op::CopySet(n) => {
                let items = self.pop_many(n);
                let set = self.make(PyObject::Set(Box::default()));
                for at in 0..items.len() {
                    let done = self.set_add(set, items[at]);
                    if done.is_err() {
                        self.dec_all(items);
                        self.dec(set);
                        return done;
                    }
                }
                self.dec_all(items);
                if matches!(op, Op::CopySet(_)) {
                    self.update_set(set, |table| *table = table.copied());
                }
                self.push(set);
                Ok(())
            }
            Op::BuildMap(n) => {
                let items = self.pop_many(2 * n);
                let dict = self.dict();
                for pair in items.chunks(2) {
                    if self.dict_set(dict, pair[0], pair[1]).is_err() {
                        self.dec_all(items);
                        self.dec(Value::Obj(dict));
                        return Err(Thrown);
                    }
                }
                self.dec_all(items);
                self.push(Value::Obj(dict));
                Ok(())
            }
            Op::BuildString(n) => {
                let parts = self.pop_many(n);
                let mut text = String::new();
                for &part in &parts {
                    if let Some(s) = self.as_str(part) {
                        text.push_str(&s.text);
                    }
                }
                self.dec_all(parts);
                let value = self.string(text);
                self.push(value);
                Ok(())
            }
            Op::ListExtend => {
                let iterable = self.pop();
                let list = self.top();
                let done = self.list_extend(list, iterable);
                if done.is_err() && self.is_not_iterable(iterable) {
                    let gone = self.take_pending();
                    self.dec(gone);
                    let name = self.type_name(iterable);
                    self.dec(iterable);
                    return self
                        .type_error(format!("Value after * must be an iterable, not {name}"));
                }
                self.dec(iterable);
                done
            }
            Op::StarTuple => {
                let value = self.top();
                if matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Tuple(_))) {
                    return Ok(());
                }
                let callable = self.stack[self.stack.len() - 3];
                if self.is_not_iterable(value) {
                    let function = self.callable_name(callable);
                    let name = self.type_name(value);
                    return self.type_error(format!(
                        "{function}() argument after * must be an iterable, not {name}"
                    ));
                }
                let items = self.collect(value)?;
                let tuple = self.tuple(items.give());
                let last = self.stack.len() - 1;
                self.stack[last] = tuple;
                self.dec(value);
                Ok(())
            }
            Op::ListToTuple => {
                let list = self.pop();
                let items = self.as_list(list).cloned().unwrap_or_default();
                for &item in &items {
                    self.inc(item);
                }
                let tuple = self.tuple(items);
                self.dec(list);
                self.push(tuple);
                Ok(())
            }
            Op::SetAdd(depth) => {
                let value = self.pop();
                let set = self.stack[self.stack.len() - depth as usize];
                let done = self.set_add(set, value);
                self.dec(value);
                done
            }
            Op::SetUpdate => {
                let iterable = self.pop();
                let set = self.top();
                let done = self.set_op_in_place(crate::compile::code::BinOp::Or, set, iterable);
                self.dec(iterable);
                done
            }
            Op::MapAdd(depth) => {
                let value = self.pop();
                let key = self.pop();
                let dict = self.stack[self.stack.len() - depth as usize];
                let done = match dict {
                    Value::Obj(dict) => self.dict_set(dict, key, value),
                    _ => Ok(()),
                };
                self.dec(key);
                self.dec(value);
                done
            }
            Op::DictUpdate => {
                let other = self.pop();
                let dict = self.top().obj().expect("a dict");
                let done = self.dict_update_from(dict, other);
                let failed = done.is_err() && self.is_not_iterable(other);
                if failed && self.catch(self.types.type_error) {
                    let name = self.type_name(other);
                    self.dec(other);
                    return self.type_error(format!("'{name}' object is not a mapping"));
                }
                self.dec(other);
                done
            }
            Op::DictMerge => self.dict_merge_keywords(),
            Op::Format { conversion, spec } => self.format_op(conversion, spec),
            Op::GetIter => {
                let value = self.pop();
                let iter = self.iter(value);
                self.dec(value);
                self.push_owned(iter)
            }
            Op::UnpackEx(before, after) => self.unpack_ex(before.into(), after.into()),
            Op::MakeFunction { code: at, flags } => {
                self.make_function(&code.codes[at as usize], flags);
                Ok(())
            }
            Op::LoadBuildClass => {
                let sym = self.sym("__build_class__");
                let globals = self.frames[self.frames.len() - 1].globals;
                let found = self.dict_get_sym(self.builtins_of(globals), sym);
                let Some(value) = found else {
                    return self.raise(self.types.name_error, "__build_class__ not found");
                };
                self.inc(value);
                self.push(value);
                Ok(())
            }
            Op::Import(sym, last) => {
                let module = self.import(sym, last)?;
                self.push(module);
                Ok(())
            }
            Op::ImportFrom(sym) => {
                let module = self.top();
                let value = self.import_from(module, sym)?;
                self.push(value);
                Ok(())
            }
            Op::ImportStar => {
                let module = self.pop();
                let done = self.import_star(module);
                self.dec(module);
                done
            }
            Op::PushExcInfo => {
                let exception = self.pop();
                self.inc(exception);
                let before = std::mem::replace(&mut self.handled, exception);
                let before = if before.is_unbound() { Value::None } else { before };
                self.push(before);
                self.push(exception);
                Ok(())
            }
            Op::PopExcept => {
                let before = self.pop();
                let old = std::mem::replace(&mut self.handled, before);
                self.dec(old);
                Ok(())
            }
            Op::ExcMatch => {
                let kind = self.pop();
                let exception = self.top();
                let matches = self.exception_matches(exception, kind);
                self.dec(kind);
                let matches = matches?;
                self.push(Value::bool(matches));
                Ok(())
            }
            Op::Reraise => {
                let exception = self.pop();
                let old = std::mem::replace(&mut self.pending, exception);
                self.dec(old);
                Err(Thrown)
            }
            Op::Raise(n) => self.raise_op(n),
            Op::AssertionError => {
                self.push(Value::Obj(self.types.assertion_error));
                self.inc(Value::Obj(self.types.assertion_error));
                Ok(())
            }
            Op::BeforeWith => self.before_with(),
            Op::WithExceptStart => self.with_except_start(),
            Op::YieldFromIter => {
                let value = self.pop();
                let is_generator =
                    value.obj().is_some_and(|id| matches!(self.get(id), PyObject::Generator(_)));
                if is_generator {
                    self.push(value);
                    return Ok(());
                }
                let iter = self.iter(value);
                self.dec(value);
                self.push_owned(iter)
            }
            Op::Send(target) => self.send_op(target),
            Op::MatchSequence => {
                let value = self.top();
                let yes = self.as_list(value).is_some()
                    || self.as_tuple(value).is_some()
                    || value.obj().is_some_and(|id| matches!(self.get(id), PyObject::Range(_)));
                self.push(Value::bool(yes));
                Ok(())
            }
            Op::GetLen => {
                let value = self.top();
                let n = self.len(value)?;
                self.push(Value::Int(n as i64));
                Ok(())
            }
            Op::MatchClass(n) => self.match_class(n as usize),
            Op::MatchMapping => {
                let value = self.top();
                let proxy = |id| matches!(self.get(id), PyObject::MappingProxy(_));
                let yes = self.as_dict(value).is_some() || value.obj().is_some_and(proxy);
                self.push(Value::bool(yes));
                Ok(())
            }
            Op::MatchKeys(rest) => {
                let keys = self.pop();
                let subject = self.pop();
                let matched = self.match_keys(subject, keys, rest);
                self.dec(keys);
                self.dec(subject);
                self.push_owned(matched)
            }
            Op::SetupAnnotations => {
                let frame = &self.frames[self.frames.len() - 1];
                let dict = frame.names.unwrap_or(frame.globals);
                if self.dict_get_sym(dict, known::ANNOTATIONS).is_none() {
                    let annotations = Value::Obj(self.dict());
                    self.dict_set_sym(dict, known::ANNOTATIONS, annotations);
                    self.dec(annotations);
                }
                Ok(())
            }
            other => unreachable!("{other:?} is run by the inner loop"),
        }
    }

    pub(crate) fn push_owned(&mut self, result: Res<Owned>) -> Res<()> {
        self.push(result?.give());
        Ok(())
    }

    pub(crate) fn pop_many(&mut self, n: u32) -> Vec<Value> {
        let at = self.stack.len() - n as usize;
        self.stack.split_off(at)
    }

    // -- cells

    pub(crate) fn load_deref(&mut self, code: &Code, base: usize, slot: u32) -> Res<()> {
        let cell = self.stack[base + slot as usize];
        let inside = match cell.obj().map(|id| self.get(id)) {
            Some(PyObject::Cell(inside)) => *inside,
            _ => Value::Unbound,
        };
        if inside.is_unbound() {
            return self.unbound_free(code, slot);
        }
        self.inc(inside);
        self.push(inside);
        Ok(())
    }

    pub(crate) fn set_cell(&mut self, base: usize, slot: u32, value: Value) -> Value {
        match self.stack[base + slot as usize] {
            Value::Obj(cell) => self.update(cell, |object| match object {
                PyObject::Cell(inside) => std::mem::replace(inside, value),
                _ => Value::Unbound,
            }),
            _ => value,
        }
    }

    fn unbound_free<T>(&mut self, code: &Code, slot: u32) -> Res<T> {
        let name = self.name(code.slots[slot as usize]);
        if slot < code.first_free || !code.function {
            let message = format!(
                "cannot access local variable '{name}' where it is not associated with a value"
            );
            return self.name_error(self.types.unbound_local_error, &name, message);
        }
        let message = format!(
            "cannot access free variable '{name}' where it is not associated with a value \
             in enclosing scope"
        );
        self.name_error(self.types.name_error, &name, message)
    }

    // -- functions

    fn make_function(&mut self, code: &Rc<Code>, flags: u8) {
        let closure = if flags & HAS_CLOSURE != 0 { self.pop() } else { Value::None };
        let annotations = if flags & HAS_ANNOTATIONS != 0 { self.pop() } else { Value::None };
        let kwdefaults = if flags & HAS_KWDEFAULTS != 0 { self.pop() } else { Value::None };
        let defaults = if flags & HAS_DEFAULTS != 0 { self.pop() } else { Value::None };
        let globals = self.frames[self.frames.len() - 1].globals;
        let name = self.sym(&code.name);
        let name = self.sym_value(name);
        let qualname = self.sym(&code.qualname);
        let qualname = self.sym_value(qualname);
        let module = self.dict_get_sym(globals, known::NAME).unwrap_or(Value::None);
        let doc = code.doc.unwrap_or(Value::None);
        for value in [name, qualname, module, doc, Value::Obj(globals)] {
            self.inc(value);
        }
        let function = self.make(PyObject::Function(Box::new(Function {
            code: code.clone(),
            globals,
            name,
            qualname,
            module,
            defaults,
            kwdefaults,
            closure,
            doc,
            annotations,
            dict: None,
        })));
        self.push(function);
    }

    // -- unpacking

    pub(crate) fn unpack(&mut self, n: usize) -> Res<()> {
        let value = self.pop();
        let exact = value.obj().map(|id| self.get(id));
        let items: Option<SmallVec<[Value; 8]>> = match exact {
            Some(PyObject::List(items)) => Some(items.iter().copied().collect()),
            Some(PyObject::Tuple(items)) => Some(items.iter().copied().collect()),
            _ => None,
        };
        if let Some(items) = items {
            if items.len() != n {
                let got = items.len();
                self.dec(value);
                return self.wrong_unpack(n, got);
            }
            for &item in items.iter().rev() {
                self.inc(item);
                self.push(item);
            }
            self.dec(value);
            return Ok(());
        }
        let iter = match self.iter(value) {
            Ok(iter) => iter,
            Err(Thrown) => {
                if self.is_not_iterable(value) && self.catch(self.types.type_error) {
                    let name = self.type_name(value);
                    self.dec(value);
                    return self.type_error(format!("cannot unpack non-iterable {name} object"));
                }
                self.dec(value);
                return Err(Thrown);
            }
        };
        self.dec(value);
        let mut items = OwnedItems::with_capacity(n);
        while items.len() <= n
            && let Some(item) = self.iter_next(*iter)?
        {
            items.push(item);
        }
        self.release(iter);
        if items.len() != n {
            let got = items.len();
            self.release_all(items);
            return match got > n {
                true => self.value_error(format!("too many values to unpack (expected {n})")),
                false => self.wrong_unpack(n, got),
            };
        }
        self.stack.extend(items.give().into_iter().rev());
        Ok(())
    }

    fn wrong_unpack<T>(&mut self, n: usize, got: usize) -> Res<T> {
        if got > n {
            self.value_error(format!("too many values to unpack (expected {n})"))
        } else {
            self.value_error(format!("not enough values to unpack (expected {n}, got {got})"))
        }
    }

    fn unpack_ex(&mut self, before: usize, after: usize) -> Res<()> {
        let value = Owned::new(self.pop());
        if self.is_not_iterable(*value) {
            let name = self.type_name(*value);
            return self.type_error(format!("cannot unpack non-iterable {name} object"));
        }
        let items = self.collect(*value)?;
        self.release(value);
        let got = items.len();
        if got < before + after {
            return self.value_error(format!(
                "not enough values to unpack (expected at least {}, got {got})",
                before + after
            ));
        }
        let mut items = items.give();
        let tail = items.split_off(got - after);
        let middle = items.split_off(before);
        let middle = self.list(middle);
        self.stack.extend(tail.into_iter().rev());
        self.push(middle);
        self.stack.extend(items.into_iter().rev());
        Ok(())
    }

    // -- exceptions

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

    fn raise_op(&mut self, n: u8) -> Res<()> {
        if n == 0 {
            let handled = self.handling();
            if handled.is_none() {
                return self.raise(self.types.runtime_error, "No active exception to reraise");
            }
            self.inc(handled);
            let old = std::mem::replace(&mut self.pending, handled);
            self.dec(old);
            return Err(Thrown);
        }
        let cause = (n == 2).then(|| Owned::new(self.pop()));
        let what = Owned::new(self.pop());
        let exception = self.make_exception(*what, "exceptions must derive from BaseException")?;
        self.release(what);
        if let (Some(cause), Value::Obj(id)) = (cause, *exception) {
            let made = match *cause {
                Value::None => Owned::new(Value::None),
                cause => {
                    self.make_exception(cause, "exception causes must derive from BaseException")?
                }
            };
            self.release(cause);
            let old = self.exception_field(id, |e| &mut e.cause, made.give());
            self.dec(old);
            self.update(id, |object| {
                if let PyObject::Exception(e) = object {
                    e.suppress = true;
                }
            });
        }
        self.throw(exception.give())
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

    // -- with

    fn before_with(&mut self) -> Res<()> {
        let manager = Owned::new(self.pop());
        let enter = self.special(*manager, known::ENTER);
        let exit = self.special(*manager, known::EXIT);
        let (Some(enter), Some(exit)) = (enter, exit) else {
            let name = self.type_name(*manager);
            let missing = if enter.is_none() { "" } else { " (missed __exit__ method)" };
            return self.type_error(format!(
                "'{name}' object does not support the context manager protocol{missing}"
            ));
        };
        let (enter, exit) = (self.hold(enter), self.hold(exit));
        let exit = self.bind(exit, *manager)?;
        self.push(exit.give());
        let result = self.call_method_value(*enter, *manager, &[])?;
        self.release(enter);
        self.release(manager);
        self.push(result.give());
        gc_core::safe_point(self);
        Ok(())
    }

    /// Stack: exit, what was handled, the exception.
    fn with_except_start(&mut self) -> Res<()> {
        let exception = self.top();
        let exit = self.stack[self.stack.len() - 3];
        let class = self.class_of(exception);
        let class = self.hold(Value::Obj(class));
        let traceback = match exception.obj().and_then(|id| self.exception(id)) {
            Some(e) => e.traceback,
            None => Value::None,
        };
        let traceback = self.hold(traceback);
        let answer = self.call(exit, &[*class, exception, *traceback])?;
        self.release(traceback);
        self.release(class);
        self.push(answer.give());
        Ok(())
    }

    /// The values of the keys in a tuple, and after them a dict of the other
    /// pairs if there is to be one; `None` if a key is missing.
    fn match_keys(&mut self, subject: Value, keys: Value, rest: bool) -> Res<Owned> {
        let dict = match subject.obj().map(|id| self.get(id)) {
            Some(&PyObject::MappingProxy(inner)) => inner,
            _ => subject,
        };
        let dict = self.as_dict(dict).expect("a mapping");
        let keys = self.as_tuple(keys).unwrap_or_default().to_vec();
        let mut values = OwnedItems::default();
        for (at, &key) in keys.iter().enumerate() {
            for &other in &keys[..at] {
                if self.equal(other, key)? {
                    let text = self.repr(key)?;
                    return self
                        .value_error(format!("mapping pattern checks duplicate key ({text})"));
                }
            }
            let Some(value) = self.dict_get(dict, key)? else {
                self.release_all(values);
                return Ok(Owned::new(Value::None));
            };
            values.push(self.hold(value));
        }
        if rest {
            let others = self.dict();
            values.push(Owned::new(Value::Obj(others)));
            self.dict_copy_into(dict, others);
            for key in keys {
                if let Some(gone) = self.dict_take(others, key)? {
                    self.release(gone);
                }
            }
        }
        Ok(Owned::new(self.tuple(values.give())))
    }

    fn match_class(&mut self, n: usize) -> Res<()> {
        let names = self.pop();
        let class = self.pop();
        let subject = self.pop();
        let result = self.match_class_values(n, names, class, subject);
        self.dec(names);
        self.dec(class);
        self.dec(subject);
        self.push_owned(result)
    }

    fn match_class_values(
        &mut self,
        n: usize,
        names: Value,
        class: Value,
        subject: Value,
    ) -> Res<Owned> {
        let Some(id) = self.as_class(class) else {
            return self.type_error("called match pattern must be a class");
        };
        if !self.is_instance(subject, id) {
            return Ok(Owned::new(Value::None));
        }
        let mut attributes: Vec<Sym> = Vec::new();
        let mut values = OwnedItems::default();
        let plain = [
            self.types.int,
            self.types.str_,
            self.types.float,
            self.types.list,
            self.types.tuple,
            self.types.dict,
            self.types.set,
            self.types.bool_,
            self.types.bytes,
            self.types.frozenset,
        ];
        if n > 0 && plain.iter().any(|&p| self.is_subclass(id, p)) {
            values.push(self.hold(subject));
        } else if n > 0 {
            let found = self.lookup(id, known::MATCH_ARGS).and_then(|v| self.as_tuple(v));
            let found = found.map(<[Value]>::to_vec).unwrap_or_default();
            if found.len() < n {
                let name = self.class_name(id);
                let has = found.len();
                return self.type_error(format!(
                    "{name}() accepts {has} positional sub-pattern{} ({n} given)",
                    if has == 1 { "" } else { "s" }
                ));
            }
            for &name in &found[..n] {
                attributes.extend(name.obj().and_then(|id| self.sym_of(id)));
            }
        }
        for name in self.as_tuple(names).map(<[Value]>::to_vec).unwrap_or_default() {
            attributes.extend(name.obj().and_then(|id| self.sym_of(id)));
        }
        for sym in attributes {
            match self.get_attr(subject, sym) {
                Ok(value) => values.push(value),
                Err(Thrown) if self.catch(self.types.attribute_error) => {
                    self.release_all(values);
                    return Ok(Owned::new(Value::None));
                }
                Err(Thrown) => return Err(Thrown),
            }
        }
        Ok(Owned::new(self.tuple(values.give())))
    }
}
