//! Many programs whose output is known: which differ, and by which step?

use std::panic::{AssertUnwindSafe, catch_unwind};

use gc_core::Silent;
use lab_interpreter::{Limits, Options, run_watched};

use super::guard::{last_panic, said, say, use_again};
use super::learner::names;
use super::{By, explain};
use crate::{Because, Difference, Program, Reply};

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
                    let explained = differ <= EXPLAINED;
                    let first =
                        explained.then(|| explain::first(program, because.instead())).flatten();
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
        return Some(said(last_panic()));
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

/// The steps that make the difference. Nothing if there is a difference on CPython's
/// steps, too.
fn because(program: &Program) -> Option<Because> {
    let used = use_again(0);
    let differs = |steps: u32| {
        use_again(steps);
        wrong(program).is_some()
    };
    let because = (!differs(0)).then(|| {
        let bits = (0..names().len()).map(|n| 1 << n).filter(|step| used & step != 0);
        let steps: Vec<u32> = bits.collect();
        let which = |bits: &[u32], is: &dyn Fn(u32) -> bool| -> Vec<u32> {
            bits.iter().copied().filter(|step| is(*step)).collect()
        };
        let cures = which(&steps, &|step| !differs(used & !step));
        let alone = which(if cures.is_empty() { &steps } else { &cures }, &differs);
        match cures.is_empty() {
            true => Because::Each(called(&alone)),
            false => Because::AnyOne(called(if alone.is_empty() { &cures } else { &alone })),
        }
    });
    use_again(used);
    because
}

fn called(steps: &[u32]) -> Vec<String> {
    steps.iter().map(|step| names()[step.trailing_zeros() as usize].to_string()).collect()
}
