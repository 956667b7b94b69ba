//! The chapters of the book as its pages have them, in order, without those that
//! are of use in a browser only.

use crate::tree::{self, Element};
use anyhow::{Context, Result};
use course::book::{self, Options};
use mdbook_renderer::book::BookItem;
use std::fs;
use std::path::Path;

/// Pages that are left out: those to use and not to read, and those that repeat
/// others. A folder stands for everything in it.
const LEFT_OUT: &[&str] = &[
    "index.html",
    "playground.html",
    "teach/",
    "appendix/claims.html",
    "appendix/cpython_tests.html",
    "appendix/errata.html",
    "appendix/labs.html",
    "appendix/post.html",
    "appendix/progress.html",
    "appendix/python_exercises.html",
];

/// One chapter on its way to paper.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// A name that no other chapter has, of letters, digits, `-` and `_`.
    pub key: String,
    /// Its page, from the root of the site.
    pub page: String,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// Its title.
    pub title: String,
    /// The title of the part that begins with it.
    pub part: Option<String>,
    /// What stands on its page.
    pub body: Element,
}

impl Chapter {
    /// The title with the number before it.
    pub fn full_title(&self) -> String {
        match self.number {
            Some(number) => format!("{number}. {}", self.title),
            None => self.title.clone(),
        }
    }
}

/// Builds the book into `pages` and reads its chapters off the pages.
///
/// # Errors
/// If the book does not build.
pub fn read(root: &Path, pages: &Path) -> Result<Vec<Chapter>> {
    let options = Options { dest: Some(pages.into()), ..Options::default() };
    let built = book::prepare(root, &options)?;
    book::render_pages(&built)?;
    let mut part = None;
    let mut chapters = Vec::new();
    for item in &built.book.items {
        match item {
            BookItem::PartTitle(title) => part = Some(title.clone()),
            BookItem::Separator => part = Some("Appendix".into()),
            BookItem::Chapter(chapter) => {
                let Some(path) = &chapter.path else { continue };
                let page = course::site::page_of(path);
                if LEFT_OUT.iter().any(|out| page.starts_with(out)) {
                    continue;
                }
                let file = pages.join(&page);
                let html = fs::read_to_string(&file);
                let html = html.with_context(|| format!("cannot read {}", file.display()))?;
                let body = tree::read(&html, "main").context("a page has a <main>")?;
                chapters.push(Chapter {
                    key: key(&page),
                    number: chapter.number.as_ref().and_then(|n| n.first().copied()),
                    title: chapter.name.clone(),
                    part: part.take(),
                    page,
                    body,
                });
            }
        }
    }
    Ok(chapters)
}

/// `05_subtract_dont_mark/index.html` is `05_subtract_dont_mark`.
fn key(page: &str) -> String {
    let name = page.trim_end_matches(".html").trim_end_matches("/index");
    name.replace('/', "-")
}
