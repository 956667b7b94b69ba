//! What each step is there for, one claim at a time. Random programs pass
//! without some of these; a change that breaks one of them does not pass here.

use gc_core::steps::StepHeap;
use gc_core::*;

/// A host that writes down which finalizers and callbacks run.
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
        Object::finalize(self, id);
    }
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        let name = &self.heap.get(weakref).unwrap().name;
        self.notes.push(format!("call {name}"));
    }
}

fn noting() -> Noting {
    Noting {
        heap: Heap::new(),
        notes: Vec::new(),
    }
}

impl Noting {
    fn make(&mut self, kind: Kind, name: &str, dying: Finalizer) -> ObjId {
        let object = Object::new(kind, name).with_finalizer(dying);
        alloc(self, object)
    }
}

/// The weak reference comes after its referent, so it is looked at later; it
/// must be known as trash all the same.
#[test]
fn weak_reference_that_is_trash_itself_stays_silent() {
    let mut host = noting();
    let target = host.make(Kind::Instance, "target", Finalizer::None);
    let weakref = host.make(Kind::Weakref, "trash", Finalizer::None);
    host.heap.new_weakref(weakref, target, true).unwrap();
    let outside = host.make(Kind::Weakref, "outside", Finalizer::None);
    host.heap.new_weakref(outside, target, true).unwrap();
    link(&mut host, target, target).unwrap();
    link(&mut host, target, weakref).unwrap();
    decref(&mut host, weakref).unwrap();
    decref(&mut host, target).unwrap();
    assert_eq!(collect(&mut host, 2), Ok(2));
    assert_eq!(host.notes, ["call outside"]);
    check(&host.heap, &[outside]).unwrap();
}

/// Nothing listens here, so the second question may be skipped: not after a
/// finalizer has run.
#[test]
fn resurrected_object_is_found_though_nobody_listens() {
    let mut host = noting();
    let keeper = host.make(Kind::Instance, "keeper", Finalizer::None);
    let saved = host.make(Kind::Instance, "saved", Finalizer::SaveIn(keeper));
    let cargo = host.make(Kind::Instance, "cargo", Finalizer::None);
    link(&mut host, saved, saved).unwrap();
    link(&mut host, saved, cargo).unwrap();
    link(&mut host, cargo, saved).unwrap();
    decref(&mut host, cargo).unwrap();
    decref(&mut host, saved).unwrap();
    assert_eq!(collect(&mut host, 2), Ok(0));
    let saved = host.heap.get(saved).unwrap();
    assert_eq!(saved.references().len(), 2, "nothing was cleared");
    check(&host.heap, &[keeper]).unwrap();
}

#[test]
fn save_all_keeps_all_trash_and_clears_nothing() {
    let mut heap: Heap = Heap::new();
    heap.set_debug(DebugFlags::SAVEALL);
    let [a, b] = ["a", "b"].map(|name| heap.new_object(name));
    heap.link(a, b).unwrap();
    heap.link(b, a).unwrap();
    heap.decref(a).unwrap();
    heap.decref(b).unwrap();
    assert_eq!(heap.collect(2), Ok(2));
    assert_eq!(heap.garbage(), [a, b]);
    assert_eq!(heap.get(a).unwrap().references(), [b]);
    check(&heap, &[]).unwrap();
    heap.set_debug(DebugFlags::empty());
    clear_garbage(&mut heap);
    assert_eq!(heap.collect(2), Ok(2));
    assert!(heap.is_empty());
}

/// As with `_testcapi.with_tp_del`: three are uncollectable, but only those
/// that have a `tp_del` go to `gc.garbage`, not the list between them.
#[test]
fn what_a_legacy_finalizer_reaches_is_kept() {
    let mut host = noting();
    let a = host.make(Kind::Instance, "a", Finalizer::Legacy);
    let list = host.make(Kind::List, "list", Finalizer::None);
    let b = host.make(Kind::Instance, "b", Finalizer::Legacy);
    for (from, to) in [(a, list), (list, b), (b, a)] {
        link(&mut host, from, to).unwrap();
        decref(&mut host, to).unwrap();
    }
    assert_eq!(collect(&mut host, 2), Ok(3));
    let stats = host.heap.get_stats()[2];
    assert_eq!((stats.collected, stats.uncollectable), (0, 3));
    assert_eq!(host.heap.garbage(), [a, b]);
    assert_eq!(host.heap.get(list).unwrap().references(), [b]);
    check(&host.heap, &[]).unwrap();
}

/// Attributes first to last, items last to first.
#[test]
fn references_are_dropped_in_the_order_of_their_kind() {
    for (kind, expected) in [
        (Kind::Instance, "del 0 del 1 del 2"),
        (Kind::Dict, "del 0 del 1 del 2"),
        (Kind::List, "del 2 del 1 del 0"),
        (Kind::Tuple, "del 2 del 1 del 0"),
    ] {
        let mut host = noting();
        let items: Vec<ObjId> = (0..3)
            .map(|n| {
                let name = n.to_string();
                host.make(Kind::Instance, &name, Finalizer::Quiet)
            })
            .collect();
        let holder = Object::new(kind, "holder").with_references(items);
        let holder = alloc(&mut host, holder);
        decref(&mut host, holder).unwrap();
        assert_eq!(host.notes.join(" "), expected, "{kind:?}");
        assert!(host.heap.is_empty());
    }
}

/// A full collection comes when the objects new to generation 2 are a quarter
/// of the old ones, and not with one fewer.
#[test]
fn quarter_of_the_old_must_be_new() {
    for (new, expected) in [(24, 1), (25, 2)] {
        let mut heap: Heap = Heap::new();
        heap.disable();
        for _ in 0..100 {
            heap.new_object("old");
        }
        heap.collect(2).unwrap();
        assert_eq!(heap.long_lived(), (100, 0));
        for _ in 0..new {
            heap.new_object("new");
        }
        heap.collect(1).unwrap();
        assert_eq!(heap.long_lived(), (100, new));
        heap.set_threshold(1, Some(0), Some(0)).unwrap();
        heap.collect(0).unwrap();
        heap.enable();
        heap.new_object("");
        heap.new_object("");
        let full = heap.get_stats()[2].collections;
        heap.safe_point();
        assert_eq!(heap.get_stats()[2].collections - full, expected - 1);
    }
}

/// What a step has read it may set again, with objects counted that are not in the heap.
#[test]
fn what_the_rule_compares_is_set_as_it_is_read() {
    let mut heap: Heap = Heap::new();
    heap.new_object("old");
    heap.collect(2).unwrap();
    let (total, pending) = heap.long_lived();
    heap.set_long_lived(total + 50, pending);
    let (total, pending) = heap.long_lived();
    assert_eq!((total, pending), (51, 0));
    heap.set_long_lived(total, pending + 1);
    assert_eq!(heap.long_lived(), (51, 1));
}

/// A host whose collection, choice of a generation, safe point and finalizers of
/// dying objects are functions of its own, each of which notes that it ran and
/// does what CPython's does.
struct Own(Noting);

impl Host for Own {
    type Object = Object;
    type Observer = Silent;
    fn heap(&self) -> &Heap {
        &self.0.heap
    }
    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.0.heap
    }
    fn steps(&self) -> Steps<Own> {
        fn collect_main(own: &mut Own, c: &mut Collection) -> usize {
            own.0
                .notes
                .push(format!("collects generation {}", c.generation));
            (Steps::<Own>::cpython().collect_main)(own, c)
        }
        fn select_generation(_: &Own) -> Option<usize> {
            Some(1)
        }
        fn run_scheduled(own: &mut Own) {
            own.0.notes.push("a safe point".into());
            (Steps::<Own>::cpython().run_scheduled)(own)
        }
        fn finalize_dying(own: &mut Own, id: ObjId) -> bool {
            own.0
                .notes
                .push(format!("{} dies", own.0.heap.id(id.slot())));
            (Steps::<Own>::cpython().finalize_dying)(own, id)
        }
        Steps {
            collect_main,
            select_generation,
            run_scheduled,
            finalize_dying,
            ..Steps::cpython()
        }
    }
}

#[test]
fn functions_around_the_steps_are_the_hosts_too() {
    let mut own = Own(noting());
    own.0.heap.set_threshold(2, None, None).unwrap();
    let keeper = own.0.make(Kind::Instance, "keeper", Finalizer::None);
    let saved = Object::instance("saved");
    let saved =
        alloc(&mut own, saved.with_finalizer(Finalizer::SaveIn(keeper)));
    decref(&mut own, saved).unwrap();
    assert!(own.0.heap.is_live(saved), "its finalizer has saved it");
    alloc(&mut own, Object::instance("third"));
    safe_point(&mut own);
    safe_point(&mut own);
    assert_eq!(
        own.0.notes,
        [
            &*format!("{saved} dies"),
            "a safe point",
            "collects generation 1"
        ]
    );
    unlink(&mut own, keeper, saved).unwrap();
    assert!(!own.0.heap.is_live(saved), "it has had its chance");
    assert_eq!(own.0.notes.len(), 4, "it was asked whether it lives on");
    assert_eq!(collect(&mut own, 2), Ok(0));
    assert_eq!(own.0.notes.last().unwrap(), "collects generation 2");
}
