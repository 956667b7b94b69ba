//! The book, as mdBook's own library builds it: in process, with our
//! preprocessor in place of the command that `book.toml` names.
//!
//! Building has two halves: [`prepare`] reads the chapters and expands their
//! directives, [`make`] makes pages of them. What stands between the two is
//! what the server compares to see which pages an edit changes.

use crate::preprocess::{Course, First};
use crate::search;
use crate::site;
use crate::teaching;
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_html::HtmlHandlebars;
use mdbook_renderer::{RenderContext, Renderer};
use std::path::{Path, PathBuf};

/// How to build.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Where the pages go; `book/book` when left out.
    pub dest: Option<PathBuf>,
    /// What is not there yet becomes a visible box instead of an error.
    pub draft: bool,
    /// Whether pages wait for the server's message that they have changed.
    pub live: bool,
    /// The run that the playground opens on, instead of the book's own.
    pub first: Option<First>,
}

/// Builds the book of the repository at `root`; returns the folder its pages
/// are in. mdBook empties that folder first, whatever it holds: give it one of
/// your own, or let [`Folder`](crate::writing::Folder) see to it.
pub fn build(root: &Path, options: &Options) -> Result<PathBuf> {
    let chapters = prepare(root, options)?;
    make(&chapters, options.live)?;
    Ok(chapters.destination)
}

/// Makes everything that is made from `chapters`: [pages](render), what an
/// [instructor](teaching) gets, and what turns all of it into a [site].
pub fn make(chapters: &RenderContext, live: bool) -> Result<()> {
    render(chapters)?;
    teaching::write(chapters)?;
    site::finish(chapters, live)
}

/// The chapters with every directive in its place, and where their pages go.
pub fn prepare(root: &Path, options: &Options) -> Result<RenderContext> {
    let mut book = load(root, options.draft, options.first.clone())?;
    if let Some(dest) = &options.dest {
        book.config.build.build_dir = std::path::absolute(dest)?;
    }
    if options.live {
        book.config.set("output.html.live-reload-endpoint", crate::server::LIVE)?;
        book.config.set("output.html.site-url", "/")?;
        // Names with digests help caches on the way to readers far away.
        book.config.set("output.html.hash-files", false)?;
    }
    let (chapters, expanded) = book.preprocess_book(&HtmlHandlebars::new())?;
    let dest = book.build_dir_for("html");
    let mut chapters = RenderContext::new(book.root, chapters, book.config, dest);
    chapters.chapter_titles = expanded.chapter_titles.take();
    Ok(chapters)
}

/// Makes pages of `chapters`, and what the [search](mod@search) looks in; they have no
/// [policies](crate::policy) yet.
pub fn render(chapters: &RenderContext) -> Result<()> {
    render_pages(chapters)?;
    search::write(&chapters.destination, &chapters.root.join("search.toml"))
}

/// Makes pages of `chapters`, as mdBook does: with an index of its own.
pub fn render_pages(chapters: &RenderContext) -> Result<()> {
    HtmlHandlebars::new().render(chapters).context("mdBook cannot render the chapters")
}

/// The book as `SUMMARY.md` has it, ready to build.
pub fn load(root: &Path, draft: bool, first: Option<First>) -> Result<MDBook> {
    let home = root.join("book");
    let mut book =
        MDBook::load(&home).with_context(|| format!("cannot load {}", home.display()))?;
    book.with_preprocessor(Course { draft, first });
    Ok(book)
}
