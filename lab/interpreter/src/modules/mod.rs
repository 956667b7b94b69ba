//! The modules that can be imported. There are no others: no files are read.

mod gc;
mod sys;
mod time;
mod weakref;

use gc_core::ObjId;

use crate::names::known;
use crate::object::{Module, PyObject};
use crate::{Interp, Res, Sym, Thrown, Value, Watch};

/// The modules, or parts of modules, that are written in Python.
const IN_PYTHON: &[(&str, &str)] = &[
    ("weakref", include_str!("python/weakref.py")),
    ("contextlib", include_str!("python/contextlib.py")),
    ("functools", include_str!("python/functools.py")),
    ("itertools", include_str!("python/itertools.py")),
    ("collections", include_str!("python/collections.py")),
    ("types", include_str!("python/types.py")),
    ("abc", include_str!("python/abc.py")),
    ("operator", include_str!("python/operator.py")),
];

impl<W: Watch> Interp<W> {
    /// Makes a module with nothing in it but its name; its reference is the
    /// interpreter's.
    pub(crate) fn new_module(&mut self, name: &str) -> (ObjId, ObjId) {
        let dict = self.dict();
        let sym = self.sym(name);
        let text = self.sym_value(sym);
        self.dict_set_sym(dict, known::NAME, text);
        self.dict_set_sym(dict, known::DOC, Value::None);
        let module = self.alloc(PyObject::Module(Box::new(Module { name: name.into(), dict })));
        self.modules.push((sym, module));
        (module, dict)
    }

    /// `import name`; the answer is the caller's. With `last`, of `a.b` it is
    /// `b`.
    pub(crate) fn import(&mut self, sym: Sym, last: bool) -> Res {
        let _ = last;
        if let Some(&(_, module)) = self.modules.iter().find(|m| m.0 == sym) {
            return Ok(self.share(Value::Obj(module)));
        }
        let name = self.name(sym);
        let source = IN_PYTHON.iter().find(|m| m.0 == &*name).map(|m| m.1);
        let native = matches!(&*name, "gc" | "sys" | "time" | "weakref" | "builtins");
        if source.is_none() && !native {
            return self.no_module(&name);
        }
        if &*name == "builtins" {
            let dict = self.builtins;
            self.inc(Value::Obj(dict));
            let module =
                self.alloc(PyObject::Module(Box::new(Module { name: "builtins".into(), dict })));
            self.modules.push((sym, module));
            return Ok(self.share(Value::Obj(module)));
        }
        let (module, dict) = self.new_module(&name);
        match &*name {
            "gc" => self.gc_module(dict),
            "sys" => self.sys_module(dict),
            "time" => self.time_module(dict),
            "weakref" => self.weakref_module(dict),
            _ => {}
        }
        if let Some(source) = source {
            let code = match self.compile_source(source, &name) {
                Ok(code) => code,
                Err(Thrown) => return Err(Thrown),
            };
            self.constants.push(code.clone());
            let done = self.run_code(code, dict, None, Value::None)?;
            self.dec(done);
        }
        Ok(self.share(Value::Obj(module)))
    }

    fn no_module(&mut self, name: &str) -> Res {
        let text = self.string(format!("No module named '{name}'"));
        let exception = self.new_exception(self.types.module_not_found_error, vec![text]);
        let sym = self.sym(name);
        let name = self.sym_value(sym);
        if let Value::Obj(id) = exception {
            self.put_own(id, known::NAME_ATTR, name);
        }
        self.throw(exception)
    }

    pub(crate) fn import_from(&mut self, module: Value, sym: Sym) -> Res {
        match self.get_attr(module, sym) {
            Ok(value) => Ok(value),
            Err(Thrown) if self.catch(self.types.attribute_error) => {
                let name = self.name(sym);
                let module = match module.obj().map(|id| self.get(id)) {
                    Some(PyObject::Module(m)) => m.name.clone(),
                    _ => "?".into(),
                };
                self.raise(
                    self.types.import_error,
                    format!("cannot import name '{name}' from '{module}' (unknown location)"),
                )
            }
            Err(Thrown) => Err(Thrown),
        }
    }

    pub(crate) fn import_star(&mut self, module: Value) -> Res<()> {
        let Some(PyObject::Module(m)) = module.obj().map(|id| self.get(id)) else {
            return Ok(());
        };
        let dict = m.dict;
        let names = self.keys_of(dict);
        let target = self.frames[self.frames.len() - 1].globals;
        for name in names.into_iter().filter(|n| !n.starts_with('_')) {
            let sym = self.sym(&name);
            if let Some(value) = self.dict_get_sym(dict, sym) {
                self.dict_set_sym(target, sym, value);
            }
        }
        Ok(())
    }
}
