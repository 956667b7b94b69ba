use count_allocations::Schedule;
use workbench::{Dice, hint, in_own_process};

/// Lets a schedule go through a story, a line for each of its steps.
fn story(schedule: &mut Schedule, steps: &str) -> String {
    let mut text = String::new();
    for step in steps.split(',').map(str::trim) {
        let came = match step {
            "make" => {
                schedule.allocated();
                state(schedule)
            }
            "free" => {
                schedule.freed();
                state(schedule)
            }
            "safe point" => match schedule.safe_point() {
                true => format!("{}, a collection runs", state(schedule)),
                false => state(schedule),
            },
            _ => {
                match step {
                    "disable" => schedule.enabled = false,
                    "enable" => schedule.enabled = true,
                    "collection begins" => schedule.collecting = true,
                    "collection ends" => schedule.collecting = false,
                    other => panic!("no such step: {other}"),
                }
                state(schedule)
            }
        };
        text += &format!("{step:<17} {came}\n");
    }
    text
}

fn state(schedule: &Schedule) -> String {
    let scheduled = match schedule.is_scheduled() {
        true => ", scheduled",
        false => "",
    };
    format!("count0 {}{scheduled}", schedule.count0())
}

#[test]
fn count_goes_over_the_threshold() {
    in_own_process!();
    let _hint = hint(
        "threshold0 is 2. Two containers are not too many; the third is, and \
         a collection runs when the program comes to a safe point.",
    );
    let story = story(
        &mut Schedule::new(2),
        "make, make, safe point, make, safe point, make",
    );
    insta::assert_snapshot!(story, @r"
    make              count0 1
    make              count0 2
    safe point        count0 2
    make              count0 3, scheduled
    safe point        count0 0, a collection runs
    make              count0 1
    ");
}

#[test]
fn what_is_freed_is_not_counted() {
    in_own_process!();
    let _hint = hint(
        "threshold0 is 2. Each container is freed before the next is made: \
         however many there are, no collection is due.",
    );
    let story = story(
        &mut Schedule::new(2),
        "make, free, make, free, make, free, make",
    );
    insta::assert_snapshot!(story, @r"
    make              count0 1
    free              count0 0
    make              count0 1
    free              count0 0
    make              count0 1
    free              count0 0
    make              count0 1
    ");
}

#[test]
fn count_does_not_fall_below_zero() {
    in_own_process!();
    let _hint = hint(
        "Containers that are older than the last collection are freed: they \
         are counted no longer.",
    );
    let story = story(
        &mut Schedule::new(2),
        "make, free, free, free, make, make, make",
    );
    insta::assert_snapshot!(story, @r"
    make              count0 1
    free              count0 0
    free              count0 0
    free              count0 0
    make              count0 1
    make              count0 2
    make              count0 3, scheduled
    ");
}

#[test]
fn nothing_is_scheduled_while_it_is_off() {
    in_own_process!();
    let _hint = hint(
        "Automatic collection is off: what is made is counted, and that is \
         all. The first container after it is on again is one too many.",
    );
    let story = story(
        &mut Schedule::new(2),
        "disable, make, make, make, safe point, enable, safe point, make, safe point",
    );
    insta::assert_snapshot!(story, @r"
    disable           count0 0
    make              count0 1
    make              count0 2
    make              count0 3
    safe point        count0 3
    enable            count0 3
    safe point        count0 3
    make              count0 4, scheduled
    safe point        count0 0, a collection runs
    ");
}

#[test]
fn threshold_zero_is_off_too() {
    in_own_process!();
    let _hint = hint("threshold0 is 0, and automatic collection is on.");
    let story = story(&mut Schedule::new(0), "make, make, safe point");
    insta::assert_snapshot!(story, @r"
    make              count0 1
    make              count0 2
    safe point        count0 2
    ");
}

#[test]
fn nothing_is_scheduled_while_a_collection_runs() {
    in_own_process!();
    let _hint = hint(
        "threshold0 is 1. A finalizer makes containers while a collection \
         runs: they count, and schedule nothing.",
    );
    let story = story(
        &mut Schedule::new(1),
        "collection begins, make, make, make, collection ends, make",
    );
    insta::assert_snapshot!(story, @r"
    collection begins count0 0
    make              count0 1
    make              count0 2
    make              count0 3
    collection ends   count0 3
    make              count0 4, scheduled
    ");
}

#[test]
fn what_is_scheduled_may_be_called_off() {
    in_own_process!();
    let _hint = hint(
        "threshold0 is 1. Between the allocation and the safe point automatic \
         collection is switched off; later, a container is freed.",
    );
    let story = story(
        &mut Schedule::new(1),
        "make, make, disable, safe point, enable, safe point, make, free, free, safe point",
    );
    insta::assert_snapshot!(story, @r"
    make              count0 1
    make              count0 2, scheduled
    disable           count0 2, scheduled
    safe point        count0 2
    enable            count0 2
    safe point        count0 2
    make              count0 3, scheduled
    free              count0 2, scheduled
    free              count0 1, scheduled
    safe point        count0 1
    ");
}

#[test]
fn random_stories_go_as_in_gc_core() {
    in_own_process!();
    let mut dice = Dice::new(2000);
    for round in 0..200 {
        let threshold = dice.roll(6);
        let mut heap: gc_core::Heap = gc_core::Heap::new();
        heap.set_threshold(threshold as i64, Some(1_000_000), None)
            .unwrap();
        let mut schedule = Schedule::new(threshold as u32);
        let mut made = Vec::new();
        let mut told = format!("threshold0 {threshold}");
        for _ in 0..(5 + round / 4) {
            let runs_before = heap.get_stats()[0].collections;
            let mut ran = false;
            match dice.roll(12) {
                0..6 => {
                    told += ", make";
                    made.push(heap.new_object("order"));
                    schedule.allocated();
                }
                6 | 7 if !made.is_empty() => {
                    told += ", free";
                    let id = made.swap_remove(dice.roll(made.len()));
                    heap.decref(id).unwrap();
                    schedule.freed();
                }
                8 => {
                    let on = dice.roll(2) == 1;
                    told += if on { ", enable" } else { ", disable" };
                    if on {
                        heap.enable()
                    } else {
                        heap.disable()
                    }
                    schedule.enabled = on;
                }
                _ => {
                    told += ", safe point";
                    heap.safe_point();
                    ran = schedule.safe_point();
                }
            }
            let runs = heap.get_stats()[0].collections - runs_before;
            let words = |count: u32, scheduled: bool, ran: bool| {
                let scheduled = if scheduled { ", scheduled" } else { "" };
                let ran = if ran { ", a collection ran" } else { "" };
                format!("count0 {count}{scheduled}{ran}")
            };
            let expected =
                words(heap.get_count()[0], heap.is_scheduled(), runs == 1);
            let came = words(schedule.count0(), schedule.is_scheduled(), ran);
            assert!(
                expected == came,
                "{told}\n    expected: {expected}\n        came: {came}"
            );
        }
    }
}
