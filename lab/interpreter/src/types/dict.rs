//! `dict`, its views, and `mappingproxy`.

use gc_core::ObjId;

use crate::objects::describe::{Kind, Label, Sheet};
use crate::objects::dict_table::Table;
use crate::objects::iterator::Iter;
use crate::objects::{DictPart, PyObject};
use crate::types::items::{del_own_item, own_item, own_iter, own_len, set_own_item};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn dict_methods(&mut self) {
        let dict = self.types.dict;
        self.methods(
            dict,
            const {
                &[
                    ("__init__", Arity::at_least(0).with_keywords(), update),
                    ("update", Arity::at_least(0).with_keywords(), update),
                    ("get", Arity::between(1, 2), dict_get),
                    ("setdefault", Arity::between(1, 2), dict_setdefault),
                    ("pop", Arity::between(1, 2), dict_pop),
                    ("popitem", Arity::NONE, dict_popitem),
                    ("clear", Arity::NONE, dict_clear),
                    ("copy", Arity::NONE, dict_copy),
                    ("keys", Arity::NONE, dict_keys),
                    ("values", Arity::NONE, dict_values),
                    ("items", Arity::NONE, dict_items),
                    ("__len__", Arity::NONE, own_len),
                    ("__getitem__", Arity::exactly(1), own_item),
                    ("__setitem__", Arity::exactly(2), set_own_item),
                    ("__delitem__", Arity::exactly(1), del_own_item),
                    ("__contains__", Arity::exactly(1), dict_contains),
                    ("__iter__", Arity::NONE, own_iter),
                    ("__reversed__", Arity::NONE, dict_reversed),
                ]
            },
        );
        self.method(dict, "fromkeys", Arity::between(1, 2), true, dict_fromkeys);
        self.class_functions(
            dict,
            const { &[("__new__", Arity::at_least(1).with_keywords(), dict_new)] },
        );
        self.view_methods();
        let proxy = self.types.mappingproxy;
        self.class_functions(proxy, const { &[("__new__", Arity::exactly(2), view_new)] });
        for name in ["get", "keys", "values", "items", "copy"] {
            self.method(proxy, name, Arity::at_least(0), false, proxy_name);
        }
    }
}

fn own<W: Watch>(i: &Interp<W>, value: Value) -> gc_core::ObjId {
    i.as_dict(value).expect("a method of dict is called with a dict")
}

fn update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos.len() > 2 {
        let n = a.pos.len() - 1;
        let name = match &*i.natives[a.native as usize].name {
            "update" => "update",
            _ => "dict",
        };
        return i.type_error(format!("{name} expected at most 1 argument, got {n}"));
    }
    let id = own(i, a.pos[0]);
    if let Some(&other) = a.pos.get(1) {
        if i.as_dict(other).is_none()
            && i.is_not_iterable(other)
            && !i.has_attr_named(other, "keys")?
        {
            let name = i.type_name(other);
            return i.type_error(format!("'{name}' object is not iterable"));
        }
        i.dict_update_from(id, other)?;
    }
    for &(sym, value) in a.kw {
        i.dict_set_sym(id, sym, value);
    }
    Ok(Owned::NONE)
}

fn view<W: Watch>(i: &mut Interp<W>, a: Args, kind: DictPart) -> Res {
    let dict = i.share(a.pos[0]);
    Ok(i.make(PyObject::DictView { dict, kind }))
}

/// `get`
fn dict_get<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let default = a.pos.get(2).copied().unwrap_or(Value::None);
    let id = own(i, a.pos[0]);
    let found = i.dict_get(id, a.pos[1])?.unwrap_or(default);
    Ok(i.hold(found))
}

/// `setdefault`
fn dict_setdefault<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = own(i, a.pos[0]);
    if let Some(found) = i.dict_get(id, a.pos[1])? {
        return Ok(i.hold(found));
    }
    let default = a.pos.get(2).copied().unwrap_or(Value::None);
    i.dict_set(id, a.pos[1], default)?;
    Ok(i.hold(default))
}

/// `pop`
fn dict_pop<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = own(i, a.pos[0]);
    // In an empty dict nothing is looked up. (`_PyDict_Pop_KnownHash`)
    let found = if i.table(id).is_empty() { None } else { i.dict_take(id, a.pos[1])? };
    match (found, a.pos.get(2)) {
        (Some(value), _) => Ok(value),
        (None, Some(&default)) => Ok(i.hold(default)),
        (None, None) => i.key_error(a.pos[1]),
    }
}

/// `popitem`
fn dict_popitem<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = own(i, a.pos[0]);
    let places = i.table(id).places();
    match i.table(id).prev(places) {
        Some((place, _)) => {
            let entry = i.update_table(id, |t| t.pop(place));
            Ok(i.tuple([Owned::new(entry.key), Owned::new(entry.value)].into()))
        }
        None => {
            let text = i.str("popitem(): dictionary is empty");
            let done = i.key_error(*text);
            i.release(text);
            done
        }
    }
}

/// `clear`
fn dict_clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = own(i, a.pos[0]);
    i.dict_clear(id);
    Ok(Owned::NONE)
}

/// `copy`
fn dict_copy<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let new = i.dict();
    let id = own(i, a.pos[0]);
    i.dict_copy_into(id, new.id());
    Ok(new)
}

/// `keys`
fn dict_keys<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    view(i, a, DictPart::Keys)
}

/// `values`
fn dict_values<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    view(i, a, DictPart::Values)
}

/// `items`
fn dict_items<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    view(i, a, DictPart::Items)
}

/// `__contains__`
fn dict_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = own(i, a.pos[0]);
    Ok(Owned::bool(i.dict_get(id, a.pos[1])?.is_some()))
}

/// `__reversed__`
fn dict_reversed<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = own(i, a.pos[0]);
    let (at, len) = (i.table(id).places(), i.table(id).len());
    let kind = DictPart::Keys;
    Ok(i.new_dict_iter(a.pos[0], at, len, kind, true))
}

/// `__new__`
fn dict_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    if i.class(class).builtin {
        gc_core::pass_over_free_list(i, gc_core::FreeList::Dict);
        return Ok(i.dict());
    }
    Ok(i.new_instance(class))
}

/// `__new__`
fn view_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if i.as_dict(a.pos[1]).is_none() {
        let name = i.type_name(a.pos[1]);
        return i.type_error(format!("mappingproxy() argument must be a mapping, not {name}"));
    }
    let mapping = i.share(a.pos[1]);
    Ok(i.make(PyObject::MappingProxy(mapping)))
}

/// `fromkeys`
fn dict_fromkeys<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let value = a.pos.get(2).copied().unwrap_or(Value::None);
    let made = i.call(a.pos[0], &[])?;
    i.each(a.pos[1], |i, key| i.set_item(*made, key, value))?;
    Ok(made)
}

/// `name`
fn proxy_name<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let name = i.natives[a.native as usize].name.clone();
    let inner = match i.get(a.pos[0].obj().expect("a proxy")) {
        &PyObject::MappingProxy(inner) => inner,
        _ => Value::None,
    };
    i.call_method(inner, &name, &a.pos[1..])
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_dict(&mut self, id: ObjId) -> Res<String> {
        if !self.guard(id)? {
            return Ok("{...}".into());
        }
        let pairs = self.held_pairs(id);
        let mut text = "{".to_string();
        let mut done = Ok(());
        for (at, pair) in pairs.chunks(2).enumerate() {
            if at > 0 {
                text.push_str(", ");
            }
            let shown = self.repr(pair[0]).and_then(|key| Ok((key, self.repr(pair[1])?)));
            done = shown.and_then(|(k, v)| self.append(&mut text, &format!("{k}: {v}")));
            if done.is_err() {
                break;
            }
        }
        self.unguard();
        done?;
        self.release_all(pairs);
        text.push('}');
        Ok(text)
    }

    /// The keys, values or pairs of a dict; they are the caller's.
    pub(crate) fn view_items(&mut self, dict: Value, kind: DictPart) -> OwnedItems {
        let id = dict.obj().expect("a dict");
        let pairs: Vec<(Value, Value)> = self.table(id).iter().map(|e| (e.key, e.value)).collect();
        let mut items = OwnedItems::with_capacity(pairs.len());
        for (key, value) in pairs {
            items.push(match kind {
                DictPart::Keys => self.hold(key),
                DictPart::Values => self.hold(value),
                DictPart::Items => {
                    let pair = self.hold_all([key, value]);
                    self.tuple(pair)
                }
            });
        }
        items
    }

    pub(super) fn repr_view(&mut self, view: ObjId, dict: Value, kind: DictPart) -> Res<String> {
        if !self.guard(view)? {
            return Ok("...".into());
        }
        let items = self.view_items(dict, kind);
        let odd = if self.is_ordered(dict) { "o" } else { "" };
        let (list, name) = (self.list(items), kind_name(kind));
        let text = self.repr(*list);
        self.unguard();
        let text = text?;
        self.release(list);
        Ok(format!("{odd}{name}({text})"))
    }

    /// An iterator over a dict, which is borrowed.
    pub(crate) fn new_dict_iter(
        &mut self,
        of: Value,
        at: usize,
        len: usize,
        kind: DictPart,
        backwards: bool,
    ) -> Owned {
        let state = match self.is_ordered(of) {
            true => Some(self.table(of.obj().expect("a dict")).version()),
            false => None,
        };
        let of = self.share(of);
        let given = match kind {
            DictPart::Items => self.tuple([Owned::NONE; 2].into()).give(),
            _ => Value::Unbound,
        };
        self.new_iter(Iter::Dict { of, at, len, left: len, state, kind, backwards, given })
    }

    /// Whether a dict is an `OrderedDict`, whose iterators notice any change of its keys.
    fn is_ordered(&mut self, dict: Value) -> bool {
        let Some(PyObject::Instance(_)) = dict.obj().map(|id| self.get(id)) else { return false };
        let classes = self.class(self.class_of(dict)).lookup.clone();
        classes.iter().any(|&class| {
            &*self.class(class).name == "OrderedDict"
                && self.full_class_name(class) == "collections.OrderedDict"
        })
    }

    /// (`dictiter_iternextkey`, `dictreviter_iternext`)
    pub(super) fn dict_next(&mut self, id: ObjId, of: Value) -> Res<Option<Owned>> {
        let table = self.table(of.obj().expect("a dict"));
        let (at, len, left, kind, backwards, given) = match self.get(id) {
            PyObject::Iter(iter) => match **iter {
                // It has returned what was the last key. (`odictiter_nextkey`)
                Iter::Dict { state: Some(_), left: 0, .. } => {
                    self.exhaust(id);
                    return Ok(None);
                }
                Iter::Dict { state: Some(state), .. } if state != table.version() => {
                    self.exhaust(id);
                    let message = "OrderedDict mutated during iteration";
                    return self.raise(self.types.runtime_error, message);
                }
                Iter::Dict { at, len, left, kind, backwards, given, .. } => {
                    (at, len, left, kind, backwards, given)
                }
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        if table.len() != len {
            self.advance(id, |s| {
                if let Iter::Dict { len, left, .. } = s {
                    (*len, *left) = (usize::MAX, 0);
                }
            });
            return self
                .raise(self.types.runtime_error, "dictionary changed size during iteration");
        }
        let found = if backwards { table.prev(at) } else { table.next(at) };
        if found.is_some() && left == 0 && !backwards {
            self.exhaust(id);
            return self
                .raise(self.types.runtime_error, "dictionary keys changed during iteration");
        }
        let Some((place, entry)) = found else {
            self.exhaust(id);
            return Ok(None);
        };
        self.advance(id, |s| {
            if let Iter::Dict { at, left, .. } = s {
                *at = if backwards { place } else { place + 1 };
                *left = left.saturating_sub(1);
            }
        });
        Ok(Some(match kind {
            DictPart::Keys => self.hold(entry.key),
            DictPart::Values => self.hold(entry.value),
            DictPart::Items => {
                let pair = [self.hold(entry.key), self.hold(entry.value)];
                self.give_again(given, pair)
            }
        }))
    }
}

fn kind_name(kind: DictPart) -> &'static str {
    match kind {
        DictPart::Keys => "dict_keys",
        DictPart::Values => "dict_values",
        DictPart::Items => "dict_items",
    }
}

/// What a dict looks like from outside.
pub(super) fn describe(table: &Table, sheet: &mut Sheet) -> Kind {
    for (at, entry) in table.iter().enumerate() {
        if sheet.room() == 0 {
            sheet.leave_out(table.len() - at);
            break;
        }
        // A key that has no words is a part of its own.
        let is_part = entry.key.obj().is_some() && sheet.text(entry.key).is_none();
        if !is_part && sheet.passes(entry.value) {
            continue;
        }
        let key = sheet.key(at, entry.key);
        sheet.add(Label::Key(key), entry.value);
    }
    Kind::Dict
}

/// What `keys()`, `values()` and `items()` look like from outside.
pub(super) fn describe_view(dict: Value, part: DictPart, sheet: &mut Sheet) -> Kind {
    sheet.field("dict", dict);
    match part {
        DictPart::Keys => Kind::DictKeys,
        DictPart::Values => Kind::DictValues,
        DictPart::Items => Kind::DictItems,
    }
}

/// What the read-only view of a dict looks like from outside.
pub(super) fn describe_proxy(mapping: Value, sheet: &mut Sheet) -> Kind {
    sheet.field("mapping", mapping);
    Kind::MappingProxy
}
