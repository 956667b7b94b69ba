//! `cargo course verify [NAME]`: what the exercises promise. Every solution
//! passes its tests, every stub compiles without a warning and fails, every wrong
//! answer in `solutions/NAME/wrong` is refused, and what is right in another way
//! (`solutions/NAME/right`) passes.

use crate::exercises::{self, Exercise};
use crate::find;
use crate::output::{complain, say};
use crate::root;
use crate::state;
use crate::tests::{Verdict, claim};
use crate::trials::{self, Outcome, Trial};
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Which exercises.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise: any part of its name, or chapter and number; all when left out
    pub name: Option<String>,
    /// Show each wrong answer and the test that refuses it
    #[arg(long)]
    pub each: bool,
    /// Show what a learner would read, of each wrong answer
    #[arg(long)]
    pub said: bool,
}

/// How many wrong answers an exercise has, at least.
pub const WRONG: usize = 5;

/// How the first line of a wrong answer begins.
pub const MISTAKE: &str = "//! Wrong: ";

/// How the first line of another right answer begins.
pub const ANOTHER: &str = "//! Right: ";

/// How many seconds a test of a wrong answer may compute: fewer than a
/// learner's, since many of them never end.
const WRONG_SECONDS: u32 = 3;

/// As many as a learner's.
const RIGHT_SECONDS: u32 = 10;

/// How many lines a failure has, at most.
const LINES: usize = 25;

/// What no failure may say: words of the tools, and names that no chapter knows.
const NOT_FOR_LEARNERS: [&str; 9] = [
    "insta",
    "registry",
    "panicked at",
    "RUST_BACKTRACE",
    "called `Result::unwrap()`",
    "called `Option::unwrap()`",
    "Some(Gen",
    "slot ",
    "Stale {",
];

/// What should come of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Solution,
    Stub,
    /// With the name of its file.
    Wrong(String),
    /// With the name of its file.
    Right(String),
}

/// The kind of an answer, by the name of its file.
type Named = fn(String) -> Kind;

/// Holds all of them to their tests.
///
/// # Errors
/// If there is no such exercise, or nothing can be compiled.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    root::needs(root, "solutions", "`cargo course verify`")?;
    let exercises: Vec<Exercise> = match &args.name {
        Some(name) => vec![find::exercise(root, name)?],
        None => exercises::names(root)
            .iter()
            .map(|name| exercises::load(root, name).map_err(anyhow::Error::msg))
            .collect::<Result<_>>()?,
    };
    let start = Instant::now();
    let mut problems = Vec::new();
    let (mut trials, mut kinds) = (Vec::new(), Vec::new());
    for exercise in &exercises {
        for (kind, trial) in of(root, exercise, &mut problems) {
            kinds.push(kind);
            trials.push(trial);
        }
    }
    complain(&format!("{} answers to {} exercises ...", trials.len(), exercises.len()));
    let mut outcomes: BTreeMap<usize, Outcome> = BTreeMap::new();
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for trial in &trials {
        *left.entry(&trial.exercise.name).or_default() += 1;
    }
    trials::run(root, &trials, |outcome| {
        let name = trials[outcome.trial].exercise.name.as_str();
        if outcomes.insert(outcome.trial, outcome).is_none()
            && let Some(left) = left.get_mut(name)
        {
            *left -= 1;
            if *left == 0 {
                complain(&format!("  {name}"));
            }
        }
    })?;
    for exercise in &exercises {
        let own = |n: &usize| trials[*n].exercise.name == exercise.name;
        let own: Vec<usize> = (0..trials.len()).filter(own).collect();
        let own: Vec<_> = own.iter().map(|n| (&kinds[*n], outcomes.get(n))).collect();
        let each = args.each || args.said || args.name.is_some();
        say(&report(exercise, &own, (each, args.said), &mut problems))?;
    }
    let seconds = start.elapsed().as_secs();
    let sum = format!("\n{} answers to {} exercises in {seconds} s", trials.len(), exercises.len());
    match problems.len() {
        0 => say(&format!("{sum}: all is as promised."))?,
        n => say(&format!("{sum}. To mend: {n}\n\n{}", problems.join("\n")))?,
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The answers to one exercise, as far as they are there.
fn of(root: &Path, exercise: &Exercise, problems: &mut Vec<String>) -> Vec<(Kind, Trial)> {
    let Exercise { name, package, .. } = exercise;
    let solution = root.join("solutions").join(name);
    let trial = |of: &str, file, seconds| Trial {
        package: format!("{package}-{of}"),
        exercise: exercise.clone(),
        file,
        seconds,
    };
    let mut all =
        vec![(Kind::Solution, trial("solution", solution.join("src/lib.rs"), RIGHT_SECONDS))];
    let stub = root.join(state::stub_file(name));
    match stub.is_file() {
        true => all.push((Kind::Stub, trial("stub", stub, RIGHT_SECONDS))),
        false => problems
            .push(format!("{}: is not there: cargo course stubs makes it", state::stub_file(name))),
    }
    let others: [(_, _, Named, _); 2] = [
        ("wrong", MISTAKE, Kind::Wrong, WRONG_SECONDS),
        ("right", ANOTHER, Kind::Right, RIGHT_SECONDS),
    ];
    for (folder, title, kind, seconds) in others {
        for slug in answers(root, name, folder) {
            let file = solution.join(format!("{folder}/{slug}.rs"));
            if !fs::read_to_string(&file).unwrap_or_default().starts_with(title) {
                problems.push(format!(
                    "solutions/{name}/{folder}/{slug}.rs:1: must begin with `{title}` and a \
                     sentence that says why it is {folder}"
                ));
            }
            let trial = trial(&format!("{folder}-{slug}"), file, seconds);
            all.push((kind(slug), trial));
        }
    }
    let wrong = all.iter().filter(|(kind, _)| matches!(kind, Kind::Wrong(_))).count();
    if wrong < WRONG {
        problems.push(format!(
            "solutions/{name}/wrong: {wrong} wrong answers, expected {WRONG} or more"
        ));
    }
    all
}

/// The names of an exercise's answers in that folder, in order.
pub fn answers(root: &Path, name: &str, folder: &str) -> Vec<String> {
    let folder = fs::read_dir(root.join("solutions").join(name).join(folder));
    let files = folder.into_iter().flatten().flatten().map(|entry| entry.path());
    let rust = files.filter(|file| file.extension().is_some_and(|end| end == "rs"));
    let mut names: Vec<String> =
        rust.filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned())).collect();
    names.sort();
    names
}

/// One line for the exercise, and one for each of its wrong answers if asked for,
/// or everything that a learner would read. Broken promises go to `problems`.
fn report(
    exercise: &Exercise,
    own: &[(&Kind, Option<&Outcome>)],
    (each, all): (bool, bool),
    problems: &mut Vec<String>,
) -> String {
    let name = &exercise.name;
    let (mut refused, mut tests, mut lines) = (0, 0, Vec::new());
    for (kind, outcome) in own {
        let Some(outcome) = outcome else { continue };
        let compiler = outcome.compiler.join("\n");
        match (kind, &outcome.verdict) {
            (Kind::Solution, Verdict::Passed(n)) => tests = *n,
            (Kind::Solution, Verdict::DoesNotCompile) => {
                problems.push(format!("solutions/{name}: does not compile\n{compiler}"));
            }
            (Kind::Solution, Verdict::Failed { test, said, .. }) => {
                problems.push(format!("solutions/{name}: fails {test}\n{said}"));
            }
            (Kind::Stub, Verdict::Failed { .. }) if compiler.is_empty() => {}
            (Kind::Stub, Verdict::Passed(_)) => {
                problems.push(format!("{}: passes its tests", state::stub_file(name)));
            }
            (Kind::Stub, _) => problems.push(format!(
                "{}: must compile without a warning\n{compiler}",
                state::stub_file(name)
            )),
            (Kind::Right(_), Verdict::Passed(_)) => {}
            (Kind::Right(slug), verdict) => {
                let what = match verdict {
                    Verdict::Failed { test, said, .. } => format!("is refused by {test}\n{said}"),
                    _ => format!("does not compile\n{compiler}"),
                };
                problems.push(format!("solutions/{name}/right/{slug}.rs: {what}"));
            }
            (Kind::Wrong(slug), Verdict::Failed { test, said, .. }) => {
                refused += 1;
                if let Some(what) = unreadable(said) {
                    problems.push(format!(
                        "solutions/{name}/wrong/{slug}.rs: {test} refuses it, and {what}:\n{said}"
                    ));
                }
                lines.push(format!("    {slug:<34} refused: {}", claim(test)));
                if all {
                    lines.push(format!("\n{said}\n"));
                }
            }
            (Kind::Wrong(slug), verdict) => {
                let what = match verdict {
                    Verdict::Passed(_) => "is accepted: a test is missing".into(),
                    _ => format!("does not compile, so it is not an answer\n{compiler}"),
                };
                problems.push(format!("solutions/{name}/wrong/{slug}.rs: {what}"));
            }
        }
    }
    let line = format!("{name:<52} {tests:>2} tests, {refused} wrong answers refused");
    match each {
        true => format!("{line}\n{}", lines.join("\n")),
        false => line,
    }
}

/// Phrases in a test's message that a learner could not understand.
fn unreadable(said: &str) -> Option<String> {
    let lines = said.lines().count();
    if said.trim().is_empty() {
        return Some("says nothing".into());
    }
    if lines > LINES {
        return Some(format!("takes {lines} lines to say so, expected {LINES} or fewer"));
    }
    let word = NOT_FOR_LEARNERS.iter().find(|word| said.contains(**word))?;
    Some(format!("says {word:?}"))
}
