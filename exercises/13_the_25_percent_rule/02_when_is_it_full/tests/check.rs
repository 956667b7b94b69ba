use when_is_it_full::*;
use workbench::{in_own_process, predicted, written_without};

fn words(run: Option<usize>) -> String {
    match run {
        Some(run) => format!("run {run}"),
        None => "none of a hundred".into(),
    }
}

fn first_full(old: usize, keep: bool, prediction: Option<usize>, think: &str) {
    predicted(
        &format!("{old} old orders: which run is the first full collection?"),
        words(prediction),
        words(shop(old, keep)),
        think,
    );
}

#[test]
fn twenty_are_more_than_a_quarter_of_40() {
    in_own_process!();
    let think = "In run 3 generation 2 is due by the counts. Twenty orders \
                 have reached generation 2 since the last full collection.";
    first_full(40, true, with_40_old(), think);
}

#[test]
fn exactly_a_quarter_is_enough() {
    in_own_process!();
    let think = "The full collection waits while the newcomers are fewer \
                 than a quarter. Are twenty fewer than a quarter of 80?";
    first_full(80, true, with_80_old(), think);
}

#[test]
fn quarter_is_rounded_down() {
    in_own_process!();
    let think = "83 / 4 is 20 in C, as 83 // 4 is in Python.";
    first_full(83, true, with_83_old(), think);
}

#[test]
fn too_few_are_new() {
    in_own_process!();
    let think = "A quarter of 84 is 21, and in run 3 only twenty have \
                 arrived, so the rule passes generation 2 over. Generation \
                 1 isn't due in run 3, because run 2 collected it; it is in \
                 run 4, which brings the next twenty. When is the rule asked \
                 again?";
    first_full(84, true, with_84_old(), think);
}

#[test]
fn a_larger_heap_waits_longer() {
    in_own_process!();
    let think = "A quarter of 400 is 100. Every second run brings twenty to \
                 generation 2: runs 2, 4, 6, 8, 10. The rule is asked before \
                 the run, with what has arrived by then.";
    first_full(400, true, with_400_old(), think);
}

#[test]
fn nothing_old_is_no_reason_to_wait() {
    in_own_process!();
    let think = "A quarter of 0 is 0, and 20 is not fewer than 0. But the \
                 counts have to be over their thresholds all the same: in \
                 runs 1 and 2 generation 2 isn't due.";
    first_full(0, true, with_none_old(), think);
}

#[test]
fn a_thousand_are_too_few_for_ten_thousand() {
    in_own_process!();
    let think = "A hundred runs bring a thousand orders. A quarter of 10,000 \
                 is more than that.";
    first_full(10_000, true, with_10_000_old(), think);
}

#[test]
fn deaths_do_not_count_off() {
    in_own_process!();
    let think = "What is counted is how many have reached generation 2 \
                 since the last full collection. An order that dies there \
                 by counting is not taken off that number.";
    let prediction = with_84_old_when_nothing_stays();
    first_full(84, false, prediction, think);
}

#[test]
fn predictions_are_your_own() {
    in_own_process!();
    written_without!("shop");
}
