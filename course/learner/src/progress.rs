//! Which exercises have passed, kept from one command to the next.
//!
//! [`FILE`] has a line for each: a digest of the answer that passed, and the
//! exercise. An answer that was changed since counts as not tested.

use crate::exercises::{self, Exercise};
use crate::state::{self, State};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::path::Path;

/// Where it is kept; git does not look at it.
pub const FILE: &str = "exercises/.progress";

/// It is written here first; and what a run holds while it does so.
const NEW: &str = "exercises/.progress.new";
const LOCK: &str = "exercises/.progress.lock";

/// How the file begins, so that no other is written over.
const TITLE: &str = "# Answers that have passed, by `cargo course test`.";

/// Digests by the exercises' names.
type Digests = BTreeMap<String, String>;

/// Where a learner stands with an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// What the text tells.
    Not(State),
    /// It has passed as it is.
    Passed,
}

/// Where a learner stands with the exercise called `name`.
pub fn standing(root: &Path, name: &str) -> Standing {
    by(root, name, &state::recorded(root), &passed(root))
}

/// Every exercise, in the order of the book, and where a learner stands with it.
pub fn all(root: &Path) -> impl Iterator<Item = (String, Standing)> {
    standings(root, exercises::names(root))
}

/// Where a learner stands with each of these. The lists are read once, an answer
/// when its turn comes.
fn standings(root: &Path, names: Vec<String>) -> impl Iterator<Item = (String, Standing)> {
    let (stubs, passed) = (state::recorded(root), passed(root));
    names.into_iter().map(move |name| {
        let standing = by(root, &name, &stubs, &passed);
        (name, standing)
    })
}

/// By the digests of the stubs and those of the answers that have passed.
fn by(root: &Path, name: &str, stubs: &Digests, passed: &Digests) -> Standing {
    let text = match state::answer(root, name) {
        Ok(text) => text,
        Err(why) => return Standing::Not(State::Broken(why)),
    };
    let digest = state::digest(&text);
    match state::of(&text, &digest, stubs.get(name)) {
        State::Written if passed.get(name) == Some(&digest) => Standing::Passed,
        state => Standing::Not(state),
    }
}

/// The first exercise, in the order of the book, that has not passed.
pub fn next(root: &Path) -> Option<Exercise> {
    first_open(root, exercises::names(root))
}

/// The first exercise after this one that has not passed, or else the first of
/// all such.
pub fn after(root: &Path, name: &str) -> Option<Exercise> {
    let mut names = exercises::names(root);
    let here = names.iter().position(|other| other == name).unwrap_or(0);
    names.rotate_left(here);
    names.retain(|other| other != name);
    first_open(root, names)
}

fn first_open(root: &Path, names: Vec<String>) -> Option<Exercise> {
    let mut open = standings(root, names).filter(|(_, standing)| *standing != Standing::Passed);
    open.find_map(|(name, _)| exercises::load(root, &name).ok())
}

/// How many of how many exercises are done, as a sentence.
pub fn sentence(done: usize, of: usize) -> String {
    let are = if done == 1 { "is" } else { "are" };
    format!("{done} of {of} exercises {are} done.")
}

/// How many exercises have passed, and how many there are.
pub fn count(root: &Path) -> (usize, usize) {
    let all: Vec<_> = all(root).collect();
    let passed = all.iter().filter(|(_, standing)| *standing == Standing::Passed);
    (passed.count(), all.len())
}

/// Notes that the answer of this digest to the exercise called `name` has passed, or that
/// none has.
///
/// # Errors
/// If the file cannot be written, or is not ours.
pub fn note(root: &Path, name: &str, answer: Option<&str>) -> Result<()> {
    if passed(root).get(name).map(String::as_str) == answer {
        return Ok(());
    }
    let _alone = alone(root)?;
    let mut all = passed(root);
    match answer {
        Some(digest) => all.insert(name.into(), digest.into()),
        None => all.remove(name),
    };
    let file = root.join(FILE);
    let there = fs::read_to_string(&file).unwrap_or_default();
    if !there.is_empty() && !there.starts_with(TITLE) {
        bail!("{FILE} is not a file that this command made: move it elsewhere");
    }
    let lines: String = all.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
    // Whole or not at all: another run may be reading it.
    let new = root.join(NEW);
    let written = fs::write(&new, format!("{TITLE}\n{lines}"));
    written.and_then(|()| fs::rename(&new, &file)).with_context(|| format!("cannot write {FILE}"))
}

/// While it lives, no other run notes anything.
fn alone(root: &Path) -> Result<File> {
    let file = OpenOptions::new().create(true).append(true).open(root.join(LOCK));
    let file = file.with_context(|| format!("cannot write {LOCK}"))?;
    // A file system may know no locks: two runs at the same moment are rare.
    let _ = file.lock();
    Ok(file)
}

fn passed(root: &Path) -> Digests {
    state::listed(root, FILE)
}
