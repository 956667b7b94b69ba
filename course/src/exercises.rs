//! The stubs of the exercises, recorded as they are handed out: by these records
//! the package `learner` recognizes a learner's work.

use crate::writing::NewFile;
use anyhow::{Context, Result, bail};
use chapters::Problem;
use std::fs;
use std::path::Path;

pub use learner::exercises::*;
use learner::state::{STUBS, committed, has_gap, recorded, stub_file};
pub use learner::state::{State, answer, answer_file, digest, state};

/// Records every stub as it stands. Returns how many there are.
///
/// # Errors
/// If one is not a stub: it cannot be read, or has nothing left to write.
pub fn record(root: &Path) -> Result<usize> {
    let mut text = String::new();
    let names = names(root);
    for name in &names {
        let file = answer_file(name);
        let stub = fs::read_to_string(root.join(&file)).with_context(|| file.clone())?;
        if !has_gap(&stub) {
            bail!("{file} has no todo!: a stub leaves something to write");
        }
        keep(root, name, &stub)?;
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

/// Keeps the text of the stub beside the answer, if there is a folder for one.
fn keep(root: &Path, name: &str, stub: &str) -> Result<()> {
    let file = root.join(stub_file(name));
    if file.parent().is_some_and(Path::is_dir) {
        let stub = stub.replace("\r\n", "\n");
        NewFile::claim(&file, "the stub", "move it elsewhere", |_| true)?.write(stub.as_bytes())?;
    }
    Ok(())
}

/// Where `exercises/STUBS` is out of date: stubs that were committed differently than
/// they were recorded, and exercises it does not know or that are gone. A learner's
/// own work is no problem as long as it is not committed half written.
pub fn stubs_to_mend(root: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let recorded = recorded(root);
    let names = names(root);
    for name in &names {
        let file = answer_file(name);
        let committed = committed(root, &file);
        let known = recorded.get(name);
        let stale = committed.is_some_and(|text| has_gap(&text) && known != Some(&digest(&text)));
        let lost = root.join("solutions").join(name).is_dir()
            && fs::read_to_string(root.join(stub_file(name))).ok().map(|s| digest(&s)).as_ref()
                != known;
        if stale || lost || known.is_none() {
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
