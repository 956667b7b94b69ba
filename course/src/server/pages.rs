//! The pages as they are now.

use super::leftovers;
use super::live::Changes;
use crate::book::{self, Options};
use crate::yours::one;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The served pages: where they lie, and which readers wait for new ones.
///
/// mdBook empties a folder before it fills it. So there are two, used in turn,
/// and no request ever meets a book half made; a build that fails leaves the
/// last good one in place.
pub struct Pages {
    /// The repository the book is made from.
    pub root: PathBuf,
    /// What the open pages wait for.
    pub changes: Changes,
    draft: bool,
    /// The program whose run on the learner's steps the playground opens on.
    pub mine: Option<PathBuf>,
    /// The folder of this run, which holds the two.
    home: PathBuf,
    folders: [PathBuf; 2],
    /// Which of the two is served; `None` before the first build.
    current: Mutex<Option<usize>>,
    /// Held while a build runs; false when there are to be no more.
    open: Mutex<bool>,
    /// Locked as long as this process lives: see [`leftovers`].
    _alive: File,
}

/// How long the last build may go on when the server is to end.
const PATIENCE: Duration = Duration::from_secs(5);

impl Pages {
    /// No pages yet, but a folder for them, whose name has the port and the
    /// process, so that two servers never write into each other's. What ended
    /// servers left goes.
    pub fn new(root: &Path, port: u16, draft: bool) -> Result<Pages> {
        let name = format!("serve-{port}-{}", std::process::id());
        let (home, alive) = leftovers::claim(root, &name)
            .with_context(|| format!("cannot write to {}", root.join("target").display()))?;
        let folders = leftovers::TURNS.map(|turn| home.join(turn));
        Ok(Pages {
            root: root.to_path_buf(),
            changes: Changes::default(),
            draft,
            mine: None,
            home,
            folders,
            current: Mutex::new(None),
            open: Mutex::new(true),
            _alive: alive,
        })
    }

    /// Builds the book again, beside the one that is served, and then serves
    /// it.
    pub fn rebuild(&self) -> Result<()> {
        let open = held(&self.open);
        if !*open {
            bail!("the server is ending");
        }
        let next = match *held(&self.current) {
            Some(0) => 1,
            _ => 0,
        };
        let first = match &self.mine {
            Some(program) => Some(one::recorded(&self.root, program)?),
            None => None,
        };
        let dest = Some(self.folders[next].clone());
        let options = Options { dest, draft: self.draft, live: true, first };
        book::build(&self.root, &options)?;
        *held(&self.current) = Some(next);
        Ok(())
    }

    /// The folder to serve from.
    pub fn folder(&self) -> &Path {
        &self.folders[held(&self.current).unwrap_or(0)]
    }

    /// Removes them, and builds no more.
    pub fn remove(&self) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(mut open) = self.open.try_lock() {
                *open = false;
                // What cannot be removed now goes when the next server starts.
                let _ = fs::remove_dir_all(&self.home);
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Neither lock guards anything that could be half written.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
