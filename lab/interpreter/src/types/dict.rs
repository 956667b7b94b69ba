//! `dict`, its views, and `mappingproxy`.

use crate::objects::owned::Given;
use crate::objects::{DictPart, PyObject};
use crate::vm::native::{ANY_KW, Args};
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn dict_methods(&mut self) {
        let dict = self.types.dict;
        self.methods(
            dict,
            &[
                ("__init__", 0, ANY_KW, update),
                ("update", 0, ANY_KW, update),
                ("get", 1, 2, |i, a| {
                    let default = a.pos.get(2).copied().unwrap_or(Value::None);
                    let id = own(i, a.pos[0]);
                    let found = i.dict_get(id, a.pos[1])?.unwrap_or(default);
                    Ok(i.share(found))
                }),
                ("setdefault", 1, 2, |i, a| {
                    let id = own(i, a.pos[0]);
                    if let Some(found) = i.dict_get(id, a.pos[1])? {
                        return Ok(i.share(found));
                    }
                    let default = a.pos.get(2).copied().unwrap_or(Value::None);
                    i.dict_set(id, a.pos[1], default)?;
                    Ok(i.share(default))
                }),
                ("pop", 1, 2, |i, a| {
                    let id = own(i, a.pos[0]);
                    match (i.dict_take(id, a.pos[1])?, a.pos.get(2)) {
                        (Some(value), _) => Ok(value.give()),
                        (None, Some(&default)) => Ok(i.share(default)),
                        (None, None) => i.key_error(a.pos[1]),
                    }
                }),
                ("popitem", 0, 0, |i, a| {
                    let id = own(i, a.pos[0]);
                    let places = i.table(id).places();
                    match i.table(id).prev(places) {
                        Some((place, _)) => {
                            let entry = i.update_table(id, |t| t.remove(place));
                            Ok(i.tuple(vec![entry.key, entry.value]))
                        }
                        None => {
                            let text = i.str("popitem(): dictionary is empty");
                            let done = i.key_error(text);
                            i.dec(text);
                            done
                        }
                    }
                }),
                ("clear", 0, 0, |i, a| {
                    let id = own(i, a.pos[0]);
                    i.dict_clear(id);
                    Ok(Value::None)
                }),
                ("copy", 0, 0, |i, a| {
                    let new = i.dict();
                    let id = own(i, a.pos[0]);
                    i.dict_copy_into(id, new);
                    Ok(Value::Obj(new))
                }),
                ("keys", 0, 0, |i, a| view(i, a, DictPart::Keys)),
                ("values", 0, 0, |i, a| view(i, a, DictPart::Values)),
                ("items", 0, 0, |i, a| view(i, a, DictPart::Items)),
                ("__len__", 0, 0, |i, a| {
                    let id = own(i, a.pos[0]);
                    Ok(Value::Int(i.table(id).len() as i64))
                }),
                ("__getitem__", 1, 1, |i, a| i.native_item(a.pos[0], a.pos[1]).given()),
                ("__setitem__", 2, 2, |i, a| {
                    i.native_set_item(a.pos[0], a.pos[1], a.pos[2])?;
                    Ok(Value::None)
                }),
                ("__delitem__", 1, 1, |i, a| {
                    i.native_del_item(a.pos[0], a.pos[1])?;
                    Ok(Value::None)
                }),
                ("__contains__", 1, 1, |i, a| {
                    let id = own(i, a.pos[0]);
                    Ok(Value::bool(i.dict_get(id, a.pos[1])?.is_some()))
                }),
                ("__iter__", 0, 0, |i, a| i.native_iter(a.pos[0]).given()),
                ("__reversed__", 0, 0, |i, a| {
                    let id = own(i, a.pos[0]);
                    let (at, len) = (i.table(id).places(), i.table(id).len());
                    let kind = DictPart::Keys;
                    Ok(i.new_dict_iter(a.pos[0], at, len, kind, true))
                }),
            ],
        );
        self.method(dict, "fromkeys", (1, 2), true, |i, a| {
            let value = a.pos.get(2).copied().unwrap_or(Value::None);
            let made = i.call(a.pos[0], &[])?;
            i.each(a.pos[1], |i, key| i.set_item(*made, key, value))?;
            Ok(made.give())
        });
        let names = self.class(dict).dict.obj().expect("a dict");
        self.functions(
            names,
            &[("__new__", 1, ANY_KW, |i, a| {
                let class = a.pos[0].obj().expect("a class");
                if i.class(class).builtin {
                    return Ok(Value::Obj(i.dict()));
                }
                Ok(i.new_instance(class))
            })],
        );
        for class in [self.types.dict_keys, self.types.dict_values, self.types.dict_items] {
            self.methods(
                class,
                &[
                    ("__len__", 0, 0, |i, a| Ok(Value::Int(i.len(a.pos[0])? as i64))),
                    ("__iter__", 0, 0, |i, a| i.native_iter(a.pos[0]).given()),
                    ("__contains__", 1, 1, |i, a| Ok(Value::bool(i.contains(a.pos[0], a.pos[1])?))),
                    ("isdisjoint", 1, 1, |i, a| {
                        let both = i.set_combine(
                            crate::compile::code::BinOp::And,
                            a.pos[0],
                            a.pos[1],
                            false,
                        )?;
                        let empty = i.len(*both)? == 0;
                        i.release(both);
                        Ok(Value::bool(empty))
                    }),
                ],
            );
        }
        let proxy = self.types.mappingproxy;
        let names = self.class(proxy).dict.obj().expect("a dict");
        self.functions(
            names,
            &[("__new__", 2, 2, |i, a| {
                if i.as_dict(a.pos[1]).is_none() {
                    let name = i.type_name(a.pos[1]);
                    return i.type_error(format!(
                        "mappingproxy() argument must be a mapping, not {name}"
                    ));
                }
                i.inc(a.pos[1]);
                Ok(i.make(PyObject::MappingProxy(a.pos[1])))
            })],
        );
        for name in ["get", "keys", "values", "items", "copy"] {
            self.method(proxy, name, (0, crate::vm::native::MANY), false, |i, a| {
                let name = i.natives[a.native as usize].name.clone();
                let inner = match i.get(a.pos[0].obj().expect("a proxy")) {
                    &PyObject::MappingProxy(inner) => inner,
                    _ => Value::None,
                };
                i.call_method(inner, &name, &a.pos[1..]).given()
            });
        }
    }
}

fn own<W: Watch>(i: &Interp<W>, value: Value) -> gc_core::ObjId {
    i.as_dict(value).expect("a method of dict is called with a dict")
}

fn update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos.len() > 2 {
        let n = a.pos.len() - 1;
        return i.type_error(format!("dict expected at most 1 argument, got {n}"));
    }
    let id = own(i, a.pos[0]);
    if let Some(&other) = a.pos.get(1) {
        if i.as_dict(other).is_none()
            && i.is_not_iterable(other)
            && !i.has_attr_named(other, "keys")
        {
            let name = i.type_name(other);
            return i.type_error(format!("'{name}' object is not iterable"));
        }
        i.dict_update_from(id, other)?;
    }
    for &(sym, value) in a.kw {
        i.dict_set_sym(id, sym, value);
    }
    Ok(Value::None)
}

fn view<W: Watch>(i: &mut Interp<W>, a: Args, kind: DictPart) -> Res {
    i.inc(a.pos[0]);
    Ok(i.make(PyObject::DictView { dict: a.pos[0], kind }))
}
