//! Wrong: an item counts only if it is on the list, a container too.
//!
//! Which tuples are let go?
//!
//! A tuple of atoms can never be on a cycle. A collection that passes over it
//! takes it off its list, and from then on the collector doesn't know of it.
//! The same is true of a tuple whose items are atoms and tuples that have been
//! let go.

/// Something that a program has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A number or a string. It is never on the collector's list.
    Atom,
    /// A list, a dict, an instance: it may come to hold anything.
    Container,
    /// A tuple, with its items by their number in the table.
    Tuple(Vec<usize>),
}

/// One pass of a collection over its list.
///
/// `list` names the things that are tracked by their number in `things`, in
/// the order in which the collection passes over them. A tuple is taken off
/// the list unless one of its items could be on a cycle: a container, or a
/// tuple that is on the list itself. What has been taken off earlier in the
/// same pass is not on the list any more.
///
/// Returns what stays on the list, in the order it had.
pub fn untrack_tuples(things: &[Thing], list: &[usize]) -> Vec<usize> {
    let mut kept = Vec::new();
    let mut on = list.to_vec();
    for &n in list {
        let stays = match &things[n] {
            Thing::Tuple(items) => items.iter().any(|i| on.contains(i)),
            _ => true,
        };
        if stays {
            kept.push(n);
        } else {
            on.retain(|&o| o != n);
        }
    }
    kept
}
