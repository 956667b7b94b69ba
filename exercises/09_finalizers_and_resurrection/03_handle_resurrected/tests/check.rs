use gc_core::steps::StepHeap;
use gc_core::{Heap, ListId, Profile, Steps};
use handle_resurrected::handle_resurrected;
use workbench::{
    Bench, Sketch, candidates, compare_diaries, expect, hint, in_own_process,
    written_without,
};

/// What happens in a collection of `generation` with your step.
fn story(sketch: &str, generation: usize) -> String {
    story_in(Profile::default(), sketch, generation)
}

/// What happens in a version of CPython.
fn story_in(profile: Profile, sketch: &str, generation: usize) -> String {
    let steps = Steps {
        handle_resurrected,
        ..Steps::cpython()
    };
    let drawn = Sketch::new(sketch).draw_in(profile);
    let mut bench = Bench::new(drawn, steps);
    let (count, _) = bench.collect(generation);
    format!(
        "{}\ncollect returns {count}\n{}",
        bench.drawn.diary(),
        bench.drawn.generations()
    )
}

#[test]
fn what_a_finalizer_stores_is_kept() {
    in_own_process!();
    let _hint = hint(
        "tea holds itself, and its __del__ stores it in pot, which is held. \
         So tea is needed again: nothing is collected, and tea is in the \
         next older generation.",
    );
    insta::assert_snapshot!(
        story("pot; tea -> tea; del tea: save in pot; held: pot", 0), @r"
        tea begins its __del__
        tea ends its __del__
        tea is needed again
        collect returns 0
        generation 0: nothing
        generation 1: pot, tea
        generation 2: nothing
        ");
}

#[test]
fn so_is_all_that_it_leads_to() {
    in_own_process!();
    let _hint = hint(
        "Only tea is stored in pot. tea holds cup, and cup holds milk, so \
         these two are needed again as well.",
    );
    insta::assert_snapshot!(
        story(
            "pot; tea -> cup -> milk; milk -> tea; \
             del tea: save in pot; held: pot", 0), @r"
        tea begins its __del__
        tea ends its __del__
        tea is needed again
        cup is needed again
        milk is needed again
        collect returns 0
        generation 0: nothing
        generation 1: pot, tea, cup, milk
        generation 2: nothing
        ");
}

#[test]
fn the_rest_stays_trash_and_is_counted() {
    in_own_process!();
    let _hint = hint(
        "tea is stored in pot. spoon and jug hold each other and nothing \
         else holds them; that spoon holds tea does not save spoon. Two \
         objects are collected.",
    );
    insta::assert_snapshot!(
        story(
            "pot; tea -> tea; spoon -> jug -> spoon; spoon -> tea; \
             del tea: save in pot; held: pot", 1), @r"
        tea begins its __del__
        tea ends its __del__
        tea is needed again
        spoon is made to let go
        jug dies
        spoon dies
        collect returns 2
        generation 0: nothing
        generation 1: nothing
        generation 2: pot, tea
        ");
}

#[test]
fn what_is_stored_in_other_trash_is_trash() {
    in_own_process!();
    let _hint = hint(
        "tea's __del__ stores tea in cup. But cup is trash itself, and \
         nothing outside refers to either: both are collected.",
    );
    insta::assert_snapshot!(
        story("tea -> tea; cup -> cup; del tea: save in cup", 2), @r"
        tea begins its __del__
        tea ends its __del__
        tea is made to let go
        cup is made to let go
        tea dies
        cup dies
        collect returns 2
        generation 0: nothing
        generation 1: nothing
        generation 2: nothing
        ");
}

#[test]
fn what_a_finalizer_frees_is_not_counted() {
    in_own_process!();
    let _hint = hint(
        "tea's __del__ lets go of cup, and both die at once: nothing is \
         left to be collected.",
    );
    insta::assert_snapshot!(story("tea -> cup -> tea; del tea: let go", 2), @r"
    tea begins its __del__
    cup dies
    tea ends its __del__
    tea dies
    collect returns 0
    generation 0: nothing
    generation 1: nothing
    generation 2: nothing
    ");
}

#[test]
fn weak_references_to_what_stays_trash_are_cleared_in_3_15() {
    in_own_process!();
    let _hint = hint(
        "Since 3.15 a weak reference without a callback outlives the \
         finalizers, and is cleared by this step: ref points at nothing \
         before tea is made to let go. A weak reference to what is needed \
         again (card, to cup) is left as it is.",
    );
    let sketch = "pot; tea -> tea; cup -> cup; ref ~> tea; card ~> cup; \
                  del cup: save in pot; held: pot ref card";
    insta::assert_snapshot!(story_in(Profile::V3_15, sketch, 2), @r"
    cup begins its __del__
    cup ends its __del__
    cup is needed again
    ref points at nothing
    tea is made to let go
    tea dies
    collect returns 1
    generation 0: nothing
    generation 1: nothing
    generation 2: pot, ref, card, cup
    ");
}

#[test]
fn what_was_counted_before_still_counts() {
    in_own_process!();
    let mut heap = Heap::new();
    heap.disable();
    let tea = heap.new_object("tea");
    heap.link(tea, tea).unwrap();
    heap.decref(tea).unwrap();
    let mut c = candidates(&heap, 0);
    let trash = heap.take_list(ListId::generation(0));
    heap.settle(ListId::Unreachable, trash);
    c.young.clear();
    c.collected = 1;
    handle_resurrected(&mut heap, &mut c);
    expect!(
        "tea holds itself and is trash. A weak reference has died already, when \
         it was called back, so 1 has been collected before this step. \
         `c.collected` after it:",
        2,
        c.collected,
    );
}

#[test]
fn collections_with_your_step_go_as_in_cpython() {
    in_own_process!();
    compare_diaries(Steps {
        handle_resurrected,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
