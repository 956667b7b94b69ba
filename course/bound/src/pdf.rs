//! The book as a PDF file, printed by Chromium.
//!
//! A browser cannot say on which page something will be before it has printed it. So
//! it prints twice: the numbers of the second time are read off the first.

use crate::paper::{self, Numbers};
use crate::still::Still;
use anyhow::{Context, Result, bail};
use course::chromium::Chromium;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;
use std::path::Path;

/// How often is it printed before the numbers have to be those of the contents?
const TIMES: usize = 4;

/// Prints the book, whose pages are in `pages`, to `file`; returns how many pages
/// it has.
///
/// # Errors
/// If Chromium doesn't print it, or its file can't be read.
pub fn write(book: &[Still], pages: &Path, chromium: &Chromium, file: &Path) -> Result<usize> {
    let mut numbers = Numbers::new();
    for _ in 0..TIMES {
        paper::write(book, pages, &numbers)?;
        let page = pages.join("paper.html");
        chromium.print(&page, "", &["--generate-pdf-document-outline"], file)?;
        let printed = Document::load(file).context("Chromium's file cannot be read")?;
        let found = destinations(&printed)?;
        if found.is_empty() {
            bail!("Chromium has printed no links: a newer one may");
        }
        if found == numbers {
            return Ok(printed.get_pages().len());
        }
        numbers = found;
    }
    bail!("the numbers of the pages change each time the book is printed")
}

/// On which page each thing is that a link leads to.
fn destinations(printed: &Document) -> Result<Numbers> {
    let pages: BTreeMap<ObjectId, usize> =
        printed.get_pages().iter().map(|(n, id)| (*id, *n as usize)).collect();
    let catalog = printed.catalog()?;
    let mut found = Numbers::new();
    if let Ok(named) = catalog.get_deref(b"Dests", printed).and_then(Object::as_dict) {
        for (name, place) in named {
            add(printed, &pages, name, place, &mut found);
        }
    }
    if let Ok(names) = catalog.get_deref(b"Names", printed).and_then(Object::as_dict)
        && let Ok(tree) = names.get_deref(b"Dests", printed).and_then(Object::as_dict)
    {
        walk(printed, &pages, tree, &mut found);
    }
    Ok(found)
}

/// Goes through a tree of names.
fn walk(
    printed: &Document,
    pages: &BTreeMap<ObjectId, usize>,
    node: &Dictionary,
    found: &mut Numbers,
) {
    if let Ok(names) = node.get_deref(b"Names", printed).and_then(Object::as_array) {
        for pair in names.chunks_exact(2) {
            if let Ok(name) = pair[0].as_str() {
                add(printed, pages, name, &pair[1], found);
            }
        }
    }
    if let Ok(kids) = node.get_deref(b"Kids", printed).and_then(Object::as_array) {
        for kid in kids {
            if let Ok((_, Object::Dictionary(kid))) = printed.dereference(kid) {
                walk(printed, pages, kid, found);
            }
        }
    }
}

/// Notes the page of one destination: `[page /XYZ x y zoom]`, perhaps in a dictionary.
fn add(
    printed: &Document,
    pages: &BTreeMap<ObjectId, usize>,
    name: &[u8],
    place: &Object,
    found: &mut Numbers,
) {
    let Ok((_, place)) = printed.dereference(place) else { return };
    let place = match place {
        Object::Dictionary(place) => place.get_deref(b"D", printed).ok(),
        place => Some(place),
    };
    let page = place.and_then(|place| place.as_array().ok()?.first()?.as_reference().ok());
    if let Some(number) = page.and_then(|page| pages.get(&page)) {
        found.insert(String::from_utf8_lossy(name).into_owned(), *number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::tests::{book, fill};
    use course::root;
    use course::writing::Scratch;

    /// The whole book is printed with `CI=true`: see `tests/bound.rs`.
    #[test]
    fn two_chapters_are_printed_until_the_numbers_of_their_pages_are_right() {
        let scratch = Scratch::new(&root::find().unwrap().join("target/course"), "print").unwrap();
        let Ok(chromium) = Chromium::find(None, scratch.join("profile")) else {
            return yet_to_run::skip_unless_ci("chromium");
        };
        let pages = scratch.join("pages");
        fill(&pages).unwrap();
        let file = scratch.join("two.pdf");
        let count = write(&book(), &pages, &chromium, &file).unwrap();
        let printed = Document::load(&file).unwrap();
        assert_eq!(count, printed.get_pages().len());
        let numbers = destinations(&printed).unwrap();
        assert!(numbers["at-04_a"] < numbers["at-05_b"], "{numbers:?}");
        assert!(numbers["at-05_b"] < numbers["at-answers"], "{numbers:?}");
        let page = std::fs::read_to_string(pages.join("paper.html")).unwrap();
        let on_page = format!("<span class=\"contents-page\">{}</span>", numbers["at-05_b"]);
        assert!(page.contains(&on_page), "{on_page}: {page}");
        let outline = printed.get_toc().unwrap().toc;
        let titles: Vec<&str> = outline.iter().map(|entry| &*entry.title).collect();
        assert!(titles.iter().any(|title| title.contains("Title 4")), "{titles:?}");
    }
}
