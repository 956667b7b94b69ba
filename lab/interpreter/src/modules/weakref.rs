//! The part of `weakref` that is not written in Python.

use gc_core::ObjId;

use crate::native::{ANY_KW, Args};
use crate::object::{PyObject, Weakref};
use crate::{Interp, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn weakref_methods(&mut self) {
        let class = self.types.weakref;
        let names = self.class(class).dict.obj().expect("a dict");
        self.functions(names, &[("__new__", 2, ANY_KW, |i, a| new(i, a, false))]);
        self.method(class, "__init__", (0, ANY_KW), false, |_, _| Ok(Value::None));
        self.method(class, "__call__", (0, 0), false, |i, a| {
            let id = a.pos[0].obj().expect("a weak reference");
            i.call_weakref(id, false, &[], &[])
        });
    }

    pub(super) fn weakref_module(&mut self, dict: ObjId) {
        self.dict_set_name(dict, "ref", Value::Obj(self.types.weakref));
        self.dict_set_name(dict, "ReferenceType", Value::Obj(self.types.weakref));
        self.dict_set_name(dict, "ProxyType", Value::Obj(self.types.proxy));
        self.dict_set_name(dict, "CallableProxyType", Value::Obj(self.types.callable_proxy));
        self.functions(
            dict,
            &[
                ("proxy", 1, 2, |i, a| {
                    let mut pos = vec![Value::Obj(i.types.proxy)];
                    pos.extend_from_slice(a.pos);
                    new(i, Args { pos: &pos, ..a }, true)
                }),
                ("getweakrefcount", 1, 1, |i, a| {
                    Ok(Value::Int(match a.pos[0] {
                        Value::Obj(id) => i.heap.weakref_count(id).unwrap_or(0) as i64,
                        _ => 0,
                    }))
                }),
                ("getweakrefs", 1, 1, |i, a| {
                    let all = match a.pos[0] {
                        Value::Obj(id) => i.heap.weakrefs_of(id).unwrap_or_default(),
                        _ => Vec::new(),
                    };
                    let all: Vec<Value> = all.into_iter().map(Value::Obj).collect();
                    all.iter().for_each(|&v| i.inc(v));
                    Ok(i.list(all))
                }),
                ("_register_exit", 1, 1, |i, a| {
                    i.inc(a.pos[0]);
                    i.exit_functions.push(a.pos[0]);
                    Ok(Value::None)
                }),
            ],
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
            let answer = self.call_keywords(target, pos, kw);
            self.dec(target);
            return answer;
        }
        if !pos.is_empty() || !kw.is_empty() {
            let n = pos.len() + kw.len();
            return self.type_error(format!("weakref expected 0 arguments, got {n}"));
        }
        match gc_core::upgrade(self, id) {
            Ok(Some(target)) => Ok(Value::Obj(target)),
            _ => Ok(Value::None),
        }
    }

    fn may_be_referent(&self, id: ObjId) -> bool {
        match self.get(id) {
            PyObject::Instance(i) => self.class(i.class).has_weakrefs,
            PyObject::Function(_)
            | PyObject::BoundMethod { .. }
            | PyObject::BoundNative { .. }
            | PyObject::Native(_)
            | PyObject::Class(_)
            | PyObject::Set(_)
            | PyObject::FrozenSet(_)
            | PyObject::Generator(_)
            | PyObject::Module(_)
            | PyObject::Exception(_)
            | PyObject::Code(_)
            | PyObject::Frame(_) => true,
            _ => false,
        }
    }
}

fn new<W: Watch>(i: &mut Interp<W>, a: Args, proxy: bool) -> Res {
    let class = a.pos[0].obj().expect("a class");
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
        // A plain one without a callback is made once.
        for found in i.heap.weakrefs_of(target).unwrap_or_default() {
            if let PyObject::Weakref(w) = i.get(found)
                && w.callback.is_none()
                && w.proxy == proxy
            {
                return Ok(i.share(Value::Obj(found)));
            }
        }
    }
    i.inc(callback);
    let weakref =
        PyObject::Weakref(Box::new(Weakref { callback, proxy, hash: Default::default() }));
    let made = if exact { i.new(weakref) } else { i.new_of(class, weakref) };
    let id = made.obj().expect("just made");
    i.heap.new_weakref(id, target, !callback.is_none()).expect("both are alive");
    Ok(made)
}
