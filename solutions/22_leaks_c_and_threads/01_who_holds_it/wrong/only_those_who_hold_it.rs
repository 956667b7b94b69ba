//! Wrong: the object itself need not be asked for a name.
//!
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
    // From each object that was met to the next in its chain.
    let mut leads_to = BTreeMap::from([(id, None)]);
    let mut to_look_at = VecDeque::from([id]);
    while let Some(object) = to_look_at.pop_front() {
        let referrers = heap.get_referrers(&[object])?;
        if object != id && names.contains(&object) {
            let next = |at: &ObjId| leads_to[at];
            return Ok(Some(
                std::iter::successors(Some(object), next).collect(),
            ));
        }
        for referrer in referrers {
            leads_to.entry(referrer).or_insert_with(|| {
                to_look_at.push_back(referrer);
                Some(object)
            });
        }
    }
    Ok(None)
}
