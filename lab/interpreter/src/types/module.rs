//! Modules as objects.

use gc_core::ObjId;

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Module, PyObject};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// Names of CPython's modules that are missing here.
pub(crate) const LACKING: &[(&str, &str)] = &[
    ("contextlib", "AsyncContextDecorator chdir"),
    ("io", "BufferedReader BufferedWriter FileIO RawIOBase TextIOWrapper open open_code"),
    (
        "math",
        "acosh asinh atanh cbrt cosh erf erfc expm1 fma gamma lgamma log1p remainder sinh \
        tanh",
    ),
    (
        "operator",
        "iand iconcat ifloordiv ilshift imatmul imod imul ior ipow irshift isub itruediv \
        ixor",
    ),
    ("random", "SystemRandom betavariate binomialvariate gammavariate vonmisesvariate"),
    ("statistics", "NormalDist kde kde_random median_grouped"),
    ("string", "Formatter"),
    (
        "sys",
        "float_info hash_info int_info maxunicode meta_path orig_argv path path_hooks prefix \
        exec_prefix getfilesystemencoding setprofile settrace stdin stdlib_module_names",
    ),
    ("threading", "getprofile gettrace setprofile settrace"),
    (
        "time",
        "asctime clock_gettime ctime gmtime localtime mktime monotonic_ns process_time_ns \
        strftime strptime struct_time thread_time time_ns timezone tzname",
    ),
    ("traceback", "StackSummary format_list print_last"),
    ("typing", "get_overloads is_protocol"),
];

/// Whether CPython's module has a name that is missing here.
pub(crate) fn lacks(module: &str, name: &str) -> bool {
    let of_module = LACKING.iter().find(|row| row.0 == module);
    of_module.is_some_and(|row| row.1.split_whitespace().any(|lacking| lacking == name))
}

impl<W: Watch> Interp<W> {
    /// The names that an import sets and that are `None` without one. (`module_init_dict`)
    pub(crate) fn fill_unimported(&mut self, dict: ObjId) {
        for sym in [known::PACKAGE, known::LOADER, known::SPEC] {
            self.dict_set_sym(dict, sym, Value::None);
        }
    }

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
        if dict == self.imports.builtins()
            && let Some(late) = self.late_attr(sym)?
        {
            return Ok(self.hold(late));
        }
        let PyObject::Module(module) = self.get(id) else { unreachable!("a module") };
        let module = module.name.clone();
        let name = self.name(sym);
        let lacks = match lacks(&module, &name) {
            true => ": it is not in this book's Python",
            false => "",
        };
        let message = format!("module '{module}' has no attribute '{name}'{lacks}");
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
            // `types.ModuleType` made it.
            _ if self.names.find(name).and_then(|sym| self.imports.find(sym)) != Some(id) => {
                format!("<module '{name}'>")
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
