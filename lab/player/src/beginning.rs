//! How long containers begin: if the beginning is as it was, only the number of
//! the other items can have changed.

use lab_interpreter::{PyObject, Value};

/// How many parts of an object are looked at: what lies beyond the fields that
/// are recorded may hold something that is drawn.
pub(crate) const PARTS: usize = 40;

/// How many items a container has, if they are more than [`PARTS`].
pub(crate) fn long(object: &PyObject) -> Option<usize> {
    let n = match object {
        PyObject::List(items) => items.len(),
        PyObject::Dict(dict) => dict.table.len(),
        PyObject::Set(set) => set.len(),
        _ => 0,
    };
    (n > PARTS).then_some(n)
}

/// Whether all of the first values of a container are as `is` wants them: looks no further
/// than the first that is not.
pub(crate) fn begins(object: &PyObject, mut is: impl FnMut(Value) -> bool) -> bool {
    match object {
        PyObject::List(items) => items.iter().take(PARTS).all(|&item| is(item)),
        PyObject::Dict(dict) => {
            dict.table.iter().take(PARTS).all(|pair| is(pair.key) && is(pair.value))
        }
        PyObject::Set(set) => set.iter().take(PARTS).all(|(_, value)| is(value)),
        _ => true,
    }
}

/// How a long container began when it was last described.
#[derive(Debug, Default)]
pub(crate) struct Beginning {
    /// Its first values.
    pub values: Vec<Value>,
    /// How many items it had.
    pub n: usize,
    /// How many of its fields were not recorded.
    pub more: usize,
}
