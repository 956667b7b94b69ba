use gc_core::{Heap, Steps};
use promote_survivors::promote_survivors;
use workbench::{
    Bench, Sketch, candidates, compare_diaries, hint, in_own_process,
    written_without,
};

const MINE: fn() -> Steps<Bench> = || Steps {
    promote_survivors,
    ..Steps::cpython()
};

/// The generations and the two numbers, after collections of these
/// generations, one after the other.
fn story(sketch: &str, collections: &[usize]) -> String {
    let mut bench = Bench::new(Sketch::new(sketch).draw(), MINE());
    let mut text = String::new();
    for &generation in collections {
        bench.collect(generation);
        let (total, pending) = bench.drawn.heap.long_lived();
        text += &format!(
            "collect({generation}): total {total}, pending {pending}\n{}",
            bench.drawn.generations()
        );
    }
    text
}

#[test]
fn young_survivors_move_to_generation_1() {
    in_own_process!();
    let _hint = hint(
        "pot is in generation 1, tea and cup are new. A collection of \
         generation 0 moves the two behind pot; the numbers stay.",
    );
    insta::assert_snapshot!(story("gen1: pot; tea; cup; held: pot tea cup", &[0]), @r"
    collect(0): total 0, pending 0
    generation 0: nothing
    generation 1: pot, tea, cup
    generation 2: nothing
    ");
}

#[test]
fn survivors_of_generation_1_reach_generation_2_and_are_pending() {
    in_own_process!();
    let _hint = hint(
        "Two collections of generation 1. The first moves pot and tea to \
         generation 2: two are pending. The second finds nothing to move: \
         two are pending still.",
    );
    insta::assert_snapshot!(story("gen1: pot; tea; held: pot tea", &[1, 1]), @r"
    collect(1): total 0, pending 2
    generation 0: nothing
    generation 1: nothing
    generation 2: pot, tea
    collect(1): total 0, pending 2
    generation 0: nothing
    generation 1: nothing
    generation 2: pot, tea
    ");
}

#[test]
fn full_collection_begins_the_account_again() {
    in_own_process!();
    let _hint = hint(
        "A full collection keeps pot and tea: the total is 2, and nothing is \
         pending. What survives it a second time is counted once.",
    );
    insta::assert_snapshot!(
        story("gen1: pot; tea; held: pot tea", &[1, 2, 2]), @r"
        collect(1): total 0, pending 2
        generation 0: nothing
        generation 1: nothing
        generation 2: pot, tea
        collect(2): total 2, pending 0
        generation 0: nothing
        generation 1: nothing
        generation 2: pot, tea
        collect(2): total 2, pending 0
        generation 0: nothing
        generation 1: nothing
        generation 2: pot, tea
        ");
}

#[test]
fn total_stays_until_the_next_full_collection() {
    in_own_process!();
    let _hint = hint(
        "A full collection has kept jug: the total is 1. Then an object is \
         made, and a collection of generation 1 moves it up: 1 is pending, \
         beside the total.",
    );
    let mut bench =
        Bench::new(Sketch::new("gen2: jug; held: jug").draw(), MINE());
    bench.collect(2);
    bench.drawn.heap.new_object("late");
    bench.collect(0);
    let young = bench.drawn.heap.long_lived();
    bench.collect(1);
    let middle = bench.drawn.heap.long_lived();
    insta::assert_snapshot!(format!("{young:?} {middle:?}"), @"(1, 0) (1, 1)");
}

#[test]
fn total_is_what_the_full_collection_keeps() {
    in_own_process!();
    let _hint = hint(
        "tea and cup are new when a full collection keeps them: two, and none \
         of them was pending. Then cup dies by its count, and the next full \
         collection keeps one.",
    );
    let mut bench = Bench::new(Sketch::new("tea; held: tea").draw(), MINE());
    let cup = bench.drawn.heap.new_object("cup");
    bench.collect(2);
    let with_cup = bench.drawn.heap.long_lived();
    bench.drawn.heap.decref(cup).unwrap();
    bench.collect(2);
    let without = bench.drawn.heap.long_lived();
    insta::assert_snapshot!(
        format!("{with_cup:?} {without:?}"), @"(2, 0) (1, 0)");
}

#[test]
fn step_leaves_no_survivor_behind() {
    in_own_process!();
    let mut drawn = Sketch::new("tea; cup; held: tea cup").draw();
    let mut c = candidates(&drawn.heap, 0);
    for &slot in &c.young {
        use gc_core::steps::StepHeap;
        drawn.heap.clear_collecting(slot);
    }
    use gc_core::steps::StepHeap;
    c.young = drawn.heap.take_list(gc_core::ListId::Gen0);
    promote_survivors(&mut drawn.heap, &mut c);
    assert_eq!(c.young.len(), 0, "c.young after the step");
}

#[test]
fn collections_with_your_step_go_as_in_cpython() {
    in_own_process!();
    compare_diaries(MINE());
}

#[test]
fn step_is_a_step() {
    in_own_process!();
    let _: fn(&mut Heap, &mut gc_core::Collection) = promote_survivors;
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
