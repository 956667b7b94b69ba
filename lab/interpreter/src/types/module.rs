//! Modules as objects.

use gc_core::ObjId;

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Module, PyObject};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn module_attr(&mut self, id: ObjId, dict: ObjId, sym: Sym) -> Res<Owned> {
        match sym {
            known::DICT => return Ok(self.hold(Value::Obj(dict))),
            known::CLASS => return Ok(self.hold(Value::Obj(self.types.module))),
            _ => {}
        }
        if let Some(hook) = self.dict_get_sym(dict, known::GETATTR) {
            let name = self.sym_value(sym);
            return self.call(hook, &[name]);
        }
        let PyObject::Module(module) = self.get(id) else { unreachable!("a module") };
        let module = module.name.clone();
        let name = self.name(sym);
        let message = format!("module '{module}' has no attribute '{name}'");
        self.attribute_error(Value::Obj(id), &name, message)
    }
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_module(&self, id: ObjId) -> String {
        let PyObject::Module(module) = self.get_native(id) else { unreachable!("a module") };
        let name = &module.name;
        match &**name {
            "__main__" | "contextlib" | "weakref" | "functools" | "collections" | "types" => {
                format!("<module '{name}' from '{name}.py'>")
            }
            _ => format!("<module '{name}' (built-in)>"),
        }
    }
}

/// What a module looks like from outside.
pub(super) fn describe(module: &Module, sheet: &mut Sheet) -> Kind {
    sheet.say(&*module.name);
    sheet.field("__dict__", Value::Obj(module.dict));
    Kind::Module
}
