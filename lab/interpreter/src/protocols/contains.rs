//! `item in container`. (`PySequence_Contains`)

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{DictPart, PyObject};
use crate::protocols::number::Number;
use crate::protocols::sequences::items_of;
use crate::{Interp, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Whether these bytes follow each other in others, or a byte is among them.
    pub(crate) fn bytes_contain(&mut self, container: Value, item: Value) -> Res<bool> {
        let all = self.bytes_of(container).unwrap_or_default();
        if let Some(part) = self.bytes_of(item) {
            return Ok(part.is_empty() || all.windows(part.len()).any(|found| found == part));
        }
        if !self.is_index(item) {
            let name = self.type_name(item);
            return self.type_error(format!("a bytes-like object is required, not '{name}'"));
        }
        let byte = match self.index(item) {
            Ok(byte) => byte,
            // What went wrong is not reported. (`_Py_bytes_contains`)
            Err(Thrown) if self.catch(self.types.base_exception) => {
                let name = self.type_name(item);
                return self.type_error(format!("a bytes-like object is required, not '{name}'"));
            }
            Err(Thrown) => return Err(Thrown),
        };
        let Ok(byte) = u8::try_from(byte) else {
            return self.value_error("byte must be in range(0, 256)");
        };
        Ok(self.bytes_of(container).unwrap_or_default().contains(&byte))
    }

    /// Whether a dict has a key, or a pair: the key is looked up, and the value found there
    /// is compared. (`dictkeys_contains`, `dictitems_contains`)
    fn view_contains(&mut self, dict: ObjId, kind: DictPart, item: Value) -> Res<bool> {
        if kind == DictPart::Keys {
            return Ok(self.dict_get(dict, item)?.is_some());
        }
        let Some(&[key, value]) = self.as_tuple(item) else { return Ok(false) };
        let Some(found) = self.dict_get(dict, key)? else { return Ok(false) };
        let found = self.hold(found);
        let equal = self.equal(*found, value)?;
        self.release(found);
        Ok(equal)
    }

    /// `item in container`
    pub fn contains(&mut self, container: Value, item: Value) -> Res<bool> {
        if let Some(method) = self.python_method(container, known::CONTAINS) {
            let answer = self.call_method_value(method, container, &[item])?;
            let truth = self.truth(*answer)?;
            self.release(answer);
            return Ok(truth);
        }
        self.builtin_contains(container, item)
    }

    /// Whether the built-in class of a container finds an item in it.
    pub(crate) fn builtin_contains(&mut self, container: Value, item: Value) -> Res<bool> {
        if let Value::Obj(id) = container {
            match self.get_native(id) {
                PyObject::Str(s) => {
                    let Some(other) = self.as_str(item) else {
                        let name = self.type_name(item);
                        return self.type_error(format!(
                            "'in <string>' requires string as left operand, not {name}"
                        ));
                    };
                    return Ok(s.text.contains(&*other.text));
                }
                PyObject::Dict(_) => return Ok(self.dict_get(id, item)?.is_some()),
                PyObject::Set(_) | PyObject::FrozenSet(_) => return self.set_has(container, item),
                &PyObject::DictView { dict, kind } if kind != DictPart::Values => {
                    return self.view_contains(dict.obj().expect("a dict"), kind, item);
                }
                &PyObject::MappingProxy(dict) => return self.contains(dict, item),
                PyObject::Range(parts) => {
                    if let Some(Number::Int(n)) = self.as_number(item) {
                        let [start, stop, step] = **parts;
                        let within =
                            if step > 0 { n >= start && n < stop } else { n <= start && n > stop };
                        return Ok(within && (n - start) % step == 0);
                    }
                }
                PyObject::Bytes(_) | PyObject::ByteArray(_) => {
                    return self.bytes_contain(container, item);
                }
                PyObject::List(_) | PyObject::Tuple(_) => {
                    let mut at = 0;
                    while let Some(&member) = items_of(self.get_native(id)).get(at) {
                        let member = self.hold(member);
                        let equal = self.equal(*member, item)?;
                        self.release(member);
                        if equal {
                            return Ok(true);
                        }
                        at += 1;
                    }
                    return Ok(false);
                }
                PyObject::Weakref(w) if w.proxy => {
                    let target = self.proxy_target(id)?;
                    let found = self.contains(*target, item)?;
                    self.release(target);
                    return Ok(found);
                }
                _ => {}
            }
        }
        if self.is_not_iterable(container) {
            let name = self.type_name(container);
            return self.type_error(format!("argument of type '{name}' is not iterable"));
        }
        let iter = self.iter(container)?;
        let mut found = false;
        while !found && let Some(member) = self.iter_next(*iter)? {
            found = self.equal(*member, item)?;
            self.release(member);
        }
        self.release(iter);
        Ok(found)
    }
}
