//! Fenced code blocks, and what runs each.
//!
//! Nothing in the book is shown unless something runs it. [`Block::runner`]
//! says what: skeptic compiles and runs what is typed in the prose; what comes
//! by anchor out of one of our crates is compiled and tested there.

use crate::{Line, Page};

/// One fenced code block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The words behind the opening fence: the language, then tags.
    pub tags: Vec<String>,
    /// The lines between the fences.
    pub body: Vec<Line>,
    /// The chapter's line of the opening fence.
    pub origin: usize,
    /// Which lines of the page it takes, the fences included.
    pub lines: std::ops::Range<usize>,
}

/// What compiles or runs a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runner {
    /// skeptic, under `cargo test`.
    Skeptic,
    /// The crate the block is cut from: its folder, such as `gc-core`.
    Crate(String),
}

impl Block {
    /// The language: the first word behind the fence.
    pub fn language(&self) -> &str {
        self.tags.first().map_or("", String::as_str)
    }

    /// Is `tag` among the words behind the fence?
    pub fn has(&self, tag: &str) -> bool {
        self.tags.iter().any(|t| t == tag)
    }

    /// The body as one text, each line with its line end.
    pub fn text(&self) -> String {
        self.body.iter().map(|l| format!("{}\n", l.text)).collect()
    }

    /// What runs this Rust block. Ask before includes are expanded: a block
    /// whose only line includes an anchor from a crate of ours is that crate's.
    pub fn runner(&self) -> Runner {
        match self.body.as_slice() {
            [line] => crate_of(&line.text).map_or(Runner::Skeptic, Runner::Crate),
            _ => Runner::Skeptic,
        }
    }
}

/// The crate of ours whose source the include in `line` cuts from.
fn crate_of(line: &str) -> Option<String> {
    let line = line.trim();
    let argument = line
        .strip_prefix("{{#include ")
        .or_else(|| line.strip_prefix("{{#rustdoc_include "))?
        .strip_suffix("}}")?;
    let (file, _anchor) = argument.split_once(':')?;
    let path = file.trim_start_matches("../");
    let (krate, _) = path.split_once("/src/")?;
    let ours = krate == "gc-core" || krate.starts_with("lab/") || krate.starts_with("solutions/");
    ours.then(|| krate.to_string())
}

/// The fenced blocks of `page`, in order: fences of three or more backticks or
/// tildes, indented by at most three spaces, as CommonMark has them outside of
/// lists and quotations.
pub fn blocks(page: &Page) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = page.lines.iter().enumerate();
    while let Some((start, line)) = lines.next() {
        let Some(fence) = Fence::opens(&line.text) else {
            continue;
        };
        let mut body = Vec::new();
        let mut end = page.lines.len();
        for (index, line) in lines.by_ref() {
            if fence.closes(&line.text) {
                end = index + 1;
                break;
            }
            body.push(line.clone());
        }
        blocks.push(Block { tags: fence.tags, body, origin: line.origin, lines: start..end });
    }
    blocks
}

struct Fence {
    mark: char,
    length: usize,
    tags: Vec<String>,
}

impl Fence {
    fn opens(line: &str) -> Option<Fence> {
        let (mark, length, rest) = marks(line)?;
        if mark == '`' && rest.contains('`') {
            return None; // a code span
        }
        let words = rest.split([',', ' ', '\t']);
        let tags = words.filter(|w| !w.is_empty()).map(String::from).collect();
        Some(Fence { mark, length, tags })
    }

    fn closes(&self, line: &str) -> bool {
        marks(line).is_some_and(|(mark, length, rest)| {
            mark == self.mark && length >= self.length && rest.trim().is_empty()
        })
    }
}

/// The fence at the start of `line`: its character, its length, what follows.
fn marks(line: &str) -> Option<(char, usize, &str)> {
    let text = line.trim_start_matches(' ');
    if line.len() - text.len() > 3 {
        return None;
    }
    let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = text.trim_start_matches(mark);
    let length = text.len() - rest.len();
    (length >= 3).then_some((mark, length, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn found(text: &str) -> Vec<Block> {
        blocks(&Page::new(Path::new("a.md"), Path::new("book/src"), text))
    }

    #[test]
    fn a_block_knows_its_line_its_tags_and_its_text() {
        let blocks = found("a\n\n```rust,should_panic\nlet a = 1;\n```\nb\n~~~text\n```\n~~~\n");
        assert_eq!(blocks.len(), 2);
        assert_eq!(blocks[0].origin, 3);
        assert_eq!(blocks[0].tags, ["rust", "should_panic"]);
        assert_eq!(blocks[0].text(), "let a = 1;\n");
        assert_eq!(blocks[1].text(), "```\n");
    }

    #[test]
    fn inline_code_is_not_a_block_and_a_long_fence_holds_a_short_one() {
        let blocks = found("```not a block```\n````text\n```\n````\n    ```rust\n");
        assert_eq!(blocks.len(), 1);
        assert_eq!(blocks[0].text(), "```\n");
    }

    #[test]
    fn what_is_cut_from_a_crate_of_ours_is_run_there() {
        let runner = |body: &str| found(&format!("```rust\n{body}\n```\n"))[0].runner();
        let own = Runner::Crate("gc-core".into());
        assert_eq!(runner("{{#include ../../../gc-core/src/heap.rs:heap}}"), own);
        assert_eq!(
            runner("{{#rustdoc_include ../../../lab/trace/src/svg.rs:box}}"),
            Runner::Crate("lab/trace".into())
        );
        assert_eq!(runner("{{#include ../listing.rs:a}}"), Runner::Skeptic);
        assert_eq!(runner("let a = 1;"), Runner::Skeptic);
        assert_eq!(
            runner("let a = 1;\n{{#include ../../../gc-core/src/heap.rs:heap}}"),
            Runner::Skeptic
        );
    }
}
