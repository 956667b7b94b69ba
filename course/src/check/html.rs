//! Reads a built page: what it links to, what can be linked to, what code it
//! shows, what scripts it holds.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

/// What is worth knowing about a page.
#[derive(Debug, Default)]
pub struct Document {
    /// Every `href` and `src`, in order.
    pub links: Vec<String>,
    /// Every `id`, and every `name` of an anchor.
    pub ids: BTreeSet<String>,
    /// The classes of every `<code>`.
    pub code: Vec<String>,
    /// The text of every script that stands in the page and is run.
    pub scripts: Vec<String>,
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
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Reader::default(), Default::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.document.into_inner()
}

#[derive(Default)]
struct Reader {
    document: RefCell<Document>,
    /// Are we in the text of a script that is run?
    in_script: Cell<bool>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let tag = match token {
            Token::TagToken(tag) => tag,
            Token::CharacterTokens(text) if self.in_script.get() => {
                if let Some(script) = self.document.borrow_mut().scripts.last_mut() {
                    script.push_str(&text);
                }
                return TokenSinkResult::Continue;
            }
            _ => return TokenSinkResult::Continue,
        };
        self.in_script.set(false);
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        self.see(&tag);
        match &*tag.name {
            // What stands inside these is not HTML.
            "script" => {
                if is_run(&tag) {
                    self.in_script.set(true);
                    self.document.borrow_mut().scripts.push(String::new());
                }
                TokenSinkResult::RawData(RawKind::ScriptData)
            }
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Is the text of this script run? Not if it is somewhere else, or data.
fn is_run(script: &Tag) -> bool {
    let value = |name: &str| script.attrs.iter().find(|a| &*a.name.local == name);
    let kind = value("type").map_or("", |kind| &*kind.value);
    value("src").is_none() && matches!(kind, "" | "module" | "text/javascript")
}

impl Reader {
    fn see(&self, tag: &Tag) {
        let mut document = self.document.borrow_mut();
        for attribute in &tag.attrs {
            let value = attribute.value.to_string();
            match (&*attribute.name.local, &*tag.name) {
                // A page's own base and its metadata are not links.
                ("href", "base") => {}
                ("href" | "src" | "xlink:href", _) => document.links.push(value),
                ("id", _) | ("name", "a") => {
                    document.ids.insert(value);
                }
                ("class", "code") => document.code.push(value),
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
        assert_eq!(document.links, ["#a", "x.svg", "y.js"]);
        assert_eq!(document.scripts, ["let s = '<a href=\"no\">';"]);
        assert!(document.ids.contains("a"));
        assert_eq!(document.count_code("rust"), 1);
        assert_eq!(document.count_code("python"), 0);
    }
}
