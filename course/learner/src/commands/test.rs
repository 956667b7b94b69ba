//! `cargo course test [NAME]`: the tests of an exercise, in the order of their
//! file, and of those that fail the first. Of a chapter, a line for each exercise.

use crate::exercises::{self, Exercise};
use crate::find;
use crate::output::{complain, say};
use crate::progress::{self, Standing};
use crate::state::{self, State};
use crate::tests::{self, Verdict, claim};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Which exercise.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise: any part of its name, or chapter and number, as 5/1; or a whole
    /// chapter, as 5
    #[arg(conflicts_with = "all")]
    pub name: Option<String>,
    /// Every exercise that you have written something in
    #[arg(long)]
    pub all: bool,
}

/// Runs the tests and says what came of them.
///
/// # Errors
/// If there is no such exercise, or cargo cannot be started.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    if args.all {
        return all(root);
    }
    if let Some(names) = args.name.as_deref().and_then(|name| find::chapter(root, name)) {
        return chapter(root, &names);
    }
    let exercise = find::or_here(root, args.name.as_deref())?;
    let passed = one(root, &exercise)?;
    Ok(match passed {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

/// Tests one exercise and shows what came of it. Returns whether it has passed.
///
/// # Errors
/// If cargo cannot be started.
pub fn one(root: &Path, exercise: &Exercise) -> Result<bool> {
    let Exercise { package, title, .. } = exercise;
    let verdict = noted(root, exercise)?;
    match &verdict {
        Verdict::DoesNotCompile => say(&format!(
            "{title} ({package}) does not compile yet. The first error above says why; the \
             others often follow from it."
        ))?,
        Verdict::Failed { test, said, passed, of } => {
            let before = match passed {
                0 => format!("the first of {of} tests fails"),
                _ => format!("{passed} of {of} tests pass, the next fails"),
            };
            say(&format!(
                "{title} ({package}): {before}\n\nIt says: {}\n\n{said}\n\n\
                 Stuck? cargo course hint {package}",
                claim(test)
            ))?;
        }
        Verdict::Passed(n) => say(&passed(root, exercise, *n))?,
    }
    Ok(matches!(verdict, Verdict::Passed(_)))
}

/// Runs the tests; notes whether they have passed.
///
/// # Errors
/// If cargo cannot be started.
pub fn noted(root: &Path, exercise: &Exercise) -> Result<Verdict> {
    // An answer that is saved meanwhile has not been tested.
    let tested = state::answer(root, &exercise.name).ok().map(|answer| state::digest(&answer));
    let verdict = tests::run(root, exercise)?;
    let passed = tested.filter(|_| matches!(verdict, Verdict::Passed(_)));
    if let Err(error) = progress::note(root, &exercise.name, passed.as_deref()) {
        complain(&format!("error: your progress is not kept: {error:#}"));
    }
    Ok(verdict)
}

/// What is said when all tests have passed: that, and how to go on.
fn passed(root: &Path, exercise: &Exercise, tests: usize) -> String {
    let (done, of) = progress::count(root);
    let Exercise { package, title, .. } = exercise;
    let next = match progress::after(root, &exercise.name) {
        Some(next) => format!("What is next:     cargo course next {}", next.package),
        None => "That was the last one. You have done them all.".into(),
    };
    let ours = match root.join("solutions").is_dir() {
        false => String::new(),
        true => format!("How ours differs: cargo course solution {package}\n"),
    };
    format!(
        "{title} ({package}): all {tests} tests pass. {}\n\n{ours}{next}",
        progress::sentence(done, of)
    )
}

/// Tests whatever is not as it was handed out, a line each.
fn all(root: &Path) -> Result<ExitCode> {
    let mut failed = false;
    let mut any = false;
    for (name, standing) in progress::all(root) {
        if standing == Standing::Not(State::Untouched) {
            continue;
        }
        any = true;
        failed |= !in_a_line(root, &name)?;
    }
    if !any {
        say("You have not begun any exercise. `cargo course next` shows the first.")?;
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Tests the exercises of a chapter that are not as they were handed out, a line each.
fn chapter(root: &Path, names: &[String]) -> Result<ExitCode> {
    let mut passed = 0;
    for name in names {
        if progress::standing(root, name) == Standing::Not(State::Untouched) {
            let exercise = exercises::load(root, name).map_err(anyhow::Error::msg)?;
            say(&format!("{:<24} not begun yet", exercise.package))?;
        } else {
            passed += usize::from(in_a_line(root, name)?);
        }
    }
    say(&format!("\n{}", progress::sentence(passed, names.len())))?;
    Ok(if passed == names.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Tests the exercise called `name` and says in a line what came of it. Returns whether
/// it has passed.
fn in_a_line(root: &Path, name: &str) -> Result<bool> {
    let exercise = exercises::load(root, name).map_err(anyhow::Error::msg)?;
    let verdict = noted(root, &exercise)?;
    let what = match &verdict {
        Verdict::Passed(n) => format!("all {n} tests pass"),
        Verdict::Failed { test, passed, of, .. } => {
            format!("{passed} of {of} tests pass; then: {}", claim(test))
        }
        Verdict::DoesNotCompile => "does not compile yet".into(),
    };
    say(&format!("{:<24} {what}", exercise.package))?;
    Ok(matches!(verdict, Verdict::Passed(_)))
}
