//! `a, b = x` and `a, *b = x`.

use crate::objects::PyObject;
use crate::vm::arguments::Few;
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn unpack(&mut self, n: usize) -> Res<()> {
        let value = Owned::new(self.pop());
        let exact = value.obj().map(|id| self.get(id));
        let items = match exact {
            Some(PyObject::List(items)) => Some(&items[..]),
            Some(PyObject::Tuple(items)) => Some(&items[..]),
            _ => None,
        };
        // (`UNPACK_SEQUENCE_TWO_TUPLE`)
        if let Some(&[first, second]) = items
            && n == 2
        {
            self.push_shared(second);
            self.push_shared(first);
            self.release(value);
            return Ok(());
        }
        if let Some(items) = items.map(Few::from_slice) {
            if items.len() != n {
                return self.wrong_unpack(n, items.len());
            }
            for &item in items.iter().rev() {
                self.inc(item);
                self.push(item);
            }
            self.release(value);
            return Ok(());
        }
        let iter = match self.iter(*value) {
            Ok(iter) => iter,
            Err(Thrown) => {
                if self.is_not_iterable(*value) && self.catch(self.types.type_error) {
                    let name = self.type_name(*value);
                    return self.type_error(format!("cannot unpack non-iterable {name} object"));
                }
                return Err(Thrown);
            }
        };
        self.release(value);
        let mut items = OwnedItems::with_capacity(n);
        while items.len() <= n
            && let Some(item) = self.iter_next(*iter)?
        {
            items.push(item);
        }
        self.release(iter);
        if items.len() != n {
            let got = items.len();
            self.release_all(items);
            return self.wrong_unpack(n, got);
        }
        self.machine.stack.extend(items.give().into_iter().rev());
        Ok(())
    }

    fn wrong_unpack<T>(&mut self, n: usize, got: usize) -> Res<T> {
        if got > n {
            self.value_error(format!("too many values to unpack (expected {n})"))
        } else {
            self.value_error(format!("not enough values to unpack (expected {n}, got {got})"))
        }
    }

    pub(super) fn unpack_ex(&mut self, before: usize, after: usize) -> Res<()> {
        let value = Owned::new(self.pop());
        if self.is_not_iterable(*value) {
            let name = self.type_name(*value);
            return self.type_error(format!("cannot unpack non-iterable {name} object"));
        }
        let items = self.collect(*value)?;
        self.release(value);
        let got = items.len();
        if got < before + after {
            return self.value_error(format!(
                "not enough values to unpack (expected at least {}, got {got})",
                before + after
            ));
        }
        let mut items = items.give();
        let tail = items.split_off(got - after);
        let middle = items.split_off(before);
        let middle = self.list(OwnedItems::new(middle));
        self.machine.stack.extend(tail.into_iter().rev());
        self.push(middle.give());
        self.machine.stack.extend(items.into_iter().rev());
        Ok(())
    }
}
