//! Setting attributes and deleting them. (`PyObject_SetAttr`)

use gc_core::{ObjId, Version};

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `value.name = new`; both are borrowed.
    pub fn set_attr(&mut self, value: Value, sym: Sym, new: Value) -> Res<()> {
        self.change_attr(value, sym, Some(new))
    }

    /// `del value.name`; borrowed.
    pub fn del_attr(&mut self, value: Value, sym: Sym) -> Res<()> {
        self.change_attr(value, sym, None)
    }

    /// Whether the class of a value can be another. (`object_set_class`)
    fn check_class_of(&mut self, value: Value, new: Option<Value>) -> Res<()> {
        let written = |this: &Self, class: ObjId| !this.class(class).builtin;
        let class = new.and_then(|new| self.as_class(new));
        let changes = match value.obj().map(|id| self.get(id)) {
            Some(PyObject::Instance(_) | PyObject::Weakref(_)) => return Ok(()),
            Some(PyObject::Class(_)) => class.is_some_and(|meta| {
                let old = self.class_of(value);
                written(self, old) && written(self, meta) && self.same_layout(meta, old)
            }),
            _ => false,
        };
        let Some(new) = new else {
            return self.type_error("can't delete __class__ attribute");
        };
        if class.is_none() {
            let name = self.type_name(new);
            return self
                .type_error(format!("__class__ must be set to a class, not '{name}' object"));
        }
        if !changes {
            return self.type_error(
                "__class__ assignment only supported for mutable types or ModuleType subclasses",
            );
        }
        Ok(())
    }

    /// Sets an attribute, or deletes it, as CPython's `tp_setattro` does both.
    fn change_attr(&mut self, value: Value, sym: Sym, new: Option<Value>) -> Res<()> {
        if sym == known::CLASS {
            self.check_class_of(value, new)?;
        }
        let Value::Obj(id) = value else { return self.cannot_set(value, sym) };
        let special = if new.is_some() { known::SETATTR } else { known::DELATTR };
        match self.get(id) {
            PyObject::Instance(instance) => {
                let class = instance.class;
                if self.class(class).traits.setattr
                    && let Some(method) = self.lookup(class, special)
                    && !self.is_objects_own(method, special)
                {
                    let name = self.sym_value(sym);
                    return self.change_by(method, value, name, new);
                }
                match new {
                    Some(new) => self.generic_set(id, class, sym, new),
                    None => self.generic_del(id, class, sym),
                }
            }
            PyObject::Class(class) => {
                if class.builtin {
                    let class = class.name.clone();
                    let name = self.name(sym);
                    return self.type_error(format!(
                        "cannot set '{name}' attribute of immutable type '{class}'"
                    ));
                }
                if let Some(method) = self.python_method(value, special) {
                    let name = self.sym_value(sym);
                    return self.change_by(method, value, name, new);
                }
                match new {
                    Some(new) => self.set_class_attr(id, sym, new),
                    None => self.del_class_attr(id, sym),
                }
            }
            PyObject::Module(_) if sym == known::DICT => self.read_only(),
            PyObject::Module(module) => {
                let dict = module.dict;
                match new {
                    Some(new) => {
                        self.dict_set_sym(dict, sym, new);
                        Ok(())
                    }
                    None => self.del_module_attr(id, dict, sym),
                }
            }
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                self.change_attr(*target, sym, new)?;
                self.release(target);
                Ok(())
            }
            _ => match new {
                Some(new) => self.set_special(value, id, sym, new),
                None => self.del_special(value, id, sym),
            },
        }
    }

    /// Calls a method that sets or deletes: with the object, with the name, the
    /// index or what has the attribute, and with the new value if there is one.
    pub(super) fn change_by(
        &mut self,
        method: Value,
        this: Value,
        what: Value,
        new: Option<Value>,
    ) -> Res<()> {
        let done = match new {
            Some(new) => self.call_method_value(method, this, &[what, new])?,
            None => self.call_method_value(method, this, &[what])?,
        };
        self.release(done);
        Ok(())
    }

    /// What a descriptor of the class does instead, if `found` is one: a
    /// property, or an instance with `__set__` or `__delete__`. Returns whether
    /// it did.
    pub(super) fn change_by_descriptor(
        &mut self,
        id: ObjId,
        found: ObjId,
        new: Option<Value>,
    ) -> Res<bool> {
        match self.get(found) {
            PyObject::Property(_) => {
                self.change_by_property(found, Value::Obj(id), new)?;
                Ok(true)
            }
            PyObject::Instance(_) => {
                let descriptor = Value::Obj(found);
                let special = if new.is_some() { known::SET } else { known::DELETE };
                let Some(method) = self.special(descriptor, special) else { return Ok(false) };
                self.change_by(method, descriptor, Value::Obj(id), new)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    pub(super) fn is_objects_own(&mut self, found: Value, sym: Sym) -> bool {
        self.lookup(self.types.object, sym).is_some_and(|own| own.is(found))
    }

    /// (`PyObject_GenericSetAttr`)
    pub(crate) fn generic_set(&mut self, id: ObjId, class: ObjId, sym: Sym, new: Value) -> Res<()> {
        if let Some(Value::Obj(found)) = self.lookup(class, sym) {
            let member = match self.get(found) {
                &PyObject::Member { name, slot, .. } => Some((name, slot)),
                _ => None,
            };
            match member {
                Some((name, true)) if self.own_attr(id, name).is_some() => {
                    self.put_own(id, name, new);
                    return Ok(());
                }
                Some((name, true)) => {
                    self.put_new_attr(id, class, name, new);
                    return Ok(());
                }
                Some((name, false)) => return self.set_instance_dict(id, name, new),
                None => {}
            }
            if self.change_by_descriptor(id, found, Some(new))? {
                return Ok(());
            }
        }
        if sym == known::CLASS {
            return self.set_class(id, new);
        }
        if !self.class(class).has_dict {
            return self.cannot_set_on_slots(id, class, sym);
        }
        self.put_instance_attr(id, class, sym, new);
        Ok(())
    }

    pub(super) fn cannot_set_on_slots(&mut self, id: ObjId, class: ObjId, sym: Sym) -> Res<()> {
        let name = self.name(sym);
        let shown = self.name_in_messages(class);
        let message = self.why_it_cannot_be_set(class, &shown, sym);
        self.attribute_error(Value::Obj(id), &name, message)
    }

    fn set_class(&mut self, id: ObjId, new: Value) -> Res<()> {
        let Some(class) = self.as_class(new) else {
            let name = self.type_name(new);
            return self
                .type_error(format!("__class__ must be set to a class, not '{name}' object"));
        };
        let old = self.class_of(Value::Obj(id));
        if self.class(class).builtin || self.class(old).builtin {
            return self.type_error(
                "__class__ assignment only supported for mutable types or ModuleType subclasses",
            );
        }
        if !self.same_layout(class, old) {
            let (a, b) = (self.class_name(class), self.class_name(old));
            return self.type_error(format!(
                "__class__ assignment: '{a}' object layout differs from '{b}'"
            ));
        }
        let class = self.share_object(class);
        self.update(id, |o| {
            if let PyObject::Instance(i) = o {
                i.class = class;
            }
        });
        self.release(Owned::new(Value::Obj(old)));
        Ok(())
    }

    /// Whether instances of two classes have the same layout.
    /// (`compatible_for_assignment`)
    pub(crate) fn same_layout(&self, a: ObjId, b: ObjId) -> bool {
        let (a, b) = (self.adding_base(a), self.adding_base(b));
        if a == b {
            return true;
        }
        let (new, old) = (self.class(a), self.class(b));
        let own = |class: ObjId| {
            let base = self.base_of(class);
            let (this, base) = (self.class(class), base.map(|base| self.class(base)));
            let dict = this.has_dict && !base.is_some_and(|base| base.has_dict);
            let weakrefs = this.has_weakrefs && !base.is_some_and(|base| base.has_weakrefs);
            (dict, weakrefs)
        };
        self.base_of(a) == self.base_of(b)
            && !new.builtin
            && !old.builtin
            && new.slots == old.slots
            && own(a) == own(b)
    }

    /// The last class in the chain of bases that added anything to instances,
    /// including a dict or weak references.
    fn adding_base(&self, class: ObjId) -> ObjId {
        let this = self.class(class);
        let Some(base) = self.base_of(class) else { return class };
        let theirs = self.class(base);
        let adds = this.builtin
            || !this.slots.is_empty()
            || this.has_dict != theirs.has_dict
            || this.has_weakrefs != theirs.has_weakrefs;
        if adds { class } else { self.adding_base(base) }
    }

    /// `__base__`
    pub(crate) fn base_of(&self, class: ObjId) -> Option<ObjId> {
        let this = self.class(class);
        this.base.obj().or_else(|| this.lookup.get(1).copied())
    }

    pub(crate) fn set_class_attr(&mut self, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        let meta = self.class_of(Value::Obj(id));
        if let Some(found) = self.lookup(meta, sym)
            && meta != self.types.type_
            && self.is_data_descriptor(found)
        {
            return self.generic_set_on(found, Value::Obj(id), new);
        }
        self.check_class_attr(id, sym, false)?;
        match sym {
            known::CLASS => {
                self.set_metaclass(id, new);
                return Ok(());
            }
            known::BASES => return self.set_bases(id, new),
            known::NAME | known::QUALNAME => {
                let Some(text) = self.text(new) else {
                    let given = self.type_name(new);
                    let (class, name) = (self.class_name(id), self.name(sym));
                    return self.type_error(format!(
                        "can only assign string to {class}.{name}, not '{given}'"
                    ));
                };
                if sym == known::NAME && text.contains('\0') {
                    return self.value_error("type name must not contain null characters");
                }
                self.update(id, |o| {
                    if let PyObject::Class(c) = o {
                        match sym {
                            known::NAME => c.name = text.into(),
                            _ => c.qualname = text.into(),
                        }
                    }
                });
                return Ok(());
            }
            _ => {}
        }
        let dict = self.class(id).dict.obj().expect("a class has a dict");
        if self.dict_get_sym(dict, sym).is_some_and(|old| old.is(new)) {
            // What is remembered about classes remains true.
            self.dict_set_sym(dict, sym, new);
            return Ok(());
        }
        self.classes_changed();
        self.dict_set_sym(dict, sym, new);
        self.classes_changed();
        self.compute_traits(id);
        Ok(())
    }

    /// `Class.__class__ = new`, which has been checked.
    fn set_metaclass(&mut self, id: ObjId, new: Value) {
        let Some(meta) = self.as_class(new) else { return };
        let meta = self.share_object(meta);
        let old = self.update(id, |o| match o {
            PyObject::Class(class) => class.meta.replace(meta),
            _ => Some(meta),
        });
        self.classes_changed();
        self.release(Owned::new(old.map_or(Value::Unbound, Value::Obj)));
    }

    fn generic_set_on(&mut self, descriptor: Value, this: Value, new: Value) -> Res<()> {
        if let Some(PyObject::Property(parts)) = descriptor.obj().map(|id| self.get(id)) {
            let setter = parts[1];
            let done = self.call(setter, &[this, new])?;
            self.release(done);
            return Ok(());
        }
        let Some(setter) = self.special(descriptor, known::SET) else { return Ok(()) };
        self.change_by(setter, descriptor, this, Some(new))
    }

    pub(crate) fn cannot_set<T>(&mut self, value: Value, sym: Sym) -> Res<T> {
        let name = self.name(sym);
        let class = self.class_of(value);
        let shown = self.name_in_messages(class);
        let message = self.why_it_cannot_be_set(class, &shown, sym);
        self.attribute_error(value, &name, message)
    }

    /// The message for an instance of a class, called `shown`, that has no
    /// place for an attribute of this name.
    fn why_it_cannot_be_set(&mut self, class: ObjId, shown: &str, sym: Sym) -> String {
        let name = self.name(sym);
        let exists = self.lookup(class, sym).is_some();
        if exists {
            format!("'{shown}' object attribute '{name}' is read-only")
        } else if self.profile().version < Version::V3_13 {
            format!("'{shown}' object has no attribute '{name}'")
        } else {
            format!(
                "'{shown}' object has no attribute '{name}' and no __dict__ for setting new attributes"
            )
        }
    }
}
