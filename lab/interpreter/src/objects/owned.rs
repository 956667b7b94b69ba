//! A counted reference in the hands of Rust code: it cannot be forgotten.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::Deref;

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
#[must_use = "release it, or give it to a place that keeps it"]
#[derive(Debug)]
pub struct Owned(Value);

impl Owned {
    /// Takes over a reference that is counted already.
    #[inline]
    pub(crate) fn new(counted: Value) -> Owned {
        Owned(counted)
    }

    /// Hands the reference on; its new place must count for it.
    #[inline]
    pub(crate) fn give(self) -> Value {
        let value = self.0;
        std::mem::forget(self);
        value
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
        OwnedItems(counted)
    }

    /// None yet, and room for some.
    pub(crate) fn with_capacity(n: usize) -> OwnedItems {
        OwnedItems(Vec::with_capacity(n))
    }

    /// One more.
    pub(crate) fn push(&mut self, item: Owned) {
        self.0.push(item.give());
    }

    /// Hands the references on.
    pub(crate) fn give(mut self) -> Vec<Value> {
        std::mem::take(&mut self.0)
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

/// All of them: references from outside the heap, as those on the stack are.
pub(crate) fn all_dropped() -> Vec<Value> {
    let mut all = DROPPED.with(|dropped| Vec::from(dropped.borrow().clone()));
    RETIRED.with(|retired| all.extend(retired.borrow().iter()));
    all
}

/// Forgets what an interpreter that panicked on this thread left behind.
pub(crate) fn forget_dropped() {
    DROPPED.with(|dropped| dropped.borrow_mut().clear());
    RETIRED.with(|retired| retired.borrow_mut().clear());
}

/// For a result that is handed on as it is.
pub(crate) trait Given<E> {
    /// [`Owned::give`], if there is something.
    fn given(self) -> Result<Value, E>;
}

impl<E> Given<E> for Result<Owned, E> {
    #[inline]
    fn given(self) -> Result<Value, E> {
        self.map(Owned::give)
    }
}
