//! References, counted by hand: increments, decrements, and references that Rust
//! code holds.

use gc_core::ObjId;

use crate::objects::owned;
use crate::{Interp, Owned, OwnedItems, Value, Watch};

impl<W: Watch> Interp<W> {
    /// One more reference to a value: for what is pushed onto the stack. Everything
    /// else is [held](Interp::hold), or [shared](Interp::share) with a place that
    /// keeps it.
    #[inline]
    pub(super) fn inc(&mut self, value: Value) {
        if let Value::Obj(id) = value
            && !self.heap.raise_quickly(id)
        {
            self.inc_any(id);
        }
    }

    #[inline(never)]
    fn inc_any(&mut self, id: ObjId) {
        gc_core::incref(self, id).expect("a counted value is alive");
    }

    /// One reference fewer to a value: for what is on the stack. Everything else is
    /// [`Owned`], and [released](Interp::release).
    #[inline]
    pub(super) fn dec(&mut self, value: Value) {
        if let Value::Obj(id) = value
            && !self.heap.lower_quickly(id)
        {
            self.dec_any(id);
        }
    }

    #[inline(never)]
    fn dec_any(&mut self, id: ObjId) {
        gc_core::decref(self, id).expect("a counted value is alive");
    }

    /// One more reference to a value, in the hands of Rust code.
    #[inline]
    pub fn hold(&mut self, value: Value) -> Owned {
        self.inc(value);
        Owned::new(value)
    }

    /// One more reference to each of some values, in the hands of Rust code.
    pub fn hold_all(&mut self, values: impl Into<Vec<Value>>) -> OwnedItems {
        let values = values.into();
        self.budget.has_read(values.len() * size_of::<Value>());
        values.iter().for_each(|&value| self.inc(value));
        OwnedItems::new(values)
    }

    /// One more reference to a value, given to the place that it is put into: an
    /// object that is about to be made or changed. Nothing in between may fail.
    #[inline]
    #[must_use = "it is counted for the place that it is put into"]
    pub fn share(&mut self, value: Value) -> Value {
        self.hold(value).give()
    }

    /// One more reference to an object, given to the place that it is put into; see
    /// [`share`](Interp::share).
    #[inline]
    #[must_use = "it is counted for the place that it is put into"]
    pub(crate) fn share_object(&mut self, id: ObjId) -> ObjId {
        self.inc(Value::Obj(id));
        id
    }

    /// One reference fewer, at once.
    #[inline]
    pub fn release(&mut self, owned: Owned) {
        self.dec(owned.give());
    }

    /// One reference fewer to each, from the first on.
    pub fn release_all(&mut self, items: impl IntoIterator<Item = Owned>) {
        for item in items {
            self.release(item);
        }
    }

    /// Decrements what went out of scope because of an exception; see
    /// [`Owned`].
    #[inline]
    pub(crate) fn release_dropped(&mut self) {
        let Some(first) = owned::next_dropped() else { return };
        // If one of them dies and code runs, the others have not been dropped yet.
        let others: Vec<Value> = std::iter::from_fn(owned::next_dropped).collect();
        let others = OwnedItems::new(others);
        self.dec(first);
        self.release_all(others);
    }
}
