//! How long containers begin: if the beginning is as it was, only the number of
//! the other items can have changed.

use lab_interpreter::{PyObject, Value};

/// How many parts of an object are looked at: what lies beyond the fields that
/// are recorded may hold something that is drawn.
pub(crate) const PARTS: usize = 40;

/// The first values of a container with more than [`PARTS`] items, and how
/// many items there are.
pub(crate) fn beginning(
    object: &PyObject,
) -> Option<(Box<dyn Iterator<Item = Value> + '_>, usize)> {
    match object {
        PyObject::List(items) if items.len() > PARTS => {
            Some((Box::new(items[..PARTS].iter().copied()), items.len()))
        }
        PyObject::Dict(dict) if dict.table.len() > PARTS => {
            let pairs = dict.table.iter().take(PARTS);
            Some((Box::new(pairs.flat_map(|pair| [pair.key, pair.value])), dict.table.len()))
        }
        PyObject::Set(set) if set.len() > PARTS => {
            Some((Box::new(set.iter().take(PARTS).map(|(_, value)| value)), set.len()))
        }
        _ => None,
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
