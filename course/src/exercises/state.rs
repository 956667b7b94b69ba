//! How far a learner has come with an exercise, as far as its text tells.
//!
//! An untouched one is told by its contents: [`STUBS`] has a digest of each
//! stub as it was handed out. That works in a copy without git as well, and
//! after a commit.

use super::names;
use crate::writing::NewFile;
use anyhow::{Context, Result, bail};
use chapters::Problem;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The file with the digests; `cargo course stubs` writes it.
pub const STUBS: &str = "exercises/STUBS";

/// What marks a place where a learner is to write.
const GAP: &str = "todo!";

/// How far a learner has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Just as it was handed out.
    Untouched,
    /// Edited, with a `todo!` still in it.
    Begun,
    /// No `todo!` left; whether it is right, its tests say.
    Written,
    /// The file cannot be an answer, and why.
    Broken(String),
}

/// The state of the exercise called `name`.
pub fn state(root: &Path, name: &str) -> State {
    let file = format!("exercises/{name}/src/lib.rs");
    let bytes = match fs::read(root.join(&file)) {
        Ok(bytes) => bytes,
        Err(error) => return State::Broken(format!("cannot read {file}: {error}")),
    };
    let Ok(text) = String::from_utf8(bytes) else {
        return State::Broken(format!("{file} is not UTF-8 text: save it as UTF-8"));
    };
    if text.trim().is_empty() {
        return State::Broken(format!("{file} is empty"));
    }
    if recorded(root).get(name) == Some(&digest(&text)) {
        return State::Untouched;
    }
    match has_gap(&text) {
        true => State::Begun,
        false => State::Written,
    }
}

/// Is there a `todo!` in `text` that is not in a comment?
fn has_gap(text: &str) -> bool {
    let code = |line: &str| line.split("//").next().is_some_and(|code| code.contains(GAP));
    text.lines().any(code)
}

/// Records every stub as it stands. Returns how many there are.
///
/// # Errors
/// If one is no stub: it cannot be read, or has nothing left to write.
pub fn record(root: &Path) -> Result<usize> {
    let mut text = String::new();
    let names = names(root);
    for name in &names {
        let file = format!("exercises/{name}/src/lib.rs");
        let stub = fs::read_to_string(root.join(&file)).with_context(|| file.clone())?;
        if !has_gap(&stub) {
            bail!("{file} has no {GAP}: a stub leaves something to write");
        }
        text += &format!("{}  {name}\n", digest(&stub));
    }
    NewFile::claim(&root.join(STUBS), "the list of stubs", "move it elsewhere", is_list)?
        .write(text.as_bytes())?;
    Ok(names.len())
}

/// Is the file a list that this command made?
fn is_list(file: &Path) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = |line: &str| line.split_once("  ").is_some_and(|(digest, _)| digest.len() == 64);
    text.lines().all(line)
}

/// The digests in [`STUBS`] by the exercises' names.
fn recorded(root: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root.join(STUBS)).unwrap_or_default();
    let pairs = text.lines().filter_map(|line| line.split_once("  "));
    pairs.map(|(digest, name)| (name.into(), digest.into())).collect()
}

/// Where `exercises/STUBS` is out of date: stubs that were committed otherwise than
/// they were recorded, and exercises it does not know or that are gone. A
/// learner's own work is not complained of as long as it is not committed with
/// half of it still to write.
pub fn stubs_to_mend(root: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let recorded = recorded(root);
    let names = names(root);
    for name in &names {
        let file = format!("exercises/{name}/src/lib.rs");
        let committed = committed(root, &file);
        let known = recorded.get(name);
        let stale = committed.is_some_and(|text| has_gap(&text) && known != Some(&digest(&text)));
        if stale || known.is_none() {
            problems.push(Problem::new(
                file,
                1,
                format!("not the stub that {STUBS} knows: record it with `cargo course stubs`"),
            ));
        }
    }
    let is_there = |name: &String| root.join("exercises").join(name).is_dir();
    for gone in recorded.keys().filter(|name| !is_there(name)) {
        problems.push(Problem::new(
            STUBS,
            1,
            format!("there is no exercise {gone}: record the others with `cargo course stubs`"),
        ));
    }
    problems
}

/// `file` as it was committed; nothing where there is no git.
fn committed(root: &Path, file: &str) -> Option<String> {
    let mut git = Command::new("git");
    let output = git.args(["show", &format!("HEAD:./{file}")]).current_dir(root).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A digest that does not depend on how lines end.
fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.replace("\r\n", "\n"));
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
