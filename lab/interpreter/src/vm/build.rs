//! Making containers, and adding to them while they are made.

use crate::objects::PyObject;
use crate::objects::op::{BinOp, Op};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn pop_many(&mut self, n: u32) -> Vec<Value> {
        let at = self.machine.stack.len() - n as usize;
        self.machine.stack.split_off(at)
    }

    pub(super) fn build_slice(&mut self, n: u8) {
        let step = if n == 3 { self.pop() } else { Value::None };
        let stop = self.pop();
        let start = self.pop();
        let slice = self.make(PyObject::Slice(Box::new([start, stop, step])));
        self.push(slice.give());
    }

    /// A list of `n` items; with `copied`, as CPython copies one from a constant.
    pub(super) fn build_list(&mut self, n: u32, copied: bool) {
        let mut items = self.pop_many(n);
        let list = if copied {
            items.reserve_exact(n as usize & 1);
            self.make(PyObject::List(items))
        } else {
            self.list(OwnedItems::new(items))
        };
        self.push(list.give());
    }

    pub(super) fn build_set(&mut self, n: u32, copied: bool) -> Res<()> {
        let items = OwnedItems::new(self.pop_many(n));
        let set = self.make(PyObject::Set(Box::default()));
        for &item in items.iter() {
            self.set_add(*set, item)?;
        }
        self.release_all(items);
        if copied {
            self.update_set(*set, |table| *table = table.copied());
        }
        self.push(set.give());
        Ok(())
    }

    pub(super) fn build_map(&mut self, n: u32) -> Res<()> {
        let items = OwnedItems::new(self.pop_many(2 * n));
        let dict = self.dict();
        for pair in items.chunks(2) {
            self.dict_set(dict.id(), pair[0], pair[1])?;
        }
        self.release_all(items);
        self.push(dict.give());
        Ok(())
    }

    pub(super) fn build_string(&mut self, n: u32) {
        let parts = OwnedItems::new(self.pop_many(n));
        let texts = || parts.iter().filter_map(|&part| self.as_str(part)).map(|s| &*s.text);
        let mut text = String::with_capacity(texts().map(str::len).sum());
        text.extend(texts());
        self.release_all(parts);
        let value = self.string(text);
        self.push(value.give());
    }

    pub(super) fn list_extend_op(&mut self) -> Res<()> {
        let iterable = Owned::new(self.pop());
        let list = self.top();
        if self.is_not_iterable(*iterable) {
            let name = self.type_name(*iterable);
            return self.type_error(format!("Value after * must be an iterable, not {name}"));
        }
        self.list_extend(list, *iterable)?;
        self.release(iterable);
        Ok(())
    }

    /// Makes a tuple of the argument after `*` in a call.
    pub(super) fn star_tuple(&mut self) -> Res<()> {
        let value = self.top();
        if matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Tuple(_))) {
            return Ok(());
        }
        let callable = self.machine.stack[self.machine.stack.len() - 3];
        if self.is_not_iterable(value) {
            let function = self.callable_name(callable);
            let name = self.type_name(value);
            return self.type_error(format!(
                "{function}() argument after * must be an iterable, not {name}"
            ));
        }
        let items = self.collect(value)?;
        let tuple = self.tuple(items);
        let last = self.machine.stack.len() - 1;
        self.machine.stack[last] = tuple.give();
        self.dec(value);
        Ok(())
    }

    pub(super) fn list_to_tuple(&mut self) {
        let list = self.pop();
        let items = self.as_list(list).cloned().unwrap_or_default();
        let items = self.hold_all(items);
        let tuple = self.tuple(items);
        self.dec(list);
        self.push(tuple.give());
    }

    pub(super) fn set_add_op(&mut self, depth: u32) -> Res<()> {
        let value = Owned::new(self.pop());
        let set = self.machine.stack[self.machine.stack.len() - depth as usize];
        self.set_add(set, *value)?;
        self.release(value);
        Ok(())
    }

    pub(super) fn set_update(&mut self) -> Res<()> {
        let iterable = Owned::new(self.pop());
        self.set_op_in_place(BinOp::Or, self.top(), *iterable)?;
        self.release(iterable);
        Ok(())
    }

    pub(super) fn map_add(&mut self, depth: u32) -> Res<()> {
        let value = Owned::new(self.pop());
        let key = Owned::new(self.pop());
        let dict =
            self.machine.stack[self.machine.stack.len() - depth as usize].obj().expect("a dict");
        self.dict_set(dict, *key, *value)?;
        self.release(key);
        self.release(value);
        Ok(())
    }

    pub(super) fn dict_update_op(&mut self) -> Res<()> {
        let other = Owned::new(self.pop());
        let dict = self.top().obj().expect("a dict");
        let done = self.dict_merge(dict, *other);
        if done.is_err() && self.catch(self.types.attribute_error) {
            let name = self.type_name(*other);
            return self.type_error(format!("'{name}' object is not a mapping"));
        }
        done?;
        self.release(other);
        Ok(())
    }

    pub(super) fn unary_op(&mut self, op: Op) -> Res<()> {
        let value = Owned::new(self.pop());
        let answer = self.unary(op, *value)?;
        self.release(value);
        self.push(answer.give());
        Ok(())
    }

    pub(super) fn not_op(&mut self) -> Res<()> {
        let value = Owned::new(self.pop());
        let truth = self.truth(*value)?;
        self.release(value);
        self.push(Value::bool(!truth));
        Ok(())
    }
}
