use first_difference::Entry::{Event, Over, Step};
use first_difference::{Difference, Entry, first_difference};
use workbench::{expect, in_own_process};

/// A collection of a tea and a cup, as CPython does it.
const COLLECTION: [Entry; 8] = [
    Step("move_unreachable"),
    Event("tea is set aside"),
    Event("cup is set aside"),
    Step("finalize_garbage"),
    Event("tea is finalized"),
    Step("delete_garbage"),
    Event("tea dies"),
    Over,
];

/// The same with other entries from the place `at` on.
fn but(at: usize, others: &[Entry]) -> Vec<Entry> {
    [&COLLECTION[..at], others].concat()
}

fn said(difference: Option<Difference>) -> String {
    difference.map_or("no difference".into(), |found| {
        let of = |entry: Option<Entry>| match entry {
            Some(Step(what)) => format!("step {what}"),
            Some(Event(what)) => what.into(),
            Some(Over) => "over".into(),
            None => "the end of the log".into(),
        };
        let step = found.step.unwrap_or("no step");
        let (expected, came) = (of(found.expected), of(found.came));
        format!("{step}: {expected} | {came}")
    })
}

/// Compares the two logs, and the answer with what is expected: the step, what
/// CPython's log has, and what the other has.
fn check(what: &str, cpython: &[Entry], mine: &[Entry], expected: &str) {
    expect!(
        &format!("{what} Where do they part (step: CPython's entry | yours)?"),
        expected,
        said(first_difference(cpython, mine)),
    );
}

#[test]
fn same_logs_have_none() {
    in_own_process!();
    check(
        "Two runs that are the same.",
        &COLLECTION,
        &COLLECTION,
        "no difference",
    );
    check(
        "Two runs in which nothing happened.",
        &[],
        &[],
        "no difference",
    );
}

#[test]
fn first_that_differs_and_its_step() {
    in_own_process!();
    check(
        "Your collector finalizes the cup, which has no __del__, and goes \
         wrong again later.",
        &COLLECTION,
        &but(
            4,
            &[
                Event("cup is finalized"),
                Step("delete_garbage"),
                Event("cup dies"),
                Over,
            ],
        ),
        "finalize_garbage: tea is finalized | cup is finalized",
    );
}

#[test]
fn what_comes_in_another_place_is_a_difference() {
    in_own_process!();
    check(
        "The same events, and two of them the other way around.",
        &COLLECTION,
        &but(
            1,
            &[
                Event("cup is set aside"),
                Event("tea is set aside"),
                Step("finalize_garbage"),
                Event("tea is finalized"),
                Step("delete_garbage"),
                Event("tea dies"),
                Over,
            ],
        ),
        "move_unreachable: tea is set aside | cup is set aside",
    );
}

#[test]
fn log_that_ends_early_is_not_the_same() {
    in_own_process!();
    check(
        "Your collector stops before the tea dies.",
        &COLLECTION,
        &COLLECTION[..6],
        "delete_garbage: tea dies | the end of the log",
    );
    check(
        "Your collector lets the cup die as well.",
        &COLLECTION[..7],
        &but(7, &[Event("cup dies")]),
        "delete_garbage: the end of the log | cup dies",
    );
    check(
        "Nothing has happened in your run.",
        &COLLECTION,
        &[],
        "no step: step move_unreachable | the end of the log",
    );
}

#[test]
fn step_that_differs_has_not_begun() {
    in_own_process!();
    check(
        "Your collector leaves finalize_garbage out. Both have come to the end \
         of move_unreachable, and neither is in another step yet.",
        &COLLECTION,
        &but(3, &[Step("delete_garbage"), Event("tea dies"), Over]),
        "move_unreachable: step finalize_garbage | step delete_garbage",
    );
}

#[test]
fn after_a_collection_there_is_no_step() {
    in_own_process!();
    check(
        "The collection went well. Afterwards the program prints another \
         number.",
        &[&COLLECTION[..], &[Event("printed 1")]].concat(),
        &[&COLLECTION[..], &[Event("printed 2")]].concat(),
        "no step: printed 1 | printed 2",
    );
    let again = Step("move_unreachable");
    check(
        "The second collection goes wrong, in its first step.",
        &[&COLLECTION[..], &[again, Event("pot is set aside")]].concat(),
        &[&COLLECTION[..], &[again, Over]].concat(),
        "move_unreachable: pot is set aside | over",
    );
}

#[test]
fn difference_says_what_it_is() {
    in_own_process!();
    let difference = |step, expected, came| Difference {
        step,
        expected,
        came,
    };
    for (found, expected) in [
        (
            difference(
                Some("finalize_garbage"),
                Some(Event("tea is finalized")),
                Some(Event("cup dies")),
            ),
            "in finalize_garbage: expected tea is finalized, came cup dies",
        ),
        (
            difference(None, Some(Event("printed 1")), None),
            "in the program: expected printed 1, came nothing more",
        ),
        (
            difference(
                Some("update_refs"),
                Some(Step("subtract_refs")),
                Some(Over),
            ),
            "in update_refs: expected subtract_refs, came the end of the \
             collection",
        ),
    ] {
        expect!(
            &format!("What is said of: {}", said(Some(found.clone()))),
            expected,
            found.to_string(),
        );
    }
}

#[test]
fn long_logs_take_no_time() {
    in_own_process!();
    let mut cpython: Vec<Entry> = COLLECTION.repeat(25_000);
    let mut mine = cpython.clone();
    cpython.push(Event("printed 1"));
    mine.push(Event("printed 2"));
    check(
        "Two logs of 200,000 entries, which differ in the last.",
        &cpython,
        &mine,
        "no step: printed 1 | printed 2",
    );
}
