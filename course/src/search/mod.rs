//! What the search box looks in: an index of the book's own in the place of mdBook's.
//!
//! mdBook's index has every word of every program, its output and its heap, and drops
//! words such as "how" and "often", so that "how often does it run" finds nothing.
//! Ours has prose alone, titles first, identifiers with and without their dots and
//! underscores, and for a page the words that readers ask with and its author
//! didn't use: `book/search.toml`. It has the same shape, so mdBook's own script
//! searches in it.

mod index;
mod page;

use anyhow::{Context, Result, bail};
use page::Section;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What the file of the index has around its JSON.
const BEFORE: &str = "window.search = Object.assign(window.search, JSON.parse('";
const AFTER: &str = "'));";

/// By page, or by page and anchor, the words that readers ask with.
type Asked = BTreeMap<String, String>;

/// Writes the index of the pages in `folder` over the one that mdBook has made
/// there, for the pages that mdBook's has. `asked` is `book/search.toml`, which a book
/// may do without.
///
/// # Errors
/// If a file cannot be read or written, if mdBook's index has another shape, or if
/// `asked` names a page or an anchor that isn't there.
pub fn write(folder: &Path, asked: &Path) -> Result<()> {
    let file = file(folder)?;
    let urls = urls(&fs::read_to_string(&file)?)
        .with_context(|| format!("{} is not as mdBook writes it", file.display()))?;
    let mut pages: Vec<&str> = urls.iter().map(|url| page_of(url)).collect();
    pages.dedup();
    let mut sections = Vec::new();
    for page in pages {
        let path = folder.join(page);
        let html =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        sections.extend(page::sections(page, &html));
    }
    let words: Asked = match fs::read_to_string(asked) {
        Ok(text) => toml::from_str(&text).with_context(|| format!("in {}", asked.display()))?,
        Err(error) if error.kind() == ErrorKind::NotFound => Asked::new(),
        Err(error) => return Err(error).context(format!("cannot read {}", asked.display())),
    };
    add(&mut sections, &words).with_context(|| format!("in {}", asked.display()))?;
    let index = serde_json::to_string(&of(&sections))?;
    let escaped = index.replace('\\', "\\\\").replace('\'', "\\'");
    fs::write(&file, [BEFORE, &escaped, AFTER].concat())
        .with_context(|| format!("cannot write {}", file.display()))
}

/// The file that mdBook has written: its name may hold a digest.
fn file(folder: &Path) -> Result<PathBuf> {
    let is_index = |name: &str| name.starts_with("searchindex") && name.ends_with(".js");
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(is_index) {
            return Ok(entry.path());
        }
    }
    bail!("{} has no search index", folder.display())
}

/// Every address in an index as mdBook writes it.
fn urls(index: &str) -> Option<Vec<String>> {
    let json = index.strip_prefix(BEFORE)?.strip_suffix(AFTER)?;
    let json = json.replace("\\'", "'").replace("\\\\", "\\");
    let index: Value = serde_json::from_str(&json).ok()?;
    let urls = index["doc_urls"].as_array()?;
    urls.iter().map(|url| url.as_str().map(String::from)).collect()
}

fn page_of(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

/// Gives each section the words that readers ask with.
fn add(sections: &mut [Section], asked: &Asked) -> Result<()> {
    for (url, words) in asked {
        let is = |section: &&mut Section| section.url == *url || page_of(&section.url) == url;
        match sections.iter_mut().find(is) {
            Some(section) => section.asked = words.clone(),
            None => bail!("`{url}` is not a page of the book, nor a heading on one"),
        }
    }
    Ok(())
}

/// The index, and how it is to be searched.
fn of(sections: &[Section]) -> Value {
    let boost = |boost: u8| json!({ "boost": boost });
    let urls: Vec<&str> = sections.iter().map(|section| section.url.as_str()).collect();
    json!({
        "doc_urls": urls,
        "index": index::build(sections),
        "results_options": { "limit_results": 30, "teaser_word_count": 30 },
        "search_options": {
            "bool": "OR",
            "expand": true,
            "fields": { "title": boost(5), "asked": boost(7), "breadcrumbs": boost(2), "body": boost(1) },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_an_index_of_mdbooks_are_read() {
        let file =
            format!("{BEFORE}{{\"doc_urls\":[\"a.html#its\",\"b.html\"],\"x\":\"it\\'s\"}}{AFTER}");
        assert_eq!(urls(&file), Some(vec!["a.html#its".into(), "b.html".into()]));
        assert_eq!(urls("window.search = {}"), None);
    }

    #[test]
    fn words_for_a_page_that_is_not_there_are_refused() {
        let mut sections = page::sections("a.html", "<main><h1 id=\"a\">A</h1></main>");
        let asked = Asked::from([("a.html".into(), "alpha".into())]);
        add(&mut sections, &asked).unwrap();
        assert_eq!(sections[0].asked, "alpha");
        let asked = Asked::from([("b.html".into(), "beta".into())]);
        let error = add(&mut sections, &asked).unwrap_err();
        assert_eq!(error.to_string(), "`b.html` is not a page of the book, nor a heading on one");
    }
}
