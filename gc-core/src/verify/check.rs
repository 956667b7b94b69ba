//! The invariants, as a function: a recount of the whole heap.
//!
//! It is slow and simple on purpose. Tests run it after everything; a program
//! never needs it. CPython's debug build has something similar
//! (`validate_list`, `_PyObject_ASSERT`).

use crate::head::Flags;
use crate::pending::Work;
use crate::{Heap, IMMORTAL_REFCNT, ListId, ObjId, Observer, Trace};

/// An invariant that does not hold: a bug of this crate, or of a caller that
/// counts wrongly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvariantError {
    /// An object's count is not the number of references to it.
    #[error(
        "the count of {id} is {count}, but the number of references to it is {}: {inside} from objects and {outside} from outside",
        inside + outside
    )]
    Count {
        /// The object.
        id: ObjId,
        /// What its count says.
        count: u32,
        /// How many references objects hold.
        inside: u32,
        /// How many references are held from outside.
        outside: u32,
    },
    /// A reference leads to an object that has been freed.
    #[error("{from} refers to {to}, which was freed")]
    Dangling {
        /// The object that refers, or something outside.
        from: Owner,
        /// The name that is stale.
        to: ObjId,
    },
    /// An object and the lists do not agree on where it is.
    #[error(
        "{id} says it is in {}, and is found {found} times in {list}",
        says.map_or("no list".into(), |list| list.to_string())
    )]
    List {
        /// The object.
        id: ObjId,
        /// Where it says it is.
        says: Option<ListId>,
        /// The list that was looked at.
        list: ListId,
        /// How often it is there.
        found: usize,
    },
    /// A weak reference and its referent do not agree.
    #[error("{weakref} points at an object that does not know of it")]
    Weakref {
        /// The weak reference.
        weakref: ObjId,
    },
    /// An object is a candidate although no collection runs.
    #[error("{id} is a candidate although no collection runs")]
    Candidate {
        /// The object.
        id: ObjId,
    },
}

/// What holds a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Something outside the heap: a name, a frame.
    Outside,
    /// An object.
    Object(ObjId),
}

impl std::fmt::Display for Owner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Owner::Outside => write!(f, "something outside"),
            Owner::Object(id) => write!(f, "{id}"),
        }
    }
}

/// Recounts the whole heap. `roots` names every reference held from outside,
/// as often as it is held.
///
/// While a collection runs the lists are in the hands of its steps, and only
/// the counts are checked.
///
/// ```
/// use gc_core::{Heap, InvariantError, check};
///
/// let mut heap = Heap::new();
/// let tea = heap.new_object("tea");
/// assert_eq!(check(&heap, &[tea]), Ok(()));
/// // Here the reference that `tea` holds has been forgotten.
/// let found = check(&heap, &[]);
/// assert!(matches!(found, Err(InvariantError::Count { count: 1, outside: 0, .. })));
/// ```
///
/// # Errors
/// The first invariant that does not hold.
pub fn check<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
    roots: &[ObjId],
) -> Result<(), InvariantError> {
    check_counts(heap, roots)?;
    check_weakrefs(heap)?;
    if !heap.is_collecting() {
        check_lists(heap)?;
        check_candidates(heap)?;
    }
    Ok(())
}

// ANCHOR: check_counts
/// Every object's count is the number of references to it.
fn check_counts<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
    roots: &[ObjId],
) -> Result<(), InvariantError> {
    // References that the heap itself holds for a moment.
    let in_hand = heap
        .ids()
        .filter(|id| heap.gc_head(id.slot()).flags.has(Flags::IN_HAND));
    let outside = roots.iter().copied().chain(in_hand);
    let outside = count(heap, outside.map(|to| (Owner::Outside, to)))?;
    let mut references = Vec::new();
    for id in heap.ids() {
        heap.object(id.slot())
            .owned(&mut |to| references.push((Owner::Object(id), to)));
    }
    let kept = heap.garbage().iter().copied();
    let kept = kept.chain(heap.pending.references());
    let interrupted = heap.interrupted.iter().copied();
    let kept = kept.chain(interrupted.filter_map(Work::reference));
    let kept = kept.chain(heap.waiting.iter().copied());
    let kept = kept.chain(heap.dropped.iter().copied());
    let kept = kept.chain(heap.roots.given_up());
    let kept = kept.map(|to| (Owner::Outside, to));
    let inside = count(heap, references.into_iter().chain(kept))?;
    for id in heap.ids() {
        let [inside, outside] =
            [&inside, &outside].map(|counts| counts[id.slot().index()]);
        let count = heap.head(id.slot()).refcount;
        if count != IMMORTAL_REFCNT && count != inside + outside {
            return Err(InvariantError::Count {
                id,
                count,
                inside,
                outside,
            });
        }
    }
    Ok(())
}
// ANCHOR_END: check_counts

/// How many references lead to the object in each place.
fn count<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
    references: impl Iterator<Item = (Owner, ObjId)>,
) -> Result<Vec<u32>, InvariantError> {
    let mut counts = vec![0; heap.heads.len()];
    for (from, to) in references {
        if !heap.is_live(to) {
            return Err(InvariantError::Dangling { from, to });
        }
        counts[to.slot().index()] += 1;
    }
    Ok(counts)
}

/// An object that says it is in a list is there once, in the place it says.
fn check_lists<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
) -> Result<(), InvariantError> {
    let mut found = vec![0; heap.heads.len()];
    for list in ListId::ALL {
        for slot in heap.lists[list as usize].iter() {
            let found = &mut found[slot.index()];
            *found += 1;
            let head = heap.gc_head(slot);
            if head.list != Some(list)
                || heap.lists[list as usize].at(head.position) != Some(slot)
            {
                let (id, says) = (heap.id(slot), head.list);
                return Err(InvariantError::List {
                    id,
                    says,
                    list,
                    found: *found,
                });
            }
        }
    }
    for id in heap.ids() {
        let says = heap.gc_head(id.slot()).list;
        if let Some(list) = says {
            let found = found[id.slot().index()];
            if found != 1 {
                return Err(InvariantError::List {
                    id,
                    says,
                    list,
                    found,
                });
            }
        }
    }
    Ok(())
}

/// What a weak reference points at has it in its list.
fn check_weakrefs<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
) -> Result<(), InvariantError> {
    for id in heap.ids() {
        if let Ok(Some(referent)) = heap.referent(id)
            && !heap.weakrefs_at(referent.slot()).contains(&id.slot())
        {
            return Err(InvariantError::Weakref { weakref: id });
        }
    }
    Ok(())
}

/// No object is a candidate when no collection runs.
fn check_candidates<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
) -> Result<(), InvariantError> {
    match heap.ids().find(|id| heap.gc_refs.is_collecting(id.slot())) {
        Some(id) => Err(InvariantError::Candidate { id }),
        None => Ok(()),
    }
}
