//! A collection, seen from outside.

use gc_core::*;

type Logged = Heap<Object, Log>;

fn logged() -> Logged {
    Heap::with(Profile::default(), Log::default())
}

/// The heap is sound, and its log tells all of it.
fn sound(heap: &Logged, roots: &[ObjId]) {
    check(heap, roots).unwrap();
    assert_eq!(Mirror::replay(&heap.observer().events), Mirror::of(heap));
}

#[test]
fn ring_is_freed_by_the_collector() {
    let mut heap = logged();
    let ids: Vec<ObjId> = (0..3)
        .map(|n| heap.new_object(format!("node {n}")))
        .collect();
    for n in 0..3 {
        heap.link(ids[n], ids[(n + 1) % 3]).unwrap();
    }
    sound(&heap, &ids);
    for &id in &ids {
        heap.decref(id).unwrap();
    }
    assert_eq!(heap.len(), 3);
    sound(&heap, &[]);
    assert_eq!(heap.collect(2), Ok(3));
    assert_eq!(heap.len(), 0);
    sound(&heap, &[]);
}

#[test]
fn scan_reverses_the_order() {
    let mut heap = logged();
    let [a, b, c] = ["a", "b", "c"].map(|name| heap.new_object(name));
    heap.link(c, b).unwrap();
    heap.link(b, a).unwrap();
    heap.decref(a).unwrap();
    heap.decref(b).unwrap();
    assert_eq!(heap.collect(0), Ok(0));
    assert_eq!(heap.get_objects(Some(1)), Ok(vec![c, b, a]));
    sound(&heap, &[c]);
}

#[test]
fn resurrected_object_is_finalized_once() {
    let mut heap = logged();
    let keeper = heap.new_object("keeper");
    let saved = heap.alloc(
        Object::instance("saved").with_finalizer(Finalizer::SaveIn(keeper)),
    );
    heap.link(saved, saved).unwrap();
    let other = heap.new_object("other");
    heap.link(other, other).unwrap();
    heap.link(other, saved).unwrap();
    heap.decref(saved).unwrap();
    heap.decref(other).unwrap();
    assert_eq!(heap.collect(2), Ok(1), "only `other` is freed");
    assert_eq!(heap.is_finalized(saved), Ok(true));
    sound(&heap, &[keeper]);
    heap.unlink(keeper, saved).unwrap();
    assert_eq!(heap.collect(2), Ok(1));
    assert!(!heap.is_live(saved));
    sound(&heap, &[keeper]);
}

#[test]
fn weakrefs_are_cleared_and_called_newest_first() {
    let mut heap = logged();
    let target = heap.new_object("target");
    let weakrefs: Vec<ObjId> = (0..3)
        .map(|n| heap.alloc(Object::new(Kind::Weakref, format!("ref {n}"))))
        .collect();
    heap.new_weakref(weakrefs[0], target, true).unwrap();
    heap.new_weakref(weakrefs[1], target, false).unwrap();
    heap.new_weakref(weakrefs[2], target, true).unwrap();
    assert_eq!(
        heap.weakrefs_of(target).unwrap(),
        [weakrefs[1], weakrefs[2], weakrefs[0]]
    );
    heap.link(target, target).unwrap();
    heap.decref(target).unwrap();
    assert_eq!(heap.referent(weakrefs[0]), Ok(Some(target)));
    assert_eq!(heap.collect(2), Ok(1));
    let called: Vec<ObjId> = heap
        .observer()
        .events
        .iter()
        .filter_map(|event| match event {
            Event::CallbackCalled { weakref } => Some(*weakref),
            _ => None,
        })
        .collect();
    assert_eq!(called, [weakrefs[2], weakrefs[0]]);
    assert_eq!(heap.referent(weakrefs[0]), Ok(None));
    sound(&heap, &weakrefs);
}

#[test]
fn automatic_collection_waits_for_a_safe_point() {
    let mut heap = Heap::new();
    heap.set_threshold(10, None, None).unwrap();
    let kept: Vec<ObjId> = (0..11)
        .map(|n| heap.new_object(format!("order {n}")))
        .collect();
    assert!(heap.is_scheduled());
    assert_eq!(heap.get_count(), [11, 0, 0]);
    heap.safe_point();
    assert_eq!(heap.get_count(), [0, 1, 0]);
    assert_eq!(heap.list_len(ListId::Gen1), kept.len());
}

#[test]
fn million_objects_die_without_recursion() {
    let mut heap = Heap::new();
    heap.disable();
    let first = heap.new_object("first");
    let mut last = first;
    for _ in 0..1_000_000 {
        let next = heap.new_object("");
        heap.link(next, last).unwrap();
        heap.decref(last).unwrap();
        last = next;
    }
    heap.decref(last).unwrap();
    assert!(heap.is_empty());
}
