//! Bad use gets an error that names the object, and the heap is as sound
//! afterwards as it was before.

use gc_core::*;

/// Runs `bad` and checks that nothing has changed but the error.
fn refused(
    heap: &mut Heap,
    roots: &[ObjId],
    bad: impl FnOnce(&mut Heap) -> HeapError,
) -> String {
    let before = Mirror::of(heap);
    let error = bad(heap);
    assert_eq!(Mirror::of(heap), before, "nothing has changed");
    check(heap, roots).unwrap();
    error.to_string()
}

/// Every function that takes a name.
fn every_use(heap: &mut Heap, good: ObjId, bad: ObjId) -> Vec<HeapError> {
    let mut errors = vec![
        heap.get(bad).map(drop).unwrap_err(),
        heap.update(bad, |_| ()).unwrap_err(),
        heap.refcount(bad).unwrap_err(),
        heap.incref(bad).unwrap_err(),
        heap.decref(bad).unwrap_err(),
        clear(heap, bad).unwrap_err(),
        heap.is_finalized(bad).unwrap_err(),
        heap.is_tracked(bad).unwrap_err(),
        heap.list_of(bad).unwrap_err(),
        heap.track(bad).unwrap_err(),
        heap.untrack(bad).unwrap_err(),
        heap.maybe_track(bad).unwrap_err(),
        heap.maintain_tracking(bad, good).unwrap_err(),
        heap.maintain_tracking(good, bad).unwrap_err(),
        heap.make_immortal(bad).unwrap_err(),
        heap.link(bad, good).unwrap_err(),
        heap.link(good, bad).unwrap_err(),
        heap.unlink(bad, good).unwrap_err(),
        heap.new_weakref(bad, good, false).unwrap_err(),
        heap.new_weakref(good, bad, true).unwrap_err(),
        heap.referent(bad).unwrap_err(),
        heap.weakrefs_of(bad).unwrap_err(),
        heap.weakref_count(bad).unwrap_err(),
        heap.get_referents(&[good, bad]).unwrap_err(),
        heap.get_referrers(&[good, bad]).unwrap_err(),
        reachable_from(heap, &[good, bad]).unwrap_err(),
    ];
    errors.push(upgrade(heap, bad).unwrap_err());
    errors
}

#[test]
fn stale_names_are_refused_everywhere() {
    let mut heap = Heap::new();
    let kept = heap.new_object("kept");
    let gone = heap.new_object("gone");
    heap.decref(gone).unwrap();
    assert!(!heap.is_live(gone));
    let text = refused(&mut heap, &[kept], |heap| {
        let errors = every_use(heap, kept, gone);
        assert!(errors.iter().all(|e| *e == errors[0]), "{errors:?}");
        errors[0].clone()
    });
    assert_eq!(
        text,
        "#2 was freed: expected a live object, found nothing there"
    );
    let tenant = heap.new_object("the next to live there");
    let text = refused(&mut heap, &[kept, tenant], |heap| {
        heap.decref(gone).unwrap_err()
    });
    assert_eq!(text, "#2 was freed: expected a live object, found #2.2");
}

#[test]
fn names_of_another_heap_are_refused_everywhere() {
    let mut heap = Heap::new();
    let kept = heap.new_object("kept");
    let mut other = Heap::new();
    let foreign = other.new_object("elsewhere");
    let text = refused(&mut heap, &[kept], |heap| {
        let errors = every_use(heap, kept, foreign);
        assert!(errors.iter().all(|e| *e == errors[0]), "{errors:?}");
        errors[0].clone()
    });
    assert_eq!(
        text,
        "#1 belongs to another heap: expected an object of this one"
    );
    check(&other, &[foreign]).unwrap();
}

#[test]
fn generations_and_thresholds_must_fit() {
    let mut heap = Heap::new();
    let text = refused(&mut heap, &[], |heap| heap.collect(3).unwrap_err());
    assert_eq!(text, "invalid generation: expected 0, 1 or 2, found 3");
    refused(&mut heap, &[], |heap| {
        heap.get_objects(Some(3)).unwrap_err()
    });
    let [least, most] = [i32::MIN, i32::MAX].map(i64::from);
    for (which, bad) in [(0, least - 1), (1, i64::MIN), (2, most + 1)] {
        let mut all = [5, 6, 7];
        all[which] = bad;
        let text = refused(&mut heap, &[], |heap| {
            heap.set_threshold(all[0], Some(all[1]), Some(all[2]))
                .unwrap_err()
        });
        assert_eq!(
            text,
            format!(
                "threshold {which} does not fit: \
                 expected -2147483648 to 2147483647, found {bad}"
            )
        );
        assert_eq!(heap.get_threshold(), [2000, 10, 10], "none is set");
    }
    heap.set_threshold(most, Some(least), None).unwrap();
    assert_eq!(heap.get_threshold(), [2147483647, -2147483648, 10]);
}

#[test]
fn weak_references_are_made_once_and_asked_only_of_themselves() {
    let mut heap = Heap::new();
    let target = heap.new_object("target");
    let weakref = heap.alloc(Object::new(Kind::Weakref, "weakref"));
    heap.new_weakref(weakref, target, false).unwrap();
    let roots = [target, weakref];
    let text = refused(&mut heap, &roots, |heap| {
        heap.new_weakref(weakref, target, true).unwrap_err()
    });
    assert_eq!(
        text,
        "#2 is a weak reference already: expected an object that is none yet"
    );
    let text =
        refused(&mut heap, &roots, |heap| heap.referent(target).unwrap_err());
    assert_eq!(
        text,
        "#1 is not a weak reference: expected one made by `new_weakref`"
    );
}

/// A host whose finalizers and callbacks give back what is not theirs.
struct Greedy {
    heap: Heap,
    roots: Vec<ObjId>,
    errors: Vec<String>,
}

impl Host for Greedy {
    type Object = Object;
    type Observer = Silent;
    fn heap(&self) -> &Heap {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }
    fn finalize(&mut self, id: ObjId) {
        let error = decref(self, id).unwrap_err();
        self.errors.push(error.to_string());
        check(&self.heap, &self.roots).unwrap();
    }
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        // The name that the program had; then the one the heap itself holds.
        if self.roots.pop().is_some() {
            decref(self, weakref).unwrap();
        }
        let error = decref(self, weakref).unwrap_err();
        self.errors.push(error.to_string());
        check(&self.heap, &self.roots).unwrap();
    }
}

#[test]
fn counts_do_not_fall_below_zero() {
    let mut host = Greedy {
        heap: Heap::new(),
        roots: Vec::new(),
        errors: Vec::new(),
    };
    let dies = alloc(
        &mut host,
        Object::instance("dies").with_finalizer(Finalizer::Quiet),
    );
    let weakref = alloc(&mut host, Object::new(Kind::Weakref, "weakref"));
    host.heap.new_weakref(weakref, dies, true).unwrap();
    host.roots = vec![weakref];
    decref(&mut host, dies).unwrap();
    assert_eq!(
        host.errors,
        [
            "the reference count of #1 would fall below zero: expected at least 1, found 0",
            "the reference count of #2 would fall below zero: expected at least 1, found 0",
        ]
    );
    assert!(host.heap.is_empty());
    check(&host.heap, &[]).unwrap();
}

#[test]
fn collection_inside_a_collection_returns_0() {
    let mut heap = Heap::new();
    let asks =
        heap.alloc(Object::instance("asks").with_finalizer(Finalizer::Collect));
    heap.link(asks, asks).unwrap();
    let trash = heap.new_object("trash");
    heap.link(trash, trash).unwrap();
    heap.decref(trash).unwrap();
    heap.decref(asks).unwrap();
    assert_eq!(heap.collect(2), Ok(2));
    assert_eq!(heap.get_stats()[2].collections, 1, "the inner one is none");
    assert!(heap.is_empty());
    check(&heap, &[]).unwrap();
}

/// A step of your own may ask for a collection; it gets none.
#[test]
fn collection_inside_a_step_returns_0() {
    struct Impatient(Heap);
    impl Host for Impatient {
        type Object = Object;
        type Observer = Silent;
        fn heap(&self) -> &Heap {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap {
            &mut self.0
        }
        fn steps(&self) -> Steps<Impatient> {
            Steps {
                subtract_refs: |host, c| {
                    assert_eq!(collect(host, 2), Ok(0));
                    (Steps::cpython().subtract_refs)(host, c);
                },
                ..Steps::cpython()
            }
        }
    }
    let mut host = Impatient(Heap::new());
    let trash = alloc(&mut host, Object::instance("trash"));
    link(&mut host, trash, trash).unwrap();
    decref(&mut host, trash).unwrap();
    assert_eq!(collect(&mut host, 2), Ok(1));
    check(&host.0, &[]).unwrap();
}

/// A reference that was put into an object without being counted: what
/// should drop it panics, and names it.
mod uncounted {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    struct Quiet(Vec<ObjId>);
    impl Trace for Quiet {
        const RUNS_CODE: bool = false;
        fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
            self.0.iter().copied().for_each(visit);
        }
    }

    fn panics(f: impl FnOnce()) -> String {
        let panic = catch_unwind(AssertUnwindSafe(f)).unwrap_err();
        *panic.downcast::<String>().expect("a message")
    }

    /// With objects that may run code, and with such that do not.
    fn refused<T: Trace>(make: fn(Vec<ObjId>) -> T) {
        // To an object that is gone.
        let mut heap: Heap<T> = Heap::new();
        let gone = heap.alloc(make(vec![]));
        let owner = heap.alloc(make(vec![gone]));
        heap.decref(gone).unwrap();
        let text = panics(|| heap.decref(owner).unwrap());
        let expected = "a dead object owned a reference to #1, which was freed";
        assert_eq!(text, expected);
        // To an object in whose place there is another one now.
        let mut heap: Heap<T> = Heap::new();
        let gone = heap.alloc(make(vec![]));
        let owner = heap.alloc(make(vec![gone]));
        heap.decref(gone).unwrap();
        let other = heap.alloc(make(vec![]));
        assert_eq!(other.index(), gone.index());
        assert_eq!(panics(|| heap.decref(owner).unwrap()), expected);
        assert_eq!(heap.refcount(other), Ok(1));
        // To itself.
        let mut heap: Heap<T> = Heap::new();
        let own = heap.alloc(make(vec![]));
        heap.update(own, |object| *object = make(vec![own]))
            .unwrap();
        assert_eq!(panics(|| heap.decref(own).unwrap()), expected);
    }

    #[test]
    fn references_are_noticed_when_they_are_dropped() {
        refused(Quiet);
        refused(|to| Object::instance("order").with_references(to));
    }
}
