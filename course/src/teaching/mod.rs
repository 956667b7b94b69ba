//! What an instructor gets, all of it made from what a reader gets.
//!
//! In reading order:
//!
//! - [`plan`]: a course as a list of chapters, labs, exercises and breaks
//!   (`course/plans/NAME.toml`), and the rule that gives each its minutes.
//! - [`timetable`]: a plan with clock times, as a table, as a page, as a calendar.
//! - [`notes`]: speaker notes, `notes.md` beside a chapter.
//! - [`parts`]: a chapter taken apart into what can be projected, and [`rust`], its Rust.
//! - [`slides`]: a chapter's slides, with as much on each as [`room`] has, programs cut to
//!   fit by [`fenced`], and [`page`]: the pages they stand in.
//!
//! Slides and notes are pages of their own (`slides/NAME.html`,
//! `notes/NAME.html`): they are in no search index, on no printed page, and add
//! nothing to the weight of a chapter.

pub mod fenced;
pub mod notes;
pub mod page;
pub mod parts;
pub mod plan;
pub mod room;
pub mod rust;
pub mod slides;
pub mod timetable;

use crate::preprocess::{Site, minutes};
use anyhow::{Context, Result};
use chapters::Page;
use mdbook_renderer::RenderContext;
use mdbook_renderer::book::Book;
use page::Assets;
use std::fs;
use std::path::{Path, PathBuf};

/// A chapter on its way to the instructor.
#[derive(Debug, Clone)]
pub struct Source {
    /// As its author wrote it.
    pub written: Page,
    /// As its reader sees it, directives expanded.
    pub shown: Page,
}

impl Source {
    /// What its pages are called: `05_subtract_dont_mark`, `introduction`.
    pub fn name(&self) -> Option<&str> {
        name(&self.written.path)
    }
}

/// What the pages for the instructor of this chapter are called; nothing if it
/// is not one that is taught.
pub fn name(path: &Path) -> Option<&str> {
    if path == Path::new("introduction.md") {
        return Some("introduction");
    }
    let folder = path.parent()?.to_str()?;
    let numbered = folder.split_once('_')?.0.parse::<u32>().is_ok();
    (numbered && path.ends_with("index.md")).then_some(folder)
}

/// Writes slides and notes of every chapter beside its page, and the plans'
/// calendars. What notes and plans name that isn't there is left out: `cargo
/// course check` complains of it.
///
/// # Errors
/// If something cannot be read or written.
pub fn write(book: &RenderContext) -> Result<()> {
    let site = Site::of(book);
    let pages = &book.destination;
    for (file, text) in page::FILES {
        save(pages, file, text)?;
    }
    decks(&site, book, |_| true)?;
    calendars(&site, pages)?;
    Ok(())
}

/// Writes the plans' calendars. Returns the files, relative to the pages' folder.
fn calendars(site: &Site, pages: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for name in plan::names(&site.root) {
        if let Ok(table) = timetable::of(site, &name, timetable::NINE) {
            let file = format!("teach/{name}.ics");
            save(pages, &file, &table.calendar(timetable::SOME_MONDAY))?;
            files.push(file.into());
        }
    }
    Ok(files)
}

/// After an edit: slides and notes of these chapters, and all calendars, since a
/// chapter's minutes may have changed. Returns the files, relative to the pages'
/// folder.
///
/// # Errors
/// If something cannot be read or written.
pub fn after_an_edit(book: &RenderContext, which: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let site = Site::of(book);
    let mut files = decks(&site, book, which)?;
    files.extend(calendars(&site, &book.destination)?);
    Ok(files)
}

/// Writes slides and notes of these chapters beside their pages, which are there
/// already. Returns the files, relative to the pages' folder.
fn decks(site: &Site, book: &RenderContext, which: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let pages = &book.destination;
    let sources = sources(site, &book.book, which);
    let Some(first) = sources.first() else { return Ok(Vec::new()) };
    // All pages of the book have the same.
    let assets = Assets::of(&pages.join(first.written.path.with_extension("html")))?;
    let mut files = Vec::new();
    for source in sources {
        let path = &source.written.path;
        let Some(name) = source.name() else { continue };
        let notes = notes::read(site, &source.written, &mut Vec::new());
        let mut chapter = parts::take_apart(&source);
        chapter.minutes =
            minutes::known(site, path).unwrap_or_else(|| minutes::reading(&source.shown));
        let head = page::Head::of(&assets, &chapter);
        let deck = slides::deck(&chapter, &notes);
        let made = [
            (format!("slides/{name}.html"), page::slides(&head, &deck)),
            (format!("notes/{name}.html"), page::notes(&head, name, &chapter, &notes)),
        ];
        for (file, text) in made {
            save(pages, &file, &text)?;
            files.push(file.into());
        }
    }
    Ok(files)
}

/// Those of these chapters that are taught, as written and as expanded.
fn sources(site: &Site, book: &Book, which: impl Fn(&Path) -> bool) -> Vec<Source> {
    let mut sources = Vec::new();
    for chapter in book.chapters() {
        let path = chapter.source_path.as_deref();
        let path = path.filter(|path| name(path).is_some() && which(path));
        let Some(path) = path else { continue };
        let Ok(written) = chapters::read_text(&site.src.join(path)) else { continue };
        let page = |text: &str| Page::new(path, &site.shown(), text);
        sources.push(Source { written: page(&written), shown: page(&chapter.content) });
    }
    sources
}

fn save(pages: &Path, file: &str, text: &str) -> Result<()> {
    let path = pages.join(file);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}
