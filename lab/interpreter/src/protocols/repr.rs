//! `repr` and `str`.

use gc_core::ObjId;
use num_bigint::BigInt;

use crate::objects::literals::{bytes_repr, complex_repr, float_repr, quote};
use crate::objects::symbols::known;
use crate::objects::{DictPart, PyObject};
use crate::{Interp, OwnedItems, Res, Value, Watch};

/// The address that an object seems to have.
pub fn address(id: ObjId) -> u64 {
    0x7F10_0000_0000 + (id.index() as u64) * 0x40
}

impl<W: Watch> Interp<W> {
    /// The address of an object, as Python shows it.
    pub fn address(&self, id: ObjId) -> String {
        format!("0x{:x}", address(id))
    }

    /// `repr(value)`
    pub fn repr(&mut self, value: Value) -> Res<String> {
        // (`PyErr_CheckSignals` in `PyObject_Repr`)
        gc_core::safe_point(self);
        self.tick()?;
        Ok(match value {
            Value::None => "None".into(),
            Value::NotImplemented => "NotImplemented".into(),
            Value::Ellipsis => "Ellipsis".into(),
            Value::Unbound => "<unbound>".into(),
            Value::Bool(b) if b.holds() => "True".into(),
            Value::Bool(_) => "False".into(),
            Value::Int(n) => n.to_string(),
            Value::Float(x) => float_repr(x.number()),
            Value::Obj(id) => return self.repr_object(id),
        })
    }

    fn repr_object(&mut self, id: ObjId) -> Res<String> {
        let value = Value::Obj(id);
        if matches!(
            self.get(id),
            PyObject::Instance(_) | PyObject::Exception(_) | PyObject::Class(_)
        ) {
            let class = self.class_of(value);
            if let Some(method) = self.lookup(class, known::REPR)
                && !matches!(method.obj().map(|m| self.get(m)), Some(PyObject::Native(_)))
            {
                let answer = self.call_method_value(method, value, &[])?;
                let Some(text) = self.text(*answer) else {
                    let name = self.type_name(*answer);
                    return self.type_error(format!("__repr__ returned non-string (type {name})"));
                };
                self.release(answer);
                return Ok(text);
            }
        }
        self.builtin_repr(id)
    }

    /// The repr that the built-in class gives.
    pub(crate) fn builtin_repr(&mut self, id: ObjId) -> Res<String> {
        Ok(match self.get_native(id) {
            PyObject::Str(s) => quote(&s.text),
            PyObject::Int(n) => return self.decimal(&n.clone()),
            PyObject::Float(x) => float_repr(*x),
            PyObject::Complex(parts) => complex_repr(**parts),
            PyObject::Bytes(b) => bytes_repr(b),
            PyObject::ByteArray(b) => format!("bytearray({})", bytes_repr(b)),
            PyObject::List(_) => self.repr_items(id, "[", "]")?,
            PyObject::Tuple(items) => {
                let end = if items.len() == 1 { ",)" } else { ")" };
                self.repr_items(id, "(", end)?
            }
            PyObject::Dict(_) => self.repr_dict(id)?,
            PyObject::Set(_) | PyObject::FrozenSet(_) => self.repr_set(id)?,
            PyObject::Range(p) => match **p {
                [start, stop, 1] => format!("range({start}, {stop})"),
                [start, stop, step] => format!("range({start}, {stop}, {step})"),
            },
            PyObject::Slice(p) => {
                let [a, b, c] = **p;
                format!("slice({}, {}, {})", self.repr(a)?, self.repr(b)?, self.repr(c)?)
            }
            _ => return self.repr_callable(id),
        })
    }

    /// The repr of a class, a function or a method.
    fn repr_callable(&mut self, id: ObjId) -> Res<String> {
        Ok(match self.get_native(id) {
            PyObject::Class(_) => format!("<class '{}'>", self.full_class_name(id)),
            PyObject::Function(f) => {
                let name = self.text(f.qualname).unwrap_or_default();
                format!("<function {name} at {}>", self.address(id))
            }
            &PyObject::Native(native) => {
                let this = &self.natives[native as usize];
                match this.class {
                    None => format!("<built-in function {}>", this.name),
                    Some(class) => {
                        let kind =
                            if this.name.starts_with("__") { "slot wrapper" } else { "method" };
                        format!("<{kind} '{}' of '{}' objects>", this.name, self.class_name(class))
                    }
                }
            }
            &PyObject::BoundNative { native, this } => {
                let name = self.natives[native as usize].name.clone();
                let class = self.type_name(this);
                let at = this.obj().map_or("0x7f10".into(), |id| self.address(id));
                if name.starts_with("__") {
                    format!("<method-wrapper '{name}' of {class} object at {at}>")
                } else {
                    format!("<built-in method {name} of {class} object at {at}>")
                }
            }
            &PyObject::BoundMethod { func, this } => {
                let name = match func.obj().map(|f| self.get(f)) {
                    Some(PyObject::Function(f)) => self.text(f.qualname).unwrap_or_default(),
                    _ => "?".into(),
                };
                format!("<bound method {name} of {}>", self.repr(this)?)
            }
            _ => return self.repr_other(id),
        })
    }

    /// The repr of what a program meets more rarely.
    fn repr_other(&mut self, id: ObjId) -> Res<String> {
        let value = Value::Obj(id);
        Ok(match self.get_native(id) {
            PyObject::Cell(inside) => {
                let inside = *inside;
                let what = match inside {
                    Value::Unbound => "empty".into(),
                    Value::Obj(o) => {
                        format!("{} object at {}", self.type_name(inside), self.address(o))
                    }
                    other => format!("{} object at 0x7f10", self.type_name(other)),
                };
                format!("<cell at {}: {what}>", self.address(id))
            }
            PyObject::Module(module) => {
                let name = module.name.clone();
                match &*name {
                    "__main__" | "contextlib" | "weakref" | "functools" | "collections"
                    | "types" => {
                        format!("<module '{name}' from '{name}.py'>")
                    }
                    _ => format!("<module '{name}' (built-in)>"),
                }
            }
            PyObject::Code(code) => format!(
                "<code object {} at {}, file \"{}\", line {}>",
                code.name,
                self.address(id),
                self.imports.filename(),
                code.first_line
            ),
            PyObject::Generator(g) => {
                let name = self.text(g.qualname).unwrap_or_default();
                format!("<generator object {name} at {}>", self.address(id))
            }
            PyObject::Exception(e) => {
                let (class, args) = (e.class, e.args);
                let name = self.class_name(class);
                let items = self.as_tuple(args).unwrap_or_default().to_vec();
                match items[..] {
                    [one] => format!("{name}({})", self.repr(one)?),
                    _ => format!("{name}{}", self.repr(args)?),
                }
            }
            PyObject::Plain => format!("<object object at {}>", self.address(id)),
            PyObject::Weakref(_)
            | PyObject::DictView { .. }
            | PyObject::MappingProxy(_)
            | PyObject::Alias(_)
            | PyObject::Super { .. }
            | PyObject::Member { .. } => return self.repr_of_other(id),
            _ => {
                let class = self.class_of(value);
                let name = self.full_class_name(class);
                format!("<{name} object at {}>", self.address(id))
            }
        })
    }

    /// The repr of what stands for something else.
    fn repr_of_other(&mut self, id: ObjId) -> Res<String> {
        Ok(match self.get_native(id) {
            PyObject::Weakref(w) => {
                let kind = if w.proxy { "weakproxy" } else { "weakref" };
                let at = self.address(id);
                match self.heap.referent(id).ok().flatten() {
                    None if kind == "weakref" => format!("<weakref at {at}; dead>"),
                    None => format!("<weakproxy at {at}; dead>"),
                    Some(target) => {
                        let name = self.type_name(Value::Obj(target));
                        let target = self.address(target);
                        format!("<{kind} at {at}; to '{name}' at {target}>")
                    }
                }
            }
            &PyObject::DictView { dict, kind } => {
                let items = self.view_items(dict, kind);
                let (list, name) = (self.list(items), kind_name(kind));
                let text = self.repr(*list)?;
                self.release(list);
                format!("{name}({text})")
            }
            &PyObject::MappingProxy(inner) => format!("mappingproxy({})", self.repr(inner)?),
            PyObject::Alias(parts) => {
                let [origin, args] = **parts;
                let items = self.as_tuple(args).unwrap_or_default().to_vec();
                let mut texts = Vec::new();
                for item in items {
                    texts.push(match self.as_class(item) {
                        Some(class) => self.full_class_name(class),
                        None => self.repr(item)?,
                    });
                }
                match self.as_class(origin) {
                    Some(class) => {
                        format!("{}[{}]", self.full_class_name(class), texts.join(", "))
                    }
                    None => texts.join(" | "),
                }
            }
            PyObject::Super { class, this, .. } => {
                let (class, this) = (*class, *this);
                let name = self.as_class(class).map(|c| self.class_name(c)).unwrap_or_default();
                let own = self.type_name(this);
                format!("<super: <class '{name}'>, <{own} object>>")
            }
            PyObject::Member { name, class, slot } => {
                let (name, class, slot) = (*name, *class, *slot);
                let class = self.as_class(class).map(|c| self.class_name(c)).unwrap_or_default();
                let kind = if slot { "member" } else { "attribute" };
                format!("<{kind} '{}' of '{class}' objects>", self.names.str(name))
            }
            _ => String::new(),
        })
    }

    /// `module.qualname`, without `builtins`.
    pub(crate) fn full_class_name(&mut self, id: ObjId) -> String {
        let class = self.class(id);
        let qualname = class.qualname.clone();
        if class.builtin {
            return match class.module {
                "builtins" => qualname.to_string(),
                module => format!("{module}.{qualname}"),
            };
        }
        let dict = class.dict.obj();
        let module = dict.and_then(|d| self.dict_get_sym(d, known::MODULE));
        match module.and_then(|m| self.text(m)) {
            Some(module) if module != "builtins" => format!("{module}.{qualname}"),
            _ => qualname.to_string(),
        }
    }

    fn guard(&mut self, id: ObjId) -> Res<bool> {
        if self.repr_guard.contains(id) {
            return Ok(false);
        }
        self.enter_native()?;
        if self.repr_guard.is_first() {
            // CPython keeps what is being shown in a list, and that in a dict,
            // both made at the first need and never given up. (`Py_ReprEnter`)
            self.watch_furniture(true);
            let (dict, list) = (self.dict(), self.list(OwnedItems::default()));
            self.kept.keep(dict.give());
            self.kept.keep(list.give());
            self.watch_furniture(false);
        }
        self.repr_guard.enter(id);
        Ok(true)
    }

    fn unguard(&mut self) {
        self.repr_guard.leave();
        self.leave_native();
    }

    /// Adds to a text that may grow beyond any memory: containers in containers
    /// are written out as often as they are found.
    pub(crate) fn append(&mut self, text: &mut String, more: &str) -> Res<()> {
        if text.len() + more.len() > text.capacity() {
            self.room_for_bytes((2 * text.len() + more.len()) as u64)?;
        }
        text.push_str(more);
        Ok(())
    }

    /// The decimal digits of an int.
    ///
    /// # Errors
    /// `ValueError` if they are more than `sys.get_int_max_str_digits()` says.
    pub(crate) fn decimal(&mut self, n: &BigInt) -> Res<String> {
        let most = self.budget.digits;
        // A digit has 3.32 bits.
        let surely_more = |most: usize| n.bits() > most as u64 * 10 / 3 + 4;
        if most > 0 && surely_more(most) {
            return self.too_many_digits(None);
        }
        self.spend((n.bits() / 64) as usize)?;
        let text = n.to_string();
        if most > 0 && text.trim_start_matches('-').len() > most {
            return self.too_many_digits(None);
        }
        Ok(text)
    }

    /// `ValueError` for more digits than may be converted; how many they are is
    /// said where it is known without converting them.
    pub(crate) fn too_many_digits<T>(&mut self, digits: Option<usize>) -> Res<T> {
        let most = self.budget.digits;
        let value = digits.map(|n| format!(": value has {n} digits")).unwrap_or_default();
        self.value_error(format!(
            "Exceeds the limit ({most} digits) for integer string conversion{value}; \
             use sys.set_int_max_str_digits() to increase the limit"
        ))
    }

    fn repr_items(&mut self, id: ObjId, start: &str, end: &str) -> Res<String> {
        if !self.guard(id)? {
            return Ok(format!("{start}...{}", if end == ",)" { ")" } else { end }));
        }
        let mut text = start.to_string();
        let mut at = 0;
        let mut done = Ok(());
        while let Some(&item) = crate::protocols::operators::items_of(self.get_native(id)).get(at) {
            if at > 0 {
                text.push_str(", ");
            }
            let item = self.hold(item);
            let one = self.repr(*item);
            if one.is_ok() {
                self.release(item);
            }
            done = one.and_then(|one| self.append(&mut text, &one));
            if done.is_err() {
                break;
            }
            at += 1;
        }
        self.unguard();
        done?;
        text.push_str(end);
        Ok(text)
    }

    fn repr_dict(&mut self, id: ObjId) -> Res<String> {
        if !self.guard(id)? {
            return Ok("{...}".into());
        }
        let pairs: Vec<(Value, Value)> = self.table(id).iter().map(|e| (e.key, e.value)).collect();
        let pairs: Vec<Value> = pairs.into_iter().flat_map(|(key, value)| [key, value]).collect();
        let pairs = self.hold_all(&pairs);
        let mut text = "{".to_string();
        let mut done = Ok(());
        for (at, pair) in pairs.chunks(2).enumerate() {
            if at > 0 {
                text.push_str(", ");
            }
            let shown = self.repr(pair[0]).and_then(|key| Ok((key, self.repr(pair[1])?)));
            done = shown.and_then(|(k, v)| self.append(&mut text, &format!("{k}: {v}")));
            if done.is_err() {
                break;
            }
        }
        self.unguard();
        done?;
        self.release_all(pairs);
        text.push('}');
        Ok(text)
    }

    fn repr_set(&mut self, id: ObjId) -> Res<String> {
        let value = Value::Obj(id);
        let class = self.class_of(value);
        let name = self.class_name(class);
        let plain = class == self.types.set;
        let members = self.set_members(value);
        if members.is_empty() {
            return Ok(format!("{name}()"));
        }
        if !self.guard(id)? {
            self.release_all(members);
            return Ok(format!("{name}(...)"));
        }
        let mut inner = "{".to_string();
        let mut done = Ok(());
        for (at, &member) in members.iter().enumerate() {
            if at > 0 {
                inner.push_str(", ");
            }
            done = self.repr(member).and_then(|text| self.append(&mut inner, &text));
            if done.is_err() {
                break;
            }
        }
        self.unguard();
        done?;
        self.release_all(members);
        inner.push('}');
        Ok(if plain { inner } else { format!("{name}({inner})") })
    }

    /// The keys, values or pairs of a dict; they are the caller's.
    pub(crate) fn view_items(&mut self, dict: Value, kind: DictPart) -> OwnedItems {
        let id = dict.obj().expect("a dict");
        let pairs: Vec<(Value, Value)> = self.table(id).iter().map(|e| (e.key, e.value)).collect();
        let mut items = OwnedItems::with_capacity(pairs.len());
        for (key, value) in pairs {
            items.push(match kind {
                DictPart::Keys => self.hold(key),
                DictPart::Values => self.hold(value),
                DictPart::Items => {
                    let pair = self.hold_all(&[key, value]);
                    self.tuple(pair)
                }
            });
        }
        items
    }

    /// `str(value)`
    pub fn to_str(&mut self, value: Value) -> Res<String> {
        let Value::Obj(id) = value else { return self.repr(value) };
        if let PyObject::Str(s) = self.get(id) {
            return Ok(s.text.to_string());
        }
        if let &PyObject::MappingProxy(inner) = self.get(id) {
            return self.to_str(inner);
        }
        if matches!(
            self.get(id),
            PyObject::Instance(_) | PyObject::Exception(_) | PyObject::Class(_)
        ) {
            let class = self.class_of(value);
            if let Some(method) = self.lookup(class, known::STR)
                && !matches!(method.obj().map(|m| self.get(m)), Some(PyObject::Native(_)))
            {
                let answer = self.call_method_value(method, value, &[])?;
                let Some(text) = self.text(*answer) else {
                    let name = self.type_name(*answer);
                    return self.type_error(format!("__str__ returned non-string (type {name})"));
                };
                self.release(answer);
                return Ok(text);
            }
        }
        self.builtin_str(id)
    }

    /// The str that the built-in class gives.
    pub(crate) fn builtin_str(&mut self, id: ObjId) -> Res<String> {
        match self.get_native(id) {
            PyObject::Str(s) if matches!(self.get(id), PyObject::Instance(_)) => {
                let text = s.text.to_string();
                Ok(text)
            }
            PyObject::Exception(e) => {
                let (class, args) = (e.class, e.args);
                let items = self.as_tuple(args).unwrap_or_default().to_vec();
                match items[..] {
                    [] => Ok(String::new()),
                    [one] if self.is_subclass(class, self.types.key_error) => self.repr(one),
                    [one] => self.to_str(one),
                    [code, text] if self.is_subclass(class, self.types.os_error) => {
                        Ok(format!("[Errno {}] {}", self.to_str(code)?, self.to_str(text)?))
                    }
                    [one, _] if self.is_subclass(class, self.types.syntax_error) => {
                        self.to_str(one)
                    }
                    _ => self.repr(args),
                }
            }
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                let text = self.to_str(*target)?;
                self.release(target);
                Ok(text)
            }
            _ => self.repr(Value::Obj(id)),
        }
    }
}

fn kind_name(kind: DictPart) -> &'static str {
    match kind {
        DictPart::Keys => "dict_keys",
        DictPart::Values => "dict_values",
        DictPart::Items => "dict_items",
    }
}
