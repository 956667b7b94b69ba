//! Calls.
//!
//! A call's callable, a place for `self` and the arguments are on the stack
//! already. The arguments of a Python function become its first slots where
//! they stand, so nothing is counted twice.

use std::rc::Rc;

use gc_core::{ObjId, Version};
use smallvec::SmallVec;

use crate::objects::code::Code;
use crate::objects::symbols::known;
use crate::objects::{Function, PyObject};
use crate::vm::Called;
use crate::vm::machine::FrameKind;
use crate::{Interp, Owned, OwnedItems, Res, Sym, Thrown, Value, Watch};

type Few = SmallVec<[Value; 8]>;

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
                    let (pos, kw) = self.arguments(bottom, n, names);
                    let result = match this.is_unbound() {
                        true => self.call_unbound_native(native, &pos, &kw),
                        false => self.call_native(native, &pos, &kw),
                    };
                    return self.finish_native(bottom, result);
                }
                &PyObject::BoundNative { native, this: bound } => {
                    let (rest, kw) = self.arguments(bottom, n, names);
                    let mut pos = Few::from_slice(&[bound]);
                    pos.extend_from_slice(&rest);
                    let result = self.call_native(native, &pos, &kw);
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
                _ => {
                    let class = self.class_of(callable);
                    if let PyObject::Weakref(w) = self.get(id) {
                        let proxy = w.proxy;
                        let (pos, kw) = self.arguments(bottom, n, names);
                        let result = self.call_weakref(id, proxy, &pos, &kw);
                        return self.finish_native(bottom, result);
                    }
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

    /// Calls what the class of `this` has as a method, whatever it is.
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
        // Below them stays what was there, until the call is over.
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

    /// Puts packed arguments below those on the stack, or at least something:
    /// by that such a call is known.
    fn put_packed(&mut self, bottom: usize, pos: &[Value], kw: &[(Sym, Value)]) {
        let mut packed = if self.machine.packed { Vec::new() } else { self.pack(pos, kw).give() };
        if packed.is_empty() {
            packed.push(Value::Unbound);
        }
        self.machine.stack.splice(bottom + 2..bottom + 2, packed);
    }

    /// A tuple of arguments, and a dict if there are keywords.
    pub(crate) fn pack(&mut self, pos: &[Value], kw: &[(Sym, Value)]) -> OwnedItems {
        let mut packed = OwnedItems::default();
        self.watch_furniture(true);
        if !pos.is_empty() {
            let pos = self.hold_all(pos);
            packed.push(self.tuple(pos));
        }
        if !kw.is_empty() {
            let dict = self.dict();
            for &(sym, value) in kw {
                self.dict_set_sym(dict.id(), sym, value);
            }
            packed.push(dict);
        }
        self.watch_furniture(false);
        packed
    }

    #[cold]
    fn not_callable(&mut self, bottom: usize) -> Res<Called> {
        let name = self.type_name(self.machine.stack[bottom]);
        self.drop_to(bottom);
        self.type_error(format!("'{name}' object is not callable"))
    }

    fn arguments(
        &self,
        bottom: usize,
        n: usize,
        names: &[Sym],
    ) -> (Few, SmallVec<[(Sym, Value); 4]>) {
        let first =
            if self.machine.stack[bottom + 1].is_unbound() { bottom + 2 } else { bottom + 1 };
        let split = bottom + 2 + n - names.len();
        let pos = Few::from_slice(&self.machine.stack[first..split]);
        let mut kw = SmallVec::new();
        if !names.is_empty() {
            kw.extend(names.iter().copied().zip(self.machine.stack[split..].iter().copied()));
        }
        (pos, kw)
    }

    fn finish_native(&mut self, bottom: usize, result: Res) -> Res<Called> {
        // The arguments are dropped first to last, then the callable.
        for at in bottom + 1..self.machine.stack.len() {
            let value = std::mem::take(&mut self.machine.stack[at]);
            self.dec(value);
        }
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
        let simple =
            names.is_empty() && given == code.n_args as usize && code.is_filled_by_position();
        let fits = simple || names.is_empty() && self.only_defaults_missing(id, &code, given);
        if !fits && let Err(Thrown) = self.bind_arguments(id, &code, base, names) {
            self.drop_to(bottom);
            return Err(Thrown);
        }
        self.enter_function(id, code, bottom, base, Owned::UNBOUND)
    }

    /// The parameters are on the stack from `base` on. If it is the `__init__`
    /// of an instance that is just made, that is the answer of the call.
    fn enter_function(
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
        self.fill_free_slots(base + code.first_free as usize, closure);
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

    /// If all that is missing are the last positional arguments, and all of
    /// them have default values, pushes those.
    fn only_defaults_missing(&mut self, id: ObjId, code: &Code, given: usize) -> bool {
        let n_args = code.n_args as usize;
        if given > n_args || !code.is_filled_by_position() {
            return false;
        }
        let defaults = match self.as_tuple(self.function(id).defaults) {
            Some(defaults) if defaults.len() >= n_args - given => {
                Few::from_slice(&defaults[defaults.len() - (n_args - given)..])
            }
            _ => return false,
        };
        for value in defaults {
            self.inc(value);
            self.push(value);
        }
        true
    }

    /// `TypeError` for a keyword argument that no parameter takes; or that one
    /// takes by position only.
    fn unexpected_keyword<T>(&mut self, code: &Code, name: Sym, by_position: bool) -> Res<T> {
        let (text, function) = (self.name(name), code.qualname.clone());
        if by_position {
            return self.type_error(format!(
                "{function}() got some positional-only arguments passed as keyword arguments: \
                 '{text}'"
            ));
        }
        // Since 3.13 a similar name is suggested.
        let n_named = (code.n_args + code.n_keyword_only) as usize;
        let known = &code.slots[code.n_positional_only as usize..n_named];
        let known = known.iter().map(|&sym| self.names.str(sym));
        let meant = match self.profile().version < Version::V3_13 {
            true => None,
            false => crate::vm::suggest::nearest(&text, known),
        };
        let hint = meant.map(|name| format!(". Did you mean '{name}'?")).unwrap_or_default();
        self.type_error(format!("{function}() got an unexpected keyword argument '{text}'{hint}"))
    }

    /// Puts arguments into the slots of the parameters. Until all is well, the
    /// stack holds them where they are.
    fn bind_arguments(&mut self, id: ObjId, code: &Code, base: usize, names: &[Sym]) -> Res<()> {
        let split = self.machine.stack.len() - names.len();
        let n_args = code.n_args as usize;
        let n_named = n_args + code.n_keyword_only as usize;
        let n_given = split - base;
        let mut slots = Few::from_elem(Value::Unbound, code.n_parameters());
        let n_placed = n_given.min(n_args);
        slots[..n_placed].copy_from_slice(&self.machine.stack[base..base + n_placed]);
        let mut others = Owned::UNBOUND;
        if code.star_args {
            let extra = &mut self.machine.stack[base + n_placed..split];
            let extra = extra.iter_mut().map(std::mem::take).collect();
            others = self.tuple(OwnedItems::new(extra));
            slots[n_named] = *others;
        }
        let keywords = self.bind_keyword_arguments(code, split, names, &mut slots)?;
        if n_given > n_args && !code.star_args {
            return self.too_many_arguments(id, code, n_given, &slots[n_args..n_named]);
        }
        self.fill_defaults(id, code, &mut slots)?;
        // Now they move: nothing is held but by its slot.
        others.give();
        keywords.give();
        self.machine.stack.truncate(base);
        self.machine.stack.extend(slots);
        Ok(())
    }

    /// Puts the keyword arguments, which are on the stack from `first` on, into
    /// the slots of their parameters; answers with a dict of the others, if
    /// there is to be one.
    fn bind_keyword_arguments(
        &mut self,
        code: &Code,
        first: usize,
        names: &[Sym],
        slots: &mut [Value],
    ) -> Res<Owned> {
        let n_named = (code.n_args + code.n_keyword_only) as usize;
        let positional_only = code.n_positional_only as usize;
        let mut others: Vec<(Sym, usize)> = Vec::new();
        for (place, &name) in (first..).zip(names) {
            let found = code.slots[..n_named].iter().position(|&s| s == name);
            match found.filter(|&at| at >= positional_only) {
                Some(at) if slots[at].is_unbound() => slots[at] = self.machine.stack[place],
                Some(_) => {
                    let (text, function) = (self.name(name), code.qualname.clone());
                    return self.type_error(format!(
                        "{function}() got multiple values for argument '{text}'"
                    ));
                }
                None if code.star_kwargs => others.push((name, place)),
                None => return self.unexpected_keyword(code, name, found.is_some()),
            }
        }
        if !code.star_kwargs {
            return Ok(Owned::UNBOUND);
        }
        let dict = self.dict();
        for (name, place) in others {
            let value = Owned::new(std::mem::take(&mut self.machine.stack[place]));
            self.dict_set_sym(dict.id(), name, *value);
            self.release(value);
        }
        slots[slots.len() - 1] = *dict;
        Ok(dict)
    }

    fn function(&self, id: ObjId) -> &Function {
        match self.get(id) {
            PyObject::Function(function) => function,
            _ => unreachable!("a function"),
        }
    }

    /// Fills empty slots with default values. Nothing is counted before it is
    /// known that none is missing.
    fn fill_defaults(&mut self, id: ObjId, code: &Code, slots: &mut [Value]) -> Res<()> {
        let n_args = code.n_args as usize;
        let n_named = n_args + code.n_keyword_only as usize;
        let defaults: Few = match self.as_tuple(self.function(id).defaults) {
            Some(defaults) => defaults.iter().copied().collect(),
            None => Few::new(),
        };
        let first_default = n_args.saturating_sub(defaults.len());
        let missing = |slots: &[Value], range: std::ops::Range<usize>| {
            let empty = range.filter(|&at| slots[at].is_unbound());
            empty.map(|at| code.slots[at]).collect::<Vec<Sym>>()
        };
        let without = missing(slots, 0..first_default);
        if !without.is_empty() {
            return self.missing_arguments(code, "positional", &without);
        }
        let mut of_keywords = Few::new();
        if n_named > n_args {
            let kwdefaults = self.function(id).kwdefaults.obj();
            let default = |name| kwdefaults.and_then(|dict| self.dict_get_sym(dict, name));
            let mut wanted = missing(slots, n_args..n_named);
            of_keywords.extend(wanted.iter().filter_map(|&name| default(name)));
            if of_keywords.len() < wanted.len() {
                wanted.retain(|&name| default(name).is_none());
                return self.missing_arguments(code, "keyword-only", &wanted);
            }
        }
        for at in first_default..n_args {
            if slots[at].is_unbound() {
                slots[at] = self.hold(defaults[at - first_default]).give();
            }
        }
        let empty = slots[n_args..n_named].iter_mut().filter(|slot| slot.is_unbound());
        for (slot, value) in empty.zip(of_keywords) {
            *slot = self.hold(value).give();
        }
        Ok(())
    }

    fn missing_arguments(&mut self, code: &Code, kind: &str, missing: &[Sym]) -> Res<()> {
        let names: Vec<String> =
            missing.iter().map(|&s| format!("'{}'", self.names.str(s))).collect();
        let list = match &names[..] {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        self.type_error(format!(
            "{}() missing {} required {kind} argument{plural}: {list}",
            code.qualname,
            names.len()
        ))
    }

    fn too_many_arguments(
        &mut self,
        id: ObjId,
        code: &Code,
        given: usize,
        keyword_only: &[Value],
    ) -> Res<()> {
        let n_args = code.n_args as usize;
        let n_defaults = self.as_tuple(self.function(id).defaults).map_or(0, <[Value]>::len);
        let takes = match n_defaults {
            0 => n_args.to_string(),
            n => format!("from {} to {n_args}", n_args - n),
        };
        let plural = if n_defaults == 0 && n_args == 1 { "" } else { "s" };
        let given_keywords = keyword_only.iter().filter(|v| !v.is_unbound()).count();
        let were = if given == 1 && given_keywords == 0 { "was" } else { "were" };
        let more = match given_keywords {
            0 => String::new(),
            n => format!(
                " positional argument{} (and {n} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if n == 1 { "" } else { "s" }
            ),
        };
        self.type_error(format!(
            "{}() takes {takes} positional argument{plural} but {given}{more} {were} given",
            code.qualname
        ))
    }

    // -- classes

    fn call_class(&mut self, class: ObjId, bottom: usize, n: usize, names: &[Sym]) -> Res<Called> {
        if class == self.types.type_ && n == 1 && names.is_empty() {
            let class = self.class_of(self.top());
            let class = self.hold(Value::Obj(class));
            return self.finish_native(bottom, Ok(class));
        }
        if self.class(class).meta.is_some()
            && let Some(call) = self.meta_call(class)
        {
            let (pos, kw) = self.arguments(bottom, n, names);
            let mut all = vec![Value::Obj(class)];
            all.extend(pos);
            let call = self.hold(call);
            let result = self.call_keywords(*call, &all, &kw);
            self.release(call);
            return self.finish_native(bottom, result);
        }
        if !self.class(class).traits.new
            && let Some(Value::Obj(init)) = self.lookup(class, known::INIT)
            && let PyObject::Function(function) = self.get(init)
            && self.machine.stack[bottom + 1].is_unbound()
        {
            let code = function.code.clone();
            let simple =
                names.is_empty() && n + 1 == code.n_args as usize && code.is_filled_by_position();
            // Only exact calls are ever specialized.
            let base = if self.machine.warm && simple {
                bottom + 1
            } else {
                let (pos, kw) = self.arguments(bottom, n, names);
                self.put_packed(bottom, &pos, &kw);
                self.machine.stack.push(Value::Unbound);
                for value in pos.iter().copied().chain(kw.iter().map(|k| k.1)) {
                    self.inc(value);
                    self.push(value);
                }
                self.machine.stack.len() - n - 1
            };
            if let Err(Thrown) = self.check_instantiable(class) {
                self.drop_to(bottom);
                return Err(Thrown);
            }
            let instance = self.new_instance(class);
            self.inc(*instance);
            self.inc(Value::Obj(init));
            self.machine.stack[bottom] = Value::Obj(init);
            self.machine.stack[base] = *instance;
            if base == bottom + 1 {
                self.dec(Value::Obj(class));
            } else {
                self.machine.stack[bottom + 1] = Value::Obj(class);
            }
            if !simple && let Err(Thrown) = self.bind_arguments(init, &code, base, names) {
                self.drop_to(bottom);
                return Err(Thrown);
            }
            return self.enter_function(init, code, bottom, base, instance);
        }
        let (pos, kw) = self.arguments(bottom, n, names);
        // A class written in Python is given its arguments in a tuple, and a
        // dict if there are keywords. (`_PyObject_MakeTpCall`)
        let types = &self.types;
        let packs = [types.property, types.staticmethod, types.classmethod, types.slice];
        let packs = !self.class(class).builtin || packs.contains(&class);
        let mut packed = OwnedItems::default();
        if packs && !self.machine.packed {
            packed = self.pack(&pos, &kw);
        }
        let result = self.instantiate(class, &pos, &kw);
        self.release_all(packed);
        self.finish_native(bottom, result)
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
        if let Some(&PyObject::Native(native)) = callable.obj().map(|id| self.get(id)) {
            return self.call_unbound_native(native, args, kw);
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
        self.budget.depth -= 1;
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
                let mut all: Few = SmallVec::new();
                all.push(this);
                all.extend_from_slice(args);
                self.call_native(native, &all, &[])
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
        self.fill_free_slots(bottom + code.first_free as usize, closure);
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
        self.budget.depth -= 1;
        result
    }

    /// Stack: ..., callable, nothing, tuple, dict so far, more keywords.
    pub(crate) fn dict_merge_keywords(&mut self) -> Res<()> {
        let more = Owned::new(self.pop());
        let dict = self.top().obj().expect("a dict");
        let callable = self.machine.stack[self.machine.stack.len() - 4];
        self.merge_keywords(dict, *more, callable)?;
        self.release(more);
        Ok(())
    }

    fn merge_keywords(&mut self, dict: ObjId, more: Value, callable: Value) -> Res<()> {
        let Some(source) = self.as_dict(more) else {
            if self.has_attr_named(more, "keys") {
                return self.dict_update_from(dict, more);
            }
            let function = self.callable_name(callable);
            let name = self.type_name(more);
            return self.type_error(format!(
                "{function}() argument after ** must be a mapping, not {name}"
            ));
        };
        // A name may be of a class with a `__hash__` of its own.
        let pairs = self.held_pairs(source);
        for pair in pairs.chunks(2) {
            let (key, value) = (pair[0], pair[1]);
            let Some(sym) = key.obj().and_then(|id| self.sym_of(id)) else {
                return self.type_error("keywords must be strings");
            };
            if self.dict_get_sym(dict, sym).is_some() {
                let function = self.callable_name(callable);
                let name = self.name(sym);
                return self.type_error(format!(
                    "{function}() got multiple values for keyword argument '{name}'"
                ));
            }
            self.dict_set(dict, key, value)?;
        }
        self.release_all(pairs);
        Ok(())
    }

    pub(crate) fn callable_name(&self, callable: Value) -> String {
        match callable.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(f)) => {
                let module = self.text(f.module).unwrap_or_default();
                let name = self.text(f.qualname).unwrap_or_default();
                if module == "builtins" { name } else { format!("{module}.{name}") }
            }
            Some(PyObject::BoundMethod { func, .. }) => self.callable_name(*func),
            Some(PyObject::Native(n) | PyObject::BoundNative { native: n, .. }) => {
                self.natives[*n as usize].name.to_string()
            }
            Some(PyObject::Class(c)) => c.name.to_string(),
            _ => format!("{} object", self.type_name(callable)),
        }
    }
}
