//! What an object holds, in the order in which CPython visits it, including numbers
//! and `None`. (`gc.get_referents`)

use gc_core::ObjId;

use crate::objects::dict_table::Table;
use crate::objects::{Instance, PyObject};
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
        // A static class, made by C code, is not visited.
        let class = Value::Obj(instance.class);
        if !self.class(instance.class).builtin
            && self.of_module("types", "SimpleNamespace").is_none_or(|named| !named.is(class))
        {
            found.push(class);
        }
    }

    /// What [`PyObject::references`] says, and what it leaves to its caller. A class
    /// that a program has made is visited before what is in its instance.
    /// (`subtype_traverse`)
    fn held(&self, object: &PyObject, found: &mut Vec<Value>) {
        match object {
            PyObject::Dict(dict) => self.held_by_table(&dict.table, found),
            PyObject::Class(class) if class.builtin => return,
            PyObject::Class(class) => found.extend(class.meta.map(Value::Obj)),
            PyObject::Exception(e) if !self.class(e.class).builtin => {
                found.push(Value::Obj(e.class));
            }
            _ => {}
        }
        let before = found.len();
        object.references(&mut |value| found.push(value));
        if let PyObject::Function(_) = object {
            // Behind the globals; the built-in names are not counted.
            found.insert(before + 1, Value::Obj(self.imports.builtins()));
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
}
