use policies::Happening::{Freed, Made, Seconds};
use policies::{ByAllocations, ByTime, Either, Happening, Policy, run};
use workbench::{expect, in_own_process};

fn by_allocations(threshold: usize) -> ByAllocations {
    ByAllocations { threshold, new: 0 }
}

fn by_time(interval: u64) -> ByTime {
    ByTime {
        interval,
        passed: 0,
    }
}

fn check(
    what: &str,
    policy: &mut impl Policy,
    day: &[Happening],
    expected: &[usize],
) {
    expect!(
        &format!("{what} After which of {day:?} does a collection run?"),
        format!("{expected:?}"),
        format!("{:?}", run(policy, day)),
    );
}

#[test]
fn allocations_must_be_over_the_threshold() {
    in_own_process!();
    check(
        "The threshold is 2, and the third container is one too many. A \
         collection begins at zero again.",
        &mut by_allocations(2),
        &[Made; 7],
        &[3, 6],
    );
}

#[test]
fn what_is_freed_is_counted_off() {
    in_own_process!();
    check(
        "The threshold is 1. Containers made and freed again never set off \
         a collection.",
        &mut by_allocations(1),
        &[Made, Freed, Made, Freed, Made, Made],
        &[6],
    );
    check(
        "The threshold is 2. Of three containers that were made one was \
         freed, and one was made after that.",
        &mut by_allocations(2),
        &[Made, Made, Freed, Made, Made],
        &[5],
    );
}

#[test]
fn difference_never_falls_below_zero() {
    in_own_process!();
    check(
        "The threshold is 1. Old containers are freed before any is made, \
         which must not give credit for later.",
        &mut by_allocations(1),
        &[Freed, Freed, Freed, Made, Made],
        &[5],
    );
}

#[test]
fn events_take_no_notice_of_the_clock() {
    in_own_process!();
    check(
        "The threshold is 1. A night passes in which nothing is made.",
        &mut by_allocations(1),
        &[Made, Seconds(36_000), Seconds(36_000), Made],
        &[4],
    );
}

#[test]
fn only_a_container_that_is_made_makes_it_due() {
    in_own_process!();
    let mut policy = ByAllocations {
        threshold: 1,
        new: 5,
    };
    for (happening, expected) in
        [(Freed, false), (Seconds(60), false), (Made, true)]
    {
        expect!(
            &format!(
                "The threshold was lowered to 1 when five containers were \
                 new. What happens next is {happening:?}: is a collection due?"
            ),
            expected,
            policy.is_due(happening),
        );
    }
}

#[test]
fn time_runs_at_its_interval() {
    in_own_process!();
    check(
        "The interval is 60 seconds. Reaching it is enough, and the seconds \
         begin at zero again with the collection.",
        &mut by_time(60),
        &[
            Seconds(30),
            Seconds(30),
            Seconds(59),
            Seconds(1),
            Seconds(30),
        ],
        &[2, 4],
    );
}

#[test]
fn a_long_silence_is_one_collection() {
    in_own_process!();
    check(
        "The interval is 60 seconds. A night is long, but there is nothing \
         to catch up on.",
        &mut by_time(60),
        &[Seconds(36_000), Made, Seconds(10), Seconds(50)],
        &[1, 4],
    );
}

#[test]
fn what_is_due_stays_due_until_it_has_run() {
    in_own_process!();
    let mut policy = by_time(60);
    for happening in [Seconds(60), Made, Freed, Seconds(0)] {
        expect!(
            &format!(
                "Sixty seconds have passed, and the program had no time for a \
                 collection yet. Now {happening:?}: is one due?"
            ),
            true,
            policy.is_due(happening),
        );
    }
}

#[test]
fn the_clock_takes_no_notice_of_events() {
    in_own_process!();
    check(
        "The interval is 60 seconds. Ten thousand containers in no time: \
         this is what a clock misses.",
        &mut by_time(60),
        &[[Made; 4].as_slice(), &[Seconds(60)]].concat(),
        &[5],
    );
}

#[test]
fn either_of_them_is_enough() {
    in_own_process!();
    check(
        "More than 2 containers, or 60 seconds.",
        &mut Either(by_allocations(2), by_time(60)),
        &[Made, Made, Made, Seconds(60), Made],
        &[3, 4],
    );
}

#[test]
fn both_hear_of_everything() {
    in_own_process!();
    let mut both = Either(by_time(60), by_allocations(100));
    for happening in [Seconds(60), Made, Made] {
        both.is_due(happening);
    }
    expect!(
        "60 seconds passed, so the first of the two says yes from then on. \
         Two containers were made meanwhile. How many has the second \
         counted? It must hear of them, although the answer is known.",
        2,
        both.1.new,
    );
}

#[test]
fn both_begin_again() {
    in_own_process!();
    check(
        "More than 3 containers, or 60 seconds. A collection is a \
         collection: whichever of the two asked for it, both begin at zero.",
        &mut Either(by_allocations(3), by_time(60)),
        &[Made, Made, Made, Seconds(60), Made, Made, Seconds(59)],
        &[4],
    );
}

#[test]
fn a_pair_is_a_policy_and_can_be_paired() {
    in_own_process!();
    check(
        "More than 5 containers, or 60 seconds, or an hour.",
        &mut Either(Either(by_allocations(5), by_time(60)), by_time(3600)),
        &[Made, Seconds(59), Made, Seconds(1), Made],
        &[4],
    );
}
