//! `object` and `type`.

use gc_core::ObjId;

use crate::objects::describe::{Kind, Label, Sheet};
use crate::objects::op::Cmp;
use crate::objects::symbols::known;
use crate::objects::{Instance, Layout, PyObject};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn object_methods(&mut self) {
        let object = self.types.object;
        self.methods(
            object,
            const {
                &[
                    ("__init__", Arity::at_least(0).with_keywords(), object_init),
                    ("__repr__", Arity::NONE, object_repr),
                    ("__str__", Arity::NONE, object_str),
                    ("__eq__", Arity::exactly(1), object_eq),
                    ("__ne__", Arity::exactly(1), object_ne),
                    ("__hash__", Arity::NONE, object_hash),
                    ("__format__", Arity::exactly(1), object_format),
                    ("__getattribute__", Arity::exactly(1), object_getattribute),
                    ("__setattr__", Arity::exactly(2), object_setattr),
                    ("__delattr__", Arity::exactly(1), object_delattr),
                    ("__dir__", Arity::NONE, object_dir),
                    ("__sizeof__", Arity::NONE, object_sizeof),
                ]
            },
        );
        self.class_functions(
            object,
            const { &[("__new__", Arity::at_least(1).with_keywords(), object_new)] },
        );
        self.method(
            object,
            "__init_subclass__",
            Arity::at_least(0).with_keywords(),
            true,
            object_init_subclass,
        );
        self.method(object, "__subclasshook__", Arity::at_least(0), true, object_subclasshook);
        for class in [self.types.int, self.types.float, self.types.str_] {
            self.method(class, "__format__", Arity::exactly(1), false, own_format);
        }
        let types = &self.types;
        let by_value =
            [types.int, types.float, types.complex, types.str_, types.bytes, types.tuple];
        let others = [types.frozenset, types.range, types.slice, types.method];
        for class in by_value.into_iter().chain(others) {
            self.method(class, "__hash__", Arity::NONE, false, own_hash);
        }
        let types = &self.types;
        let shown = [types.type_, types.int, types.bool_, types.float, types.complex, types.str_];
        let more = [types.bytes, types.bytearray, types.list, types.tuple, types.dict, types.set];
        let closed = [types.frozenset, types.range, types.slice, types.super_, types.module];
        let wrappers = [types.staticmethod, types.classmethod, types.weakref];
        let exception = [types.base_exception];
        for class in [&shown[..], &more, &closed, &wrappers, &exception].concat() {
            self.method(class, "__repr__", Arity::NONE, false, own_repr);
        }
        let type_ = self.types.type_;
        self.methods(
            type_,
            const {
                &[
                    ("mro", Arity::NONE, type_mro),
                    ("__subclasses__", Arity::NONE, type_subclasses),
                    ("__instancecheck__", Arity::exactly(1), type_instancecheck),
                    ("__subclasscheck__", Arity::exactly(1), type_subclasscheck),
                    ("__call__", Arity::at_least(0).with_keywords(), type_call),
                    ("__init__", Arity::at_least(0).with_keywords(), type_init),
                ]
            },
        );
        self.class_functions(
            type_,
            const { &[("__new__", Arity::at_least(1).with_keywords(), type_new)] },
        );
    }

    /// The name of an attribute, given as a value.
    pub(crate) fn attribute_name(&mut self, value: Value) -> Res<crate::Sym> {
        match value.obj().and_then(|id| self.sym_of(id)) {
            Some(sym) => Ok(sym),
            None => {
                let name = self.type_name(value);
                self.type_error(format!("attribute name must be string, not '{name}'"))
            }
        }
    }

    /// `dir(value)`
    pub(crate) fn dir_of(&mut self, value: Value) -> Res {
        let Some(method) = self.special(value, known::DIR) else { return self.dir(value) };
        let names = self.call_method_value(method, value, &[])?;
        let mut items = self.collect(*names)?;
        self.release(names);
        self.sort(&mut items, Value::None, false)?;
        Ok(self.list(items))
    }

    /// (`object___dir___impl`, `type___dir___impl`, `module_dir`)
    fn dir(&mut self, value: Value) -> Res {
        let mut names: Vec<String> = Vec::new();
        let mut classes: Vec<ObjId> = Vec::new();
        if let Value::Obj(id) = value {
            match self.get(id) {
                PyObject::Module(m) => {
                    let dict = m.dict;
                    names.extend(self.keys_of(dict));
                    return self.sorted_names(names);
                }
                PyObject::Class(c) => classes.extend(c.lookup.iter()),
                PyObject::Instance(inst) => {
                    names.extend(inst.attrs.iter().map(|a| self.names.str(a.0).to_string()));
                    if let Some(dict) = inst.extra.as_ref().and_then(|e| e.dict) {
                        names.extend(self.keys_of(dict));
                    }
                }
                PyObject::Exception(e) => {
                    names.extend(e.attrs.iter().map(|a| self.names.str(a.0).to_string()));
                }
                PyObject::Function(f) => {
                    names.extend(f.dict.map(|dict| self.keys_of(dict)).unwrap_or_default());
                }
                _ => {}
            }
        }
        if classes.is_empty() {
            let class = self.class_of(value);
            classes.extend(self.class(class).lookup.iter());
        }
        for class in classes {
            let dict = self.class(class).dict.obj().expect("a dict");
            names.extend(self.keys_of(dict));
            names.extend(self.late_method_names(class));
        }
        names.push("__class__".into());
        names.push("__doc__".into());
        self.sorted_names(names)
    }

    pub(crate) fn keys_of(&self, dict: ObjId) -> Vec<String> {
        self.table(dict).iter().filter_map(|e| self.text(e.key)).collect()
    }

    pub(crate) fn sorted_names(&mut self, mut names: Vec<String>) -> Res {
        names.sort();
        names.dedup();
        let names = names.iter().map(|n| self.str(n)).collect();
        Ok(self.list(names))
    }
}

fn compare<W: Watch>(i: &mut Interp<W>, a: Args, cmp: Cmp) -> Res {
    match i.builtin_compare(cmp, a.pos[0], a.pos[1])? {
        Some(answer) => Ok(Owned::bool(answer)),
        None if a.pos[0].is(a.pos[1]) => Ok(Owned::bool(cmp == Cmp::Eq)),
        None => Ok(Owned::NOT_IMPLEMENTED),
    }
}

fn object_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos.len() == 1 && a.kw.is_empty() {
        return Ok(Owned::NONE);
    }
    let class = i.class_of(a.pos[0]);
    let name = i.class_name(class);
    let own = |i: &mut Interp<W>, sym| {
        let object = i.types.object;
        match (i.lookup(class, sym), i.lookup(object, sym)) {
            (Some(a), Some(b)) => a.is(b),
            _ => true,
        }
    };
    if !own(i, known::INIT) {
        return i.type_error(
            "object.__init__() takes exactly one argument (the instance to initialize)",
        );
    }
    if own(i, known::NEW) {
        return i.type_error(format!("{name}() takes no arguments"));
    }
    Ok(Owned::NONE)
}

fn object_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(class) = i.as_class(a.pos[0]) else {
        let name = i.type_name(a.pos[0]);
        return i.type_error(format!("object.__new__(X): X is not a type object ({name})"));
    };
    // Objects that exist once are what their class gives.
    let single = [Value::None, Value::NotImplemented, Value::Ellipsis];
    let single = single.into_iter().find(|&only| class == i.class_of(only));
    if i.class(class).layout == Layout::Closed && single.is_none() {
        let name = i.full_class_name(class);
        return i.type_error(format!("cannot create '{name}' instances"));
    }
    if a.pos.len() > 1 || !a.kw.is_empty() {
        let object = i.types.object;
        let same = |i: &mut Interp<W>, sym| match (i.lookup(class, sym), i.lookup(object, sym)) {
            (Some(a), Some(b)) => a.is(b),
            _ => true,
        };
        if !same(i, known::NEW) {
            return i.type_error(
                "object.__new__() takes exactly one argument (the type to instantiate)",
            );
        }
        if same(i, known::INIT) {
            let name = i.class_name(class);
            let call = if single.is_some() { "" } else { "()" };
            return i.type_error(format!("{name}{call} takes no arguments"));
        }
    }
    if let Some(only) = single {
        return Ok(Owned::new(only));
    }
    i.check_instantiable(class)?;
    if class == i.types.object {
        return Ok(i.make(PyObject::Plain));
    }
    if let Some(base) = i.class_with_layout(class) {
        let (name, base) = (i.class_name(class), i.class_name(base));
        return i.type_error(format!("object.__new__({name}) is not safe, use {base}.__new__()"));
    }
    Ok(i.new_instance(class))
}

fn type_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos.len() == 2 && a.pos[0].is(Value::Obj(i.types.type_)) {
        if !a.kw.is_empty() {
            return i.type_error("type() takes no keyword arguments");
        }
        let class = Value::Obj(i.class_of(a.pos[1]));
        return Ok(i.hold(class));
    }
    if a.pos.len() != 4 {
        return i.type_error("type() takes 1 or 3 arguments");
    }
    let Some(meta) = i.as_class(a.pos[0]) else { return i.type_error("type expected") };
    if i.as_tuple(a.pos[2]).is_none() {
        return i.bad_argument("type.__new__", "argument 2", "tuple", a.pos[2]);
    }
    let Some(names) = i.as_dict(a.pos[3]) else {
        return i.bad_argument("type.__new__", "argument 3", "dict", a.pos[3]);
    };
    // The most derived metaclass makes it, by its own `__new__` if it has one.
    let bases = i.as_tuple(a.pos[2]).unwrap_or_default().to_vec();
    let winner = i.metaclass_of(Some(a.pos[0]), &bases)?;
    let Some(winner) = i.as_class(winner).filter(|&winner| winner != meta) else {
        return i.new_class(meta, a.pos[1], a.pos[2], names, a.kw);
    };
    if i.lookup(winner, known::NEW).is_some_and(|new| i.is_native_function(new)) {
        return i.new_class(winner, a.pos[1], a.pos[2], names, a.kw);
    }
    let new = i.get_attr(Value::Obj(winner), known::NEW)?;
    let args = [Value::Obj(winner), a.pos[1], a.pos[2], a.pos[3]];
    let made = i.call_keywords(*new, &args, a.kw);
    i.release(new);
    made
}

/// `__repr__`: what every object looks like that has no other.
fn object_repr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = i.class_of(a.pos[0]);
    let found = i.lookup(class, known::REPR).and_then(Value::obj);
    let other = matches!(found.map(|id| i.get(id)), Some(&PyObject::Native(of)) if of == a.native);
    match a.pos[0] {
        Value::Obj(id) if !other || matches!(i.get(id), PyObject::Instance(_)) => {
            let name = i.full_class_name(class);
            let text = format!("<{name} object at {}>", i.address(id));
            Ok(i.string(text))
        }
        _ => own_repr(i, a),
    }
}

/// `__repr__` of a class that has its own
fn own_repr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = match a.pos[0] {
        Value::Obj(id) => i.builtin_repr(id)?,
        other => i.repr(other)?,
    };
    Ok(i.string(text))
}

/// `__str__`
fn object_str<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = match a.pos[0] {
        Value::Obj(id) if i.as_str(a.pos[0]).is_none() => i.builtin_str(id)?,
        other => i.repr(other)?,
    };
    Ok(i.string(text))
}

/// `__eq__`
fn object_eq<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    compare(i, a, Cmp::Eq)
}

/// `__ne__`
fn object_ne<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    compare(i, a, Cmp::Ne)
}

/// `__hash__`
fn object_hash<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos[0] {
        Value::Obj(id) => Ok(Owned::int(crate::protocols::hash::identity_hash(id) as i64)),
        other => Ok(Owned::int(i.hash(other)? as i64)),
    }
}

/// `__hash__` of a type that hashes by value.
fn own_hash<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let hash = match a.pos[0] {
        Value::Obj(id) => i.native_hash(id)?,
        other => i.hash(other)?,
    };
    Ok(Owned::int(hash as i64))
}

/// `__format__`
fn object_format<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let spec = i.text(a.pos[1]).unwrap_or_default();
    if !spec.is_empty() {
        let name = i.type_name(a.pos[0]);
        return i.type_error(format!("unsupported format string passed to {name}.__format__"));
    }
    let text = i.to_str(a.pos[0])?;
    Ok(i.string(text))
}

/// `__format__` of numbers and texts.
fn own_format<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(spec) = i.text(a.pos[1]) else {
        return i.bad_argument("__format__", "argument", "str", a.pos[1]);
    };
    let text =
        if spec.is_empty() { i.to_str(a.pos[0])? } else { i.builtin_format(a.pos[0], &spec)? };
    Ok(i.string(text))
}

/// `__getattribute__`
fn object_getattribute<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    match a.pos[0] {
        Value::Obj(id) if matches!(i.get(id), PyObject::Instance(_)) => {
            let class = i.class_of(a.pos[0]);
            i.generic_attr(id, class, a.pos[0], sym)
        }
        other => i.get_attr(other, sym),
    }
}

/// `__setattr__`
fn object_setattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    match a.pos[0] {
        Value::Obj(id) if matches!(i.get(id), PyObject::Instance(_)) => {
            let class = i.class_of(a.pos[0]);
            i.generic_set(id, class, sym, a.pos[2])?;
        }
        Value::Obj(id) if i.is_python_class(id) => {
            i.set_class_attr(id, sym, a.pos[2])?;
        }
        other => i.set_attr(other, sym, a.pos[2])?,
    }
    Ok(Owned::NONE)
}

/// `__delattr__`
fn object_delattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    match a.pos[0] {
        Value::Obj(id) if matches!(i.get(id), PyObject::Instance(_)) => {
            let class = i.class_of(a.pos[0]);
            i.generic_del(id, class, sym)?;
        }
        Value::Obj(id) if i.is_python_class(id) => i.del_class_attr(id, sym)?,
        other => i.del_attr(other, sym)?,
    }
    Ok(Owned::NONE)
}

/// `__dir__`
fn object_dir<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.dir(a.pos[0])
}

/// `__sizeof__`
fn object_sizeof<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.size_of(a.pos[0], false)))
}

/// `mro`
fn type_mro<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let mro = i.class(a.pos[0].obj().expect("a class")).lookup.to_vec();
    let mro = mro.into_iter().map(|id| i.hold(Value::Obj(id))).collect();
    Ok(i.list(mro))
}

/// `__subclasses__`
fn type_subclasses<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(i.subclasses(a.pos[0].obj().expect("a class")))
}

/// `__instancecheck__`
fn type_instancecheck<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.is_plain_instance(a.pos[1], a.pos[0])?))
}

/// `__subclasscheck__`
fn type_subclasscheck<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.is_plain_subclass(a.pos[1], a.pos[0])?))
}

/// `__call__`
fn type_call<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    i.instantiate(class, &a.pos[1..], a.kw)
}

/// `__init__`
fn type_init<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `__init_subclass__`
fn object_init_subclass<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !a.kw.is_empty() {
        let name = i.as_class(a.pos[0]).map(|class| i.class_name(class)).unwrap_or_default();
        return i.type_error(format!("{name}.__init_subclass__() takes no keyword arguments"));
    }
    Ok(Owned::NONE)
}

/// `__subclasshook__`
fn object_subclasshook<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NOT_IMPLEMENTED)
}

impl<W: Watch> Interp<W> {
    /// The built-in class that makes the instances of a class, if it is not
    /// `object`: it puts something into them that `object` does not know about.
    fn class_with_layout(&self, class: ObjId) -> Option<ObjId> {
        let makes = |&&base: &&ObjId| {
            let base = self.class(base);
            base.builtin && !matches!(base.layout, Layout::Object | Layout::Closed)
        };
        self.class(class).lookup.iter().find(makes).copied()
    }
}

/// What an instance looks like from outside.
pub(super) fn describe(instance: &Instance, sheet: &mut Sheet) -> Kind {
    sheet.class(instance.class);
    for &(sym, value) in &instance.attrs {
        sheet.attribute(sym, value);
    }
    if let Some(extra) = &instance.extra {
        if let Some(table) = &extra.table {
            for entry in table.iter() {
                let key = sheet.text(entry.key).unwrap_or_default();
                sheet.add(Label::Attribute(key), entry.value);
            }
        }
        if let Some(dict) = extra.dict {
            sheet.field("__dict__", Value::Obj(dict));
        }
        if let Some(native) = &extra.native {
            // What the payload says of itself is not said of the instance.
            sheet.parts_of(|sheet| _ = super::describe::describe(native, sheet));
        }
    }
    Kind::Instance
}
