//! The book, as mdBook's own library builds it: in process, with our
//! preprocessor in place of the command that `book.toml` names.

use crate::policy;
use crate::preprocess::{Course, First};
use crate::search;
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use std::path::{Path, PathBuf};

/// How to build.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Where the pages go; `book/book` when left out.
    pub dest: Option<PathBuf>,
    /// What is not there yet becomes a visible box instead of an error.
    pub draft: bool,
    /// Pages wait for word from the server that they have changed.
    pub live: bool,
    /// The run that the playground opens on, instead of the book's own.
    pub first: Option<First>,
}

/// Builds the book of the repository at `root`; returns the folder its pages
/// are in. mdBook empties that folder first, whatever it holds: give it one of
/// your own, or let [`Folder`](crate::writing::Folder) see to it.
pub fn build(root: &Path, options: &Options) -> Result<PathBuf> {
    let mut book = load(root, options.draft, options.first.clone())?;
    if let Some(dest) = &options.dest {
        book.config.build.build_dir = std::path::absolute(dest)?;
    }
    if options.live {
        book.config.set("output.html.live-reload-endpoint", crate::server::LIVE)?;
        book.config.set("output.html.site-url", "/")?;
        // Names with digests are for caches between here and far-off readers.
        book.config.set("output.html.hash-files", false)?;
    }
    book.build()?;
    let pages = book.build_dir_for("html");
    search::write(&pages, &root.join("book/search.toml"))?;
    policy::protect(&pages, options.live)?;
    Ok(pages)
}

/// The book as `SUMMARY.md` has it, ready to build.
pub fn load(root: &Path, draft: bool, first: Option<First>) -> Result<MDBook> {
    let home = root.join("book");
    let mut book =
        MDBook::load(&home).with_context(|| format!("cannot load {}", home.display()))?;
    book.with_preprocessor(Course { draft, first });
    Ok(book)
}
