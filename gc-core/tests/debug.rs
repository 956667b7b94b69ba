//! What a collection says of itself: the debugging output, as
//! `gc.set_debug` makes CPython 3.13 write it; `gc.callbacks`; the statistics.

use gc_core::*;

#[derive(Default)]
struct Hearing {
    heap: Heap,
    lines: Vec<String>,
    heard: Vec<(CallbackPhase, CollectionInfo)>,
}

impl Host for Hearing {
    type Object = Object;
    type Observer = Silent;
    fn heap(&self) -> &Heap {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }
    fn gc_callback(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        assert!(self.heap.is_collecting());
        self.heard.push((phase, *info));
    }
    fn debug_line(&mut self, line: &str) {
        self.lines.push(line.into());
    }
    fn debug_name(&self, id: ObjId) -> String {
        format!("<Order {}>", self.heap.get(id).unwrap().name)
    }
}

impl Hearing {
    fn ring(&mut self, name: &str, finalizer: Finalizer) -> ObjId {
        let object = Object::instance(name).with_finalizer(finalizer);
        let id = alloc(self, object);
        link(self, id, id).unwrap();
        decref(self, id).unwrap();
        id
    }

    fn said(&mut self) -> Vec<String> {
        std::mem::take(&mut self.lines)
    }
}

#[test]
fn statistics_are_written_as_cpython_writes_them() {
    let mut host = Hearing::default();
    alloc(&mut host, Object::instance("frozen"));
    host.heap.freeze();
    alloc(&mut host, Object::instance("old"));
    collect(&mut host, 1).unwrap();
    alloc(&mut host, Object::instance("young"));
    host.ring("trash", Finalizer::None);
    host.ring("legacy", Finalizer::Legacy);
    host.heap.set_debug(DebugFlags::STATS);
    assert_eq!(collect(&mut host, 0), Ok(2));
    let lines = [
        "gc: collecting generation 0...",
        "gc: objects in each generation: 3 0 1",
        "gc: objects in permanent generation: 1",
        "gc: done, 2 unreachable, 1 uncollectable, 0.0000s elapsed",
    ];
    assert_eq!(host.said(), lines);
    // What is in `gc.garbage` is held from there.
    assert_eq!(collect(&mut host, 2), Ok(0));
    let lines = [
        "gc: collecting generation 2...",
        "gc: objects in each generation: 0 2 1",
        "gc: objects in permanent generation: 1",
        "gc: done, 0 unreachable, 0 uncollectable, 0.0000s elapsed",
    ];
    assert_eq!(host.said(), lines);
    host.heap.set_debug(DebugFlags::empty());
    collect(&mut host, 2).unwrap();
    assert_eq!(host.said(), [""; 0]);
}

#[test]
fn trash_is_named_in_order_as_it_is_found() {
    let mut host = Hearing::default();
    for name in ["tea", "cup"] {
        host.ring(name, Finalizer::None);
    }
    let old = host.ring("old", Finalizer::Legacy);
    let both = DebugFlags::COLLECTABLE | DebugFlags::UNCOLLECTABLE;
    host.heap.set_debug(both);
    assert_eq!(host.heap.get_debug(), both);
    assert_eq!(collect(&mut host, 0), Ok(3));
    let lines = [
        "gc: collectable <Order tea>",
        "gc: collectable <Order cup>",
        "gc: uncollectable <Order old>",
    ];
    assert_eq!(host.said(), lines);
    assert_eq!(host.heap.garbage(), [old]);
    host.ring("spoon", Finalizer::None);
    host.ring("new", Finalizer::Legacy);
    for (flag, line) in [
        (DebugFlags::COLLECTABLE, "gc: collectable <Order spoon>"),
        (DebugFlags::UNCOLLECTABLE, "gc: uncollectable <Order new>"),
    ] {
        host.heap.set_debug(flag | DebugFlags::SAVEALL);
        collect(&mut host, 0).unwrap();
        assert_eq!(host.said().first().map(String::as_str), Some(line));
        host.ring("fork", Finalizer::None);
        host.ring("new", Finalizer::Legacy);
    }
}

#[test]
fn everything_that_would_be_freed_is_saved_if_asked_for() {
    let mut host = Hearing::default();
    let saved = [host.ring("tea", Finalizer::None)];
    host.heap.set_debug(DebugFlags::SAVEALL);
    assert_eq!(collect(&mut host, 2), Ok(1));
    assert_eq!(host.heap.garbage(), saved);
    assert_eq!(host.heap.list_of(saved[0]), Ok(Some(ListId::Gen2)));
    check(&host.heap, &[]).unwrap();
    host.heap.set_debug(DebugFlags::empty());
    clear_garbage(&mut host);
    assert_eq!(host.heap.garbage(), []);
    assert_eq!(collect(&mut host, 2), Ok(1));
    assert!(host.heap.is_empty());
}

#[test]
fn callbacks_hear_the_start_and_the_stop() {
    let mut host = Hearing::default();
    alloc(&mut host, Object::instance("lives"));
    host.ring("trash", Finalizer::None);
    host.ring("legacy", Finalizer::Legacy);
    collect(&mut host, 1).unwrap();
    let start = CollectionInfo {
        generation: 1,
        collected: 0,
        uncollectable: 0,
        candidates: 0,
    };
    let stop = CollectionInfo {
        collected: 1,
        uncollectable: 1,
        candidates: 3,
        ..start
    };
    assert_eq!(
        host.heard,
        [(CallbackPhase::Start, start), (CallbackPhase::Stop, stop)]
    );
    let stats = host.heap.get_stats();
    let expected = GenerationStats {
        collections: 1,
        collected: 1,
        uncollectable: 1,
        candidates: 3,
    };
    let nothing = GenerationStats::default();
    assert_eq!(stats, [nothing, expected, nothing]);
    collect(&mut host, 1).unwrap();
    assert_eq!(host.heap.get_stats()[1].collections, 2);
    assert_eq!(host.heap.get_stats()[1].candidates, 3, "none is young");
}

#[test]
fn the_last_collection_is_heard_by_nobody() {
    let mut host = Hearing::default();
    host.ring("tea", Finalizer::None);
    host.ring("cup", Finalizer::None);
    assert_eq!(collect_at_shutdown(&mut host), 2);
    assert_eq!(host.heard, []);
    assert!(host.heap.is_empty());
    assert_eq!(host.heap.get_stats()[2].collected, 2);
}

/// `long_lived_pending` and `long_lived_total`: only collections of the two
/// older generations change them.
#[test]
fn survivors_are_counted_by_generation() {
    let mut host = Hearing::default();
    let make = |host: &mut Hearing, n| {
        for _ in 0..n {
            alloc(host, Object::instance("lives"));
        }
    };
    make(&mut host, 3);
    collect(&mut host, 0).unwrap();
    assert_eq!(host.heap.long_lived(), (0, 0));
    make(&mut host, 2);
    collect(&mut host, 1).unwrap();
    assert_eq!(host.heap.long_lived(), (0, 5));
    make(&mut host, 1);
    collect(&mut host, 1).unwrap();
    assert_eq!(host.heap.long_lived(), (0, 6));
    collect(&mut host, 2).unwrap();
    assert_eq!(host.heap.long_lived(), (6, 0));
    // What a full collection stops tracking is not among the survivors.
    let dict = alloc(&mut host, Object::new(Kind::Dict, "of nothing"));
    host.heap.track(dict).unwrap();
    collect(&mut host, 2).unwrap();
    assert_eq!(host.heap.is_tracked(dict), Ok(false));
    assert_eq!(host.heap.long_lived(), (6, 0));
}

/// A dict that holds nothing trackable is forgotten by full collections only.
#[test]
fn younger_collections_keep_tracking_dicts() {
    let mut host = Hearing::default();
    let dict = alloc(&mut host, Object::new(Kind::Dict, "of nothing"));
    host.heap.track(dict).unwrap();
    for generation in [0, 1] {
        collect(&mut host, generation).unwrap();
        assert_eq!(host.heap.is_tracked(dict), Ok(true), "{generation}");
    }
    collect(&mut host, 2).unwrap();
    assert_eq!(host.heap.is_tracked(dict), Ok(false));
}

/// A type that runs no code has its trash deleted in a quick way, but not where
/// it is to be reported.
#[test]
fn what_runs_no_code_is_named_and_saved_as_well() {
    struct Loop(Option<ObjId>);
    impl Trace for Loop {
        const RUNS_CODE: bool = false;
        fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
            self.0.into_iter().for_each(visit);
        }
        fn clear(&mut self, dropped: &mut Vec<ObjId>) {
            dropped.extend(self.0.take());
        }
    }
    #[derive(Default)]
    struct Quiet(Heap<Loop>, Vec<String>);
    impl Host for Quiet {
        type Object = Loop;
        type Observer = Silent;
        const RUNS_CODE: bool = false;
        fn heap(&self) -> &Heap<Loop> {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap<Loop> {
            &mut self.0
        }
        fn debug_line(&mut self, line: &str) {
            self.1.push(line.into());
        }
    }
    let mut host = Quiet::default();
    let flags = [DebugFlags::COLLECTABLE, DebugFlags::SAVEALL];
    for (flag, lines, saved) in [(flags[0], 1, 0), (flags[1], 0, 1)] {
        let id = host.0.alloc(Loop(None));
        host.0.update(id, |object| object.0 = Some(id)).unwrap();
        host.0.set_debug(flag);
        assert_eq!(collect(&mut host, 2), Ok(1));
        assert_eq!(std::mem::take(&mut host.1).len(), lines);
        assert_eq!(host.0.garbage().len(), saved);
        assert_eq!(host.0.len(), saved);
    }
}
