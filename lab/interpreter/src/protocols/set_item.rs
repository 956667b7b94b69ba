//! `object[index] = value` and `del object[index]`.

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{PyObject, list_growth};
use crate::protocols::sequences::items_of;
use crate::protocols::subscript::bytes_in;
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

/// Removes the items at these places, in ascending order, from a vector.
fn take_out<T>(of: &mut Vec<T>, places: &[usize]) {
    let mut at = 0;
    let mut next = places.iter().peekable();
    of.retain(|_| {
        let drop = next.next_if(|&&place| place == at).is_some();
        at += 1;
        !drop
    });
}

impl<W: Watch> Interp<W> {
    /// `object[index] = value`; borrowed.
    pub fn set_item(&mut self, object: Value, index: Value, value: Value) -> Res<()> {
        if let Some(method) = self.method_of_instance(object, known::SETITEM) {
            return self.change_by(method, object, index, Some(value));
        }
        self.native_set_item(object, index, value)
    }

    /// `object[index] = value` by the built-in class.
    pub(crate) fn native_set_item(&mut self, object: Value, index: Value, value: Value) -> Res<()> {
        if let Value::Obj(id) = object {
            match self.get_native(id) {
                PyObject::Dict(_) => return self.dict_set(id, index, value),
                PyObject::List(items) => {
                    let at = match index {
                        Value::Int(at) if (0..items.len() as i64).contains(&at) => at as usize,
                        _ => {
                            if let Some(parts) = self.slice_parts(index) {
                                return self.set_slice(id, parts, value);
                            }
                            self.list_place(id, index)?
                        }
                    };
                    let value = self.share(value);
                    let old = self.update_native(id, |o| match o {
                        PyObject::List(items) => std::mem::replace(&mut items[at], value),
                        _ => value,
                    });
                    self.release(Owned::new(old));
                    return Ok(());
                }
                PyObject::ByteArray(_) => {
                    if let Some(parts) = self.slice_parts(index) {
                        return self.set_bytes(id, parts, value);
                    }
                    let at = self.item_index(index, "bytearray")?;
                    let byte = self.index(value)?;
                    let len = bytes_in(self.get_native(id)).len();
                    let at = self.place(at, len, "bytearray", "")?;
                    let Ok(byte) = u8::try_from(byte) else {
                        return self.value_error("byte must be in range(0, 256)");
                    };
                    self.update_native(id, |o| {
                        if let PyObject::ByteArray(b) = o {
                            b[at] = byte;
                        }
                    });
                    return Ok(());
                }
                PyObject::Weakref(w) if w.proxy => {
                    let target = self.proxy_target(id)?;
                    self.set_item(*target, index, value)?;
                    self.release(target);
                    return Ok(());
                }
                _ => {}
            }
        }
        let name = self.type_name(object);
        self.type_error(format!("'{name}' object does not support item assignment"))
    }

    /// `bytearray[i:j] = value` (`bytearray_setslice`)
    fn set_bytes(&mut self, id: ObjId, parts: [Value; 3], value: Value) -> Res<()> {
        let bounds = self.unpack_slice(parts)?;
        let new = crate::types::bytes_from(self, value, "byte")?;
        let cut = bounds.adjust(bytes_in(self.get_native(id)).len());
        if cut.step != 1 && !new.is_empty() && new.len() != cut.len {
            let (n, m) = (new.len(), cut.len);
            return self.value_error(format!(
                "attempt to assign bytes of size {n} to extended slice of size {m}"
            ));
        }
        if new.len() != cut.len {
            self.check_resizable(id)?;
        }
        self.made(new.len());
        self.update_native(id, |o| {
            let PyObject::ByteArray(bytes) = o else { return };
            if cut.step == 1 {
                let start = cut.start as usize;
                bytes.splice(start..start + cut.len, new);
            } else if new.is_empty() {
                take_out(bytes, &cut.ascending());
            } else {
                cut.places().zip(new).for_each(|(at, byte)| bytes[at] = byte);
            }
        });
        Ok(())
    }

    /// `del bytearray[index]`
    fn del_bytes(&mut self, id: ObjId, index: Value) -> Res<()> {
        if let Some(parts) = self.slice_parts(index) {
            let nothing = self.bytes(Vec::new());
            self.set_bytes(id, parts, *nothing)?;
            self.release(nothing);
            return Ok(());
        }
        let at = self.item_index(index, "bytearray")?;
        let at = self.place(at, bytes_in(self.get_native(id)).len(), "bytearray", "")?;
        self.check_resizable(id)?;
        self.update_native(id, |o| {
            if let PyObject::ByteArray(bytes) = o {
                bytes.remove(at);
            }
        });
        Ok(())
    }

    /// The place in a list that an index stands for, to set or delete the item there.
    fn list_place(&mut self, id: ObjId, index: Value) -> Res<usize> {
        let at = self.item_index(index, "list")?;
        let len = items_of(self.get_native(id)).len();
        self.place(at, len, "list", "assignment ")
    }

    /// `list[i:j:k] = value` (`list_ass_subscript`)
    fn set_slice(&mut self, id: ObjId, parts: [Value; 3], value: Value) -> Res<()> {
        let bounds = self.unpack_slice(parts)?;
        let new = match self.collect(value) {
            Ok(new) => new,
            Err(Thrown) => {
                if self.is_not_iterable(value) && self.catch(self.types.type_error) {
                    return self.type_error("must assign iterable to extended slice");
                }
                return Err(Thrown);
            }
        };
        self.made(size_of_val(&new[..]));
        let cut = bounds.adjust(items_of(self.get_native(id)).len());
        if cut.step != 1 && new.len() != cut.len {
            let (n, m) = (new.len(), cut.len);
            return self.value_error(format!(
                "attempt to assign sequence of size {n} to extended slice of size {m}"
            ));
        }
        let new = new.give();
        let old: Vec<Value> = self.update_native(id, |o| match o {
            PyObject::List(items) if cut.step == 1 => {
                let start = cut.start as usize;
                list_growth::grow(items, items.len() + new.len() - cut.len.min(new.len()));
                items.splice(start..start + cut.len, new).collect()
            }
            PyObject::List(items) => {
                let places = cut.places().zip(new);
                places.map(|(i, v)| std::mem::replace(&mut items[i], v)).collect()
            }
            _ => new,
        });
        match cut.step {
            1 => self.release_last_first(old),
            _ => self.release_all(OwnedItems::new(old)),
        }
        Ok(())
    }

    /// `del object[index]`; borrowed.
    pub fn del_item(&mut self, object: Value, index: Value) -> Res<()> {
        if let Some(method) = self.method_of_instance(object, known::DELITEM) {
            return self.change_by(method, object, index, None);
        }
        self.native_del_item(object, index)
    }

    /// `del object[index]` by the built-in class.
    pub(crate) fn native_del_item(&mut self, object: Value, index: Value) -> Res<()> {
        if let Value::Obj(id) = object {
            match self.get_native(id) {
                PyObject::Dict(_) => {
                    return match self.dict_take(id, index)? {
                        Some(value) => {
                            self.release(value);
                            Ok(())
                        }
                        None => self.key_error(index),
                    };
                }
                PyObject::ByteArray(_) => return self.del_bytes(id, index),
                PyObject::List(_) => {
                    let places: Vec<usize> = match self.slice_parts(index) {
                        Some(parts) => {
                            let bounds = self.unpack_slice(parts)?;
                            let cut = bounds.adjust(items_of(self.get_native(id)).len());
                            cut.ascending()
                        }
                        None => vec![self.list_place(id, index)?],
                    };
                    let gone: Vec<Value> = self.update_native(id, |o| match o {
                        PyObject::List(items) => {
                            let gone = places.iter().map(|&i| items[i]).collect();
                            take_out(items, &places);
                            list_growth::shrink(items);
                            gone
                        }
                        _ => Vec::new(),
                    });
                    // (`list_ass_subscript`: an extended slice, first to last.)
                    match self.slice_parts(index) {
                        Some([_, _, step]) if !step.is_none() => {
                            self.release_all(OwnedItems::new(gone));
                        }
                        _ => self.release_last_first(gone),
                    }
                    return Ok(());
                }
                PyObject::Weakref(w) if w.proxy => {
                    let target = self.proxy_target(id)?;
                    self.del_item(*target, index)?;
                    self.release(target);
                    return Ok(());
                }
                _ => {}
            }
        }
        let name = self.type_name(object);
        // (`PySequence_DelItem`, or `PyObject_DelItem` itself.)
        let sequence = matches!(object.obj().map(|id| self.get(id)), Some(PyObject::Instance(_)))
            || self.special(object, known::LEN).is_some();
        let not = if sequence && self.is_index(index) { "doesn't" } else { "does not" };
        self.type_error(format!("'{name}' object {not} support item deletion"))
    }
}
