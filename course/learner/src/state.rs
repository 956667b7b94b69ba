//! How far a learner has come with an exercise, as far as its text tells.
//!
//! An untouched one is known by its contents: [`STUBS`] has a digest of each
//! stub as it was handed out, and its text is beside the answer, in `stub.rs`. That
//! works in a copy without git as well, and after a commit.

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
pub fn has_gap(text: &str) -> bool {
    let code = |line: &str| line.split("//").next().is_some_and(|code| code.contains(GAP));
    text.lines().any(code)
}

/// The digests in [`STUBS`] by the exercises' names.
pub fn recorded(root: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root.join(STUBS)).unwrap_or_default();
    let pairs = text.lines().filter_map(|line| line.split_once("  "));
    pairs.map(|(digest, name)| (name.into(), digest.into())).collect()
}

/// Where the text of the stub is kept.
pub fn stub_file(name: &str) -> String {
    format!("solutions/{name}/stub.rs")
}

/// The stub of the exercise called `name` as it was handed out: what is kept
/// beside the answer, or else what was committed, if it is what [`STUBS`] knows.
pub fn stub(root: &Path, name: &str) -> Option<String> {
    let known = recorded(root).remove(name)?;
    let is_it = |text: &String| digest(text) == known;
    let kept = fs::read_to_string(root.join(stub_file(name))).ok().filter(is_it);
    kept.or_else(|| committed(root, &format!("exercises/{name}/src/lib.rs")).filter(is_it))
}

/// `file` as it was committed; nothing where there is no git.
pub fn committed(root: &Path, file: &str) -> Option<String> {
    let mut git = Command::new("git");
    let output = git.args(["show", &format!("HEAD:./{file}")]).current_dir(root).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A digest that does not depend on how lines end.
pub fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.replace("\r\n", "\n"));
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
