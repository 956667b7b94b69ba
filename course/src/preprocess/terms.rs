//! The glossary's words where a page uses them: a page that leads to a word of
//! the glossary carries what the glossary says of it, for the page's script to
//! show in place.

use super::{Site, inline};
use chapters::{Line, Page, Problem};
use std::collections::BTreeMap;
use std::fs;

/// The glossary's file, relative to the book's sources.
const GLOSSARY: &str = "appendix/glossary.md";
/// What a link into it begins with, apart from the way there.
const LINK: &str = "glossary.md#";

/// Adds the words that `page` leads to, as JSON from a word's anchor to its
/// explanation in HTML.
pub fn expand(site: &Site, page: &mut Page, _problems: &mut Vec<Problem>) {
    let text = page.text();
    let mut anchors =
        text.split(LINK).skip(1).filter_map(|rest| rest.split([')', '"']).next()).peekable();
    if anchors.peek().is_none() {
        return;
    }
    let Ok(glossary) = fs::read_to_string(site.src.join(GLOSSARY)) else {
        return; // a book without a glossary; links into it are found broken elsewhere
    };
    let all = terms(&glossary);
    let used: BTreeMap<&str, String> =
        anchors.filter_map(|anchor| Some((anchor, inline::html(all.get(anchor)?)))).collect();
    if used.is_empty() {
        return;
    }
    let json = serde_json::to_string(&used).expect("texts can be written").replace("</", "<\\/");
    let text = format!("\n<script type=\"application/json\" class=\"terms\">{json}</script>");
    let origin = page.lines.last().map_or(1, |line| line.origin);
    page.lines.push(Line { text, origin });
}

/// Each word's anchor and the first paragraph that explains it, without links.
fn terms(glossary: &str) -> BTreeMap<String, String> {
    let mut terms = BTreeMap::new();
    for entry in glossary.split("\n\n") {
        if let Some((word, said)) = entry.trim().split_once("\n: ") {
            let said: Vec<&str> = said.lines().map(str::trim).collect();
            terms.insert(anchor(word), without_links(&said.join(" ")));
        }
    }
    terms
}

/// The anchor that mdBook gives to a word of a definition list.
fn anchor(word: &str) -> String {
    let kept = word.trim().chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Markdown in which a link is only its words, and a reference to a chapter at
/// the end is gone.
fn without_links(text: &str) -> String {
    let text = text.rsplit_once(" See [").map_or(text, |(said, _)| said);
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        out += before;
        let Some((words, after)) = link.split_once("](") else {
            out.push('[');
            rest = link;
            continue;
        };
        out += words;
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    (out + rest).replace('*', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLOSSARY: &str = "# Glossary\n\nEach word.\n\nWeak reference\n: Leads to an object, \
        and doesn't\n  keep *it*: see [callbacks](x.md) and `a[0]`. See\n  \
        [Weak](../08/index.md).\n\n`gc_refs`\n: A count, while it lasts.\n";

    #[test]
    fn a_word_is_found_by_its_anchor_and_explained_without_links() {
        let terms = terms(GLOSSARY);
        let said = "Leads to an object, and doesn't keep it: see callbacks and `a[0]`.";
        assert_eq!(terms["weak-reference"], said);
        assert_eq!(terms["gc_refs"], "A count, while it lasts.");
        assert_eq!(terms.len(), 2);
    }
}
