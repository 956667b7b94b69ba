//! Weak references: in which order they stand, when they are cleared, and when
//! their callbacks run.

mod logged;

use gc_core::*;
use logged::{logged, sound};

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

/// A host that writes down what runs, and collects inside callbacks.
struct Noting {
    heap: Heap,
    notes: Vec<String>,
}

impl Host for Noting {
    type Object = Object;
    type Observer = Silent;
    fn heap(&self) -> &Heap {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }
    fn finalize(&mut self, id: ObjId) {
        let name = &self.heap.get(id).unwrap().name;
        self.notes.push(format!("del {name}"));
    }
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        let name = self.heap.get(weakref).unwrap().name.clone();
        self.notes.push(format!("call {name}"));
        collect(self, 2).unwrap();
        // The program forgets the weak reference.
        decref(self, weakref).unwrap();
    }
}

#[test]
fn a_weak_reference_stands_where_its_kind_belongs() {
    let mut heap = logged();
    let target = heap.new_object("target");
    let [called, proxy, plain, later, second, derived] = [0; 6]
        .map(|_| heap.alloc(Object::new(Kind::Weakref, "a weak reference")));
    heap.new_weakref(called, target, true).unwrap();
    heap.new_weakref_of(WeakrefKind::Proxy, proxy, target, false)
        .unwrap();
    heap.new_weakref(plain, target, false).unwrap();
    heap.new_weakref_of(WeakrefKind::Proxy, later, target, true)
        .unwrap();
    let list = heap.weakrefs_of(target).unwrap();
    assert_eq!(list, [plain, proxy, later, called]);
    heap.decref(proxy).unwrap();
    heap.new_weakref_of(WeakrefKind::Proxy, second, target, false)
        .unwrap();
    heap.new_weakref_of(WeakrefKind::Derived, derived, target, false)
        .unwrap();
    let list = heap.weakrefs_of(target).unwrap();
    assert_eq!(list, [plain, second, derived, later, called]);
    sound(&heap, &[target, called, plain, later, second, derived]);
}

/// As CPython 3.11, 3.12 and 3.13 print it for a subclass of `weakref.ref`
/// with a `__del__`.
#[test]
fn weakrefs_live_until_the_last_callback_of_a_death_by_counting() {
    for (cycle, expected) in [
        (false, "call 2 call 1 call 0 del 0 del 1 del 2"),
        (true, "call 2 del 2 call 1 del 1 call 0 del 0"),
    ] {
        let mut host = Noting {
            heap: Heap::new(),
            notes: Vec::new(),
        };
        let target = alloc(&mut host, Object::instance("target"));
        for n in 0..3 {
            let weakref = Object::new(Kind::Weakref, n.to_string())
                .with_finalizer(Finalizer::Quiet);
            let weakref = alloc(&mut host, weakref);
            host.heap.new_weakref(weakref, target, true).unwrap();
        }
        if cycle {
            link(&mut host, target, target).unwrap();
        }
        decref(&mut host, target).unwrap();
        let found = collect(&mut host, 2).unwrap();
        // Each weak reference that dies through its callback counts.
        assert_eq!(found, if cycle { 4 } else { 0 });
        assert_eq!(host.notes.join(" "), expected);
        assert!(host.heap.is_empty());
    }
}

/// The callbacks above collect while their object dies: it is in no list any
/// more, or it would be trash to that collection.
#[test]
fn object_leaves_its_list_before_callbacks_run() {
    let mut host = Noting {
        heap: Heap::new(),
        notes: Vec::new(),
    };
    let target = alloc(&mut host, Object::instance("target"));
    let child = alloc(&mut host, Object::instance("child"));
    link(&mut host, child, child).unwrap();
    link(&mut host, target, child).unwrap();
    decref(&mut host, child).unwrap();
    let weakref = alloc(&mut host, Object::new(Kind::Weakref, "w"));
    host.heap.new_weakref(weakref, target, true).unwrap();
    decref(&mut host, target).unwrap();
    assert_eq!(host.notes, ["call w"]);
    let stats = host.heap.get_stats()[2];
    assert_eq!((stats.collections, stats.collected), (1, 0));
    assert_eq!(collect(&mut host, 2), Ok(1), "the child alone");
    assert!(host.heap.is_empty());
}

/// The weak reference outlives its callback: it lets go of it. In a collection
/// it does not.
#[test]
fn callback_dies_after_it_was_called_for_a_death_by_counting() {
    for (cycle, alive) in [(false, false), (true, true)] {
        let mut heap = Heap::new();
        let target = heap.new_object("target");
        let callback = heap.new_object("callback");
        let weakref = Object::new(Kind::Weakref, "weakref");
        let weakref = heap.alloc(weakref.with_references([callback]));
        heap.new_weakref(weakref, target, true).unwrap();
        if cycle {
            heap.link(target, target).unwrap();
        }
        heap.decref(target).unwrap();
        assert_eq!(heap.collect(2), Ok(usize::from(cycle)));
        assert_eq!(heap.is_live(callback), alive);
    }
}

/// As CPython prints it: the tuple that holds the weak references while
/// callbacks run stays in its free list, so that it is never taken off.
#[test]
fn callbacks_for_a_death_by_counting_cost_an_allocation() {
    for (profile, n_weakrefs, expected) in [
        (Profile::V3_12, 1, 1),
        (Profile::V3_12, 2, 3),
        (Profile::V3_13, 1, 2),
        (Profile::V3_13, 2, 3),
    ] {
        let mut heap: Heap = Heap::with(profile, Silent);
        let target = heap.new_object("target");
        for _ in 0..n_weakrefs {
            let weakref = heap.alloc(Object::new(Kind::Weakref, "weakref"));
            heap.new_weakref(weakref, target, true).unwrap();
        }
        heap.decref(target).unwrap();
        assert_eq!(heap.get_count()[0], expected, "{}", profile.version);
    }
}

/// Up to 3.14 weak references to trash lead nowhere before the first finalizer
/// runs; in 3.15 those without a callback lead there still, and are cleared
/// before the first object is.
#[test]
fn weak_references_without_a_callback_are_cleared_later_in_3_15() {
    struct Looking {
        heap: Heap,
        weakrefs: Vec<ObjId>,
        saves: Option<ObjId>,
        seen: Vec<(String, Vec<bool>)>,
    }
    impl Host for Looking {
        type Object = Object;
        type Observer = Silent;
        fn heap(&self) -> &Heap {
            &self.heap
        }
        fn heap_mut(&mut self) -> &mut Heap {
            &mut self.heap
        }
        fn finalize(&mut self, id: ObjId) {
            let name = self.heap.get(id).unwrap().name.clone();
            let leads = |&id: &ObjId| self.heap.referent(id).unwrap().is_some();
            let leads = self.weakrefs.iter().map(leads).collect();
            self.seen.push((name, leads));
            if let Some(keeper) = self.saves {
                link(self, keeper, id).unwrap();
            }
        }
    }
    let versions = [
        (Profile::V3_13, [false, false], [false, false]),
        (Profile::V3_15, [true, false], [true, false]),
    ];
    for (profile, in_finalizer, after_saving) in versions {
        for saves in [false, true] {
            let mut heap = Heap::with(profile, Silent);
            let quiet = Finalizer::Quiet;
            let order =
                heap.alloc(Object::instance("order").with_finalizer(quiet));
            let bell = Object::new(Kind::Atom, "bell").with_finalizer(quiet);
            let bell = heap.alloc(bell);
            let keeper = heap.new_object("keeper");
            let weakrefs = [false, true].map(|has_callback| {
                let weakref = heap.alloc(Object::new(Kind::Weakref, "weak"));
                heap.new_weakref(weakref, order, has_callback).unwrap();
                weakref
            });
            for to in [bell, order] {
                heap.link(order, to).unwrap();
                heap.decref(to).unwrap();
            }
            let mut host = Looking {
                heap,
                weakrefs: weakrefs.to_vec(),
                saves: saves.then_some(keeper),
                seen: Vec::new(),
            };
            collect(&mut host, 2).unwrap();
            let first = ("order".to_string(), in_finalizer.to_vec());
            let last = ("bell".to_string(), vec![false, false]);
            let leads =
                weakrefs.map(|id| host.heap.referent(id).unwrap().is_some());
            match saves {
                true => {
                    assert_eq!(host.seen, [first]);
                    assert_eq!(leads, after_saving);
                }
                false => {
                    assert_eq!(host.seen, [first, last]);
                    assert_eq!(leads, [false, false]);
                }
            }
            let roots = [&[keeper][..], &weakrefs].concat();
            check(&host.heap, &roots).unwrap();
        }
    }
}

/// A weak reference that is trash itself leads nowhere any more, not even to
/// what lives (in 3.15: while finalizers run it does, if it has no callback).
#[test]
fn weak_references_inside_trash_are_cleared_too() {
    struct Looking(Heap, Vec<ObjId>, Vec<bool>);
    impl Host for Looking {
        type Object = Object;
        type Observer = Silent;
        fn heap(&self) -> &Heap {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap {
            &mut self.0
        }
        fn finalize(&mut self, _: ObjId) {
            let leads = |&id: &ObjId| self.0.referent(id).unwrap().is_some();
            self.2 = self.1.iter().map(leads).collect();
        }
        fn call_weakref_callback(&mut self, _: ObjId) {
            panic!("trash does not call back");
        }
    }
    for (profile, leads) in [
        (Profile::V3_13, [false, false]),
        (Profile::V3_15, [true, false]),
    ] {
        let mut heap = Heap::with(profile, Silent);
        let alive = heap.new_object("alive");
        let quiet = Finalizer::Quiet;
        let order = heap.alloc(Object::instance("order").with_finalizer(quiet));
        heap.link(order, order).unwrap();
        let inside = [false, true].map(|has_callback| {
            let weakref = heap.alloc(Object::new(Kind::Weakref, "weak"));
            heap.new_weakref(weakref, alive, has_callback).unwrap();
            heap.link(order, weakref).unwrap();
            heap.decref(weakref).unwrap();
            weakref
        });
        heap.decref(order).unwrap();
        let mut host = Looking(heap, inside.to_vec(), vec![]);
        assert_eq!(collect(&mut host, 2), Ok(3));
        assert_eq!(host.2, leads, "{}", profile.version);
        assert_eq!(host.0.weakref_count(alive), Ok(0));
        assert_eq!(host.0.len(), 1);
    }
}

/// A weak reference moves to the older generation after its callback, if it is
/// where it was; if not, it counts as collected.
#[test]
fn callbacks_may_untrack_their_weak_references() {
    struct Calling(Heap, bool);
    impl Host for Calling {
        type Object = Object;
        type Observer = Silent;
        fn heap(&self) -> &Heap {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap {
            &mut self.0
        }
        fn call_weakref_callback(&mut self, weakref: ObjId) {
            if self.1 {
                self.0.untrack(weakref).unwrap();
            }
        }
    }
    for untracks in [false, true] {
        let mut host = Calling(Heap::new(), untracks);
        let order = host.0.new_object("order");
        host.0.link(order, order).unwrap();
        let weakref = host.0.alloc(Object::new(Kind::Weakref, "weak"));
        host.0.new_weakref(weakref, order, true).unwrap();
        decref(&mut host, order).unwrap();
        let found = collect(&mut host, 0).unwrap();
        let list = host.0.list_of(weakref).unwrap();
        match untracks {
            false => assert_eq!((found, list), (1, Some(ListId::Gen1))),
            true => assert_eq!((found, list), (2, None)),
        }
        check(&host.0, &[weakref]).unwrap();
    }
}
