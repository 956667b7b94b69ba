//! `repr` and `str`.

use gc_core::ObjId;
use num_bigint::BigInt;

use crate::objects::PyObject;
use crate::objects::literals::float_repr;
use crate::objects::symbols::known;
use crate::{Interp, OwnedItems, Res, Sym, Value, Watch};

/// The address that an object seems to have.
pub fn address(id: ObjId) -> u64 {
    0x7F10_0000_0000 + (id.index() as u64) * 0x40
}

impl<W: Watch> Interp<W> {
    /// The address of an object, as Python shows it.
    pub fn address(&self, id: ObjId) -> String {
        format!("0x{:x}", address(id))
    }

    /// (`PyErr_CheckSignals` in `PyObject_Repr`)
    fn begin_repr(&mut self) -> Res<()> {
        gc_core::safe_point(self);
        self.tick()
    }

    /// `repr(value)`
    pub fn repr(&mut self, value: Value) -> Res<String> {
        self.begin_repr()?;
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
        if let Some(text) = self.own_text(id, known::REPR)? {
            return Ok(text);
        }
        self.builtin_repr(id)
    }

    /// What `__repr__` or `__str__` answers, if it is written in Python.
    fn own_text(&mut self, id: ObjId, method: Sym) -> Res<Option<String>> {
        if !matches!(
            self.get(id),
            PyObject::Instance(_) | PyObject::Exception(_) | PyObject::Class(_)
        ) {
            return Ok(None);
        }
        let value = Value::Obj(id);
        let class = self.class_of(value);
        let found = self.lookup(class, method).filter(|&found| !self.is_native_function(found));
        let Some(found) = found else { return Ok(None) };
        let answer = self.call_method_value(found, value, &[])?;
        let Some(text) = self.text(*answer) else {
            let (method, name) = (self.name(method), self.type_name(*answer));
            return self.type_error(format!("{method} returned non-string (type {name})"));
        };
        self.release(answer);
        Ok(Some(text))
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

    /// Begins to show a container; returns false if it is already being shown.
    pub(crate) fn guard(&mut self, id: ObjId) -> Res<bool> {
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

    /// Ends showing a container.
    pub(crate) fn unguard(&mut self) {
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
        let most = self.budget.digits();
        // A digit has 3.32 bits.
        let surely_more = |most: usize| n.bits() > most as u64 * 10 / 3 + 4;
        if most > 0 && surely_more(most) {
            return self.too_many_digits(None);
        }
        // Converting takes the square of the number of digits.
        let digits = n.bits() as usize / 64;
        self.spend(digits.saturating_add(digits.saturating_mul(digits) / 64))?;
        let text = n.to_string();
        if most > 0 && text.trim_start_matches('-').len() > most {
            return self.too_many_digits(None);
        }
        Ok(text)
    }

    /// `ValueError` for more digits than may be converted; how many there are is said
    /// where that is known without converting them.
    pub(crate) fn too_many_digits<T>(&mut self, digits: Option<usize>) -> Res<T> {
        let most = self.budget.digits();
        let value = digits.map(|n| format!(": value has {n} digits")).unwrap_or_default();
        self.value_error(format!(
            "Exceeds the limit ({most} digits) for integer string conversion{value}; \
             use sys.set_int_max_str_digits() to increase the limit"
        ))
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
        if let Some(text) = self.own_text(id, known::STR)? {
            return Ok(text);
        }
        // A subclass of `str` may show itself as any object does: `__str__ =
        // object.__str__`.
        if self.as_str(value).is_some() {
            let own = self.lookup(self.class_of(value), known::STR);
            let of_text = self.lookup(self.types.str_, known::STR);
            if own.zip(of_text).is_some_and(|(own, of_text)| !own.is(of_text)) {
                return self.repr(value);
            }
        }
        self.builtin_str(id)
    }

    /// `str(value)`
    pub(crate) fn str_of(&mut self, value: Value) -> Res {
        if self.is_plain_text(value) {
            return Ok(self.hold(value));
        }
        if let Value::Int(n) = value {
            self.begin_repr()?;
            return Ok(self.str(itoa::Buffer::new().format(n)));
        }
        let text = self.to_str(value)?;
        Ok(self.string(text))
    }
}
