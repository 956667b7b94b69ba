//! Iteration over anything iterable. How the built-in iterators advance is in `types/`.

use gc_core::ObjId;

use crate::objects::iterator::Iter;
use crate::objects::symbols::known;
use crate::objects::{DictPart, PyObject};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

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
                Some(method) if !self.is_native_function(method) => {
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

    /// `iter(value)` by the built-in class.
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
                return Ok(self.new_dict_iter(value, 0, len, DictPart::Keys, false));
            }
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                Iter::Set { of: value, at: 0, len: set.len() }
            }
            PyObject::Generator(g) if g.code.is_async => return self.not_iterable(value),
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
        // What it iterates over, which each of these iterators refers to.
        let _ = self.share(value);
        Ok(self.new_iter(iter))
    }

    fn not_iterable<T>(&mut self, value: Value) -> Res<T> {
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object is not iterable"))
    }

    /// Whether a value has `__next__`.
    pub(crate) fn is_iterator(&mut self, value: Value) -> bool {
        match value.obj().map(|id| self.get(id)) {
            Some(PyObject::Generator(g)) => !g.code.is_async,
            Some(PyObject::Iter(_)) => true,
            Some(PyObject::Weakref(w)) if w.proxy => true,
            _ => self.special(value, known::NEXT).is_some(),
        }
    }

    /// The next value of an iterator, or none, for built-in code that iterates; the
    /// answer is the caller's. Counts a step, as a turn of a loop does, so that no
    /// built-in function runs for ever.
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
                    let item = match self.get(of) {
                        PyObject::List(items) => items.get(at).copied(),
                        PyObject::Tuple(items) => items.get(at).copied(),
                        PyObject::Str(text) => self.singletons.letter(text, at),
                        _ => None,
                    };
                    let Some(item) = item else { return self.builtin_next(id) };
                    self.advance(id, |state| {
                        if let Iter::Seq { at, .. } = state {
                            *at += 1;
                        }
                    });
                    return Ok(Some(self.hold(item)));
                }
                self.builtin_next(id)
            }
            PyObject::Generator(g) if !g.code.is_async => {
                match self.resume(id, Some(Owned::NONE))? {
                    Ok(value) => Ok(Some(value)),
                    Err(value) => {
                        self.release(value);
                        Ok(None)
                    }
                }
            }
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

    /// Advances an iterator's own state; an exhausted iterator lets go of what it
    /// iterated over.
    pub(crate) fn advance(&mut self, id: ObjId, f: impl FnOnce(&mut Iter)) {
        self.update(id, |o| {
            if let PyObject::Iter(state) = o {
                f(state);
            }
        });
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

    /// Like [`each`](Interp::each), for an `f` that runs no code of the program: the
    /// items of a list are passed without an iterator. (`PySequence_Fast`)
    pub(crate) fn each_undisturbed(
        &mut self,
        iterable: Value,
        mut f: impl FnMut(&mut Self, Value) -> Res<()>,
    ) -> Res<()> {
        let list = iterable.obj().filter(|&id| matches!(self.get(id), PyObject::List(_)));
        let Some(list) = list else { return self.each(iterable, f) };
        for at in 0.. {
            self.tick()?;
            let PyObject::List(items) = self.get(list) else { break };
            let Some(&item) = items.get(at) else { break };
            f(self, item)?;
        }
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
            return Ok(self.hold_all(items));
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
