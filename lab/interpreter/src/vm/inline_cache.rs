//! What an instruction remembers from the last time it ran, so that it need not search
//! again: CPython's inline caches. (`Python/specialize.c`)
//!
//! A name is remembered as its place in a dict, for as long as no key of the dict came or
//! went; an attribute as its place in the instances of a class, for as long as no class
//! changed. Except for methods, a place is remembered and never a value, so nothing is
//! counted or kept alive by it.

use std::cell::Cell;

use gc_core::ObjId;

use crate::objects::code::Site;
use crate::objects::symbols::known;
use crate::objects::{Layout, PyObject};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    // -- names

    /// Pushes the value of a global or built-in name.
    #[inline]
    pub(super) fn push_global(&mut self, site: &Cell<Site>, globals: ObjId, sym: Sym) -> Res<()> {
        match self.remembered_global(site, globals) {
            Some(value) => self.push_shared(value),
            None => {
                let found = self.find_global(site, globals, sym)?;
                self.push(found.give());
            }
        }
        Ok(())
    }

    #[inline]
    fn remembered_global(&self, site: &Cell<Site>, globals: ObjId) -> Option<Value> {
        let seen = site.get();
        if seen.owner != Some(globals) {
            return None;
        }
        let table = self.plain_table(globals)?;
        if table.version() != seen.version {
            return None;
        }
        if seen.at != Site::ELSEWHERE {
            return table.at(seen.at as usize).map(|e| e.value);
        }
        let builtins = self.plain_table(self.imports.builtins())?;
        let (version, at) = seen.more;
        if builtins.version() != version {
            return None;
        }
        builtins.at(at as usize).map(|e| e.value)
    }

    #[inline(never)]
    fn find_global(&mut self, site: &Cell<Site>, globals: ObjId, sym: Sym) -> Res {
        if self.plain_table(globals).is_none() {
            return match self.named(globals, sym)? {
                Some(found) => Ok(found),
                None => self.builtin(globals, sym),
            };
        }
        let version = |this: &Self, dict| this.plain_table(dict).map_or(0, |t| t.version());
        let mut seen = Site {
            owner: Some(globals),
            version: version(self, globals),
            at: Site::ELSEWHERE,
            ..site.get()
        };
        if let Some(at) = self.find_sym(globals, sym) {
            seen.at = at as u32;
            site.set(seen);
            let found = self.dict_get_sym(globals, sym);
            return Ok(self.hold(found.expect("it was found")));
        }
        let builtins = self.imports.builtins();
        if self.builtins_of(globals).is(Value::Obj(builtins))
            && let Some(at) = self.find_sym(builtins, sym)
        {
            seen.more = (version(self, builtins), at as u32);
            site.set(seen);
        }
        self.builtin(globals, sym)
    }

    /// The value of a built-in name.
    pub(super) fn builtin(&mut self, globals: ObjId, sym: Sym) -> Res {
        if let Some(found) = self.own_builtin(globals, sym)? {
            return Ok(found);
        }
        let usual = self.builtins_of(globals).is(Value::Obj(self.imports.builtins()));
        let found = if usual { self.late_builtin(sym)? } else { self.not_defined(sym)? };
        Ok(self.hold(found))
    }

    /// The value of a built-in name that is not made only when it is needed.
    pub(super) fn own_builtin(&mut self, globals: ObjId, sym: Sym) -> Res<Option<Owned>> {
        match self.builtins_of(globals) {
            Value::Obj(names) => self.named(names, sym),
            other => self.named_in_mapping(other, sym),
        }
    }

    /// The built-in names that code with these globals sees: the program's own
    /// `__builtins__`, whatever that is, if there are any. (`_PyEval_BuiltinsFromGlobals`)
    pub(crate) fn builtins_of(&self, globals: ObjId) -> Value {
        match self.dict_get_sym(globals, known::BUILTINS) {
            None => Value::Obj(self.imports.builtins()),
            Some(own) => match own.obj().map(|own| self.get(own)) {
                Some(PyObject::Module(module)) => Value::Obj(module.dict),
                _ => own,
            },
        }
    }

    /// Binds a name of a module or class body; the value is given away.
    #[inline]
    pub(crate) fn bind_name(&mut self, site: &Cell<Site>, dict: ObjId, sym: Sym, value: Value) {
        let seen = site.get();
        if seen.owner == Some(dict)
            && let Some(table) = self.plain_table(dict)
            && table.version() == seen.version
        {
            let old = self.update(dict, |object| match object {
                PyObject::Dict(d) => d.table.replace(seen.at as usize, value),
                _ => unreachable!("a dict"),
            });
            self.maintain_tracking(dict, value);
            if let Value::Obj(_) = old {
                self.release_while_held(Owned::new(old), value);
            }
            return;
        }
        let value = Owned::new(value);
        self.dict_set_sym(dict, sym, *value);
        self.release(value);
        if let Some(table) = self.plain_table(dict)
            && let Some(at) = self.find_sym(dict, sym)
        {
            let version = table.version();
            site.set(Site { owner: Some(dict), version, at: at as u32, ..seen });
        }
    }

    /// Releases what a name stood for. A finalizer may bind the name again: until it is over
    /// the new value is held.
    fn release_while_held(&mut self, old: Owned, new: Value) {
        let held = self.hold(new);
        self.release(old);
        self.release(held);
    }

    // -- attributes

    /// An attribute that is where it was the last time; borrowed.
    #[inline]
    pub(crate) fn remembered_attr(
        &self,
        site: &Cell<Site>,
        object: Value,
        sym: Sym,
    ) -> Option<Value> {
        let seen = site.get();
        match self.get(object.obj()?) {
            PyObject::Instance(instance) => {
                let &(name, value) = instance.attrs.get(seen.at as usize)?;
                let holds = name == sym
                    && seen.owner == Some(instance.class)
                    && seen.version == self.method_cache.version();
                holds.then_some(value)
            }
            PyObject::Module(module) if seen.owner == Some(module.dict) => {
                let table = self.plain_table(module.dict)?;
                if table.version() != seen.version {
                    return None;
                }
                table.at(seen.at as usize).map(|e| e.value)
            }
            _ => None,
        }
    }

    /// Remembers where an attribute is that was just read or set.
    #[inline(never)]
    pub(crate) fn remember_attr(&mut self, site: &Cell<Site>, object: Value, sym: Sym) {
        let Value::Obj(id) = object else { return };
        match self.get(id) {
            PyObject::Instance(instance) => {
                let class = instance.class;
                let Some(at) = instance.attrs.iter().position(|a| a.0 == sym) else { return };
                let name = |at: usize| instance.attrs.get(at).map_or(u32::MAX, |a| a.0.0);
                let around = (name(at.wrapping_sub(1)), name(at + 1));
                let traits = self.class(class).traits;
                if traits.getattribute || traits.setattr || !self.is_own(class, sym) {
                    return;
                }
                site.set(Site {
                    owner: Some(class),
                    version: self.method_cache.version(),
                    at: at as u32,
                    more: around,
                    found: Value::Unbound,
                    ..site.get()
                });
            }
            PyObject::Module(module) => {
                let dict = module.dict;
                if let Some(at) = self.find_sym(dict, sym)
                    && let Some(table) = self.plain_table(dict)
                {
                    let (owner, version) = (Some(dict), table.version());
                    site.set(Site { owner, version, at: at as u32, ..site.get() });
                }
            }
            _ => {}
        }
    }

    /// The getter of what was a property of the object's class the last time, if it would be
    /// called now; borrowed.
    #[inline]
    pub(crate) fn remembered_getter(
        &self,
        site: &Cell<Site>,
        object: Value,
        sym: Sym,
    ) -> Option<ObjId> {
        let property = self.remembered_method(site, object, sym)?;
        self.quick_getter(property)
    }

    /// The getter of an attribute that is a property of the object's class, if the same loop
    /// can call it; remembers it.
    #[inline(never)]
    pub(crate) fn find_getter(
        &mut self,
        site: &Cell<Site>,
        object: Value,
        sym: Sym,
    ) -> Option<ObjId> {
        let PyObject::Instance(instance) = self.get(object.obj()?) else { return None };
        let class = instance.class;
        let traits = self.class(class).traits;
        if traits.getattribute || traits.getattr {
            return None;
        }
        let found = self.lookup(class, sym)?;
        let getter = self.quick_getter(found)?;
        let version = self.method_cache.version();
        site.set(Site { owner: Some(class), version, at: u32::MAX, found, ..site.get() });
        Some(getter)
    }

    /// The getter of a property, if it is written in Python, takes an object alone, and
    /// returns once.
    fn quick_getter(&self, property: Value) -> Option<ObjId> {
        let PyObject::Property(parts) = self.get(property.obj()?) else { return None };
        let getter = parts[0].obj()?;
        match self.get(getter) {
            PyObject::Function(function) => {
                let code = &function.code;
                let quick = code.n_args == 1 && code.is_filled_by_position() && !code.generator;
                quick.then_some(getter)
            }
            _ => None,
        }
    }

    /// Whether `instance.name` means the instance's own attribute: nothing in the class
    /// comes before it.
    fn is_own(&mut self, class: ObjId, sym: Sym) -> bool {
        match self.lookup(class, sym) {
            None => true,
            Some(Value::Obj(found)) => match self.get(found) {
                &PyObject::Member { name, slot, .. } => slot && name == sym,
                PyObject::Property(_) | PyObject::Instance(_) => false,
                _ => true,
            },
            Some(_) => true,
        }
    }

    /// Sets an attribute where it was the last time, or after the one that stood before it.
    /// Returns whether it did; then the value is given away.
    #[inline]
    pub(crate) fn set_remembered(
        &mut self,
        site: &Cell<Site>,
        object: Value,
        sym: Sym,
        value: Value,
    ) -> bool {
        let seen = site.get();
        let Value::Obj(id) = object else { return false };
        let PyObject::Instance(instance) = self.get(id) else { return false };
        if seen.owner != Some(instance.class) || seen.version != self.method_cache.version() {
            return false;
        }
        let at = seen.at as usize;
        let name = |at: usize| instance.attrs.get(at).map_or(u32::MAX, |a| a.0.0);
        let is_new = name(at) != sym.0;
        if is_new {
            // It goes between the two attributes that it stood between then.
            let (before, after) = seen.more;
            let class = self.class(instance.class);
            let fits = at <= instance.attrs.len()
                && name(at) == after
                && name(at.wrapping_sub(1)) == before
                && (after == u32::MAX || !class.has_dict)
                && instance.extra.is_none()
                && class.layout == Layout::Object;
            if !fits {
                return false;
            }
        }
        let old = self.update(id, |object| match object {
            PyObject::Instance(instance) if is_new => {
                instance.attrs.insert(at, (sym, value));
                Value::Unbound
            }
            PyObject::Instance(instance) => std::mem::replace(&mut instance.attrs[at].1, value),
            _ => unreachable!("an instance"),
        });
        self.release(Owned::new(old));
        true
    }

    // -- methods

    /// The method that was found the last time, if a search would find it now; borrowed.
    #[inline]
    pub(crate) fn remembered_method(
        &self,
        site: &Cell<Site>,
        object: Value,
        sym: Sym,
    ) -> Option<Value> {
        let seen = site.get();
        if seen.version != self.method_cache.version() || seen.found.is_unbound() {
            return None;
        }
        let class = match self.get(object.obj()?) {
            PyObject::Instance(instance) => {
                let own = instance.attrs.iter().any(|a| a.0 == sym)
                    || instance.extra.as_ref().is_some_and(|e| e.dict.is_some());
                (!own).then_some(instance.class)?
            }
            PyObject::List(_) => self.types.list,
            PyObject::Dict(_) => self.types.dict,
            PyObject::Str(_) => self.types.str_,
            PyObject::Set(_) => self.types.set,
            _ => return None,
        };
        (seen.owner == Some(class)).then_some(seen.found)
    }

    /// Remembers a method that was just found in the object's class.
    #[inline(never)]
    pub(crate) fn remember_method(&mut self, site: &Cell<Site>, object: Value, found: Value) {
        let owner = Some(self.class_of(object));
        site.set(Site { owner, version: self.method_cache.version(), found, ..site.get() });
    }

    // -- methods of `super()`

    /// What was found the last time above `class` in the MRO of `start`, if a search would
    /// find it now; borrowed.
    #[inline]
    pub(crate) fn remembered_above(
        &self,
        site: &Cell<Site>,
        class: ObjId,
        start: ObjId,
    ) -> Option<Value> {
        let seen = site.get();
        let holds = seen.owner == Some(start)
            && seen.version == self.method_cache.version()
            && seen.at == class.index() as u32
            && !seen.found.is_unbound();
        holds.then_some(seen.found)
    }

    /// Remembers what was just found there. Where `class` lives is enough to know it
    /// by: before another class lives there, the classes have changed.
    pub(crate) fn remember_above(
        &self,
        site: &Cell<Site>,
        class: ObjId,
        start: ObjId,
        found: Value,
    ) {
        let version = self.method_cache.version();
        let at = class.index() as u32;
        site.set(Site { owner: Some(start), version, at, found, ..site.get() });
    }
}
