//! The module `sys`, as much as makes sense without a system.

use gc_core::{IMMORTAL_REFCNT, ObjId};

use crate::object::PyObject;
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn sys_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            &[
                ("getrefcount", 1, 1, |i, a| {
                    Ok(Value::Int(match a.pos[0] {
                        Value::Obj(id) => match i.heap.refcount(id) {
                            Ok(IMMORTAL_REFCNT) => i64::from(u32::MAX),
                            Ok(n) => n.into(),
                            Err(_) => 0,
                        },
                        Value::Int(n) if !(-5..=256).contains(&n) => 2,
                        Value::Float(_) => 2,
                        _ if !i.profile().immortal => 1000,
                        _ => i64::from(u32::MAX),
                    }))
                }),
                ("getsizeof", 1, 2, |i, a| Ok(Value::Int(i.size_of(a.pos[0], true)))),
                ("getrecursionlimit", 0, 0, |i, _| Ok(Value::Int(i.recursion_limit as i64))),
                ("setrecursionlimit", 1, 1, |i, a| {
                    let n = i.index(a.pos[0])?;
                    if n < 1 {
                        return i.value_error("recursion limit must be greater or equal than 1");
                    }
                    i.recursion_limit = (n as usize).min(i.limits.recursion_depth.max(1000) * 10);
                    Ok(Value::None)
                }),
                ("exc_info", 0, 0, |i, _| {
                    let e = i.handling();
                    if e.is_none() {
                        return Ok(i.tuple(vec![Value::None; 3]));
                    }
                    let class = Value::Obj(i.class_of(e));
                    let traceback = e.obj().and_then(|id| i.exception(id)).map(|e| e.traceback);
                    let traceback = traceback.unwrap_or(Value::None);
                    for value in [class, e, traceback] {
                        i.inc(value);
                    }
                    Ok(i.tuple(vec![class, e, traceback]))
                }),
                ("exception", 0, 0, |i, _| {
                    let e = i.handling();
                    Ok(i.share(e))
                }),
                ("exit", 0, 1, |i, a| {
                    let args: Vec<Value> = a.pos.to_vec();
                    args.iter().for_each(|&v| i.inc(v));
                    let e = i.new_exception(i.types.system_exit, args);
                    i.throw(e)
                }),
                ("intern", 1, 1, |i, a| Ok(i.share(a.pos[0]))),
                ("_getframe", 0, 1, |i, a| {
                    let depth = match a.pos.first() {
                        Some(&v) => i.index(v)?.max(0) as usize,
                        None => 0,
                    };
                    if depth >= i.frames.len() {
                        return i.value_error("call stack is not deep enough");
                    }
                    let at = i.frames.len() - 1 - depth;
                    let frame = i.frame_object(at);
                    Ok(i.share(Value::Obj(frame)))
                }),
            ],
        );
        let version = match self.profile().name {
            "3.11" => [3, 11, 7],
            "3.12" => [3, 12, 1],
            "3.14.0" => [3, 14, 0],
            "3.15" => [3, 15, 0],
            _ => [3, 13, 0],
        };
        let mut items: Vec<Value> = version.map(Value::Int).to_vec();
        items.push(self.str("final"));
        items.push(Value::Int(0));
        let info = self.tuple(items);
        self.dict_set_name(dict, "version_info", info);
        self.dec(info);
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
            self.dict_set_name(dict, name, value);
            self.dec(value);
        }
        let builtin = ["builtins", "gc", "itertools", "sys", "time", "_weakref"];
        let names: Vec<Value> = builtin.iter().map(|n| self.str(n)).collect();
        let names = self.tuple(names);
        self.dict_set_name(dict, "builtin_module_names", names);
        self.dec(names);
        let loaded = self.dict();
        for (sym, module) in self.modules.clone() {
            self.dict_set_sym(loaded, sym, Value::Obj(module));
        }
        self.dict_set_name(dict, "modules", Value::Obj(loaded));
        self.dec(Value::Obj(loaded));
        let arguments = self.str(&self.filename.clone());
        let arguments = self.list(vec![arguments]);
        self.dict_set_name(dict, "argv", arguments);
        self.dec(arguments);
        self.make_streams(dict);
    }

    fn make_streams(&mut self, dict: ObjId) {
        let source = "class TextIOWrapper:\n    def __init__(self, name, write):\n        self.name = name\n        self.write = write\n    def flush(self):\n        pass\n    def isatty(self):\n        return False\n";
        let Ok(code) = self.compile_source(source, "sys") else { return };
        self.constants.push(code.clone());
        let names = self.dict();
        let sys = self.str("sys");
        self.dict_set_name(names, "__name__", sys);
        self.dec(sys);
        if let Ok(done) = self.run_code(code, names, None, Value::None) {
            self.dec(done);
        }
        self.functions(
            names,
            &[
                ("write_out", 1, 1, |i, a| {
                    let text = i.text(a.pos[0]).unwrap_or_default();
                    i.write_out(&text)?;
                    Ok(Value::Int(text.chars().count() as i64))
                }),
                ("write_err", 1, 1, |i, a| {
                    let text = i.text(a.pos[0]).unwrap_or_default();
                    i.stderr.push_str(&text);
                    Ok(Value::Int(text.chars().count() as i64))
                }),
            ],
        );
        let class = self.sym("TextIOWrapper");
        let class = self.dict_get_sym(names, class).unwrap_or(Value::None);
        for (name, write) in [("stdout", "write_out"), ("stderr", "write_err")] {
            let write = self.sym(write);
            let write = self.dict_get_sym(names, write).unwrap_or(Value::None);
            let label = self.str(name);
            if let Ok(stream) = self.call(class, &[label, write]) {
                self.dict_set_name(dict, name, stream);
                self.dec(stream);
            }
            self.dec(label);
        }
        self.dec(Value::Obj(names));
    }

    /// `sys.getsizeof(value)`: the sizes of CPython on 64 bits.
    pub(crate) fn size_of(&mut self, value: Value, with_header: bool) -> i64 {
        let header = if with_header { 16 } else { 0 };
        let old = matches!(self.profile().name, "3.11");
        match value {
            Value::None => 16,
            Value::Bool(_) => 28,
            Value::Int(n) => match n.unsigned_abs() {
                0 if old => 24,
                n if n < 1 << 30 => 28,
                n if n < 1 << 60 => 32,
                _ => 36,
            },
            Value::Float(_) => 24,
            Value::Obj(id) => match self.get(id) {
                PyObject::Str(s) => {
                    let base = if old { 49 } else { 41 };
                    let widest = s.text.chars().map(|c| c as u32).max().unwrap_or(0);
                    let n = i64::from(s.chars);
                    match widest {
                        0..0x80 => base + n,
                        0x80..0x100 => base + 16 + n,
                        0x100..0x1_0000 => base + 17 + 2 * n,
                        _ => base + 19 + 4 * n,
                    }
                }
                PyObject::Int(n) => 24 + 4 * n.bits().div_ceil(30) as i64,
                PyObject::Bytes(b) => 33 + b.len() as i64,
                PyObject::ByteArray(b) => 57 + b.len() as i64,
                PyObject::List(items) => 40 + header + 8 * list_room(items.len()),
                PyObject::Tuple(items) => 24 + header + 8 * items.len() as i64,
                PyObject::Dict(_) => 48 + header + dict_keys_size(self.table(id)),
                PyObject::Set(set) | PyObject::FrozenSet(set) => {
                    200 + header + set_room(set.len())
                }
                PyObject::Plain => 16,
                PyObject::Range(_) => 48,
                PyObject::Function(_) => 144 + header,
                PyObject::Class(_) => 1688,
                PyObject::Instance(i) if i.extra.as_ref().is_none_or(|e| e.native.is_none()) => {
                    let class = self.class(i.class);
                    let slots: usize =
                        class.lookup.iter().map(|&c| self.class(c).slots.len()).sum();
                    let dict = if class.has_dict { 16 } else { 0 };
                    16 + header + dict + 8 * slots as i64
                }
                _ => 48 + header,
            },
            _ => 16,
        }
    }
}

fn list_room(n: usize) -> i64 {
    n as i64
}

fn set_room(n: usize) -> i64 {
    match n {
        0..5 => 0,
        n => {
            let mut size = 8i64;
            while size * 3 / 5 < n as i64 {
                size *= 4;
            }
            size * 16
        }
    }
}

fn dict_keys_size(table: &crate::table::Table) -> i64 {
    let n = table.len();
    if n == 0 {
        return 0;
    }
    let mut log = 3;
    while ((1usize << log) * 2) / 3 < n {
        log += 1;
    }
    let size = 1i64 << log;
    let usable = size * 2 / 3;
    let index = match log {
        0..8 => size,
        8..16 => 2 * size,
        _ => 4 * size,
    };
    let text = table.iter().all(|e| matches!(e.key, Value::Obj(_)));
    32 + index + usable * if text { 16 } else { 24 }
}

#[allow(dead_code)]
fn unused() -> Res<()> {
    Ok(())
}
