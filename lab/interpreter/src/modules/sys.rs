//! The module `sys`, as far as it makes sense without an operating system.

use gc_core::{IMMORTAL_REFCNT, ObjId, Version};

use crate::objects::code::Source;
use crate::objects::symbols::known;
use crate::objects::{Module, PyObject};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

/// Flags that a command line may set; none are set here.
const FLAGS: [&str; 13] = [
    "debug",
    "inspect",
    "interactive",
    "optimize",
    "dont_write_bytecode",
    "no_user_site",
    "no_site",
    "ignore_environment",
    "verbose",
    "bytes_warning",
    "quiet",
    "isolated",
    "utf8_mode",
];

impl<W: Watch> Interp<W> {
    pub(super) fn sys_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            const {
                &[
                    ("getrefcount", Arity::exactly(1), sys_getrefcount),
                    ("getsizeof", Arity::between(0, 2).with_keywords(), getsizeof),
                    ("get_int_max_str_digits", Arity::NONE, sys_get_int_max_str_digits),
                    (
                        "set_int_max_str_digits",
                        Arity::exactly(1).named(&["maxdigits"]),
                        sys_set_int_max_str_digits,
                    ),
                    ("getrecursionlimit", Arity::NONE, sys_getrecursionlimit),
                    ("setrecursionlimit", Arity::exactly(1), sys_setrecursionlimit),
                    ("exc_info", Arity::NONE, sys_exc_info),
                    ("exception", Arity::NONE, sys_exception),
                    ("exit", Arity::between(0, 1), sys_exit),
                    ("intern", Arity::exactly(1), intern),
                    ("getallocatedblocks", Arity::NONE, sys_getallocatedblocks),
                    ("getdefaultencoding", Arity::NONE, sys_getdefaultencoding),
                    ("is_finalizing", Arity::NONE, sys_is_finalizing),
                    ("gettrace", Arity::NONE, sys_gettrace),
                    ("getprofile", Arity::NONE, sys_getprofile),
                    ("getswitchinterval", Arity::NONE, sys_getswitchinterval),
                    ("setswitchinterval", Arity::exactly(1), sys_setswitchinterval),
                    ("_clear_type_cache", Arity::NONE, sys_clear_type_cache),
                    ("_clear_internal_caches", Arity::NONE, sys_clear_internal_caches),
                    ("_is_gil_enabled", Arity::NONE, sys_is_gil_enabled),
                    ("excepthook", Arity::exactly(3), sys_excepthook),
                    ("displayhook", Arity::exactly(1), sys_displayhook),
                    ("unraisablehook", Arity::exactly(1), sys_unraisablehook),
                    ("_format_exception", Arity::exactly(2), sys_format_exception),
                    ("_line", Arity::exactly(2), sys_line),
                    ("_getframe", Arity::between(0, 1), sys_getframe),
                ]
            },
        );
        self.asyncgen_hooks(dict);
        for name in ["displayhook", "excepthook", "unraisablehook"] {
            let own = self.sym(name);
            if let Some(hook) = self.dict_get_sym(dict, own) {
                self.dict_set_name(dict, &format!("__{name}__"), hook);
            }
        }
        self.sys_values(dict);
        self.make_streams(dict);
    }

    fn asyncgen_hooks(&mut self, dict: ObjId) {
        let hooks = Arity::between(0, 2).named(&["firstiter", "finalizer"]);
        self.functions(
            dict,
            &[
                ("set_asyncgen_hooks", hooks, set_asyncgen_hooks),
                ("get_asyncgen_hooks", Arity::NONE, get_asyncgen_hooks),
            ],
        );
    }

    /// What `sys` knows: the version, the platform, the modules.
    fn sys_values(&mut self, dict: ObjId) {
        let version = match self.profile().version {
            Version::V3_11 => [3, 11, 7],
            Version::V3_12 => [3, 12, 1],
            Version::V3_13 => [3, 13, 0],
            Version::V3_14_0 => [3, 14, 0],
            Version::V3_14 => [3, 14, 5],
            Version::V3_15 => [3, 15, 0],
        };
        let mut items = OwnedItems::from(version.map(Owned::int));
        items.push(self.str("final"));
        items.push(Owned::int(0));
        let info = self.tuple(items);
        self.dict_give_name(dict, "version_info", info);
        self.dict_set_name(dict, "maxsize", Value::Int(i64::MAX));
        self.dict_set_name(dict, "hexversion", Value::Int(version[0] << 24 | version[1] << 16));
        let texts = [
            ("version", format!("{}.{}.{} (Counting to Zero)", version[0], version[1], version[2])),
            ("platform", "linux".to_string()),
            ("byteorder", "little".to_string()),
            ("executable", String::new()),
        ];
        for (name, text) in texts {
            let value = self.string(text);
            self.dict_give_name(dict, name, value);
        }
        let builtin = ["builtins", "gc", "itertools", "sys", "time", "_weakref"];
        let names = builtin.iter().map(|n| self.str(n)).collect();
        let names = self.tuple(names);
        self.dict_give_name(dict, "builtin_module_names", names);
        let loaded = self.dict();
        for (sym, module) in self.imports.loaded().to_vec() {
            self.dict_set_sym(loaded.id(), sym, Value::Obj(module));
        }
        self.dict_give_name(dict, "modules", loaded);
        let arguments = self.str(&self.imports.filename().clone());
        let arguments = self.list([arguments].into());
        self.dict_give_name(dict, "argv", arguments);
        let options = self.list(OwnedItems::default());
        self.dict_give_name(dict, "warnoptions", options);
        let (implementation, names) = self.namespace("implementation");
        for (name, text) in [("name", "cpython"), ("cache_tag", "")] {
            let text = self.str(text);
            self.dict_give_name(names, name, text);
        }
        self.dict_give_name(dict, "implementation", implementation);
        let (flags, names) = self.namespace("flags");
        for name in FLAGS {
            self.dict_set_name(names, name, Value::Int(0));
        }
        self.dict_give_name(dict, "flags", flags);
    }

    /// An object whose attributes are its own and no other object's.
    fn namespace(&mut self, name: &str) -> (Owned, ObjId) {
        let dict = self.dict().give().obj().expect("a dict");
        (self.make(PyObject::Module(Box::new(Module { name: name.into(), dict }))), dict)
    }

    fn make_streams(&mut self, dict: ObjId) {
        let source = "class TextIOWrapper:\n    def __init__(self, name, write, flush):\n        self.name = name\n        self.write = write\n        self.flush = flush\n    def isatty(self):\n        return False\n";
        let Ok(code) = self.compile_source(source, "sys", Source::hidden("<sys>")) else { return };
        let namespace = self.dict();
        let names = namespace.id();
        let sys = self.str("sys");
        self.dict_give_name(names, "__name__", sys);
        if let Ok(done) = self.run_code(code, names, None, Value::None) {
            self.release(done);
        }
        self.functions(
            names,
            const {
                &[
                    ("write_out", Arity::exactly(1), sys_write_out),
                    ("flush_out", Arity::NONE, sys_flush_out),
                    ("flush_err", Arity::NONE, sys_flush_err),
                    ("write_err", Arity::exactly(1), sys_write_err),
                ]
            },
        );
        let class = self.sym("TextIOWrapper");
        let class = self.dict_get_sym(names, class).unwrap_or(Value::None);
        let streams = [("stdout", "write_out", "flush_out"), ("stderr", "write_err", "flush_err")];
        for (name, write, flush) in streams {
            let [write, flush] = [write, flush].map(|name| {
                let sym = self.sym(name);
                self.dict_get_sym(names, sym).unwrap_or(Value::None)
            });
            let label = self.str(name);
            if let Ok(stream) = self.call(class, &[*label, write, flush]) {
                self.dict_set_name(dict, &format!("__{name}__"), *stream);
                self.dict_give_name(dict, name, stream);
            }
            self.release(label);
        }
        self.release(namespace);
    }
}

fn getsizeof<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["object", "default"])?;
    let Some(value) = i.argument(&a, 0, "object") else {
        return i.type_error("getsizeof() missing required argument 'object' (pos 1)");
    };
    if let Some(own @ Value::Obj(id)) = i.special(value, known::SIZEOF)
        && matches!(i.get(id), PyObject::Function(_))
    {
        let head = i.size_of(value, true) - i.size_of(value, false);
        return match (size_told(i, own, value), i.argument(&a, 1, "default")) {
            (Err(Thrown), Some(default)) if i.catch(i.types.type_error) => Ok(i.hold(default)),
            (size, _) => size.map(|n| Owned::int(n + head)),
        };
    }
    Ok(Owned::int(i.size_of(value, true)))
}

/// What an object's own `__sizeof__` says.
fn size_told<W: Watch>(i: &mut Interp<W>, method: Value, value: Value) -> Res<i64> {
    let answer = i.call_method_value(method, value, &[])?;
    if i.as_big(*answer).is_none() {
        return i.type_error("an integer is required");
    }
    match i.c_size(*answer)? {
        ..0 => i.value_error("__sizeof__() should return >= 0"),
        n => Ok(n),
    }
}

fn intern<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let value = a.pos[0];
    let Some(id) = value.obj().filter(|_| i.is_plain_text(value)) else {
        return i.bad_argument("intern", "argument", "str", value);
    };
    let sym = i.sym_of(id).expect("it is text");
    let shared = i.sym_value(sym);
    Ok(i.hold(shared))
}

/// `getrefcount`
fn sys_getrefcount<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(match a.pos[0] {
        Value::Obj(id) => match i.heap.refcount(id) {
            Ok(IMMORTAL_REFCNT) => i64::from(u32::MAX),
            // A function's local gets no extra reference when it is passed to
            // a call. (`LOAD_FAST_BORROW`)
            Ok(n) if i.profile().locals_are_borrowed && i.argument_is_local() => i64::from(n) - 1,
            Ok(n) => n.into(),
            Err(_) => 0,
        },
        Value::Int(n) if !(-5..=256).contains(&n) => 2,
        Value::Float(_) => 2,
        _ if !i.profile().immortal => 1000,
        _ => i64::from(u32::MAX),
    }))
}

/// `getrecursionlimit`
fn sys_getrecursionlimit<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(i.recursion_limit() as i64))
}

/// `setrecursionlimit`
fn sys_setrecursionlimit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = crate::types::c_int(i, a.pos[0])?;
    if n < 1 {
        return i.value_error("recursion limit must be greater or equal than 1");
    }
    let depth = i.frame_count();
    if depth >= n as usize {
        return i.raise(
            i.types.recursion_error,
            format!(
                "cannot set the recursion limit to {n} at the recursion depth {depth}: \
                 the limit is too low"
            ),
        );
    }
    i.set_recursion_limit(n as usize);
    Ok(Owned::NONE)
}

/// `exc_info`
fn sys_exc_info<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let e = i.handling();
    if e.is_none() {
        return Ok(i.tuple([Owned::NONE; 3].into()));
    }
    let class = Value::Obj(i.class_of(e));
    let all = i.hold_all([class, e, i.traceback_of(e)]);
    Ok(i.tuple(all))
}

/// `exception`
fn sys_exception<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let e = i.handling();
    Ok(i.hold(e))
}

/// `exit`
fn sys_exit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let args = i.hold_all(a.pos);
    let e = i.new_exception(i.types.system_exit, args);
    i.throw(e)
}

/// `getallocatedblocks`
fn sys_getallocatedblocks<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(i.heap.len() as i64))
}

/// `getdefaultencoding`
fn sys_getdefaultencoding<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(i.str("utf-8"))
}

/// `is_finalizing`
fn sys_is_finalizing<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::bool(false))
}

/// `gettrace`
fn sys_gettrace<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `getprofile`
fn sys_getprofile<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `getswitchinterval`
fn sys_getswitchinterval<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::float(0.005))
}

/// `setswitchinterval`
fn sys_setswitchinterval<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `_clear_type_cache`
fn sys_clear_type_cache<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `_clear_internal_caches`
fn sys_clear_internal_caches<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `_is_gil_enabled`
fn sys_is_gil_enabled<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::bool(true))
}

/// `excepthook`
fn sys_excepthook<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = i.format_exception(a.pos[1], true, true);
    i.write_err(&text);
    Ok(Owned::NONE)
}

/// `displayhook`: shows a value, and binds it to `_`. (`sys_displayhook`)
fn sys_displayhook<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos[0].is_none() {
        return Ok(Owned::NONE);
    }
    // `_` is `None` meanwhile, so that no value is shown twice.
    let builtins = i.imports.builtins();
    i.dict_set_sym(builtins, known::UNDERSCORE, Value::None);
    let shown = i.repr(a.pos[0])?;
    i.write_out(&format!("{shown}\n"))?;
    i.dict_set_sym(builtins, known::UNDERSCORE, a.pos[0]);
    Ok(Owned::NONE)
}

/// `unraisablehook`
fn sys_unraisablehook<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let mut field = |name: &str| {
        let sym = i.sym(name);
        i.get_attr(a.pos[0], sym)
    };
    let (message, object, exception) = (field("err_msg")?, field("object")?, field("exc_value")?);
    let what = i.text(*message);
    i.write_unraisable(what.as_deref(), *object, *exception)?;
    for held in [message, object, exception] {
        i.release(held);
    }
    Ok(Owned::NONE)
}

/// `_format_exception`
fn sys_format_exception<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !i.is_instance(a.pos[0], i.types.base_exception) {
        return i.type_error("Exception expected for value");
    }
    let chain = i.truth(a.pos[1])?;
    let text = i.format_exception(a.pos[0], chain, true);
    Ok(i.string(text))
}

/// `_line`: a line of the file that the program is in. (`linecache.getline`)
fn sys_line<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (file, at) = (i.text(a.pos[0]), i.index(a.pos[1])?);
    let source = i.frame(0).code.source.clone();
    let known = file.is_some_and(|file| *file == *source.file);
    let line = source.line(at as usize).filter(|_| known);
    Ok(i.str(line.unwrap_or_default().trim()))
}

/// `_getframe`
fn sys_getframe<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let depth = match a.pos.first() {
        Some(&v) => i.index(v)?.max(0) as usize,
        None => 0,
    };
    if depth >= i.frame_count() {
        return i.value_error("call stack is not deep enough");
    }
    let at = i.frame_count() - 1 - depth;
    let frame = i.frame_object(at);
    Ok(i.hold(Value::Obj(frame)))
}

/// `set_asyncgen_hooks`; `...` stands for a hook that is not given.
fn set_asyncgen_hooks<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let hooks = [0, 1].map(|at| a.get(at).unwrap_or(Value::Ellipsis));
    i.call_late("_set_hooks", &hooks)
}

/// `get_asyncgen_hooks`
fn get_asyncgen_hooks<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.call_late("_get_hooks", &[])
}

/// What is to be written.
fn to_write<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<String> {
    match i.text(value) {
        Some(text) => Ok(text),
        None => i.bad_argument("write", "argument", "str", value),
    }
}

/// `write_out`
fn sys_write_out<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = to_write(i, a.pos[0])?;
    i.gather(text.len());
    i.write_out(&text)?;
    Ok(Owned::int(text.chars().count() as i64))
}

/// `flush_out`
fn sys_flush_out<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.flush_out();
    Ok(Owned::NONE)
}

/// `flush_err`
fn sys_flush_err<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::NONE)
}

/// `write_err`
fn sys_write_err<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = to_write(i, a.pos[0])?;
    i.write_err(&text);
    Ok(Owned::int(text.chars().count() as i64))
}

/// `get_int_max_str_digits`
fn sys_get_int_max_str_digits<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(i.budget.digits() as i64))
}

/// `set_int_max_str_digits` (`_PySys_SetIntMaxStrDigits`)
fn sys_set_int_max_str_digits<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let most = i.index(a.pos[0])?;
    if most != 0 && most < 640 {
        return i.value_error("maxdigits must be 0 or larger than 640");
    }
    i.budget.set_digits(most as usize);
    Ok(Owned::NONE)
}
