//! Statements that a built-in function carries out, which the program may have replaced:
//! `import` and `class`.

use crate::objects::PyObject;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// (`LOAD_BUILD_CLASS`)
    pub(super) fn load_build_class(&mut self) -> Res<()> {
        match self.carrying_out("__build_class__")? {
            Some(value) => {
                self.push(value.give());
                Ok(())
            }
            None => self.raise(self.types.name_error, "__build_class__ not found"),
        }
    }

    /// The built-in function of this name that the running code sees.
    fn carrying_out(&mut self, name: &str) -> Res<Option<Owned>> {
        let sym = self.sym(name);
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        self.own_builtin(globals, sym)
    }

    /// (`IMPORT_NAME`)
    pub(super) fn import_op(&mut self, sym: Sym) -> Res<()> {
        let names = Owned::new(self.pop());
        let level = Owned::new(self.pop());
        let module = self.import_name(sym, *names, *level)?;
        self.release(names);
        self.release(level);
        self.push(module.give());
        Ok(())
    }

    /// (`import_name` in `Python/ceval.c`)
    fn import_name(&mut self, sym: Sym, names: Value, level: Value) -> Res {
        let Some(function) = self.carrying_out("__import__")? else {
            return self.raise(self.types.import_error, "__import__ not found");
        };
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let globals = Value::Obj(frame.globals);
        let locals = if frame.code.function { Value::None } else { Value::Obj(frame.namespace()) };
        let usual = match function.obj().map(|id| self.get(id)) {
            Some(&PyObject::Native(native)) => self.imports.is_function(native),
            _ => false,
        };
        let module = match level {
            Value::Int(0) if usual => {
                let last = self.truth(names)?;
                self.import(sym, last)?
            }
            _ => {
                let name = self.sym_value(sym);
                self.call(*function, &[name, globals, locals, names, level])?
            }
        };
        self.release(function);
        Ok(module)
    }

    pub(super) fn import_star_op(&mut self) -> Res<()> {
        let module = Owned::new(self.pop());
        self.import_star(*module)?;
        self.release(module);
        Ok(())
    }
}
