//! Iterators: the built-in ones, and going through anything that can be
//! iterated.

use gc_core::ObjId;
use num_bigint::BigInt;

use crate::objects::iterator::Iter;
use crate::objects::symbols::known;
use crate::objects::{DictPart, PyObject};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl Iter {
    /// The class of the iterator.
    pub fn class<W: Watch>(&self, interp: &Interp<W>) -> ObjId {
        let types = &interp.types;
        match self {
            Iter::Seq { of, .. } => match of.obj().map(|id| interp.get_native(id)) {
                Some(PyObject::Tuple(_)) => types.tuple_iterator,
                Some(PyObject::Str(_)) => types.str_iterator,
                Some(PyObject::Bytes(_) | PyObject::ByteArray(_)) => types.bytes_iterator,
                _ => types.list_iterator,
            },
            Iter::Rev { of, .. } => match of.obj().map(|id| interp.get_native(id)) {
                Some(PyObject::List(_)) => types.list_reverseiterator,
                _ => types.reversed,
            },
            Iter::Range { .. } => types.range_iterator,
            Iter::Dict { backwards: true, .. } => types.dict_reversekeyiterator,
            Iter::Dict { kind: DictPart::Keys, .. } => types.dict_keyiterator,
            Iter::Dict { kind: DictPart::Values, .. } => types.dict_valueiterator,
            Iter::Dict { kind: DictPart::Items, .. } => types.dict_itemiterator,
            Iter::Set { .. } => types.set_iterator,
            Iter::GetItem { .. } => types.iterator,
            Iter::Enumerate { .. } => types.enumerate,
            Iter::Zip { .. } => types.zip,
            Iter::Map { .. } => types.map,
            Iter::Filter { .. } => types.filter,
            Iter::Callable { .. } => types.callable_iterator,
            Iter::Done => types.list_iterator,
        }
    }
}

impl<W: Watch> Interp<W> {
    /// Makes an iterator; the references in it are given away.
    pub(crate) fn new_iter(&mut self, iter: Iter) -> Owned {
        self.make(PyObject::Iter(Box::new(iter)))
    }

    /// `iter(value)`; the value is borrowed.
    pub fn iter(&mut self, value: Value) -> Res<Owned> {
        let Value::Obj(id) = value else { return self.not_iterable(value) };
        if matches!(self.get(id), PyObject::Instance(_)) {
            let class = self.class_of(value);
            match self.lookup(class, known::ITER) {
                Some(Value::None) => return self.not_iterable(value),
                Some(method)
                    if !matches!(
                        method.obj().map(|id| self.get(id)),
                        Some(PyObject::Native(_))
                    ) =>
                {
                    let iter = self.call_method_value(method, value, &[])?;
                    if !self.is_iterator(*iter) {
                        let name = self.type_name(*iter);
                        return self
                            .type_error(format!("iter() returned non-iterator of type '{name}'"));
                    }
                    return Ok(iter);
                }
                _ => {}
            }
        }
        self.native_iter(value)
    }

    /// `iter(value)` as the built-in class does it.
    pub(crate) fn native_iter(&mut self, value: Value) -> Res<Owned> {
        let Value::Obj(id) = value else { return self.not_iterable(value) };
        let iter = match self.get_native(id) {
            PyObject::List(_)
            | PyObject::Tuple(_)
            | PyObject::Str(_)
            | PyObject::Bytes(_)
            | PyObject::ByteArray(_) => Iter::Seq { of: value, at: 0 },
            PyObject::Range(parts) => {
                let [start, stop, step] = **parts;
                let left = range_len(start, stop, step);
                return Ok(self.new_iter(Iter::Range { next: start, step, left }));
            }
            PyObject::Dict(_) => {
                let len = self.table(id).len();
                let given = Value::Unbound;
                Iter::Dict { of: value, at: 0, len, kind: DictPart::Keys, backwards: false, given }
            }
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                Iter::Set { of: value, at: 0, len: set.len() }
            }
            PyObject::Iter(_) | PyObject::Generator(_) => return Ok(self.hold(value)),
            &PyObject::DictView { dict, kind } => {
                let table = dict.obj().expect("a view of a dict");
                let len = self.table(table).len();
                return Ok(self.new_dict_iter(dict, 0, len, kind, false));
            }
            &PyObject::MappingProxy(inner) => return self.iter(inner),
            PyObject::Weakref(w) if w.proxy => {
                let target = self.proxy_target(id)?;
                let iter = self.iter(*target)?;
                self.release(target);
                return Ok(iter);
            }
            PyObject::Class(_) => {
                if let Some(method) = self.special(value, known::ITER) {
                    return self.call_method_value(method, value, &[]);
                }
                return self.not_iterable(value);
            }
            _ => {
                if self.special(value, known::GETITEM).is_none() {
                    return self.not_iterable(value);
                }
                Iter::GetItem { of: value, at: 0 }
            }
        };
        self.inc(value);
        Ok(self.new_iter(iter))
    }

    /// An iterator over a dict, which is borrowed.
    pub(crate) fn new_dict_iter(
        &mut self,
        of: Value,
        at: usize,
        len: usize,
        kind: DictPart,
        backwards: bool,
    ) -> Owned {
        self.inc(of);
        let given = match kind {
            DictPart::Items => self.tuple([Owned::NONE; 2].into()).give(),
            _ => Value::Unbound,
        };
        self.new_iter(Iter::Dict { of, at, len, kind, backwards, given })
    }

    /// Gives the tuple that was given before, with other items, if nothing has
    /// kept it; otherwise another one.
    fn give_again(&mut self, given: Value, items: OwnedItems) -> Owned {
        let once = match given {
            Value::Obj(id) if self.heap.refcount(id) == Ok(1) => Some(id),
            _ => None,
        };
        let Some(id) = once else { return self.tuple(items) };
        let given = self.hold(given);
        let old = self.update(id, |object| match object {
            PyObject::Tuple(place) => std::mem::replace(place, items.give().into()),
            _ => Box::default(),
        });
        // A collection may have found it to hold nothing.
        self.heap.track(id).expect("it is held");
        self.release_all(OwnedItems::new(old.into()));
        given
    }

    fn not_iterable<T>(&mut self, value: Value) -> Res<T> {
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object is not iterable"))
    }

    /// Whether a value has `__next__`.
    pub(crate) fn is_iterator(&mut self, value: Value) -> bool {
        match value.obj().map(|id| self.get(id)) {
            Some(PyObject::Iter(_) | PyObject::Generator(_)) => true,
            Some(PyObject::Weakref(w)) if w.proxy => true,
            _ => self.special(value, known::NEXT).is_some(),
        }
    }

    /// The next value of an iterator, or none, for built-in code that goes
    /// through one; the answer is the caller's. Counts a step, as a turn of a
    /// loop does, so that no built-in function runs for ever.
    #[inline]
    pub fn iter_next(&mut self, iter: Value) -> Res<Option<Owned>> {
        self.tick()?;
        self.next_of(iter)
    }

    /// The next value of an iterator, or none; the answer is the caller's.
    /// Counts no step: a turn of a loop in Python is counted by the loop.
    #[inline]
    pub(crate) fn next_of(&mut self, iter: Value) -> Res<Option<Owned>> {
        let Value::Obj(id) = iter else { return self.not_an_iterator(iter) };
        match self.get(id) {
            PyObject::Iter(state) => {
                if let &Iter::Range { next, step, left } = &**state {
                    if left == 0 {
                        return Ok(None);
                    }
                    self.update(id, |o| {
                        if let PyObject::Iter(state) = o {
                            **state =
                                Iter::Range { next: next.wrapping_add(step), step, left: left - 1 };
                        }
                    });
                    return Ok(Some(Owned::int(next)));
                }
                if let &Iter::Seq { of: Value::Obj(of), at } = &**state {
                    let items = match self.get(of) {
                        PyObject::List(items) => &items[..],
                        PyObject::Tuple(items) => items,
                        _ => return self.builtin_next(id),
                    };
                    let Some(&item) = items.get(at) else { return self.builtin_next(id) };
                    self.advance(id, |state| {
                        if let Iter::Seq { at, .. } = state {
                            *at += 1;
                        }
                    });
                    return Ok(Some(self.hold(item)));
                }
                self.builtin_next(id)
            }
            PyObject::Generator(_) => match self.resume(id, Some(Owned::NONE))? {
                Ok(value) => Ok(Some(value)),
                Err(value) => {
                    self.release(value);
                    Ok(None)
                }
            },
            _ => {
                if let Some(target) = self.behind_proxy(iter)? {
                    if !self.is_iterator(*target) {
                        let name = self.type_name(*target);
                        let message = "Weakref proxy referenced a non-iterator";
                        return self.type_error(format!("{message} '{name}' object"));
                    }
                    let next = self.iter_next(*target)?;
                    self.release(target);
                    return Ok(next);
                }
                let Some(next) = self.special(iter, known::NEXT) else {
                    return self.not_an_iterator(iter);
                };
                match self.call_method_value(next, iter, &[]) {
                    Ok(value) => Ok(Some(value)),
                    Err(Thrown) if self.catch(self.types.stop_iteration) => Ok(None),
                    Err(Thrown) => Err(Thrown),
                }
            }
        }
    }

    fn not_an_iterator<T>(&mut self, value: Value) -> Res<T> {
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object is not an iterator"))
    }

    /// Moves an iterator's own state; an exhausted one lets go of what it
    /// went through.
    fn advance(&mut self, id: ObjId, f: impl FnOnce(&mut Iter)) {
        self.update(id, |o| {
            if let PyObject::Iter(state) = o {
                f(state);
            }
        });
    }

    pub(crate) fn exhaust(&mut self, id: ObjId) {
        let mut left = Vec::new();
        self.update(id, |o| {
            if let PyObject::Iter(state) = o {
                state.clear(&mut |v| left.push(v));
            }
        });
        self.release_all(OwnedItems::new(left));
    }

    /// The number that `enumerate` gives next. (`increment_longindex_lock_held`)
    fn next_number(&mut self, id: ObjId) -> Owned {
        let mut number = Ok(0);
        self.advance(id, |state| {
            let Iter::Enumerate { next, beyond, .. } = state else { return };
            number = match &*beyond {
                None => Ok(*next),
                Some(beyond) => Err(&**beyond + *next),
            };
            *next = match next.checked_add(1) {
                Some(next) => next,
                None => {
                    let reached = BigInt::from(*next) + 1u32;
                    let before = beyond.take().map_or(BigInt::ZERO, |beyond| *beyond);
                    *beyond = Some(Box::new(before + reached));
                    0
                }
            };
        });
        match number {
            Ok(n) => Owned::int(n),
            Err(n) => self.int(n),
        }
    }

    fn builtin_next(&mut self, id: ObjId) -> Res<Option<Owned>> {
        let PyObject::Iter(state) = self.get(id) else { unreachable!("an iterator") };
        match **state {
            Iter::Seq { of, at } => {
                let item = self.seq_item(of, at);
                self.moved(id, item, |state| {
                    if let Iter::Seq { at, .. } = state {
                        *at += 1
                    }
                })
            }
            Iter::Rev { of, left } => {
                let item = if left == 0 { None } else { self.seq_item_or_get(of, left - 1)? };
                self.moved(id, item, |state| {
                    if let Iter::Rev { left, .. } = state {
                        *left = left.saturating_sub(1)
                    }
                })
            }
            Iter::Dict { of, at, len, kind, backwards, given } => {
                self.dict_next(id, of, at, len, kind, backwards, given)
            }
            Iter::Set { of, at, len } => self.set_next(id, of, at, len),
            Iter::GetItem { of, at } => {
                let item = match self.get_item(of, Value::Int(at)) {
                    Ok(item) => Some(item),
                    Err(Thrown)
                        if self.catch(self.types.index_error)
                            || self.catch(self.types.stop_iteration) =>
                    {
                        None
                    }
                    Err(Thrown) => return Err(Thrown),
                };
                self.moved(id, item, |state| {
                    if let Iter::GetItem { at, .. } = state {
                        *at += 1
                    }
                })
            }
            Iter::Enumerate { of, given, .. } => {
                let Some(value) = self.iter_next(of)? else { return Ok(None) };
                let number = self.next_number(id);
                Ok(Some(self.give_again(given, [number, value].into())))
            }
            Iter::Zip { of, strict, given } => self.zip_next(of, strict, given),
            Iter::Map { func, of } => self.map_next(func, of),
            Iter::Filter { func, of } => self.filter_next(func, of),
            Iter::Callable { func, sentinel } => self.callable_next(id, func, sentinel),
            Iter::Range { .. } | Iter::Done => Ok(None),
        }
    }

    /// Moves an iterator on by the item that it gives; without one it is
    /// exhausted.
    fn moved(
        &mut self,
        id: ObjId,
        item: Option<Owned>,
        on: impl FnOnce(&mut Iter),
    ) -> Res<Option<Owned>> {
        match item {
            Some(_) => self.advance(id, on),
            None => self.exhaust(id),
        }
        Ok(item)
    }

    fn set_next(&mut self, id: ObjId, of: Value, at: usize, len: usize) -> Res<Option<Owned>> {
        let Some(set) = self.as_set(of) else { return Ok(None) };
        if set.len() != len {
            self.advance(id, |state| {
                if let Iter::Set { len, .. } = state {
                    *len = usize::MAX
                }
            });
            return self.raise(self.types.runtime_error, "Set changed size during iteration");
        }
        let Some((place, _, value)) = set.next(at) else { return self.moved(id, None, |_| {}) };
        let item = self.hold(value);
        self.moved(id, Some(item), |state| {
            if let Iter::Set { at, .. } = state {
                *at = place + 1
            }
        })
    }

    fn filter_next(&mut self, func: Value, of: Value) -> Res<Option<Owned>> {
        loop {
            let Some(value) = self.iter_next(of)? else { return Ok(None) };
            if self.filter_keeps(func, *value)? {
                return Ok(Some(value));
            }
            self.release(value);
        }
    }

    /// `iter(func, sentinel)`: what a call returns, until it is the sentinel.
    fn callable_next(&mut self, id: ObjId, func: Value, sentinel: Value) -> Res<Option<Owned>> {
        let (func, sentinel) = (self.hold(func), self.hold(sentinel));
        let value = self.call(*func, &[])?;
        let last = self.equal(*value, *sentinel)?;
        self.release(func);
        self.release(sentinel);
        if !last {
            return Ok(Some(value));
        }
        self.release(value);
        self.exhaust(id);
        Ok(None)
    }

    pub(crate) fn filter_keeps(&mut self, func: Value, value: Value) -> Res<bool> {
        if func.is_none() {
            return self.truth(value);
        }
        let answer = self.call(func, &[value])?;
        let truth = self.truth(*answer)?;
        self.release(answer);
        Ok(truth)
    }

    fn map_next(&mut self, func: Value, of: Value) -> Res<Option<Owned>> {
        let iters = self.as_tuple(of).unwrap_or_default().to_vec();
        let mut args = OwnedItems::with_capacity(iters.len());
        for iter in iters {
            let Some(value) = self.iter_next(iter)? else {
                self.release_all(args);
                return Ok(None);
            };
            args.push(value);
        }
        let result = self.call(func, &args)?;
        self.release_all(args);
        Ok(Some(result))
    }

    fn zip_next(&mut self, of: Value, strict: bool, given: Value) -> Res<Option<Owned>> {
        let iters = self.as_tuple(of).unwrap_or_default().to_vec();
        let mut items = OwnedItems::with_capacity(iters.len());
        for (n, &iter) in iters.iter().enumerate() {
            match self.iter_next(iter)? {
                Some(value) => items.push(value),
                None => {
                    self.release_all(items);
                    if strict {
                        self.zip_ends_evenly(&iters, n)?;
                    }
                    return Ok(None);
                }
            }
        }
        if items.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.give_again(given, items)))
    }

    /// With `strict`, all have to end when the first does; the one at `ended`
    /// did.
    fn zip_ends_evenly(&mut self, iters: &[Value], ended: usize) -> Res<()> {
        let arguments = |n: usize| match n {
            1 => "argument 1".to_string(),
            n => format!("arguments 1-{n}"),
        };
        if ended > 0 {
            return self.value_error(format!(
                "zip() argument {} is shorter than {}",
                ended + 1,
                arguments(ended)
            ));
        }
        for (i, &iter) in iters.iter().enumerate().skip(1) {
            if let Some(value) = self.iter_next(iter)? {
                self.release(value);
                return self.value_error(format!(
                    "zip() argument {} is longer than {}",
                    i + 1,
                    arguments(i)
                ));
            }
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments)]
    fn dict_next(
        &mut self,
        id: ObjId,
        of: Value,
        at: usize,
        len: usize,
        kind: DictPart,
        backwards: bool,
        given: Value,
    ) -> Res<Option<Owned>> {
        let table = self.table(of.obj().expect("a dict"));
        if table.len() != len {
            self.advance(id, |s| {
                if let Iter::Dict { len, .. } = s {
                    *len = usize::MAX;
                }
            });
            return self
                .raise(self.types.runtime_error, "dictionary changed size during iteration");
        }
        let found = if backwards { table.prev(at) } else { table.next(at) };
        let Some((place, entry)) = found else {
            self.exhaust(id);
            return Ok(None);
        };
        self.advance(id, |s| {
            if let Iter::Dict { at, .. } = s {
                *at = if backwards { place } else { place + 1 };
            }
        });
        Ok(Some(match kind {
            DictPart::Keys => self.hold(entry.key),
            DictPart::Values => self.hold(entry.value),
            DictPart::Items => {
                let pair = [self.hold(entry.key), self.hold(entry.value)];
                self.give_again(given, pair.into())
            }
        }))
    }

    /// The item of a built-in sequence at a position; the caller's.
    pub(crate) fn seq_item(&mut self, of: Value, at: usize) -> Option<Owned> {
        match self.get_native(of.obj()?) {
            PyObject::List(items) => {
                let item = *items.get(at)?;
                Some(self.hold(item))
            }
            PyObject::Tuple(items) => {
                let item = *items.get(at)?;
                Some(self.hold(item))
            }
            PyObject::Str(s) => {
                let c = s.char(at)?;
                Some(self.char(c))
            }
            PyObject::Bytes(bytes) => bytes.get(at).map(|&b| Owned::int(b.into())),
            PyObject::ByteArray(bytes) => bytes.get(at).map(|&b| Owned::int(b.into())),
            PyObject::Range(parts) => {
                let [start, stop, step] = **parts;
                ((at as u64) < range_len(start, stop, step))
                    .then(|| Owned::int(start + step * at as i64))
            }
            _ => None,
        }
    }

    fn seq_item_or_get(&mut self, of: Value, at: usize) -> Res<Option<Owned>> {
        if let Some(item) = self.seq_item(of, at) {
            return Ok(Some(item));
        }
        if matches!(of.obj().map(|id| self.get(id)), Some(PyObject::Instance(_))) {
            return self.get_item(of, Value::Int(at as i64)).map(Some);
        }
        Ok(None)
    }

    /// A string of one character.
    pub(crate) fn char(&mut self, c: char) -> Owned {
        let mut buffer = [0; 4];
        self.str(c.encode_utf8(&mut buffer))
    }

    /// Calls `f` with each item of an iterable; the items are borrowed.
    pub fn each(
        &mut self,
        iterable: Value,
        mut f: impl FnMut(&mut Self, Value) -> Res<()>,
    ) -> Res<()> {
        if let Some(PyObject::Tuple(items)) = iterable.obj().map(|id| self.get(id)) {
            let items = items.to_vec();
            return items.into_iter().try_for_each(|item| f(self, item));
        }
        let iter = self.iter(iterable)?;
        while let Some(item) = self.iter_next(*iter)? {
            f(self, *item)?;
            self.release(item);
        }
        self.release(iter);
        Ok(())
    }

    /// All items of an iterable; they are the caller's.
    pub fn collect(&mut self, iterable: Value) -> Res<OwnedItems> {
        let exact = match iterable.obj().map(|id| self.get(id)) {
            Some(PyObject::List(items)) => Some(items.clone()),
            Some(PyObject::Tuple(items)) => Some(items.to_vec()),
            _ => None,
        };
        if let Some(items) = exact {
            self.room_for_items(items.len())?;
            items.iter().for_each(|&v| self.inc(v));
            return Ok(OwnedItems::new(items));
        }
        if let Some(PyObject::Range(_)) = iterable.obj().map(|id| self.get(id)) {
            let items = self.len(iterable)?;
            self.room_for_items(items)?;
        }
        let mut items = OwnedItems::default();
        let iter = self.iter(iterable)?;
        while let Some(item) = self.iter_next(*iter)? {
            if items.len() == items.capacity() {
                self.room_for_items(2 * items.len())?;
            }
            items.push(item);
        }
        self.release(iter);
        Ok(items)
    }
}

/// How many numbers a range has.
pub fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let n =
        if step > 0 { (stop - start + step - 1) / step } else { (start - stop - step - 1) / -step };
    if (step > 0 && start >= stop) || (step < 0 && start <= stop) { 0 } else { n as u64 }
}

impl<W: Watch> Interp<W> {
    /// Whether a value cannot be iterated at all.
    pub(crate) fn is_not_iterable(&mut self, value: Value) -> bool {
        if matches!(
            value.obj().map(|id| self.get_native(id)),
            Some(
                PyObject::List(_)
                    | PyObject::Tuple(_)
                    | PyObject::Str(_)
                    | PyObject::Dict(_)
                    | PyObject::Set(_)
                    | PyObject::FrozenSet(_)
                    | PyObject::Range(_)
                    | PyObject::Iter(_)
                    | PyObject::Generator(_)
                    | PyObject::DictView { .. }
                    | PyObject::Bytes(_)
                    | PyObject::ByteArray(_)
                    | PyObject::MappingProxy(_)
            )
        ) {
            return false;
        }
        self.special(value, known::ITER).is_none() && self.special(value, known::GETITEM).is_none()
    }
}
