//! `x[i]`, `x[i] = v`, `del x[i]`, and slices.

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{PyObject, Str};
use crate::protocols::number::Number;
use crate::protocols::sequences::items_of;
use crate::{Interp, Owned, Res, Value, Watch};

/// A slice, worked out for a length: where it begins, its step, how many.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub start: i64,
    pub step: i64,
    pub len: usize,
}

impl Cut {
    pub(crate) fn places(self) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.len).map(move |i| (self.start + i as i64 * self.step) as usize)
    }

    /// Its places from first to last, in whatever direction it goes.
    pub(crate) fn ascending(self) -> Vec<usize> {
        let places = self.places();
        if self.step < 0 { places.rev().collect() } else { places.collect() }
    }
}

/// The bounds of a slice as numbers, before the length is known.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    start: Option<i64>,
    stop: Option<i64>,
    pub(crate) step: i64,
}

impl Bounds {
    /// Where it begins and ends, fitted to a length.
    pub(crate) fn ends(self, len: usize) -> (i64, i64) {
        let (len, step) = (len as i64, self.step);
        let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
        let clamp = |n: i64| {
            let n = if n < 0 { n.saturating_add(len) } else { n };
            n.clamp(low, high)
        };
        let (first, last) = if step > 0 { (0, len) } else { (len - 1, -1) };
        (self.start.map_or(first, clamp), self.stop.map_or(last, clamp))
    }

    /// Fits the bounds to a length. (`PySlice_AdjustIndices`)
    pub(crate) fn adjust(self, len: usize) -> Cut {
        let ((start, stop), step) = (self.ends(len), self.step);
        let n = if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        };
        Cut { start, step, len: n as usize }
    }
}

impl<W: Watch> Interp<W> {
    pub(super) fn method_of_instance(&mut self, value: Value, sym: crate::Sym) -> Option<Value> {
        let id = value.obj()?;
        match self.get(id) {
            PyObject::Instance(_) => {
                let found = self.special(value, sym)?;
                (!self.is_native_function(found)).then_some(found)
            }
            _ => None,
        }
    }

    /// The parts of a slice as numbers. (`PySlice_Unpack`)
    ///
    /// Asking for them may run code that changes what is sliced: look at its length only
    /// afterwards.
    pub(crate) fn unpack_slice(&mut self, parts: [Value; 3]) -> Res<Bounds> {
        let bound = |this: &mut Self, v: Value| match v {
            Value::None => Ok(None),
            v if this.is_index(v) => this.index(v).map(Some),
            _ => this
                .type_error("slice indices must be integers or None or have an __index__ method"),
        };
        let step = bound(self, parts[2])?.unwrap_or(1).max(-i64::MAX);
        if step == 0 {
            return self.value_error("slice step cannot be zero");
        }
        let start = bound(self, parts[0])?;
        let stop = bound(self, parts[1])?;
        Ok(Bounds { start, stop, step })
    }

    /// Works out a slice of something whose length does not change.
    pub(crate) fn cut(&mut self, parts: [Value; 3], len: usize) -> Res<Cut> {
        Ok(self.unpack_slice(parts)?.adjust(len))
    }

    pub(super) fn slice_parts(&self, index: Value) -> Option<[Value; 3]> {
        match self.get(index.obj()?) {
            PyObject::Slice(parts) => Some(**parts),
            _ => None,
        }
    }

    /// An index as an int, before the length is known: asking for it may run
    /// code that changes what is indexed. Messages name `what` is indexed.
    ///
    /// # Errors
    /// `TypeError` if it is not an int, `IndexError` if it has more than 64 bits.
    pub(super) fn item_index(&mut self, index: Value, what: &str) -> Res<i64> {
        let number = match index {
            Value::Int(n) => return Ok(n),
            _ if self.is_index(index) => self.index_number(index)?,
            _ => {
                let name = self.type_name(index);
                let message = format!("{what} indices must be integers or slices, not {name}");
                return self.type_error(message);
            }
        };
        match number {
            Number::Int(n) => Ok(n),
            _ => {
                let name = self.type_name(index);
                self.index_error(format!("cannot fit '{name}' into an index-sized integer"))
            }
        }
    }

    pub(crate) fn is_index(&mut self, value: Value) -> bool {
        match self.as_number(value) {
            Some(Number::Float(_)) => false,
            Some(_) => true,
            None => {
                let object = value.obj().map(|id| self.get(id));
                matches!(object, Some(PyObject::Weakref(w)) if w.proxy)
                    || self.method_of_instance(value, known::INDEX).is_some()
            }
        }
    }

    /// The place that an index means, now.
    pub(super) fn place(&mut self, at: i64, len: usize, what: &str, does: &str) -> Res<usize> {
        let at = if at < 0 { at.saturating_add(len as i64) } else { at };
        if at < 0 || at >= len as i64 {
            return self.index_error(format!("{what} {does}index out of range"));
        }
        Ok(at as usize)
    }

    /// An item of a list or tuple, counted from the front, or the value of a
    /// small int or a `str` in a dict, if it is there; borrowed.
    #[inline]
    pub(crate) fn quick_item(&self, object: Value, index: Value) -> Option<Value> {
        let Value::Obj(id) = object else { return None };
        let items = match self.get(id) {
            PyObject::List(items) => &items[..],
            PyObject::Tuple(items) => items,
            PyObject::Dict(_) => {
                let place = self.find_plain(id, index)?;
                return self.plain_table(id)?.at(place).map(|e| e.value);
            }
            _ => return None,
        };
        let Value::Int(at) = index else { return None };
        items.get(usize::try_from(at).ok()?).copied()
    }

    /// `object[index]`; both are borrowed.
    pub fn get_item(&mut self, object: Value, index: Value) -> Res<Owned> {
        if let Some(method) = self.method_of_instance(object, known::GETITEM) {
            return self.call_method_value(method, object, &[index]);
        }
        self.native_item(object, index)
    }

    /// `object[index]` by the built-in class.
    pub(crate) fn native_item(&mut self, object: Value, index: Value) -> Res<Owned> {
        if let Value::Obj(id) = object {
            match self.get_native(id) {
                PyObject::List(items) => {
                    if let Value::Int(n) = index
                        && n >= 0
                        && let Some(&item) = items.get(n as usize)
                    {
                        return Ok(self.hold(item));
                    }
                    return self.sequence_item(id, index);
                }
                PyObject::Tuple(_) => return self.sequence_item(id, index),
                PyObject::Dict(_) => return self.dict_item(id, object, index),
                PyObject::Str(s) => {
                    let len = s.chars as usize;
                    if let Some(parts) = self.slice_parts(index) {
                        let cut = self.cut(parts, len)?;
                        if self.is_whole(id, cut) {
                            return Ok(self.hold(object));
                        }
                        self.room_for_times(cut.len as u64, 4)?;
                        let text = cut_text(self.as_str(object).expect("a str"), cut);
                        return Ok(self.string(text));
                    }
                    if !self.is_index(index) {
                        let name = self.type_name(index);
                        let message = format!("string indices must be integers, not '{name}'");
                        return self.type_error(message);
                    }
                    let at = self.item_index(index, "string")?;
                    let at = self.place(at, len, "string", "")?;
                    return Ok(self.seq_item(object, at).expect("it is in range"));
                }
                PyObject::Range(parts) => {
                    let [start, stop, step] = **parts;
                    let len = crate::protocols::iter::range_len(start, stop, step) as usize;
                    if let Some(parts) = self.slice_parts(index) {
                        let bounds = self.unpack_slice(parts)?;
                        let (first, end) = bounds.ends(len);
                        let [first, end] =
                            [first, end].map(|at| start.saturating_add(at.saturating_mul(step)));
                        let range = [first, end, step.saturating_mul(bounds.step)];
                        return Ok(self.make(PyObject::Range(Box::new(range))));
                    }
                    // Ints of any size are taken: those beyond 64 bits are out of range.
                    let at = match self.is_index(index) {
                        true => self.index(index)?,
                        false => self.item_index(index, "range")?,
                    };
                    let at = self.place(at, len, "range", "object ")?;
                    return Ok(Owned::int(start + step * at as i64));
                }
                PyObject::Bytes(_) | PyObject::ByteArray(_) => return self.bytes_item(id, index),
                &PyObject::MappingProxy(inner) => return self.get_item(inner, index),
                PyObject::Class(_) => return self.class_item(object, id, index),
                PyObject::Weakref(w) if w.proxy => {
                    let target = self.proxy_target(id)?;
                    let item = self.get_item(*target, index)?;
                    self.release(target);
                    return Ok(item);
                }
                _ => {}
            }
        }
        let name = self.type_name(object);
        self.type_error(format!("'{name}' object is not subscriptable"))
    }

    fn bytes_item(&mut self, id: ObjId, index: Value) -> Res<Owned> {
        let array = matches!(self.get_native(id), PyObject::ByteArray(_));
        if let Some(parts) = self.slice_parts(index) {
            let bounds = self.unpack_slice(parts)?;
            let cut = bounds.adjust(bytes_in(self.get_native(id)).len());
            if self.is_whole(id, cut) {
                return Ok(self.hold(Value::Obj(id)));
            }
            self.room_for_bytes(cut.len as u64)?;
            let bytes = bytes_in(self.get_native(id));
            let cut: Vec<u8> = cut.places().map(|i| bytes[i]).collect();
            if array {
                self.made(cut.len());
                return Ok(self.make(PyObject::ByteArray(cut)));
            }
            return Ok(self.bytes(cut));
        }
        let at = self.item_index(index, if array { "bytearray" } else { "byte" })?;
        let bytes = bytes_in(self.get_native(id));
        let at = if at < 0 { at.saturating_add(bytes.len() as i64) } else { at };
        match usize::try_from(at).ok().and_then(|at| bytes.get(at)) {
            Some(&b) => Ok(Owned::int(b.into())),
            None if array => self.index_error("bytearray index out of range"),
            None => self.index_error("index out of range"),
        }
    }

    fn class_item(&mut self, object: Value, id: ObjId, index: Value) -> Res<Owned> {
        if let Some(method) = self.python_method(object, known::GETITEM) {
            return self.call_method_value(method, object, &[index]);
        }
        if let Some(hook) = self.lookup(id, known::CLASS_GETITEM) {
            if let Some(&PyObject::ClassMethod(func, _)) = hook.obj().map(|h| self.get(h)) {
                return self.call(func, &[object, index]);
            }
            return self.call_method_value(hook, object, &[index]);
        }
        let types = &self.types;
        let generic =
            [types.list, types.dict, types.tuple, types.set, types.frozenset, types.type_];
        if generic.contains(&id) {
            let index = self.hold(index);
            let args = match self.as_tuple(*index) {
                Some(_) => index,
                None => self.tuple([index].into()),
            };
            let origin = self.share(object);
            return Ok(self.make(PyObject::Alias(Box::new([origin, args.give()]))));
        }
        let name = self.class_name(id);
        self.type_error(format!("type '{name}' is not subscriptable"))
    }

    /// Whether a slice is all of an object that cannot change: the result is then that
    /// object, unless its class is derived from the built-in one.
    fn is_whole(&self, id: ObjId, cut: Cut) -> bool {
        let len = match self.get(id) {
            PyObject::Tuple(items) => items.len(),
            PyObject::Str(s) => s.chars as usize,
            PyObject::Bytes(bytes) => bytes.len(),
            _ => return false,
        };
        (cut.start, cut.step, cut.len) == (0, 1, len)
    }

    /// An item or a slice of a list or tuple.
    fn sequence_item(&mut self, id: ObjId, index: Value) -> Res<Owned> {
        let list = matches!(self.get_native(id), PyObject::List(_));
        if let Some(parts) = self.slice_parts(index) {
            let bounds = self.unpack_slice(parts)?;
            let cut = bounds.adjust(items_of(self.get_native(id)).len());
            if self.is_whole(id, cut) {
                return Ok(self.hold(Value::Obj(id)));
            }
            self.room_for_items(cut.len)?;
            let items = items_of(self.get_native(id));
            let items: Vec<Value> = cut.places().map(|i| items[i]).collect();
            let items = self.hold_all(items);
            return Ok(if list { self.list(items) } else { self.tuple(items) });
        }
        let what = if list { "list" } else { "tuple" };
        let at = self.item_index(index, what)?;
        let at = self.place(at, items_of(self.get_native(id)).len(), what, "")?;
        let item = items_of(self.get_native(id))[at];
        Ok(self.hold(item))
    }

    fn dict_item(&mut self, id: ObjId, object: Value, key: Value) -> Res<Owned> {
        if let Some(value) = self.dict_get(id, key)? {
            return Ok(self.hold(value));
        }
        if matches!(self.get(id), PyObject::Instance(_))
            && let Some(missing) = self.special(object, known::MISSING)
        {
            return self.call_method_value(missing, object, &[key]);
        }
        self.key_error(key)
    }
}

/// The bytes of a `bytes` or `bytearray`.
pub(super) fn bytes_in(object: &PyObject) -> &[u8] {
    match object {
        PyObject::Bytes(bytes) => bytes,
        PyObject::ByteArray(bytes) => bytes,
        _ => &[],
    }
}

/// The characters of a slice.
fn cut_text(text: &Str, cut: Cut) -> String {
    if cut.step == 1 {
        let start = cut.start as usize;
        return text.slice(start, start + cut.len).into();
    }
    cut.places().filter_map(|at| text.char(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::Bounds;

    #[test]
    fn slices_are_worked_out_as_by_slice_indices() {
        let all = (None, None);
        for ((start, stop), step, len, places) in [
            (all, 1, 5, &[0, 1, 2, 3, 4][..]),
            ((Some(1), Some(3)), 1, 5, &[1, 2]),
            ((Some(-2), None), 1, 5, &[3, 4]),
            ((None, Some(-2)), 1, 5, &[0, 1, 2]),
            ((Some(10), Some(20)), 1, 5, &[]),
            ((Some(3), Some(1)), 1, 5, &[]),
            ((Some(-100), Some(100)), 3, 7, &[0, 3, 6]),
            (all, -1, 5, &[4, 3, 2, 1, 0]),
            ((Some(4), None), -2, 5, &[4, 2, 0]),
            ((Some(2), Some(-100)), -1, 5, &[2, 1, 0]),
            ((Some(i64::MAX), Some(i64::MIN)), -1, 3, &[2, 1, 0]),
            (all, 2, 0, &[]),
            (all, -1, 0, &[]),
        ] {
            let cut = Bounds { start, stop, step }.adjust(len);
            let found: Vec<usize> = cut.places().collect();
            assert_eq!(found, places, "[{start:?}:{stop:?}:{step}] of {len}");
        }
    }
}
