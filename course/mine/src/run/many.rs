//! Many programs whose output is known: which differ, and by which step?

use std::panic::{AssertUnwindSafe, catch_unwind};

use gc_core::Silent;
use lab_interpreter::{Limits, Options, run_watched};

use super::guard::{last_panic, say, use_again, use_all_but};
use super::learner::names;
use super::{By, explain};
use crate::{Difference, Program, Reply};

/// Of how many programs the first thing that happens otherwise is looked for.
const EXPLAINED: usize = 10;

/// Runs all of them, and says of each what came of it.
pub(crate) fn answer(programs: &[Program]) {
    let mut differ = 0;
    for (n, program) in programs.iter().enumerate() {
        say(&Reply::Begun(n));
        say(&match wrong(program) {
            None => Reply::Same(n),
            Some(what) => match because(program) {
                None => Reply::NotCounted(n),
                Some(because) => {
                    differ += 1;
                    let step = because.first().map(String::as_str);
                    let first =
                        (differ <= EXPLAINED).then(|| explain::first(program, step)).flatten();
                    Reply::Differs(n, Box::new(Difference { what, because, first }))
                }
            },
        });
    }
}

/// How a program is run when it is compared.
pub(crate) fn options(program: &Program) -> Options {
    let limits = Limits { native_depth: 400, ..Limits::default() };
    Options { limits, filename: program.name.clone(), ..Options::default() }
}

/// What is wrong with a program on the steps that are used, if anything is.
fn wrong(program: &Program) -> Option<String> {
    let (stdout, code) = program.expected.as_ref()?;
    let options = options(program);
    let watch = By::<Silent>::new(Silent);
    let run = AssertUnwindSafe(|| run_watched(&program.source, &options, watch).0);
    let Ok(run) = catch_unwind(run) else {
        return Some(match last_panic() {
            Reply::Panicked { step: Some(step), message, place } => {
                format!("your {step} panicked at {place}: {message}")
            }
            Reply::Panicked { message, place, .. } => {
                format!("the heap was broken: {message} ({place})")
            }
            _ => "it panicked".into(),
        });
    };
    if run.stdout != *stdout {
        let lines = run.stdout.lines().zip(stdout.lines());
        let at = lines.take_while(|(yours, theirs)| yours == theirs).count();
        let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_string();
        let (yours, theirs) = (line(&run.stdout), line(stdout));
        let n = at + 1;
        return Some(format!("line {n} of the output: CPython prints {theirs:?}, yours {yours:?}"));
    }
    if run.exit_code != *code {
        return Some(format!("exit code {} instead of {code}", run.exit_code));
    }
    run.check.err().map(|wrong| format!("prints the same, but a count is wrong: {wrong}"))
}

/// The steps each of which makes the difference by itself. Nothing if there is
/// a difference on CPython's steps, too.
fn because(program: &Program) -> Option<Vec<String>> {
    let all: Vec<&str> = names().to_vec();
    let used = use_all_but(&all);
    let own = wrong(program);
    let mut because = Vec::new();
    for (n, step) in names().iter().enumerate() {
        if own.is_some() || used & (1 << n) == 0 {
            continue;
        }
        use_again(used & !(1 << n));
        if wrong(program).is_none() {
            because.push(step.to_string());
        }
    }
    use_again(used);
    own.is_none().then_some(because)
}
