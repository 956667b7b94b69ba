//! Finalizers of the old kind, `tp_del`, at a count of zero. What is claimed
//! here `_testcapi.with_tp_del` shows on a real CPython; as a Python program:
//! `tests/python/finalizers/tp_del.py`.

mod logged;

use gc_core::*;
use logged::{Logged, logged};

/// What ran, cleared and came back, in order.
fn story(heap: &mut Logged) -> Vec<String> {
    let events = std::mem::take(&mut heap.observer_mut().events);
    let tell = |event: Event| match event {
        Event::Finalizing { .. } => Some("finalizer"),
        Event::LegacyFinalizing { .. } => Some("tp_del"),
        Event::WeakrefCleared { .. } => Some("cleared"),
        Event::CallbackCalled { .. } => Some("callback"),
        Event::Resurrected { .. } => Some("saved"),
        Event::Freed { .. } => Some("freed"),
        _ => None,
    };
    events
        .into_iter()
        .filter_map(tell)
        .map(String::from)
        .collect()
}

fn weakly(heap: &mut Logged, to: ObjId) -> ObjId {
    let weakref = heap.alloc(Object::new(Kind::Weakref, "weak"));
    heap.new_weakref(weakref, to, true).unwrap();
    weakref
}

#[test]
fn it_runs_each_time_and_after_the_weak_references_are_gone() {
    let mut heap = logged();
    let keeper = heap.new_object("keeper");
    let old = Finalizer::LegacySaveIn(keeper);
    let old = heap.alloc(Object::instance("old").with_finalizer(old));
    for _ in 0..3 {
        let weakref = weakly(&mut heap, old);
        story(&mut heap);
        match heap.unlink(keeper, old) {
            Ok(true) => {}
            _ => heap.decref(old).unwrap(),
        }
        let expected = ["cleared", "callback", "tp_del", "saved"];
        assert_eq!(story(&mut heap), expected);
        assert_eq!(heap.referent(weakref), Ok(None));
        assert_eq!(heap.is_finalized(old), Ok(false));
        assert_eq!(heap.list_of(old), Ok(Some(ListId::Gen0)));
        check(&heap, &[keeper, weakref]).unwrap();
        heap.decref(weakref).unwrap();
    }
    // Nothing is left to save it in.
    heap.decref(keeper).unwrap();
    assert!(!heap.is_live(old));
    assert!(heap.is_empty());
    assert_eq!(
        story(&mut heap),
        ["freed", "tp_del", "freed", "freed"][..].to_vec()
    );
}

#[test]
fn log_tells_all_of_it() {
    let mut heap = logged();
    let keeper = heap.new_object("keeper");
    for finalizer in [Finalizer::Legacy, Finalizer::LegacySaveIn(keeper)] {
        let old = Object::instance("old").with_finalizer(finalizer);
        let old = heap.alloc(old);
        heap.decref(old).unwrap();
        check(&heap, &[keeper]).unwrap();
    }
    let events = heap.observer().events.clone();
    assert_eq!(Mirror::replay(&events), Mirror::of(&heap));
    assert_eq!(heap.len(), 2);
}

/// An object with both kinds, and a weak reference that its old finalizer
/// makes to it: that one is cleared, and does not call back.
#[test]
fn the_new_kind_runs_first_and_the_last_weak_references_are_silent() {
    #[derive(Default)]
    struct Both {
        heap: Option<Heap<Object, Log>>,
        story: Vec<&'static str>,
        made: Option<ObjId>,
    }
    impl Host for Both {
        type Object = Object;
        type Observer = Log;
        fn heap(&self) -> &Heap<Object, Log> {
            self.heap.as_ref().unwrap()
        }
        fn heap_mut(&mut self) -> &mut Heap<Object, Log> {
            self.heap.as_mut().unwrap()
        }
        fn has_finalizer(&self, id: ObjId) -> bool {
            self.heap().get(id).unwrap().name == "both"
        }
        fn has_legacy_finalizer(&self, id: ObjId) -> bool {
            self.has_finalizer(id)
        }
        fn finalize(&mut self, _: ObjId) {
            self.story.push("finalizer");
        }
        fn finalize_legacy(&mut self, id: ObjId) {
            self.story.push("tp_del");
            check(self.heap(), &[]).unwrap();
            let weakref = alloc(self, Object::new(Kind::Weakref, "late"));
            self.heap_mut().new_weakref(weakref, id, true).unwrap();
            self.made = Some(weakref);
        }
        fn call_weakref_callback(&mut self, _: ObjId) {
            self.story.push("callback");
        }
    }
    let mut host = Both {
        heap: Some(logged()),
        ..Both::default()
    };
    let both = alloc(&mut host, Object::instance("both"));
    decref(&mut host, both).unwrap();
    assert_eq!(host.story, ["finalizer", "tp_del"]);
    let weakref = host.made.unwrap();
    assert_eq!(host.heap().referent(weakref), Ok(None));
    check(host.heap(), &[weakref]).unwrap();
    assert_eq!(host.heap().len(), 1);
}
