//! Making classes: `__build_class__`, `type(name, bases, dict)`, and what a
//! base knows of the classes derived from it. (`type_new`,
//! `Objects/typeobject.c`)

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{Class, Layout, PyObject, Traits};
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// A class's instances share the names of at most so many attributes.
/// (`SHARED_KEYS_MAX_SIZE`)
const SHARED_KEYS: u8 = 30;

/// What the instances of a new class have, and what of it is new with it.
struct Shape {
    layout: Layout,
    /// The base that it has this layout from.
    base: ObjId,
    /// `__slots__`, but for `__dict__` and `__weakref__`.
    slots: Vec<Sym>,
    has_dict: bool,
    adds_dict: bool,
    has_weakrefs: bool,
    adds_weakrefs: bool,
}

impl<W: Watch> Interp<W> {
    /// `__build_class__(body, name, *bases, **keywords)`
    pub(crate) fn build_class(&mut self, args: Args) -> Res {
        let (body, name) = (args.pos[0], args.pos[1]);
        let bases: Vec<Value> = args.pos[2..].to_vec();
        let mut keywords = args.kw.to_vec();
        let mut meta = None;
        if let Some(at) = keywords.iter().position(|k| k.0 == known::METACLASS) {
            meta = Some(keywords.remove(at).1);
        }
        let mut meta = match meta.and_then(|m| self.as_class(m)) {
            Some(meta) => meta,
            None if meta.is_some() => {
                return self.type_error("not in this Python: a metaclass that is not a class");
            }
            None => self.types.type_,
        };
        for &base in &bases {
            if self.as_class(base).is_some() {
                let theirs = self.class_of(base);
                if self.is_subclass(theirs, meta) {
                    meta = theirs;
                } else if !self.is_subclass(meta, theirs) {
                    return self.type_error(
                        "metaclass conflict: the metaclass of a derived class must be a \
                         (non-strict) subclass of the metaclasses of all its bases",
                    );
                }
            }
        }
        let (code, globals, closure) = match body.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(f)) => (f.code.clone(), f.globals, f.closure),
            _ => return self.type_error("__build_class__: func must be a function"),
        };
        self.watch_furniture(true);
        let names = self.dict();
        self.watch_furniture(false);
        let cell = self.run_code(code, globals, Some(names.id()), closure)?;
        let bases = self.hold_all(bases);
        self.watch_furniture(true);
        let bases = self.tuple(bases);
        let plain = meta == self.types.type_;
        let made = if plain {
            // The metaclass is given its arguments in a tuple.
            let args = self.hold_all([name, *bases, *names]);
            let args = self.tuple(args);
            let made = self.new_class(meta, name, *bases, names.id(), &keywords);
            self.release(args);
            made
        } else {
            self.call_keywords(Value::Obj(meta), &[name, *bases, *names], &keywords)
        };
        self.watch_furniture(false);
        self.release(bases);
        self.release(names);
        self.release(cell);
        made
    }

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
            return self.type_error("type() argument 1 must be str");
        };
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
        if let Some(at) = base_ids.iter().enumerate().position(|(i, b)| base_ids[..i].contains(b)) {
            let name = self.class_name(base_ids[at]);
            return self.type_error(format!("duplicate base class {name}"));
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
        let shape = self.shape(bases, names)?;
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
        let mro = self.linearize(id, bases)?;
        let tuple = mro.iter().map(|&id| self.hold(Value::Obj(id))).collect();
        let tuple = self.tuple(tuple).give();
        self.update(id, |o| {
            if let PyObject::Class(c) = o {
                c.mro = tuple;
                c.lookup = mro.into();
            }
        });
        Ok(made)
    }

    /// What instances will have, by the bases and by `__slots__`.
    /// (`type_new_slots`)
    fn shape(&mut self, bases: &[ObjId], names: ObjId) -> Res<Shape> {
        let layout = self.best_layout(bases)?;
        let base = bases.iter().copied().find(|&base| self.class(base).layout == layout);
        let inherits_dict = bases.iter().any(|&base| self.class(base).has_dict);
        let inherits_weakrefs = bases.iter().any(|&base| self.class(base).has_weakrefs);
        let slots = self.slots_of(names)?;
        let names_slot = |sym| slots.as_ref().is_some_and(|slots| slots.contains(&sym));
        let dict_slot = names_slot(known::DICT);
        let has_dict = slots.is_none() || inherits_dict;
        // Classes and modules have both already, sets can be referred to weakly.
        let both = matches!(layout, Layout::Type | Layout::Module);
        let had_dict = both || inherits_dict;
        let sets = matches!(layout, Layout::Set | Layout::FrozenSet);
        let had_weakrefs = both || sets || inherits_weakrefs;
        let has_weakrefs = slots.is_none() || names_slot(known::WEAKREF) || had_weakrefs;
        let own = |&sym: &Sym| sym != known::WEAKREF && sym != known::DICT;
        Ok(Shape {
            layout,
            base: base.unwrap_or(bases[0]),
            slots: slots.iter().flatten().copied().filter(own).collect(),
            has_dict: has_dict || dict_slot,
            adds_dict: (has_dict && !had_dict) || dict_slot,
            has_weakrefs,
            adds_weakrefs: has_weakrefs && !had_weakrefs,
        })
    }

    /// The dict of a new class: a copy of what its body bound. And its
    /// qualified name.
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

    /// What a class has in its dict without being asked.
    fn add_members(&mut self, class: ObjId, dict: ObjId, shape: &Shape) {
        for &sym in &shape.slots {
            self.add_member(class, dict, sym, true);
        }
        if shape.adds_dict {
            self.add_member(class, dict, known::DICT, false);
        }
        if shape.adds_weakrefs {
            self.add_member(class, dict, known::WEAKREF, false);
        }
        if self.dict_get_sym(dict, known::DOC).is_none() {
            self.dict_set_sym(dict, known::DOC, Value::None);
        }
        let eq = self.dict_get_sym(dict, known::EQ).is_some();
        if eq && self.dict_get_sym(dict, known::HASH).is_none() {
            self.dict_set_sym(dict, known::HASH, Value::None);
        }
    }

    fn add_member(&mut self, class: ObjId, dict: ObjId, name: Sym, slot: bool) {
        let class = self.share(Value::Obj(class));
        let member = self.make(PyObject::Member { name, class, slot });
        self.dict_set_sym(dict, name, *member);
        self.release(member);
    }

    /// `__slots__`, if the class has any.
    fn slots_of(&mut self, names: ObjId) -> Res<Option<Vec<Sym>>> {
        let Some(slots) = self.dict_get_sym(names, known::SLOTS) else { return Ok(None) };
        if let Some(id) = slots.obj()
            && let Some(sym) = self.sym_of(id)
        {
            return Ok(Some(vec![sym]));
        }
        let mut all = Vec::new();
        let slots = self.hold(slots);
        self.each(*slots, |this, slot| {
            match slot.obj().and_then(|id| this.sym_of(id)) {
                Some(sym) => all.push(sym),
                None => {
                    let name = this.type_name(slot);
                    return this
                        .type_error(format!("__slots__ items must be strings, not '{name}'"));
                }
            }
            Ok(())
        })?;
        self.release(slots);
        Ok(Some(all))
    }

    /// `__new__` is a static method, `__init_subclass__` and
    /// `__class_getitem__` are class methods, without saying so.
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

    fn best_layout(&mut self, bases: &[ObjId]) -> Res<Layout> {
        let mut best = Layout::Object;
        for &base in bases {
            let layout = self.class(base).layout;
            if layout == Layout::Object || layout == best {
                continue;
            }
            if best != Layout::Object {
                return self.type_error("multiple bases have instance lay-out conflict");
            }
            best = layout;
        }
        Ok(best)
    }

    /// C3.
    fn linearize(&mut self, class: ObjId, bases: &[ObjId]) -> Res<Vec<ObjId>> {
        let mut lists: Vec<Vec<ObjId>> =
            bases.iter().map(|&b| self.class(b).lookup.to_vec()).collect();
        lists.push(bases.to_vec());
        let mut mro = vec![class];
        loop {
            lists.retain(|l| !l.is_empty());
            if lists.is_empty() {
                return Ok(mro);
            }
            let next = lists
                .iter()
                .map(|l| l[0])
                .find(|head| !lists.iter().any(|l| l[1..].contains(head)));
            let Some(next) = next else {
                let names: Vec<String> =
                    bases.iter().map(|&b| self.class_name(b).to_string()).collect();
                return self.type_error(format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {}",
                    names.join(", ")
                ));
            };
            mro.push(next);
            for list in &mut lists {
                if list[0] == next {
                    list.remove(0);
                }
            }
        }
    }

    fn set_class_cell(&mut self, class: ObjId, dict: ObjId) {
        let Some(Value::Obj(cell)) = self.dict_get_sym(dict, known::CLASSCELL) else { return };
        self.set_cell_contents(cell, Value::Obj(class));
        self.dict_remove_sym(dict, known::CLASSCELL);
    }

    fn set_names(&mut self, class: ObjId, dict: ObjId) -> Res<()> {
        let pairs: Vec<(Value, Value)> =
            self.table(dict).iter().map(|e| (e.key, e.value)).collect();
        // They are looked at in a copy: `__set_name__` may change the class.
        let (keys, values): (Vec<Value>, Vec<Value>) = pairs.into_iter().unzip();
        let (keys, values) = (self.hold_all(keys), self.hold_all(values));
        for (&key, &value) in keys.iter().zip(values.iter()) {
            let Some(id) = value.obj() else { continue };
            if !matches!(self.get(id), PyObject::Instance(_)) {
                continue;
            }
            let Some(set_name) = self.special(value, known::SET_NAME) else { continue };
            let done = self.call_method_value(set_name, value, &[Value::Obj(class), key])?;
            self.release(done);
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
