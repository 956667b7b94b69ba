use how_many_runs::*;
use workbench::{in_own_process, predicted, written_without};

fn load(makes: Makes, threshold: i64, prediction: usize, think: &str) {
    predicted(
        &format!("run(Makes::{makes:?}, {threshold}): how many collections?"),
        prediction,
        run(makes, threshold),
        think,
    );
}

#[test]
fn kept_documents_add_up() {
    in_own_process!();
    let think = "A collection runs when the number is over the threshold, \
                 at the thousandth document, and sets it to zero. It \
                 doesn't matter which generation it is.";
    load(Makes::Kept, 999, kept_999(), think);
}

#[test]
fn ten_times_the_threshold_is_a_tenth_of_the_runs() {
    in_own_process!();
    let think = "The ten thousandth document is the first that is one too \
                 many.";
    load(Makes::Kept, 9_999, kept_9_999(), think);
}

#[test]
fn threshold_must_be_passed() {
    in_own_process!();
    let think = "Ten thousand documents reach a threshold of 10,000. Are \
                 they over it?";
    load(Makes::Kept, 10_000, kept_10_000(), think);
}

#[test]
fn what_counting_frees_costs_no_run() {
    in_own_process!();
    let think = "Each document counts one when it is made, and takes that \
                 back when it is freed.";
    load(Makes::LetGo, 999, let_go_999(), think);
}

#[test]
fn cycles_add_up_like_what_is_kept() {
    in_own_process!();
    let think = "Counting doesn't free them, so nothing is taken back until \
                 a collection has freed them.";
    load(Makes::Cycle, 999, cycle_999(), think);
}

#[test]
fn numbers_cause_no_run() {
    in_own_process!();
    let think = "A number isn't a container. Only containers count, however \
                 much memory the rest takes.";
    load(Makes::Number, 999, number_999(), think);
}

#[test]
fn net_is_what_counts() {
    in_own_process!();
    let think = "20,000 are made, and 10,000 freed at once.";
    let prediction = kept_and_let_go_999();
    load(Makes::KeptAndLetGo, 999, prediction, think);
}

#[test]
fn zero_is_off() {
    in_own_process!();
    let think = "Every number is over a threshold of 0, except that 0 has a \
                 meaning of its own for the first.";
    load(Makes::Cycle, 0, cycle_0(), think);
}

#[test]
fn predictions_are_your_own() {
    in_own_process!();
    written_without!("run");
}
