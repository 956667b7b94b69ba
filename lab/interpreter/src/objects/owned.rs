//! A counted reference in the hands of Rust code: it cannot be forgotten.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::Deref;

use gc_core::ObjId;

use super::in_hand;
use super::value::Value;

thread_local! {
    /// References that went out of scope uncounted, oldest first.
    static DROPPED: RefCell<VecDeque<Value>> = const { RefCell::new(VecDeque::new()) };
    /// Constants of code that is gone.
    static RETIRED: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// One counted reference. (A `PyObject *` that CPython calls *new* or *owned*.)
///
/// There are two ways to be done with it: `give` it to a place
/// that keeps it, such as the stack or a container, or
/// [`release`](crate::Interp::release) it, which decrements the count at once.
///
/// `?` does neither. What goes out of scope that way is remembered, and its
/// count decremented as soon as the exception is caught or unwinds a frame:
/// where CPython jumps to `error:` and clears what it held.
///
/// A debug build knows all that exist (`in_hand.rs`), and counts them as
/// references from outside the heap.
#[must_use = "release it, or give it to a place that keeps it"]
#[derive(Debug)]
pub struct Owned(Value);

impl Owned {
    /// Python's `None`.
    pub const NONE: Owned = Owned(Value::None);
    /// No value: there is nothing to count.
    pub const UNBOUND: Owned = Owned(Value::Unbound);
    /// `NotImplemented`
    pub const NOT_IMPLEMENTED: Owned = Owned(Value::NotImplemented);

    /// Takes over a reference that is counted already.
    #[inline]
    pub(crate) fn new(counted: Value) -> Owned {
        in_hand::taken(counted);
        Owned(counted)
    }

    /// `True` or `False`.
    #[inline]
    pub fn bool(holds: bool) -> Owned {
        Owned(Value::bool(holds))
    }

    /// An `int` of up to 64 bits.
    #[inline]
    pub fn int(n: i64) -> Owned {
        Owned(Value::Int(n))
    }

    /// A `float`.
    #[inline]
    pub fn float(number: f64) -> Owned {
        Owned(Value::float(number))
    }

    /// Hands the reference on; its new place must count for it.
    #[inline]
    pub(crate) fn give(self) -> Value {
        let value = self.0;
        in_hand::let_go(value);
        std::mem::forget(self);
        value
    }

    /// Swaps it for the reference that a place holds.
    #[inline]
    pub(crate) fn trade(&mut self, kept: &mut Value) {
        in_hand::let_go(self.0);
        in_hand::taken(*kept);
        std::mem::swap(&mut self.0, kept);
    }

    /// The object, of a reference that is known to lead to one.
    #[inline]
    pub(crate) fn id(&self) -> ObjId {
        self.0.obj().expect("a reference to an object")
    }
}

impl Deref for Owned {
    type Target = Value;

    #[inline]
    fn deref(&self) -> &Value {
        &self.0
    }
}

impl Drop for Owned {
    #[inline]
    fn drop(&mut self) {
        if let Value::Obj(_) = self.0 {
            remember(&[self.0]);
        }
    }
}

/// Counted references to any number of values; see [`Owned`].
#[must_use = "release them, or give them to a place that keeps them"]
#[derive(Debug, Default)]
pub struct OwnedItems(Vec<Value>);

impl OwnedItems {
    /// Takes over references that are counted already.
    pub(crate) fn new(counted: Vec<Value>) -> OwnedItems {
        counted.iter().for_each(|&value| in_hand::taken(value));
        OwnedItems(counted)
    }

    /// An empty list, with room for some.
    pub(crate) fn with_capacity(n: usize) -> OwnedItems {
        OwnedItems(Vec::with_capacity(n))
    }

    /// Adds one.
    #[inline]
    pub(crate) fn push(&mut self, item: Owned) {
        self.0.push(item.0);
        std::mem::forget(item);
    }

    /// Removes the last one, which is then the caller's.
    #[inline]
    pub(crate) fn pop(&mut self) -> Option<Owned> {
        self.0.pop().map(Owned)
    }

    /// Puts the same references into another order.
    pub(crate) fn rearrange(&mut self, order: Vec<Value>) {
        debug_assert_eq!(self.0.len(), order.len(), "the same references");
        self.0 = order;
    }

    /// Hands the references on.
    #[inline]
    pub(crate) fn give(mut self) -> Vec<Value> {
        let values = std::mem::take(&mut self.0);
        values.iter().for_each(|&value| in_hand::let_go(value));
        values
    }
}

impl<const N: usize> From<[Owned; N]> for OwnedItems {
    fn from(items: [Owned; N]) -> OwnedItems {
        items.into_iter().collect()
    }
}

impl FromIterator<Owned> for OwnedItems {
    #[inline]
    fn from_iter<I: IntoIterator<Item = Owned>>(items: I) -> OwnedItems {
        let item = |item: Owned| {
            let value = item.0;
            std::mem::forget(item);
            value
        };
        OwnedItems(items.into_iter().map(item).collect())
    }
}

/// The references one by one, from the first.
impl IntoIterator for OwnedItems {
    type Item = Owned;
    type IntoIter = OwnedIter;

    fn into_iter(mut self) -> OwnedIter {
        OwnedIter(std::mem::take(&mut self.0).into_iter())
    }
}

/// See [`OwnedItems::into_iter`]; what is not taken out is dropped.
#[derive(Debug)]
pub struct OwnedIter(std::vec::IntoIter<Value>);

impl Iterator for OwnedIter {
    type Item = Owned;

    #[inline]
    fn next(&mut self) -> Option<Owned> {
        self.0.next().map(Owned)
    }
}

impl Drop for OwnedIter {
    fn drop(&mut self) {
        if !self.0.as_slice().is_empty() {
            remember(self.0.as_slice());
        }
    }
}

impl Deref for OwnedItems {
    type Target = Vec<Value>;

    fn deref(&self) -> &Vec<Value> {
        &self.0
    }
}

impl Drop for OwnedItems {
    fn drop(&mut self) {
        if !self.0.is_empty() {
            remember(&self.0);
        }
    }
}

#[cold]
fn remember(values: &[Value]) {
    values.iter().for_each(|&value| in_hand::let_go(value));
    let objects = values.iter().filter(|value| matches!(value, Value::Obj(_)));
    let _ = DROPPED.try_with(|dropped| dropped.borrow_mut().extend(objects));
}

/// Constants whose code is gone; their counts are decremented at the next
/// opportunity.
pub(crate) fn retire(values: &[Value]) {
    let _ = RETIRED.try_with(|retired| retired.borrow_mut().extend(values));
}

/// The oldest reference that went out of scope uncounted, or is a constant of
/// code that is gone.
pub(crate) fn next_dropped() -> Option<Value> {
    DROPPED
        .with(|dropped| dropped.borrow_mut().pop_front())
        .or_else(|| RETIRED.with(|retired| retired.borrow_mut().pop()))
}

/// Whether a reference went out of scope uncounted.
pub(crate) fn has_dropped() -> bool {
    DROPPED.with(|dropped| !dropped.borrow().is_empty())
}

/// All of these, and those in hand: references from outside the heap, like
/// those on the stack.
pub(crate) fn all_in_hand() -> Vec<Value> {
    let mut all = DROPPED.with(|dropped| Vec::from(dropped.borrow().clone()));
    RETIRED.with(|retired| all.extend(retired.borrow().iter()));
    all.extend(in_hand::all());
    all
}

/// Forgets what an interpreter that panicked on this thread left behind.
pub(crate) fn forget_dropped() {
    DROPPED.with(|dropped| dropped.borrow_mut().clear());
    RETIRED.with(|retired| retired.borrow_mut().clear());
    in_hand::forget();
}
