//! Notices that something the book is made of has changed.
//!
//! It looks at the dates of files, which works alike on every system and file
//! system: often at the few hundred of the text, which is what authors write
//! most, and now and then at some thousand of all others.

use super::pages::Pages;
use std::collections::HashMap;
use std::fs::{self, FileType};
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Chapters and theme.
const TEXT: &[&str] = &["book"];

/// What else pages are made of: included code, programs, exercises and their hints, the
/// plans of courses.
const OTHERS: &[&str] =
    &["course/plans", "gc-core", "lab", "exercises", "solutions", "tests/python"];

/// How long it is until the text is looked at again.
const PAUSE: Duration = Duration::from_millis(30);

/// One look in so many is at everything.
const EVERY: u32 = 8;

/// Every file and when it was written.
pub type Dates = HashMap<PathBuf, Option<SystemTime>>;

/// When the book's sources were written.
#[derive(PartialEq)]
pub struct Written {
    text: Dates,
    others: Dates,
}

impl Written {
    /// As they lie there now.
    pub fn now(pages: &Pages) -> Written {
        Written { text: dates(pages, TEXT), others: others(pages) }
    }
}

/// Rebuilds after every change since `before` and has the open pages reload.
/// What keeps the book from being built is said to its author; the last good
/// pages stay. `before` is from before the first build, lest an edit made while
/// that ran be missed. It ends when the pages are removed.
pub fn forever(pages: &Pages, mut before: Written) {
    let mut are_there = true;
    for look in (0..EVERY).cycle() {
        std::thread::sleep(PAUSE);
        if !pages.are_open() {
            return;
        }
        let text = dates(pages, TEXT);
        let others = (look == 0).then(|| others(pages));
        let is_same =
            text == before.text && others.as_ref().is_none_or(|now| *now == before.others);
        // `cargo clean` takes the served pages away.
        if is_same && pages.folder().is_dir() == are_there {
            continue;
        }
        let mut now = Written { text, others: others.unwrap_or_else(|| before.others.clone()) };
        // What changes during a build is built at once: it may have met half
        // of an edit, or sources that were away for a moment.
        loop {
            let built = std::panic::catch_unwind(AssertUnwindSafe(|| pages.rebuild()));
            say(pages, built);
            let after = Written::now(pages);
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

/// When each of the files beside the text was written.
fn others(pages: &Pages) -> Dates {
    let mut dates = dates(pages, OTHERS);
    if let Some(program) = &pages.mine {
        let written = fs::metadata(program).and_then(|data| data.modified());
        dates.insert(program.clone(), written.ok());
    }
    dates
}

/// When each file in these folders was written.
fn dates(pages: &Pages, folders: &[&str]) -> Dates {
    let mut dates = Dates::new();
    for folder in folders {
        collect(&pages.root.join(folder), &mut dates);
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
