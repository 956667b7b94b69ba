//! What a test shows when it fails: words and small tables.

use gc_core::{Heap, IMMORTAL_REFCNT, ObjId, Object, Observer};

use crate::Sketch;
use crate::difference::{compare, shown};

/// The names of objects, in the order given, or `nothing`.
pub fn names<O: Observer<Object>>(
    heap: &Heap<Object, O>,
    ids: &[ObjId],
) -> String {
    list(ids.iter().map(|&id| match heap.get(id) {
        Ok(object) => object.name.clone(),
        Err(_) => format!("{id} (freed)"),
    }))
}

/// With commas between, or `nothing`.
pub(crate) fn list(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    match names.is_empty() {
        true => "nothing".into(),
        false => names.join(", "),
    }
}

/// `object | count | gc_refs`, a line for each live object. What is not
/// a candidate has a dash for its `gc_refs`.
pub fn table<O: Observer<Object>>(heap: &Heap<Object, O>) -> String {
    let mut text =
        String::from("object | count | gc_refs\n-------+-------+--------\n");
    for id in heap.ids() {
        let name = names(heap, &[id]);
        let count = match heap.refcount_at(id.slot()) {
            IMMORTAL_REFCNT => "never".into(),
            count => count.to_string(),
        };
        let gc_refs = heap
            .gc_refs(id.slot())
            .map_or("-".into(), |n| n.to_string());
        text += &format!("{name:<6} | {count:>5} | {gc_refs:>7}\n");
    }
    text
}

/// Fails unless what came is what was expected, and says of which heap.
///
/// # Panics
/// If it is not.
#[track_caller]
pub fn same(heap: &Sketch, what: &str, expected: &str, came: &str) {
    assert!(
        expected == came,
        "{what}\n    the heap: {heap}\n{}{}",
        heap.legend(),
        difference(expected, came)
    );
}

/// What was expected and what came, as every failure shows them: line by line,
/// or one after the other where something is in another place.
pub fn difference(expected: &str, came: &str) -> String {
    shown(&compare(expected, came))
}
