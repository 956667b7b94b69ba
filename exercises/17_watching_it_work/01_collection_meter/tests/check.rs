use collection_meter::{Meter, Run};
use gc_core::{
    Event, Finalizer, Heap, ObjId, Object, Observer, Profile, Reason,
};
use workbench::{expect, in_own_process};

fn heap() -> Heap<Object, Meter> {
    let mut heap = Heap::with(Profile::default(), Meter::default());
    heap.disable();
    heap
}

/// Makes orders that refer to themselves and have no name.
fn make_trash(heap: &mut Heap<Object, Meter>, n: usize) {
    for _ in 0..n {
        let order = heap.new_object("order");
        heap.link(order, order).unwrap();
        heap.decref(order).unwrap();
    }
}

fn generations(runs: &[Run]) -> String {
    let words = |run: &Run| {
        format!("generation {}: {} freed", run.generation, run.freed)
    };
    let lines: Vec<String> = runs.iter().map(words).collect();
    lines.join("\n")
}

#[test]
fn each_collection_is_a_run() {
    in_own_process!();
    let mut heap = heap();
    make_trash(&mut heap, 3);
    heap.collect(0).unwrap();
    heap.collect(2).unwrap();
    make_trash(&mut heap, 1);
    heap.collect(1).unwrap();
    expect!(
        "Three orders, collect(0), collect(2), one order, collect(1). A run \
         that frees nothing is a run.",
        "generation 0: 3 freed\ngeneration 2: 0 freed\ngeneration 1: 1 freed",
        generations(&heap.observer().runs),
    );
}

#[test]
fn no_collection_no_run() {
    in_own_process!();
    let mut heap = heap();
    let order = heap.new_object("order");
    heap.decref(order).unwrap();
    let meter = heap.observer();
    expect!(
        "An order was made and freed by counting. No collection ran.",
        "0 runs, longest: None",
        format!("{} runs, longest: {:?}", meter.runs.len(), meter.longest()),
    );
}

#[test]
fn what_dies_by_counting_between_runs_is_not_theirs() {
    in_own_process!();
    let mut heap = heap();
    make_trash(&mut heap, 2);
    heap.collect(0).unwrap();
    for _ in 0..10 {
        let order = heap.new_object("order");
        heap.decref(order).unwrap();
    }
    heap.collect(0).unwrap();
    expect!(
        "Two orders are freed by a collection. Ten die by counting, before \
         another runs.",
        "generation 0: 2 freed\ngeneration 0: 0 freed",
        generations(&heap.observer().runs),
    );
}

#[test]
fn what_hangs_on_the_trash_is_freed_too() {
    in_own_process!();
    let mut heap = heap();
    let order = heap.new_object("order");
    heap.link(order, order).unwrap();
    let note = heap.alloc(Object::new(gc_core::Kind::Atom, "note"));
    heap.link(order, note).unwrap();
    heap.decref(note).unwrap();
    heap.decref(order).unwrap();
    let found = heap.collect(0).unwrap();
    let meter = heap.observer();
    expect!(
        "An order holds a text, which the collector doesn't know. It finds \
         one object, and two are freed.",
        "1 found, 2 freed",
        format!("{found} found, {} freed", meter.runs[0].freed),
    );
}

/// What happens between the start and the end of the same collections, heard
/// by a log.
fn lengths_by_a_log() -> (Vec<usize>, Vec<usize>) {
    let mut log = Heap::with(Profile::default(), gc_core::Log::default());
    let mut meter = heap();
    log.disable();
    for n in [1, 8, 2] {
        for _ in 0..n {
            let order = log.new_object("order");
            log.link(order, order).unwrap();
            log.decref(order).unwrap();
        }
        make_trash(&mut meter, n);
        assert_eq!(log.collect(0), meter.collect(0));
    }
    let mut expected = Vec::new();
    let mut start = 0;
    for (n, event) in log.observer().events.iter().enumerate() {
        match event {
            Event::CollectionStarted { .. } => start = n,
            Event::CollectionFinished { .. } => expected.push(n - start - 1),
            _ => {}
        }
    }
    let runs = &meter.observer().runs;
    (expected, runs.iter().map(|run| run.length).collect())
}

#[test]
fn length_is_what_happens_in_between() {
    in_own_process!();
    let (expected, came) = lengths_by_a_log();
    expect!(
        "Collections of 1, 8 and 2 orders. How many events lie between the \
         start and the end of each? The notes of one must not run on into \
         the next.",
        format!("{expected:?}"),
        format!("{came:?}"),
    );
}

fn told(meter: &mut Meter, generation: usize, freed: usize) {
    let reason = Reason::Heap;
    meter.event(Event::CollectionStarted { generation, reason });
    for _ in 0..freed {
        let id: ObjId = Heap::<Object>::new().new_object("order");
        meter.event(Event::Freed { id });
    }
    meter.event(Event::CollectionFinished {
        generation,
        collected: freed,
        uncollectable: 0,
    });
}

#[test]
fn longest_is_the_first_of_the_longest() {
    in_own_process!();
    let mut meter = Meter::default();
    for (generation, freed) in [(0, 2), (1, 5), (2, 5), (0, 1)] {
        told(&mut meter, generation, freed);
    }
    let run = meter.longest();
    expect!(
        "Runs of generation 0, 1, 2 and 0, with 2, 5, 5 and 1 events. Which \
         is the longest, and the first such?",
        "generation 1",
        run.map_or("none".into(), |r| format!("generation {}", r.generation)),
    );
}

#[test]
fn collection_asked_for_by_a_finalizer_is_none() {
    in_own_process!();
    let mut heap = heap();
    let order = Object::instance("order").with_finalizer(Finalizer::Collect);
    let order = heap.alloc(order);
    heap.link(order, order).unwrap();
    heap.decref(order).unwrap();
    heap.collect(1).unwrap();
    expect!(
        "The finalizer of an order calls collect() inside the collection. \
         That does nothing, and isn't a run.",
        "generation 1: 1 freed",
        generations(&heap.observer().runs),
    );
}
