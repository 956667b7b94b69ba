//! A collection, seen from outside.

mod logged;

use gc_core::*;
use logged::{logged, sound};

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
fn tuple_is_untracked_by_a_collection_and_tracked_when_filled_late() {
    for profile in [Profile::V3_13, Profile::V3_15] {
        let mut heap: Heap = Heap::with(profile, Silent);
        let atom = heap.alloc(Object::new(Kind::Atom, "7"));
        let tuple = heap
            .alloc(Object::new(Kind::Tuple, "tuple").with_references([atom]));
        let lazily = profile.version == Version::V3_13;
        assert_eq!(heap.is_tracked(tuple), Ok(lazily));
        heap.collect(0).unwrap();
        assert_eq!(heap.is_tracked(tuple), Ok(false));
        let list = heap.alloc(Object::new(Kind::List, "list"));
        heap.link(tuple, list).unwrap();
        heap.link(list, tuple).unwrap();
        assert_eq!(heap.is_tracked(tuple), Ok(true));
        heap.decref(tuple).unwrap();
        heap.decref(list).unwrap();
        assert_eq!(heap.collect(2), Ok(2));
        assert!(heap.is_empty());
    }
}

/// An object in a free list was never counted as gone, until now.
#[test]
fn full_collection_gives_back_the_free_lists() {
    let mut heap = Heap::new();
    let lists = [0; 3].map(|_| heap.alloc(Object::new(Kind::List, "list")));
    for list in lists {
        heap.decref(list).unwrap();
    }
    assert_eq!(heap.get_count()[0], 3, "they went to the free list");
    // Its finalizer makes an object while the free lists are still full.
    let order = Object::instance("order");
    let order = heap.alloc(order.with_finalizer(Finalizer::LeaveGarbage));
    heap.link(order, order).unwrap();
    heap.decref(order).unwrap();
    heap.collect(2).unwrap();
    assert_eq!(heap.get_count()[0], 0);
}

/// As `gc.get_referents` shows it in CPython. The order in which a collection
/// moves objects back follows from it.
#[test]
fn lists_and_tuples_are_walked_from_their_last_item() {
    for (kind, backwards) in
        [(Kind::List, true), (Kind::Tuple, true), (Kind::Dict, false)]
    {
        let mut heap = Heap::new();
        let mut items = [0; 3].map(|_| heap.new_object("item"));
        let holder = Object::new(kind, "holder").with_references(items);
        let holder = heap.alloc(holder);
        if backwards {
            items.reverse();
        }
        assert_eq!(heap.get_referents(&[holder]).unwrap(), items, "{kind:?}");
        heap.collect(0).unwrap();
        let order = heap.get_objects(Some(1)).unwrap();
        assert_eq!(order, [&[holder][..], &items].concat(), "{kind:?}");
    }
}

/// One byte is kept of a `gc_refs` that fits it; what counts is the same.
#[test]
fn a_count_of_any_size_is_subtracted() {
    for n in (250..260).chain([1000, 70_000]) {
        for held_besides in [false, true] {
            let mut heap: Heap = Heap::new();
            let hub = heap.new_object("hub");
            for i in 0..n {
                let spoke = heap.new_object(format!("spoke {i}"));
                heap.link(spoke, hub).unwrap();
                heap.link(hub, spoke).unwrap();
                heap.decref(spoke).unwrap();
            }
            // A second one, at a place that was not there a moment ago.
            heap.collect(2).unwrap();
            let other = heap.new_object("the other");
            for _ in 0..n {
                heap.link(hub, other).unwrap();
            }
            if held_besides {
                heap.incref(hub).unwrap();
            }
            heap.decref(other).unwrap();
            heap.decref(hub).unwrap();
            let found = heap.collect(2).unwrap();
            match held_besides {
                true => assert_eq!((found, heap.len()), (0, n + 2)),
                false => assert_eq!((found, heap.len()), (n + 2, 0)),
            }
            let roots: &[ObjId] = &[hub];
            check(&heap, &roots[..usize::from(held_besides)]).unwrap();
        }
    }
}

/// As `gc.set_threshold(-1)` does: every count is over a threshold below 0.
#[test]
fn a_threshold_below_zero_is_always_passed() {
    let mut heap: Heap = Heap::new();
    heap.set_threshold(-1, Some(-1), Some(-1)).unwrap();
    heap.safe_point();
    assert!(!heap.is_scheduled(), "nothing has been allocated");
    let atom = heap.alloc(Object::new(Kind::Atom, "not counted"));
    assert!(!heap.is_scheduled());
    let object = heap.new_object("counted");
    assert!(heap.is_scheduled());
    heap.safe_point();
    assert_eq!(heap.get_stats().map(|s| s.collections), [0, 0, 1]);
    assert_eq!(heap.list_of(object), Ok(Some(ListId::Gen2)));
    heap.set_threshold(-1, Some(100), Some(100)).unwrap();
    heap.new_object("one more");
    heap.safe_point();
    assert_eq!(heap.get_stats().map(|s| s.collections), [1, 0, 1]);
    heap.decref(atom).unwrap();
    heap.disable();
    heap.new_object("and another");
    assert!(!heap.is_scheduled());
}

#[test]
fn heap_reported_again_is_the_heap() {
    let mut heap = logged();
    let keeper = heap.new_object("keeper");
    let saved = heap.alloc(
        Object::instance("saved").with_finalizer(Finalizer::SaveIn(keeper)),
    );
    heap.link(saved, saved).unwrap();
    heap.decref(saved).unwrap();
    heap.collect(2).unwrap();
    heap.freeze();
    let young = heap.new_object("young");
    heap.link(young, keeper).unwrap();
    let lost = heap.new_object("lost");
    let [to_keeper, to_lost] =
        ["to keeper", "to lost"].map(|name| heap.new_object(name));
    heap.new_weakref(to_keeper, keeper, false).unwrap();
    heap.new_weakref(to_lost, lost, true).unwrap();
    heap.decref(lost).unwrap();
    heap.observer_mut().events.clear();
    heap.report_again();
    assert_eq!(Mirror::replay(&heap.observer().events), Mirror::of(&heap));
    assert!(heap.is_finalized(saved).unwrap());
}

/// A mark of trash that stayed behind would make a candidate of the object that
/// lives there next.
#[test]
fn what_lives_where_trash_was_is_not_a_candidate() {
    let mut heap: Heap = Heap::new();
    let trash = heap.new_object("trash");
    heap.link(trash, trash).unwrap();
    heap.decref(trash).unwrap();
    assert_eq!(heap.collect(2), Ok(1));
    let atom = heap.alloc(Object::new(Kind::Atom, "lives there now"));
    assert_eq!(atom.index(), trash.index());
    let object = heap.new_object("object");
    heap.link(object, atom).unwrap();
    check(&heap, &[atom, object]).unwrap();
    assert_eq!(heap.collect(0), Ok(0));
    assert!(heap.is_live(atom));
    check(&heap, &[atom, object]).unwrap();
}

/// What survives its own deletion, as a tuple that refers to itself does, is
/// not a candidate any more, and in the older generation.
#[test]
fn trash_that_lets_nothing_go_stays_as_it_was() {
    let mut heap = logged();
    let tuple = heap.alloc(Object::new(Kind::Tuple, "of itself"));
    let held = heap.alloc(Object::new(Kind::Tuple, "held"));
    for to in [tuple, held] {
        heap.link(tuple, to).unwrap();
    }
    heap.decref(held).unwrap();
    heap.decref(tuple).unwrap();
    sound(&heap, &[]);
    assert_eq!(heap.collect(1), Ok(2));
    assert_eq!(heap.get_objects(Some(2)), Ok(vec![tuple, held]));
    sound(&heap, &[]);
    assert_eq!(heap.collect(2), Ok(2));
    sound(&heap, &[]);
}

/// What code that runs on the way takes out of the collector's sight stays
/// there: only what is still in the list of trash moves to the older
/// generation.
#[test]
fn what_was_untracked_while_it_was_cleared_stays_untracked() {
    struct Ringing(Heap);
    impl Host for Ringing {
        type Object = Object;
        type Observer = Silent;
        fn heap(&self) -> &Heap {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap {
            &mut self.0
        }
        fn has_finalizer(&self, id: ObjId) -> bool {
            self.0.get(id).unwrap().name == "bell"
        }
        fn finalize(&mut self, _: ObjId) {
            let named = |id: &ObjId| self.0.get(*id).unwrap().name == "order";
            let order = self.0.ids().find(named).unwrap();
            self.0.untrack(order).unwrap();
        }
    }
    let mut host = Ringing(Heap::new());
    let order = host.0.new_object("order");
    let bell = host.0.alloc(Object::new(Kind::Atom, "bell"));
    let tuple = host.0.alloc(Object::new(Kind::Tuple, "of itself"));
    for (from, to) in [(order, bell), (tuple, tuple), (tuple, order)] {
        host.0.link(from, to).unwrap();
    }
    for id in [order, bell, tuple] {
        decref(&mut host, id).unwrap();
    }
    assert_eq!(collect(&mut host, 2), Ok(2));
    assert!(!host.0.is_live(bell));
    assert_eq!(host.0.list_of(order), Ok(None));
    assert_eq!(host.0.list_of(tuple), Ok(Some(ListId::Gen2)));
    check(&host.0, &[]).unwrap();
}

/// CPython asks the question a second time always. It is left out where no code
/// has run, but not while an observer watches.
#[test]
fn who_watches_sees_the_question_asked_twice() {
    let mut heap = logged();
    let trash = heap.new_object("trash");
    heap.link(trash, trash).unwrap();
    heap.decref(trash).unwrap();
    heap.collect(2).unwrap();
    let asked = |event: &&Event| {
        matches!(
            event,
            Event::Step {
                name: StepName::UpdateRefs
            }
        )
    };
    let events = &heap.observer().events;
    assert_eq!(events.iter().filter(asked).count(), 2);
}

/// A step of one's own may run code and need not say so.
#[test]
fn what_a_step_of_ones_own_saves_is_saved() {
    struct Saving(Heap, Option<ObjId>);
    fn save_the_first(host: &mut Saving, _: &mut Collection) {
        let first = host.0.list(ListId::Unreachable).next();
        host.1 = first;
        host.0.incref(first.unwrap()).unwrap();
    }
    impl Host for Saving {
        type Object = Object;
        type Observer = Silent;
        fn heap(&self) -> &Heap {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap {
            &mut self.0
        }
        fn steps(&self) -> Steps<Saving> {
            Steps {
                finalize_garbage: save_the_first,
                ..Steps::cpython()
            }
        }
    }
    let mut host = Saving(Heap::new(), None);
    let [a, b, other] = ["a", "b", "other"].map(|name| host.0.new_object(name));
    for (from, to) in [(a, b), (b, a), (other, other)] {
        host.0.link(from, to).unwrap();
    }
    for id in [a, b, other] {
        decref(&mut host, id).unwrap();
    }
    assert_eq!(collect(&mut host, 2), Ok(1));
    assert_eq!(host.1, Some(a));
    assert_eq!(host.0.get_objects(Some(2)), Ok(vec![a, b]));
    assert_eq!(host.0.get(b).unwrap().references(), [a]);
    assert!(!host.0.is_live(other));
    check(&host.0, &[a]).unwrap();
}

/// A death inside a finalizer does not go on with the work of the death around
/// it.
#[test]
fn a_finalizer_that_lets_go_is_over_before_the_next_reference_is_dropped() {
    let mut heap = logged();
    let owner = heap.new_object("owner");
    let gone = Object::instance("gone").with_finalizer(Finalizer::LetGo);
    let gone = heap.alloc(gone);
    let within = heap.new_object("within");
    let next = heap.new_object("next");
    for (from, to) in [(owner, gone), (gone, within), (owner, next)] {
        heap.link(from, to).unwrap();
        heap.decref(to).unwrap();
    }
    heap.observer_mut().events.clear();
    heap.decref(owner).unwrap();
    let told = heap
        .observer()
        .events
        .iter()
        .filter_map(|event| match event {
            Event::Dying { id } => Some((*id, "dies")),
            Event::Finalizing { id } => Some((*id, "finalizer")),
            Event::Finalized { id } => Some((*id, "over")),
            _ => None,
        });
    let told: Vec<(ObjId, &str)> = told.collect();
    let expected = [
        (owner, "dies"),
        (gone, "finalizer"),
        (within, "dies"),
        (gone, "over"),
        (gone, "dies"),
        (next, "dies"),
    ];
    assert_eq!(told, expected);
}
