//! The book's chapters as a reader sees them: their order, their includes
//! expanded, their code blocks found, and every line knowing where in the
//! chapter it came from.
//!
//! Two programs stand on this crate, so that they cannot disagree: `course`,
//! which makes the pages, and the build script of `tests/`, which hands the
//! Rust in those pages to skeptic. It needs nothing but the standard library,
//! because what a build script needs is compiled before anything else.
//!
//! In reading order:
//!
//! - [`problem`]: what is wrong, and where.
//! - [`summary`]: which chapters there are.
//! - [`page`]: a chapter as lines that know their origin.
//! - [`mod@include`]: `{{#include file:anchor}}`, strictly.
//! - [`block`]: fenced code blocks, and what runs each.

pub mod block;
pub mod include;
pub mod page;
pub mod problem;
pub mod summary;

pub use block::{Block, Runner};
pub use page::{Line, Page};
pub use problem::Problem;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A text file; its lines end in `\n`, however they do in the file.
///
/// # Errors
/// If it cannot be read, or is not UTF-8.
pub fn read_text(file: &Path) -> std::io::Result<String> {
    Ok(std::fs::read_to_string(file)?.replace("\r\n", "\n"))
}

/// Every chapter of the book in `src`, in reading order, as it was written:
/// nothing expanded yet. `shown` is what to call that folder in messages.
///
/// Chapters that cannot be read are in the second list.
pub fn read(src: &Path, shown: &Path) -> (Vec<Page>, Vec<Problem>) {
    let mut pages = Vec::new();
    let mut problems = Vec::new();
    let entries = match summary::read(src, shown) {
        Ok(entries) => entries,
        Err(problem) => return (pages, vec![problem]),
    };
    for entry in entries {
        match read_text(&src.join(&entry.path)) {
            Ok(text) => pages.push(Page::new(&entry.path, shown, &text)),
            Err(error) => problems.push(Problem::new(
                shown.join("SUMMARY.md"),
                entry.line,
                format!("chapter {}: {error}; write it or take the line out", entry.path.display()),
            )),
        }
    }
    (pages, problems)
}

/// The Rust blocks of `page` (as written) that skeptic is to compile and run,
/// their includes expanded. The files that were read are added to `read`.
pub fn snippets(
    page: &Page,
    src: &Path,
    read: &mut BTreeSet<PathBuf>,
    problems: &mut Vec<Problem>,
) -> Vec<Block> {
    let written = block::blocks(page);
    let ours = |origin: usize| {
        let block = written.iter().find(|block| block.origin == origin);
        block.is_some_and(|block| block.runner() == Runner::Skeptic)
    };
    let mut shown = page.clone();
    include::expand(&mut shown, src, read, problems);
    let mut blocks = block::blocks(&shown);
    blocks.retain(|block| block.language() == "rust" && ours(block.origin));
    blocks
}
