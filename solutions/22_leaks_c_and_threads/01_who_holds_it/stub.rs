//! The shortest chain that holds it.
//!
//! An object doesn't go away, and you want to know why: which name holds an
//! object, which holds an object, which holds it? `gc.get_referrers` answers
//! for one step. Follow it backwards until you come to something that the
//! program holds by name, and return the shortest such chain.

use std::collections::{BTreeMap, VecDeque};

use gc_core::{Heap, HeapError, ObjId};

/// The shortest chain of references from one of `names` to `id`: the first is
/// held by name, each refers to the next, and the last is `id`. If `id` itself
/// is held by name, it is a chain of one.
///
/// Of chains that are as short, any is right. `None` if there is none: `id` is
/// garbage, or is held by something that the collector doesn't know.
///
/// # Errors
/// If `id` is stale or of another heap.
pub fn chain(
    heap: &Heap,
    names: &[ObjId],
    id: ObjId,
) -> Result<Option<Vec<ObjId>>, HeapError> {
    // `heap.get_referrers(&[id])?` are those that refer to `id` directly.
    todo!("go back from the object to a name")
}
