//! How far a learner has come with an exercise, as far as the text of the answer
//! shows.
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
    /// No `todo!` left; whether it is right, only its tests can say.
    Written,
    /// The file cannot be an answer, and why.
    Broken(String),
}

/// The state of the exercise called `name`.
pub fn state(root: &Path, name: &str) -> State {
    match answer(root, name) {
        Ok(text) => of(&text, &digest(&text), recorded(root).get(name)),
        Err(why) => State::Broken(why),
    }
}

/// The state of an answer, by its text and the digests of that and of its stub.
pub fn of(text: &str, own: &String, stub: Option<&String>) -> State {
    match (stub == Some(own), has_gap(text)) {
        (true, _) => State::Untouched,
        (false, true) => State::Begun,
        (false, false) => State::Written,
    }
}

/// The text of the answer to the exercise called `name`; or why the file cannot
/// be one.
pub fn answer(root: &Path, name: &str) -> Result<String, String> {
    let file = answer_file(name);
    let bytes =
        fs::read(root.join(&file)).map_err(|error| format!("cannot read {file}: {error}"))?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(format!("{file} is not UTF-8 text: save it as UTF-8"));
    };
    match text.trim().is_empty() {
        true => Err(format!("{file} is empty")),
        false => Ok(text),
    }
}

/// Where a learner writes.
pub fn answer_file(name: &str) -> String {
    format!("exercises/{name}/src/lib.rs")
}

/// Is there a `todo!` in `text` that is not in a comment?
pub fn has_gap(text: &str) -> bool {
    line_with(text, GAP).is_some()
}

/// The line, counted from 1, in which an answer calls on the steps that are
/// built in (`Steps::cpython()`) instead of being one.
pub fn borrowed(text: &str) -> Option<usize> {
    line_with(text, "cpython")
}

/// The first line, counted from 1, that has `word` outside of a comment.
fn line_with(text: &str, word: &str) -> Option<usize> {
    let code = |line: &str| line.split("//").next().is_some_and(|code| code.contains(word));
    text.lines().position(code).map(|n| n + 1)
}

/// The digests in [`STUBS`] by the exercises' names.
pub fn recorded(root: &Path) -> BTreeMap<String, String> {
    listed(root, STUBS)
}

/// The digests in a list, by the exercises' names: a line for each, `digest  name`.
pub(crate) fn listed(root: &Path, list: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root.join(list)).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once("  "));
    pairs.map(|(digest, name)| (name.into(), digest.into())).collect()
}

/// Where the text of the stub is kept.
pub fn stub_file(name: &str) -> String {
    format!("solutions/{name}/stub.rs")
}

/// Where a bundle, which has no solutions, keeps the text of the stub.
pub fn handed_out(name: &str) -> String {
    format!("exercises/{name}/.stub.rs")
}

/// The stub of the exercise called `name` as it was handed out: what is kept
/// beside the answer or in a bundle, or else any text that was ever committed; it
/// is what [`STUBS`] knows.
pub fn stub(root: &Path, name: &str) -> Option<String> {
    let known = recorded(root).remove(name)?;
    let is_it = |text: &String| digest(text) == known;
    let kept = [stub_file(name), handed_out(name)].into_iter();
    let mut kept = kept.filter_map(|file| fs::read_to_string(root.join(file)).ok());
    kept.find(is_it).or_else(|| {
        let file = answer_file(name);
        let commits = git(root, &["log", "--format=%H", "--", &file])?;
        commits.lines().filter_map(|commit| committed_in(root, commit, &file)).find(is_it)
    })
}

/// `file` as it was committed last; nothing where there is no git.
pub fn committed(root: &Path, file: &str) -> Option<String> {
    committed_in(root, "HEAD", file)
}

fn committed_in(root: &Path, commit: &str, file: &str) -> Option<String> {
    git(root, &["show", &format!("{commit}:./{file}")])
}

/// What git says; nothing if it fails or is not there.
fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).current_dir(root).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A digest that does not depend on how lines end.
pub fn digest(text: &str) -> String {
    sha256(text.replace("\r\n", "\n").as_bytes())
}

/// The SHA-256 of these bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
