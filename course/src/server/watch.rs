//! Notices that something the book is made of has changed.
//!
//! It looks at the dates of some thousand files six times a second, which works
//! alike on every system and file system.

use super::pages::Pages;
use std::collections::HashMap;
use std::fs::{self, FileType};
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// What pages are made of: chapters and theme, included code, programs,
/// exercises and their hints, the plans of courses.
const SOURCES: &[&str] =
    &["book", "course/plans", "gc-core", "lab", "exercises", "solutions", "tests/python"];

const PAUSE: Duration = Duration::from_millis(150);

/// Every file and when it was written.
pub type Dates = HashMap<PathBuf, Option<SystemTime>>;

/// Rebuilds after every change since `before` and has the open pages reload.
/// What keeps the book from being built is said to its author; the last good
/// pages stay. `before` is from before the first build, lest an edit made while
/// that ran be missed. It ends when the pages are removed.
pub fn forever(pages: &Pages, mut before: Dates) {
    let mut are_there = true;
    loop {
        std::thread::sleep(PAUSE);
        if !pages.are_open() {
            return;
        }
        let mut now = dates(pages);
        // `cargo clean` takes the served pages away.
        if now == before && pages.folder().is_dir() == are_there {
            continue;
        }
        // What changes during a build is built at once: it may have met half
        // of an edit, or sources that were away for a moment.
        loop {
            let built = std::panic::catch_unwind(AssertUnwindSafe(|| pages.rebuild()));
            say(pages, built);
            let after = dates(pages);
            before = std::mem::replace(&mut now, after);
            if before == now {
                break;
            }
        }
        are_there = pages.folder().is_dir();
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

/// When each file the book is made of was written.
pub fn dates(pages: &Pages) -> Dates {
    let mut dates = Dates::new();
    for source in SOURCES {
        collect(&pages.root.join(source), &mut dates);
    }
    if let Some(program) = &pages.mine {
        let written = fs::metadata(program).and_then(|data| data.modified());
        dates.insert(program.clone(), written.ok());
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
            let written = entry.metadata().and_then(|data| data.modified());
            dates.insert(path, written.ok());
        }
    }
}

/// Is it made from the sources, or none of the book's business?
fn is_made(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name == "target" || path.ends_with("book/book")
}
