//! Names: their numbers, and the `str` objects that stand for them.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::{PyObject, Str};
use crate::{Interp, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The `str` of a name, not counted: the interpreter keeps it.
    pub fn sym_value(&mut self, sym: Sym) -> Value {
        if let Some(id) = self.names.object(sym) {
            return Value::Obj(id);
        }
        let text = Str::new(self.names.str(sym));
        text.sym.set(Some(sym));
        let id = self.alloc(PyObject::Str(text));
        self.heap.make_immortal(id).expect("just made");
        self.names.set_object(sym, id);
        Value::Obj(id)
    }

    /// The number of a text that is used as a name.
    pub fn sym(&mut self, text: &str) -> Sym {
        let sym = self.names.sym(text);
        if W::LISTENS {
            self.report_names();
        }
        sym
    }

    /// Reports new names to the [`Watch`].
    pub(crate) fn report_names(&mut self) {
        while let Some(sym) = self.reported.next_name(self.names.count()) {
            let text = self.names.text(sym);
            self.heap.observer_mut().named(sym, &text);
        }
    }

    /// Whether the innermost frame runs the program, and not a module that is
    /// written in Python.
    pub(crate) fn in_program(&self) -> bool {
        self.machine
            .frames
            .last()
            .is_some_and(|frame| Some(frame.globals) == self.imports.program())
    }

    /// The number of a `str` that is used as a name.
    pub fn sym_of(&mut self, id: ObjId) -> Option<Sym> {
        let PyObject::Str(s) = self.get_native(id) else { return None };
        if let Some(sym) = s.sym.get() {
            return Some(sym);
        }
        let text = s.text.clone();
        let sym = self.names.sym(&text);
        if let PyObject::Str(s) = self.get(id) {
            s.sym.set(Some(sym));
        }
        Some(sym)
    }

    /// A name's text.
    pub fn name(&self, sym: Sym) -> Rc<str> {
        self.names.text(sym)
    }
}
