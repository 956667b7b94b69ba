//! What a caller can do wrong. Each error says what was expected and what was
//! found.
//!
//! An error leaves the heap as it was: nothing is lost, and the checker still
//! passes.

use crate::ObjId;

/// A mistake of the caller's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HeapError {
    /// The object was freed; its place may hold another object by now.
    #[error("{id} was freed: expected a live object, found {}", shown(.found))]
    Stale {
        /// The name that was given.
        id: ObjId,
        /// The object at that place now, if there is one.
        found: Option<ObjId>,
    },
    /// The name comes from another heap.
    #[error("{id} belongs to another heap: expected an object of this one")]
    Foreign {
        /// The name that was given.
        id: ObjId,
    },
    /// More references were given back than there were.
    #[error(
        "the reference count of {id} would fall below zero: expected at least 1, found 0"
    )]
    CountBelowZero {
        /// The object whose count it is.
        id: ObjId,
    },
    /// There are three generations.
    #[error("invalid generation: expected 0, 1 or 2, found {found}")]
    InvalidGeneration {
        /// The number that was given.
        found: usize,
    },
    /// A threshold is a C `int` in CPython.
    #[error(
        "threshold {which} does not fit: expected {min} to {max}, found {found}",
        min = i32::MIN,
        max = i32::MAX
    )]
    InvalidThreshold {
        /// Which of the three, from 0.
        which: usize,
        /// The number that was given.
        found: i64,
    },
    /// The object is not a weak reference.
    #[error("{id} is not a weak reference: expected one made by `new_weakref`")]
    NotAWeakref {
        /// The object that was given.
        id: ObjId,
    },
    /// The object is a weak reference already.
    #[error(
        "{id} is a weak reference already: expected an object that is none yet"
    )]
    AlreadyAWeakref {
        /// The object that was given.
        id: ObjId,
    },
}

/// An object that was found, in words.
fn shown(found: &Option<ObjId>) -> String {
    found.map_or("nothing there".into(), |id| id.to_string())
}
