//! How a Rust block of a chapter becomes a program.

#[path = "../../build/snippet.rs"]
mod snippet;

use chapters::Page;
use snippet::{Fate, Snippet};
use std::path::Path;

fn snippet(text: &str) -> Result<Snippet, String> {
    let text = format!("# Counting\n\n{text}\n");
    let page = Page::new(Path::new("02_counting/index.md"), Path::new("book/src"), &text);
    let block = chapters::block::blocks(&page).remove(0);
    Snippet::new(&page, &block)
}

#[test]
fn a_block_is_named_after_chapter_and_line() {
    let snippet = snippet("```rust\nlet a = 1;\n```").unwrap();
    assert_eq!(snippet.place, "book/src/02_counting/index.md:3");
    assert_eq!(snippet.name, "ch02_counting_line_3");
    assert_eq!(snippet.fate, Fate::Runs);
}

#[test]
fn a_block_without_main_gets_one_that_may_use_the_question_mark() {
    let plain = snippet("```rust\nlet a = 1;\n```").unwrap();
    assert_eq!(plain.program, "# #![allow(unused)]\n# fn main() {\nlet a = 1;\n# }\n");
    let asking = snippet("```rust\na()?;\n# Ok::<(), E>(())\n```").unwrap();
    assert!(asking.program.contains("fn inner() -> Result<(), impl std::fmt::Debug>"));
    let whole = snippet("```rust\nfn main() {}\n```").unwrap();
    assert_eq!(whole.program, "fn main() {}\n");
}

#[test]
fn a_block_can_be_meant_to_fail_but_not_be_skipped() {
    let fate = |tags: &str| snippet(&format!("```rust{tags}\nx\n```")).map(|s| s.fate);
    assert_eq!(fate(",should_panic"), Ok(Fate::Panics));
    assert_eq!(fate(",compile_fail"), Ok(Fate::FailsToCompile));
    for tags in [",ignore", ",no_run", " ignore", ",edition2018", ",compile_fail,should_panic"] {
        assert!(fate(tags).is_err(), "{tags} was taken");
    }
}
