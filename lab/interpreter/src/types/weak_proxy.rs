//! Weak proxies, and the objects behind them.

use gc_core::ObjId;

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{PyObject, Weakref};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The object behind a value, if that is a weak proxy; the answer is the
    /// caller's.
    pub(crate) fn behind_proxy(&mut self, value: Value) -> Res<Option<Owned>> {
        match value.obj().map(|id| (id, self.get(id))) {
            Some((id, PyObject::Weakref(w))) if w.proxy => self.proxy_target(id).map(Some),
            _ => Ok(None),
        }
    }

    /// The object behind a weak proxy; the answer is the caller's.
    pub(crate) fn proxy_target(&mut self, id: ObjId) -> Res<Owned> {
        match gc_core::upgrade(self, id) {
            Ok(Some(target)) => Ok(Owned::new(Value::Obj(target))),
            _ => {
                self.raise(self.types.reference_error, "weakly-referenced object no longer exists")
            }
        }
    }

    /// `__callback__` of a weak reference whose referent is alive; counted.
    pub(super) fn weakref_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Weakref(w) = self.get_native(id) else { return None };
        if sym != known::CALLBACK {
            return None;
        }
        let callback = w.callback;
        match self.heap.referent(id) {
            Ok(Some(_)) => Some(self.hold(callback)),
            _ => Some(Owned::NONE),
        }
    }
}

impl<W: Watch> Interp<W> {
    /// The object's `__name__`, if it has one that is a str.
    fn name_of(&mut self, value: Value) -> Option<String> {
        // For a special method, the class that has it.
        let class = self.class_of(value);
        let known = !matches!(self.get(value.obj()?), PyObject::Instance(_))
            || self.lookup(class, known::NAME).is_some();
        if !known {
            return None;
        }
        let mut found = None;
        self.guarded(|this| {
            if let Ok(name) = this.get_attr(value, known::NAME) {
                found = this.text(*name);
                this.release(name);
            }
        });
        found
    }

    pub(super) fn repr_weakref(&mut self, id: ObjId) -> String {
        let PyObject::Weakref(w) = self.get_native(id) else { unreachable!("a weak reference") };
        let (proxy, kind) = (w.proxy, if w.proxy { "weakproxy" } else { "weakref" });
        let at = self.address(id);
        match self.heap.referent(id).ok().flatten() {
            None => format!("<{kind} at {at}; dead>"),
            Some(target) => {
                let class = self.class_of(Value::Obj(target));
                let name = self.full_class_name(class);
                let name = name.strip_prefix("__main__.").unwrap_or(&name);
                let own = if proxy { None } else { self.name_of(Value::Obj(target)) };
                let own = own.map_or(String::new(), |own| format!(" ({own})"));
                let target = self.address(target);
                format!("<{kind} at {at}; to '{name}' at {target}{own}>")
            }
        }
    }
}

/// What a weak reference looks like from outside.
pub(super) fn describe(weakref: &Weakref, sheet: &mut Sheet) -> Kind {
    sheet.field("callback", weakref.callback);
    if weakref.proxy { Kind::WeakProxy } else { Kind::Weakref }
}
