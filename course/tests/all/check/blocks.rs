//! Rust and Python that nothing runs.

use super::finds;
use crate::mini::{CHAPTER, Mini};

#[test]
fn a_rust_block_that_is_not_run() {
    for tag in ["ignore", "no_run"] {
        finds(
            |mini| mini.append(CHAPTER, &format!("\n```rust,{tag}\nloop {{}}\n```\n")),
            &format!("book/src/02_two/index.md:19: nothing runs a `{tag}` block"),
        );
    }
}

#[test]
fn a_rust_block_that_skeptic_does_not_see() {
    finds(
        |mini| mini.append(CHAPTER, "\n> ```rust\n> panic!();\n> ```\n"),
        "book/src/02_two/index.md:19: skeptic does not see this block",
    );
    finds(
        |mini| mini.append(CHAPTER, "\n```rs\npanic!();\n```\n"),
        "book/src/02_two/index.md:19: nothing runs a `rs` block: write ```rust",
    );
    let html = "\n<pre><code class=\"language-rust\">panic!();</code></pre>\n";
    finds(
        |mini| mini.append(CHAPTER, html),
        "book/src/02_two/index.md:1: the page shows 3 blocks of rust, but only 2",
    );
}

#[test]
fn a_rust_block_that_comes_in_with_a_text() {
    finds(
        |mini| {
            mini.write("book/src/02_two/part.txt", "```rust\npanic!();\n```\n");
            mini.append(CHAPTER, "\n{{#include part.txt}}\n");
        },
        "book/src/02_two/index.md:19: nothing runs the Rust that this line brings in",
    );
}

#[test]
fn the_code_of_a_hint_is_shown_as_text() {
    let mini = Mini::new();
    let hints = "exercises/02_two/01_count/hints.md";
    mini.edit(hints, "Subtract one.", "```rust,ignore\nlet a = /* what? */;\n```");
    assert_eq!(mini.problems(), [""; 0]);
    assert!(mini.read("pages/02_two/index.html").contains("<code class=\"language-text\">let a"));
}

#[test]
fn a_rust_block_in_a_chapter_that_nobody_finds() {
    finds(
        |mini| mini.write("book/src/09_lost/index.md", "```rust\npanic!();\n```\n"),
        "book/src/09_lost/index.md:1: not in SUMMARY.md",
    );
}

#[test]
fn a_python_block_that_nothing_runs() {
    finds(
        |mini| mini.append(CHAPTER, "\n```python\nprint(1)\n```\n"),
        "book/src/02_two/index.md:19: nothing runs Python typed into a chapter",
    );
    // The tag that `{{#program}}` gives does not make it one.
    finds(
        |mini| mini.append(CHAPTER, "\n```python,program\nprint(1)\n```\n"),
        "book/src/02_two/index.md:19: nothing runs Python typed into a chapter",
    );
}

#[test]
fn a_program_that_is_not_there_or_was_never_run() {
    finds(
        |mini| mini.remove("tests/python/two_orders.py"),
        "book/src/02_two/index.md:5: {{#program two_orders}}: \
         cannot read tests/python/two_orders.py",
    );
    finds(
        |mini| mini.append(CHAPTER, "\n{{#output two_orders 3.11}}\n"),
        "book/src/02_two/index.md:19: {{#output two_orders 3.11}}: \
         cannot read tests/python/two_orders.3.11.out",
    );
    finds(
        |mini| mini.remove("tests/python/two_orders.out"),
        "book/src/02_two/index.md:5: {{#program two_orders}}: \
         cannot read tests/python/two_orders.out",
    );
}
