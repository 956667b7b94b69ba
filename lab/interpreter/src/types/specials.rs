//! Attributes that built-in objects have without keeping them in a dict:
//! `f.__name__`, `e.args`, `C.__mro__`.

use std::rc::Rc;

use gc_core::{ObjId, Version};

use crate::objects::owned::Owned;
use crate::objects::symbols::known;
use crate::objects::{GeneratorState, PyObject};
use crate::{Interp, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// An attribute of a value whose class is built in.
    pub(crate) fn builtin_attr(&mut self, value: Value, sym: Sym) -> Res<Owned> {
        let class = self.class_of(value);
        if !self.class(class).builtin
            && let Value::Obj(id) = value
        {
            // An exception of a class written in Python.
            let answer = self.generic_attr(id, class, value, sym);
            if answer.is_err()
                && self.class(class).traits.getattr
                && self.catch(self.types.attribute_error)
            {
                let getattr = self.lookup(class, known::GETATTR).expect("it has one");
                let name = self.sym_value(sym);
                return self.call_method_value(getattr, value, &[name]);
            }
            return answer;
        }
        if let Value::Obj(id) = value
            && let Some(own) = self.own_attr(id, sym)
        {
            return Ok(self.hold(own));
        }
        if let Some(answer) = self.special_attr(value, sym)? {
            return Ok(Owned::new(answer));
        }
        if let Some(found) = self.lookup(class, sym) {
            let found = self.hold(found);
            return self.bind(found, value);
        }
        match sym {
            known::CLASS => Ok(self.hold(Value::Obj(class))),
            known::DOC => Ok(Owned::new(Value::None)),
            known::DICT
                if matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Exception(_))) =>
            {
                Ok(Owned::new(self.instance_dict(value.obj().expect("an object"))))
            }
            _ => self.no_attribute(value, sym),
        }
    }

    /// An attribute that the kind of object has.
    pub(crate) fn special_attr(&mut self, value: Value, sym: Sym) -> Res<Option<Value>> {
        let Value::Obj(id) = value else { return Ok(self.number_attr(value, sym)) };
        let found = match self.get_native(id) {
            PyObject::Function(f) => match sym {
                known::NAME => f.name,
                known::QUALNAME => f.qualname,
                known::MODULE => f.module,
                known::DOC => f.doc,
                known::DEFAULTS => f.defaults,
                known::KWDEFAULTS => f.kwdefaults,
                known::CLOSURE => f.closure,
                known::GLOBALS => Value::Obj(f.globals),
                known::CODE => {
                    let code = f.code.clone();
                    return Ok(Some(self.make(PyObject::Code(code))));
                }
                known::ANNOTATIONS => {
                    if f.annotations.is_none() {
                        let dict = Value::Obj(self.dict());
                        self.update(id, |o| {
                            if let PyObject::Function(f) = o {
                                f.annotations = dict;
                            }
                        });
                        return Ok(Some(self.share(dict)));
                    }
                    f.annotations
                }
                known::DICT => {
                    let dict = self.function_dict(id);
                    return Ok(Some(self.share(Value::Obj(dict))));
                }
                _ => return Ok(None),
            },
            &PyObject::BoundMethod { func, this } => match sym {
                known::FUNC => func,
                known::SELF => this,
                known::NAME
                | known::QUALNAME
                | known::DOC
                | known::MODULE
                | known::DEFAULTS
                | known::CODE
                | known::GLOBALS
                | known::CLOSURE
                | known::ANNOTATIONS
                | known::WRAPPED
                | known::DICT => return self.get_attr(func, sym).map(|found| Some(found.give())),
                _ => {
                    if let Some(func) = func.obj()
                        && let Some(own) = self.own_attr(func, sym)
                    {
                        return Ok(Some(self.share(own)));
                    }
                    return Ok(None);
                }
            },
            &PyObject::Native(native) => return Ok(self.native_attr(native, Value::None, sym)),
            &PyObject::BoundNative { native, this } => {
                return Ok(self.native_attr(native, this, sym));
            }
            PyObject::Exception(_) => return Ok(self.exception_attr(id, sym)),
            PyObject::Generator(g) => match sym {
                known::NAME => g.name,
                known::QUALNAME => g.qualname,
                known::GI_RUNNING => Value::bool(g.state == GeneratorState::Running),
                known::GI_FRAME => match g.state {
                    GeneratorState::Done => Value::None,
                    _ => Value::bool(true),
                },
                known::GI_YIELDFROM => Value::None,
                known::GI_CODE => {
                    let code = g.code.clone();
                    return Ok(Some(self.make(PyObject::Code(code))));
                }
                _ => return Ok(None),
            },
            PyObject::Traceback(t) => match sym {
                known::TB_FRAME => t.frame,
                known::TB_NEXT => t.next,
                known::TB_LINENO => Value::Int(t.line.into()),
                _ => return Ok(None),
            },
            PyObject::Frame(_) => return Ok(self.frame_attr(id, sym)),
            PyObject::Code(code) => {
                let code = code.clone();
                return Ok(self.code_attr(&code, sym));
            }
            PyObject::Cell(inside) => match sym {
                known::CELL_CONTENTS if inside.is_unbound() => {
                    return self.value_error("Cell is empty");
                }
                known::CELL_CONTENTS => *inside,
                _ => return Ok(None),
            },
            PyObject::Property(parts) if sym == known::ISABSTRACT => {
                let parts = **parts;
                for part in parts.into_iter().take(3).filter(|part| !part.is_none()) {
                    if self.has_attr_named(part, "__isabstractmethod__") {
                        return Ok(Some(Value::bool(true)));
                    }
                }
                Value::bool(false)
            }
            &PyObject::StaticMethod(func, _) | &PyObject::ClassMethod(func, _)
                if sym == known::ISABSTRACT =>
            {
                Value::bool(self.has_attr_named(func, "__isabstractmethod__"))
            }
            PyObject::Property(parts) => match sym {
                known::FGET => parts[0],
                known::FSET => parts[1],
                known::FDEL => parts[2],
                known::DOC => parts[3],
                _ => return Ok(None),
            },
            &PyObject::StaticMethod(func, dict) | &PyObject::ClassMethod(func, dict) => match sym {
                known::FUNC | known::WRAPPED => func,
                known::DICT => dict.map_or(Value::None, Value::Obj),
                _ => match dict.and_then(|dict| self.dict_get_sym(dict, sym)) {
                    Some(found) => found,
                    None => return Ok(None),
                },
            },
            PyObject::Slice(parts) => match sym {
                known::START => parts[0],
                known::STOP => parts[1],
                known::STEP => parts[2],
                _ => return Ok(None),
            },
            PyObject::Range(parts) => match sym {
                known::START => Value::Int(parts[0]),
                known::STOP => Value::Int(parts[1]),
                known::STEP => Value::Int(parts[2]),
                _ => return Ok(None),
            },
            PyObject::Complex(parts) => match sym {
                known::REAL => Value::float(parts[0]),
                known::IMAG => Value::float(parts[1]),
                _ => return Ok(None),
            },
            PyObject::Int(_) | PyObject::Float(_) => {
                return Ok(match sym {
                    known::REAL | known::NUMERATOR => Some(self.share(value)),
                    known::IMAG => Some(Value::Int(0)),
                    known::DENOMINATOR => Some(Value::Int(1)),
                    _ => None,
                });
            }
            PyObject::Weakref(w) if sym == known::CALLBACK => {
                let callback = w.callback;
                match self.heap.referent(id) {
                    Ok(Some(_)) => callback,
                    _ => Value::None,
                }
            }
            PyObject::Member { name, class, .. } => match sym {
                known::NAME => {
                    let name = *name;
                    self.sym_value(name)
                }
                known::OBJCLASS => *class,
                _ => return Ok(None),
            },
            PyObject::Super { class, this, start } => match sym {
                known::THISCLASS => *class,
                known::SELF => *this,
                known::SELF_CLASS => *start,
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        Ok(Some(self.share(found)))
    }

    fn number_attr(&mut self, value: Value, sym: Sym) -> Option<Value> {
        let as_int = |v| match v {
            Value::Bool(b) => Value::Int(b.holds().into()),
            other => other,
        };
        match (value, sym) {
            (Value::Int(_) | Value::Float(_) | Value::Bool(_), known::REAL) => Some(as_int(value)),
            (Value::Int(_) | Value::Bool(_), known::NUMERATOR) => Some(as_int(value)),
            (Value::Float(_), known::IMAG) => Some(Value::float(0.0)),
            (Value::Int(_) | Value::Bool(_), known::IMAG) => Some(Value::Int(0)),
            (Value::Int(_) | Value::Bool(_), known::DENOMINATOR) => Some(Value::Int(1)),
            _ => None,
        }
    }

    fn native_attr(&mut self, native: u16, this: Value, sym: Sym) -> Option<Value> {
        let name = self.natives[native as usize].name.clone();
        match sym {
            known::NAME => Some(self.str(&name)),
            known::QUALNAME => {
                let full = match self.natives[native as usize].class {
                    Some(class) => format!("{}.{name}", self.class_name(class)),
                    None => name.to_string(),
                };
                Some(self.string(full))
            }
            known::SELF => Some(self.share(this)),
            known::MODULE => Some(self.str("builtins")),
            _ => None,
        }
    }

    fn exception_attr(&mut self, id: ObjId, sym: Sym) -> Option<Value> {
        let e = self.exception(id).expect("an exception");
        let class = e.class;
        let args = e.args;
        let first = |this: &Self| this.as_tuple(args).and_then(|a| a.first().copied());
        let types = &self.types;
        let found = match sym {
            known::ARGS => e.args,
            known::TRACEBACK => e.traceback,
            known::CONTEXT => e.context,
            known::CAUSE => e.cause,
            known::SUPPRESS_CONTEXT => Value::bool(e.suppress),
            known::NOTES if !e.notes.is_unbound() => e.notes,
            known::VALUE if self.is_subclass(class, types.stop_iteration) => {
                first(self).unwrap_or(Value::None)
            }
            known::CODE_ATTR if self.is_subclass(class, types.system_exit) => {
                match self.as_tuple(args) {
                    Some([]) | None => Value::None,
                    Some([one]) => *one,
                    Some(_) => args,
                }
            }
            known::NAME_ATTR | known::OBJ_ATTR
                if self.is_subclass(class, types.attribute_error)
                    || self.is_subclass(class, types.name_error)
                    || self.is_subclass(class, types.import_error) =>
            {
                Value::None
            }
            known::MSG
                if self.is_subclass(class, types.syntax_error)
                    || self.is_subclass(class, types.import_error) =>
            {
                first(self).unwrap_or(Value::None)
            }
            known::PATH if self.is_subclass(class, types.import_error) => Value::None,
            known::LINENO | known::OFFSET | known::TEXT | known::FILENAME
                if self.is_subclass(class, types.syntax_error) =>
            {
                Value::None
            }
            _ => match (self.is_subclass(class, types.os_error), self.names.str(sym)) {
                (true, "errno") => self.os_error_part(args, 0),
                (true, "strerror") => self.os_error_part(args, 1),
                _ => return None,
            },
        };
        Some(self.share(found))
    }

    fn os_error_part(&self, args: Value, at: usize) -> Value {
        match self.as_tuple(args) {
            Some(args) if args.len() >= 2 => args[at],
            _ => Value::None,
        }
    }

    fn frame_attr(&mut self, id: ObjId, sym: Sym) -> Option<Value> {
        let PyObject::Frame(f) = self.get(id) else { return None };
        let running = f.running;
        let found = match sym {
            known::F_BACK => match running {
                Some(at) if at > 0 => {
                    let back = self.frame_object(at as usize - 1);
                    Value::Obj(back)
                }
                _ => f.back,
            },
            known::F_GLOBALS => f.globals,
            known::F_LINENO => match running {
                Some(at) if at as usize + 1 == self.frame_count() => {
                    Value::Int(self.current_line().into())
                }
                Some(at) => {
                    let frame = self.frame(at as usize);
                    Value::Int(frame.code.line(frame.pc as u32).into())
                }
                None => Value::Int(f.line.into()),
            },
            known::F_CODE => {
                let code = f.code.clone();
                return Some(self.make(PyObject::Code(code)));
            }
            known::F_LOCALS => return Some(self.frame_locals(id)),
            _ => return None,
        };
        Some(self.share(found))
    }

    fn frame_locals(&mut self, id: ObjId) -> Value {
        let PyObject::Frame(f) = self.get(id) else { return Value::None };
        let code = f.code.clone();
        let running = f.running;
        let values: Vec<Value> = match running {
            Some(at) => {
                let frame = self.frame(at as usize);
                if !code.function {
                    let dict = Value::Obj(frame.names.unwrap_or(frame.globals));
                    return self.share(dict);
                }
                self.slots(frame).to_vec()
            }
            None if !code.function => {
                let globals = f.globals;
                return self.share(globals);
            }
            None => f.locals.clone(),
        };
        let dict = self.dict();
        self.locals_into(dict, &code, &values);
        Value::Obj(dict)
    }

    /// Puts the bound locals into a dict.
    pub(crate) fn locals_into(
        &mut self,
        dict: ObjId,
        code: &Rc<crate::compile::code::Code>,
        values: &[Value],
    ) {
        for (at, &value) in values.iter().enumerate() {
            let value = match value.obj().map(|id| self.get(id)) {
                Some(&PyObject::Cell(inside)) if code.is_cell[at] => inside,
                _ => value,
            };
            if !value.is_unbound() {
                self.dict_set_sym(dict, code.slots[at], value);
            }
        }
    }

    fn code_attr(&mut self, code: &Rc<crate::compile::code::Code>, sym: Sym) -> Option<Value> {
        match sym {
            known::CO_NAME => Some(self.str(&code.name)),
            known::CO_FREEVARS | known::CO_CELLVARS => {
                let free = code.first_free as usize;
                let names: Vec<Sym> = match sym {
                    known::CO_FREEVARS => code.slots[free..].to_vec(),
                    _ => (0..free).filter(|&n| code.is_cell[n]).map(|n| code.slots[n]).collect(),
                };
                let names: Vec<Value> = names.iter().map(|&n| self.sym_value(n)).collect();
                names.iter().for_each(|&name| self.inc(name));
                Some(self.tuple(names))
            }
            known::CO_ARGCOUNT => Some(Value::Int(code.n_args.into())),
            known::CO_VARNAMES => {
                let n = code.first_free as usize;
                let names: Vec<Value> =
                    code.slots[..n].iter().map(|&s| self.sym_value(s)).collect();
                names.iter().for_each(|&n| self.inc(n));
                Some(self.tuple(names))
            }
            _ => match self.names.str(sym) {
                "co_filename" => Some(self.str(&code.source.file)),
                "co_firstlineno" => Some(Value::Int(code.first_line.into())),
                "co_qualname" => Some(self.str(&code.qualname)),
                _ => None,
            },
        }
    }

    /// An attribute that every class has.
    pub(crate) fn class_special(&mut self, id: ObjId, sym: Sym) -> Option<Value> {
        let class = self.class(id);
        match sym {
            known::NAME => Some(self.str(&class.name.clone())),
            known::QUALNAME => Some(self.str(&class.qualname.clone())),
            known::MODULE => Some(self.str(class.module)),
            known::BASES => match class.bases {
                Value::None => Some(self.share(self.empty_tuple)),
                bases => Some(self.share(bases)),
            },
            known::BASE if !class.base.is_none() => Some(self.share(class.base)),
            known::BASE => match self.as_tuple(class.bases).and_then(|b| b.first().copied()) {
                Some(base) => Some(self.share(base)),
                None => Some(Value::None),
            },
            known::MRO => Some(self.share(class.mro)),
            known::DICT => {
                let dict = self.share(class.dict);
                Some(self.make(PyObject::MappingProxy(dict)))
            }
            known::DOC => {
                let dict = class.dict.obj()?;
                match self.dict_get_sym(dict, known::DOC) {
                    Some(doc) => Some(self.share(doc)),
                    None => Some(Value::None),
                }
            }
            known::CLASS => {
                let class = self.class_of(Value::Obj(id));
                Some(self.share(Value::Obj(class)))
            }
            known::ANNOTATIONS if !class.builtin => {
                let dict = Value::Obj(self.dict());
                let own = self.class(id).dict.obj()?;
                self.dict_set_sym(own, sym, dict);
                self.classes_changed();
                Some(dict)
            }
            _ => None,
        }
    }

    pub(crate) fn module_attr(&mut self, id: ObjId, dict: ObjId, sym: Sym) -> Res<Owned> {
        match sym {
            known::DICT => return Ok(self.hold(Value::Obj(dict))),
            known::CLASS => return Ok(self.hold(Value::Obj(self.types.module))),
            _ => {}
        }
        if let Some(hook) = self.dict_get_sym(dict, known::GETATTR) {
            let name = self.sym_value(sym);
            return self.call(hook, &[name]);
        }
        let PyObject::Module(module) = self.get(id) else { unreachable!("a module") };
        let module = module.name.clone();
        let name = self.name(sym);
        let message = format!("module '{module}' has no attribute '{name}'");
        self.attribute_error(Value::Obj(id), &name, message)
    }

    /// `super().name`
    pub(crate) fn super_attr(&mut self, id: ObjId, sym: Sym) -> Res<Owned> {
        let PyObject::Super { class, this, start } = self.get(id) else { unreachable!("a super") };
        let (class, this, start) = (*class, *this, *start);
        let Some(start_id) = start.obj() else { return self.no_attribute(Value::Obj(id), sym) };
        let lookup = &self.class(start_id).lookup;
        let after = lookup.iter().position(|&c| Value::Obj(c).is(class)).map_or(0, |at| at + 1);
        for at in after..lookup.len() {
            let base = self.class(start_id).lookup[at];
            let Some(dict) = self.class(base).dict.obj() else { continue };
            let Some(found) = self.dict_get_sym(dict, sym) else { continue };
            if sym == known::CLASS {
                break;
            }
            // For a class, methods come unbound, class methods bound to it.
            if this.is(start) {
                return match found.obj().map(|id| self.get(id)) {
                    Some(&PyObject::ClassMethod(func, _)) => {
                        self.inc(func);
                        self.inc(this);
                        Ok(Owned::new(self.make(PyObject::BoundMethod { func, this })))
                    }
                    Some(&PyObject::StaticMethod(func, _)) => Ok(self.hold(func)),
                    Some(&PyObject::Native(native))
                        if self.natives[native as usize].class_method =>
                    {
                        self.inc(this);
                        Ok(Owned::new(self.make(PyObject::BoundNative { native, this })))
                    }
                    _ if self.is_subclass(start_id, self.types.type_) => {
                        let found = self.hold(found);
                        self.bind(found, this)
                    }
                    _ => Ok(self.hold(found)),
                };
            }
            let found = self.hold(found);
            if let Some(&PyObject::ClassMethod(func, _)) = found.obj().map(|id| self.get(id)) {
                self.inc(func);
                self.inc(start);
                self.release(found);
                return Ok(Owned::new(self.make(PyObject::BoundMethod { func, this: start })));
            }
            return self.bind(found, this);
        }
        match sym {
            known::CLASS => Ok(self.hold(Value::Obj(self.types.super_))),
            known::THISCLASS => Ok(self.hold(class)),
            known::SELF => Ok(self.hold(this)),
            _ => {
                let name = self.name(sym);
                let message = format!("'super' object has no attribute '{name}'");
                self.attribute_error(Value::Obj(id), &name, message)
            }
        }
    }

    /// What to call for `super().name(...)`, and its first argument, or
    /// nothing; both are the caller's.
    pub(crate) fn load_super_method(&mut self, above: Value, sym: Sym) -> Res<(Value, Value)> {
        if above.is(Value::Obj(self.types.super_))
            && self.profile().version >= Version::V3_12
            && let Some((class, this)) = crate::types::around_frame(self)
            && let Some(class_id) = self.as_class(class)
            && self.as_class(this).is_none()
            && self.is_instance(this, class_id)
        {
            let start = self.class_of(this);
            let lookup = &self.class(start).lookup;
            let after = lookup.iter().position(|&c| c == class_id).map_or(0, |at| at + 1);
            let found = lookup[after..].iter().find_map(|&base| {
                let dict = self.class(base).dict.obj()?;
                self.dict_get_sym(dict, sym)
            });
            if let Some(found) = found
                && matches!(found.obj().map(|id| self.get(id)), Some(PyObject::Function(_)))
            {
                return Ok((self.share(found), self.share(this)));
            }
        }
        let object = self.call(above, &[])?;
        let method = self.get_attr(*object, sym)?;
        self.release(object);
        Ok((method.give(), Value::Unbound))
    }

    /// What stands behind a value, if that is a weak proxy; the answer is the
    /// caller's.
    pub(crate) fn behind_proxy(&mut self, value: Value) -> Res<Option<Owned>> {
        match value.obj().map(|id| (id, self.get(id))) {
            Some((id, PyObject::Weakref(w))) if w.proxy => self.proxy_target(id).map(Some),
            _ => Ok(None),
        }
    }

    /// What a weak proxy stands for; the answer is the caller's.
    pub(crate) fn proxy_target(&mut self, id: ObjId) -> Res<Owned> {
        match gc_core::upgrade(self, id) {
            Ok(Some(target)) => Ok(Owned::new(Value::Obj(target))),
            _ => {
                self.raise(self.types.reference_error, "weakly-referenced object no longer exists")
            }
        }
    }

    /// Sets an attribute of a built-in object.
    pub(crate) fn set_special(&mut self, value: Value, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        match self.get(id) {
            PyObject::Exception(_) => self.set_exception_attr(value, id, sym, new),
            PyObject::Function(_) => {
                let handled = matches!(
                    sym,
                    known::NAME
                        | known::QUALNAME
                        | known::MODULE
                        | known::DOC
                        | known::DEFAULTS
                        | known::KWDEFAULTS
                        | known::ANNOTATIONS
                );
                if !handled {
                    self.put_own(id, sym, new);
                    return Ok(());
                }
                if sym == known::NAME && self.as_str(new).is_none() {
                    return self.type_error("__name__ must be set to a string object");
                }
                self.inc(new);
                let old = self.update(id, |o| match o {
                    PyObject::Function(f) => {
                        let field = match sym {
                            known::NAME => &mut f.name,
                            known::QUALNAME => &mut f.qualname,
                            known::MODULE => &mut f.module,
                            known::DOC => &mut f.doc,
                            known::DEFAULTS => &mut f.defaults,
                            known::KWDEFAULTS => &mut f.kwdefaults,
                            _ => &mut f.annotations,
                        };
                        std::mem::replace(field, new)
                    }
                    _ => new,
                });
                self.dec(old);
                Ok(())
            }
            PyObject::Cell(_) if sym == known::CELL_CONTENTS => {
                self.inc(new);
                let old = self.update(id, |o| match o {
                    PyObject::Cell(inside) => std::mem::replace(inside, new),
                    _ => new,
                });
                self.dec(old);
                Ok(())
            }
            _ => self.cannot_set(value, sym),
        }
    }

    fn set_exception_attr(&mut self, value: Value, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        let class = self.class_of(value);
        let fine = match sym {
            known::TRACEBACK => {
                new.is_none()
                    || matches!(new.obj().map(|id| self.get(id)), Some(PyObject::Traceback(_)))
            }
            known::CONTEXT | known::CAUSE => {
                new.is_none() || self.is_instance(new, self.types.base_exception)
            }
            known::ARGS => {
                let mut items = Vec::new();
                self.each(new, |this, item| {
                    this.inc(item);
                    items.push(item);
                    Ok(())
                })?;
                let tuple = self.tuple(items);
                let old = self.exception_field(id, |e| &mut e.args, tuple);
                self.dec(old);
                return Ok(());
            }
            known::SUPPRESS_CONTEXT => {
                let suppress = self.truth(new)?;
                self.update(id, |o| {
                    if let PyObject::Exception(e) = o {
                        e.suppress = suppress;
                    }
                });
                return Ok(());
            }
            known::NOTES => true,
            _ => {
                if !self.class(class).builtin
                    && let Some(Value::Obj(found)) = self.lookup(class, sym)
                    && matches!(self.get(found), PyObject::Property(_) | PyObject::Instance(_))
                {
                    return self.generic_set(id, class, sym, new);
                }
                let known = self.exception(id).is_some_and(|e| e.attrs.iter().any(|a| a.0 == sym));
                if known {
                    self.put_own(id, sym, new);
                } else {
                    let dict = self.instance_dict(id);
                    self.dict_set_sym(dict.obj().expect("a dict"), sym, new);
                    self.dec(dict);
                }
                return Ok(());
            }
        };
        if !fine {
            let message = match sym {
                known::TRACEBACK => "__traceback__ must be a traceback or None",
                known::CAUSE => "exception cause must be None or derive from BaseException",
                _ => "exception context must be None or derive from BaseException",
            };
            return self.type_error(message);
        }
        self.inc(new);
        let old = self.exception_field(
            id,
            |e| match sym {
                known::TRACEBACK => &mut e.traceback,
                known::CONTEXT => &mut e.context,
                known::CAUSE => &mut e.cause,
                _ => &mut e.notes,
            },
            new,
        );
        self.dec(old);
        if sym == known::CAUSE {
            self.update(id, |o| {
                if let PyObject::Exception(e) = o {
                    e.suppress = true;
                }
            });
        }
        Ok(())
    }

    /// Whether a value cannot be iterated at all.
    pub(crate) fn is_not_iterable(&mut self, value: Value) -> bool {
        if matches!(
            value.obj().map(|id| self.get_native(id)),
            Some(
                PyObject::List(_)
                    | PyObject::Tuple(_)
                    | PyObject::Str(_)
                    | PyObject::Dict(_)
                    | PyObject::Set(_)
                    | PyObject::FrozenSet(_)
                    | PyObject::Range(_)
                    | PyObject::Iter(_)
                    | PyObject::Generator(_)
                    | PyObject::DictView { .. }
                    | PyObject::Bytes(_)
                    | PyObject::ByteArray(_)
                    | PyObject::MappingProxy(_)
            )
        ) {
            return false;
        }
        self.special(value, known::ITER).is_none() && self.special(value, known::GETITEM).is_none()
    }
}
