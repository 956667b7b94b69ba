//! Which step a program breaks by: the one that ran is not always the one that
//! is wrong.
//!
//! A step's mistake often shows only in a later one, which meets what the first has
//! left behind. So each step is tried alone, in a collector that is otherwise
//! CPython's: one that is right makes no difference there.

use std::panic::{AssertUnwindSafe, catch_unwind};

use gc_core::Silent;
use lab_interpreter::{Options, run_watched};

use super::guard::{last_panic, say, use_again};
use super::learner::names;
use super::{By, one};
use crate::{Program, Reply, Settings};

/// How many turns of loops and calls of the program each trial takes at most. A
/// number and no time: the same step is blamed on every machine.
const TURNS: u64 = 200_000;

/// What a trial comes to: what was printed, and the exit code; nothing if it
/// panics or a count is wrong.
type Outcome = Option<(String, i32)>;

/// Says which steps are to blame for a program that has broken while `ran` ran: other
/// steps than `ran`, or none if nothing speaks against it.
///
/// A trial that has no end or crashes ends the process, as it does elsewhere: the step
/// in which it does so is the one that was tried.
pub(crate) fn answer(program: &Program, settings: &Settings, ran: Option<&str>) {
    say(&Reply::Blamed(blamed(program, settings, ran)));
}

fn blamed(program: &Program, settings: &Settings, ran: Option<&str>) -> Vec<String> {
    let used = use_again(0);
    let with = |steps: u32| {
        use_again(steps);
        trial(program, settings)
    };
    let right = with(0);
    let mut wrong = Vec::new();
    for (n, &name) in names().iter().enumerate() {
        let step = 1 << n;
        if used & step == 0 || ran == Some(name) || with(step) == right {
            continue;
        }
        // It is wrong. Is it what breaks the program?
        if with(used & !step).is_some() {
            return vec![name.to_string()];
        }
        wrong.push(name.to_string());
    }
    // Several are wrong, or `ran` is.
    let ran = ran.and_then(|ran| names().iter().position(|name| *name == ran));
    match ran {
        Some(ran) if !wrong.is_empty() && with(1 << ran) != right => Vec::new(),
        _ => wrong,
    }
}

fn trial(program: &Program, settings: &Settings) -> Outcome {
    let mut options = Options { check_at_end: true, ..one::options(program, settings) };
    options.limits.steps = TURNS;
    let watch = By::<Silent>::new(Silent);
    let run = AssertUnwindSafe(|| run_watched(&program.source, &options, watch).0);
    match catch_unwind(run) {
        Ok(run) => run.check.is_ok().then_some((run.stdout, run.exit_code)),
        Err(_) => {
            last_panic();
            None
        }
    }
}
