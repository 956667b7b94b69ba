//! Lists that grow and shrink, with the memory that CPython would have asked for.

use gc_core::Version;

use crate::objects::{PyObject, list_growth};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Releases what was removed from a list, the last item first.
    pub(crate) fn release_last_first(&mut self, gone: Vec<Value>) {
        let mut gone = OwnedItems::new(gone);
        while let Some(last) = gone.pop() {
            self.release(last);
        }
    }

    /// Appends to a list.
    #[inline]
    pub(crate) fn list_push(&mut self, list: Value, value: Owned) -> Res<()> {
        let id = list.obj().expect("a list");
        if let PyObject::List(items) = self.get_native(id)
            && items.len() == items.capacity()
        {
            self.room_to_grow(items.len())?;
        }
        self.update_native(id, |o| {
            if let PyObject::List(items) = o {
                list_growth::grow(items, items.len() + 1);
                items.push(value.give());
            }
        });
        Ok(())
    }

    /// Asks for the room that a full list grows by.
    fn room_to_grow(&mut self, len: usize) -> Res<()> {
        let more = (len >> 3) + 6;
        self.room_for_items(more)?;
        self.made(more * size_of::<Value>());
        Ok(())
    }

    /// `list.extend(iterable)`
    pub(crate) fn list_extend(&mut self, list: Value, iterable: Value) -> Res<()> {
        if matches!(
            iterable.obj().map(|id| self.get(id)),
            Some(PyObject::List(_) | PyObject::Tuple(_))
        ) {
            let items = self.collect(iterable)?;
            self.made(size_of_val(&items[..]));
            self.update_native(list.obj().expect("a list"), |o| {
                if let PyObject::List(all) = o {
                    list_growth::extend(all, items.give());
                }
            });
            return Ok(());
        }
        let (hint, sized) = self.room_hint(iterable);
        self.room_for_items(hint)?;
        let hint = hint.min(1 << 24);
        if hint > 0 {
            self.update_native(list.obj().expect("a list"), |o| match o {
                PyObject::List(all) if sized => list_growth::grow(all, all.len() + hint),
                PyObject::List(all) => list_growth::expect(all, hint),
                _ => {}
            });
        }
        self.each(iterable, |this, item| {
            let item = this.hold(item);
            this.list_push(list, item)
        })?;
        self.update_native(list.obj().expect("a list"), |o| {
            if let PyObject::List(all) = o {
                list_growth::shrink(all);
            }
        });
        Ok(())
    }

    /// How many items an iterable will give, as far as CPython knows when it
    /// makes room for them; and whether CPython copies it by a path of its own
    /// (dicts and sets, since 3.13).
    fn room_hint(&mut self, iterable: Value) -> (usize, bool) {
        let best = self.profile().version >= Version::V3_13;
        let hint = match iterable.obj().map(|id| self.get(id)) {
            Some(PyObject::Dict(_) | PyObject::Set(_) | PyObject::FrozenSet(_)) => {
                return (self.len(iterable).unwrap_or(0), best);
            }
            Some(PyObject::DictView { .. }) => return (self.len(iterable).unwrap_or(0), best),
            Some(PyObject::Str(_) | PyObject::Bytes(_) | PyObject::Range(_)) => {
                self.len(iterable).unwrap_or(0) as i64
            }
            Some(PyObject::Iter(iter)) if iter.knows_its_length() => {
                crate::types::length_hint(self, iterable)
            }
            _ => 8,
        };
        (usize::try_from(hint).unwrap_or(0), false)
    }

    pub(crate) fn list_repeat_in_place(&mut self, list: Value, n: usize) -> Res<()> {
        let items = self.as_list(list).cloned().unwrap_or_default();
        self.room_for_items(items.len().saturating_mul(n))?;
        if n == 0 {
            let id = list.obj().expect("a list");
            let gone = self.update_native(id, |o| match o {
                PyObject::List(items) => std::mem::take(items),
                _ => Vec::new(),
            });
            self.release_last_first(gone);
            return Ok(());
        }
        let more = self.hold_all(items.repeat(n - 1));
        self.made(size_of_val(&more[..]));
        let more = more.give();
        self.update_native(list.obj().expect("a list"), |o| {
            if let PyObject::List(all) = o {
                all.extend(more);
            }
        });
        Ok(())
    }
}
