//! Chapters that lack a part.

use crate::mini::{CHAPTER, Mini};

/// A chapter with every part, in a book that asks for them.
fn whole_chapter() -> Mini {
    let mini = Mini::new();
    mini.edit("book/book.toml", "before = [\"links\"]", "before = [\"links\"]\nanatomy = 1");
    // A chapter that is the front page as well would lead to its transcripts from there.
    mini.edit("book/src/SUMMARY.md", "- [One]", "[Front](index.md)\n\n- [One]");
    mini.write("book/src/index.md", "# Front\n\nA page.\n");
    mini.write(NOTES, "## Opening\n\n- ask: What is one?\n- say: Wait.\n- show: A picture.\n");
    // As short as a chapter may be.
    let words = "word ".repeat(2000);
    mini.write(
        ONE,
        &"# One\n\n*How does one\nthing work?*\n\n**You will be able to**\n\n- do this;\n- and that.\n\n\
         {{#minutes}}\n\n\
         ```python,lab\n#| title: One\n#| predict: end: What?\n#| choices: 1, 2\n#| because: So.\nprint(1)\n```\n\n\
         ## What happened\n\nThis, as in [one](#one).\n\n## A part of one\n\n\
         <details class=\"in-rust\">\n<summary>In Rust</summary>\n\n\
         ```rust\nassert_eq!(1, 1);\n```\n\n</details>\n\n\
         > [!NOTE]\n> **In CPython.** In\n> [`gc.c`](https://github.com/python/cpython/blob/v3.13.0/Python/gc.c).\n\n\
         ## Check yourself\n\n<details><summary>1?</summary></details>\n\n<details><summary>2?</summary></details>\n\n\
         <details><summary>3?</summary></details>\n\n<details><summary>4?</summary></details>\n\n\
         ## Remember\n\n- This.\n- That.\n- And that.\n"
            .replace("## A part of one\n", &format!("## A part of one\n\n{words}\n")),
    );
    mini
}

const ONE: &str = "book/src/01_one/index.md";
const NOTES: &str = "book/src/01_one/notes.md";

/// Breaks one part of the whole chapter and expects that one problem.
#[track_caller]
fn lacks(old: &str, new: &str, expected: &str) {
    let mini = whole_chapter();
    mini.edit(ONE, old, new);
    let problem = mini.problem();
    assert!(problem.contains(expected), "{problem}");
}

#[test]
fn a_chapter_that_lacks_a_part() {
    assert_eq!(whole_chapter().problems(), [""; 0]);
    lacks("work?*", "work.*", "index.md:3: put the chapter's question under the title");
    lacks("**You will be able to**", "You will", "index.md:3: say what a reader can do afterwards");
    lacks("- do this;\n", "", "index.md:6: 1 aims: name two or three");
    lacks("{{#minutes}}", "", "index.md:3: say how long it takes: `{{#minutes}}`");
    lacks("```python,lab", "```text", "index.md:1: no lab");
    lacks("#| predict: end: What?\n#| choices: 1, 2\n#| because: So.\n", "", "no lab asks");
    lacks("## What happened", "## Why", "index.md:1: say what happened");
    lacks("**In CPython.**", "In CPython:", "index.md:1: say where it is in CPython");
    lacks("v3.13.0", "v3.12.0", "link to the source at its tag");
    lacks("<details><summary>4?</summary></details>", "", "3 questions to check oneself");
    lacks("- And that.\n", "", "2 lines to remember: three");
    lacks("And that.\n", "And that.\n\n## More\n", "`## Remember` comes last");
    lacks(" class=\"in-rust\"", "", "fold the Rust");
    lacks(
        "<summary>In Rust</summary>\n",
        "<summary>In Rust</summary>\n\n### Why\n",
        "a heading inside the fold",
    );
    let mini = whole_chapter();
    mini.edit(NOTES, "- say: Wait.\n", "");
    let problem = mini.problem();
    assert!(problem.contains("notes.md:1: 2 speaker notes: what to ask"), "{problem}");
}

#[test]
fn a_chapter_with_parts_out_of_order_too_long_or_badly_put() {
    let minutes = "{{#minutes}}\n\n";
    let mini = whole_chapter();
    mini.edit(ONE, minutes, "");
    mini.edit(ONE, "## Check yourself", "{{#minutes}}\n\n## Check yourself");
    let problem = mini.problem();
    assert!(problem.contains("`## What happened` comes after `{{#minutes}}`"), "{problem}");

    lacks("This, as in", &"word ".repeat(1600), "words with the Rust folded: 2000 to 3500");
    let mini = whole_chapter();
    mini.edit(ONE, &"word ".repeat(1000), "");
    let problems = mini.problems();
    assert!(problems[0].contains("10 minutes: a chapter takes 15 to 30"), "{problems:?}");
    assert!(problems[1].contains("words with the Rust folded: 2000 to 3500"), "{problems:?}");
    assert_eq!(problems.len(), 2, "{problems:?}");
    lacks("This, as in", "As in chapter 2,", "a chapter's number changes");
    lacks("This, as in", "Made anew, as in", "`anew`: better again");
}

#[test]
fn a_listing_before_the_exercise_that_it_answers() {
    let mini = whole_chapter();
    mini.edit(CHAPTER, "{{#exercise 02_two/01_count}}\n", "");
    mini.edit("gc-core/src/lib.rs", "ANCHOR: heap", "ANCHOR: count");
    mini.edit("gc-core/src/lib.rs", "ANCHOR_END: heap", "ANCHOR_END: count");
    mini.edit(CHAPTER, "lib.rs:heap", "lib.rs:count");
    mini.edit(
        ONE,
        "assert_eq!(1, 1);\n```\n",
        "{{#include ../../../gc-core/src/lib.rs:count}}\n```\n\n{{#exercise 02_two/01_count}}\n",
    );
    let problem = mini.problem();
    assert!(problem.contains("the listing `count` of line 33 answers this exercise"), "{problem}");
}
