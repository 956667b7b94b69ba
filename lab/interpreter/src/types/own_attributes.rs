//! Attributes that built-in objects have without keeping them in a dict:
//! `f.__name__`, `e.args`, `C.__mro__`. Each type lists its own in its file.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// An attribute of a value whose class is built in.
    pub(crate) fn builtin_attr(&mut self, value: Value, sym: Sym) -> Res<Owned> {
        let class = self.class_of(value);
        if !self.class(class).builtin
            && let Value::Obj(id) = value
        {
            // An exception of a class written in Python.
            return self.instance_attr(id, class, value, sym);
        }
        if let Value::Obj(id) = value
            && let Some(own) = self.own_attr(id, sym)
        {
            return Ok(self.hold(own));
        }
        if let Some(answer) = self.special_attr(value, sym)? {
            return Ok(answer);
        }
        if let Some(found) = self.lookup(class, sym) {
            let found = self.hold(found);
            return self.bind(found, value);
        }
        match sym {
            known::CLASS => Ok(self.hold(Value::Obj(class))),
            known::DOC => Ok(Owned::NONE),
            known::DICT
                if matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Exception(_))) =>
            {
                Ok(self.instance_dict(value.obj().expect("an object")))
            }
            _ => match self.late_method(class, sym)? {
                Some(found) => {
                    let found = self.hold(found);
                    self.bind(found, value)
                }
                None => self.no_attribute(value, sym),
            },
        }
    }

    /// An attribute that this kind of object has; counted.
    pub(crate) fn special_attr(&mut self, value: Value, sym: Sym) -> Res<Option<Owned>> {
        let Value::Obj(id) = value else { return Ok(self.number_attr(value, sym)) };
        Ok(match self.get_native(id) {
            PyObject::Function(_) => self.function_attr(id, sym),
            &PyObject::BoundMethod { func, this } => return self.method_attr(func, this, sym),
            &PyObject::Native(native) => self.native_attr(native, Value::None, sym),
            &PyObject::BoundNative { native, this } => self.native_attr(native, this, sym),
            PyObject::Exception(_) => self.exception_attr(id, sym),
            PyObject::Generator(_) => self.generator_attr(id, sym),
            PyObject::Traceback(_) => self.traceback_attr(id, sym),
            PyObject::Frame(_) => self.frame_attr(id, sym),
            PyObject::Code(code) => {
                let code = code.clone();
                self.code_attr(&code, sym)
            }
            PyObject::Cell(_) => return self.cell_attr(id, sym),
            PyObject::Property(_) => return self.property_attr(id, sym),
            &PyObject::StaticMethod(func, dict) | &PyObject::ClassMethod(func, dict) => {
                return self.wrapper_attr(func, dict, sym);
            }
            PyObject::Alias(parts) => {
                let parts = **parts;
                return self.alias_attr(parts, sym);
            }
            PyObject::Slice(_) => self.slice_attr(id, sym),
            PyObject::Range(_) => self.range_attr(id, sym),
            PyObject::Complex(_) => self.complex_attr(id, sym),
            PyObject::Int(_) | PyObject::Float(_) => self.big_number_attr(value, sym),
            PyObject::Weakref(_) => self.weakref_attr(id, sym),
            PyObject::Member { .. } => self.member_attr(id, sym),
            PyObject::Super { .. } => self.super_part(id, sym),
            &PyObject::DictView { dict, .. } if self.names.str(sym) == "mapping" => {
                let mapping = self.share(dict);
                Some(self.make(PyObject::MappingProxy(mapping)))
            }
            _ => None,
        })
    }

    /// Sets an attribute of a built-in object.
    pub(crate) fn set_special(&mut self, value: Value, id: ObjId, sym: Sym, new: Value) -> Res<()> {
        match self.get(id) {
            PyObject::Exception(_) => self.set_exception_attr(value, id, sym, new),
            PyObject::Function(_) => self.set_function_attr(id, sym, new),
            PyObject::Property(_) => self.set_property_attr(id, sym, new),
            &PyObject::StaticMethod(_, Some(dict)) | &PyObject::ClassMethod(_, Some(dict)) => {
                self.dict_set_sym(dict, sym, new);
                Ok(())
            }
            PyObject::Generator(_) => self.set_generator_attr(value, id, sym, new),
            PyObject::Traceback(_) if sym == known::TB_NEXT => self.set_next_traceback(id, new),
            PyObject::Cell(_) if sym == known::CELL_CONTENTS => {
                self.set_cell_contents(id, new);
                Ok(())
            }
            _ => self.cannot_set(value, sym),
        }
    }
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_member(&self, name: Sym, class: Value, slot: bool) -> String {
        let class = self.as_class(class).map(|c| self.class_name(c)).unwrap_or_default();
        let kind = if slot { "member" } else { "attribute" };
        format!("<{kind} '{}' of '{class}' objects>", self.names.str(name))
    }
}

/// What a slot's name, or what a class has for `__dict__`, looks like from
/// outside.
pub(super) fn describe_member(name: Sym, class: Value, sheet: &mut Sheet) -> Kind {
    let name = sheet.name(name);
    sheet.say(name);
    sheet.field("class", class);
    Kind::Descriptor
}
