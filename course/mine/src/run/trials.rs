//! A program on some of the learner's steps, and then on others.
//!
//! A step's mistake often shows only in a later one, which meets what the first has
//! left behind. In a collector that is otherwise CPython's, a step that is right makes
//! no difference.

use std::panic::{AssertUnwindSafe, catch_unwind};

use gc_core::Silent;
use lab_interpreter::{Options, run_watched};

use super::guard::{bits, last_panic, said, say, use_again};
use super::{By, one};
use crate::{Outcome, Program, Reply, Settings};

/// How many turns of loops and calls of the program each trial takes at most. A
/// number and no time: the same step is blamed on every machine.
const TURNS: u64 = 200_000;

/// Says what comes of the program on each of these sets of steps.
///
/// A trial that has no end or crashes ends the process, as it does elsewhere: it is the
/// first of which nothing was said.
pub(crate) fn answer(program: &Program, settings: &Settings, sets: &[Vec<String>]) {
    let used = use_again(0);
    for set in sets {
        use_again(bits(set));
        say(&Reply::Tried(trial(program, settings)));
    }
    use_again(used);
}

fn trial(program: &Program, settings: &Settings) -> Outcome {
    let mut options = Options { check_at_end: true, ..one::options(program, settings) };
    options.limits.steps = TURNS;
    let watch = By::<Silent>::new(Silent);
    let run = AssertUnwindSafe(|| run_watched(&program.source, &options, watch).0);
    match catch_unwind(run) {
        Ok(run) => match run.check {
            Ok(()) => Outcome::Ended(run.stdout, run.exit_code),
            Err(wrong) => Outcome::Broken(format!("a count is wrong: {wrong}")),
        },
        Err(_) => Outcome::Broken(said(last_panic())),
    }
}
