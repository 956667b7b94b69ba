//! The part of `weakref` that is not written in Python.

use gc_core::{ObjId, WeakrefKind};

use crate::objects::symbols::known;
use crate::objects::{PyObject, Weakref};
use crate::vm::arguments::with_first;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn weakref_methods(&mut self) {
        let class = self.types.weakref;
        self.class_functions(
            class,
            const { &[("__new__", Arity::at_least(1).with_keywords(), weakref_new)] },
        );
        self.method(class, "__init__", Arity::at_least(0).with_keywords(), false, class_init);
        self.method(class, "__call__", Arity::NONE, false, class_call);
    }

    pub(super) fn weakref_module(&mut self, dict: ObjId) {
        self.dict_set_name(dict, "ref", Value::Obj(self.types.weakref));
        self.dict_set_name(dict, "ReferenceType", Value::Obj(self.types.weakref));
        self.dict_set_name(dict, "ProxyType", Value::Obj(self.types.proxy));
        self.dict_set_name(dict, "CallableProxyType", Value::Obj(self.types.callable_proxy));
        self.functions(
            dict,
            const {
                &[
                    ("proxy", Arity::between(1, 2), weakref_proxy),
                    ("getweakrefcount", Arity::exactly(1), weakref_getweakrefcount),
                    ("getweakrefs", Arity::exactly(1), weakref_getweakrefs),
                    ("_remove_dead_weakref", Arity::exactly(2), remove_dead),
                ]
            },
        );
    }

    /// Calls a weak reference: what it points at, or `None`. A proxy passes
    /// the call on.
    pub(crate) fn call_weakref(
        &mut self,
        id: ObjId,
        proxy: bool,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res {
        if proxy {
            let target = self.proxy_target(id)?;
            let answer = self.call_keywords(*target, pos, kw)?;
            self.release(target);
            return Ok(answer);
        }
        let class = self.class_of(Value::Obj(id));
        if class != self.types.weakref
            && let Some(own) = self.lookup(class, known::CALL)
            && let Some(PyObject::Function(_)) = own.obj().map(|id| self.get(id))
        {
            return self.call_keywords(own, &with_first(Value::Obj(id), pos), kw);
        }
        if !pos.is_empty() || !kw.is_empty() {
            let n = pos.len() + kw.len();
            return self.type_error(format!("weakref expected 0 arguments, got {n}"));
        }
        self.referent_of(id)
    }

    /// What a weak reference points at, or `None`; the answer is the caller's.
    pub(crate) fn referent_of(&mut self, weakref: ObjId) -> Res {
        match gc_core::upgrade(self, weakref) {
            Ok(Some(target)) => Ok(Owned::new(Value::Obj(target))),
            _ => Ok(Owned::NONE),
        }
    }

    fn check_reference_arguments(&mut self, function: &str, given: usize) -> Res<()> {
        match given {
            0 => self.type_error(format!("{function} expected at least 1 argument, got 0")),
            1 | 2 => Ok(()),
            n => self.type_error(format!("{function} expected at most 2 arguments, got {n}")),
        }
    }

    fn may_be_referent(&self, id: ObjId) -> bool {
        match self.get(id) {
            PyObject::Instance(i) => self.class(i.class).has_weakrefs,
            PyObject::Native(n) => self.natives[*n as usize].class.is_none(),
            PyObject::Function(_)
            | PyObject::BoundMethod { .. }
            | PyObject::BoundNative { .. }
            | PyObject::Class(_)
            | PyObject::Set(_)
            | PyObject::FrozenSet(_)
            | PyObject::Generator(_)
            | PyObject::Module(_)
            | PyObject::Code(_) => true,
            PyObject::Exception(e) => !self.class(e.class).builtin,
            _ => false,
        }
    }
}

fn new<W: Watch>(i: &mut Interp<W>, a: Args, proxy: bool) -> Res {
    let Some(class) = i.as_class(a.pos[0]) else {
        return i.type_error("ReferenceType.__new__(X): X is not a type object");
    };
    if !proxy {
        i.check_reference_arguments("__new__", a.pos.len() - 1)?;
        if !a.kw.is_empty() && class == i.types.weakref {
            return i.type_error("ref() takes no keyword arguments");
        }
    }
    let target = match a.pos[1] {
        Value::Obj(id) if i.may_be_referent(id) => id,
        other => {
            let name = i.type_name(other);
            return i.type_error(format!("cannot create weak reference to '{name}' object"));
        }
    };
    let callback = a.pos.get(2).copied().unwrap_or(Value::None);
    let exact = proxy || class == i.types.weakref;
    if exact && callback.is_none() {
        // A plain weak reference without a callback is made only once.
        for found in i.heap.weakrefs_of(target).unwrap_or_default() {
            if let PyObject::Weakref(w) = i.get(found)
                && w.callback.is_none()
                && w.proxy == proxy
            {
                return Ok(i.hold(Value::Obj(found)));
            }
        }
    }
    let callback = i.share(callback);
    let callable = proxy && i.is_callable(a.pos[1]);
    let hash = Default::default();
    let weakref = PyObject::Weakref(Box::new(Weakref { callback, proxy, callable, hash }));
    let made = if exact { i.make(weakref) } else { i.new_of(class, weakref) };
    let id = made.obj().expect("just made");
    let has_callback = !callback.is_none();
    let kind = match (proxy, exact) {
        (true, _) => WeakrefKind::Proxy,
        (_, true) => WeakrefKind::Plain,
        _ => WeakrefKind::Derived,
    };
    i.heap.new_weakref_of(kind, id, target, has_callback).expect("both are alive");
    Ok(made)
}

/// Takes a key out of a dict if its value is a weak reference to nothing.
fn remove_dead<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(dict) = i.as_dict(a.pos[0]) else {
        return i.type_error("_remove_dead_weakref() argument 1 must be dict");
    };
    let Some(Value::Obj(found)) = i.dict_get(dict, a.pos[1])? else { return Ok(Owned::NONE) };
    if i.heap.referent(found) == Ok(None)
        && let Some(value) = i.dict_take(dict, a.pos[1])?
    {
        i.release(value);
    }
    Ok(Owned::NONE)
}

/// `__new__`
fn weakref_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    new(i, a, false)
}

/// `proxy`
fn weakref_proxy<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let mut pos = vec![Value::Obj(i.types.proxy)];
    pos.extend_from_slice(a.pos);
    new(i, Args { pos: &pos, ..a }, true)
}

/// `getweakrefcount`
fn weakref_getweakrefcount<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(match a.pos[0] {
        Value::Obj(id) => i.heap.weakref_count(id).unwrap_or(0) as i64,
        _ => 0,
    }))
}

/// `getweakrefs`
fn weakref_getweakrefs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let all = match a.pos[0] {
        Value::Obj(id) => i.heap.weakrefs_of(id).unwrap_or_default(),
        _ => Vec::new(),
    };
    Ok(i.list_of(all))
}

/// `__init__`
fn class_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.check_reference_arguments("__init__", a.pos.len() - 1)?;
    if !a.kw.is_empty() {
        return i.type_error("ref() takes no keyword arguments");
    }
    Ok(Owned::NONE)
}

/// `__call__`
fn class_call<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("a weak reference");
    i.referent_of(id)
}
