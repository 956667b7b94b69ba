//! What an object holds, in the order in which CPython visits it, numbers and
//! `None` among it. (`gc.get_referents`)

use gc_core::ObjId;

use crate::objects::dict_table::Table;
use crate::objects::{Instance, PyObject, refers_to_nothing};
use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Adds what an object holds; nothing is counted.
    pub(crate) fn referents(&mut self, id: ObjId, found: &mut Vec<Value>) {
        let before = found.len();
        match self.get(id) {
            PyObject::Instance(instance) => self.held_by_instance(instance, found),
            object => self.held(object, found),
        }
        let left: Vec<Value> = found.drain(before..).filter(|v| !v.is_unbound()).collect();
        found.extend(left);
    }

    fn held_by_instance(&self, instance: &Instance, found: &mut Vec<Value>) {
        found.extend(instance.attrs.iter().map(|a| a.1));
        if let Some(extra) = &instance.extra {
            match &extra.table {
                Some(table) => found.extend(table.iter().map(|e| e.value)),
                None => found.extend(extra.dict.map(Value::Obj)),
            }
            if let Some(native) = &extra.native {
                self.held(native, found);
            }
        }
        found.push(Value::Obj(instance.class));
    }

    fn held(&self, object: &PyObject, found: &mut Vec<Value>) {
        match object {
            PyObject::List(items) => found.extend(items.iter().rev()),
            PyObject::Tuple(items) => found.extend(items.iter().rev()),
            PyObject::Dict(dict) => self.held_by_table(&dict.table, found),
            PyObject::Set(set) | PyObject::FrozenSet(set) => found.extend(set.iter().map(|m| m.1)),
            PyObject::Slice(parts) => found.extend(&parts[..]),
            PyObject::Class(class) if class.builtin => {}
            PyObject::Class(class) => {
                found.extend([class.dict, class.mro, class.bases, class.base]);
            }
            PyObject::Function(f) => {
                found.extend([
                    Value::Obj(f.globals),
                    Value::Obj(self.imports.builtins()),
                    f.module,
                ]);
                found.extend([f.defaults, f.kwdefaults].iter().filter(|v| !v.is_none()));
                found.extend([f.doc, f.name]);
                found.extend(f.dict.map(Value::Obj));
                found.extend([f.closure, f.annotations].iter().filter(|v| !v.is_none()));
                found.push(f.qualname);
            }
            PyObject::BoundNative { this, .. } => found.push(*this),
            PyObject::BoundMethod { func, this } => found.extend([*func, *this]),
            PyObject::StaticMethod(value, dict) | PyObject::ClassMethod(value, dict) => {
                found.push(*value);
                found.extend(dict.map(Value::Obj));
            }
            PyObject::Cell(value) | PyObject::MappingProxy(value) => found.push(*value),
            PyObject::Property(parts) => found.extend(parts.iter().filter(|v| !v.is_none())),
            PyObject::Super { class, this, start } => found.extend([*this, *class, *start]),
            PyObject::Member { class, .. } => found.push(*class),
            PyObject::Module(module) => found.push(Value::Obj(module.dict)),
            PyObject::Iter(iter) => iter.traverse(&mut |value| found.push(value)),
            PyObject::Generator(g) => {
                found.extend([g.name, g.qualname, g.func]);
                found.extend(&g.slots);
                found.extend(Some(g.handled).filter(|v| !v.is_none()));
            }
            PyObject::Exception(e) => {
                found.extend(e.dict.map(Value::Obj));
                found.extend(e.attrs.iter().map(|a| a.1));
                found.push(e.args);
                let parts = [e.notes, e.traceback, e.cause, e.context];
                found.extend(parts.iter().filter(|v| !v.is_none()));
            }
            PyObject::Traceback(t) => {
                found.extend([t.next, t.frame].iter().filter(|v| !v.is_none()));
            }
            PyObject::Frame(f) => {
                found.extend(Some(f.back).filter(|v| !v.is_none()));
                found.extend(&f.locals);
                found.extend([f.func, f.globals]);
            }
            PyObject::Weakref(w) => found.extend(Some(w.callback).filter(|v| !v.is_none())),
            PyObject::DictView { dict, .. } => found.push(*dict),
            PyObject::Alias(parts) => found.extend(&parts[..]),
            refers_to_nothing!() | PyObject::Instance(_) => {}
        }
    }

    /// A table whose keys are all text has only its values visited: text
    /// refers to nothing.
    fn held_by_table(&self, table: &Table, found: &mut Vec<Value>) {
        let names_only = table.iter().all(|e| self.is_plain_text(e.key));
        for entry in table.iter() {
            found.push(entry.value);
            if !names_only {
                found.push(entry.key);
            }
        }
    }

    /// Whether a value is a `str`, and not of a class derived from it.
    pub(crate) fn is_plain_text(&self, value: Value) -> bool {
        matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Str(_)))
    }
}
