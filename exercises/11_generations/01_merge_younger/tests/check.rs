use gc_core::steps::StepHeap;
use gc_core::{ListId, Steps};
use merge_younger::merge_younger;
use workbench::{
    Bench, Dice, Drawn, Sketch, candidates, compare_collections, hint,
    in_own_process, names, on_random_heaps, same, written_without,
};

/// What there is after the step, in words: candidates, lists, counts.
fn after_merge_younger(mut drawn: Drawn, generation: usize) -> String {
    let mut c = candidates(&drawn.heap, generation);
    c.young.clear();
    merge_younger(&mut drawn.heap, &mut c);
    let heap = &drawn.heap;
    let young: Vec<_> = c.young.iter().map(|&slot| heap.id(slot)).collect();
    let mut text = format!("candidates    {}\n", names(heap, &young));
    for generation in 0..3 {
        let left: Vec<_> = heap.list(ListId::generation(generation)).collect();
        text += &format!("generation {generation}  {}\n", names(heap, &left));
    }
    text + &format!("counts        {:?}\n", heap.get_count())
}

/// Two objects in each generation, and these counts.
fn six_objects(counts: [u32; 3]) -> Drawn {
    let sketch = Sketch::new(
        "gen2: tea cup; gen1: pot jug; milk; sugar; \
         held: tea cup pot jug milk sugar",
    );
    let mut drawn = sketch.draw();
    drawn.heap.set_counts(counts);
    drawn
}

#[test]
fn generation_0_is_collected_alone() {
    in_own_process!();
    let _hint = hint(
        "collect(0): only generation 0 is collected. That is one more \
         collection for generation 1 to count.",
    );
    let drawn = six_objects([20, 3, 4]);
    insta::assert_snapshot!(after_merge_younger(drawn, 0), @r"
    candidates    milk, sugar
    generation 0  nothing
    generation 1  pot, jug
    generation 2  tea, cup
    counts        [0, 4, 4]
    ");
}

#[test]
fn generation_1_takes_generation_0_along() {
    in_own_process!();
    let _hint = hint(
        "collect(1): generation 0 is appended to the tail of generation 1. \
         Both have been collected, which generation 2 counts.",
    );
    let drawn = six_objects([20, 3, 4]);
    insta::assert_snapshot!(after_merge_younger(drawn, 1), @r"
    candidates    pot, jug, milk, sugar
    generation 0  nothing
    generation 1  nothing
    generation 2  tea, cup
    counts        [0, 0, 5]
    ");
}

#[test]
fn full_collection_looks_at_2_then_0_then_1() {
    in_own_process!();
    let _hint = hint(
        "collect(2): generation 0 goes to the tail of generation 2, then \
         generation 1 does. No older generation counts it.",
    );
    let drawn = six_objects([20, 3, 4]);
    insta::assert_snapshot!(after_merge_younger(drawn, 2), @r"
    candidates    tea, cup, milk, sugar, pot, jug
    generation 0  nothing
    generation 1  nothing
    generation 2  nothing
    counts        [0, 0, 0]
    ");
}

#[test]
fn empty_generations_are_no_trouble() {
    in_own_process!();
    let _hint = hint("collect(2) of a heap with one object, in generation 0.");
    let drawn = Sketch::new("tea; held: tea").draw();
    insta::assert_snapshot!(after_merge_younger(drawn, 2), @r"
    candidates    tea
    generation 0  nothing
    generation 1  nothing
    generation 2  nothing
    counts        [0, 0, 0]
    ");
}

#[test]
fn random_heaps_are_merged_in_order() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
    on_random_heaps(11, 300, make, |sketch, dice| {
        let counts = [0; 3].map(|_| dice.roll(12) as u32);
        for generation in 0..3 {
            let mut drawn = sketch.draw();
            drawn.heap.set_counts(counts);
            let c = candidates(&drawn.heap, generation);
            let ids: Vec<_> =
                c.young.iter().map(|&slot| drawn.heap.id(slot)).collect();
            let expected =
                format!("candidates    {}", names(&drawn.heap, &ids));
            let came = after_merge_younger(drawn, generation);
            let came = came.lines().next().unwrap_or_default();
            let what = format!("generation {generation} is collected");
            same(sketch, &what, &expected, came);
        }
    });
}

#[test]
fn counts_go_on_from_collection_to_collection() {
    in_own_process!();
    let _hint = hint("The counts after each of some collections.");
    let steps = Steps {
        merge_younger,
        ..Steps::cpython()
    };
    let mut bench = Bench::new(Sketch::new("tea; held: tea").draw(), steps);
    let mut story = String::new();
    for generation in [0, 0, 0, 1, 0, 1, 0, 2, 0] {
        bench.collect(generation);
        let counts = bench.drawn.heap.get_count();
        story += &format!("collect({generation})  counts {counts:?}\n");
    }
    insta::assert_snapshot!(story);
}

#[test]
fn collections_with_your_step_free_what_they_should() {
    in_own_process!();
    compare_collections(Steps {
        merge_younger,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
