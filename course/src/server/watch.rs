//! Notices that something the book is made of has changed.
//!
//! The system says so at once (`notify`). Some file systems don't, as those over a
//! network: so everything is looked at now and then, too. What decides in either case is
//! the date of each file.

use super::pages::Pages;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::HashMap;
use std::fs::{self, FileType, Metadata};
use std::io;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

/// What pages are made of: chapters and theme, included code, programs, exercises and
/// their hints, the plans of courses.
const SOURCES: &[&str] =
    &["book", "course/plans", "gc-core", "lab", "exercises", "solutions", "tests/python"];

/// How long it is until all is looked at again when nothing is heard.
const POLL: Duration = Duration::from_secs(10);

/// The same where nothing can be heard.
const POLL_UNHEARD: Duration = Duration::from_millis(500);

/// How long nothing more is heard when a change is complete.
const DEBOUNCE: Duration = Duration::from_millis(20);

/// How often it is seen whether there still are pages.
const PAUSE: Duration = Duration::from_millis(100);

/// Every file, when it was written, and its length in bytes.
pub type Dates = HashMap<PathBuf, Option<(SystemTime, u64)>>;

/// Rebuilds after every change since `before` and has the open pages reload.
/// What keeps the book from being built is said to its author; the last good
/// pages stay. `before` is from before the first build, lest an edit made while
/// that ran be missed. It ends when the pages are removed.
pub fn forever(pages: &Pages, mut before: Dates) {
    let mut listener = Listener::new(pages);
    let mut are_there = true;
    while pages.are_open() {
        let now = dates(pages);
        // `cargo clean` takes the served pages away.
        if now == before && pages.folder().is_dir() == are_there {
            wait(pages, &listener, are_there);
            continue;
        }
        // What changes during a build is built at once: it may have met half
        // of an edit, or sources that were away for a moment.
        before = now;
        let built = std::panic::catch_unwind(AssertUnwindSafe(|| pages.rebuild()));
        let failed = !matches!(built, Ok(Ok(())));
        say(pages, built);
        // They may be back already, with the dates that they had before.
        if failed && listener.events.recv_timeout(DEBOUNCE).is_ok() {
            before.clear();
        }
        are_there = pages.folder().is_dir();
        // A folder that was away and is back has to be listened to again.
        listener = Listener::new(pages);
    }
}

/// Hears what changes, as long as it lives.
struct Listener {
    events: Receiver<()>,
    watcher: Option<RecommendedWatcher>,
}

impl Listener {
    /// Where the system can't say what changes, nothing is heard.
    fn new(pages: &Pages) -> Listener {
        let (heard, events) = channel();
        Listener { events, watcher: listen(pages, heard).ok() }
    }
}

/// Has the system say on `heard` what changes.
fn listen(pages: &Pages, heard: Sender<()>) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // That a file has been read is an event, too.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // By now the server may have ended.
            let _ = heard.send(());
        }
    })?;
    // Those that aren't there are heard of when they come back into the root.
    for folder in SOURCES.iter().map(|folder| pages.root.join(folder)).filter(|f| f.is_dir()) {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    watcher.watch(&pages.root, RecursiveMode::NonRecursive)?;
    let mine = pages.mine.as_ref().and_then(|program| std::path::absolute(program).ok());
    if let Some(folder) = mine.as_ref().and_then(|program| program.parent()) {
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
    }
    Ok(watcher)
}

/// Waits for a change to be heard, or for a while in which it may have gone unheard.
fn wait(pages: &Pages, listener: &Listener, are_there: bool) {
    let start = Instant::now();
    let poll = if listener.watcher.is_some() { POLL } else { POLL_UNHEARD };
    while start.elapsed() < poll {
        match listener.events.recv_timeout(PAUSE) {
            Ok(()) => {
                // Who looks too soon finds half a file, and what completes it within the
                // same tick of the clock leaves its date as it was.
                while start.elapsed() < poll && listener.events.recv_timeout(DEBOUNCE).is_ok() {}
                return;
            }
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(PAUSE),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if !pages.are_open() || pages.folder().is_dir() != are_there {
            return;
        }
    }
}

fn say(pages: &Pages, built: std::thread::Result<anyhow::Result<()>>) {
    match built {
        Ok(Ok(())) => {
            eprintln!("Rebuilt.");
            pages.changes.reload();
        }
        Ok(Err(error)) => eprintln!("Not rebuilt, the last good pages stay: {error:#}"),
        Err(_) => eprintln!("Not rebuilt, the last good pages stay: the builder broke, see above."),
    }
}

/// When each of the book's sources was written.
pub fn dates(pages: &Pages) -> Dates {
    let mut dates = Dates::new();
    for folder in SOURCES {
        collect(&pages.root.join(folder), &mut dates);
    }
    if let Some(program) = &pages.mine {
        dates.insert(program.clone(), fs::metadata(program).and_then(written).ok());
    }
    dates
}

/// When each file in `folder` was written.
pub(super) fn collect(folder: &Path, dates: &mut Dates) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if is_made(&path) {
            continue;
        }
        // Only a link has to be followed to know.
        let is_dir = |kind: FileType| kind.is_dir() || (kind.is_symlink() && path.is_dir());
        if entry.file_type().is_ok_and(is_dir) {
            collect(&path, dates);
        } else {
            dates.insert(path, entry.metadata().and_then(written).ok());
        }
    }
}

fn written(file: Metadata) -> io::Result<(SystemTime, u64)> {
    Ok((file.modified()?, file.len()))
}

/// Is it made from the sources, or none of the book's business?
fn is_made(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name == "target" || path.ends_with("book/book")
}
