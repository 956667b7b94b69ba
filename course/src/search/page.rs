//! A page as search sees it: its prose, section by section.

use crate::check::html;
use html5ever::tokenizer::{Tag, TagKind, Token};

/// From a heading to the next one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// The page and the heading's anchor.
    pub url: String,
    /// The title of the page, above the section's own.
    pub chapter: String,
    /// The heading.
    pub title: String,
    /// The words that readers ask with and the text has not.
    pub asked: String,
    /// The prose.
    pub text: String,
}

/// Elements whose text is not prose: programs and what they print, drawings, labs,
/// the solutions of exercises.
const SKIPPED: &[&str] = &["pre", "script", "style", "svg", "nav", "button", "template"];
/// Classes of the same.
const SKIPPED_CLASSES: &[&str] = &[
    "lab",
    "kata-lab",
    "kata-solution",
    "printed-by",
    "chapter-number",
    "shown-by",
    "minutes",
    "lab-below",
];

/// The sections of a page, whose address is `page`.
pub fn sections(page: &str, html: &str) -> Vec<Section> {
    let mut state = State { page: page.into(), ..State::default() };
    html::tokens(html, |token| match token {
        Token::TagToken(tag) if tag.kind == TagKind::StartTag => state.open(&tag),
        Token::TagToken(tag) => state.close(&tag),
        Token::CharacterTokens(text) => state.text(&text),
        _ => {}
    });
    let mut sections = state.sections;
    let chapter = sections.first().map(|first| tidy(&first.title)).unwrap_or_default();
    for section in &mut sections {
        section.chapter.clone_from(&chapter);
        section.title = tidy(&section.title);
        section.text = tidy(&section.text);
    }
    sections
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct State {
    page: String,
    sections: Vec<Section>,
    in_main: bool,
    in_heading: bool,
    /// The element that is passed over, and how many of its name are open.
    skipped: Option<(String, usize)>,
}

impl State {
    fn open(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(name == skipped && !tag.self_closing);
            return;
        }
        let value = |name: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            found.map_or("", |attribute| &*attribute.value)
        };
        let mut classes = value("class").split_whitespace();
        if SKIPPED.contains(&name) || classes.any(|class| SKIPPED_CLASSES.contains(&class)) {
            self.skipped = Some((name.to_string(), 1));
            return;
        }
        match name {
            "main" => self.in_main = true,
            "h1" | "h2" | "h3" if self.in_main && !value("id").is_empty() => {
                self.in_heading = true;
                let url = format!("{}#{}", self.page, value("id"));
                self.sections.push(Section { url, ..Section::default() });
            }
            // Words of two elements are two words, but for the marks within a sentence.
            "code" | "em" | "strong" | "a" | "span" | "b" | "i" => {}
            _ => self.text(" "),
        }
    }

    fn close(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(name == skipped);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match name {
            "main" => self.in_main = false,
            "h1" | "h2" | "h3" => self.in_heading = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() || !self.in_main {
            return;
        }
        let in_heading = self.in_heading;
        if let Some(section) = self.sections.last_mut() {
            if in_heading { section.title.push_str(text) } else { section.text.push_str(text) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_prose_by_headings_without_programs_and_labs() {
        let html = "<title>No</title><main><p class=\"chapter-number\">Chapter 4</p>\
            <h1 id=\"a\"><a href=\"#a\">Cycles</a></h1><p>Who <code>del</code>etes?</p>\
            <pre><code>import gc</code></pre><section class=\"lab\"><section>x</section>y</section>\
            <h2 id=\"b\">Then</h2><ul><li>one</li><li>two</li></ul>\
            <script type=\"application/json\">{\"<h2>\": 1}</script></main><p>After</p>";
        let section = |url: &str, title: &str, text: &str| Section {
            url: url.into(),
            chapter: "Cycles".into(),
            title: title.into(),
            asked: String::new(),
            text: text.into(),
        };
        let wanted = [
            section("04.html#a", "Cycles", "Who deletes?"),
            section("04.html#b", "Then", "one two"),
        ];
        assert_eq!(sections("04.html", html), wanted);
    }
}
