//! The search box: what readers type, and the page that they should find.

use crate::chrome::{self, Chrome};
use crate::weighed::packed;
use crate::{book, open};
use flate2::Compression;

/// A query a line, `->`, and what the address of the first result begins with.
const QUERIES: &str = include_str!("queries.txt");
/// How many of them must lead where they should: of sixty, fifty-seven.
const RIGHT: f64 = 0.95;
/// How much the index may weigh as sent, in bytes.
const HEAVIEST: usize = 150_000;

fn queries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = QUERIES.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(" -> ").expect("a query, an arrow and a page"))
}

/// Opens the search box, which loads the index.
fn opened() -> Chrome {
    let mut chrome = open("introduction.html", "");
    chrome.click("#mdbook-search-toggle");
    chrome.wait("!!window.search.index");
    chrome.eval("window.ours = elasticlunr.Index.load(window.search.index)");
    chrome
}

#[test]
fn what_readers_type_leads_to_the_page_that_answers_it() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = opened();
    let mut missed = Vec::new();
    for (query, page) in queries() {
        let first = chrome.text(&format!(
            "(r => r.length ? search.doc_urls[r[0].ref] : '')\
             (ours.search({query:?}, search.search_options))"
        ));
        if !first.starts_with(page) {
            missed.push(format!("{query}: {first} came before {page}"));
        }
    }
    let (all, missing) = (queries().count(), missed.len());
    assert!(all >= 60);
    assert!((all - missing) as f64 >= all as f64 * RIGHT, "{missing} of {all}: {missed:#?}");
}

#[test]
fn a_result_is_shown_and_leads_to_its_heading() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = opened();
    chrome.click("#mdbook-searchbar");
    chrome.insert("how often");
    chrome.press(" ");
    chrome.wait("!!document.querySelector('#mdbook-searchresults a')");
    let href = chrome.text("document.querySelector('#mdbook-searchresults a').href");
    assert!(href.contains("/12_when_does_it_run/index.html?highlight=how%20often#"), "{href}");
    chrome.click("#mdbook-searchresults a");
    chrome.wait("location.pathname.includes('12_when_does_it_run')");
}

#[test]
fn the_index_is_light_and_has_nothing_of_the_labs() {
    let name = |entry: &std::fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let entries = std::fs::read_dir(book()).unwrap().map(Result::unwrap);
    let file = entries.into_iter().find(|entry| name(entry).starts_with("searchindex")).unwrap();
    let index = std::fs::read_to_string(file.path()).unwrap();
    let weight = packed(index.as_bytes(), Compression::best());
    assert!(weight <= HEAVIEST, "{weight} bytes");
    assert!(!index.contains("-> Order #"), "the text under a lab's drawing");
}
