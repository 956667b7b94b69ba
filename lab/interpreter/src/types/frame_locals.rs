//! `FrameLocalsProxy`: what `f_locals` of a function's frame is since 3.13. Reading asks
//! the frame's variables as they are, writing binds them. (PEP 667;
//! `Objects/frameobject.c`)

use gc_core::ObjId;

use crate::objects::op::Cmp;
use crate::objects::symbols::known;
use crate::objects::{Instance, PyObject};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn frame_locals_methods(&mut self) {
        let class = self.types.frame_locals;
        for (name, arity) in [
            ("__contains__", Arity::exactly(1)),
            ("__iter__", Arity::NONE),
            ("__len__", Arity::NONE),
            ("__reversed__", Arity::NONE),
            ("copy", Arity::NONE),
            ("get", Arity::between(1, 2)),
            ("items", Arity::NONE),
            ("keys", Arity::NONE),
            ("values", Arity::NONE),
        ] {
            self.method(class, name, arity, false, of_copy);
        }
        self.methods(
            class,
            const {
                &[
                    ("__delitem__", Arity::exactly(1), del_item),
                    ("__eq__", Arity::exactly(1), eq),
                    ("__getitem__", Arity::exactly(1), get_item),
                    ("__ior__", Arity::exactly(1), ior),
                    ("__or__", Arity::exactly(1), or),
                    ("__repr__", Arity::NONE, repr),
                    ("__ror__", Arity::exactly(1), ror),
                    ("__setitem__", Arity::exactly(2), set_item),
                    ("setdefault", Arity::between(1, 2), setdefault),
                    ("update", Arity::exactly(1), update),
                ]
            },
        );
        self.class_functions(class, const { &[("__new__", Arity::exactly(2), new)] });
        let dict = self.class(class).dict.obj().expect("a class has a dict");
        self.dict_set_name(dict, "__hash__", Value::None);
    }

    /// What writes through to a frame.
    pub(super) fn locals_proxy(&mut self, frame: ObjId) -> Owned {
        let attrs = vec![(known::F_LOCALS, self.share(Value::Obj(frame)))];
        let class = self.share_object(self.types.frame_locals);
        self.make(PyObject::Instance(Instance { class, attrs, extra: None }))
    }

    /// The frame that this writes through to.
    fn frame_behind(&self, proxy: Value) -> Option<ObjId> {
        let id = proxy.obj().filter(|_| self.is_instance(proxy, self.types.frame_locals))?;
        self.own_attr(id, known::F_LOCALS)?.obj()
    }

    /// A dict with the variables and their values.
    fn copy_of(&mut self, proxy: Value) -> Owned {
        let frame = self.frame_behind(proxy).expect("a method of the proxy");
        self.copied_locals(frame)
    }

    /// What a mapping has that may be put into a frame: a dict, or another such proxy.
    /// (`framelocalsproxy_merge`)
    fn copy_of_mapping(&mut self, value: Value) -> Option<Owned> {
        match self.frame_behind(value) {
            Some(frame) => Some(self.copied_locals(frame)),
            None => self.as_dict(value).map(|dict| self.hold(Value::Obj(dict))),
        }
    }
}

fn new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos[1].obj().map(|id| (id, i.get(id))) {
        Some((id, PyObject::Frame(_))) => Ok(i.locals_proxy(id)),
        _ => {
            let name = i.type_name(a.pos[1]);
            i.type_error(format!("expect frame, not {name}"))
        }
    }
}

/// What only reads is asked of a copy; parts are lists.
fn of_copy<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let name = i.natives[a.native as usize].name.clone();
    let copy = i.copy_of(a.pos[0]);
    let answer = i.call_method(*copy, &name, &a.pos[1..])?;
    i.release(copy);
    if matches!(&*name, "__contains__" | "__len__" | "copy" | "get") {
        return Ok(answer);
    }
    let items = i.collect(*answer)?;
    i.release(answer);
    let list = i.list(items);
    if &*name != "__iter__" {
        return Ok(list);
    }
    let iter = i.iter(*list)?;
    i.release(list);
    Ok(iter)
}

fn get_item<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let copy = i.copy_of(a.pos[0]);
    let found = i.dict_get(copy.id(), a.pos[1])?.map(|found| i.hold(found));
    i.release(copy);
    match found {
        Some(found) => Ok(found),
        None => {
            let key = i.repr(a.pos[1])?;
            let message = format!("local variable '{key}' is not defined");
            i.raise(i.types.key_error, message)
        }
    }
}

fn set_item<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.hash(a.pos[1])?;
    let frame = i.frame_behind(a.pos[0]).expect("a method of the proxy");
    let sym = a.pos[1].obj().filter(|_| i.as_str(a.pos[1]).is_some()).and_then(|id| i.sym_of(id));
    if !sym.is_some_and(|sym| i.bind_in_frame(frame, sym, a.pos[2])) {
        let others = i.added_names(frame);
        i.dict_set(others, a.pos[1], a.pos[2])?;
    }
    Ok(Owned::NONE)
}

fn del_item<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.type_error("cannot remove variables from FrameLocalsProxy")
}

fn setdefault<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match get_item(i, Args { pos: &a.pos[..2], ..a }) {
        Err(Thrown) if i.catch(i.types.key_error) => {}
        found => return found,
    }
    let default = a.get(2).unwrap_or(Value::None);
    let done = set_item(i, Args { pos: &[a.pos[0], a.pos[1], default], ..a })?;
    i.release(done);
    Ok(i.hold(default))
}

/// Binds everything that a mapping has; false if it is not one to take from.
fn merge<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<bool> {
    let Some(other) = i.copy_of_mapping(a.pos[1]) else { return Ok(false) };
    let keys = i.collect(*other)?;
    for &key in keys.iter() {
        let value = i.get_item(*other, key)?;
        let done = set_item(i, Args { pos: &[a.pos[0], key, *value], ..*a })?;
        i.release(done);
        i.release(value);
    }
    i.release_all(keys);
    i.release(other);
    Ok(true)
}

fn update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match merge(i, &a)? {
        true => Ok(Owned::NONE),
        false => i.type_error("update() argument must be dict or another FrameLocalsProxy"),
    }
}

fn ior<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(if merge(i, &a)? { i.hold(a.pos[0]) } else { Owned::new(Value::NotImplemented) })
}

/// A dict with what both have, where the second wins.
fn union<W: Watch>(i: &mut Interp<W>, both: [Value; 2]) -> Res {
    let answer = i.dict();
    for one in both {
        let Some(one) = i.copy_of_mapping(one) else {
            i.release(answer);
            return Ok(Owned::new(Value::NotImplemented));
        };
        i.dict_update_from(answer.id(), *one)?;
        i.release(one);
    }
    Ok(answer)
}

fn or<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    union(i, [a.pos[0], a.pos[1]])
}

fn ror<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    union(i, [a.pos[1], a.pos[0]])
}

fn eq<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if let Some(frame) = i.frame_behind(a.pos[1]) {
        return Ok(Owned::bool(i.frame_behind(a.pos[0]) == Some(frame)));
    }
    if i.as_dict(a.pos[1]).is_none() {
        return Ok(Owned::new(Value::NotImplemented));
    }
    let copy = i.copy_of(a.pos[0]);
    let answer = i.compare(Cmp::Eq, *copy, a.pos[1])?;
    i.release(copy);
    Ok(answer)
}

fn repr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let frame = i.frame_behind(a.pos[0]).expect("a method of the proxy");
    if !i.guard(frame)? {
        return Ok(i.str("{...}"));
    }
    let copy = i.copied_locals(frame);
    let text = i.repr(*copy);
    i.unguard();
    i.release(copy);
    Ok(i.string(text?))
}
