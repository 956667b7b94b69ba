use delete_garbage::delete_garbage;
use gc_core::{DebugFlags, Event, Kind, ListId, Object, Steps};
use workbench::{
    Bench, Sketch, call, compare_diaries, hint, in_own_process, written_without,
};

fn bench(sketch: &str) -> Bench {
    let steps = Steps {
        delete_garbage,
        ..Steps::cpython()
    };
    Bench::new(Sketch::new(sketch).draw(), steps)
}

/// What happens in a full collection with your step, and what is left.
fn story(bench: &mut Bench) -> String {
    let (count, _) = bench.collect(2);
    format!(
        "{}\ncollect returns {count}\n{}",
        bench.drawn.diary(),
        bench.drawn.generations()
    )
}

#[test]
fn one_cut_is_enough_for_a_ring() {
    in_own_process!();
    let _hint = hint(
        "tea, cup and pot form a ring. tea is made to let go of cup, \
         which dies, which lets go of pot, which dies, which lets go of \
         tea: that dies as soon as it is no longer held for clearing.",
    );
    insta::assert_snapshot!(story(&mut bench("tea -> cup -> pot -> tea")), @r"
    tea is made to let go
    cup dies
    pot dies
    tea dies
    collect returns 3
    generation 0: nothing
    generation 1: nothing
    generation 2: nothing
    ");
}

#[test]
fn each_cycle_is_cut() {
    in_own_process!();
    let _hint = hint(
        "Two rings, and pot, which hangs on the first: it needs no cut \
         of its own. jug is needed, and stays whole.",
    );
    let sketch = "tea -> cup -> tea; cup -> pot; milk -> sugar -> milk; \
                  jug -> jug; held: jug";
    insta::assert_snapshot!(story(&mut bench(sketch)));
}

#[test]
fn what_is_held_outlives_its_last_reference() {
    in_own_process!();
    let _hint = hint(
        "tea holds itself first and cup second. Letting go of itself \
         takes away the only reference to tea, in the middle of clearing: \
         it must be held until cup is given back, too.",
    );
    let sketch = "tea -> tea; tea -> cup; cup -> pot";
    insta::assert_snapshot!(story(&mut bench(sketch)), @r"
    tea is made to let go
    cup dies
    pot dies
    tea dies
    collect returns 3
    generation 0: nothing
    generation 1: nothing
    generation 2: nothing
    ");
}

#[test]
fn tuple_cannot_let_go() {
    in_own_process!();
    let _hint = hint(
        "A tuple and a list hold each other. The tuple is first, and \
         cannot let go: it is moved away. Then the list lets go of the \
         tuple, which dies, wherever it is.",
    );
    let mut bench = bench("list");
    let heap = &mut bench.drawn.heap;
    let tuple = heap.alloc(Object::new(Kind::Tuple, "tuple"));
    let list = heap.alloc(Object::new(Kind::List, "list"));
    heap.link(tuple, list).unwrap();
    heap.link(list, tuple).unwrap();
    heap.decref(tuple).unwrap();
    heap.decref(list).unwrap();
    bench.drawn.diary();
    let (count, freed) = bench.collect(2);
    insta::assert_snapshot!(
        format!("collect returns {count}, freed: {freed}"),
        @"collect returns 2, freed: tuple, list");
}

/// Two tuples that hold each other, which no program can make: nothing of that
/// cycle can let go.
fn two_tuples() -> Bench {
    let mut bench = bench("list");
    let heap = &mut bench.drawn.heap;
    let [one, two] = ["one", "two"].map(|name| {
        let id = heap.alloc(Object::new(Kind::Tuple, name));
        call(id, name);
        id
    });
    heap.link(one, two).unwrap();
    heap.link(two, one).unwrap();
    heap.decref(one).unwrap();
    heap.decref(two).unwrap();
    bench.drawn.diary();
    bench
}

/// Of which generation the objects are, by name.
fn places(bench: &Bench) -> String {
    let heap = &bench.drawn.heap;
    let line = |id| {
        let list = heap.list_of(id).unwrap();
        let list = list.map_or("no list".into(), |list| list.to_string());
        format!("{} is in {list}\n", heap.get(id).unwrap().name)
    };
    heap.ids().map(line).collect()
}

#[test]
fn what_cannot_let_go_moves_to_the_next_older_generation() {
    in_own_process!();
    let _hint = hint(
        "Two tuples hold each other, and neither can let go. collect(0) has \
         had its turn with them: they are in generation 1, the older one.",
    );
    let mut bench = two_tuples();
    bench.collect(0);
    insta::assert_snapshot!(places(&bench), @r"
    one is in generation 1
    two is in generation 1
    ");
}

#[test]
fn object_moves_after_its_turn() {
    in_own_process!();
    let _hint = hint(
        "Two tuples hold each other. As long as it is an object's turn, it is \
         trash; it moves afterwards.",
    );
    let mut bench = two_tuples();
    bench.drawn.heap.observer_mut().events.clear();
    bench.collect(0);
    let heap = &bench.drawn.heap;
    let line = |event: &Event| match event {
        Event::Cleared { id } => {
            Some(format!("{} is made to let go", heap.get(*id).unwrap().name))
        }
        Event::Tracked { id, list } if *list == ListId::Gen1 => {
            Some(format!("{} moves to {list}", heap.get(*id).unwrap().name))
        }
        _ => None,
    };
    let story: Vec<String> =
        heap.observer().events.iter().filter_map(line).collect();
    insta::assert_snapshot!(story.join("\n"), @r"
    one is made to let go
    one moves to generation 1
    two is made to let go
    two moves to generation 1
    ");
}

#[test]
fn saveall_grows_older_by_one_generation() {
    in_own_process!();
    let _hint = hint(
        "With DEBUG_SAVEALL, collect(0) keeps tea and cup in gc.garbage, and \
         in generation 1.",
    );
    let mut bench = bench("tea -> cup -> tea");
    bench.drawn.heap.set_debug(DebugFlags::SAVEALL);
    bench.collect(0);
    insta::assert_snapshot!(places(&bench), @r"
    tea is in generation 1
    cup is in generation 1
    ");
}

#[test]
fn saveall_keeps_the_trash() {
    in_own_process!();
    let _hint = hint(
        "With DEBUG_SAVEALL all trash is put into gc.garbage, in order, \
         and nothing is made to let go. It has grown older by that.",
    );
    let mut bench = bench("tea -> cup -> tea; cup -> pot");
    bench.drawn.heap.set_debug(DebugFlags::SAVEALL);
    insta::assert_snapshot!(story(&mut bench), @r"
    tea goes to gc.garbage
    cup goes to gc.garbage
    pot goes to gc.garbage
    collect returns 3
    generation 0: nothing
    generation 1: nothing
    generation 2: tea, cup, pot
    ");
}

#[test]
fn ring_of_fifty_thousand_dies() {
    in_own_process!(512);
    let mut bench = bench("stop -> stop");
    let heap = &mut bench.drawn.heap;
    let first = heap.ids().next().unwrap();
    let mut last = first;
    heap.incref(first).unwrap();
    for _ in 1..50_000 {
        let next = heap.new_object("stop");
        heap.link(next, last).unwrap();
        heap.decref(last).unwrap();
        last = next;
    }
    heap.link(first, last).unwrap();
    heap.decref(last).unwrap();
    let count = gc_core::collect(&mut bench, 2).unwrap();
    let left = bench.drawn.heap.len();
    assert!(
        (count, left) == (50_000, 0),
        "a ring of 50,000 stops\n    expected: 50000 found, 0 left\n        \
         came: {count} found, {left} left"
    );
}

#[test]
fn collections_with_your_step_go_as_in_cpython() {
    in_own_process!();
    compare_diaries(Steps {
        delete_garbage,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
