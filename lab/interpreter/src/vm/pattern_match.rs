//! `match`: the patterns that look inside an object.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::{Interp, Owned, OwnedItems, Res, Sym, Value, Watch};

/// The flag of a class that patterns treat as a sequence. (`Py_TPFLAGS_SEQUENCE`)
const SEQUENCE: i64 = 1 << 5;
/// The flag of a class that patterns treat as a mapping. (`Py_TPFLAGS_MAPPING`)
const MAPPING: i64 = 1 << 6;

/// What the positional patterns of a class look at.
enum Positional {
    /// The subject.
    Itself,
    /// These attributes of it.
    Attributes(Vec<Sym>),
}

impl<W: Watch> Interp<W> {
    /// Whether a class written in Python is one of `collections.abc`'s
    /// sequences or mappings, which say so in this attribute.
    fn says_it_is(&mut self, value: Value, flag: i64) -> bool {
        if !matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Instance(_))) {
            return false;
        }
        let Some(sym) = self.names.find("__abc_tpflags__") else { return false };
        matches!(self.special(value, sym), Some(Value::Int(flags)) if flags & flag != 0)
    }

    pub(super) fn match_sequence(&mut self) {
        let value = self.top();
        let yes = self.as_list(value).is_some()
            || self.as_tuple(value).is_some()
            || value.obj().is_some_and(|id| {
                matches!(self.get_native(id), PyObject::Range(_) | PyObject::Deque(_))
            })
            || self.says_it_is(value, SEQUENCE);
        self.push(Value::bool(yes));
    }

    pub(super) fn match_mapping(&mut self) {
        let value = self.top();
        let proxy = |id| matches!(self.get(id), PyObject::MappingProxy(_));
        let yes = self.as_dict(value).is_some()
            || value.obj().is_some_and(proxy)
            || self.is_instance(value, self.types.frame_locals)
            || self.says_it_is(value, MAPPING);
        self.push(Value::bool(yes));
    }

    /// Stack: the subject, a tuple of keys; afterwards the values, or `None`.
    pub(super) fn match_keys_op(&mut self, rest: bool) -> Res<()> {
        let keys = Owned::new(self.pop());
        let subject = Owned::new(self.pop());
        let matched = self.match_keys(*subject, *keys, rest)?;
        self.release(keys);
        self.release(subject);
        self.push(matched.give());
        Ok(())
    }

    /// The values of the keys in a tuple, and after them a dict of the other pairs if the
    /// pattern asks for it; `None` if a key is missing.
    fn match_keys(&mut self, subject: Value, keys: Value, rest: bool) -> Res<Owned> {
        // What a derived class says of itself is asked for by its `get`.
        let dict = match subject.obj().map(|id| self.get(id)) {
            Some(&PyObject::MappingProxy(inner)) => inner,
            Some(PyObject::Instance(_)) => Value::None,
            _ => subject,
        };
        let Some(dict) = self.as_dict(dict) else {
            return self.match_keys_of_mapping(subject, keys, rest);
        };
        let keys = self.as_tuple(keys).unwrap_or_default().to_vec();
        let mut values = OwnedItems::default();
        for (at, &key) in keys.iter().enumerate() {
            self.is_first(&keys[..at], key)?;
            let Some(value) = self.dict_get(dict, key)? else {
                self.release_all(values);
                return Ok(Owned::NONE);
            };
            values.push(self.hold(value));
        }
        if rest {
            let others = self.dict();
            self.dict_copy_into(dict, others.id());
            for key in keys {
                if let Some(gone) = self.dict_take(others.id(), key)? {
                    self.release(gone);
                }
            }
            values.push(others);
        }
        Ok(self.tuple(values))
    }

    /// A pattern may not ask for a key twice.
    fn is_first(&mut self, before: &[Value], key: Value) -> Res<()> {
        for &other in before {
            if self.equal(other, key)? {
                let text = self.repr(key)?;
                return self.value_error(format!("mapping pattern checks duplicate key ({text})"));
            }
        }
        Ok(())
    }

    /// What [`match_keys`](Interp::match_keys) does, for a mapping that is not a
    /// dict: by its `get`.
    fn match_keys_of_mapping(&mut self, subject: Value, keys: Value, rest: bool) -> Res<Owned> {
        let keys = self.as_tuple(keys).unwrap_or_default().to_vec();
        let missing = self.make(PyObject::Plain);
        let mut values = OwnedItems::default();
        for (at, &key) in keys.iter().enumerate() {
            self.is_first(&keys[..at], key)?;
            let value = self.call_method(subject, "get", &[key, *missing])?;
            if value.is(*missing) {
                self.release(value);
                self.release(missing);
                self.release_all(values);
                return Ok(Owned::NONE);
            }
            values.push(value);
        }
        self.release(missing);
        if rest {
            let class = Value::Obj(self.types.dict);
            let others = self.call(class, &[subject])?;
            for key in keys {
                match self.dict_take(others.id(), key)? {
                    Some(gone) => self.release(gone),
                    None => return self.key_error(key),
                }
            }
            values.push(others);
        }
        Ok(self.tuple(values))
    }

    pub(super) fn match_class(&mut self, n: usize) -> Res<()> {
        let names = Owned::new(self.pop());
        let class = Owned::new(self.pop());
        let subject = Owned::new(self.pop());
        let values = self.match_class_values(n, *names, *class, *subject)?;
        self.release(names);
        self.release(class);
        self.release(subject);
        self.push(values.give());
        Ok(())
    }

    fn match_class_values(
        &mut self,
        n: usize,
        names: Value,
        class: Value,
        subject: Value,
    ) -> Res<Owned> {
        let Some(id) = self.as_class(class) else {
            return self.type_error("called match pattern must be a class");
        };
        if !self.isinstance(subject, class)? {
            return Ok(Owned::NONE);
        }
        let mut values = OwnedItems::default();
        let mut attributes = Vec::new();
        if n > 0 {
            match self.positional(id, n)? {
                Positional::Itself => values.push(self.hold(subject)),
                Positional::Attributes(listed) => attributes = listed,
            }
        }
        for name in self.as_tuple(names).map(<[Value]>::to_vec).unwrap_or_default() {
            attributes.extend(name.obj().and_then(|id| self.sym_of(id)));
        }
        for (at, &sym) in attributes.iter().enumerate() {
            if attributes[..at].contains(&sym) {
                let (name, attribute) = (self.class_name(id), self.name(sym));
                return self.type_error(format!(
                    "{name}() got multiple sub-patterns for attribute '{attribute}'"
                ));
            }
            let Some(value) = self.optional_attr(subject, sym)? else {
                self.release_all(values);
                return Ok(Owned::NONE);
            };
            values.push(value);
        }
        Ok(self.tuple(values))
    }

    /// What this many positional patterns look at in an instance of a class.
    fn positional(&mut self, class: ObjId, n: usize) -> Res<Positional> {
        let listed = self.lookup(class, known::MATCH_ARGS);
        let itself = listed.is_none() && self.matches_itself(class);
        let listed = listed.unwrap_or(self.singletons.empty_tuple());
        let Some(names) = self.as_tuple(listed).map(<[Value]>::to_vec) else {
            let (name, other) = (self.class_name(class), self.type_name(listed));
            let message = format!("{name}.__match_args__ must be a tuple (got {other})");
            return self.type_error(message);
        };
        let has = if itself { 1 } else { names.len() };
        if has < n {
            let name = self.class_name(class);
            return self.type_error(format!(
                "{name}() accepts {has} positional sub-pattern{} ({n} given)",
                if has == 1 { "" } else { "s" }
            ));
        }
        if itself {
            return Ok(Positional::Itself);
        }
        let mut attributes = Vec::new();
        for &name in &names[..n] {
            let Some(sym) = name.obj().and_then(|id| self.sym_of(id)) else {
                let kind = self.type_name(name);
                let message = format!("__match_args__ elements must be strings (got {kind})");
                return self.type_error(message);
            };
            attributes.push(sym);
        }
        Ok(Positional::Attributes(attributes))
    }

    /// Whether the one positional pattern of a class without `__match_args__` looks at the
    /// subject itself. (`_Py_TPFLAGS_MATCH_SELF`)
    fn matches_itself(&self, class: ObjId) -> bool {
        let types = &self.types;
        let those = [
            types.int,
            types.str_,
            types.float,
            types.list,
            types.tuple,
            types.dict,
            types.set,
            types.bool_,
            types.bytes,
            types.bytearray,
            types.frozenset,
        ];
        those.into_iter().any(|known| self.is_subclass(class, known))
    }
}
