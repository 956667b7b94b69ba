use finalize_dying::finalize_dying;
use gc_core::{Steps, decref, unlink};
use workbench::{
    Bench, Sketch, compare_diaries, hint, in_own_process, written_without,
};

fn bench(sketch: &str) -> Bench {
    let steps = Steps {
        finalize_dying,
        ..Steps::cpython()
    };
    Bench::new(Sketch::new(sketch).draw(), steps)
}

/// What happens when the name for tea goes.
fn story(sketch: &str) -> String {
    let mut bench = bench(sketch);
    let tea = bench.drawn.id("tea");
    decref(&mut bench, tea).unwrap();
    bench.drawn.diary()
}

#[test]
fn finalizer_runs_and_the_object_dies() {
    in_own_process!();
    let _hint = hint(
        "tea has a __del__ that does nothing. The last reference to tea \
         goes: its __del__ runs, and tea dies.",
    );
    insta::assert_snapshot!(story("tea; del tea; held: tea"), @r"
    tea begins its __del__
    tea ends its __del__
    tea dies
    ");
}

#[test]
fn what_it_holds_is_there_while_it_runs_and_goes_with_it() {
    in_own_process!();
    let _hint = hint(
        "tea holds cup, and both have a __del__. cup is there while the \
         __del__ of tea runs; when tea dies, cup's turn comes.",
    );
    insta::assert_snapshot!(story("tea -> cup; del tea; del cup; held: tea"), @r"
    tea begins its __del__
    tea ends its __del__
    tea dies
    cup begins its __del__
    cup ends its __del__
    cup dies
    ");
}

#[test]
fn object_that_its_finalizer_stores_lives_on() {
    in_own_process!();
    let _hint = hint(
        "The __del__ of tea stores tea in pot. So there is a reference to \
         tea again, and it lives on, with the cup that it holds.",
    );
    insta::assert_snapshot!(
        story("pot; tea -> cup; del tea: save in pot; held: pot tea"), @r"
        tea begins its __del__
        tea ends its __del__
        tea is needed again
        ");
}

#[test]
fn finalizer_runs_once_in_a_life() {
    in_own_process!();
    let _hint = hint(
        "The __del__ of tea stores tea in pot. Later pot lets go of it: \
         tea dies without another call.",
    );
    let mut bench = bench("pot; tea; del tea: save in pot; held: pot tea");
    let [pot, tea] = ["pot", "tea"].map(|name| bench.drawn.id(name));
    decref(&mut bench, tea).unwrap();
    let saved = bench.drawn.heap.refcount(tea).unwrap();
    unlink(&mut bench, pot, tea).unwrap();
    let diary = bench.drawn.diary();
    insta::assert_snapshot!(format!("count after the first: {saved}\n{diary}"), @r"
    count after the first: 1
    tea begins its __del__
    tea ends its __del__
    tea is needed again
    tea dies
    ");
}

#[test]
fn collector_does_not_ask_again_what_was_asked_here() {
    in_own_process!();
    let _hint = hint(
        "The __del__ of tea stores tea in cup, which tea holds: from then \
         on the two are a cycle. A collection finds them, and does not call \
         the __del__ again.",
    );
    let mut bench = bench("tea -> cup; del tea: save in cup; held: tea");
    let tea = bench.drawn.id("tea");
    decref(&mut bench, tea).unwrap();
    let (count, _) = bench.collect(2);
    let diary = bench.drawn.diary();
    insta::assert_snapshot!(format!("{diary}\ncollect returns {count}"), @r"
    tea begins its __del__
    tea ends its __del__
    tea is needed again
    cup is made to let go
    tea dies
    cup dies
    collect returns 2
    ");
}

#[test]
fn finalizer_may_ask_for_a_collection() {
    in_own_process!();
    let _hint = hint(
        "The __del__ of tea collects. tea is held meanwhile: the collection \
         leaves it alone.",
    );
    insta::assert_snapshot!(story("tea; del tea: collect; held: tea"), @r"
    tea begins its __del__
    tea ends its __del__
    tea dies
    ");
}

#[test]
fn all_goes_as_in_cpython() {
    in_own_process!();
    compare_diaries(Steps {
        finalize_dying,
        ..Steps::cpython()
    });
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
