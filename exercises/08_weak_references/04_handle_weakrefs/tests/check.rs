use gc_core::Steps;
use handle_weakrefs::handle_weakrefs;
use workbench::{
    Bench, Sketch, compare_diaries, hint, in_own_process, written_without,
};

/// What happens in a full collection with your step, up to the first object
/// that is made to let go.
fn story(sketch: &str) -> String {
    let steps = Steps {
        handle_weakrefs,
        ..Steps::cpython()
    };
    let mut bench = Bench::new(Sketch::new(sketch).draw(), steps);
    bench.collect(2);
    let diary = bench.drawn.diary();
    let lines = diary.lines().take_while(|line| !line.ends_with("let go"));
    let told: Vec<&str> = lines.collect();
    match told.is_empty() {
        true => "nothing is told".into(),
        false => told.join("\n"),
    }
}

#[test]
fn weak_reference_to_trash_is_cleared() {
    in_own_process!();
    let _hint = hint(
        "tea holds itself and is trash. Two weak references point at it, \
         cache without a callback, watch with one. cup, which list points \
         at, is needed.",
    );
    insta::assert_snapshot!(
        story(
            "tea -> tea; cup; cache ~> tea; watch ~! tea; list ~! cup; \
             held: cup cache watch list"
        ), @r"
        cache points at nothing
        watch points at nothing
        watch calls back
        ");
}

#[test]
fn all_are_cleared_before_the_first_is_called() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other and are trash; watch1 points at tea, \
         watch2 at cup. When watch1 calls back, watch2 must not lead to cup \
         any more.",
    );
    insta::assert_snapshot!(
        story("tea -> cup -> tea; watch1 ~! tea; watch2 ~! cup; held: watch1 watch2"),
        @r"
        watch1 points at nothing
        watch2 points at nothing
        watch1 calls back
        watch2 calls back
        ");
}

#[test]
fn newest_is_called_first() {
    in_own_process!();
    let _hint = hint(
        "Three weak references to tea, made in the order watch1, watch2, \
         watch3. The list of an object begins with the newest.",
    );
    insta::assert_snapshot!(
        story(
            "tea -> tea; watch1 ~! tea; watch2 ~! tea; watch3 ~! tea; \
             held: watch1 watch2 watch3"
        ), @r"
        watch3 points at nothing
        watch2 points at nothing
        watch1 points at nothing
        watch3 calls back
        watch2 calls back
        watch1 calls back
        ");
}

#[test]
fn weak_reference_that_is_trash_stays_silent() {
    in_own_process!();
    let _hint = hint(
        "tea, which is trash, holds the weak reference watch to itself. watch \
         is trash with it: it is cleared, and its callback is not called.",
    );
    insta::assert_snapshot!(story("tea -> tea; tea -> watch; watch ~! tea"), @"watch points at nothing");
}

#[test]
fn weak_reference_that_is_trash_points_at_nothing_alive() {
    in_own_process!();
    let _hint = hint(
        "tea, which is trash, holds watch, a weak reference to cup, which is \
         needed. watch is trash: it is cleared, too, so that it stays silent \
         whatever becomes of cup.",
    );
    insta::assert_snapshot!(
        story("tea -> tea; tea -> watch; watch ~! cup; held: cup"),
        @"watch points at nothing");
}

#[test]
fn weak_reference_without_a_callback_is_cleared_before_finalizers() {
    in_own_process!();
    let _hint = hint(
        "tea has a __del__, and cache is a weak reference to it. When \
         __del__ runs, the cache leads to tea no more (up to 3.14).",
    );
    insta::assert_snapshot!(
        story("tea -> tea; del tea; cache ~> tea; held: cache"), @r"
        cache points at nothing
        tea begins its __del__
        tea ends its __del__
        ");
}

#[test]
fn collections_with_your_step_go_as_in_cpython() {
    in_own_process!();
    compare_diaries(Steps {
        handle_weakrefs,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
