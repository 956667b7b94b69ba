//! Getting attributes. (`PyObject_GetAttr`)

use gc_core::{ObjId, Version};

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `value.name`; the answer is the caller's.
    pub fn get_attr(&mut self, value: Value, sym: Sym) -> Res<Owned> {
        let answer = self.look_up_attr(value, sym);
        if answer.is_err() {
            self.set_attribute_error_context(value, sym);
        }
        answer
    }

    fn look_up_attr(&mut self, value: Value, sym: Sym) -> Res<Owned> {
        let Value::Obj(id) = value else { return self.builtin_attr(value, sym) };
        match self.get(id) {
            PyObject::Instance(instance) => {
                let class = instance.class;
                let traits = self.class(class).traits;
                if traits.getattribute {
                    let getter = self.lookup(class, known::GETATTRIBUTE).expect("it has one");
                    let name = self.sym_value(sym);
                    let answer = self.call_method_value(getter, value, &[name]);
                    return self.or_getattr(answer, class, value, sym);
                }
                self.instance_attr(id, class, value, sym)
            }
            PyObject::Class(_) => self.class_attr(id, sym),
            PyObject::Module(module) => {
                let dict = module.dict;
                match self.dict_get_sym(dict, sym) {
                    Some(found) => Ok(self.hold(found)),
                    None => self.module_attr(id, dict, sym),
                }
            }
            PyObject::Super { .. } => self.super_attr(id, sym),
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                let answer = self.get_attr(*target, sym)?;
                self.release(target);
                Ok(answer)
            }
            _ => self.builtin_attr(value, sym),
        }
    }

    /// `AttributeError` with `name` and `obj`.
    pub fn attribute_error<T>(&mut self, value: Value, name: &str, message: String) -> Res<T> {
        let thrown = self.raise(self.types.attribute_error, message);
        let sym = self.sym(name);
        self.set_attribute_error_context(value, sym);
        thrown
    }

    /// An `AttributeError` on its way that names neither an attribute nor an object gets
    /// those that were asked for. (`_PyObject_SetAttributeErrorContext`)
    #[cold]
    fn set_attribute_error_context(&mut self, value: Value, sym: Sym) {
        let pending = self.pending();
        if !self.is_instance(pending, self.types.attribute_error) {
            return;
        }
        let Some(id) = pending.obj() else { return };
        let asked = [(known::NAME_ATTR, self.sym_value(sym)), (known::OBJ_ATTR, value)];
        if asked.iter().all(|&(key, _)| self.own_attr(id, key).is_none()) {
            for (key, value) in asked {
                self.put_own(id, key, value);
            }
        }
    }

    /// An attribute of an instance, by the usual rules.
    /// (`PyObject_GenericGetAttr`, then `__getattr__`)
    pub(crate) fn instance_attr(
        &mut self,
        id: ObjId,
        class: ObjId,
        value: Value,
        sym: Sym,
    ) -> Res<Owned> {
        let answer = self.generic_attr(id, class, value, sym);
        self.or_getattr(answer, class, value, sym)
    }

    fn or_getattr(
        &mut self,
        answer: Res<Owned>,
        class: ObjId,
        value: Value,
        sym: Sym,
    ) -> Res<Owned> {
        if answer.is_err()
            && self.class(class).traits.getattr
            && self.catch(self.types.attribute_error)
        {
            let getattr = self.lookup(class, known::GETATTR).expect("it has one");
            let name = self.sym_value(sym);
            return self.call_method_value(getattr, value, &[name]);
        }
        answer
    }

    pub(crate) fn generic_attr(
        &mut self,
        id: ObjId,
        class: ObjId,
        value: Value,
        sym: Sym,
    ) -> Res<Owned> {
        let found = self.lookup(class, sym);
        if let Some(found) = found
            && self.is_data_descriptor(found)
        {
            return self.get_descriptor(found, value, class);
        }
        if let Some(own) = self.own_attr(id, sym) {
            return Ok(self.hold(own));
        }
        if let Some(found) = found {
            let found = self.hold(found);
            return self.bind(found, value);
        }
        match sym {
            known::CLASS => return Ok(self.hold(Value::Obj(class))),
            known::DICT if self.class(class).has_dict => {
                return Ok(self.instance_dict(id));
            }
            _ => {}
        }
        if let Some(answer) = self.special_attr(value, sym)? {
            return Ok(answer);
        }
        if let Some(found) = self.late_method(class, sym)? {
            let found = self.hold(found);
            return self.bind(found, value);
        }
        self.no_attribute(value, sym)
    }

    pub(crate) fn no_attribute<T>(&mut self, value: Value, sym: Sym) -> Res<T> {
        let name = self.name(sym);
        let class = self.type_name(value);
        let message = format!("'{class}' object has no attribute '{name}'");
        self.attribute_error(value, &name, message)
    }

    /// An empty slot: since 3.13 the class is called by its full name.
    /// (`PyMember_GetOne`)
    fn empty_slot<T>(&mut self, value: Value, sym: Sym) -> Res<T> {
        if self.profile().version < Version::V3_13 {
            return self.no_attribute(value, sym);
        }
        let (name, class) = (self.name(sym), self.full_class_name(self.class_of(value)));
        let class = class.strip_prefix("__main__.").unwrap_or(&class);
        let message = format!("'{class}' object has no attribute '{name}'");
        self.attribute_error(value, &name, message)
    }

    /// An attribute of the instance itself, not counted.
    #[inline]
    pub(crate) fn own_attr(&self, id: ObjId, sym: Sym) -> Option<Value> {
        match self.get(id) {
            PyObject::Instance(instance) => {
                if let Some(&(_, value)) = instance.attrs.iter().find(|a| a.0 == sym) {
                    return Some(value);
                }
                let dict = instance.extra.as_ref()?.dict?;
                self.dict_get_sym(dict, sym)
            }
            PyObject::Exception(e) => {
                if let Some(&(_, value)) = e.attrs.iter().find(|a| a.0 == sym) {
                    return Some(value);
                }
                self.dict_get_sym(e.dict?, sym)
            }
            PyObject::Function(f) => self.dict_get_sym(f.dict?, sym),
            _ => None,
        }
    }

    pub(super) fn is_data_descriptor(&mut self, value: Value) -> bool {
        let Value::Obj(id) = value else { return false };
        match self.get(id) {
            PyObject::Property(_) | PyObject::Member { .. } => true,
            PyObject::Instance(i) => {
                let class = i.class;
                self.lookup(class, known::SET).is_some()
                    || self.lookup(class, known::DELETE).is_some()
            }
            _ => false,
        }
    }

    /// What a descriptor found in a class answers with; the descriptor is
    /// borrowed.
    fn get_descriptor(&mut self, found: Value, value: Value, class: ObjId) -> Res<Owned> {
        let Value::Obj(id) = found else { return Ok(Owned::new(found)) };
        match self.get(id) {
            PyObject::Property(_) => self.get_by_property(id, value),
            &PyObject::Member { name, slot, .. } => {
                let target = value.obj().expect("an instance");
                if slot {
                    return match self.own_attr(target, name) {
                        Some(own) => Ok(self.hold(own)),
                        None => self.empty_slot(value, name),
                    };
                }
                match name {
                    known::DICT => Ok(self.instance_dict(target)),
                    _ => {
                        let weakrefs = self.heap.weakrefs_of(target).unwrap_or_default();
                        let first = weakrefs.first().map_or(Value::None, |&w| Value::Obj(w));
                        Ok(self.hold(first))
                    }
                }
            }
            _ => {
                let getter = self.special(found, known::GET);
                match getter {
                    Some(getter) => {
                        self.call_method_value(getter, found, &[value, Value::Obj(class)])
                    }
                    None => Ok(self.hold(found)),
                }
            }
        }
    }

    /// What was found in the class of `this`, as an attribute of `this`. The
    /// reference to `found` is given away. (`tp_descr_get`)
    pub(crate) fn bind(&mut self, found: Owned, this: Value) -> Res<Owned> {
        let Value::Obj(id) = *found else { return Ok(found) };
        let answer = match self.get(id) {
            PyObject::Function(_) => {
                let this = self.share(this);
                let func = found.give();
                return Ok(self.make(PyObject::BoundMethod { func, this }));
            }
            &PyObject::Native(native) => {
                let this_native = &self.natives[native as usize];
                if this_native.class.is_none() {
                    return Ok(found);
                }
                let this = match this_native.class_method {
                    true => Value::Obj(self.class_of(this)),
                    false => this,
                };
                let bound = self.share(this);
                let made = self.make(PyObject::BoundNative { native, this: bound });
                self.release(found);
                return Ok(made);
            }
            &PyObject::StaticMethod(func, _) => self.hold(func),
            &PyObject::ClassMethod(func, _) => {
                let class = Value::Obj(self.class_of(this));
                let func = self.hold(func);
                self.release(found);
                return self.bind_to_class(func, class);
            }
            PyObject::Property(_) | PyObject::Member { .. } => {
                let class = self.class_of(this);
                self.get_descriptor(*found, this, class)?
            }
            PyObject::Instance(_) => {
                let Some(getter) = self.special(*found, known::GET) else { return Ok(found) };
                let class = Value::Obj(self.class_of(this));
                self.call_method_value(getter, *found, &[this, class])?
            }
            _ => return Ok(found),
        };
        self.release(found);
        Ok(answer)
    }

    /// A class method's function, bound to the class.
    pub(crate) fn bind_to_class(&mut self, func: Owned, class: Value) -> Res<Owned> {
        if self.is_instance_of_python(*func)
            && let Some(getter) = self.special(*func, known::GET)
        {
            let answer = self.call_method_value(getter, *func, &[class, class])?;
            self.release(func);
            return Ok(answer);
        }
        let this = self.share(class);
        let func = func.give();
        Ok(self.make(PyObject::BoundMethod { func, this }))
    }

    fn is_instance_of_python(&self, value: Value) -> bool {
        matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Instance(_)))
    }

    /// `Class.name`
    pub(crate) fn class_attr(&mut self, id: ObjId, sym: Sym) -> Res<Owned> {
        let meta = self.class_of(Value::Obj(id));
        let in_meta = self.lookup(meta, sym);
        if let Some(found) = in_meta
            && self.is_data_descriptor(found)
            && !matches!(sym, known::DICT | known::WEAKREF)
        {
            return self.get_descriptor(found, Value::Obj(id), meta);
        }
        if let Some(found) = self.lookup(id, sym)
            && sym != known::DICT
            && sym != known::DOC
        {
            return self.class_binding(found, id);
        }
        if let Some(answer) = self.class_special(id, sym) {
            return Ok(answer);
        }
        if let Some(found) = in_meta {
            let found = self.hold(found);
            return self.bind(found, Value::Obj(id));
        }
        if let Some(found) = self.late_method(id, sym)? {
            return self.class_binding(found, id);
        }
        if self.class(meta).traits.getattr {
            let getattr = self.lookup(meta, known::GETATTR).expect("it has one");
            let name = self.sym_value(sym);
            return self.call_method_value(getattr, Value::Obj(id), &[name]);
        }
        let name = self.name(sym);
        let class = self.class_name(id);
        let message = format!("type object '{class}' has no attribute '{name}'");
        self.attribute_error(Value::Obj(id), &name, message)
    }

    /// What was found in a class, as an attribute of the class; borrowed.
    pub(crate) fn class_binding(&mut self, found: Value, class: ObjId) -> Res<Owned> {
        let Value::Obj(id) = found else { return Ok(Owned::new(found)) };
        match self.get(id) {
            &PyObject::StaticMethod(func, _) => Ok(self.hold(func)),
            &PyObject::ClassMethod(func, _) => {
                let func = self.hold(func);
                self.bind_to_class(func, Value::Obj(class))
            }
            &PyObject::Native(native) if self.natives[native as usize].class_method => {
                let this = self.share(Value::Obj(class));
                Ok(self.make(PyObject::BoundNative { native, this }))
            }
            PyObject::Instance(_) => match self.special(found, known::GET) {
                Some(getter) => {
                    self.call_method_value(getter, found, &[Value::None, Value::Obj(class)])
                }
                None => Ok(self.hold(found)),
            },
            _ => Ok(self.hold(found)),
        }
    }

    /// Finds a method without making a bound one: returns what to call and
    /// its first argument, or nothing. Both are the caller's, except that the
    /// argument is the reference that was on the stack.
    pub(crate) fn load_method(&mut self, value: Value, sym: Sym) -> Res<(Value, Value)> {
        if let Value::Obj(id) = value
            && let PyObject::Instance(instance) = self.get(id)
        {
            let class = instance.class;
            let plain = !self.class(class).traits.getattribute;
            if plain
                && let Some(Value::Obj(found)) = self.lookup(class, sym)
                && (matches!(self.get(found), PyObject::Function(_))
                    || self.is_native_method(found))
                && self.own_attr(id, sym).is_none()
            {
                return Ok((self.share(Value::Obj(found)), value));
            }
        } else if !matches!(
            value.obj().map(|id| self.get(id)),
            Some(
                PyObject::Class(_)
                    | PyObject::Module(_)
                    | PyObject::Super { .. }
                    | PyObject::Weakref(_)
            )
        ) {
            let class = self.class_of(value);
            if let Some(Value::Obj(found)) = self.lookup(class, sym)
                && self.is_native_method(found)
                && value.obj().is_none_or(|id| self.own_attr(id, sym).is_none())
            {
                return Ok((self.share(Value::Obj(found)), value));
            }
        }
        Ok((self.get_attr(value, sym)?.give(), Value::Unbound))
    }

    /// Whether it is a method of a built-in class, called with an instance.
    #[inline]
    fn is_native_method(&self, id: ObjId) -> bool {
        let &PyObject::Native(native) = self.get(id) else { return false };
        let native = &self.natives[native as usize];
        native.class.is_some() && !native.class_method
    }

    /// An attribute, or nothing if there is none. (`PyObject_GetOptionalAttr`)
    pub(crate) fn optional_attr(&mut self, value: Value, sym: Sym) -> Res<Option<Owned>> {
        match self.get_attr(value, sym) {
            Ok(found) => Ok(Some(found)),
            Err(Thrown) if self.catch(self.types.attribute_error) => Ok(None),
            Err(Thrown) => Err(Thrown),
        }
    }

    /// `hasattr`
    pub(crate) fn has_attr(&mut self, value: Value, sym: Sym) -> Res<bool> {
        let found = self.optional_attr(value, sym)?;
        let is_there = found.is_some();
        self.release(found.unwrap_or(Owned::UNBOUND));
        Ok(is_there)
    }

    /// Whether `hasattr(value, name)`.
    pub(crate) fn has_attr_named(&mut self, value: Value, name: &str) -> Res<bool> {
        let sym = self.sym(name);
        self.has_attr(value, sym)
    }
}
