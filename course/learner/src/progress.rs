//! Which exercises have passed, kept from one command to the next.
//!
//! [`FILE`] has a line for each: a digest of the answer that passed, and the
//! exercise. An answer that was changed since counts as not tested.

use crate::exercises::{self, Exercise};
use crate::state::{self, State};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where it is kept; git does not look at it.
pub const FILE: &str = "exercises/.progress";

/// How the file begins, so that no other is written over.
const TITLE: &str = "# Answers that have passed, by `cargo course test`.";

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
    let state = state::state(root, name);
    let passed = state == State::Written
        && answer(root, name).is_some_and(|now| passed(root).get(name) == Some(&now));
    match passed {
        true => Standing::Passed,
        false => Standing::Not(state),
    }
}

/// The first exercise, in the order of the book, that has not passed.
pub fn next(root: &Path) -> Option<Exercise> {
    let names = exercises::names(root);
    let open = names.iter().filter(|name| standing(root, name) != Standing::Passed);
    open.filter_map(|name| exercises::load(root, name).ok()).next()
}

/// The first exercise after this one that has not passed, or else the first of
/// all such.
pub fn after(root: &Path, name: &str) -> Option<Exercise> {
    let names = exercises::names(root);
    let (before, after) = names.split_at(names.iter().position(|n| n == name).unwrap_or(0));
    let others = after.iter().chain(before).filter(|other| *other != name);
    let mut open = others.filter(|name| standing(root, name) != Standing::Passed);
    open.find_map(|name| exercises::load(root, name).ok())
}

/// How many exercises have passed, and how many there are.
pub fn count(root: &Path) -> (usize, usize) {
    let names = exercises::names(root);
    let passed = names.iter().filter(|name| standing(root, name) == Standing::Passed);
    (passed.count(), names.len())
}

/// Notes whether the answer to the exercise called `name` has passed as it is.
///
/// # Errors
/// If the file cannot be written, or is not ours.
pub fn note(root: &Path, name: &str, has_passed: bool) -> Result<()> {
    let mut all = passed(root);
    let before = all.clone();
    match answer(root, name).filter(|_| has_passed) {
        Some(answer) => all.insert(name.into(), answer),
        None => all.remove(name),
    };
    if all == before {
        return Ok(());
    }
    let file = root.join(FILE);
    let there = fs::read_to_string(&file).unwrap_or_default();
    if !there.is_empty() && !there.starts_with(TITLE) {
        bail!("{FILE} is not a file that this command made: move it elsewhere");
    }
    let lines: String = all.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
    fs::write(&file, format!("{TITLE}\n{lines}")).with_context(|| format!("cannot write {FILE}"))
}

fn passed(root: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root.join(FILE)).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once("  "));
    pairs.map(|(digest, name)| (name.into(), digest.into())).collect()
}

/// A digest of the answer as it is.
fn answer(root: &Path, name: &str) -> Option<String> {
    let text = fs::read_to_string(root.join(format!("exercises/{name}/src/lib.rs"))).ok()?;
    Some(state::digest(&text))
}
