//! The built-in functions: the table of them, and what each does, one file for
//! each subject. The names of the built-in classes stand beside them.
//!
//! Uses everything below it: `protocols/`, `types/`, `vm/`, `objects/`. Nothing
//! below calls a built-in function except by its name in the table.

mod exec;
mod inspect;
mod numeric;
mod sequence;
mod text;

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::vm::native::Arity;
use crate::{Interp, Value, Watch};

/// The parameters of `exec`; the last by keyword only.
const EXEC: &[&str] = &["", "globals", "locals", "closure"];

/// The parameters of `compile`; the last by keyword only, and it does nothing.
const COMPILE: &[&str] =
    &["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"];

/// The parameters of `__import__`.
const IMPORT: &[&str] = &["name", "globals", "locals", "fromlist", "level"];

impl<W: Watch> Interp<W> {
    pub(crate) fn make_builtins(&mut self) {
        let dict = self.imports.builtins();
        for id in self.types.all.clone() {
            let name = self.class_name(id);
            if crate::types::registry::is_public(&name) {
                self.dict_set_name(dict, &name, Value::Obj(id));
            }
        }
        for (name, class) in
            [("IOError", self.types.os_error), ("EnvironmentError", self.types.os_error)]
        {
            self.dict_set_name(dict, name, Value::Obj(class));
        }
        self.dict_set_name(dict, "NotImplemented", Value::NotImplemented);
        self.dict_set_name(dict, "Ellipsis", Value::Ellipsis);
        self.dict_set_name(dict, "__debug__", Value::bool(true));
        let name = self.str("builtins");
        self.dict_give_name(dict, "__name__", name);
        self.dict_set_sym(dict, known::DOC, Value::None);
        self.functions(
            dict,
            const {
                &[
                    (
                        "__build_class__",
                        Arity::at_least(2).with_keywords(),
                        inspect::builtin_build_class,
                    ),
                    ("print", Arity::at_least(0).with_keywords(), text::print),
                    ("len", Arity::exactly(1), sequence::builtin_len),
                    ("repr", Arity::exactly(1), text::builtin_repr),
                    ("ascii", Arity::exactly(1), text::builtin_ascii),
                    ("id", Arity::exactly(1), inspect::builtin_id),
                    ("hash", Arity::exactly(1), inspect::builtin_hash),
                    ("iter", Arity::between(1, 2), sequence::builtin_iter),
                    ("next", Arity::between(1, 2), sequence::next),
                    ("isinstance", Arity::exactly(2), inspect::builtin_isinstance),
                    ("issubclass", Arity::exactly(2), inspect::builtin_issubclass),
                    ("callable", Arity::exactly(1), inspect::builtin_callable),
                    ("getattr", Arity::between(2, 3), inspect::builtin_getattr),
                    ("setattr", Arity::exactly(3), inspect::builtin_setattr),
                    ("delattr", Arity::exactly(2), inspect::builtin_delattr),
                    ("hasattr", Arity::exactly(2), inspect::builtin_hasattr),
                    ("sorted", Arity::exactly(1).with_keywords(), sequence::builtin_sorted),
                    ("sum", Arity::between(1, 2).named(&["", "start"]), sequence::builtin_sum),
                    ("min", Arity::at_least(1).with_keywords(), sequence::builtin_min),
                    ("max", Arity::at_least(1).with_keywords(), sequence::builtin_max),
                    ("any", Arity::exactly(1), sequence::builtin_any),
                    ("all", Arity::exactly(1), sequence::builtin_all),
                    ("abs", Arity::exactly(1), numeric::builtin_abs),
                    ("round", Arity::between(1, 2).named(&["number", "ndigits"]), numeric::round),
                    ("divmod", Arity::exactly(2), numeric::builtin_divmod),
                    (
                        "pow",
                        Arity::between(2, 3).named(&["base", "exp", "mod"]),
                        numeric::builtin_pow,
                    ),
                    ("chr", Arity::exactly(1), numeric::builtin_chr),
                    ("ord", Arity::exactly(1), numeric::builtin_ord),
                    ("hex", Arity::exactly(1), numeric::builtin_hex),
                    ("oct", Arity::exactly(1), numeric::builtin_oct),
                    ("bin", Arity::exactly(1), numeric::builtin_bin),
                    ("format", Arity::between(1, 2), text::builtin_format),
                    ("globals", Arity::NONE, inspect::builtin_globals),
                    ("locals", Arity::NONE, inspect::builtin_locals),
                    ("vars", Arity::between(0, 1), inspect::builtin_vars),
                    ("dir", Arity::between(0, 1), inspect::builtin_dir),
                    ("input", Arity::between(0, 1), text::builtin_input),
                    ("open", Arity::at_least(0).with_keywords(), text::builtin_open),
                    ("compile", Arity::between(3, 6).named(COMPILE), exec::compile),
                    ("exec", Arity::between(1, 3).named(EXEC), exec::exec),
                    ("eval", Arity::between(1, 3).named(&["", "globals", "locals"]), exec::eval),
                    ("__import__", Arity::between(1, 5).named(IMPORT), inspect::builtin_import),
                ]
            },
        );
        if let Some(import) = self.imports_by() {
            self.imports.set_function(import);
        }
    }

    fn imports_by(&mut self) -> Option<u16> {
        let (builtins, name) = (self.imports.builtins(), self.sym("__import__"));
        match self.dict_get_sym(builtins, name)?.obj().map(|id| self.get(id)) {
            Some(&PyObject::Native(native)) => Some(native),
            _ => None,
        }
    }
}
