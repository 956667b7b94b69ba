//! The pages as they are now.

use super::live::Waiting;
use crate::book::{self, Options};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The served pages: where they lie, and which readers wait for new ones.
///
/// mdBook empties a folder before it fills it. So there are two, used in turn,
/// and no request ever meets a book half made; a build that fails leaves the
/// last good one in place.
pub struct Pages {
    /// The repository the book is made from.
    pub root: PathBuf,
    /// The open pages that want to hear of a change.
    pub waiting: Waiting,
    draft: bool,
    folders: [PathBuf; 2],
    /// Which of the two is served; `None` before the first build.
    current: Mutex<Option<usize>>,
}

impl Pages {
    /// No pages yet. The folders carry the port, so that two servers of one
    /// repository do not write into each other's.
    pub fn new(root: &Path, port: u16, draft: bool) -> Pages {
        let folder = |turn: &str| root.join(format!("target/course/serve-{port}-{turn}"));
        Pages {
            root: root.to_path_buf(),
            waiting: Waiting::default(),
            draft,
            folders: [folder("a"), folder("b")],
            current: Mutex::new(None),
        }
    }

    /// Builds the book anew, beside the one that is served, and then serves it.
    pub fn rebuild(&self) -> Result<()> {
        let next = match *self.current() {
            Some(0) => 1,
            _ => 0,
        };
        let options =
            Options { dest: Some(self.folders[next].clone()), draft: self.draft, live: true };
        book::build(&self.root, &options)?;
        *self.current() = Some(next);
        Ok(())
    }

    /// The folder to serve from.
    pub fn folder(&self) -> &Path {
        &self.folders[self.current().unwrap_or(0)]
    }

    fn current(&self) -> MutexGuard<'_, Option<usize>> {
        // The lock guards a number that is never half written.
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
