//! Functions, methods and cells as objects: `f.__name__`, `m.__self__`.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::code::Code;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Function, PyObject};
use crate::protocols::del_attr::is_read_only;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// An attribute that every function has; counted.
    pub(super) fn function_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Function(f) = self.get(id) else { return None };
        let found = match sym {
            known::NAME => f.name,
            known::QUALNAME => f.qualname,
            known::MODULE => f.module,
            known::DOC => f.doc,
            known::DEFAULTS => f.defaults,
            known::KWDEFAULTS => f.kwdefaults,
            known::CLOSURE => f.closure,
            known::GLOBALS => Value::Obj(f.globals),
            known::BUILTINS => self.builtins_of(f.globals),
            known::CODE => {
                let code = f.code.clone();
                return Some(self.code_object(&code));
            }
            known::ANNOTATIONS if f.annotations.is_none() => {
                let dict = self.dict().give();
                self.update(id, |o| {
                    if let PyObject::Function(f) = o {
                        f.annotations = dict;
                    }
                });
                dict
            }
            known::ANNOTATIONS => f.annotations,
            known::DICT => Value::Obj(self.function_dict(id)),
            _ if self.names.str(sym) == "__type_params__" => self.singletons.empty_tuple(),
            _ => return None,
        };
        Some(self.hold(found))
    }

    /// An attribute of a bound method: its own, or its function's; counted.
    pub(super) fn method_attr(&mut self, func: Value, this: Value, sym: Sym) -> Res<Option<Owned>> {
        Ok(Some(match sym {
            known::FUNC => self.hold(func),
            known::SELF => self.hold(this),
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
            | known::DICT => self.get_attr(func, sym)?,
            _ => match func.obj().map(|id| (id, self.get(id))) {
                Some((id, PyObject::Function(_))) => match self.own_attr(id, sym) {
                    Some(own) => self.hold(own),
                    None if self.lookup(self.types.method, sym).is_some() => return Ok(None),
                    None => self.get_attr(func, sym)?,
                },
                // Any other bound callable answers for itself.
                Some((_, PyObject::Instance(_))) => {
                    if self.lookup(self.types.method, sym).is_some() {
                        return Ok(None);
                    }
                    self.get_attr(func, sym)?
                }
                _ => return Ok(None),
            },
        }))
    }

    pub(super) fn native_attr(&mut self, native: u16, this: Value, sym: Sym) -> Option<Owned> {
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
            known::SELF => Some(self.hold(this)),
            known::MODULE => Some(self.str("builtins")),
            _ => None,
        }
    }

    /// `cell_contents`; counted.
    pub(super) fn cell_attr(&mut self, id: ObjId, sym: Sym) -> Res<Option<Owned>> {
        let &PyObject::Cell(inside) = self.get(id) else { return Ok(None) };
        match sym {
            known::CELL_CONTENTS if inside.is_unbound() => self.value_error("Cell is empty"),
            known::CELL_CONTENTS => Ok(Some(self.hold(inside))),
            _ => Ok(None),
        }
    }

    /// Sets an attribute of a function.
    pub(super) fn set_function_attr(&mut self, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        if let Some(wanted) = self.missing_kind(sym, new) {
            let name = self.name(sym);
            return self.type_error(format!("{name} must be set to {wanted}"));
        }
        let field: fn(&mut Function) -> &mut Value = match sym {
            known::NAME => |f| &mut f.name,
            known::QUALNAME => |f| &mut f.qualname,
            known::MODULE => |f| &mut f.module,
            known::DOC => |f| &mut f.doc,
            known::DEFAULTS => |f| &mut f.defaults,
            known::KWDEFAULTS => |f| &mut f.kwdefaults,
            known::ANNOTATIONS => |f| &mut f.annotations,
            known::DICT => return self.set_instance_dict(id, sym, new),
            known::CODE => return self.set_code(id, new),
            sym if is_read_only(sym) => return self.read_only(),
            _ => {
                self.put_own(id, sym, new);
                return Ok(());
            }
        };
        let new = self.share(new);
        let old = self.update(id, |o| match o {
            PyObject::Function(f) => std::mem::replace(field(f), new),
            _ => new,
        });
        self.release(Owned::new(old));
        Ok(())
    }

    /// What an attribute of a function has to be, if it is not. (`funcobject.c`)
    fn missing_kind(&self, sym: Sym, new: Value) -> Option<&'static str> {
        let (fits, wanted) = match sym {
            known::NAME | known::QUALNAME => (self.as_str(new).is_some(), "a string object"),
            known::DEFAULTS => (new.is_none() || self.as_tuple(new).is_some(), "a tuple object"),
            known::KWDEFAULTS | known::ANNOTATIONS => {
                (new.is_none() || self.as_dict(new).is_some(), "a dict object")
            }
            known::CODE => (self.code_of(new).is_some(), "a code object"),
            _ if self.names.str(sym) == "__type_params__" => {
                (self.as_tuple(new).is_some(), "a tuple")
            }
            _ => return None,
        };
        (!fits).then_some(wanted)
    }

    fn code_of(&self, value: Value) -> Option<&Rc<Code>> {
        match self.get(value.obj()?) {
            PyObject::Code(code) => Some(code),
            _ => None,
        }
    }

    /// Sets `__code__`, to code with as many free variables. (`func_set_code`)
    fn set_code(&mut self, id: ObjId, new: Value) -> Res<()> {
        let Some(code) = self.code_of(new).cloned() else { return Ok(()) };
        let PyObject::Function(f) = self.get(id) else { return Ok(()) };
        let free = [&f.code, &code].map(|code| code.slots.len() - code.first_free as usize);
        let name = f.name;
        if free[0] != free[1] {
            let name = self.text(name).unwrap_or_default();
            let [has, given] = free;
            return self.value_error(format!(
                "{name}() requires a code object with {has} free vars, not {given}"
            ));
        }
        self.update(id, |o| {
            if let PyObject::Function(f) = o {
                f.code = code;
            }
        });
        Ok(())
    }

    /// Sets `cell_contents`.
    pub(crate) fn set_cell_contents(&mut self, id: ObjId, new: Value) {
        let new = self.share(new);
        let old = self.update(id, |o| match o {
            PyObject::Cell(inside) => std::mem::replace(inside, new),
            _ => new,
        });
        self.release(Owned::new(old));
    }
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_function(&self, id: ObjId) -> String {
        let PyObject::Function(f) = self.get_native(id) else { unreachable!("a function") };
        let name = self.text(f.qualname).unwrap_or_default();
        format!("<function {name} at {}>", self.address(id))
    }

    pub(super) fn repr_native(&self, native: u16) -> String {
        let this = &self.natives[native as usize];
        match this.class {
            None => format!("<built-in function {}>", this.name),
            Some(class) => {
                let kind = if self.is_of_slot(native) { "slot wrapper" } else { "method" };
                format!("<{kind} '{}' of '{}' objects>", this.name, self.class_name(class))
            }
        }
    }

    pub(super) fn repr_bound_native(&self, native: u16, this: Value) -> String {
        let name = self.natives[native as usize].name.clone();
        let class = self.type_name(this);
        let at = this.obj().map_or("0x7f10".into(), |id| self.address(id));
        if self.is_of_slot(native) {
            format!("<method-wrapper '{name}' of {class} object at {at}>")
        } else {
            format!("<built-in method {name} of {class} object at {at}>")
        }
    }

    /// `callable(value)`
    pub(crate) fn is_callable(&mut self, value: Value) -> bool {
        match value.obj().map(|id| self.get(id)) {
            Some(
                PyObject::Function(_)
                | PyObject::Native(_)
                | PyObject::BoundNative { .. }
                | PyObject::BoundMethod { .. }
                | PyObject::Class(_)
                | PyObject::StaticMethod(_, _),
            ) => true,
            Some(PyObject::Weakref(w)) => !w.proxy || w.callable,
            // `list[int]()` is a list; a union of types is none of them.
            Some(PyObject::Alias(parts)) if self.as_class(parts[0]).is_some() => true,
            _ => self.special(value, known::CALL).is_some(),
        }
    }

    pub(super) fn repr_method(&mut self, func: Value, this: Value) -> Res<String> {
        let name = match func.obj().map(|f| self.get(f)) {
            Some(PyObject::Function(f)) => self.text(f.qualname).unwrap_or_default(),
            Some(PyObject::Class(class)) => class.qualname.to_string(),
            Some(&PyObject::Native(native)) => self.native_name(native),
            _ => "?".into(),
        };
        Ok(format!("<bound method {name} of {}>", self.repr(this)?))
    }

    pub(super) fn repr_cell(&self, id: ObjId, inside: Value) -> String {
        let what = match inside {
            Value::Unbound => "empty".into(),
            Value::Obj(o) => format!("{} object at {}", self.type_name(inside), self.address(o)),
            other => format!("{} object at 0x7f10", self.type_name(other)),
        };
        format!("<cell at {}: {what}>", self.address(id))
    }
}

/// What a function looks like from outside.
pub(super) fn describe(function: &Function, sheet: &mut Sheet) -> Kind {
    sheet.say(&*function.code.name);
    sheet.field("__globals__", Value::Obj(function.globals));
    sheet.field("__defaults__", function.defaults);
    sheet.field("__closure__", function.closure);
    if let Some(dict) = function.dict {
        sheet.field("__dict__", Value::Obj(dict));
    }
    Kind::Function
}

/// What a built-in method of an object looks like from outside.
pub(super) fn describe_bound_native(this: Value, sheet: &mut Sheet) -> Kind {
    sheet.field("self", this);
    Kind::BuiltinMethod
}

/// What a method of an object looks like from outside.
pub(super) fn describe_method(func: Value, this: Value, sheet: &mut Sheet) -> Kind {
    sheet.field("function", func);
    sheet.field("self", this);
    Kind::Method
}

/// What a closure's cell looks like from outside.
pub(super) fn describe_cell(inside: Value, sheet: &mut Sheet) -> Kind {
    sheet.field("contents", inside);
    Kind::Cell
}
