//! The glossary's words where a page uses them: a page that leads to a word of
//! the glossary carries what the glossary says of it, for the page's script to
//! show in place.

use super::Site;
use chapters::{Line, Page, Problem};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
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
    let used: BTreeMap<&str, &String> =
        anchors.filter_map(|anchor| Some((anchor, all.get(anchor)?))).collect();
    if used.is_empty() {
        return;
    }
    let json = serde_json::to_string(&used).expect("texts can be written").replace("</", "<\\/");
    let text = format!("\n<script type=\"application/json\" class=\"terms\">{json}</script>");
    let origin = page.lines.last().map_or(1, |line| line.origin);
    page.lines.push(Line { text, origin });
}

/// Each word's anchor and the first paragraph that explains it, as HTML without links.
fn terms(glossary: &str) -> BTreeMap<String, String> {
    let mut terms = BTreeMap::new();
    for entry in glossary.split("\n\n") {
        if let Some((word, said)) = entry.trim().split_once("\n: ") {
            let said: Vec<&str> = said.lines().map(str::trim).collect();
            terms.insert(anchor(word), explanation(&said.join(" ")));
        }
    }
    terms
}

/// The anchor that mdBook gives to a word of a definition list.
fn anchor(word: &str) -> String {
    let kept = word.trim().chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Markdown as HTML, with mdBook's quotation marks, in which a link is only its
/// words, and a reference to a chapter at the end is gone.
fn explanation(markdown: &str) -> String {
    let said = markdown.rsplit_once(" See [").map_or(markdown, |(said, _)| said);
    let events = Parser::new_ext(said, Options::ENABLE_SMART_PUNCTUATION).filter(|event| {
        !matches!(
            event,
            Event::Start(Tag::Paragraph | Tag::Link { .. })
                | Event::End(TagEnd::Paragraph | TagEnd::Link)
        )
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
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
        let said = "Leads to an object, and doesn’t keep <em>it</em>: see callbacks and <code>a[0]</code>.";
        assert_eq!(terms["weak-reference"], said);
        assert_eq!(terms["gc_refs"], "A count, while it lasts.");
        assert_eq!(terms.len(), 2);
    }
}
