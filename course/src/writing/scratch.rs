//! A folder to work in, which goes when the work is done.
//!
//! Each run has one of its own, so two at once do not mix. A run that is
//! killed leaves its folder behind; the next run of the same kind finds it no
//! longer locked, and removes it. Only a run that is killed in the moment between
//! making its folder and locking it leaves an empty folder for good: another run may
//! be about to lock it.

use anyhow::{Context, Result};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The file whose lock says that a run is still at work.
const LOCK: &str = "lock";

/// What stands in it: no folder without it is ours.
const NOTE: &str = "cargo course works in this folder, and removes it when it is done.\n";

/// A folder that goes when this does.
#[derive(Debug)]
pub struct Scratch {
    // Given up first: some systems remove no file that is open.
    _lock: File,
    folder: TempDir,
}

impl Scratch {
    /// A new one in the folder `parent`, which is made if it is not there;
    /// `name` says what for. Those of runs that were killed are removed.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn new(parent: &Path, name: &str) -> Result<Scratch> {
        Scratch::clearing(parent, name, |_| Ok(()))
    }

    /// As [`Scratch::new`]; `before` sees each folder that a killed run has
    /// left, before it is removed, and what it refuses stays.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn clearing(
        parent: &Path,
        name: &str,
        before: impl Fn(&Path) -> Result<()>,
    ) -> Result<Scratch> {
        fs::create_dir_all(parent)
            .with_context(|| format!("cannot make the folder {}", parent.display()))?;
        let prefix = prefix(name);
        for left in abandoned(parent, &prefix) {
            if before(&left).is_ok() {
                // Where it cannot be removed, it is in no one's way.
                let _ = fs::remove_dir_all(left);
            }
        }
        let made = tempfile::Builder::new().prefix(&prefix).tempdir_in(parent);
        let folder =
            made.with_context(|| format!("cannot make a folder in {}", parent.display()))?;
        let lock = locked(folder.path())
            .with_context(|| format!("cannot write to {}", parent.display()))?;
        Ok(Scratch { _lock: lock, folder })
    }

    /// Leaves it where it is.
    pub fn keep(self) -> PathBuf {
        self.folder.keep()
    }

    /// Where `name` is in it. Nothing is there but what you put there.
    pub fn join(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// How the folders for `name` begin: hidden, and by their names no other program's.
fn prefix(name: &str) -> String {
    format!(".{name}.course-")
}

/// The lock of a new folder. It gets its name when it is locked already: until
/// then no other run takes the folder for abandoned.
fn locked(folder: &Path) -> std::io::Result<File> {
    let hidden = folder.join("lock.new");
    fs::write(&hidden, NOTE)?;
    let lock = File::open(&hidden)?;
    lock.lock()?;
    fs::rename(&hidden, folder.join(LOCK))?;
    Ok(lock)
}

/// The folders of runs that have ended without removing them.
fn abandoned(parent: &Path, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        is_folder && entry.file_name().to_string_lossy().starts_with(prefix)
    });
    let is_over = |folder: &PathBuf| {
        let note = fs::read_to_string(folder.join(LOCK)).is_ok_and(|note| note == NOTE);
        note && File::open(folder.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok())
    };
    ours.map(|entry| entry.path()).filter(is_over).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_and_takes_along_only_what_killed_runs_have_left() {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path();
        // A run that was killed, a run that goes on, and three strangers.
        fs::create_dir(folder.join(".pages.course-dead")).unwrap();
        drop(locked(&folder.join(".pages.course-dead")).unwrap());
        fs::write(folder.join(".pages.course-dead/half.html"), "").unwrap();
        let alive = Scratch::new(folder, "pages").unwrap();
        fs::write(alive.join("half.html"), "").unwrap();
        fs::create_dir(folder.join(".pages.course-notes")).unwrap();
        fs::create_dir(folder.join(".pages.course-locks")).unwrap();
        fs::write(folder.join(".pages.course-locks/lock"), "of a bicycle").unwrap();
        fs::write(folder.join("thesis.txt"), "").unwrap();

        let new = Scratch::new(folder, "pages").unwrap();
        assert!(!folder.join(".pages.course-dead").exists());
        assert!(alive.join("half.html").exists());
        drop((new, alive));
        let mut left: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [".pages.course-locks", ".pages.course-notes", "thesis.txt"]);
    }
}
