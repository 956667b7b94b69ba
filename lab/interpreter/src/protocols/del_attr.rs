//! What it means to delete an attribute, for each kind of object.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::{Interp, Res, Sym, Value, Watch};

/// Whether an attribute of a function stays what it is. (`func_memberlist`)
pub(crate) fn is_read_only(sym: Sym) -> bool {
    matches!(sym, known::BUILTINS | known::CLOSURE | known::GLOBALS)
}

/// Whether every function has the attribute, which can be set. (`func_getsetlist`)
fn has_field(sym: Sym) -> bool {
    let fields = [known::DEFAULTS, known::KWDEFAULTS, known::ANNOTATIONS, known::CODE];
    let names = [known::NAME, known::QUALNAME, known::MODULE, known::DOC];
    fields.contains(&sym) || names.contains(&sym)
}

impl<W: Watch> Interp<W> {
    pub(crate) fn read_only(&mut self) -> Res<()> {
        self.raise(self.types.attribute_error, "readonly attribute")
    }

    pub(super) fn del_module_attr(&mut self, id: ObjId, dict: ObjId, sym: Sym) -> Res<()> {
        if self.dict_remove_sym(dict, sym) {
            return Ok(());
        }
        let PyObject::Module(module) = self.get(id) else { unreachable!("a module") };
        let (name, attr) = (module.name.clone(), self.name(sym));
        let message = format!("module '{name}' has no attribute '{attr}'");
        self.attribute_error(Value::Obj(id), &attr, message)
    }

    /// `del` of an attribute that only objects of some built-in kinds have.
    pub(super) fn del_special(&mut self, value: Value, id: ObjId, sym: Sym) -> Res<()> {
        match self.get(id) {
            PyObject::Function(_) if is_read_only(sym) => self.read_only(),
            PyObject::Function(_) if sym == known::DICT => {
                self.type_error("cannot delete __dict__")
            }
            // What goes is `None` then, where that will do.
            PyObject::Function(_) if has_field(sym) => {
                self.set_special(value, id, sym, Value::None)
            }
            PyObject::Cell(_) if sym == known::CELL_CONTENTS => {
                self.set_cell_contents(id, Value::Unbound);
                Ok(())
            }
            PyObject::Exception(_) | PyObject::Function(_) => {
                if self.remove_own(id, sym) {
                    return Ok(());
                }
                self.no_attribute(value, sym)
            }
            _ => self.cannot_set(value, sym),
        }
    }

    /// Whether it is a class written in Python.
    pub(crate) fn is_python_class(&self, id: ObjId) -> bool {
        matches!(self.get(id), PyObject::Class(class) if !class.builtin)
    }

    /// Whether an attribute that every class has can be set, or deleted. (`type_getsets`)
    pub(super) fn check_class_attr(&mut self, id: ObjId, sym: Sym, deletes: bool) -> Res<()> {
        let name = self.names.text(sym);
        match &*name {
            "__dict__" | "__mro__" | "__text_signature__" => {
                let message = format!("attribute '{name}' of 'type' objects is not writable");
                self.raise(self.types.attribute_error, message)
            }
            "__base__" | "__basicsize__" | "__dictoffset__" | "__flags__" | "__itemsize__"
            | "__weakrefoffset__" => self.read_only(),
            "__name__" | "__qualname__" | "__bases__" | "__module__" | "__doc__"
            | "__type_params__"
                if deletes =>
            {
                let class = self.class_name(id);
                self.type_error(format!(
                    "cannot delete '{name}' attribute of immutable type '{class}'"
                ))
            }
            _ => Ok(()),
        }
    }

    /// `del Class.name`, whatever its metaclass says about it.
    pub(crate) fn del_class_attr(&mut self, id: ObjId, sym: Sym) -> Res<()> {
        self.check_class_attr(id, sym, true)?;
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
            if let PyObject::Member { name: known::DICT, .. } = self.get(found) {
                self.del_instance_dict(id);
                return Ok(());
            }
            if self.change_by_descriptor(id, found, None)? {
                return Ok(());
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
