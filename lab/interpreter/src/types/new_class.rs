//! Making classes: `type(name, bases, dict)`. The `class` statement is in
//! `build_class.rs`, what the bases say in `bases.rs`, what instances will have in
//! `slots.rs`. (`type_new`, `Objects/typeobject.c`)

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{Class, Layout, PyObject, Traits};
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};

/// How many attribute names the instances of a class share at most.
/// (`SHARED_KEYS_MAX_SIZE`)
const SHARED_KEYS: u8 = 30;

impl<W: Watch> Interp<W> {
    /// `type(name, bases, dict)`; everything is borrowed. (`type_new`)
    pub(crate) fn new_class(
        &mut self,
        meta: ObjId,
        name: Value,
        bases: Value,
        names: ObjId,
        keywords: &[(Sym, Value)],
    ) -> Res {
        let Some(name_text) = self.text(name) else {
            return self.bad_argument("type.__new__", "argument 1", "str", name);
        };
        if name_text.contains('\0') {
            return self.value_error("type name must not contain null characters");
        }
        let given: Vec<Value> = self.as_tuple(bases).unwrap_or_default().to_vec();
        let mut base_ids = Vec::new();
        for &base in &given {
            let Some(id) = self.as_class(base) else {
                return self.bad_base(base);
            };
            if self.class(id).layout == Layout::Closed {
                let name = self.class_name(id);
                return self.type_error(format!("type '{name}' is not an acceptable base type"));
            }
            base_ids.push(id);
        }
        let bases = if base_ids.is_empty() {
            let object = self.types.object;
            base_ids.push(object);
            let object = self.hold(Value::Obj(object));
            self.tuple([object].into())
        } else {
            self.hold(bases)
        };
        let made = self.finish_class(meta, &name_text, &base_ids, bases, names)?;
        let class = made.id();
        let dict = self.class(class).dict.obj().expect("a class has a dict");
        self.classes_changed();
        self.compute_traits(class);
        self.register_subclass(class, &base_ids);
        self.set_class_cell(class, dict);
        self.set_names(class, dict)?;
        self.init_subclass(class, keywords)?;
        Ok(made)
    }

    fn bad_base<T>(&mut self, base: Value) -> Res<T> {
        if matches!(
            base.obj().map(|id| self.get(id)),
            Some(PyObject::Function(_) | PyObject::Module(_))
        ) {
            let name = self.type_name(base);
            return self.type_error(format!("{name}() argument 'code' must be code, not str"));
        }
        self.type_error("bases must be types")
    }

    fn finish_class(
        &mut self,
        meta: ObjId,
        name: &str,
        bases: &[ObjId],
        bases_tuple: Owned,
        names: ObjId,
    ) -> Res {
        let shape = self.shape(name, bases, names)?;
        let (namespace, qualname) = self.namespace_of_class(name, names);
        let dict = namespace.id();
        let class = Class {
            name: name.into(),
            qualname: qualname.as_str().into(),
            module: "",
            bases: bases_tuple.give(),
            base: self.share(Value::Obj(shape.base)),
            mro: Value::None,
            lookup: Box::default(),
            dict: namespace.give(),
            layout: shape.layout,
            builtin: false,
            has_dict: shape.has_dict,
            has_weakrefs: shape.has_weakrefs,
            slots: shape.slots.clone(),
            shared: Vec::new(),
            usable: SHARED_KEYS,
            subclasses: Vec::new(),
            traits: Traits::default(),
            meta: None,
        };
        let made = self.make(PyObject::Class(Box::new(class)));
        let id = made.id();
        if meta != self.types.type_ {
            let meta = self.share_object(meta);
            self.update(id, |o| {
                if let PyObject::Class(c) = o {
                    c.meta = Some(meta);
                }
            });
        }
        self.add_members(id, dict, &shape);
        // All of them are merged, and searched for what instances are asked for.
        let above: usize = bases.iter().map(|&base| self.class(base).lookup.len()).sum();
        self.spend(above.saturating_sub(32).saturating_mul(4 + bases.len()))?;
        let mro = self.linearize(id, bases)?;
        self.set_mro(id, mro);
        Ok(made)
    }

    /// The dict of a new class, a copy of what its body bound; and its qualified
    /// name.
    fn namespace_of_class(&mut self, name: &str, names: ObjId) -> (Owned, String) {
        let namespace = self.dict();
        let dict = namespace.id();
        self.dict_copy_into(names, dict);
        let qualname = match self.dict_get_sym(dict, known::QUALNAME) {
            Some(q) => self.text(q).unwrap_or_else(|| name.to_string()),
            None => name.to_string(),
        };
        self.dict_remove_sym(dict, known::QUALNAME);
        self.wrap_special(dict);
        if self.dict_get_sym(dict, known::MODULE).is_none() {
            let globals = self.innermost().map(|f| f.globals);
            if let Some(module) = globals.and_then(|g| self.dict_get_sym(g, known::NAME)) {
                self.dict_set_sym(dict, known::MODULE, module);
            }
        }
        (namespace, qualname)
    }

    /// `__new__` is a static method, `__init_subclass__` and `__class_getitem__`
    /// are class methods, without a decorator.
    fn wrap_special(&mut self, dict: ObjId) {
        for sym in [known::NEW, known::INIT_SUBCLASS, known::CLASS_GETITEM] {
            let Some(func) = self.dict_get_sym(dict, sym) else { continue };
            if !matches!(func.obj().map(|id| self.get(id)), Some(PyObject::Function(_))) {
                continue;
            }
            let func = self.share(func);
            let wrapped = self.make(match sym {
                known::NEW => PyObject::StaticMethod(func, None),
                _ => PyObject::ClassMethod(func, None),
            });
            self.dict_set_sym(dict, sym, *wrapped);
            self.release(wrapped);
        }
    }

    fn set_class_cell(&mut self, class: ObjId, dict: ObjId) {
        let cells = [(known::CLASSCELL, class), (known::CLASSDICTCELL, dict)];
        for (name, inside) in cells {
            let Some(Value::Obj(cell)) = self.dict_get_sym(dict, name) else { continue };
            self.set_cell_contents(cell, Value::Obj(inside));
            self.dict_remove_sym(dict, name);
        }
    }

    fn set_names(&mut self, class: ObjId, dict: ObjId) -> Res<()> {
        let pairs: Vec<(Value, Value)> =
            self.table(dict).iter().map(|e| (e.key, e.value)).collect();
        // They are looked at in a copy: `__set_name__` may change the class.
        let (keys, values): (Vec<Value>, Vec<Value>) = pairs.into_iter().unzip();
        let (keys, values) = (self.hold_all(keys), self.hold_all(values));
        for (&key, &value) in keys.iter().zip(values.iter()) {
            let Some(id) = value.obj() else { continue };
            match self.get(id) {
                PyObject::Instance(_) => {}
                PyObject::Property(_) => {
                    self.name_property(id, key);
                    continue;
                }
                _ => continue,
            }
            let Some(set_name) = self.special(value, known::SET_NAME) else { continue };
            match self.call_method_value(set_name, value, &[Value::Obj(class), key]) {
                Ok(done) => self.release(done),
                Err(Thrown) => {
                    let (of, key) = (self.type_name(value), self.repr(key).unwrap_or_default());
                    let name = self.class_name(class);
                    self.note_pending(&format!(
                        "Error calling __set_name__ on '{of}' instance {key} in '{name}'"
                    ));
                    return Err(Thrown);
                }
            }
        }
        self.release_all(keys);
        self.release_all(values);
        Ok(())
    }

    fn init_subclass(&mut self, class: ObjId, keywords: &[(Sym, Value)]) -> Res<()> {
        let bases = self.class(class).lookup[1..].to_vec();
        for base in bases {
            let Some(dict) = self.class(base).dict.obj() else { continue };
            let Some(hook) = self.dict_get_sym(dict, known::INIT_SUBCLASS) else { continue };
            let hook = match hook.obj().map(|id| self.get(id)) {
                Some(&PyObject::ClassMethod(func, _)) => func,
                _ => hook,
            };
            let hook = self.hold(hook);
            let done = self.call_keywords(*hook, &[Value::Obj(class)], keywords)?;
            self.release(hook);
            self.release(done);
            return Ok(());
        }
        if !keywords.is_empty() {
            let name = self.class_name(class);
            return self
                .type_error(format!("{name}.__init_subclass__() takes no keyword arguments"));
        }
        Ok(())
    }
}
