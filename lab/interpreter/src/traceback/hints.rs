//! "Did you mean ...?": what is added to the message of an uncaught exception whose name
//! is nearly another. (`_compute_suggestion_error` in `Lib/traceback.py`)
//!
//! Uses `vm/suggest.rs` for the distance of two names.

use crate::modules::is_module_name;
use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::vm::suggest::nearest;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// So many names are not looked through. (`MAX_CANDIDATE_ITEMS`)
const MOST: usize = 750;

/// Names that are built in, though not in the module `builtins` here.
const KEYWORDS: [&str; 3] = ["None", "False", "True"];

impl<W: Watch> Interp<W> {
    /// What follows the message, or nothing.
    pub(super) fn hint(&mut self, exception: Value, traceback: Value) -> String {
        let mut hint = String::new();
        self.guarded(|this| {
            hint = this.hint_about(exception, traceback).unwrap_or_default();
        });
        hint
    }

    fn hint_about(&mut self, exception: Value, traceback: Value) -> Res<String> {
        let class = self.class_of(exception);
        let is = |this: &Self, base| this.is_subclass(class, base);
        let types = &self.types;
        let (name_error, import_error) = (types.name_error, types.import_error);
        let of_import = is(self, import_error);
        let of_name = is(self, name_error);
        if !of_import && !of_name && !is(self, self.types.attribute_error) {
            return Ok(String::new());
        }
        let key = if of_import { self.sym("name_from") } else { known::NAME_ATTR };
        let wrong = exception.obj().and_then(|id| self.own_attr(id, key));
        let Some(wrong) = wrong.and_then(|name| self.text(name)) else { return Ok(String::new()) };
        let frame = self.last_frame(traceback);
        let mut meant = None;
        if of_name && let Some(frame) = frame {
            meant = self.attribute_of_self(frame, &wrong)?;
        }
        if meant.is_none() {
            let names = match frame {
                _ if of_import => self.names_in_module(exception)?,
                Some(frame) if of_name => self.names_seen(frame)?,
                _ if of_name => Vec::new(),
                _ => self.names_in_object(exception, frame, &wrong)?,
            };
            let shown =
                |name: &&str| !of_import || wrong.starts_with('_') || !name.starts_with('_');
            if names.len() < MOST {
                meant = nearest(&wrong, names.iter().map(|n| &**n).filter(shown)).map(String::from);
            }
        }
        let forgotten = of_name && is_module_name(&wrong);
        Ok(match (meant, forgotten) {
            (Some(meant), false) => format!(". Did you mean: '{meant}'?"),
            (Some(meant), true) => {
                format!(". Did you mean: '{meant}'? Or did you forget to import '{wrong}'?")
            }
            (None, true) => format!(". Did you forget to import '{wrong}'?"),
            (None, false) => String::new(),
        })
    }

    fn last_frame(&self, mut traceback: Value) -> Option<Value> {
        let mut frame = None;
        while let Some(PyObject::Traceback(t)) = traceback.obj().map(|id| self.get(id)) {
            (frame, traceback) = (Some(t.frame), t.next);
        }
        frame
    }

    /// `f_locals` or `f_globals` of a frame, as a dict: of variables that a proxy stands for,
    /// a copy.
    fn names_of(&mut self, frame: Value, part: Sym) -> Res {
        let names = self.get_attr(frame, part)?;
        match frame.obj() {
            Some(id) if self.as_dict(*names).is_none() => {
                self.release(names);
                Ok(self.copied_locals(id))
            }
            _ => Ok(names),
        }
    }

    /// A local of the frame's that is called `self`.
    fn local_self(&mut self, frame: Value) -> Res<Option<Owned>> {
        let name = self.sym("self");
        let locals = self.names_of(frame, known::F_LOCALS)?;
        let found = match self.as_dict(*locals) {
            Some(dict) => self.dict_get_sym(dict, name).map(|found| self.hold(found)),
            None => None,
        };
        self.release(locals);
        Ok(found)
    }

    fn attribute_of_self(&mut self, frame: Value, wrong: &str) -> Res<Option<String>> {
        let Some(this) = self.local_self(frame)? else { return Ok(None) };
        let has = self.has_attr_named(*this, wrong)?;
        self.release(this);
        Ok(has.then(|| format!("self.{wrong}")))
    }

    /// The names that code in the frame sees.
    fn names_seen(&mut self, frame: Value) -> Res<Vec<String>> {
        let mut names = Vec::new();
        for part in [known::F_LOCALS, known::F_GLOBALS] {
            let dict = self.names_of(frame, part)?;
            names.extend(self.as_dict(*dict).map(|id| self.keys_of(id)).unwrap_or_default());
            self.release(dict);
        }
        names.extend(self.keys_of(self.imports.builtins()));
        names.extend(KEYWORDS.map(String::from));
        Ok(names)
    }

    fn names_in_module(&mut self, exception: Value) -> Res<Vec<String>> {
        let name = exception.obj().and_then(|id| self.own_attr(id, known::NAME_ATTR));
        let Some(sym) = name.and_then(|n| n.obj()).and_then(|id| self.sym_of(id)) else {
            return Ok(Vec::new());
        };
        let module = self.import(sym, true)?;
        let names = self.dir_names(*module);
        self.release(module);
        names
    }

    /// Those that begin with `_` only if the wrong name does, or if the code is the object's
    /// own.
    fn names_in_object(
        &mut self,
        exception: Value,
        frame: Option<Value>,
        wrong: &str,
    ) -> Res<Vec<String>> {
        let obj = exception.obj().and_then(|id| self.own_attr(id, known::OBJ_ATTR));
        let Some(obj) = obj else { return Ok(Vec::new()) };
        let mut hidden = !wrong.starts_with('_');
        if let (true, Some(frame)) = (hidden, frame)
            && let Some(this) = self.local_self(frame)?
        {
            hidden = !this.is(obj);
            self.release(this);
        }
        let mut names = self.dir_names(obj)?;
        names.retain(|name| !hidden || !name.starts_with('_'));
        Ok(names)
    }

    fn dir_names(&mut self, value: Value) -> Res<Vec<String>> {
        let names = self.dir_of(value)?;
        let all = self.as_list(*names).cloned().unwrap_or_default();
        let texts = all.into_iter().filter_map(|name| self.text(name)).collect();
        self.release(names);
        Ok(texts)
    }
}
