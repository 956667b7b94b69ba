use gc_core::steps::StepHeap;
use gc_core::{Heap, Log, Object, Profile, Steps};
use quarter_rule::select_generation;
use workbench::{Dice, hint, in_own_process, written_without};

/// A heap with these counts, thresholds, and long-lived objects.
fn heap(
    counts: [u32; 3],
    thresholds: [i64; 3],
    long_lived: (usize, usize),
) -> Heap<Object, Log> {
    let mut heap = Heap::with(Profile::default(), Log::default());
    let [a, b, c] = thresholds;
    heap.set_threshold(a, Some(b), Some(c)).unwrap();
    heap.set_counts(counts);
    heap.set_long_lived(long_lived.0, long_lived.1);
    heap
}

/// What is due at the default thresholds, a line for each case.
fn due(cases: &[([u32; 3], (usize, usize))]) -> String {
    let line = |&(counts, (total, pending)): &([u32; 3], (usize, usize))| {
        let due =
            select_generation(&heap(counts, [2000, 10, 10], (total, pending)));
        let due = due.map_or("nothing".into(), |g| format!("generation {g}"));
        format!("counts {counts:?}, {total} old, {pending} new: {due}\n")
    };
    cases.iter().map(line).collect()
}

#[test]
fn oldest_that_is_over_its_threshold() {
    in_own_process!();
    let _hint = hint(
        "The thresholds are 2000, 10 and 10. A count that has reached its \
         threshold is not over it.",
    );
    let none = (0, 0);
    insta::assert_snapshot!(
        due(&[
            ([2000, 0, 0], none),
            ([2001, 0, 0], none),
            ([2001, 10, 0], none),
            ([2001, 11, 10], none),
            ([2001, 11, 11], none),
            ([0, 0, 11], none),
        ]), @r"
        counts [2000, 0, 0], 0 old, 0 new: nothing
        counts [2001, 0, 0], 0 old, 0 new: generation 0
        counts [2001, 10, 0], 0 old, 0 new: generation 0
        counts [2001, 11, 10], 0 old, 0 new: generation 1
        counts [2001, 11, 11], 0 old, 0 new: generation 2
        counts [0, 0, 11], 0 old, 0 new: generation 2
        ");
}

#[test]
fn full_collection_waits_for_a_quarter() {
    in_own_process!();
    let _hint = hint(
        "A full collection is due by the counts. The last one kept 1000 \
         objects: 249 new ones are too few, 250 are enough. A quarter of 7, \
         rounded down, is 1.",
    );
    let counts = [2001, 0, 11];
    insta::assert_snapshot!(
        due(&[
            (counts, (1000, 249)),
            (counts, (1000, 250)),
            (counts, (3, 0)),
            (counts, (4, 0)),
            (counts, (4, 1)),
            (counts, (7, 1)),
            (counts, (8, 1)),
        ]), @r"
        counts [2001, 0, 11], 1000 old, 249 new: generation 0
        counts [2001, 0, 11], 1000 old, 250 new: generation 2
        counts [2001, 0, 11], 3 old, 0 new: generation 2
        counts [2001, 0, 11], 4 old, 0 new: generation 0
        counts [2001, 0, 11], 4 old, 1 new: generation 2
        counts [2001, 0, 11], 7 old, 1 new: generation 2
        counts [2001, 0, 11], 8 old, 1 new: generation 0
        ");
}

#[test]
fn rule_is_for_full_collections_alone() {
    in_own_process!();
    let _hint = hint(
        "10,000 objects are old and none is new. Generation 2 is passed \
         over; generation 1 is collected if it is due, else generation 0, \
         else nothing.",
    );
    insta::assert_snapshot!(
        due(&[
            ([2001, 11, 11], (10_000, 0)),
            ([2001, 10, 11], (10_000, 0)),
            ([2000, 10, 11], (10_000, 0)),
            ([2001, 11, 0], (10_000, 0)),
        ]), @r"
        counts [2001, 11, 11], 10000 old, 0 new: generation 1
        counts [2001, 10, 11], 10000 old, 0 new: generation 0
        counts [2000, 10, 11], 10000 old, 0 new: nothing
        counts [2001, 11, 0], 10000 old, 0 new: generation 1
        ");
}

#[test]
fn every_count_is_over_a_threshold_below_zero() {
    in_own_process!();
    let _hint =
        hint("The thresholds are 10, -1 and 10, the counts 0, 0 and 0.");
    let due = select_generation(&heap([0, 0, 0], [10, -1, 10], (0, 0)));
    insta::assert_snapshot!(format!("{due:?}"), @"Some(1)");
}

#[test]
fn as_gc_core_chooses_in_ten_thousand_cases() {
    in_own_process!();
    let mut dice = Dice::new(25);
    let theirs = Steps::<Heap<Object, Log>>::cpython().select_generation;
    for _ in 0..10_000 {
        let counts = [0; 3].map(|_: u32| dice.roll(6) as u32);
        let thresholds = [0; 3].map(|_: i64| dice.roll(6) as i64 - 1);
        let (total, pending) = (dice.roll(40), dice.roll(12));
        let heap = heap(counts, thresholds, (total, pending));
        assert_eq!(
            select_generation(&heap),
            theirs(&heap),
            "counts {counts:?}, thresholds {thresholds:?}, {total} old, {pending} new"
        );
    }
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
