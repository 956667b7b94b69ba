//! The pages as they are now.

use super::edit::{self, Sources};
use super::leftovers;
use super::live::Changes;
use crate::book::Options;
use crate::yours::one;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The served pages: where they lie, and which readers wait for new ones.
///
/// mdBook empties a folder before it fills it. So there are two, used in turn,
/// and no request ever meets a book half made; a build that fails leaves the
/// last good one in place. An edit of chapters fills the other folder with their
/// pages only, which then move to the one that is served.
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
    /// Held while a build runs.
    builds: Mutex<Builds>,
    /// Are the files [of all chapters](edit::OF_ALL) older than the other pages?
    are_late: AtomicBool,
    /// Locked as long as this process lives: see [`leftovers`].
    _alive: File,
}

struct Builds {
    /// False when there are to be no more.
    open: bool,
    /// What the served pages were made of.
    sources: Option<Sources>,
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
            builds: Mutex::new(Builds { open: true, sources: None }),
            are_late: AtomicBool::new(false),
            _alive: alive,
        })
    }

    /// Makes the pages again that are not what their sources say, beside those that
    /// are served, and then serves them.
    pub fn rebuild(&self) -> Result<()> {
        let mut builds = held(&self.builds);
        if !builds.open {
            bail!("the server is ending");
        }
        let first = match &self.mine {
            Some(program) => Some(one::recorded(&self.root, program)?),
            None => None,
        };
        let options = Options { dest: None, draft: self.draft, live: true, first };
        let sources = Sources::read(&self.root, &options)?;
        // Whatever fails from here on, the next build begins from nothing.
        let before = builds.sources.take().filter(|_| self.folder().is_dir());
        match before.and_then(|before| sources.changed_since(&before)) {
            Some(chapters) if chapters.is_empty() => {}
            Some(chapters) => {
                let scratch = &self.folders[self.other()];
                let pages = sources.make(&chapters, scratch)?;
                self.are_late.store(true, Ordering::SeqCst);
                edit::replace(&pages, scratch, self.folder())?;
            }
            None => {
                let other = self.other();
                sources.make_all(&self.folders[other])?;
                *held(&self.current) = Some(other);
                self.are_late.store(false, Ordering::SeqCst);
            }
        }
        builds.sources = Some(sources);
        Ok(())
    }

    /// Makes the files [of all chapters](edit::OF_ALL), if they are older than the other pages.
    pub fn catch_up(&self) -> Result<()> {
        let builds = held(&self.builds);
        if let Some(sources) = builds.sources.as_ref().filter(|_| builds.open && self.are_late()) {
            let scratch = &self.folders[self.other()];
            let files = sources.make_of_all(scratch)?;
            edit::replace(&files, scratch, self.folder())?;
            self.are_late.store(false, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Are the files [of all chapters](edit::OF_ALL) older than the other pages?
    pub fn are_late(&self) -> bool {
        self.are_late.load(Ordering::SeqCst)
    }

    /// The folder to serve from.
    pub fn folder(&self) -> &Path {
        &self.folders[held(&self.current).unwrap_or(0)]
    }

    /// Are there to be more builds?
    pub fn are_open(&self) -> bool {
        held(&self.builds).open
    }

    /// Which of the two folders is not served.
    fn other(&self) -> usize {
        1 - held(&self.current).unwrap_or(1)
    }

    /// Removes them, and builds no more.
    pub fn remove(&self) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(mut builds) = self.builds.try_lock() {
                builds.open = false;
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
