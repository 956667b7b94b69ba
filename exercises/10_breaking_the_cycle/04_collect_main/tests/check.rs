use collect_main::collect_main;
use gc_core::{
    CallbackPhase, Collection, CollectionInfo, Event, Finalizer, Heap, Host,
    Log, Object, Profile, Steps,
};
use workbench::{
    Bench, Sketch, compare_diaries, hint, in_own_process, written_without,
};

const MINE: fn() -> Steps<Bench> = || Steps {
    collect_main,
    ..Steps::cpython()
};

/// The steps that a collection of `generation` announces.
fn steps(sketch: &str, generation: usize) -> String {
    let mut bench = Bench::new(Sketch::new(sketch).draw(), MINE());
    let before = bench.drawn.heap.observer().events.len();
    bench.collect(generation);
    let events = &bench.drawn.heap.observer().events[before..];
    let names = events.iter().filter_map(|event| match event {
        Event::Step { name } => Some(name.to_string()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("\n")
}

#[test]
fn steps_of_a_young_collection_in_order() {
    in_own_process!();
    let _hint = hint(
        "A collection of generation 0. The three steps that ask the \
         question come twice: handle_resurrected asks it again.",
    );
    insta::assert_snapshot!(steps("tea -> tea", 0), @r"
    merge_younger
    update_refs
    subtract_refs
    move_unreachable
    untrack_tuples
    promote_survivors
    move_legacy_finalizers
    handle_weakrefs
    finalize_garbage
    handle_resurrected
    update_refs
    subtract_refs
    move_unreachable
    delete_garbage
    ");
}

#[test]
fn full_collection_untracks_dicts_as_well() {
    in_own_process!();
    let names = steps("tea -> tea", 2);
    let names: Vec<&str> = names.lines().skip(3).take(4).collect();
    let expected = [
        "move_unreachable",
        "untrack_tuples",
        "untrack_dicts",
        "promote_survivors",
    ];
    assert_eq!(names, expected, "from the fourth step on");
}

#[test]
fn trash_goes_and_what_is_needed_grows_older() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other, nothing else holds them. pot is held, \
         and moves to generation 1.",
    );
    let sketch = Sketch::new("tea -> cup -> tea; pot; held: pot");
    let mut bench = Bench::new(sketch.draw(), MINE());
    let (count, gone) = bench.collect(0);
    let text = format!(
        "returns {count}; gone: {gone}\n{}",
        bench.drawn.generations()
    );
    insta::assert_snapshot!(text, @r"
    returns 2; gone: tea, cup
    generation 0: nothing
    generation 1: pot
    generation 2: nothing
    ");
}

#[test]
fn weak_references_then_finalizers_then_clearing() {
    in_own_process!();
    let _hint = hint(
        "ref is a weak reference to tea that calls back; tea and cup are \
         trash, and both have a __del__.",
    );
    let sketch = Sketch::new(
        "tea -> cup -> tea; ref ~! tea; del tea; del cup; held: ref",
    );
    let mut bench = Bench::new(sketch.draw(), MINE());
    bench.collect(2);
    insta::assert_snapshot!(bench.drawn.diary(), @r"
    ref points at nothing
    ref calls back
    tea begins its __del__
    tea ends its __del__
    cup begins its __del__
    cup ends its __del__
    tea is made to let go
    cup dies
    tea dies
    ");
}

#[test]
fn next_collection_can_run() {
    in_own_process!();
    let sketch = Sketch::new("tea -> tea; cup; held: cup");
    let mut bench = Bench::new(sketch.draw(), MINE());
    let first = bench.collect(0).0;
    let id = bench.drawn.heap.new_object("late");
    bench.drawn.heap.link(id, id).unwrap();
    bench.drawn.heap.decref(id).unwrap();
    assert_eq!(
        [first, bench.collect(0).0],
        [1, 1],
        "two collections, one trash object each"
    );
}

/// A host that notes `gc.callbacks` and uses steps of its own.
struct Shop {
    heap: Heap<Object, Log>,
    notes: Vec<String>,
}

impl Host for Shop {
    type Object = Object;
    type Observer = Log;
    fn heap(&self) -> &Heap<Object, Log> {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Object, Log> {
        &mut self.heap
    }
    fn gc_callback(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        self.notes.push(match phase {
            CallbackPhase::Start => {
                format!("start of generation {}", info.generation)
            }
            CallbackPhase::Stop => format!(
                "stop: {} candidates, {} collected, {} uncollectable",
                info.candidates, info.collected, info.uncollectable
            ),
        });
    }
    fn steps(&self) -> Steps<Shop> {
        fn noted(shop: &mut Shop, c: &mut Collection) {
            shop.notes.push("an update_refs of its own".into());
            (Steps::<Shop>::cpython().update_refs)(shop, c);
        }
        Steps {
            collect_main,
            update_refs: noted,
            ..Steps::cpython()
        }
    }
}

#[test]
fn callbacks_hear_of_it_and_the_hosts_own_steps_run() {
    in_own_process!();
    let _hint = hint(
        "Of three candidates, tea is trash, and so is file, whose old \
         finalizer keeps it. The host has replaced update_refs: its own \
         runs, twice.",
    );
    let heap = Heap::with(Profile::default(), Log::default());
    let mut shop = Shop {
        heap,
        notes: Vec::new(),
    };
    shop.heap.new_object("menu");
    let tea = shop.heap.new_object("tea");
    let file = Object::instance("file").with_finalizer(Finalizer::Legacy);
    let file = shop.heap.alloc(file);
    for id in [tea, file] {
        shop.heap.link(id, id).unwrap();
        gc_core::decref(&mut shop, id).unwrap();
    }
    let returned = gc_core::collect(&mut shop, 1).unwrap();
    shop.notes.push(format!("returned {returned}"));
    insta::assert_snapshot!(shop.notes.join("\n"), @r"
    start of generation 1
    an update_refs of its own
    an update_refs of its own
    stop: 3 candidates, 1 collected, 1 uncollectable
    returned 2
    ");
}

#[test]
fn all_goes_as_in_cpython() {
    in_own_process!();
    compare_diaries(MINE());
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
