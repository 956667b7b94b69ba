use finalize_garbage::finalize_garbage;
use gc_core::{Steps, unlink};
use workbench::{
    Bench, Sketch, compare_diaries, hint, in_own_process, written_without,
};

fn bench(sketch: &str) -> Bench {
    let steps = Steps {
        finalize_garbage,
        ..Steps::cpython()
    };
    Bench::new(Sketch::new(sketch).draw(), steps)
}

/// What happens in a full collection with your step.
fn story(sketch: &str) -> String {
    let mut bench = bench(sketch);
    let (count, _) = bench.collect(2);
    format!("{}\ncollect returns {count}", bench.drawn.diary())
}

#[test]
fn all_finalizers_run_before_anything_is_cleared() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other, and both have a __del__. In each of \
         them the other is still whole.",
    );
    insta::assert_snapshot!(story("tea -> cup -> tea; del tea; del cup"), @r"
    tea begins its __del__
    tea ends its __del__
    cup begins its __del__
    cup ends its __del__
    tea is made to let go
    cup dies
    tea dies
    collect returns 2
    ");
}

#[test]
fn object_without_a_finalizer_is_passed_over() {
    in_own_process!();
    let _hint = hint(
        "tea has no __del__, cup has one. So has pot, but pot is needed: \
         it is not called.",
    );
    insta::assert_snapshot!(story("tea -> cup -> tea; pot; del cup; del pot; held: pot"), @r"
    cup begins its __del__
    cup ends its __del__
    tea is made to let go
    cup dies
    tea dies
    collect returns 2
    ");
}

#[test]
fn finalizer_runs_once_in_a_life() {
    in_own_process!();
    let _hint = hint(
        "tea is trash, and its __del__ puts it into pot: it is needed again. \
         When pot lets go of it, it is trash a second time. Its __del__ has \
         run before, so now it dies.",
    );
    let mut bench = bench("pot; tea -> tea; del tea: save in pot; held: pot");
    let mut diary = String::new();
    let (count, _) = bench.collect(2);
    diary += &format!("{}\ncollect returns {count}\n", bench.drawn.diary());
    let [pot, tea] = ["pot", "tea"].map(|name| bench.drawn.id(name));
    unlink(&mut bench, pot, tea).unwrap();
    diary += "pot lets go of tea\n";
    let (count, _) = bench.collect(2);
    diary += &format!("{}\ncollect returns {count}\n", bench.drawn.diary());
    insta::assert_snapshot!(diary);
}

#[test]
fn object_without_a_finalizer_is_not_noted() {
    in_own_process!();
    let _hint = hint(
        "tea's __del__ puts it into pot, and cup, which has none, lives with \
         it. gc.is_finalized(cup) is false: nothing of it has run.",
    );
    let mut bench =
        bench("pot; tea -> cup -> tea; del tea: save in pot; held: pot");
    bench.collect(2);
    let [tea, cup] = ["tea", "cup"].map(|name| {
        let id = bench.drawn.id(name);
        bench.drawn.heap.is_finalized(id).unwrap()
    });
    insta::assert_snapshot!(format!("tea finalized: {tea}\ncup finalized: {cup}"), @r"
    tea finalized: true
    cup finalized: false
    ");
}

#[test]
fn finalizer_may_free_what_is_next() {
    in_own_process!();
    let _hint = hint(
        "tea's __del__ lets go of cup and pot, which it held. Both die on \
         the spot, each after its own __del__. What has gone is passed \
         over.",
    );
    insta::assert_snapshot!(
        story(
            "tea -> cup -> tea; tea -> pot -> tea; \
             del tea: let go; del cup; del pot"
        ), @r"
        tea begins its __del__
        cup begins its __del__
        cup ends its __del__
        cup dies
        pot begins its __del__
        pot ends its __del__
        pot dies
        tea ends its __del__
        tea dies
        collect returns 0
        ");
}

#[test]
fn collect_in_a_finalizer_does_nothing() {
    in_own_process!();
    let _hint = hint("tea's __del__ asks for a collection.");
    insta::assert_snapshot!(story("tea -> tea; del tea: collect"), @r"
    tea begins its __del__
    tea ends its __del__
    tea is made to let go
    tea dies
    collect returns 1
    ");
}

#[test]
fn collections_with_your_step_go_as_in_cpython() {
    in_own_process!();
    compare_diaries(Steps {
        finalize_garbage,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
