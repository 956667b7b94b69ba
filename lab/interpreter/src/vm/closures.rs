//! Cells, the functions that hold them, and making functions.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::code::{Code, HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KWDEFAULTS};
use crate::objects::symbols::known;
use crate::objects::{Function, PyObject};
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The value of a free name in a class body, where the body's own names come
    /// first.
    pub(super) fn load_class_deref(&mut self, code: &Code, base: usize, slot: u32) -> Res<()> {
        let sym = code.slots[slot as usize];
        let names = self.machine.frames[self.machine.frames.len() - 1].names;
        match names.map_or(Ok(None), |names| self.named(names, sym))? {
            Some(value) => {
                self.push(value.give());
                Ok(())
            }
            None => self.load_deref(code, base, slot),
        }
    }

    pub(super) fn load_from_dict(&mut self, sym: crate::Sym) -> Res<()> {
        let names = Owned::new(self.pop());
        let found = self.named(names.id(), sym)?;
        self.release(names);
        if let Some(found) = found {
            self.push(found.give());
            self.machine.pc += 1;
        }
        Ok(())
    }

    pub(super) fn store_locals(&mut self, base: usize, slot: u32) {
        let names = self.machine.frames[self.machine.frames.len() - 1].namespace();
        let names = self.hold(Value::Obj(names)).give();
        self.set_cell(base, slot, names);
    }

    pub(super) fn delete_deref(&mut self, code: &Code, base: usize, slot: u32) -> Res<()> {
        let old = self.set_cell(base, slot, Value::Unbound);
        if old.is_unbound() {
            return self.unbound_free(code, slot);
        }
        if W::LISTENS {
            self.watch_unbound(code.slots[slot as usize]);
        }
        self.release(Owned::new(old));
        Ok(())
    }

    /// Puts the cells of a closure into the slots from `first` on.
    pub(super) fn fill_free_slots(&mut self, first: usize, closure: ObjId) {
        let mut at = 0;
        while let PyObject::Tuple(cells) = self.get(closure)
            && let Some(&cell) = cells.get(at)
        {
            self.inc(cell);
            self.machine.stack[first + at] = cell;
            at += 1;
        }
    }

    pub(super) fn make_cell(&mut self, at: usize) {
        let inside = std::mem::take(&mut self.machine.stack[at]);
        self.machine.stack[at] = self.make(PyObject::Cell(inside)).give();
    }

    /// What a cell has in it; any other value as it is.
    pub(crate) fn inside_cell(&self, value: Value) -> Value {
        match value.obj().map(|id| self.get(id)) {
            Some(&PyObject::Cell(inside)) => inside,
            _ => value,
        }
    }

    pub(crate) fn load_deref(&mut self, code: &Code, base: usize, slot: u32) -> Res<()> {
        let cell = self.machine.stack[base + slot as usize];
        let inside = match cell.obj().map(|id| self.get(id)) {
            Some(PyObject::Cell(inside)) => *inside,
            _ => Value::Unbound,
        };
        if inside.is_unbound() {
            return self.unbound_free(code, slot);
        }
        self.inc(inside);
        self.push(inside);
        Ok(())
    }

    pub(crate) fn set_cell(&mut self, base: usize, slot: u32, value: Value) -> Value {
        match self.machine.stack[base + slot as usize] {
            Value::Obj(cell) => self.update(cell, |object| match object {
                PyObject::Cell(inside) => std::mem::replace(inside, value),
                _ => Value::Unbound,
            }),
            _ => value,
        }
    }

    fn unbound_free<T>(&mut self, code: &Code, slot: u32) -> Res<T> {
        let name = self.name(code.slots[slot as usize]);
        if slot < code.first_free {
            let message = format!(
                "cannot access local variable '{name}' where it is not associated with a value"
            );
            return self.name_error(self.types.unbound_local_error, &name, message);
        }
        let message = format!(
            "cannot access free variable '{name}' where it is not associated with a value \
             in enclosing scope"
        );
        self.name_error(self.types.name_error, &name, message)
    }

    pub(super) fn make_function(&mut self, code: &Rc<Code>, flags: u8) {
        let closure = if flags & HAS_CLOSURE != 0 { self.pop() } else { Value::None };
        let annotations = if flags & HAS_ANNOTATIONS != 0 { self.pop() } else { Value::None };
        let kwdefaults = if flags & HAS_KWDEFAULTS != 0 { self.pop() } else { Value::None };
        let defaults = if flags & HAS_DEFAULTS != 0 { self.pop() } else { Value::None };
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        let name = self.sym(&code.name);
        let name = self.sym_value(name);
        let qualname = self.sym(&code.qualname);
        let qualname = self.sym_value(qualname);
        let module = self.dict_get_sym(globals, known::NAME).unwrap_or(Value::None);
        let doc = code.doc.unwrap_or(Value::None);
        for value in [name, qualname, module, doc, Value::Obj(globals)] {
            self.inc(value);
        }
        let function = self.make(PyObject::Function(Box::new(Function {
            code: code.clone(),
            globals,
            name,
            qualname,
            module,
            defaults,
            kwdefaults,
            closure,
            doc,
            annotations,
            dict: None,
        })));
        self.push(function.give());
    }
}
