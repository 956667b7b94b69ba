//! Which references Rust code has in its hands at this moment, so that every
//! count can be checked at any time. A release build keeps the list only with
//! the feature `recount`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gc_core::ObjId;

use super::value::Value;

/// Whether the list is kept. Where it is not, counts can be checked only where
/// no built-in function runs, as at the end of a program.
pub(crate) const KNOWN: bool = cfg!(any(debug_assertions, feature = "recount"));

thread_local! {
    /// How many references to each object.
    static HELD: RefCell<BTreeMap<ObjId, usize>> = const { RefCell::new(BTreeMap::new()) };
}

/// An [`Owned`](super::owned::Owned) is made.
#[inline]
pub(super) fn taken(value: Value) {
    if KNOWN && let Value::Obj(id) = value {
        HELD.with(|held| *held.borrow_mut().entry(id).or_default() += 1);
    }
}

/// It is gone.
#[inline]
pub(super) fn let_go(value: Value) {
    if KNOWN && let Value::Obj(id) = value {
        let _ = HELD.try_with(|held| {
            let mut held = held.borrow_mut();
            let Some(count) = held.get_mut(&id) else { return };
            *count -= 1;
            if *count == 0 {
                held.remove(&id);
            }
        });
    }
}

/// All of them, each as often as it is held.
pub(super) fn all() -> Vec<Value> {
    HELD.with(|held| {
        let held = held.borrow();
        held.iter().flat_map(|(&id, &n)| std::iter::repeat_n(Value::Obj(id), n)).collect()
    })
}

/// Forgets what an interpreter that panicked on this thread left behind.
pub(super) fn forget() {
    HELD.with(|held| held.borrow_mut().clear());
}
