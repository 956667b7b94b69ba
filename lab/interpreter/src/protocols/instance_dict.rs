//! The dict of an instance, and where its attributes are while it has none.

use gc_core::{DictTracking, ObjId, Version};

use crate::objects::dict_table::Table;
use crate::objects::symbols::known;
use crate::objects::{Extra, Instance, Layout, PyObject};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `instance.__dict__`; the answer is the caller's.
    pub(crate) fn instance_dict(&mut self, id: ObjId) -> Owned {
        let found = match self.get(id) {
            PyObject::Instance(i) => i.extra.as_ref().and_then(|e| e.dict),
            PyObject::Exception(e) => e.dict,
            _ => None,
        };
        if let Some(dict) = found {
            return self.hold(Value::Obj(dict));
        }
        let inside = self.dict_stays_inside() && matches!(self.get(id), PyObject::Instance(_));
        let dict = self.make_instance_dict(id, inside);
        self.hold(Value::Obj(dict))
    }

    /// In 3.13 the dict of an instance shows values that the instance still holds.
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
        let values = self.shared_places(id);
        let mut table = Table::default();
        let mut kept = Vec::new();
        for (sym, value) in attrs {
            if slots.contains(&sym) {
                kept.push((sym, value));
                continue;
            }
            let key = self.sym_value(sym);
            let key = self.share(key);
            let hash = self.sym_hash(sym);
            table.push(hash, key, value);
        }
        let attrs_are_shared = inside || !table.is_empty();
        let mut inner = Some(table);
        let dict = crate::objects::Dict {
            table: if inside { Table::default() } else { inner.take().unwrap_or_default() },
            inside: inside.then_some(id),
            values: if attrs_are_shared { values } else { 0 },
        };
        // A dict that only shows pairs does not count as holding them.
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

    /// How many values there is room for in an instance. (`shared_keys_usable_size`)
    pub(crate) fn shared_places(&self, id: ObjId) -> u8 {
        match self.heap.get(id) {
            Ok(PyObject::Instance(i)) => {
                let class = self.class(i.class);
                class.shared.len() as u8 + class.usable
            }
            _ => 0,
        }
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

    pub(crate) fn set_instance_dict(&mut self, id: ObjId, name: Sym, new: Value) -> Res<()> {
        if name != known::DICT {
            let class = self.class_of(Value::Obj(id));
            return self.cannot_set_on_slots(id, class, name);
        }
        let Some(dict) = self.as_dict(new) else {
            let name = self.type_name(new);
            return self
                .type_error(format!("__dict__ must be set to a dictionary, not a '{name}'"));
        };
        match self.get(id) {
            PyObject::Instance(_) => self.make_own_dict(id),
            PyObject::Exception(_) => {
                let own = self.instance_dict(id);
                self.release(own);
            }
            _ => {}
        }
        let dict = self.share_object(dict);
        let old = self.update(id, |o| match o {
            PyObject::Instance(i) => i.extra.get_or_insert_default().dict.replace(dict),
            PyObject::Function(f) => f.dict.replace(dict),
            PyObject::Exception(e) => e.dict.replace(dict),
            _ => None,
        });
        self.release(Owned::new(old.map_or(Value::Unbound, Value::Obj)));
        Ok(())
    }

    /// `del instance.__dict__`: the next attribute begins another one.
    pub(super) fn del_instance_dict(&mut self, id: ObjId) {
        self.make_own_dict(id);
        let old = self.update(id, |o| match o {
            PyObject::Instance(i) => i.extra.as_mut().and_then(|extra| extra.dict.take()),
            _ => None,
        });
        self.release(Owned::new(old.map_or(Value::Unbound, Value::Obj)));
    }

    /// The instance gets a dict that holds its pairs itself.
    fn make_own_dict(&mut self, id: ObjId) {
        let dict = match self.get(id) {
            PyObject::Instance(i) => i.extra.as_ref().and_then(|e| e.dict),
            _ => None,
        };
        match dict {
            None => {
                self.make_instance_dict(id, false);
            }
            Some(_) => self.detach(id),
        }
    }

    /// The dict that shows the values that the instance holds.
    pub(crate) fn shown_dict(&self, id: ObjId) -> Option<ObjId> {
        match self.get(id) {
            PyObject::Instance(i) => {
                i.extra.as_ref().filter(|e| e.table.is_some()).and_then(|e| e.dict)
            }
            _ => None,
        }
    }

    /// Moves what the dict of an instance shows into the dict.
    pub(crate) fn detach(&mut self, id: ObjId) {
        let Some(dict) = self.shown_dict(id) else { return };
        let table = self.update(id, |object| match object {
            PyObject::Instance(i) => i.extra.as_mut().and_then(|e| e.table.take()),
            _ => None,
        });
        self.update(dict, |object| {
            if let PyObject::Dict(d) = object {
                d.inside = None;
                d.table = table.unwrap_or_default();
            }
        });
        self.heap.maybe_track(dict).expect("alive");
    }

    /// Stores an attribute in the instance itself.
    #[inline]
    pub(super) fn put_instance_attr(&mut self, id: ObjId, class: ObjId, sym: Sym, new: Value) {
        let PyObject::Instance(instance) = self.get(id) else { return };
        if instance.attrs.iter().any(|a| a.0 == sym) {
            return self.put_own(id, sym, new);
        }
        if let Some(Extra { dict: Some(dict), .. }) = instance.extra.as_deref() {
            let dict = *dict;
            return self.dict_set_sym(dict, sym, new);
        }
        // An instance that is also a list, a number and so on keeps no attributes in
        // places of its own.
        if self.class(class).layout == Layout::Object
            && !(self.dict_stays_inside() && self.has_slots(class))
            && self.room_for(class, sym)
        {
            return self.put_new_attr(id, class, sym, new);
        }
        let dict = self.make_instance_dict(id, false);
        self.dict_set_sym(dict, sym, new);
    }

    /// Whether instances have slots: then they share no places with a dict.
    fn has_slots(&self, class: ObjId) -> bool {
        self.class(class).lookup.iter().any(|&base| !self.class(base).slots.is_empty())
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
        // Only CPython's bookkeeping, nothing that the program sees.
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
    pub(super) fn put_new_attr(&mut self, id: ObjId, class: ObjId, sym: Sym, new: Value) {
        let PyObject::Instance(instance) = self.get(id) else { return };
        let rank = self.rank(class, sym);
        let in_order = instance.attrs.last().is_none_or(|a| self.rank(class, a.0) <= rank);
        let noted = instance.extra.as_ref().is_some_and(|e| !e.order.is_empty());
        if in_order && !noted {
            let new = self.share(new);
            self.update(id, |o| {
                if let PyObject::Instance(i) = o {
                    i.attrs.push((sym, new));
                }
            });
            return;
        }
        let at = instance.attrs.iter().filter(|a| self.rank(class, a.0) <= rank).count();
        let new = self.share(new);
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

    /// Stores an attribute in the object's own dict.
    pub(crate) fn put_own(&mut self, id: ObjId, sym: Sym, new: Value) {
        if matches!(self.get(id), PyObject::Function(_)) {
            let dict = self.function_dict(id);
            return self.dict_set_sym(dict, sym, new);
        }
        let new = self.share(new);
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
        self.release(Owned::new(old));
    }

    /// The dict of a function, made when it is first needed.
    pub(crate) fn function_dict(&mut self, id: ObjId) -> ObjId {
        if let PyObject::Function(f) = self.get(id)
            && let Some(dict) = f.dict
        {
            return dict;
        }
        let dict = self.dict().give().obj().expect("a dict");
        self.update(id, |object| {
            if let PyObject::Function(f) = object {
                f.dict = Some(dict);
            }
        });
        dict
    }

    pub(super) fn remove_own(&mut self, id: ObjId, sym: Sym) -> bool {
        let removed = self.update(id, |object| {
            let attrs = match object {
                PyObject::Instance(i) => &mut i.attrs,
                PyObject::Exception(e) if sym == known::NOTES && !e.notes.is_unbound() => {
                    return Some(std::mem::take(&mut e.notes));
                }
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
            self.release(Owned::new(value));
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
}
