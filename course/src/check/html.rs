//! Reads a built page: what it links to, what can be linked to, what code it
//! shows.

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
    pub links: Vec<String>,
    /// Every `id`, and every `name` of an anchor.
    pub ids: BTreeSet<String>,
    /// The classes of every `<code>`.
    pub code: Vec<String>,
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
    tokenizer.sink.0.into_inner()
}

#[derive(Default)]
struct Reader(RefCell<Document>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        self.see(&tag);
        match &*tag.name {
            // What stands inside these is no HTML.
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Reader {
    fn see(&self, tag: &Tag) {
        let mut document = self.0.borrow_mut();
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
             <script>let s = '<a href=\"no\">';</script>\
             <pre><code class=\"language-rust should_panic\">&lt;a href=\"no\"&gt;</code></pre>",
        );
        assert_eq!(document.links, ["#a", "x.svg"]);
        assert!(document.ids.contains("a"));
        assert_eq!(document.count_code("rust"), 1);
        assert_eq!(document.count_code("python"), 0);
    }
}
