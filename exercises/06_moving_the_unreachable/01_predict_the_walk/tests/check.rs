use gc_core::{Collection, Event, Log, ObjId, Object, Steps};
use predict_the_walk::{Heap, after_the_walk};
use workbench::{Sketch, candidates, expect, in_own_process, names};

type Real = gc_core::Heap<Object, Log>;

/// The first three steps, on the heap of a sketch, after as many collections.
fn walk(sketch: &str, collections: usize) -> (Real, Vec<ObjId>, Vec<ObjId>) {
    let mut heap = Sketch::new(sketch).draw().heap;
    for generation in 0..collections {
        heap.collect(generation).expect("a generation");
    }
    heap.observer_mut().events.clear();
    let mut c: Collection = candidates(&heap, collections);
    let steps = Steps::<Real>::cpython();
    (steps.update_refs)(&mut heap, &mut c);
    (steps.subtract_refs)(&mut heap, &mut c);
    (steps.move_unreachable)(&mut heap, &mut c);
    let ids =
        |slots: &[gc_core::Slot]| slots.iter().map(|&s| heap.id(s)).collect();
    let (young, unreachable) = (ids(&c.young), ids(&c.unreachable));
    (heap, young, unreachable)
}

/// The walk in words, up to the moment in which `until` is found needed.
fn film(heap: &Real, until: Option<ObjId>) -> String {
    let mut lines = Vec::new();
    for event in &heap.observer().events {
        let line = match event {
            Event::TentativelyUnreachable { id } => {
                format!("{} is set aside", names(heap, &[*id]))
            }
            Event::Rescued {
                from,
                id,
                moved_back,
            } => format!(
                "{} {} {}",
                names(heap, &[*from]),
                if *moved_back { "fetches" } else { "raises" },
                names(heap, &[*id]),
            ),
            Event::Reachable { id } => format!("{} stays", names(heap, &[*id])),
            _ => continue,
        };
        lines.push(line);
        if until.is_some_and(|due| *event == Event::Reachable { id: due }) {
            break;
        }
    }
    lines.join("; ")
}

fn judge(heap: Heap, sketch: &str, collections: usize) {
    let (real, young, unreachable) = walk(sketch, collections);
    let (my_young, my_unreachable) = after_the_walk(heap);
    for name in my_young.iter().chain(my_unreachable) {
        let known = |&id: &ObjId| names(&real, &[id]) == *name;
        assert!(
            young.iter().chain(&unreachable).any(known),
            "{heap:?}: {sketch}\n    you name `{name}`, and nothing here is \
             called so: is it written otherwise?\n",
        );
    }
    let called: Vec<String> =
        young.iter().map(|&id| names(&real, &[id])).collect();
    if my_young != called {
        let mine = my_young.iter().map(|name| name.to_string());
        let agreed = mine.zip(&called).take_while(|(a, b)| a == *b).count();
        let due = young.get(agreed).copied();
        let mine = my_young.join(", ");
        panic!(
            "{heap:?}: {sketch}\n    you say that these stand in the list: {mine}\n    \
             the walk, as far as you agree and one step on: {}\n",
            film(&real, due),
        );
    }
    let mine = my_unreachable.join(", ");
    expect!(
        &format!("{heap:?}: {sketch}. What is left in the other list?"),
        names(&real, &unreachable),
        if mine.is_empty() {
            "nothing".into()
        } else {
            mine
        },
    );
}

const THREE_STOPS: &str =
    "harbor; market -> harbor; station -> market; held: station";

#[test]
fn three_stops_are_turned_round() {
    in_own_process!();
    judge(Heap::ThreeStops, THREE_STOPS, 0);
}

#[test]
fn second_collection_finds_them_in_a_better_order() {
    in_own_process!();
    judge(Heap::ThreeStopsAgain, THREE_STOPS, 1);
}

#[test]
fn trash_stays_where_it_was_set_aside() {
    in_own_process!();
    judge(
        Heap::TramAndFerry,
        "harbor; island -> lighthouse -> island; market -> harbor; \
         station -> market; held: station",
        0,
    );
}

#[test]
fn fetched_objects_wait_for_their_turn() {
    in_own_process!();
    judge(
        Heap::TrayAndBill,
        "cup; pot; spoon; tray -> cup; tray -> pot; pot -> spoon; bill; \
         held: tray bill",
        0,
    );
}
