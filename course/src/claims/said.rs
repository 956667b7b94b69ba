//! The blog post that the book answers: its headings, and under each the words that the
//! book quotes, where, and with which verdict. `book/post.toml` has them.
//!
//! The post's text is not ours, so it is quoted and not reprinted.

use super::place::straight;
use anyhow::{Context, Result, bail};
use chapters::Page;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The file, in the repository.
pub const FILE: &str = "book/post.toml";

/// What a verdict may be.
pub const VERDICTS: &[&str] = &["true", "nearly", "false", "opinion"];

/// How many words make a quotation and not a term.
const A_QUOTATION: usize = 5;

/// The post, as far as the book quotes it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// In the order of the post.
    #[serde(default, rename = "heading")]
    pub headings: Vec<Heading>,
    /// The file's text, for messages.
    #[serde(skip)]
    text: String,
}

/// One heading of the post.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// As the post has it.
    pub title: String,
    /// What is quoted from below it.
    #[serde(default, rename = "quote")]
    pub quotes: Vec<Quote>,
}

/// Words of the post.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Word for word.
    pub words: String,
    /// The folders of the chapters that quote them.
    pub chapters: Vec<String>,
    /// One of [`VERDICTS`].
    pub verdict: String,
    /// Why, in half a sentence.
    pub why: String,
}

impl Post {
    /// What the chapter `page` quotes.
    pub fn quotes_in<'a>(&'a self, page: &'a Path) -> impl Iterator<Item = &'a Quote> {
        let quotes = self.headings.iter().flat_map(|heading| &heading.quotes);
        quotes.filter(move |quote| quote.is_in(page))
    }
}

impl Quote {
    /// Does the chapter `page` quote it?
    pub fn is_in(&self, page: &Path) -> bool {
        let folder = page.parent().and_then(|folder| folder.to_str()).unwrap_or_default();
        self.chapters.iter().any(|chapter| chapter == folder)
    }

    /// Its place in a chapter, behind `#`: its first words.
    pub fn anchor(&self) -> String {
        let words = self.words.split(|c: char| !c.is_ascii_alphanumeric());
        let words: Vec<String> =
            words.filter(|w| !w.is_empty()).take(6).map(str::to_lowercase).collect();
        format!("said-{}", words.join("-"))
    }

    /// The line of the file it stands on, from 1.
    pub fn line(&self, post: &Post) -> usize {
        let words = self.words.replace('"', "\\\"");
        post.text.lines().position(|line| line.contains(&words)).map_or(1, |at| at + 1)
    }
}

/// Reads the file; a book without one answers no post.
pub fn read(root: &Path) -> Result<Post> {
    let file = root.join(FILE);
    if !file.is_file() {
        return Ok(Post::default());
    }
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {FILE}"))?;
    let mut post: Post = toml::from_str(&text).context(FILE)?;
    for quote in post.headings.iter().flat_map(|heading| &heading.quotes) {
        if !VERDICTS.contains(&quote.verdict.as_str()) {
            let verdicts = VERDICTS.join(", ");
            bail!("{FILE}: `{}` is not a verdict; there are {verdicts}", quote.verdict);
        }
    }
    post.text = text;
    Ok(post)
}

/// The quotations of five words or more in the boxes called Folklore, with the line each
/// box begins on. What the box leaves out, `[...]`, and its own last comma or
/// full stop do not belong to them.
pub fn in_folklore(page: &Page) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut lines = page.lines.iter().peekable();
    while let Some(line) = lines.next() {
        if !line.text.starts_with("> **Folklore.**") {
            continue;
        }
        let mut text = line.text.clone();
        while let Some(next) = lines.next_if(|l| l.text.starts_with('>')) {
            text += " ";
            text += next.text.trim_start_matches('>');
        }
        for quotation in text.split('"').skip(1).step_by(2) {
            for part in straight(quotation).split("[...]") {
                let part = part.trim_matches([' ', '.', ',', '?']);
                if part.split(' ').count() >= A_QUOTATION {
                    found.push((line.origin, part.to_string()));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_in_boxes_are_found_and_terms_are_not() {
        let text = "> [!WARNING]\n> **Folklore.** It says *\"all of it is\n> freed at once.\"* \
                    It is \"trash\".\n\n\"And this is in no box at all\"\n";
        let page = Page::new(Path::new("a.md"), Path::new("book/src"), text);
        assert_eq!(in_folklore(&page), [(2, "all of it is freed at once".to_string())]);
    }

    #[test]
    fn a_quotation_s_place_is_named_after_its_words() {
        let quote = Quote {
            words: "It doesn\u{2019}t move (ever).".into(),
            chapters: vec!["21_moves".into()],
            verdict: "true".into(),
            why: String::new(),
        };
        assert_eq!(quote.anchor(), "said-it-doesn-t-move-ever");
        assert!(quote.is_in(Path::new("21_moves/index.md")));
    }
}
