//! `property`.

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};
use gc_core::{ObjId, Version};

/// The parts of a property: getter, setter, deleter; its docstring; and its name, or
/// `None`.
pub(super) type Property = [Value; 5];

const DOC: usize = 3;
const NAME: usize = 4;

impl<W: Watch> Interp<W> {
    pub(super) fn property_methods(&mut self) {
        let property = self.types.property;
        self.methods(
            property,
            const {
                &[
                    ("getter", Arity::exactly(1), property_getter),
                    ("setter", Arity::exactly(1), property_setter),
                    ("deleter", Arity::exactly(1), property_deleter),
                    ("__get__", Arity::between(1, 2), property_get),
                    ("__set__", Arity::exactly(2), property_set),
                    ("__delete__", Arity::exactly(1), property_delete),
                    ("__set_name__", Arity::exactly(2), property_set_name),
                    ("__init__", Arity::between(0, 4).with_keywords(), property_init),
                ]
            },
        );
        self.class_functions(
            property,
            const { &[("__new__", Arity::at_least(1).with_keywords(), property_new)] },
        );
    }

    fn property(&self, id: ObjId) -> Property {
        match self.get_native(id) {
            PyObject::Property(parts) => **parts,
            _ => [Value::None; 5],
        }
    }

    /// Puts a value into a place of a property.
    fn put_into_property(&mut self, id: ObjId, at: usize, new: Value) {
        let new = self.share(new);
        let old = self.update_native(id, |object| match object {
            PyObject::Property(parts) => std::mem::replace(&mut parts[at], new),
            _ => new,
        });
        self.release(Owned::new(old));
    }

    /// A property that a class binds to a name has that name.
    pub(super) fn name_property(&mut self, id: ObjId, name: Value) {
        self.put_into_property(id, NAME, name);
    }

    /// Its name, or that of its getter. (`property_name`)
    fn name_of_property(&mut self, id: ObjId) -> Res<Option<Owned>> {
        let parts = self.property(id);
        if !parts[NAME].is_none() {
            return Ok(Some(self.hold(parts[NAME])));
        }
        if parts[0].is_none() {
            return Ok(None);
        }
        self.optional_attr(parts[0], known::NAME)
    }

    /// What a property's getter returns for an object. (`property_descr_get`)
    pub(crate) fn get_by_property(&mut self, id: ObjId, this: Value) -> Res {
        let getter = self.property(id)[0];
        if getter.is_none() {
            return self.property_lacks(id, this, "getter");
        }
        self.call(getter, &[this])
    }

    /// Calls the setter of a property with a new value, or its deleter.
    /// (`property_descr_set`)
    pub(crate) fn change_by_property(
        &mut self,
        id: ObjId,
        this: Value,
        new: Option<Value>,
    ) -> Res<()> {
        let [_, setter, deleter, ..] = self.property(id);
        let (method, word) = match new {
            Some(_) => (setter, "setter"),
            None => (deleter, "deleter"),
        };
        if method.is_none() {
            return self.property_lacks(id, this, word);
        }
        let done = match new {
            Some(new) => self.call(method, &[this, new])?,
            None => self.call(method, &[this])?,
        };
        self.release(done);
        Ok(())
    }

    /// `AttributeError`: the property of this object has no getter, setter or deleter.
    fn property_lacks<T>(&mut self, id: ObjId, this: Value, what: &str) -> Res<T> {
        let name = match self.name_of_property(id)? {
            Some(name) => {
                let shown = self.repr(*name)?;
                self.release(name);
                format!("property {shown}")
            }
            None => "property".into(),
        };
        let class = self.class(self.class_of(this)).qualname.clone();
        let message = format!("{name} of '{class}' object has no {what}");
        self.raise(self.types.attribute_error, message)
    }

    /// Whether a property has a `__name__`, which it does since 3.13.
    fn says_its_name(&self) -> bool {
        self.profile().version >= Version::V3_13
    }

    /// (`_PyObject_IsAbstract`)
    pub(super) fn is_abstract(&mut self, part: Value) -> Res<bool> {
        if part.is_none() {
            return Ok(false);
        }
        let Some(said) = self.optional_attr(part, known::ISABSTRACT)? else { return Ok(false) };
        let is_one = self.truth(*said)?;
        self.release(said);
        Ok(is_one)
    }

    /// `fget` and its like; counted.
    pub(super) fn property_attr(&mut self, id: ObjId, sym: Sym) -> Res<Option<Owned>> {
        let parts = self.property(id);
        let found = match sym {
            known::FGET => parts[0],
            known::FSET => parts[1],
            known::FDEL => parts[2],
            known::DOC => parts[DOC],
            known::NAME if self.says_its_name() => return self.name_of_property(id),
            known::ISABSTRACT => {
                let mut is_one = false;
                for part in parts.into_iter().take(3) {
                    is_one = is_one || self.is_abstract(part)?;
                }
                Value::bool(is_one)
            }
            _ => return Ok(None),
        };
        Ok(Some(self.hold(found)))
    }

    /// Sets `__doc__` or `__name__`.
    pub(super) fn set_property_attr(&mut self, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        match sym {
            known::DOC => self.put_into_property(id, DOC, new),
            known::NAME if self.says_its_name() => self.put_into_property(id, NAME, new),
            _ => return self.cannot_set(Value::Obj(id), sym),
        }
        Ok(())
    }
}

fn changed<W: Watch>(i: &mut Interp<W>, a: Args, at: usize) -> Res {
    let mut parts = i.property(a.pos[0].obj().expect("a property"));
    let of_getter = documented(i, parts[0]).is_some_and(|doc| doc.is(parts[DOC]));
    parts[at] = a.pos[1];
    if at == 0 && (of_getter || parts[DOC].is_none()) {
        parts[DOC] = documented(i, parts[0]).unwrap_or(Value::None);
    }
    let class = i.class_of(a.pos[0]);
    if class != i.types.property {
        // The derived class makes it, as it makes all. (`property_copy`)
        return i.call(Value::Obj(class), &parts[..NAME]);
    }
    let parts = parts.map(|part| i.share(part));
    Ok(i.make(PyObject::Property(Box::new(parts))))
}

/// The docstring of a getter.
fn documented<W: Watch>(i: &Interp<W>, getter: Value) -> Option<Value> {
    match getter.obj().map(|id| i.get(id)) {
        Some(PyObject::Function(f)) => Some(f.doc),
        _ => None,
    }
}

/// `getter`
fn property_getter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    changed(i, a, 0)
}

/// `setter`
fn property_setter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    changed(i, a, 1)
}

/// `deleter`
fn property_deleter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    changed(i, a, 2)
}

/// `__get__`
fn property_get<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos[1].is_none() {
        return Ok(i.hold(a.pos[0]));
    }
    i.get_by_property(a.pos[0].obj().expect("a property"), a.pos[1])
}

/// `__set__`
fn property_set<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.change_by_property(a.pos[0].obj().expect("a property"), a.pos[1], Some(a.pos[2]))?;
    Ok(Owned::NONE)
}

/// `__delete__`
fn property_delete<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.change_by_property(a.pos[0].obj().expect("a property"), a.pos[1], None)?;
    Ok(Owned::NONE)
}

/// `__set_name__`
fn property_set_name<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.name_property(a.pos[0].obj().expect("a property"), a.pos[2]);
    Ok(Owned::NONE)
}

/// The arguments that make a property.
const GIVEN: [&str; 4] = ["fget", "fset", "fdel", "doc"];

/// What a property is made of, by the arguments after the first.
fn given_parts<W: Watch>(i: &Interp<W>, a: &Args) -> Property {
    let mut parts = [Value::None; 5];
    for (at, name) in GIVEN.into_iter().enumerate() {
        parts[at] = i.argument(a, at + 1, name).unwrap_or(Value::None);
    }
    if parts[DOC].is_none() {
        parts[DOC] = documented(i, parts[0]).unwrap_or(Value::None);
    }
    parts
}

/// `__init__`: a derived class may call it with other arguments than it was called with.
fn property_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("a property");
    if matches!(i.get(id), PyObject::Instance(_)) {
        i.only_keywords(&a, &GIVEN)?;
        let parts = given_parts(i, &a);
        for (at, part) in parts.into_iter().take(NAME).enumerate() {
            i.put_into_property(id, at, part);
        }
        // The class has a docstring of its own, which would be found first.
        let doc = parts[DOC];
        let of_getter = documented(i, parts[0]).is_some_and(|own| own.is(doc) && !doc.is_none());
        match i.set_attr(a.pos[0], known::DOC, doc) {
            Err(Thrown) if !of_getter && i.catch(i.types.attribute_error) => {}
            done => done?,
        }
    }
    Ok(Owned::NONE)
}

/// `__new__`
fn property_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos[0].is(Value::Obj(i.types.property)) {
        // A derived class may have an `__init__` that takes other arguments.
        let given = a.pos.len() - 1 + a.kw.len();
        if given > GIVEN.len() {
            let message = format!("property() takes at most 4 arguments ({given} given)");
            return i.type_error(message);
        }
        i.only_keywords(&a, &GIVEN)?;
    }
    let parts = given_parts(i, &a);
    let parts = parts.map(|part| i.share(part));
    let class = a.pos[0].obj().expect("a class");
    Ok(i.new_of(class, PyObject::Property(Box::new(parts))))
}

/// What a property looks like from outside.
pub(super) fn describe(parts: &Property, sheet: &mut Sheet) -> Kind {
    sheet.field("fget", parts[0]);
    sheet.field("fset", parts[1]);
    sheet.field("fdel", parts[2]);
    Kind::Property
}
