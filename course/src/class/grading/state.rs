//! The result of each answer, a line of JSON each, written as soon as it is
//! known. A run that is killed loses only the answers in progress.

use crate::class::jail::talk::Mark;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Seek, Write};
use std::path::Path;
use std::sync::Mutex;

/// The file, in the folder for the reports.
pub const FILE: &str = ".grading";

/// How it begins, so that no other file is overwritten.
const TITLE: &str = "# What `cargo course grade` has graded: a digest and a mark in each line.";

/// What is known so far.
#[derive(Debug)]
pub struct State {
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    file: File,
    marks: BTreeMap<String, Mark>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    key: String,
    mark: Mark,
}

impl State {
    /// The state in the folder `out`, which is made if it is not there. With
    /// `resume`, what an earlier run has left is continued.
    ///
    /// # Errors
    /// If the folder holds what this command has not made, or an earlier run's
    /// results that are not to be gone on with.
    pub fn open(out: &Path, resume: bool) -> Result<State> {
        let file = out.join(FILE);
        let shown = out.display();
        let is_empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
        match (file.is_file(), is_empty) {
            (true, _) if !resume => bail!(
                "{shown} has the results of an earlier run: --resume goes on with them, and \
                 --out names another folder"
            ),
            (false, false) => bail!(
                "{shown} is not empty and was not made by this command: name another folder \
                 with --out"
            ),
            _ => State::shared(out),
        }
    }

    /// Like [`State::open`], whatever there is of ours.
    ///
    /// # Errors
    /// If the file is not ours or cannot be written.
    pub fn shared(out: &Path) -> Result<State> {
        let path = out.join(FILE);
        let failed = || format!("cannot write {}", path.display());
        fs::create_dir_all(out).with_context(failed)?;
        let text = fs::read_to_string(&path).unwrap_or_default();
        if !text.is_empty() && !text.starts_with(TITLE) {
            bail!("{} is not a file that this command made", path.display());
        }
        let mut marks = BTreeMap::new();
        // The last line of a run that was killed may be half of one.
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        for line in text[..whole].lines().skip(1) {
            let Line { key, mark } = serde_json::from_str(line).with_context(|| {
                format!("{} is damaged: remove it, or name another --out", path.display())
            })?;
            marks.insert(key, mark);
        }
        let mut open = File::options();
        let mut file =
            open.create(true).truncate(false).write(true).open(&path).with_context(failed)?;
        file.set_len(whole as u64).with_context(failed)?;
        file.seek(std::io::SeekFrom::End(0))?;
        if whole == 0 {
            writeln!(file, "{TITLE}").with_context(failed)?;
        }
        Ok(State { inner: Mutex::new(Inner { file, marks }) })
    }

    /// The result of the answer with this key.
    pub fn mark(&self, key: &str) -> Option<Mark> {
        self.inner.lock().ok()?.marks.get(key).cloned()
    }

    /// Writes down what came of it.
    ///
    /// # Errors
    /// If the disk is full: what is not written down is not known.
    pub fn note(&self, key: &str, mark: Mark) -> Result<()> {
        let line = serde_json::to_string(&Line { key: key.into(), mark: mark.clone() })?;
        let Ok(mut inner) = self.inner.lock() else { bail!("another thread has died") };
        writeln!(inner.file, "{line}").context("cannot write down what came of an answer")?;
        inner.marks.insert(key.into(), mark);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_killed_run_goes_on_and_strange_folders_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("grades");
        let state = State::open(&out, false).unwrap();
        let mark = Mark { passed: 2, ..Mark::default() };
        state.note("a", mark.clone()).unwrap();
        drop(state);
        let mut file = File::options().append(true).open(out.join(FILE)).unwrap();
        file.write_all(b"{\"key\": \"b\", \"ma").unwrap();
        assert!(State::open(&out, false).unwrap_err().to_string().contains("--resume"));
        let state = State::open(&out, true).unwrap();
        assert_eq!(state.mark("a"), Some(mark));
        assert_eq!(state.mark("b"), None);
        state.note("b", Mark::default()).unwrap();
        assert!(State::open(&out, true).unwrap().mark("b").is_some());
        fs::write(folder.path().join("thesis.txt"), "").unwrap();
        let error = State::open(folder.path(), true).unwrap_err().to_string();
        assert!(error.contains("was not made by this command"), "{error}");
    }
}
