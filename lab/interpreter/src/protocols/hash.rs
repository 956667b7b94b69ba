//! `hash(value)`, of any object.

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{DictPart, PyObject, hash};
use crate::protocols::iter::range_len;
use crate::protocols::repr::address;
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `hash(value)`
    pub fn hash(&mut self, value: Value) -> Res<u64> {
        Ok(match value {
            Value::Int(n) => hash::of_int(n),
            Value::Bool(b) => u64::from(b.holds()),
            Value::Float(x) => hash::of_float(x.number()),
            Value::None => 0xFCA8_6420,
            Value::NotImplemented => 0x00FC_A86B_7A2D,
            Value::Ellipsis => 0x00FC_A86B_7A2E,
            Value::Unbound => 0,
            Value::Obj(id) => match self.get(id) {
                PyObject::Str(s) => s.hash(),
                PyObject::Instance(_) | PyObject::Exception(_) => return self.hash_instance(id),
                _ => return self.native_hash(id),
            },
        })
    }

    /// The hash of an object by its built-in class, or by the one that its
    /// class inherits from.
    pub(crate) fn native_hash(&mut self, id: ObjId) -> Res<u64> {
        Ok(match self.get_native(id) {
            PyObject::Str(s) => s.hash(),
            PyObject::Int(n) => {
                self.budget.has_read(n.bits() as usize / 8);
                hash::of_big(n)
            }
            PyObject::Float(x) => hash::of_float(*x),
            PyObject::Complex(parts) => {
                let [real, imag] = parts.map(hash::of_float);
                real.wrapping_add(imag.wrapping_mul(1_000_003))
            }
            PyObject::Bytes(bytes) => hash::of_bytes(bytes),
            PyObject::Tuple(items) => {
                let items = items.to_vec();
                self.tick()?;
                return self.hash_items(&items);
            }
            PyObject::FrozenSet(set) => {
                let hashes: Vec<u64> = set.iter().map(|m| m.0).collect();
                hash::of_set(hashes.into_iter())
            }
            PyObject::Slice(parts) => {
                let parts = **parts;
                return self.hash_items(&parts);
            }
            PyObject::Range(parts) => {
                let [start, stop, step] = **parts;
                let n = range_len(start, stop, step);
                hash::of_tuple([n, start as u64, step as u64].into_iter())
            }
            PyObject::BoundMethod { func, this } => {
                let (func, this) = (*func, *this);
                let a = self.hash(func)?;
                let b = this.obj().map_or(0, identity_hash);
                a ^ b
            }
            PyObject::Alias(parts) => {
                let [origin, args] = **parts;
                let args = self.as_tuple(args).unwrap_or_default().to_vec();
                let mut hash = self.as_class(origin).map_or(0, identity_hash);
                for arg in args {
                    hash ^= self.hash(arg)?;
                }
                hash
            }
            PyObject::Weakref(w) if !w.proxy => return self.hash_weakref(id),
            PyObject::Weakref(_) => return self.unhashable(Value::Obj(id)),
            &PyObject::MappingProxy(inner) => return self.hash(inner),
            PyObject::List(_)
            | PyObject::Dict(_)
            | PyObject::Set(_)
            | PyObject::ByteArray(_)
            | PyObject::DictView { kind: DictPart::Keys | DictPart::Items, .. } => {
                return self.unhashable(Value::Obj(id));
            }
            _ => identity_hash(id),
        })
    }

    /// The hash of a tuple of these items.
    fn hash_items(&mut self, items: &[Value]) -> Res<u64> {
        let hashes: Vec<u64> = items.iter().map(|&v| self.hash(v)).collect::<Res<_>>()?;
        Ok(hash::of_tuple(hashes.into_iter()))
    }

    fn hash_weakref(&mut self, id: ObjId) -> Res<u64> {
        if let PyObject::Weakref(w) = self.get_native(id)
            && let Some(hash) = w.hash.get()
        {
            return Ok(hash);
        }
        let Ok(Some(target)) = gc_core::upgrade(self, id) else {
            return self.type_error("weak object has gone away");
        };
        let target = Owned::new(Value::Obj(target));
        let hash = self.hash(*target)?;
        self.release(target);
        if let PyObject::Weakref(w) = self.get_native(id) {
            w.hash.set(Some(hash));
        }
        Ok(hash)
    }

    fn hash_instance(&mut self, id: ObjId) -> Res<u64> {
        let value = Value::Obj(id);
        let class = self.class_of(value);
        match self.lookup(class, known::HASH) {
            Some(Value::None) => self.unhashable(value),
            Some(method) if self.is_native_function(method) => {
                // A value without a hash of its own may be given that of
                // `object`.
                let changeable = matches!(
                    self.get_native(id),
                    PyObject::List(_)
                        | PyObject::Dict(_)
                        | PyObject::Set(_)
                        | PyObject::ByteArray(_)
                );
                match changeable && self.says_hash_itself(class) {
                    true => Ok(identity_hash(id)),
                    false => self.native_hash(id),
                }
            }
            Some(method) => {
                let answer = self.call_method_value(method, value, &[])?;
                let hash = match *answer {
                    Value::Int(n) => n as u64,
                    Value::Bool(b) => b.holds().into(),
                    other => match self.as_big(other) {
                        Some(n) => hash::of_big(&n),
                        None => {
                            return self.type_error("__hash__ method should return an integer");
                        }
                    },
                };
                self.release(answer);
                Ok(hash)
            }
            None => Ok(identity_hash(id)),
        }
    }

    /// Whether a class, or one written in Python that it is derived from, has
    /// `__hash__` in its own dict.
    fn says_hash_itself(&self, class: ObjId) -> bool {
        let classes = self.class(class).lookup.iter().map(|&class| self.class(class));
        let mut written = classes.take_while(|class| !class.builtin);
        written.any(|class| {
            class.dict.obj().is_some_and(|dict| self.dict_get_sym(dict, known::HASH).is_some())
        })
    }

    fn unhashable<T>(&mut self, value: Value) -> Res<T> {
        let name = self.type_name(value);
        self.type_error(format!("unhashable type: '{name}'"))
    }
}

/// The hash of an object that equals nothing but itself.
pub(crate) fn identity_hash(id: ObjId) -> u64 {
    (address(id) >> 4) & 0x0FFF_FFFF_FFFF_FFFF
}
