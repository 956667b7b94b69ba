//! The built-in iterators, and how each advances. Those of dicts and sets are
//! with their types.

use gc_core::{ObjId, Version};
use num_bigint::BigInt;
use smallvec::SmallVec;

use crate::objects::PyObject;
use crate::objects::iterator::Iter;
use crate::vm::arguments::Few;
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The next item of a built-in iterator; if there is none it is exhausted.
    pub(crate) fn builtin_next(&mut self, id: ObjId) -> Res<Option<Owned>> {
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
            // Since 3.13 an exhausted one keeps its list. (`listreviter_next`)
            Iter::Rev { of, left: 0 }
                if self.profile().version >= Version::V3_13
                    && matches!(
                        of.obj().map(|id| self.get_native(id)),
                        Some(PyObject::List(_))
                    ) =>
            {
                Ok(None)
            }
            Iter::Rev { of, left } => {
                let item = if left == 0 { None } else { self.seq_item_or_get(of, left - 1)? };
                self.moved(id, item, |state| {
                    if let Iter::Rev { left, .. } = state {
                        *left = left.saturating_sub(1)
                    }
                })
            }
            Iter::Dict { of, .. } => self.dict_next(id, of),
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
                Ok(Some(self.give_again(given, [number, value])))
            }
            Iter::Zip { of, strict, given } => self.zip_next(of, strict, given),
            Iter::Map { func, of } => self.map_next(func, of),
            Iter::Filter { func, of } => self.filter_next(func, of),
            Iter::Callable { func, sentinel } => self.callable_next(id, func, sentinel),
            Iter::Range { .. } | Iter::Done => Ok(None),
        }
    }

    /// Advances an iterator by the item that it returns; if there is none it is
    /// exhausted.
    pub(super) fn moved(
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

    pub(crate) fn exhaust(&mut self, id: ObjId) {
        let mut left = Vec::new();
        self.update(id, |o| {
            if let PyObject::Iter(state) = o {
                state.clear(&mut |v| left.push(v));
            }
        });
        self.release_all(OwnedItems::new(left));
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

    /// Returns the tuple of the last time with other items, if nothing has kept
    /// it; otherwise a new one.
    pub(super) fn give_again(
        &mut self,
        given: Value,
        mut items: impl AsMut<[Owned]> + IntoIterator<Item = Owned>,
    ) -> Owned {
        let once = match given {
            Value::Obj(id) if self.heap.refcount(id) == Ok(1) => Some(id),
            _ => None,
        };
        let Some(id) = once else { return self.tuple(items.into_iter().collect()) };
        let given = self.hold(given);
        self.update(id, |object| {
            if let PyObject::Tuple(places) = object {
                places.iter_mut().zip(items.as_mut()).for_each(|(place, item)| item.trade(place));
            }
        });
        // A collection may have found it to hold nothing.
        self.heap.track(id).expect("it is held");
        self.release_all(items);
        given
    }

    /// The number that `enumerate` returns next.
    /// (`increment_longindex_lock_held`)
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
                    let reached = BigInt::from(*next) + BigInt::from(1);
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

    fn zip_next(&mut self, of: Value, strict: bool, given: Value) -> Res<Option<Owned>> {
        let iters = Few::from_slice(self.as_tuple(of).unwrap_or_default());
        let mut items: SmallVec<[Owned; 4]> = SmallVec::new();
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

    /// With `strict`, all have to end when the first does; the iterator at
    /// `ended` did.
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

    fn filter_next(&mut self, func: Value, of: Value) -> Res<Option<Owned>> {
        loop {
            let Some(value) = self.iter_next(of)? else { return Ok(None) };
            if self.filter_keeps(func, *value)? {
                return Ok(Some(value));
            }
            self.release(value);
        }
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

    /// `iter(func, sentinel)`: what a call returns, until it is the sentinel.
    fn callable_next(&mut self, id: ObjId, func: Value, sentinel: Value) -> Res<Option<Owned>> {
        let (func, sentinel) = (self.hold(func), self.hold(sentinel));
        let value = match self.call(*func, &[]) {
            Ok(value) => Some(value),
            Err(Thrown) if self.catch(self.types.stop_iteration) => None,
            Err(Thrown) => return Err(Thrown),
        };
        let last = match &value {
            Some(value) => self.equal(**value, *sentinel)?,
            None => true,
        };
        self.release(func);
        self.release(sentinel);
        if !last {
            return Ok(value);
        }
        self.release(value.unwrap_or(Owned::UNBOUND));
        self.exhaust(id);
        Ok(None)
    }
}
