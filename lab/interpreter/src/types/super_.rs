//! `super`: a search that begins after a class.

use std::cell::Cell;

use gc_core::{ObjId, Version};

use crate::objects::PyObject;
use crate::objects::code::Site;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `super().name`
    pub(crate) fn super_attr(&mut self, id: ObjId, sym: Sym) -> Res<Owned> {
        let PyObject::Super { class, this, start } = self.get(id) else { unreachable!("a super") };
        let (class, this, start) = (*class, *this, *start);
        let Some(start_id) = start.obj() else { return self.no_attribute(Value::Obj(id), sym) };
        let lookup = &self.class(start_id).lookup;
        let after = lookup.iter().position(|&c| Value::Obj(c).is(class)).map_or(0, |at| at + 1);
        for at in after..lookup.len() {
            let base = self.class(start_id).lookup[at];
            let Some(dict) = self.class(base).dict.obj() else { continue };
            let Some(found) = self.dict_get_sym(dict, sym) else { continue };
            if sym == known::CLASS {
                break;
            }
            // For a class, methods come unbound, class methods bound to it.
            if this.is(start) {
                return match found.obj().map(|id| self.get(id)) {
                    Some(&PyObject::ClassMethod(func, _)) => {
                        let [func, this] = [func, this].map(|part| self.share(part));
                        Ok(self.make(PyObject::BoundMethod { func, this }))
                    }
                    Some(&PyObject::StaticMethod(func, _)) => Ok(self.hold(func)),
                    Some(&PyObject::Native(native))
                        if self.natives[native as usize].class_method =>
                    {
                        let this = self.share(this);
                        Ok(self.make(PyObject::BoundNative { native, this }))
                    }
                    _ if self.is_subclass(start_id, self.types.type_) => {
                        let found = self.hold(found);
                        self.bind(found, this)
                    }
                    _ => Ok(self.hold(found)),
                };
            }
            let found = self.hold(found);
            if let Some(&PyObject::ClassMethod(func, _)) = found.obj().map(|id| self.get(id)) {
                let [func, this] = [func, start].map(|part| self.share(part));
                let made = self.make(PyObject::BoundMethod { func, this });
                self.release(found);
                return Ok(made);
            }
            return self.bind(found, this);
        }
        match sym {
            known::CLASS => Ok(self.hold(Value::Obj(self.types.super_))),
            _ => match self.super_part(id, sym) {
                Some(part) => Ok(part),
                None => self.no_attribute(Value::Obj(id), sym),
            },
        }
    }

    /// What to call for `super().name(...)`, and its first argument, or
    /// nothing; both are the caller's.
    pub(crate) fn load_super_method(
        &mut self,
        site: &Cell<Site>,
        above: Value,
        sym: Sym,
    ) -> Res<(Owned, Owned)> {
        if above.is(Value::Obj(self.types.super_))
            && self.profile().version >= Version::V3_12
            && let Some((class, this)) = crate::types::around_frame(self)
            && let Some(class_id) = self.as_class(class)
            && self.as_class(this).is_none()
            && self.is_instance(this, class_id)
        {
            let start = self.class_of(this);
            let found = self.remembered_above(site, class_id, start).or_else(|| {
                let found = self.search_above(class_id, start, sym)?;
                self.remember_above(site, class_id, start, found);
                Some(found)
            });
            if let Some(found) = found
                && self.is_method(found)
            {
                return Ok((self.hold(found), self.hold(this)));
            }
        }
        let object = self.call(above, &[])?;
        let method = self.get_attr(*object, sym)?;
        self.release(object);
        Ok((method, Owned::UNBOUND))
    }

    /// Whether it takes the object as its first argument without being bound.
    /// (`Py_TPFLAGS_METHOD_DESCRIPTOR`)
    fn is_method(&self, found: Value) -> bool {
        match found.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(_)) => true,
            Some(&PyObject::Native(native)) => {
                let native = &self.natives[native as usize];
                native.class.is_some() && !native.class_method
            }
            _ => false,
        }
    }

    /// What the bases of a class above another of them have under a name; not
    /// counted.
    fn search_above(&self, class: ObjId, start: ObjId, sym: Sym) -> Option<Value> {
        let lookup = &self.class(start).lookup;
        let after = lookup.iter().position(|&c| c == class).map_or(0, |at| at + 1);
        lookup[after..].iter().find_map(|&base| {
            let dict = self.class(base).dict.obj()?;
            self.dict_get_sym(dict, sym)
        })
    }

    /// `__thisclass__`, `__self__`, `__self_class__`; counted.
    pub(super) fn super_part(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Super { class, this, start } = self.get(id) else { return None };
        let found = match sym {
            known::THISCLASS => *class,
            known::SELF => *this,
            known::SELF_CLASS => *start,
            _ => return None,
        };
        Some(self.hold(found))
    }
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_super(&self, class: Value, this: Value) -> String {
        let name = self.as_class(class).map(|c| self.class_name(c)).unwrap_or_default();
        let own = self.type_name(this);
        format!("<super: <class '{name}'>, <{own} object>>")
    }
}

/// What it looks like from outside.
pub(super) fn describe(class: Value, this: Value, sheet: &mut Sheet) -> Kind {
    sheet.field("class", class);
    sheet.field("self", this);
    Kind::Super
}
