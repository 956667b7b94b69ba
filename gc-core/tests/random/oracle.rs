//! What must come out, computed from the definitions: by following references,
//! with sets and no cleverness.

use std::collections::{BTreeMap, BTreeSet};

use gc_core::*;

use crate::lab::Watcher;

type Watched = Heap<Object, Watcher>;

/// What a collection is going to find.
pub struct Foretold {
    generation: usize,
    trash: BTreeSet<ObjId>,
    /// Code of the program's own will run, and may change everything.
    disturbed: bool,
    /// Where survivors go, and what will be there, in order.
    old: ListId,
    old_after: Vec<ObjId>,
    callbacks: usize,
}

/// The candidates of a collection of `generation`, in CPython's order.
fn candidates(heap: &Watched, generation: usize) -> Vec<ObjId> {
    std::iter::once(generation)
        .chain(0..generation)
        .flat_map(|g| heap.list(ListId::generation(g)))
        .filter(|&id| heap.refcount(id) != Ok(IMMORTAL_REFCNT))
        .collect()
}

/// How many references the objects in `from` hold to each object, as far as
/// the collector may know.
fn references_from<'a>(
    heap: &Watched,
    from: impl IntoIterator<Item = &'a ObjId>,
) -> BTreeMap<ObjId, u32> {
    let mut references = BTreeMap::new();
    for &id in from {
        for to in heap.get_referents(&[id]).unwrap() {
            *references.entry(to).or_insert(0) += 1;
        }
    }
    references
}

/// The candidates that cannot be reached from anything but candidates: by
/// definition, trash.
fn trash_among(heap: &Watched, candidates: &[ObjId]) -> BTreeSet<ObjId> {
    let inside = references_from(heap, candidates);
    let held_from_outside = |id: &&ObjId| {
        heap.refcount(**id).unwrap() > *inside.get(*id).unwrap_or(&0)
    };
    let mut needed = BTreeSet::new();
    let mut to_visit: Vec<ObjId> = candidates
        .iter()
        .filter(held_from_outside)
        .copied()
        .collect();
    let all: BTreeSet<ObjId> = candidates.iter().copied().collect();
    while let Some(id) = to_visit.pop() {
        if all.contains(&id) && needed.insert(id) {
            to_visit.extend(heap.get_referents(&[id]).unwrap());
        }
    }
    all.difference(&needed).copied().collect()
}

/// The order in which CPython's scan leaves the survivors, on a list from
/// which objects are really taken out.
fn scanned(heap: &Watched, candidates: &[ObjId]) -> Vec<ObjId> {
    let inside = references_from(heap, candidates);
    let mut gc_refs: BTreeMap<ObjId, u32> = candidates
        .iter()
        .map(|id| {
            let inside = inside.get(id).unwrap_or(&0);
            (*id, heap.refcount(*id).unwrap() - inside)
        })
        .collect();
    let mut young = candidates.to_vec();
    let mut unreachable: Vec<ObjId> = Vec::new();
    let mut at = 0;
    while at < young.len() {
        let id = young[at];
        if gc_refs[&id] == 0 {
            young.remove(at);
            unreachable.push(id);
            continue;
        }
        for child in heap.get_referents(&[id]).unwrap() {
            if gc_refs.get(&child) == Some(&0) {
                gc_refs.insert(child, 1);
                if let Some(n) = unreachable.iter().position(|&u| u == child) {
                    unreachable.remove(n);
                    young.push(child);
                }
            }
        }
        at += 1;
    }
    young
}

pub fn foretell(heap: &Watched, generation: usize) -> Foretold {
    let candidates = candidates(heap, generation);
    let trash = trash_among(heap, &candidates);
    let has_code = |id: &ObjId| {
        let object = heap.get(*id).unwrap();
        object.finalizer != Finalizer::None
    };
    let callbacks = trash
        .iter()
        .flat_map(|&id| heap.weakrefs_of(id).unwrap())
        .filter(|weakref| !trash.contains(weakref))
        .filter(|weakref| heap.get(*weakref).unwrap().name != "Nobody")
        .count();
    let old = ListId::generation((generation + 1).min(2));
    let mut old_after: Vec<ObjId> = match generation {
        2 => Vec::new(),
        _ => heap.list(old).collect(),
    };
    old_after.extend(scanned(heap, &candidates));
    Foretold {
        generation,
        disturbed: trash.iter().any(has_code)
            || callbacks > 0
            || heap.get_debug().has(DebugFlags::SAVEALL),
        trash,
        old,
        old_after,
        callbacks,
    }
}

impl Foretold {
    /// Compares with what came. Returns whether nothing disturbed the
    /// comparison.
    pub fn compare(&self, heap: &Watched, found: usize) -> bool {
        if heap.profile().collector == Collector::Incremental {
            return false;
        }
        assert!(found <= self.trash.len() + self.callbacks);
        if self.disturbed {
            return false;
        }
        assert_eq!(found, self.trash.len(), "what collect() returns");
        for &id in &self.trash {
            assert!(!heap.is_live(id), "{id} is trash and lives");
        }
        let here: Vec<ObjId> = heap.list(self.old).collect();
        let expected: Vec<ObjId> = self
            .old_after
            .iter()
            .copied()
            .filter(|&id| heap.list_of(id) == Ok(Some(self.old)))
            .collect();
        assert_eq!(here, expected, "the order of the survivors");
        for younger in 0..=self.generation {
            let younger = ListId::generation(younger);
            // Deaths by counting may have left new objects in generation 0.
            assert!(
                younger == self.old
                    || younger == ListId::Gen0
                    || heap.list_len(younger) == 0
            );
        }
        true
    }
}

/// What holds between two steps. (`validate_list` in `Python/gc.c`)
pub fn validate(
    heap: &Watched,
    step: &str,
    c: &Collection,
    candidates: &mut BTreeSet<ObjId>,
) {
    let young: Vec<ObjId> = c.young.iter().map(|&s| heap.id(s)).collect();
    let unreachable: Vec<ObjId> =
        c.unreachable.iter().map(|&s| heap.id(s)).collect();
    let gc_refs = |id: &ObjId| heap.gc_refs(id.slot());
    match step {
        "merge_younger" => {
            let distinct: BTreeSet<ObjId> = young.iter().copied().collect();
            assert_eq!(distinct.len(), young.len(), "each candidate once");
        }
        "update_refs" => {
            *candidates = young.iter().copied().collect();
            for id in &young {
                assert_eq!(gc_refs(id), heap.refcount(*id).ok(), "{id}");
            }
            for id in heap.ids().filter(|id| !candidates.contains(id)) {
                assert_eq!(gc_refs(&id), None, "{id} is not a candidate");
            }
        }
        "subtract_refs" => {
            let inside = references_from(heap, &*candidates);
            for id in &young {
                let inside = inside.get(id).unwrap_or(&0);
                let outside = heap.refcount(*id).unwrap() - inside;
                assert_eq!(gc_refs(id), Some(outside), "gc_refs of {id}");
            }
        }
        "move_unreachable" => {
            let all: BTreeSet<ObjId> =
                young.iter().chain(&unreachable).copied().collect();
            assert_eq!(&all, candidates, "none is lost");
            assert_eq!(all.len(), young.len() + unreachable.len());
            let before: Vec<ObjId> = candidates.iter().copied().collect();
            let trash = trash_among(heap, &before);
            let found: BTreeSet<ObjId> = unreachable.iter().copied().collect();
            assert_eq!(found, trash, "what is unreachable");
            assert!(young.iter().all(|id| gc_refs(id).is_none()));
            assert!(c.unreachable.iter().all(|&s| heap.is_unreachable(s)));
        }
        "untrack_tuples" | "untrack_dicts" => {
            assert!(young.iter().all(|&id| heap.is_tracked(id) == Ok(true)));
        }
        "promote_survivors" => assert_eq!(young, []),
        "handle_weakrefs" => {
            assert_eq!(heap.list_len(ListId::Callbacks), 0);
            validate_unreachable(heap);
            if heap.profile().weakrefs_cleared
                == WeakrefsCleared::BeforeFinalizers
            {
                assert_no_weakrefs_to_trash(heap);
            }
        }
        "handle_resurrected" => {
            let all: Vec<ObjId> = heap.list(ListId::Unreachable).collect();
            let trash = trash_among(heap, &all);
            assert_eq!(trash.len(), all.len(), "all of it is trash");
            validate_unreachable(heap);
            if heap.profile().weakrefs_cleared
                == WeakrefsCleared::AfterFinalizers
            {
                assert_no_weakrefs_to_trash(heap);
            }
        }
        "delete_garbage" => {
            assert_eq!(heap.list_len(ListId::Unreachable), 0);
        }
        _ => validate_unreachable(heap),
    }
}

fn validate_unreachable(heap: &Watched) {
    for id in heap.list(ListId::Unreachable) {
        assert_eq!(heap.list_of(id), Ok(Some(ListId::Unreachable)));
        assert!(heap.refcount(id).unwrap() > 0);
    }
    assert!(heap.ids().all(|id| heap.gc_refs(id.slot()).is_none()));
}

fn assert_no_weakrefs_to_trash(heap: &Watched) {
    for id in heap.list(ListId::Unreachable) {
        assert_eq!(heap.weakref_count(id), Ok(0), "weakrefs to {id}");
    }
}
