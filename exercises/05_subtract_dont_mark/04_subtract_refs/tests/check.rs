use gc_core::steps::StepHeap;
use gc_core::{Collection, Event, Heap, Log, Object, Steps};
use subtract_refs::subtract_refs;
use workbench::{
    Dice, Drawn, Sketch, candidates, compare_collections, hint, in_own_process,
    names, on_random_heaps, same, table, written_without,
};

/// The heap after `update_refs`, in a collection of `generation`.
fn before(sketch: &Sketch, generation: usize) -> (Drawn, Collection) {
    let mut drawn = sketch.draw();
    let mut c = candidates(&drawn.heap, generation);
    let steps = Steps::<Heap<Object, Log>>::cpython();
    (steps.update_refs)(&mut drawn.heap, &mut c);
    (drawn, c)
}

/// The table of all objects after both steps.
fn after_subtract_refs(sketch: &Sketch, generation: usize) -> String {
    let (mut drawn, mut c) = before(sketch, generation);
    subtract_refs(&mut drawn.heap, &mut c);
    table(&drawn.heap)
}

#[test]
fn a_cycle_that_nothing_needs_comes_to_zero() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other, and nothing else holds them. Both \
         references come from inside: subtracted, nothing is left of \
         either count.",
    );
    let sketch = Sketch::new("tea -> cup -> tea");
    insta::assert_snapshot!(after_subtract_refs(&sketch, 0), @r"
    object | count | gc_refs
    -------+-------+--------
    tea    |     1 |       0
    cup    |     1 |       0
    ");
}

#[test]
fn what_comes_from_outside_is_left() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other, and a name holds tea. That reference \
         comes from no candidate, so it is not subtracted: it is the 1 that \
         is left.",
    );
    let sketch = Sketch::new("tea -> cup -> tea; held: tea");
    insta::assert_snapshot!(after_subtract_refs(&sketch, 0), @r"
    object | count | gc_refs
    -------+-------+--------
    tea    |     2 |       1
    cup    |     1 |       0
    ");
}

#[test]
fn each_reference_is_subtracted() {
    in_own_process!();
    let _hint = hint(
        "tea refers to cup twice and to itself once. Three references, \
         three subtractions.",
    );
    let sketch = Sketch::new("tea -> cup; tea -> cup; tea -> tea; held: tea");
    insta::assert_snapshot!(after_subtract_refs(&sketch, 0), @r"
    object | count | gc_refs
    -------+-------+--------
    tea    |     2 |       1
    cup    |     2 |       0
    ");
}

#[test]
fn an_older_generation_is_outside() {
    in_own_process!();
    let _hint = hint(
        "pot is in generation 2 and generation 0 is collected: pot is no \
         candidate. Its reference to tea is one from outside and stays; \
         tea's reference to pot is not pot's business now (-).",
    );
    let sketch =
        Sketch::new("gen2: pot; pot -> tea -> cup; tea -> pot; held: pot");
    insta::assert_snapshot!(after_subtract_refs(&sketch, 0), @r"
    object | count | gc_refs
    -------+-------+--------
    pot    |     2 |       -
    tea    |     1 |       1
    cup    |     1 |       0
    ");
}

#[test]
fn random_heaps_keep_what_comes_from_outside() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
    on_random_heaps(7, 300, make, |sketch, dice| {
        let generation = dice.roll(3);
        let (mut drawn, c) = before(sketch, generation);
        for &slot in &c.young {
            let from_outside = from_outside(&drawn, &c, slot);
            drawn.heap.set_gc_refs(slot, from_outside);
        }
        let expected = table(&drawn.heap);
        let came = after_subtract_refs(sketch, generation);
        let what = format!("generation {generation} is collected");
        same(sketch, &what, &expected, &came);
    });
}

/// Counts the references to `slot` that no candidate holds, one by one.
fn from_outside(drawn: &Drawn, c: &Collection, slot: gc_core::Slot) -> u32 {
    let heap = &drawn.heap;
    let older = heap.ids().filter(|id| !c.young.contains(&id.slot()));
    let inside_older: usize = older
        .map(|id| {
            let held = heap.get(id).unwrap().references();
            held.iter().filter(|to| to.slot() == slot).count()
        })
        .sum();
    let names = drawn.held.iter().filter(|id| id.slot() == slot).count();
    (inside_older + names) as u32
}

#[test]
fn each_subtraction_is_told() {
    in_own_process!();
    let _hint = hint(
        "What `tell` has reported, sorted: in which order the candidates are \
         taken makes no difference.",
    );
    let sketch = Sketch::new("tea -> cup -> tea; held: cup");
    let (mut drawn, mut c) = before(&sketch, 0);
    subtract_refs(&mut drawn.heap, &mut c);
    let name = |id| drawn.heap.get(id).unwrap().name.clone();
    let told = |event: &Event| match *event {
        Event::GcRefsSubtracted { from, id, gc_refs } => Some(format!(
            "{} holds {}: gc_refs {gc_refs}\n",
            name(from),
            name(id)
        )),
        _ => None,
    };
    let log = &drawn.heap.observer().events;
    let mut told: Vec<String> = log.iter().filter_map(told).collect();
    told.sort();
    insta::assert_snapshot!(told.concat(), @r"
    cup holds tea: gc_refs 0
    tea holds cup: gc_refs 1
    ");
}

#[test]
fn candidates_stay_as_they_are() {
    in_own_process!();
    let sketch = Sketch::new("tea -> cup -> tea; pot; held: cup pot");
    let (mut drawn, mut c) = before(&sketch, 0);
    c.young.reverse();
    subtract_refs(&mut drawn.heap, &mut c);
    let young: Vec<_> = c.young.iter().map(|&s| drawn.heap.id(s)).collect();
    let came = names(&drawn.heap, &young);
    let what = "subtract_refs moves nothing: the candidates afterwards";
    same(&sketch, what, "pot, cup, tea", &came);
}

#[test]
fn collections_with_your_step_free_what_they_should() {
    in_own_process!();
    compare_collections(Steps {
        subtract_refs,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
