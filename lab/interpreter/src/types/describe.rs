//! What an object looks like from outside: each kind is described in the file
//! of its type.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::describe::{Described, Kind, Sheet};
use crate::types::{
    bytes, class, code, complex, deque, dict, exception, frame, function, generator, list, module,
    number, object, own_attributes, property, set, str, super_, tuple, weak_proxy, wrappers,
};
use crate::{Interp, Sym, Value, Watch};

impl PyObject {
    /// Describes the object, with at most `most` of its parts; what that costs
    /// does not grow with how many more there are. Of the items of a container
    /// only the first `in_words` are there whatever they are; of the rest, those
    /// that are objects. `name` gives the text of an attribute's name, `text` the
    /// text of a `str` object.
    pub fn describe(
        &self,
        [most, in_words]: [usize; 2],
        name: &dyn Fn(Sym) -> String,
        text: &dyn Fn(ObjId) -> Option<String>,
    ) -> Described {
        let mut sheet = Sheet::new([most, in_words], name, text);
        let kind = describe(self, &mut sheet);
        sheet.described(kind)
    }
}

/// Describes an object; returns its kind.
pub(super) fn describe(object: &PyObject, sheet: &mut Sheet) -> Kind {
    match object {
        PyObject::Str(s) => str::describe(&s.text, sheet),
        PyObject::Int(n) => number::describe_int(n, sheet),
        PyObject::Float(x) => number::describe_float(*x, sheet),
        PyObject::Complex(parts) => complex::describe(**parts, sheet),
        PyObject::Bytes(b) => bytes::describe(Kind::Bytes, b, sheet),
        PyObject::ByteArray(b) => bytes::describe(Kind::ByteArray, b, sheet),
        PyObject::Plain => Kind::Plain,
        PyObject::List(items) => list::describe(items, sheet),
        PyObject::Deque(queue) => deque::describe(queue, sheet),
        PyObject::Tuple(items) => tuple::describe(items, sheet),
        PyObject::Dict(dict) => dict::describe(&dict.table, sheet),
        PyObject::Set(set) => set::describe(Kind::Set, set, sheet),
        PyObject::FrozenSet(set) => set::describe(Kind::FrozenSet, set, sheet),
        PyObject::Range(parts) => generator::describe_range(**parts, sheet),
        PyObject::Slice(parts) => tuple::describe_slice(parts, sheet),
        PyObject::Instance(instance) => object::describe(instance, sheet),
        PyObject::Class(class) => class::describe(class, sheet),
        PyObject::Function(function) => function::describe(function, sheet),
        PyObject::Native(_) => Kind::BuiltinFunction,
        PyObject::BoundNative { this, .. } => function::describe_bound_native(*this, sheet),
        PyObject::BoundMethod { func, this } => function::describe_method(*func, *this, sheet),
        PyObject::Cell(inside) => function::describe_cell(*inside, sheet),
        PyObject::Property(parts) => property::describe(parts, sheet),
        PyObject::StaticMethod(f, _) => wrappers::describe(Kind::StaticMethod, *f, sheet),
        PyObject::ClassMethod(f, _) => wrappers::describe(Kind::ClassMethod, *f, sheet),
        PyObject::Super { class, this, .. } => super_::describe(*class, *this, sheet),
        PyObject::Member { name, class, .. } => {
            own_attributes::describe_member(*name, *class, sheet)
        }
        PyObject::Module(module) => module::describe(module, sheet),
        PyObject::Code(code) => code::describe(code, sheet),
        PyObject::Iter(iter) => generator::describe_iterator(iter, sheet),
        PyObject::Generator(generator) => generator::describe(generator, sheet),
        PyObject::Exception(exception) => exception::describe(exception, sheet),
        PyObject::Traceback(traceback) => frame::describe_traceback(traceback, sheet),
        PyObject::Frame(frame) => frame::describe(frame, sheet),
        PyObject::Weakref(weakref) => weak_proxy::describe(weakref, sheet),
        PyObject::DictView { dict, kind } => dict::describe_view(*dict, *kind, sheet),
        PyObject::MappingProxy(inner) => dict::describe_proxy(*inner, sheet),
        PyObject::Alias(parts) => tuple::describe_alias(parts, sheet),
    }
}

impl<W: Watch> Interp<W> {
    /// Describes an object of this interpreter.
    pub fn describe(&self, id: ObjId) -> Described {
        let name = |sym| self.names.str(sym).to_string();
        let text = |id| self.text(Value::Obj(id));
        self.get(id).describe([usize::MAX; 2], &name, &text)
    }
}
