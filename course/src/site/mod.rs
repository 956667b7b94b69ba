//! What makes a site of the pages that mdBook has built.
//!
//! In reading order:
//!
//! - [`head`]: what the head of a page says: its chapter's number, where it is to be
//!   found, what a shared link shows.
//! - [`bundle`]: style sheets and scripts that many pages share, as one file each.
//! - [`plain`]: a page that needs no other file: [`transcripts`] of labs, and the page
//!   for an address where nothing is ([`lost`]).
//! - [`offline`]: the script that lets a browser read on without a network.
//! - [`listed`]: what search engines and feed readers fetch: `sitemap.xml`, `errata.xml`.
//! - [`errata`]: mistakes that were found, `book/errata.toml`.
//!
//! While a server follows an author's edits there are titles, policies, transcripts and the
//! page for a lost address alone, and transcripts stay as they were when the server began.

pub mod bundle;
pub mod errata;
pub mod head;
pub mod listed;
pub mod lost;
pub mod offline;
pub mod plain;
pub mod transcripts;

use crate::files::files;
use crate::policy;
use anyhow::{Context, Result, bail};
use bundle::Bundles;
use mdbook_renderer::RenderContext;
use std::fs;
use std::path::Path;

/// Finishes all pages of the book in the folder that they were built into. With `live`
/// a server follows its author's edits.
///
/// # Errors
/// If a file cannot be read or written.
pub fn finish(book: &RenderContext, live: bool) -> Result<()> {
    let folder = &book.destination;
    let address = address(book)?;
    transcripts::write(book)?;
    if live {
        for page in pages(folder)? {
            finish_live(folder, &page)?;
        }
        return lost::write(folder, Some("/"));
    }
    finish_pages(folder, address.as_deref())?;
    match &address {
        Some(address) => listed::write(book, &pages(folder)?, address),
        None => Ok(()),
    }
}

/// Finishes all pages in `folder`, and writes what all of them need.
///
/// # Errors
/// If a file cannot be read or written.
pub fn finish_pages(folder: &Path, address: Option<&str>) -> Result<()> {
    let mut bundles = Bundles::new(folder);
    for page in pages(folder)? {
        change(folder, &page, false, |html| {
            let html = bundles.join(&page, html)?;
            Ok(head::finished(&html, &page, address))
        })?;
    }
    lost::write(folder, address)?;
    offline::write(folder)
}

/// Finishes one page of a server that follows its author's edits.
///
/// # Errors
/// If it cannot be read or written.
pub fn finish_live(folder: &Path, page: &str) -> Result<()> {
    change(folder, page, true, |html| Ok(head::titled(html)))
}

/// Puts what `make` makes of a page, with its policy, in the place of the page.
fn change(
    folder: &Path,
    page: &str,
    live: bool,
    make: impl FnOnce(&str) -> Result<String>,
) -> Result<()> {
    let path = folder.join(page);
    let html = make(&read(&path)?)?;
    let Some(html) = policy::protected(&html, live) else {
        bail!("{} has no <head> to hold its policy", path.display());
    };
    fs::write(&path, html).with_context(|| format!("cannot write {}", path.display()))
}

/// Where the site is to be found, with a slash at its end, if `book.toml` says so.
///
/// # Errors
/// If it isn't an address.
pub fn address(book: &RenderContext) -> Result<Option<String>> {
    let said: Option<String> = book.config.get("preprocessor.course.address")?;
    match said {
        Some(address) if !address.starts_with("https://") && !address.starts_with("http://") => {
            bail!("book.toml: `address` is {address}; it begins with https://")
        }
        said => Ok(said.map(|address| format!("{}/", address.trim_end_matches('/')))),
    }
}

/// All pages in `folder`, as [`names`] has them.
fn pages(folder: &Path) -> Result<Vec<String>> {
    let mut names = names(folder)?;
    names.retain(|name| name.ends_with(".html"));
    Ok(names)
}

/// All files in `folder`, from there, with `/` between, in order.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = files(folder)?.iter().map(|file| name(folder, file)).collect();
    names.sort();
    Ok(names)
}

/// The page of the chapter in this file, with `/` between.
pub fn page_of(chapter: &Path) -> String {
    name(Path::new(""), &chapter.with_extension("html"))
}

/// The way from a page to the root of the site.
fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// What `path` is called in `folder`.
fn name(folder: &Path, path: &Path) -> String {
    let name = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
