//! `repr` and `str` of objects of built-in classes: each kind has its own in the
//! file of its type.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::literals::{bytes_repr, complex_repr, float_repr, quote};
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The repr by the built-in class.
    pub(crate) fn builtin_repr(&mut self, id: ObjId) -> Res<String> {
        Ok(match self.get_native(id) {
            PyObject::Str(s) => quote(&s.text),
            PyObject::Int(n) => return self.decimal(&n.clone()),
            PyObject::Float(x) => float_repr(*x),
            PyObject::Complex(parts) => complex_repr(**parts),
            PyObject::Bytes(b) => bytes_repr(b),
            PyObject::ByteArray(b) => format!("bytearray({})", bytes_repr(b)),
            PyObject::List(_) => self.repr_items(id, "[", "]")?,
            PyObject::Tuple(items) => {
                let end = if items.len() == 1 { ",)" } else { ")" };
                self.repr_items(id, "(", end)?
            }
            PyObject::Dict(_) => self.repr_dict(id)?,
            PyObject::Set(_) | PyObject::FrozenSet(_) => self.repr_set(id)?,
            PyObject::Range(p) => match **p {
                [start, stop, 1] => format!("range({start}, {stop})"),
                [start, stop, step] => format!("range({start}, {stop}, {step})"),
            },
            PyObject::Slice(p) => {
                let [a, b, c] = **p;
                format!("slice({}, {}, {})", self.repr(a)?, self.repr(b)?, self.repr(c)?)
            }
            PyObject::Class(_) => format!("<class '{}'>", self.full_class_name(id)),
            PyObject::Function(_) => self.repr_function(id),
            &PyObject::Native(native) => self.repr_native(native),
            &PyObject::BoundNative { native, this } => self.repr_bound_native(native, this),
            &PyObject::StaticMethod(func, _) => format!("<staticmethod({})>", self.repr(func)?),
            &PyObject::ClassMethod(func, _) => format!("<classmethod({})>", self.repr(func)?),
            &PyObject::BoundMethod { func, this } => self.repr_method(func, this)?,
            &PyObject::Cell(inside) => self.repr_cell(id, inside),
            PyObject::Module(_) => self.repr_module(id),
            PyObject::Code(_) => self.repr_code(id),
            PyObject::Frame(_) => self.repr_frame(id),
            PyObject::Generator(_) => self.repr_generator(id),
            PyObject::Exception(_) => self.repr_exception(id)?,
            PyObject::Plain => format!("<object object at {}>", self.address(id)),
            PyObject::Weakref(_) => self.repr_weakref(id),
            &PyObject::DictView { dict, kind } => self.repr_view(id, dict, kind)?,
            &PyObject::MappingProxy(inner) => format!("mappingproxy({})", self.repr(inner)?),
            PyObject::Alias(parts) => {
                let [origin, args] = **parts;
                self.repr_alias(origin, args)?
            }
            &PyObject::Super { class, this, .. } => self.repr_super(class, this),
            &PyObject::Member { name, class, slot } => self.repr_member(name, class, slot),
            _ => {
                let class = self.class_of(Value::Obj(id));
                let name = self.full_class_name(class);
                format!("<{name} object at {}>", self.address(id))
            }
        })
    }

    /// The str by the built-in class.
    pub(crate) fn builtin_str(&mut self, id: ObjId) -> Res<String> {
        match self.get_native(id) {
            PyObject::Str(s) if matches!(self.get(id), PyObject::Instance(_)) => {
                Ok(s.text.to_string())
            }
            PyObject::Exception(_) => self.str_exception(id),
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                let text = self.to_str(*target)?;
                self.release(target);
                Ok(text)
            }
            _ => self.repr(Value::Obj(id)),
        }
    }
}
