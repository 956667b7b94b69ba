//! `object` and `type`.

use gc_core::ObjId;

use crate::compile::code::Cmp;
use crate::objects::owned::Given;
use crate::objects::symbols::known;
use crate::objects::{Layout, PyObject};
use crate::vm::native::{ANY_KW, Args, MANY};
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn object_methods(&mut self) {
        let object = self.types.object;
        self.methods(
            object,
            &[
                ("__init__", 0, ANY_KW, object_init),
                ("__repr__", 0, 0, |i, a| {
                    let text = match a.pos[0] {
                        Value::Obj(id) if matches!(i.get(id), PyObject::Instance(inst) if inst.extra.as_ref().is_none_or(|e| e.native.is_none())) => {
                            let class = i.class_of(a.pos[0]);
                            let name = i.full_class_name(class);
                            format!("<{name} object at {}>", i.address(id))
                        }
                        Value::Obj(id) => i.builtin_repr(id)?,
                        other => i.repr(other)?,
                    };
                    Ok(i.string(text))
                }),
                ("__str__", 0, 0, |i, a| {
                    let text = match a.pos[0] {
                        Value::Obj(id) => i.builtin_str(id)?,
                        other => i.repr(other)?,
                    };
                    Ok(i.string(text))
                }),
                ("__eq__", 1, 1, |i, a| compare(i, a, Cmp::Eq)),
                ("__ne__", 1, 1, |i, a| compare(i, a, Cmp::Ne)),
                ("__hash__", 0, 0, |i, a| match a.pos[0] {
                    Value::Obj(id) => Ok(Value::Int(crate::protocols::dict_lookup::identity_hash(id) as i64)),
                    other => Ok(Value::Int(i.hash(other)? as i64)),
                }),
                ("__format__", 1, 1, |i, a| {
                    let spec = i.text(a.pos[1]).unwrap_or_default();
                    if !spec.is_empty() {
                        let name = i.type_name(a.pos[0]);
                        return i.type_error(format!(
                            "unsupported format string passed to {name}.__format__"
                        ));
                    }
                    let text = i.to_str(a.pos[0])?;
                    Ok(i.string(text))
                }),
                ("__getattribute__", 1, 1, |i, a| {
                    let sym = i.attribute_name(a.pos[1])?;
                    match a.pos[0] {
                        Value::Obj(id) if matches!(i.get(id), PyObject::Instance(_)) => {
                            let class = i.class_of(a.pos[0]);
                            i.generic_attr(id, class, a.pos[0], sym).given()
                        }
                        other => i.get_attr(other, sym).given(),
                    }
                }),
                ("__setattr__", 2, 2, |i, a| {
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
                    Ok(Value::None)
                }),
                ("__delattr__", 1, 1, |i, a| {
                    let sym = i.attribute_name(a.pos[1])?;
                    match a.pos[0] {
                        Value::Obj(id) if matches!(i.get(id), PyObject::Instance(_)) => {
                            let class = i.class_of(a.pos[0]);
                            i.generic_del(id, class, sym)?;
                        }
                        Value::Obj(id) if i.is_python_class(id) => i.del_class_attr(id, sym)?,
                        other => i.del_attr(other, sym)?,
                    }
                    Ok(Value::None)
                }),
                ("__dir__", 0, 0, |i, a| i.dir(a.pos[0])),
                ("__sizeof__", 0, 0, |i, a| Ok(Value::Int(i.size_of(a.pos[0], false)))),
            ],
        );
        let dict = self.class(object).dict.obj().expect("a dict");
        self.functions(dict, &[("__new__", 1, ANY_KW, object_new)]);
        self.method(object, "__init_subclass__", (0, ANY_KW), true, |_, _| Ok(Value::None));
        self.method(object, "__subclasshook__", (0, MANY), true, |_, _| Ok(Value::NotImplemented));
        let type_ = self.types.type_;
        self.methods(
            type_,
            &[
                ("mro", 0, 0, |i, a| {
                    let mro = i.class(a.pos[0].obj().expect("a class")).lookup.to_vec();
                    let mro: Vec<Value> = mro.into_iter().map(Value::Obj).collect();
                    mro.iter().for_each(|&v| i.inc(v));
                    Ok(i.list(mro))
                }),
                ("__subclasses__", 0, 0, |i, a| Ok(i.subclasses(a.pos[0].obj().expect("a class")))),
                ("__instancecheck__", 1, 1, |i, a| {
                    let class = a.pos[0].obj().expect("a class");
                    Ok(Value::bool(i.is_instance(a.pos[1], class)))
                }),
                ("__subclasscheck__", 1, 1, |i, a| {
                    let class = a.pos[0].obj().expect("a class");
                    let other = i.as_class(a.pos[1]);
                    Ok(Value::bool(other.is_some_and(|o| i.is_subclass(o, class))))
                }),
                ("__call__", 0, ANY_KW, |i, a| {
                    let class = a.pos[0].obj().expect("a class");
                    i.instantiate(class, &a.pos[1..], a.kw).given()
                }),
                ("__init__", 0, ANY_KW, |_, _| Ok(Value::None)),
            ],
        );
        let dict = self.class(type_).dict.obj().expect("a dict");
        self.functions(dict, &[("__new__", 2, ANY_KW, type_new)]);
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
    pub(crate) fn dir(&mut self, value: Value) -> Res {
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
        let names: Vec<Value> = names.iter().map(|n| self.str(n)).collect();
        Ok(self.list(names))
    }
}

fn compare<W: Watch>(i: &mut Interp<W>, a: Args, cmp: Cmp) -> Res {
    match i.builtin_compare(cmp, a.pos[0], a.pos[1])? {
        Some(answer) => Ok(Value::bool(answer)),
        None if a.pos[0].is(a.pos[1]) => Ok(Value::bool(cmp == Cmp::Eq)),
        None => Ok(Value::NotImplemented),
    }
}

fn object_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos.len() == 1 && a.kw.is_empty() {
        return Ok(Value::None);
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
    Ok(Value::None)
}

fn object_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(class) = i.as_class(a.pos[0]) else {
        let name = i.type_name(a.pos[0]);
        return i.type_error(format!("object.__new__(X): X is not a type object ({name})"));
    };
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
            return i.type_error(format!("{name}() takes no arguments"));
        }
    }
    i.check_instantiable(class)?;
    if class == i.types.object {
        return Ok(i.make(PyObject::Plain));
    }
    if i.class(class).layout == Layout::Closed {
        let name = i.class_name(class);
        return i.type_error(format!("cannot create '{name}' instances"));
    }
    Ok(i.new_instance(class))
}

fn type_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos.len() == 2 && a.pos[0].is(Value::Obj(i.types.type_)) {
        let class = Value::Obj(i.class_of(a.pos[1]));
        return Ok(i.share(class));
    }
    if a.pos.len() != 4 {
        return i.type_error("type() takes 1 or 3 arguments");
    }
    let Some(meta) = i.as_class(a.pos[0]) else { return i.type_error("type expected") };
    if i.as_tuple(a.pos[2]).is_none() {
        let name = i.type_name(a.pos[2]);
        return i.type_error(format!("type.__new__() argument 2 must be tuple, not {name}"));
    }
    let Some(names) = i.as_dict(a.pos[3]) else {
        let name = i.type_name(a.pos[3]);
        return i.type_error(format!("type.__new__() argument 3 must be dict, not {name}"));
    };
    i.new_class(meta, a.pos[1], a.pos[2], names, a.kw)
}
