use gc_core::{Collection, Event, Heap, Log, Object, Slot, Steps};
use move_unreachable::move_unreachable;
use workbench::{
    Bench, Dice, Drawn, Sketch, candidates, compare_collections, hint,
    in_own_process, names, on_random_heaps, same, written_without,
};

type Plain = Heap<Object, Log>;

/// The heap before the step, in a collection of `generation`.
fn before(sketch: &Sketch, generation: usize) -> (Drawn, Collection) {
    let mut drawn = sketch.draw();
    let mut c = candidates(&drawn.heap, generation);
    let steps = Steps::<Plain>::cpython();
    (steps.update_refs)(&mut drawn.heap, &mut c);
    (steps.subtract_refs)(&mut drawn.heap, &mut c);
    (drawn, c)
}

/// Both lists after the step, in order.
fn after(
    step: fn(&mut Plain, &mut Collection),
    sketch: &Sketch,
    generation: usize,
) -> String {
    let (mut drawn, mut c) = before(sketch, generation);
    step(&mut drawn.heap, &mut c);
    let named = |slots: &[Slot]| {
        let ids: Vec<_> = slots.iter().map(|&s| drawn.heap.id(s)).collect();
        names(&drawn.heap, &ids)
    };
    let mut text = format!(
        "needed    {}\nset aside {}\n",
        named(&c.young),
        named(&c.unreachable)
    );
    let still: Vec<Slot> = (c.young.iter().copied())
        .filter(|&slot| drawn.heap.gc_refs(slot).is_some())
        .collect();
    if !still.is_empty() {
        text += &format!("needed, and still candidates: {}\n", named(&still));
    }
    let not_aside: Vec<Slot> = (c.unreachable.iter().copied())
        .filter(|&slot| !drawn.heap.is_unreachable(slot))
        .collect();
    if !not_aside.is_empty() {
        text += &format!("not marked as set aside: {}\n", named(&not_aside));
    }
    text
}

fn split(sketch: &str) -> String {
    after(move_unreachable, &Sketch::new(sketch), 2)
}

#[test]
fn cycle_that_nothing_needs_is_set_aside() {
    in_own_process!();
    let _hint = hint("tea and cup hold each other. A name holds pot.");
    insta::assert_snapshot!(split("tea -> cup -> tea; pot; held: pot"), @r"
    needed    pot
    set aside tea, cup
    ");
}

#[test]
fn what_is_needed_saves_what_the_walk_comes_to_later() {
    in_own_process!();
    let _hint = hint(
        "A name holds tea, tea holds cup, cup holds pot. The walk comes \
         to them in that order: each saves the next before its turn.",
    );
    insta::assert_snapshot!(split("tea -> cup -> pot; held: tea"), @r"
    needed    tea, cup, pot
    set aside nothing
    ");
}

#[test]
fn what_was_set_aside_too_early_is_moved_back() {
    in_own_process!();
    let _hint = hint(
        "harbor, market, station, and only station has a name. The walk \
         sets harbor and market aside before it comes to station, which \
         holds market, which holds harbor: both are moved back, to the \
         tail. In the end the list is the other way around.",
    );
    let sketch = "harbor; market; station -> market -> harbor; \
                  held: station";
    insta::assert_snapshot!(split(sketch), @r"
    needed    station, market, harbor
    set aside nothing
    ");
}

#[test]
fn object_is_moved_back_once() {
    in_own_process!();
    let _hint = hint(
        "cup was set aside when the walk comes to tea, which holds cup \
         twice, and then to pot, which holds it too. cup is there once.",
    );
    let sketch = "cup; tea -> cup; tea -> cup; pot -> cup; held: tea pot";
    insta::assert_snapshot!(split(sketch), @r"
    needed    tea, pot, cup
    set aside nothing
    ");
}

#[test]
fn needed_and_unneeded_part_ways() {
    in_own_process!();
    let _hint = hint(
        "lemon and honey hold each other and spoon; nothing needs those \
         two. bill, which a name holds, needs spoon as well.",
    );
    let sketch = "spoon; lemon -> honey -> lemon; honey -> spoon; \
                  bill -> spoon; held: bill";
    insta::assert_snapshot!(split(sketch), @r"
    needed    bill, spoon
    set aside lemon, honey
    ");
}

#[test]
fn each_rescue_is_told() {
    in_own_process!();
    let _hint = hint("What `tell` has reported, in order.");
    let sketch = Sketch::new("cup; tea -> cup; tea -> pot; held: tea");
    let (mut drawn, mut c) = before(&sketch, 0);
    move_unreachable(&mut drawn.heap, &mut c);
    let name = |id| names(&drawn.heap, &[id]);
    let told = |event: &Event| match *event {
        Event::Rescued {
            from,
            id,
            moved_back,
        } => Some(format!(
            "{} saves {}{}\n",
            name(from),
            name(id),
            if moved_back {
                ", which is moved back"
            } else {
                ""
            }
        )),
        _ => None,
    };
    let log = &drawn.heap.observer().events;
    let told: String = log.iter().filter_map(told).collect();
    insta::assert_snapshot!(told, @r"
    tea saves cup, which is moved back
    tea saves pot
    ");
}

#[test]
fn random_heaps_are_split_in_order() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
    on_random_heaps(56, 400, make, |sketch, dice| {
        let generation = dice.roll(3);
        let steps = Steps::<Plain>::cpython();
        let expected = after(steps.move_unreachable, sketch, generation);
        let came = after(move_unreachable, sketch, generation);
        let what = format!("generation {generation} is collected");
        same(sketch, &what, &expected, &came);
    });
}

#[test]
fn long_chain_needs_no_recursion() {
    in_own_process!(256);
    let mut drawn = Sketch::new("stop; held: stop").draw();
    let mut last = drawn.ids[0];
    for _ in 1..20_000 {
        let next = drawn.heap.new_object("stop");
        drawn.heap.link(next, last).unwrap();
        drawn.heap.decref(last).unwrap();
        last = next;
    }
    drawn.held = vec![last];
    let steps = Steps {
        move_unreachable,
        ..Steps::cpython()
    };
    let mut bench = Bench::new(drawn, steps);
    let (count, _) = bench.collect(2);
    assert!(
        count == 0,
        "a name holds the last of 20,000 stops, each of which holds the \
         one before it\n    expected: 0 unreachable\n        came: {count}"
    );
}

#[test]
fn collections_with_your_step_free_what_they_should() {
    in_own_process!();
    compare_collections(Steps {
        move_unreachable,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
