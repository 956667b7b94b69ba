//! The modules that can be imported. There are no others: no files are read.
//! Those written in Python are in `python/`, and compiled in unless the feature
//! `library` is off: then their texts come with the program.
//!
//! Uses every other folder. Only the start of a program and the files that the
//! test `tidy` lists lead here.

mod atexit;
mod gc;
mod math;
mod referents;
mod sizes;
mod sys;
mod testheap;
mod time;
mod tracemalloc;
mod weakref;

use gc_core::ObjId;

use crate::objects::code::Source;
use crate::objects::symbols::known;
use crate::objects::{Module, PyObject};
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};

/// Names the modules, or parts of modules, that are written in Python.
macro_rules! in_python {
    ($($name:literal)*) => {
        /// The names of these modules.
        const IN_PYTHON: &[&str] = &[$($name),*];

        /// Their texts, where they are compiled in.
        #[cfg(feature = "library")]
        const TEXTS: &[&str] = &[$(include_str!(concat!("python/", $name, ".py"))),*];
        #[cfg(not(feature = "library"))]
        const TEXTS: &[&str] = &[];
    };
}

in_python! {
    "_testcapi"
    "_late"
    "asyncio"
    "queue"
    "threading"
    "copy"
    "dataclasses"
    "typing"
    "weakref"
    "contextlib"
    "_async_contexts"
    "functools"
    "itertools"
    "collections"
    "collections.abc"
    "io"
    "json"
    "random"
    "re"
    "_sre"
    "warnings"
    "traceback"
    "types"
    "abc"
    "operator"
    "enum"
    "math"
    "heapq"
    "bisect"
    "string"
    "textwrap"
    "tracemalloc"
    "fractions"
    "statistics"
    "numbers"
}

/// The text of a module that is written in Python, if it is compiled in.
fn text_of(name: &str) -> Option<&'static str> {
    TEXTS.get(IN_PYTHON.iter().position(|known| *known == name)?).copied()
}

/// Why a program that imports a module whose text is missing is stopped: it has to be
/// run again with [`Options::modules`](crate::Options::modules).
pub const NO_LIBRARY: &str = "the modules that are written in Python are not here";

/// The modules that are written in Rust.
const IN_RUST: &[&str] = &[
    "gc",
    "sys",
    "time",
    "atexit",
    "_weakref",
    "_testheap",
    "_math",
    "_collections",
    "_tracemalloc",
];

/// The names of all of them.
fn built_in() -> impl Iterator<Item = &'static str> {
    IN_PYTHON.iter().chain(IN_RUST).copied()
}

/// Whether CPython's own library has a module of this name. (`sys.stdlib_module_names`)
pub(crate) fn is_module_name(name: &str) -> bool {
    let installed = ["cffi", "numpy", "pandas", "psutil", "objgraph", "requests"];
    built_in().any(|known| known == name) || instead(name).is_some() && !installed.contains(&name)
}

/// Modules of CPython that are missing here, and what there is instead.
fn instead(name: &str) -> Option<&'static str> {
    Some(match name.split('.').next().unwrap_or(name) {
        "os" | "pathlib" | "shutil" | "tempfile" | "glob" | "fileinput" | "sqlite3" => {
            "it has no files"
        }
        "selectors" => "`asyncio` has the only loop",
        "concurrent" | "multiprocessing" | "subprocess" | "signal" => {
            "`threading` is there, one thread at a time"
        }
        "socket" | "ssl" | "http" | "urllib" | "email" => "it has no network",
        "pickle" | "copyreg" | "shelve" | "marshal" => "`copy.deepcopy` copies objects",
        "inspect" => "`sys._getframe` and the attributes of functions are there",
        "ctypes" | "cffi" | "array" | "struct" | "mmap" => "its objects have no addresses",
        "datetime" | "calendar" | "zoneinfo" => "its only clock is `time`, which counts steps",
        "decimal" => "its numbers are int, float, complex and `fractions.Fraction`",
        "dis" | "ast" | "tokenize" | "symtable" => "`compile` makes code, and cannot show it",
        "logging" => "`print` writes",
        "unittest" | "doctest" | "pdb" | "cProfile" | "timeit" => "`assert` and `time` are there",
        "numpy" | "pandas" | "psutil" | "objgraph" | "requests" => "nothing can be installed in it",
        other if OTHERS.split_whitespace().any(|name| name == other) => {
            "it has the modules that programs about memory need"
        }
        _ => return None,
    })
}

/// The other modules that CPython has. (`sys.stdlib_module_names`)
const OTHERS: &str = "\
    antigravity argparse base64 bdb binascii bz2 cmath cmd code codecs codeop colorsys \
    compileall configparser contextvars csv curses dbm difflib encodings ensurepip errno \
    faulthandler fcntl filecmp fnmatch ftplib getopt getpass gettext graphlib grp gzip hashlib \
    hmac html idlelib imaplib importlib ipaddress keyword linecache locale lzma mailbox \
    mimetypes modulefinder netrc ntpath opcode optparse pickletools pkgutil platform \
    plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc \
    quopri readline reprlib resource rlcompleter runpy sched secrets select shlex site smtplib \
    socketserver stat stringprep sysconfig syslog tabnanny tarfile termios this tkinter token \
    tomllib trace tty turtle unicodedata uuid venv wave webbrowser wsgiref xml xmlrpc zipapp \
    zipfile zipimport zlib";

impl<W: Watch> Interp<W> {
    /// Makes a module with nothing in it but its name; its reference is the
    /// interpreter's.
    pub(crate) fn new_module(&mut self, name: &str) -> (ObjId, ObjId) {
        let dict = self.dict().give().obj().expect("a dict");
        let sym = self.sym(name);
        let text = self.sym_value(sym);
        self.dict_set_sym(dict, known::NAME, text);
        self.dict_set_sym(dict, known::DOC, Value::None);
        (self.module_of(name, dict), dict)
    }

    /// Makes the module that has these names; the reference to them is given away.
    pub(crate) fn module_of(&mut self, name: &str, dict: ObjId) -> ObjId {
        let module = self.alloc(PyObject::Module(Box::new(Module { name: name.into(), dict })));
        let sym = self.sym(name);
        self.add_module(sym, module);
        module
    }

    /// Adds a module to those that are loaded; its reference is given away.
    fn add_module(&mut self, name: Sym, module: ObjId) {
        self.imports.add(name, module);
        if let Some(modules) = self.sys_modules() {
            self.dict_set_sym(modules, name, Value::Obj(module));
        }
    }

    fn sys_modules(&mut self) -> Option<ObjId> {
        let modules = self.of_sys("modules")?;
        self.as_dict(modules)
    }

    /// `import name`; the answer is the caller's. Of `a.b` it is `a`, or with
    /// `last` it is `b`.
    pub(crate) fn import(&mut self, sym: Sym, last: bool) -> Res {
        self.watch_furniture(true);
        let module = self.import_dotted(sym, last);
        self.watch_furniture(false);
        module
    }

    fn import_dotted(&mut self, sym: Sym, last: bool) -> Res {
        let name = self.name(sym);
        let Some((first, _)) = name.split_once('.') else { return self.import_one(sym) };
        let first = self.sym(first);
        let mut outer = self.import_one(first)?;
        let top = self.hold(*outer);
        for (at, _) in name.match_indices('.').chain([(name.len(), "")]).skip(1) {
            let (path, inner) = (&name[..at], name[..at].rsplit('.').next().unwrap_or_default());
            let path = self.sym(path);
            let module = self.import_one(path)?;
            let inner = self.sym(inner);
            if let Some(PyObject::Module(m)) = outer.obj().map(|id| self.get(id)) {
                let dict = m.dict;
                self.dict_set_sym(dict, inner, *module);
            }
            self.release(outer);
            outer = module;
        }
        let (answer, other) = if last { (outer, top) } else { (top, outer) };
        self.release(other);
        Ok(answer)
    }

    fn import_one(&mut self, sym: Sym) -> Res {
        if let Some(module) = self.loaded_module(sym)? {
            return Ok(module);
        }
        let name = self.name(sym);
        let given = || self.imports.source(&name).map(str::to_string);
        let source = text_of(&name).map(String::from).or_else(given);
        if source.is_none() && IN_PYTHON.contains(&&*name) {
            return self.stop(NO_LIBRARY.into());
        }
        if source.is_none() && !IN_RUST.contains(&&*name) {
            return self.no_module(&name);
        }
        let (module, dict) = self.new_module(&name);
        match &*name {
            "gc" => self.gc_module(dict),
            "sys" => self.sys_module(dict),
            "time" => self.time_module(dict),
            "atexit" => self.atexit_module(dict),
            "_weakref" => self.weakref_module(dict),
            "_math" => self.math_module(dict),
            "_collections" => self.dict_set_name(dict, "_deque", Value::Obj(self.types.deque)),
            "_testheap" => self.testheap_module(dict),
            "_tracemalloc" => self.tracemalloc_module(dict),
            _ => {}
        }
        if let Some(source) = source {
            let builtins = self.imports.builtins();
            self.dict_set_sym(dict, known::BUILTINS, Value::Obj(builtins));
            let done =
                match self.compile_source(&source, &name, Source::hidden(&format!("<{name}>"))) {
                    Ok(code) => self.run_code(code, dict, None, Value::None),
                    Err(Thrown) => Err(Thrown),
                };
            match done {
                Ok(done) => self.release(done),
                Err(Thrown) => {
                    self.forget_module(sym, module);
                    return Err(Thrown);
                }
            }
        }
        Ok(self.hold(Value::Obj(module)))
    }

    /// A loaded module: once the program has `sys.modules`, whatever it finds there.
    fn loaded_module(&mut self, name: Sym) -> Res<Option<Owned>> {
        let known = self.imports.find(name);
        let Some(modules) = self.sys_modules() else {
            return Ok(known.map(|module| self.hold(Value::Obj(module))));
        };
        let module = match (self.dict_get_sym(modules, name), known) {
            (Some(Value::None), _) => {
                let message = format!("import of {} halted; None in sys.modules", self.name(name));
                return self.raise(self.types.module_not_found_error, message);
            }
            (Some(module), _) => Some(module),
            // The program has removed it: it is imported again.
            (None, Some(module)) if self.is_written_in_python(name) => {
                self.forget_module(name, module);
                None
            }
            (None, known) => known.map(Value::Obj),
        };
        Ok(module.map(|module| self.hold(module)))
    }

    fn is_written_in_python(&self, name: Sym) -> bool {
        let name = self.names.str(name);
        let here = IN_PYTHON.contains(&name) || self.imports.source(name).is_some();
        here && !name.starts_with('_')
    }

    /// Removes a module from those that are loaded.
    fn forget_module(&mut self, name: Sym, module: ObjId) {
        self.imports.remove(name);
        if let Some(modules) = self.sys_modules() {
            self.dict_remove_sym(modules, name);
        }
        self.release(Owned::new(Value::Obj(module)));
    }

    fn no_module(&mut self, name: &str) -> Res {
        let text = match instead(name) {
            Some(instead) => {
                format!("No module named '{name}': it is not in this book's Python; {instead}")
            }
            None => {
                let packages = ["collections", "json", "asyncio", "re"];
                let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
                let is_one = built_in().any(|known| known == parent) && !packages.contains(&parent);
                let why = is_one.then(|| format!("; '{parent}' is not a package"));
                format!("No module named '{name}'{}", why.unwrap_or_default())
            }
        };
        let text = self.string(text);
        let exception = self.new_exception(self.types.module_not_found_error, [text].into());
        let sym = self.sym(name);
        let name = self.sym_value(sym);
        self.put_own(exception.id(), known::NAME_ATTR, name);
        self.throw(exception)
    }

    /// (`_PyEval_ImportFrom`)
    pub(crate) fn import_from(&mut self, module: Value, sym: Sym) -> Res {
        if let Some(found) = self.optional_attr(module, sym)? {
            return Ok(found);
        }
        let name = self.name(sym);
        let module = self.optional_attr(module, known::NAME)?.and_then(|name| {
            let text = self.as_str(*name).map(|text| text.text.clone());
            self.release(name);
            text
        });
        let module = module.unwrap_or_else(|| "<unknown module name>".into());
        let inner = format!("{module}.{name}");
        if self.imports.source(&inner).is_some() || IN_PYTHON.contains(&&*inner) {
            let inner = self.sym(&inner);
            return self.import(inner, true);
        }
        let why = match crate::types::module::lacks(&module, &name) {
            true => ": it is not in this book's Python",
            false => " (unknown location)",
        };
        let message = format!("cannot import name '{name}' from '{module}'{why}");
        let text = self.string(message);
        let exception = self.new_exception(self.types.import_error, [text].into());
        let (module, name_from) = (self.sym(&module), self.sym("name_from"));
        for (key, sym) in [(known::NAME_ATTR, module), (name_from, sym)] {
            let value = self.sym_value(sym);
            self.put_own(exception.id(), key, value);
        }
        self.throw(exception)
    }

    /// (`import_all_from`)
    pub(crate) fn import_star(&mut self, module: Value) -> Res<()> {
        let target = self.innermost().expect("it imports").namespace();
        let all = self.sym("__all__");
        let all = self.optional_attr(module, all)?;
        let public = all.is_none();
        let names = match all {
            Some(names) => Some(names),
            None => self.optional_attr(module, known::DICT)?,
        };
        let Some(names) = names else {
            let message = "from-import-* object has no __dict__ and no __all__";
            return self.raise(self.types.import_error, message);
        };
        let listed = self.collect(*names)?;
        for &name in listed.iter() {
            let Some(sym) = name.obj().and_then(|id| self.sym_of(id)) else { continue };
            if public && self.names.str(sym).starts_with('_') {
                continue;
            }
            let value = self.get_attr(module, sym)?;
            self.bind_in(target, sym, *value)?;
            self.release(value);
        }
        self.release_all(listed);
        self.release(names);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::types::module::LACKING;
    use crate::{Options, run};

    /// How a one-line program ends.
    fn last_words(source: &str) -> String {
        let ran = run(source, &Options::default());
        ran.stderr.lines().last().unwrap_or_default().to_string()
    }

    #[test]
    fn what_is_listed_as_missing_is_missing() {
        for &(module, names) in LACKING {
            let source = format!(
                "import {module}\nprint([n for n in '{names}'.split() if n in dir({module})])\n"
            );
            assert_eq!(run(&source, &Options::default()).stdout, "[]\n", "of {module}");
        }
    }

    #[test]
    fn what_is_missing_is_said_to_be_missing_here() {
        for source in [
            "import importlib.util",
            "import xml.etree.ElementTree",
            "import base64",
            "from pathlib import Path",
            "from math import sinh",
            "from string import Formatter",
            "import io\nio.TextIOWrapper",
            "import sys\nsys.stdin",
        ] {
            let said = last_words(source);
            assert!(said.contains("not in this book's Python"), "{source}: {said}");
        }
        for source in ["import nothing_like_it", "import math\nmath.sine", "from re import nothing"]
        {
            let said = last_words(source);
            assert!(!said.contains("not in this book's Python"), "{source}: {said}");
        }
    }
}
