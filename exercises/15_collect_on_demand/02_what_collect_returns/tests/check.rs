use what_collect_returns::what_collect_returns;
use workbench::{
    Dice, Sketch, accepted, hint, in_own_process, on_random_heaps, same,
};

/// What was foretold for each generation, a line each.
fn foretold(text: &str) -> String {
    let drawn = Sketch::new(text).draw();
    let line = |generation| {
        let n = what_collect_returns(&drawn.heap, &drawn.held, generation);
        format!("collect({generation}) returns {}\n", accepted(n))
    };
    (0..3).map(line).collect()
}

#[test]
fn cycle_counts_with_all_that_hangs_on_it() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other, and cup holds pot; nothing else does. \
         pot is in no cycle, and unreachable all the same. jug is needed.",
    );
    insta::assert_snapshot!(
        foretold("tea -> cup -> tea; cup -> pot; jug -> jug; held: jug"), @r"
        collect(0) returns 3
        collect(1) returns 3
        collect(2) returns 3
        ");
}

#[test]
fn text_is_not_counted() {
    in_own_process!();
    let _hint = hint(
        "An order that holds itself and a text. The text is freed with it, \
         but the collector does not know of texts, so it does not count.",
    );
    insta::assert_snapshot!(foretold(r#"order -> order; order -> "tea""#), @r"
    collect(0) returns 1
    collect(1) returns 1
    collect(2) returns 1
    ");
}

#[test]
fn trash_in_an_older_generation_is_not_found() {
    in_own_process!();
    let _hint = hint(
        "Three orders, each of which holds itself: pot is in generation 2, \
         jug in 1, tea in 0. A collection looks at its own generation and \
         the younger ones.",
    );
    insta::assert_snapshot!(
        foretold("gen2: pot; gen1: jug; tea -> tea; pot -> pot; jug -> jug"), @r"
        collect(0) returns 1
        collect(1) returns 2
        collect(2) returns 3
        ");
}

#[test]
fn old_trash_keeps_the_young() {
    in_own_process!();
    let _hint = hint(
        "pot, in generation 2, holds itself and tea; nothing needs pot. As \
         long as no run looks at generation 2, its reference to tea counts \
         as one from outside.",
    );
    insta::assert_snapshot!(
        foretold("gen2: pot; pot -> pot; pot -> tea -> cup -> tea"), @r"
        collect(0) returns 0
        collect(1) returns 0
        collect(2) returns 3
        ");
}

#[test]
fn nothing_is_found_where_all_is_needed() {
    in_own_process!();
    let _hint = hint("tea and cup hold each other, and a name holds cup.");
    insta::assert_snapshot!(foretold("tea -> cup -> tea; held: cup"), @r"
    collect(0) returns 0
    collect(1) returns 0
    collect(2) returns 0
    ");
}

#[test]
fn collections_return_what_you_predict() {
    in_own_process!();
    let make = |dice: &mut Dice, round| {
        Sketch::random(dice, round, true).with_atoms(dice)
    };
    on_random_heaps(14, 400, make, |sketch, _| {
        for generation in 0..3 {
            let mut drawn = sketch.draw();
            let came =
                what_collect_returns(&drawn.heap, &drawn.held, generation);
            let expected = drawn.heap.collect(generation).unwrap();
            let what = format!("what collect({generation}) returns");
            let came = accepted(came).to_string();
            same(sketch, &what, &expected.to_string(), &came);
        }
    });
}
