//! An edit: the pages that it changes are made again, and no others.
//!
//! The directives of all chapters are expanded again, since a chapter may show
//! anything of the repository. mdBook then gets the whole book, in which only
//! the chapters whose text has changed have any: so their titles, numbers and
//! links to their neighbours are what a build of everything gives them. The
//! pages made of all chapters together ([`OF_ALL`]) wait until they are asked for.

use super::watch::{self, Dates};
use crate::{book, claims, site, teaching};
use anyhow::{Context, Result};
use mdbook_renderer::RenderContext;
use mdbook_renderer::book::{Book, BookItem, Chapter};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files made of all chapters together: the page for printing, and what the
/// search looks in.
pub const OF_ALL: [&str; 2] = ["print.html", "searchindex.js"];

/// What pages are made of.
pub struct Sources {
    /// The chapters, their directives expanded.
    pub chapters: RenderContext,
    /// What mdBook reads beside them, and when it was written.
    beside: Dates,
}

impl Sources {
    /// What pages are made of at this moment, before any is made.
    pub fn read(root: &Path, options: &book::Options) -> Result<Sources> {
        let mut beside = Dates::new();
        watch::collect(&root.join("book"), &mut beside);
        beside.retain(|path, _| !path.starts_with(root.join(claims::FOLDER)));
        let chapters = book::prepare(root, options)?;
        let src = chapters.source_dir();
        for chapter in chapters.book.chapters() {
            beside.remove(&src.join(chapter.source_path.as_deref().unwrap_or(Path::new(""))));
        }
        Ok(Sources { chapters, beside })
    }

    /// The chapters whose text is not what it was in `before`; nothing, if that is not
    /// all that has changed.
    pub fn changed_since(&self, before: &Sources) -> Option<BTreeSet<PathBuf>> {
        let (now, then) = (&self.chapters, &before.chapters);
        let alike = self.beside == before.beside
            && now.config == then.config
            && now.chapter_titles == then.chapter_titles
            && without_text(&now.book, |_| true) == without_text(&then.book, |_| true);
        if !alike {
            return None;
        }
        let pairs = now.book.chapters().zip(then.book.chapters());
        let changed = pairs.filter(|(now, then)| now.content != then.content);
        Some(changed.filter_map(|(now, _)| now.path.clone()).collect())
    }

    /// Makes all pages, in `folder`.
    pub fn make_all(&self, folder: &Path) -> Result<()> {
        book::make(&self.to_go_to(folder), true)
    }

    /// Makes the pages of these chapters, in `scratch`, with their slides and notes and the
    /// calendars of the plans, and returns their names.
    pub fn make(&self, chapters: &BTreeSet<PathBuf>, scratch: &Path) -> Result<Vec<PathBuf>> {
        let mut some = self.to_go_to(scratch);
        let is_same =
            |chapter: &Chapter| chapter.path.as_ref().is_none_or(|p| !chapters.contains(p));
        some.book = without_text(&some.book, is_same);
        book::render_pages(&some)?;
        let mut pages: Vec<PathBuf> =
            chapters.iter().map(|chapter| chapter.with_extension("html")).collect();
        // The first chapter is the book's front page as well, unless one has its name.
        let paths = self.chapters.book.chapters().filter_map(|chapter| chapter.path.as_ref());
        let paths: Vec<&PathBuf> = paths.collect();
        let is_named = paths.iter().any(|path| path.as_path() == Path::new("index.md"));
        if paths.first().is_some_and(|first| chapters.contains(*first)) && !is_named {
            pages.push("index.html".into());
        }
        pages.extend(teaching::after_an_edit(&some, |path| chapters.contains(path))?);
        for page in pages.iter().filter(|page| page.extension().is_some_and(|e| e == "html")) {
            site::finish_live(scratch, &page.to_string_lossy().replace('\\', "/"))?;
        }
        Ok(pages)
    }

    /// Makes the files [of all chapters](OF_ALL), in `scratch`, and returns the names
    /// of those that this book has.
    pub fn make_of_all(&self, scratch: &Path) -> Result<Vec<&'static str>> {
        book::render(&self.to_go_to(scratch))?;
        let files: Vec<&str> =
            OF_ALL.into_iter().filter(|file| scratch.join(file).is_file()).collect();
        for page in files.iter().filter(|file| file.ends_with(".html")) {
            site::finish_live(scratch, page)?;
        }
        Ok(files)
    }

    /// The chapters, whose pages go to `folder`.
    fn to_go_to(&self, folder: &Path) -> RenderContext {
        let mut chapters = self.chapters.clone();
        chapters.destination = folder.to_path_buf();
        chapters
    }
}

/// The book with these chapters empty.
fn without_text(book: &Book, which: impl Fn(&Chapter) -> bool) -> Book {
    let mut book = book.clone();
    book.for_each_mut(|item| match item {
        BookItem::Chapter(chapter) if which(chapter) => chapter.content.clear(),
        _ => {}
    });
    book
}

/// Puts files of `scratch` in the place of those in `folder`, each as a whole.
pub fn replace(files: &[impl AsRef<Path>], scratch: &Path, folder: &Path) -> Result<()> {
    for file in files {
        let (from, to) = (scratch.join(file), folder.join(file));
        fs::rename(&from, &to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}
