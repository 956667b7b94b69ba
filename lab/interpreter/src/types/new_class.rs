//! Making classes: `__build_class__`, `type(name, bases, dict)`, and what a
//! base knows of the classes derived from it. (`type_new`,
//! `Objects/typeobject.c`)

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{Class, Layout, PyObject, Traits};
use crate::vm::native::Args;
use crate::{Interp, Owned, OwnedItems, Res, Sym, Value, Watch};

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
        let mut keywords = args.kw.to_vec();
        let asked = keywords.iter().position(|k| k.0 == known::METACLASS);
        let asked = asked.map(|at| keywords.remove(at).1);
        let (code, globals, closure) = match body.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(f)) => (f.code.clone(), f.globals, f.closure),
            _ => return self.type_error("__build_class__: func must be a function"),
        };
        let given = &args.pos[2..];
        let bases = self.stand_ins(given)?;
        let meta = self.metaclass_of(asked, &bases)?;
        self.watch_furniture(true);
        let names = self.prepare_namespace(meta, name, &bases, &keywords)?;
        self.watch_furniture(false);
        let cell = self.run_code(code, globals, Some(names.id()), closure)?;
        self.watch_furniture(true);
        let replaced = bases.len() != given.len()
            || bases.iter().zip(given).any(|(base, given)| !base.is(*given));
        if replaced {
            let original = self.hold_all(given);
            let original = self.tuple(original);
            let key = self.str("__orig_bases__");
            self.set_item(*names, *key, *original)?;
            self.release(key);
            self.release(original);
        }
        let bases = self.tuple(bases);
        let made = if meta.is(Value::Obj(self.types.type_)) {
            // The metaclass is given its arguments in a tuple.
            let args = self.hold_all([name, *bases, *names]);
            let args = self.tuple(args);
            let made = self.new_class(self.types.type_, name, *bases, names.id(), &keywords);
            self.release(args);
            made
        } else {
            self.call_keywords(meta, &[name, *bases, *names], &keywords)
        };
        self.watch_furniture(false);
        self.release(bases);
        self.release(names);
        self.release(cell);
        made
    }

    /// The bases, with others for what has `__mro_entries__`. (`update_bases`)
    fn stand_ins(&mut self, given: &[Value]) -> Res<OwnedItems> {
        let mut bases = OwnedItems::with_capacity(given.len());
        for &base in given {
            let hook = match self.as_class(base) {
                Some(_) => None,
                None => self.special(base, known::MRO_ENTRIES),
            };
            let Some(hook) = hook else {
                bases.push(self.hold(base));
                continue;
            };
            let all = self.hold_all(given);
            let all = self.tuple(all);
            let entries = self.call_method_value(hook, base, &[*all])?;
            self.release(all);
            let Some(items) = self.as_tuple(*entries).map(<[Value]>::to_vec) else {
                return self.type_error("__mro_entries__ must return a tuple");
            };
            for item in items {
                bases.push(self.hold(item));
            }
            self.release(entries);
        }
        Ok(bases)
    }

    /// The most derived of the metaclass that is asked for and those of the
    /// bases; what is no class is called as it is. (`_PyType_CalculateMetaclass`)
    fn metaclass_of(&mut self, asked: Option<Value>, bases: &[Value]) -> Res<Value> {
        let mut meta = match asked {
            Some(asked) => match self.as_class(asked) {
                Some(meta) => meta,
                None => return Ok(asked),
            },
            None => self.types.type_,
        };
        for &base in bases {
            if self.as_class(base).is_none() {
                continue;
            }
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
        Ok(Value::Obj(meta))
    }

    /// What a class body puts its names into: a dict, or what `__prepare__` of
    /// the metaclass answers with.
    fn prepare_namespace(
        &mut self,
        meta: Value,
        name: Value,
        bases: &[Value],
        keywords: &[(Sym, Value)],
    ) -> Res {
        let own = match self.as_class(meta) {
            Some(class) => self.lookup(class, known::PREPARE).is_some(),
            None => self.has_attr_named(meta, "__prepare__"),
        };
        if !own {
            return Ok(self.dict());
        }
        let prepare = self.get_attr(meta, known::PREPARE)?;
        let bases = self.hold_all(bases);
        let bases = self.tuple(bases);
        let names = self.call_keywords(*prepare, &[name, *bases], keywords)?;
        self.release(bases);
        self.release(prepare);
        if self.as_dict(*names).is_none() {
            let (meta, given) = match self.as_class(meta) {
                Some(class) => (self.class_name(class).to_string(), self.type_name(*names)),
                None => ("<metaclass>".into(), self.type_name(*names)),
            };
            return self
                .type_error(format!("{meta}.__prepare__() must return a mapping, not {given}"));
        }
        Ok(names)
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
        let mro = self.linearize(id, bases)?;
        self.set_mro(id, mro);
        Ok(made)
    }

    /// What instances will have, by the bases and by `__slots__`.
    /// (`type_new_slots`)
    fn shape(&mut self, name: &str, bases: &[ObjId], names: ObjId) -> Res<Shape> {
        let base = self.best_base(bases)?;
        let layout = self.class(base).layout;
        let slots = self.slots_of(names)?;
        // Classes and modules have both already, sets can be referred to weakly.
        let both = matches!(layout, Layout::Type | Layout::Module);
        let sets = matches!(layout, Layout::Set | Layout::FrozenSet);
        let had_dict = both || self.class(base).has_dict;
        let had_weakrefs = both || sets || self.class(base).has_weakrefs;
        let may_add_weakrefs = !had_weakrefs && !has_items(layout);
        let slots = match slots {
            Some(slots) => {
                if had_dict && slots.contains(&known::DICT) {
                    return self.type_error("__dict__ slot disallowed: we already got one");
                }
                if !may_add_weakrefs && slots.contains(&known::WEAKREF) {
                    return self.type_error("__weakref__ slot disallowed: we already got one");
                }
                Some(self.named_slots(name, base, slots, names)?)
            }
            None => None,
        };
        let (asks_dict, asks_weakrefs, slots) = slots.unwrap_or((true, true, Vec::new()));
        // Another base may have what the one with the layout lacks.
        let other_dict = bases.iter().any(|&base| self.class(base).has_dict);
        let other_weakrefs = bases.iter().any(|&base| self.class(base).has_weakrefs);
        let adds_dict = !had_dict && (asks_dict || other_dict);
        let adds_weakrefs = may_add_weakrefs && (asks_weakrefs || other_weakrefs);
        Ok(Shape {
            layout,
            base,
            slots,
            has_dict: had_dict || adds_dict,
            adds_dict,
            has_weakrefs: had_weakrefs || adds_weakrefs,
            adds_weakrefs,
        })
    }

    /// Whether `__slots__` asks for a dict and for weak references, and the
    /// other names, as they are spelt in the class and by the alphabet.
    fn named_slots(
        &mut self,
        class: &str,
        base: ObjId,
        slots: Vec<Sym>,
        names: ObjId,
    ) -> Res<(bool, bool, Vec<Sym>)> {
        if !slots.is_empty() && has_items(self.class(base).layout) {
            let base = self.class_name(base);
            return self
                .type_error(format!("nonempty __slots__ not supported for subtype of '{base}'"));
        }
        let (mut dict, mut weakrefs, mut named) = (false, false, Vec::new());
        for slot in slots {
            let text = self.name(slot);
            if !crate::syntax::is_identifier(&text) {
                return self.type_error("__slots__ must be identifiers");
            }
            match slot {
                known::DICT => dict = true,
                known::WEAKREF => weakrefs = true,
                _ => {
                    let sym = self.sym(&crate::syntax::scope::mangle(Some(class), &text));
                    let own = [known::QUALNAME, known::CLASSCELL].contains(&sym);
                    if !own && self.dict_get_sym(names, sym).is_some() {
                        let text = self.name(sym);
                        return self.value_error(format!(
                            "'{text}' in __slots__ conflicts with class variable"
                        ));
                    }
                    named.push(sym);
                }
            }
        }
        named.sort_by(|&a, &b| self.names.str(a).cmp(self.names.str(b)));
        Ok((dict, weakrefs, named))
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

    /// `Class.__bases__ = new` (`type_set_bases`)
    pub(crate) fn set_bases(&mut self, id: ObjId, new: Value) -> Res<()> {
        let name = self.class_name(id);
        let Some(given) = self.as_tuple(new).map(<[Value]>::to_vec) else {
            let kind = self.type_name(new);
            return self
                .type_error(format!("can only assign tuple to {name}.__bases__, not {kind}"));
        };
        if given.is_empty() {
            return self.type_error(format!(
                "can only assign non-empty tuple to {name}.__bases__, not ()"
            ));
        }
        let mut bases = Vec::new();
        for base in given {
            let Some(base) = self.as_class(base) else {
                let kind = self.type_name(base);
                return self.type_error(format!(
                    "{name}.__bases__ must be tuple of classes, not '{kind}'"
                ));
            };
            if self.is_subclass(base, id) {
                return self.type_error("a __bases__ item causes an inheritance cycle");
            }
            bases.push(base);
        }
        let base = self.best_base(&bases)?;
        let before = self.base_of(id).expect("it is derived from something");
        if !self.same_layout(base, before) {
            let (base, before) = (self.class_name(base), self.class_name(before));
            return self.type_error(format!(
                "__bases__ assignment: '{base}' object layout differs from '{before}'"
            ));
        }
        let mro = self.linearize(id, &bases)?;
        self.set_mro(id, mro);
        let (tuple, base) = (self.hold(new).give(), self.hold(Value::Obj(base)).give());
        let old = self.update(id, |o| match o {
            PyObject::Class(c) => {
                [std::mem::replace(&mut c.bases, tuple), std::mem::replace(&mut c.base, base)]
            }
            _ => [tuple, base],
        });
        self.register_subclass(id, &bases);
        self.classes_changed();
        self.compute_traits(id);
        self.remake_mros(id)?;
        self.release_all(OwnedItems::new(old.to_vec()));
        Ok(())
    }

    /// The classes derived from one whose bases have changed have another order,
    /// too. (`mro_hierarchy`)
    fn remake_mros(&mut self, id: ObjId) -> Res<()> {
        let subclasses: Vec<ObjId> =
            self.class(id).subclasses.iter().filter_map(|w| w.obj()).collect();
        for weak in subclasses {
            let Ok(Some(class)) = self.heap.referent(weak) else { continue };
            let bases = self.as_tuple(self.class(class).bases).unwrap_or_default();
            let bases: Vec<ObjId> = bases.iter().filter_map(|base| base.obj()).collect();
            if !bases.contains(&id) {
                continue;
            }
            let mro = self.linearize(class, &bases)?;
            self.set_mro(class, mro);
            self.remake_mros(class)?;
        }
        Ok(())
    }

    fn set_mro(&mut self, class: ObjId, mro: Vec<ObjId>) {
        let tuple = mro.iter().map(|&id| self.hold(Value::Obj(id))).collect();
        let tuple = self.tuple(tuple).give();
        let old = self.update(class, |o| match o {
            PyObject::Class(c) => {
                c.lookup = mro.into();
                std::mem::replace(&mut c.mro, tuple)
            }
            _ => tuple,
        });
        self.release(Owned::new(old));
    }

    /// The base whose layout a class has. (`best_base`)
    fn best_base(&mut self, bases: &[ObjId]) -> Res<ObjId> {
        let (mut best, mut winner) = (bases[0], self.solid_base(bases[0]));
        for &base in &bases[1..] {
            let candidate = self.solid_base(base);
            if self.is_subclass(winner, candidate) {
                continue;
            }
            if !self.is_subclass(candidate, winner) {
                return self.type_error("multiple bases have instance lay-out conflict");
            }
            (best, winner) = (base, candidate);
        }
        Ok(best)
    }

    /// The class, of those a class is derived from, that last added something
    /// to the layout of instances. (`solid_base`)
    fn solid_base(&self, class: ObjId) -> ObjId {
        let this = self.class(class);
        let Some(base) = self.base_of(class) else { return class };
        let adds = match this.builtin {
            true => self.adds_to_layout(class),
            false => !this.slots.is_empty(),
        };
        if adds { class } else { self.solid_base(base) }
    }

    /// Whether instances of a built-in class have more in them than those of
    /// its base.
    fn adds_to_layout(&self, class: ObjId) -> bool {
        let types = &self.types;
        let exceptions = [
            types.base_exception,
            types.system_exit,
            types.stop_iteration,
            types.attribute_error,
            types.import_error,
            types.name_error,
            types.os_error,
            types.syntax_error,
            types.unicode_decode_error,
            types.unicode_encode_error,
        ];
        match self.class(class).layout {
            Layout::Exception => exceptions.contains(&class),
            _ => true,
        }
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

/// Whether instances of a built-in class are of any length, so that nothing can
/// stand behind their items. (`tp_itemsize`)
fn has_items(layout: Layout) -> bool {
    matches!(layout, Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Type)
}
