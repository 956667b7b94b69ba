//! Reads a built page: what it links to, what can be linked to, what code it
//! shows, what scripts it holds.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// What is worth knowing about a page.
#[derive(Debug, Default)]
pub struct Document {
    /// Every `href` and `src`, in order.
    pub links: Vec<Link>,
    /// Every `id`, and every `name` of an anchor.
    pub ids: BTreeSet<String>,
    /// Those ids that fold away with the Rust.
    pub folded_ids: BTreeSet<String>,
    /// The classes of every `<code>`.
    pub code: Vec<String>,
    /// The text of every script that stands in the page and is run.
    pub scripts: Vec<String>,
}

/// A link out of a page, or within it.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as it is written.
    pub to: String,
    /// Whether it folds away with the Rust.
    pub is_folded: bool,
}

impl Document {
    /// How many code blocks of this language the page shows.
    pub fn count_code(&self, language: &str) -> usize {
        let class = format!("language-{language}");
        let is = |classes: &&String| classes.split_whitespace().any(|c| c == class);
        self.code.iter().filter(is).count()
    }
}

/// Reads `html`.
pub fn read(html: &str) -> Document {
    let mut reader = Reader::default();
    tokens(html, |token| reader.see(token));
    reader.document
}

/// Gives `see` every token of `html`, in order. What stands in scripts and style sheets
/// is text, and not HTML.
pub fn tokens(html: &str, see: impl FnMut(Token)) {
    struct Sink<F>(RefCell<F>);

    impl<F: FnMut(Token)> TokenSink for Sink<F> {
        type Handle = ();

        fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
            let inside = match &token {
                Token::TagToken(tag) if tag.kind == TagKind::StartTag => match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                    _ => TokenSinkResult::Continue,
                },
                _ => TokenSinkResult::Continue,
            };
            (self.0.borrow_mut())(token);
            inside
        }
    }

    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Sink(RefCell::new(see)), Default::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
}

#[derive(Default)]
struct Reader {
    document: Document,
    /// Are we in the text of a script that is run?
    in_script: bool,
    /// How many `<details>` deep we are in what folds away with the Rust.
    folds: usize,
}

/// The value of this attribute.
fn value<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
}

/// Is the text of this script run? Not if it is somewhere else, or data.
fn is_run(script: &Tag) -> bool {
    let kind = value(script, "type").unwrap_or_default();
    value(script, "src").is_none() && matches!(kind, "" | "module" | "text/javascript")
}

/// Does this element fold away with the Rust?
fn is_in_rust(details: &Tag) -> bool {
    let class = value(details, "class").unwrap_or_default();
    class.split_whitespace().any(|name| name == "in-rust")
}

impl Reader {
    fn see(&mut self, token: Token) {
        let tag = match token {
            Token::TagToken(tag) => tag,
            Token::CharacterTokens(text) if self.in_script => {
                if let Some(script) = self.document.scripts.last_mut() {
                    script.push_str(&text);
                }
                return;
            }
            _ => return,
        };
        self.in_script = tag.kind == TagKind::StartTag && &*tag.name == "script" && is_run(&tag);
        if self.in_script {
            self.document.scripts.push(String::new());
        }
        match tag.kind {
            TagKind::StartTag => {
                self.attributes(&tag);
                // What names the fold itself is seen.
                if &*tag.name == "details" && (self.folds > 0 || is_in_rust(&tag)) {
                    self.folds += 1;
                }
            }
            TagKind::EndTag if &*tag.name == "details" => {
                self.folds = self.folds.saturating_sub(1);
            }
            TagKind::EndTag => {}
        }
    }

    fn attributes(&mut self, tag: &Tag) {
        for attribute in &tag.attrs {
            let value = attribute.value.to_string();
            match (&*attribute.name.local, &*tag.name) {
                // A page's own base and its metadata are not links.
                ("href", "base") => {}
                ("href" | "src" | "xlink:href", _) => {
                    self.document.links.push(Link { to: value, is_folded: self.folds > 0 });
                }
                ("id", _) | ("name", "a") => {
                    if self.folds > 0 {
                        self.document.folded_ids.insert(value.clone());
                    }
                    self.document.ids.insert(value);
                }
                ("class", "code") => self.document.code.push(value),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_ids_and_code_are_found_but_not_in_scripts() {
        let document = read(
            "<h2 id=\"a\"><a href='#a'>A</a></h2><img src=x.svg>\
             <script>let s = '<a href=\"no\">';</script><script src=y.js></script>\
             <script type=\"application/json\">{}</script>\
             <pre><code class=\"language-rust should_panic\">&lt;a href=\"no\"&gt;</code></pre>",
        );
        let links: Vec<&str> = document.links.iter().map(|link| link.to.as_str()).collect();
        assert_eq!(links, ["#a", "x.svg", "y.js"]);
        assert_eq!(document.scripts, ["let s = '<a href=\"no\">';"]);
        assert!(document.ids.contains("a"));
        assert_eq!(document.count_code("rust"), 1);
        assert_eq!(document.count_code("python"), 0);
    }

    #[test]
    fn what_folds_away_with_the_rust_is_known() {
        let document = read(
            "<details id=\"a\"><p id=\"b\"></p></details>\
             <details class=\"in-rust\" id=\"c\"><a href=\"x\" id=\"d\"></a>\
             <details><p id=\"e\"></p></details><p id=\"f\"></p></details>\
             <a href=\"y\" id=\"g\"></a>",
        );
        assert_eq!(Vec::from_iter(&document.folded_ids), ["d", "e", "f"]);
        let link = |to: &str, is_folded: bool| Link { to: to.into(), is_folded };
        assert_eq!(document.links, [link("x", true), link("y", false)]);
    }
}
