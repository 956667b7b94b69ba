//! Getting, setting and deleting attributes.

use gc_core::{DictTracking, ObjId, Version};

use crate::objects::dict_table::Table;
use crate::objects::owned::Owned;
use crate::objects::symbols::known;
use crate::objects::{Extra, Instance, Layout, PyObject};
use crate::{Interp, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `value.name`; the answer is the caller's.
    pub fn get_attr(&mut self, value: Value, sym: Sym) -> Res<Owned> {
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

    /// An attribute of an instance, by the usual rules.
    /// (`PyObject_GenericGetAttr`, then `__getattr__`)
    fn instance_attr(&mut self, id: ObjId, class: ObjId, value: Value, sym: Sym) -> Res<Owned> {
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
                return Ok(Owned::new(self.instance_dict(id)));
            }
            _ => {}
        }
        if let Some(answer) = self.special_attr(value, sym)? {
            return Ok(Owned::new(answer));
        }
        self.no_attribute(value, sym)
    }

    pub(crate) fn no_attribute<T>(&mut self, value: Value, sym: Sym) -> Res<T> {
        let name = self.name(sym);
        let class = self.type_name(value);
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

    fn is_data_descriptor(&mut self, value: Value) -> bool {
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

    /// What a descriptor found in a class gives; the descriptor is borrowed.
    fn get_descriptor(&mut self, found: Value, value: Value, class: ObjId) -> Res<Owned> {
        let Value::Obj(id) = found else { return Ok(Owned::new(found)) };
        match self.get(id) {
            PyObject::Property(parts) => {
                let getter = parts[0];
                if getter.is_none() {
                    let name = self.type_name(value);
                    return self.raise(self.types.attribute_error, self_text(&name));
                }
                self.call(getter, &[value])
            }
            &PyObject::Member { name, slot, .. } => {
                let target = value.obj().expect("an instance");
                if slot {
                    return match self.own_attr(target, name) {
                        Some(own) => Ok(self.hold(own)),
                        None => self.no_attribute(value, name),
                    };
                }
                match name {
                    known::DICT => Ok(Owned::new(self.instance_dict(target))),
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
                self.inc(this);
                let func = found.give();
                return Ok(Owned::new(self.make(PyObject::BoundMethod { func, this })));
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
                self.inc(this);
                self.release(found);
                return Ok(Owned::new(self.make(PyObject::BoundNative { native, this })));
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
    fn bind_to_class(&mut self, func: Owned, class: Value) -> Res<Owned> {
        if self.is_instance_of_python(*func)
            && let Some(getter) = self.special(*func, known::GET)
        {
            let answer = self.call_method_value(getter, *func, &[class, class])?;
            self.release(func);
            return Ok(answer);
        }
        self.inc(class);
        let func = func.give();
        Ok(Owned::new(self.make(PyObject::BoundMethod { func, this: class })))
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
            return Ok(Owned::new(answer));
        }
        if let Some(found) = in_meta {
            let found = self.hold(found);
            return self.bind(found, Value::Obj(id));
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
    fn class_binding(&mut self, found: Value, class: ObjId) -> Res<Owned> {
        let Value::Obj(id) = found else { return Ok(Owned::new(found)) };
        match self.get(id) {
            &PyObject::StaticMethod(func, _) => Ok(self.hold(func)),
            &PyObject::ClassMethod(func, _) => {
                let func = self.hold(func);
                self.bind_to_class(func, Value::Obj(class))
            }
            &PyObject::Native(native) if self.natives[native as usize].class_method => {
                self.inc(Value::Obj(class));
                let this = Value::Obj(class);
                Ok(Owned::new(self.make(PyObject::BoundNative { native, this })))
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

    /// Finds a method without making a bound one: what to call, and its first
    /// argument, or nothing. Both are the caller's, except that the argument
    /// is the reference that was on the stack.
    pub(crate) fn load_method(&mut self, value: Value, sym: Sym) -> Res<(Value, Value)> {
        if let Value::Obj(id) = value
            && let PyObject::Instance(instance) = self.get(id)
        {
            let class = instance.class;
            let plain = !self.class(class).traits.getattribute;
            if plain
                && let Some(Value::Obj(found)) = self.lookup(class, sym)
                && matches!(self.get(found), PyObject::Function(_))
                && self.own_attr(id, sym).is_none()
            {
                self.inc(Value::Obj(found));
                return Ok((Value::Obj(found), value));
            }
            if plain
                && let Some(Value::Obj(found)) = self.lookup(class, sym)
                && let &PyObject::Native(native) = self.get(found)
                && self.natives[native as usize].class.is_some()
                && !self.natives[native as usize].class_method
                && self.own_attr(id, sym).is_none()
            {
                self.inc(Value::Obj(found));
                return Ok((Value::Obj(found), value));
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
                && let &PyObject::Native(native) = self.get(found)
                && self.natives[native as usize].class.is_some()
                && !self.natives[native as usize].class_method
                && value.obj().is_none_or(|id| self.own_attr(id, sym).is_none())
            {
                self.inc(Value::Obj(found));
                return Ok((Value::Obj(found), value));
            }
        }
        Ok((self.get_attr(value, sym)?.give(), Value::Unbound))
    }

    // -- the dict of an instance

    /// `instance.__dict__`; the answer is the caller's.
    pub(crate) fn instance_dict(&mut self, id: ObjId) -> Value {
        let found = match self.get(id) {
            PyObject::Instance(i) => i.extra.as_ref().and_then(|e| e.dict),
            PyObject::Exception(e) => e.dict,
            _ => None,
        };
        if let Some(dict) = found {
            return self.share(Value::Obj(dict));
        }
        let inside = self.dict_stays_inside() && matches!(self.get(id), PyObject::Instance(_));
        let dict = self.make_instance_dict(id, inside);
        self.share(Value::Obj(dict))
    }

    /// In 3.13 the dict of an instance shows values that the instance goes on
    /// holding.
    fn dict_stays_inside(&self) -> bool {
        self.profile().version >= Version::V3_13
    }

    /// Gives the instance a dict; with `inside`, one that only shows what the
    /// instance holds.
    pub(crate) fn make_instance_dict(&mut self, id: ObjId, inside: bool) -> ObjId {
        let attrs = self.update(id, |object| match object {
            PyObject::Instance(i) => {
                let mut attrs = std::mem::take(&mut i.attrs);
                if let Some(extra) = &mut i.extra {
                    let order = std::mem::take(&mut extra.order);
                    attrs.sort_by_key(|a| order.iter().position(|&s| s == a.0));
                }
                attrs
            }
            PyObject::Exception(e) => std::mem::take(&mut e.attrs),
            _ => Vec::new(),
        });
        let slots = self.slot_names(id);
        let mut table = Table::default();
        let mut kept = Vec::new();
        for (sym, value) in attrs {
            if slots.contains(&sym) {
                kept.push((sym, value));
                continue;
            }
            let key = self.sym_value(sym);
            self.inc(key);
            let hash = self.sym_hash(sym);
            table.push(hash, key, value);
        }
        let mut inner = Some(table);
        let dict = crate::objects::Dict {
            table: if inside { Table::default() } else { inner.take().unwrap_or_default() },
            inside: inside.then_some(id),
        };
        // What only shows pairs does not count as holding them.
        let trackable = inside
            && self.profile().dict_tracking == DictTracking::Lazy
            && inner.as_ref().is_some_and(|t| {
                t.iter().any(|e| e.value.obj().is_some_and(|v| self.may_be_tracked(v)))
            });
        let dict = self.alloc(PyObject::Dict(Box::new(dict)));
        if trackable {
            self.heap.track(dict).expect("just made");
        }
        self.update(id, |object| match object {
            PyObject::Instance(i) => {
                i.attrs = kept;
                let extra = i.extra.get_or_insert_default();
                extra.dict = Some(dict);
                extra.table = inner;
            }
            PyObject::Exception(e) => {
                e.dict = Some(dict);
            }
            _ => {}
        });
        dict
    }

    pub(crate) fn may_be_tracked(&self, id: ObjId) -> bool {
        match self.get(id) {
            PyObject::Tuple(_) => self.heap.is_tracked(id).unwrap_or(false),
            object => gc_core::Trace::tracking(object).has_gc(),
        }
    }

    fn slot_names(&self, id: ObjId) -> Vec<Sym> {
        match self.get(id) {
            PyObject::Instance(i) => {
                let lookup = &self.class(i.class).lookup;
                lookup.iter().flat_map(|&c| self.class(c).slots.iter().copied()).collect()
            }
            _ => Vec::new(),
        }
    }

    // -- setting

    /// `value.name = new`; both are borrowed.
    pub fn set_attr(&mut self, value: Value, sym: Sym, new: Value) -> Res<()> {
        let Value::Obj(id) = value else { return self.cannot_set(value, sym) };
        match self.get(id) {
            PyObject::Instance(instance) => {
                let class = instance.class;
                if self.class(class).traits.setattr
                    && let Some(setter) = self.lookup(class, known::SETATTR)
                    && !self.is_objects_own(setter, known::SETATTR)
                {
                    let name = self.sym_value(sym);
                    let done = self.call_method_value(setter, value, &[name, new])?;
                    self.release(done);
                    return Ok(());
                }
                self.generic_set(id, class, sym, new)
            }
            PyObject::Class(class) => {
                if class.builtin {
                    let class = class.name.clone();
                    let name = self.name(sym);
                    return self.type_error(format!(
                        "cannot set '{name}' attribute of immutable type '{class}'"
                    ));
                }
                if let Some(setter) = self.python_method(value, known::SETATTR) {
                    let name = self.sym_value(sym);
                    let done = self.call_method_value(setter, value, &[name, new])?;
                    self.release(done);
                    return Ok(());
                }
                self.set_class_attr(id, sym, new)
            }
            PyObject::Module(module) => {
                let dict = module.dict;
                self.dict_set_sym(dict, sym, new);
                Ok(())
            }
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                self.set_attr(*target, sym, new)?;
                self.release(target);
                Ok(())
            }
            _ => self.set_special(value, id, sym, new),
        }
    }

    fn is_objects_own(&mut self, found: Value, sym: Sym) -> bool {
        self.lookup(self.types.object, sym).is_some_and(|own| own.is(found))
    }

    /// (`PyObject_GenericSetAttr`)
    pub(crate) fn generic_set(&mut self, id: ObjId, class: ObjId, sym: Sym, new: Value) -> Res<()> {
        if let Some(Value::Obj(found)) = self.lookup(class, sym) {
            match self.get(found) {
                PyObject::Property(parts) => {
                    let setter = parts[1];
                    if setter.is_none() {
                        let name = self.name(sym);
                        let class = self.class_name(class);
                        let message =
                            format!("property '{name}' of '{class}' object has no setter");
                        return self.raise(self.types.attribute_error, message);
                    }
                    let done = self.call(setter, &[Value::Obj(id), new])?;
                    self.release(done);
                    return Ok(());
                }
                &PyObject::Member { name, slot: true, .. } => {
                    if self.own_attr(id, name).is_some() {
                        self.put_attr(id, name, new);
                    } else {
                        self.put_new_attr(id, class, name, new);
                    }
                    return Ok(());
                }
                &PyObject::Member { name, .. } => {
                    return self.set_instance_dict(id, name, new);
                }
                PyObject::Instance(_) => {
                    let value = Value::Obj(found);
                    if let Some(setter) = self.special(value, known::SET) {
                        let done = self.call_method_value(setter, value, &[Value::Obj(id), new])?;
                        self.release(done);
                        return Ok(());
                    }
                }
                _ => {}
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

    fn cannot_set_on_slots(&mut self, id: ObjId, class: ObjId, sym: Sym) -> Res<()> {
        let name = self.name(sym);
        let exists = self.lookup(class, sym).is_some();
        let class = self.class_name(class);
        let message = if exists {
            format!("'{class}' object attribute '{name}' is read-only")
        } else if self.profile().version < Version::V3_13 {
            format!("'{class}' object has no attribute '{name}'")
        } else {
            format!(
                "'{class}' object has no attribute '{name}' and no __dict__ for setting new attributes"
            )
        };
        self.attribute_error(Value::Obj(id), &name, message)
    }

    fn set_class(&mut self, id: ObjId, new: Value) -> Res<()> {
        let Some(class) = self.as_class(new) else {
            let name = self.type_name(new);
            return self
                .type_error(format!("__class__ must be set to a class, not '{name}' object"));
        };
        let old = self.class_of(Value::Obj(id));
        if self.class(class).layout != self.class(old).layout || self.class(class).builtin {
            let (a, b) = (self.class_name(class), self.class_name(old));
            return self.type_error(format!(
                "__class__ assignment: '{a}' object layout differs from '{b}'"
            ));
        }
        self.inc(new);
        self.update(id, |o| {
            if let PyObject::Instance(i) = o {
                i.class = class;
            }
        });
        self.dec(Value::Obj(old));
        Ok(())
    }

    fn set_instance_dict(&mut self, id: ObjId, name: Sym, new: Value) -> Res<()> {
        if name != known::DICT {
            let class = self.class_of(Value::Obj(id));
            return self.cannot_set_on_slots(id, class, name);
        }
        let Some(dict) = self.as_dict(new) else {
            let name = self.type_name(new);
            return self
                .type_error(format!("__dict__ must be set to a dictionary, not a '{name}'"));
        };
        self.make_own_dict(id);
        self.inc(new);
        let old = self.update(id, |o| match o {
            PyObject::Instance(i) => i.extra.get_or_insert_default().dict.replace(dict),
            _ => None,
        });
        self.dec(old.map_or(Value::Unbound, Value::Obj));
        Ok(())
    }

    /// The instance gets a dict that holds its pairs itself.
    fn make_own_dict(&mut self, id: ObjId) {
        let shown = match self.get(id) {
            PyObject::Instance(i) => i.extra.as_ref().and_then(|e| e.dict),
            _ => None,
        };
        match shown {
            None => {
                self.make_instance_dict(id, false);
            }
            Some(dict) => {
                let table = self.update(id, |o| match o {
                    PyObject::Instance(Instance { extra: Some(extra), .. }) => extra.table.take(),
                    _ => None,
                });
                if let Some(table) = table {
                    self.update(dict, |o| {
                        if let PyObject::Dict(d) = o {
                            d.inside = None;
                            d.table = table;
                        }
                    });
                    self.heap.maybe_track(dict).expect("alive");
                }
            }
        }
    }

    /// Stores an attribute in the instance itself.
    #[inline]
    fn put_instance_attr(&mut self, id: ObjId, class: ObjId, sym: Sym, new: Value) {
        let PyObject::Instance(instance) = self.get(id) else { return };
        if instance.attrs.iter().any(|a| a.0 == sym) {
            return self.put_attr(id, sym, new);
        }
        if let Some(Extra { dict: Some(dict), .. }) = instance.extra.as_deref() {
            let dict = *dict;
            return self.dict_set_sym(dict, sym, new);
        }
        // An instance that is a list, number, ... besides has no place of its own
        // for attributes.
        if self.class(class).layout == Layout::Object && self.room_for(class, sym) {
            return self.put_new_attr(id, class, sym, new);
        }
        let dict = self.make_instance_dict(id, false);
        self.dict_set_sym(dict, sym, new);
    }

    /// Whether the class has room for one more shared name.
    fn room_for(&mut self, class: ObjId, sym: Sym) -> bool {
        let this = self.class(class);
        if this.shared.contains(&sym) {
            return true;
        }
        if this.usable == 0 {
            return false;
        }
        // Only CPython's book-keeping, nothing that the program sees.
        self.update(class, |o| {
            if let PyObject::Class(c) = o {
                c.shared.push(sym);
                c.usable -= 1;
            }
        });
        true
    }

    /// Where an attribute stands in the instances of a class: slots first, by
    /// name, then the names that instances share, in the order in which the
    /// class first met them. They are dropped in this order.
    fn rank(&self, class: ObjId, sym: Sym) -> (usize, usize) {
        let this = self.class(class);
        if let Some(at) = this.shared.iter().position(|&s| s == sym) {
            return (usize::MAX, at);
        }
        for (n, &base) in this.lookup.iter().enumerate() {
            let slots = &self.class(base).slots;
            if slots.contains(&sym) {
                let name = self.names.str(sym);
                return (n, slots.iter().filter(|&&s| self.names.str(s) < name).count());
            }
        }
        (usize::MAX, usize::MAX)
    }

    /// Stores an attribute that the instance does not have yet.
    fn put_new_attr(&mut self, id: ObjId, class: ObjId, sym: Sym, new: Value) {
        let PyObject::Instance(instance) = self.get(id) else { return };
        let rank = self.rank(class, sym);
        let in_order = instance.attrs.last().is_none_or(|a| self.rank(class, a.0) <= rank);
        let told = instance.extra.as_ref().is_some_and(|e| !e.order.is_empty());
        if in_order && !told {
            self.inc(new);
            self.update(id, |o| {
                if let PyObject::Instance(i) = o {
                    i.attrs.push((sym, new));
                }
            });
            return;
        }
        let at = instance.attrs.iter().filter(|a| self.rank(class, a.0) <= rank).count();
        self.inc(new);
        // The names of `__slots__` are never listed: where they stand is enough.
        let slots_only = !self.class(class).has_dict;
        self.update(id, |o| {
            if let PyObject::Instance(i) = o {
                if slots_only {
                    i.attrs.insert(at, (sym, new));
                    return;
                }
                let extra = i.extra.get_or_insert_default();
                if extra.order.is_empty() {
                    extra.order = i.attrs.iter().map(|a| a.0).collect();
                }
                extra.order.push(sym);
                i.attrs.insert(at, (sym, new));
            }
        });
    }

    /// Stores an attribute among the instance's own.
    fn put_attr(&mut self, id: ObjId, sym: Sym, new: Value) {
        if matches!(self.get(id), PyObject::Function(_)) {
            let dict = self.function_dict(id);
            return self.dict_set_sym(dict, sym, new);
        }
        self.inc(new);
        let old = self.update(id, |object| {
            let attrs = match object {
                PyObject::Instance(i) => &mut i.attrs,
                PyObject::Exception(e) => &mut e.attrs,
                _ => return new,
            };
            match attrs.iter_mut().find(|a| a.0 == sym) {
                Some(attr) => std::mem::replace(&mut attr.1, new),
                None => {
                    attrs.push((sym, new));
                    Value::Unbound
                }
            }
        });
        self.dec(old);
    }

    /// The dict of a function, made when it is first needed.
    pub(crate) fn function_dict(&mut self, id: ObjId) -> ObjId {
        if let PyObject::Function(f) = self.get(id)
            && let Some(dict) = f.dict
        {
            return dict;
        }
        let dict = self.dict();
        self.update(id, |object| {
            if let PyObject::Function(f) = object {
                f.dict = Some(dict);
            }
        });
        dict
    }

    pub(crate) fn put_own(&mut self, id: ObjId, sym: Sym, new: Value) {
        self.put_attr(id, sym, new);
    }

    pub(crate) fn set_class_attr(&mut self, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        let meta = self.class_of(Value::Obj(id));
        if let Some(found) = self.lookup(meta, sym)
            && meta != self.types.type_
            && self.is_data_descriptor(found)
        {
            return self.generic_set_on(found, Value::Obj(id), new);
        }
        match sym {
            known::NAME | known::QUALNAME => {
                let Some(text) = self.text(new) else {
                    let given = self.type_name(new);
                    let (class, name) = (self.class_name(id), self.name(sym));
                    return self.type_error(format!(
                        "can only assign string to {class}.{name}, not '{given}'"
                    ));
                };
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
        self.classes_changed();
        self.dict_set_sym(dict, sym, new);
        self.classes_changed();
        self.compute_traits(id);
        Ok(())
    }

    fn generic_set_on(&mut self, descriptor: Value, this: Value, new: Value) -> Res<()> {
        if let Some(PyObject::Property(parts)) = descriptor.obj().map(|id| self.get(id)) {
            let setter = parts[1];
            let done = self.call(setter, &[this, new])?;
            self.release(done);
            return Ok(());
        }
        let Some(setter) = self.special(descriptor, known::SET) else { return Ok(()) };
        let done = self.call_method_value(setter, descriptor, &[this, new])?;
        self.release(done);
        Ok(())
    }

    pub(crate) fn cannot_set<T>(&mut self, value: Value, sym: Sym) -> Res<T> {
        let name = self.name(sym);
        let class_id = self.class_of(value);
        let exists = self.lookup(class_id, sym).is_some();
        let class = self.type_name(value);
        let message = if exists {
            format!("'{class}' object attribute '{name}' is read-only")
        } else if self.profile().version < Version::V3_13 {
            format!("'{class}' object has no attribute '{name}'")
        } else {
            format!(
                "'{class}' object has no attribute '{name}' and no __dict__ for setting new attributes"
            )
        };
        self.attribute_error(value, &name, message)
    }

    // -- deleting

    /// `del value.name`; borrowed.
    pub fn del_attr(&mut self, value: Value, sym: Sym) -> Res<()> {
        let Value::Obj(id) = value else { return self.cannot_set(value, sym) };
        match self.get(id) {
            PyObject::Instance(instance) => {
                let class = instance.class;
                if self.class(class).traits.setattr
                    && let Some(deleter) = self.lookup(class, known::DELATTR)
                    && !self.is_objects_own(deleter, known::DELATTR)
                {
                    let name = self.sym_value(sym);
                    let done = self.call_method_value(deleter, value, &[name])?;
                    self.release(done);
                    return Ok(());
                }
                self.generic_del(id, class, sym)
            }
            PyObject::Class(class) => {
                if class.builtin {
                    let class = class.name.clone();
                    let name = self.name(sym);
                    return self.type_error(format!(
                        "cannot set '{name}' attribute of immutable type '{class}'"
                    ));
                }
                if let Some(deleter) = self.python_method(value, known::DELATTR) {
                    let name = self.sym_value(sym);
                    let done = self.call_method_value(deleter, value, &[name])?;
                    self.release(done);
                    return Ok(());
                }
                self.del_class_attr(id, sym)
            }
            PyObject::Module(module) => {
                let (dict, name) = (module.dict, module.name.clone());
                if self.dict_remove_sym(dict, sym) {
                    return Ok(());
                }
                let attr = self.name(sym);
                let message = format!("module '{name}' has no attribute '{attr}'");
                self.attribute_error(value, &attr, message)
            }
            PyObject::Exception(_) | PyObject::Function(_) => {
                if self.remove_own(id, sym) {
                    return Ok(());
                }
                self.no_attribute(value, sym)
            }
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                self.del_attr(*target, sym)?;
                self.release(target);
                Ok(())
            }
            _ => self.cannot_set(value, sym),
        }
    }

    /// Whether it is a class written in Python.
    pub(crate) fn is_python_class(&self, id: ObjId) -> bool {
        matches!(self.get(id), PyObject::Class(class) if !class.builtin)
    }

    /// `del Class.name`, whatever its metaclass has to say.
    pub(crate) fn del_class_attr(&mut self, id: ObjId, sym: Sym) -> Res<()> {
        let dict = self.class(id).dict.obj().expect("a class has a dict");
        self.classes_changed();
        if !self.dict_remove_sym(dict, sym) {
            let name = self.name(sym);
            let class = self.class_name(id);
            let message = format!("type object '{class}' has no attribute '{name}'");
            return self.attribute_error(Value::Obj(id), &name, message);
        }
        self.classes_changed();
        self.compute_traits(id);
        Ok(())
    }

    pub(crate) fn generic_del(&mut self, id: ObjId, class: ObjId, sym: Sym) -> Res<()> {
        if let Some(Value::Obj(found)) = self.lookup(class, sym) {
            match self.get(found) {
                PyObject::Property(parts) => {
                    let deleter = parts[2];
                    if deleter.is_none() {
                        let name = self.name(sym);
                        let class = self.class_name(class);
                        let message =
                            format!("property '{name}' of '{class}' object has no deleter");
                        return self.raise(self.types.attribute_error, message);
                    }
                    let done = self.call(deleter, &[Value::Obj(id)])?;
                    self.release(done);
                    return Ok(());
                }
                PyObject::Instance(_) => {
                    let value = Value::Obj(found);
                    if let Some(deleter) = self.special(value, known::DELETE) {
                        let done = self.call_method_value(deleter, value, &[Value::Obj(id)])?;
                        self.release(done);
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        if self.remove_own(id, sym) {
            return Ok(());
        }
        if let Some(Value::Obj(found)) = self.lookup(class, sym)
            && matches!(self.get(found), PyObject::Member { slot: true, .. })
        {
            let name = self.name(sym);
            return self.attribute_error(Value::Obj(id), &name, name.to_string());
        }
        self.no_attribute(Value::Obj(id), sym)
    }

    fn remove_own(&mut self, id: ObjId, sym: Sym) -> bool {
        let removed = self.update(id, |object| {
            let attrs = match object {
                PyObject::Instance(i) => &mut i.attrs,
                PyObject::Exception(e) => &mut e.attrs,
                _ => return None,
            };
            let at = attrs.iter().position(|a| a.0 == sym)?;
            let value = attrs.remove(at).1;
            if let PyObject::Instance(Instance { extra: Some(extra), .. }) = object {
                extra.order.retain(|&s| s != sym);
            }
            Some(value)
        });
        if let Some(value) = removed {
            self.dec(value);
            return true;
        }
        let dict = match self.get(id) {
            PyObject::Instance(i) => i.extra.as_ref().and_then(|e| e.dict),
            PyObject::Exception(e) => e.dict,
            PyObject::Function(f) => f.dict,
            _ => None,
        };
        dict.is_some_and(|dict| self.dict_remove_sym(dict, sym))
    }

    /// Whether `hasattr(value, name)`.
    pub(crate) fn has_attr_named(&mut self, value: Value, name: &str) -> bool {
        let sym = self.sym(name);
        match self.get_attr(value, sym) {
            Ok(found) => {
                self.release(found);
                true
            }
            Err(Thrown) => {
                self.catch(self.types.attribute_error);
                false
            }
        }
    }
}

fn self_text(class: &str) -> String {
    format!("property of '{class}' object has no getter")
}
