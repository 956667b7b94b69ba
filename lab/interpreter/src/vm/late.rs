//! What CPython has built in and the module `_late` has in Python: some names, the groups of
//! `except*`, the asynchronous generators that an event loop closes.

use gc_core::ObjId;

use crate::objects::Layout;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// The built-in names in `_late`.
const LATE: &[&str] = &["BaseExceptionGroup", "ExceptionGroup", "aiter", "anext", "memoryview"];

/// Built-in exceptions that few programs name, each made when a program first does, and the
/// classes they are derived from.
const LATE_CLASSES: &[(&str, &str)] = &[
    ("BlockingIOError", "OSError"),
    ("BrokenPipeError", "ConnectionError"),
    ("BytesWarning", "Warning"),
    ("ChildProcessError", "OSError"),
    ("ConnectionAbortedError", "ConnectionError"),
    ("ConnectionRefusedError", "ConnectionError"),
    ("ConnectionResetError", "ConnectionError"),
    ("EncodingWarning", "Warning"),
    ("FileExistsError", "OSError"),
    ("InterruptedError", "OSError"),
    ("IsADirectoryError", "OSError"),
    ("NotADirectoryError", "OSError"),
    ("PendingDeprecationWarning", "Warning"),
    ("ProcessLookupError", "OSError"),
    ("PythonFinalizationError", "RuntimeError"),
    ("UnicodeTranslateError", "UnicodeError"),
    ("UnicodeWarning", "Warning"),
];

/// Built-in classes with methods written in Python, which are in a class of `_late` with the
/// same name after an underscore; and the names of those methods.
const LATE_METHODS: &[(&str, &str)] = &[
    ("bytes", OF_BYTES),
    ("bytearray", OF_BYTES),
    ("bytearray", "copy reverse"),
    ("float", "as_integer_ratio fromhex hex"),
    ("object", "__getstate__"),
];

const OF_BYTES: &str = "__mod__ __rmod__ capitalize center count endswith expandtabs find \
    fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust \
    lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust \
    rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper \
    zfill";

impl<W: Watch> Interp<W> {
    /// A method of a built-in class, or of a derived one, that is written in Python: added to
    /// the built-in class when it is first asked for; not counted.
    #[cold]
    pub(crate) fn late_method(&mut self, class: ObjId, sym: Sym) -> Res<Option<Value>> {
        let name = self.name(sym);
        for at in 0..self.class(class).lookup.len() {
            let base = self.class(self.class(class).lookup[at]);
            let (owner, Some(dict)) = (base.name.clone(), base.dict.obj()) else { continue };
            let listed = |&(class, names): &(&str, &str)| {
                *class == *owner && names.split_whitespace().any(|known| *known == *name)
            };
            if !base.builtin || !LATE_METHODS.iter().any(listed) {
                continue;
            }
            let (late, written) = (self.late_module()?, self.sym(&format!("_{owner}")));
            let written = self.get_attr(*late, written)?;
            let found = self.as_class(*written).and_then(|class| self.search(class, sym));
            if let Some(found) = found {
                self.dict_set_sym(dict, sym, found);
                self.classes_changed();
            }
            self.release(written);
            self.release(late);
            return Ok(found);
        }
        Ok(None)
    }

    /// The names of those methods of a class, for `dir`.
    pub(crate) fn late_method_names(&self, class: ObjId) -> impl Iterator<Item = String> {
        let class = self.class(class);
        let listed = LATE_METHODS.iter().filter(|row| class.builtin && row.0 == &*class.name);
        listed.flat_map(|row| row.1.split_whitespace()).map(String::from)
    }

    /// Calls a function of `_late`.
    pub(crate) fn call_late(&mut self, name: &str, arguments: &[Value]) -> Res {
        let late = self.late_module()?;
        let answer = self.call_method(*late, name, arguments)?;
        self.release(late);
        Ok(answer)
    }

    fn late_module(&mut self) -> Res {
        let sym = self.sym("_late");
        self.import(sym, true)
    }

    /// The value in the module `builtins` of a name that is made when first needed.
    pub(crate) fn late_attr(&mut self, sym: Sym) -> Res<Option<Value>> {
        let name = self.name(sym);
        let class = LATE_CLASSES.iter().any(|row| row.0 == &*name);
        if class || LATE.contains(&&*name) { self.late_builtin(sym).map(Some) } else { Ok(None) }
    }

    /// A built-in name that is written in Python, imported when it is first used.
    #[cold]
    pub(super) fn late_builtin(&mut self, sym: Sym) -> Res<Value> {
        let name = self.name(sym);
        if let Some(class) = self.late_class(&name) {
            return Ok(Value::Obj(class));
        }
        if !LATE.contains(&&*name) {
            return self.not_defined(sym);
        }
        let late = self.late_module()?;
        let value = self.get_attr(*late, sym)?;
        self.release(late);
        let builtins = self.imports.builtins();
        self.dict_set_sym(builtins, sym, *value);
        let shared = *value;
        self.release(value);
        Ok(shared)
    }

    /// A built-in exception that is made when first needed; nothing if there is none of this
    /// name, or if its base class was removed.
    pub(crate) fn late_class(&mut self, name: &str) -> Option<ObjId> {
        let &(name, base) = LATE_CLASSES.iter().find(|row| row.0 == name)?;
        let builtins = self.imports.builtins();
        let [sym, base] = [name, base].map(|name| self.sym(name));
        if let Some(found) = self.dict_get_sym(builtins, sym) {
            return self.as_class(found);
        }
        let base = self.dict_get_sym(builtins, base).and_then(|base| self.as_class(base))?;
        let class = self.new_builtin_class(name, base, Layout::Exception);
        self.compute_traits(class);
        // Like those that were there from the start.
        for id in [Some(class), self.class(class).dict.obj()].into_iter().flatten() {
            let _ = self.heap.untrack(id);
        }
        self.dict_set_sym(builtins, sym, Value::Obj(class));
        Some(class)
    }

    /// Stack: the rest of the group and what a handler of `except*` takes; afterwards the new
    /// rest and the handler's part.
    pub(super) fn group_match(&mut self) -> Res<()> {
        let kind = Owned::new(self.pop());
        let answer = self.call_late("_match", &[self.top(), *kind])?;
        self.release(kind);
        let &[rest, part] = self.as_tuple(*answer).map_or(&[][..], |t| t) else {
            unreachable!("a pair")
        };
        let (rest, part) = (self.hold(rest), self.hold(part));
        self.release(answer);
        let before = Owned::new(self.pop());
        self.release(before);
        self.push(rest.give());
        if !part.is_none() {
            let handled = self.hold(*part);
            let before = std::mem::replace(&mut self.machine.handled, handled.give());
            self.release(Owned::new(before));
        }
        self.push(part.give());
        Ok(())
    }

    /// Stack: the group and a list of what the handlers raised; afterwards, in place of the
    /// list, the exception to raise from both.
    pub(super) fn group_end(&mut self) -> Res<()> {
        let raised = Owned::new(self.pop());
        let answer = self.call_late("_end", &[self.top(), *raised])?;
        self.release(raised);
        self.push(answer.give());
        Ok(())
    }

    /// Whether an event loop takes care of an asynchronous generator that nothing else holds.
    pub(super) fn closes_later(&mut self, id: ObjId) -> bool {
        let hook = self.of_module("_late", "_finalizer");
        let Some(hook) = hook.filter(|hook| !hook.is_none()) else { return false };
        let hook = self.hold(hook);
        self.aside("closing generator", Value::Obj(id), |this| this.call(*hook, &[Value::Obj(id)]));
        self.release(hook);
        true
    }
}
