//! One program on a learner's steps. A step that goes wrong is left out, and the
//! program begins again.

use super::Mine;
use super::blame::{self, Broken};
use super::child::{self, End};
use crate::preprocess::First;
use anyhow::{Context, Result, bail};
use mine::{Program, Ran, Reply, Request, Settings, Work};
use std::path::Path;
use std::time::Duration;

/// How long after its time is up a program may take to end.
const GRACE: Duration = Duration::from_secs(5);

/// How many seconds a program that is recorded for the playground may take.
const SECONDS: f64 = 30.0;

/// Runs the program to its end. Steps that panic, have no end, overflow the
/// stack or break the heap are [left](Mine::leave) to CPython.
///
/// # Errors
/// If it doesn't even run on CPython's steps.
pub fn run(mine: &mut Mine, program: &Program, settings: &Settings) -> Result<Ran> {
    loop {
        match attempt(mine, program, settings, false)? {
            Attempt::Ran(ran) => return Ok(*ran),
            Attempt::Wrong(broken) => blame::leave(mine, program, settings, &broken)?,
        };
    }
}

/// How one attempt ended.
enum Attempt {
    Ran(Box<Ran>),
    Wrong(Broken),
}

fn attempt(mine: &Mine, program: &Program, settings: &Settings, careful: bool) -> Result<Attempt> {
    let work = Work::One(program.clone(), settings.clone());
    let without = mine.others.iter().map(|(step, _)| step.to_string()).collect();
    let wrong = |ran, why| Attempt::Wrong(Broken { ran, why });
    let request = Request { without, careful, patience: child::patience(), work };
    let limit = settings.seconds.map(|seconds| Duration::from_secs_f64(seconds) + GRACE);
    let mut last = None;
    let end = child::ask(&mine.program, &request, limit, |reply| last = Some(reply))?;
    Ok(match (end, last) {
        (_, Some(Reply::Ran(ran))) => Attempt::Ran(ran),
        (_, Some(Reply::Panicked { step, message, place })) => {
            let place = shown(mine, &place);
            wrong(step, format!("it panicked at {place}: {message}"))
        }
        (_, Some(Reply::Endless { step })) => {
            wrong(Some(step), format!("no end after {} seconds", request.patience))
        }
        (End::Late, _) => bail!(
            "stopped: more than {} seconds, in the middle of one operation; what the program \
             had printed is lost",
            settings.seconds.unwrap_or_default()
        ),
        (End::Crashed { .. }, _) if !careful => {
            return attempt(mine, program, settings, true);
        }
        (End::Crashed { overflow: true, step, .. }, _) => {
            wrong(step, "the stack overflowed".into())
        }
        (End::Crashed { step, said, .. }, _) => wrong(step, said),
        (End::Well, _) => wrong(None, "it ended without a word".into()),
    })
}

/// A text with its places in files of the repository named from its root.
pub fn shown(mine: &Mine, text: &str) -> String {
    text.replace(&format!("{}{}", mine.root.display(), std::path::MAIN_SEPARATOR), "")
}

/// The run of a program on a learner's steps, for the playground to open on.
///
/// # Errors
/// If the program can't be read, or the steps' package can't be made.
pub fn recorded(root: &Path, file: &Path) -> Result<First> {
    let shown = file.display().to_string();
    let source = std::fs::read_to_string(file)
        .with_context(|| format!("cannot read {shown}, which the playground is to open on"))?;
    let mut mine = Mine::build(root)?;
    let program = Program { name: shown.clone(), source, expected: None };
    let settings = Settings { seconds: Some(SECONDS), trace: true, ..Settings::default() };
    let ran = run(&mut mine, &program, &settings)?;
    let note = format!(
        "{shown}, recorded on your steps. {}\n{}Edited and run here it runs on CPython's steps; \
         a change of your exercises records it again.",
        mine.summary(),
        mine.complaints()
    );
    Ok(First { note, trace: ran.trace.unwrap_or_default() })
}
