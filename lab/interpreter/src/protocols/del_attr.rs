//! Deleting attributes.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::{Interp, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `del value.name`; borrowed.
    pub fn del_attr(&mut self, value: Value, sym: Sym) -> Res<()> {
        let Value::Obj(id) = value else { return self.cannot_set(value, sym) };
        match self.get(id) {
            PyObject::Instance(instance) => {
                let class = instance.class;
                if self.class(class).traits.setattr
                    && let Some(deleter) = self.lookup(class, known::DELATTR)
                    && !self.is_objects_own(deleter, known::DELATTR)
                {
                    let name = self.sym_value(sym);
                    let done = self.call_method_value(deleter, value, &[name])?;
                    self.release(done);
                    return Ok(());
                }
                self.generic_del(id, class, sym)
            }
            PyObject::Class(class) => {
                if class.builtin {
                    let class = class.name.clone();
                    let name = self.name(sym);
                    return self.type_error(format!(
                        "cannot set '{name}' attribute of immutable type '{class}'"
                    ));
                }
                if let Some(deleter) = self.python_method(value, known::DELATTR) {
                    let name = self.sym_value(sym);
                    let done = self.call_method_value(deleter, value, &[name])?;
                    self.release(done);
                    return Ok(());
                }
                self.del_class_attr(id, sym)
            }
            PyObject::Module(module) => {
                let (dict, name) = (module.dict, module.name.clone());
                if self.dict_remove_sym(dict, sym) {
                    return Ok(());
                }
                let attr = self.name(sym);
                let message = format!("module '{name}' has no attribute '{attr}'");
                self.attribute_error(value, &attr, message)
            }
            PyObject::Exception(_) | PyObject::Function(_) => {
                if self.remove_own(id, sym) {
                    return Ok(());
                }
                self.no_attribute(value, sym)
            }
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                self.del_attr(*target, sym)?;
                self.release(target);
                Ok(())
            }
            _ => self.cannot_set(value, sym),
        }
    }

    /// Whether it is a class written in Python.
    pub(crate) fn is_python_class(&self, id: ObjId) -> bool {
        matches!(self.get(id), PyObject::Class(class) if !class.builtin)
    }

    /// `del Class.name`, whatever its metaclass has to say.
    pub(crate) fn del_class_attr(&mut self, id: ObjId, sym: Sym) -> Res<()> {
        let dict = self.class(id).dict.obj().expect("a class has a dict");
        self.classes_changed();
        if !self.dict_remove_sym(dict, sym) {
            let name = self.name(sym);
            let class = self.class_name(id);
            let message = format!("type object '{class}' has no attribute '{name}'");
            return self.attribute_error(Value::Obj(id), &name, message);
        }
        self.classes_changed();
        self.compute_traits(id);
        Ok(())
    }

    pub(crate) fn generic_del(&mut self, id: ObjId, class: ObjId, sym: Sym) -> Res<()> {
        if let Some(Value::Obj(found)) = self.lookup(class, sym) {
            match self.get(found) {
                PyObject::Property(parts) => {
                    let deleter = parts[2];
                    if deleter.is_none() {
                        let name = self.name(sym);
                        let class = self.class_name(class);
                        let message =
                            format!("property '{name}' of '{class}' object has no deleter");
                        return self.raise(self.types.attribute_error, message);
                    }
                    let done = self.call(deleter, &[Value::Obj(id)])?;
                    self.release(done);
                    return Ok(());
                }
                PyObject::Instance(_) => {
                    let value = Value::Obj(found);
                    if let Some(deleter) = self.special(value, known::DELETE) {
                        let done = self.call_method_value(deleter, value, &[Value::Obj(id)])?;
                        self.release(done);
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        if self.remove_own(id, sym) {
            return Ok(());
        }
        if let Some(Value::Obj(found)) = self.lookup(class, sym)
            && matches!(self.get(found), PyObject::Member { slot: true, .. })
        {
            let name = self.name(sym);
            return self.attribute_error(Value::Obj(id), &name, name.to_string());
        }
        self.no_attribute(Value::Obj(id), sym)
    }
}
