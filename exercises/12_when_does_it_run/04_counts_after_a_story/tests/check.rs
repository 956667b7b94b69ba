use counts_after_a_story::*;
use gc_core::Heap;
use workbench::{in_own_process, predicted, written_without};

/// Holds the prediction for one stage to what a run shows.
fn after_stage(stage: usize, prediction: [u32; 3], think: &str) {
    let mut heap = Heap::new();
    let mut counts = Vec::new();
    evening(&mut heap, |heap| counts.push(heap.get_count()));
    predicted(
        &format!("What does gc.get_count() return after stage {stage}?"),
        format!("{prediction:?}"),
        format!("{:?}", counts[stage - 1]),
        think,
    );
}

#[test]
fn stage_1_counts_what_is_made() {
    in_own_process!();
    let think = "Each order is a container, so each counts one. The \
                 threshold is 4.";
    after_stage(1, after_stage_1(), think);
}

#[test]
fn stage_2_counts_deaths_off() {
    in_own_process!();
    let think = "The first number is containers made minus containers freed. \
                 The two orders were freed by counting, at once.";
    after_stage(2, after_stage_2(), think);
}

#[test]
fn stage_3_reaches_the_threshold() {
    in_own_process!();
    let think = "A collection comes when the number is over the threshold. \
                 Is it over, or has it only reached it?";
    after_stage(3, after_stage_3(), think);
}

#[test]
fn stage_4_goes_over_it() {
    in_own_process!();
    let think = "One more than the threshold: generation 0 is collected. \
                 Its own number begins at zero again, and the next one \
                 counts that run, whether it found trash or not.";
    after_stage(4, after_stage_4(), think);
}

#[test]
fn stage_5_cannot_fall_below_zero() {
    in_own_process!();
    let think = "Nothing has been made since the collection. What would the \
                 first number be after three deaths, and can it be that?";
    after_stage(5, after_stage_5(), think);
}

#[test]
fn stage_6_numbers_are_no_containers() {
    in_own_process!();
    let think = "A number refers to nothing, so it can't be in a cycle. \
                 Only containers are counted.";
    after_stage(6, after_stage_6(), think);
}

#[test]
fn stage_7_one_young_run_is_not_over_one() {
    in_own_process!();
    let think = "The fifth order is one too many. Which generation is \
                 collected? The second number is 1, and its threshold is 1: \
                 it must be over it.";
    after_stage(7, after_stage_7(), think);
}

#[test]
fn stage_8_two_young_runs_are() {
    in_own_process!();
    let think = "Now the second number is over its threshold, so generation \
                 1 is collected, with generation 0. Both their numbers begin \
                 at zero again, and the third counts the run.";
    after_stage(8, after_stage_8(), think);
}

#[test]
fn predictions_are_your_own() {
    in_own_process!();
    written_without!("evening");
}
