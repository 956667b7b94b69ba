use gc_core::Steps;
use gc_core::steps::StepHeap;
use update_refs::update_refs;
use workbench::{
    Dice, Sketch, candidates, compare_collections, hint, in_own_process, names,
    on_random_heaps, same, table, written_without,
};

/// The table of all objects after the step, in a collection of `generation`.
fn after_update_refs(sketch: &Sketch, generation: usize) -> String {
    let mut drawn = sketch.draw();
    let mut c = candidates(&drawn.heap, generation);
    update_refs(&mut drawn.heap, &mut c);
    table(&drawn.heap)
}

#[test]
fn a_candidate_gets_its_count() {
    in_own_process!();
    let _hint = hint(
        "Two orders hold each other and a name holds tea: tea counts 2, \
         cup 1. After update_refs every candidate's gc_refs is its \
         count.",
    );
    let sketch = Sketch::new("tea -> cup -> tea; held: tea");
    insta::assert_snapshot!(after_update_refs(&sketch, 0), @r"
    object | count | gc_refs
    -------+-------+--------
    tea    |     2 |       2
    cup    |     1 |       1
    ");
}

#[test]
fn an_object_of_an_older_generation_gets_none() {
    in_own_process!();
    let _hint = hint(
        "Generation 0 is collected, and pot is in generation 2: it is no \
         candidate, so it gets no gc_refs (-). Its reference to tea \
         counts all the same.",
    );
    let sketch = Sketch::new("gen2: pot; pot -> tea -> cup; held: pot cup");
    insta::assert_snapshot!(after_update_refs(&sketch, 0), @r"
    object | count | gc_refs
    -------+-------+--------
    pot    |     1 |       -
    tea    |     1 |       1
    cup    |     2 |       2
    ");
}

#[test]
fn random_heaps_get_their_counts() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
    on_random_heaps(5, 300, make, |sketch, dice| {
        let generation = dice.roll(3);
        let mut drawn = sketch.draw();
        let mut c = candidates(&drawn.heap, generation);
        for &slot in &c.young {
            let count = drawn.heap.refcount_at(slot);
            drawn.heap.set_gc_refs(slot, count);
        }
        let expected = table(&drawn.heap);
        for slot in c.young.drain(..) {
            drawn.heap.clear_collecting(slot);
        }
        let came = after_update_refs(sketch, generation);
        let what = format!("generation {generation} is collected");
        same(sketch, &what, &expected, &came);
    });
}

#[test]
fn candidates_stay_as_they_are() {
    in_own_process!();
    // The list of a collection is not in the order of making: the younger are
    // appended to the older.
    let sketch = Sketch::new(
        "gen2: tea; gen1: cup; pot -> milk -> pot; held: tea cup milk",
    );
    let mut drawn = sketch.draw();
    let mut c = candidates(&drawn.heap, 1);
    c.young.reverse();
    update_refs(&mut drawn.heap, &mut c);
    let young: Vec<_> = c.young.iter().map(|&s| drawn.heap.id(s)).collect();
    let came = names(&drawn.heap, &young);
    let what = "update_refs moves nothing: the candidates afterwards";
    same(&sketch, what, "milk, pot, cup", &came);
}

#[test]
fn collections_with_your_step_free_what_they_should() {
    in_own_process!();
    compare_collections(Steps {
        update_refs,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
