//! Includes, links, pictures and chapters that are not there.

use super::finds;
use crate::mini::{CHAPTER, Mini};

#[test]
fn a_lost_include() {
    finds(
        |mini| mini.edit(CHAPTER, "src/lib.rs:heap", "src/heap.rs:heap"),
        "book/src/02_two/index.md:12: {{#include ../../../gc-core/src/heap.rs:heap}}: \
         cannot read ../../../gc-core/src/heap.rs",
    );
}

#[test]
fn a_lost_anchor() {
    finds(
        |mini| mini.edit("gc-core/src/lib.rs", "ANCHOR: heap", "ANCHOR: pile"),
        "book/src/02_two/index.md:12: {{#include ../../../gc-core/src/lib.rs:heap}}: \
         no anchor `heap` in this file; it has pile",
    );
}

#[test]
fn a_link_to_no_page() {
    finds(
        |mini| mini.append(CHAPTER, "\n[gone](../03_gone/index.md)\n"),
        "book/src/02_two/index.md:19: dead link ../03_gone/index.html: \
         there is no 03_gone/index.html",
    );
}

#[test]
fn a_link_to_no_place_in_a_page() {
    finds(
        |mini| mini.edit("book/src/01_one/index.md", "A part of one", "A part"),
        "book/src/02_two/index.md:3: dead link ../01_one/index.html#a-part-of-one: \
         no #a-part-of-one in 01_one/index.html; it has #a-part",
    );
}

#[test]
fn a_link_to_no_place_in_its_own_page() {
    finds(
        |mini| mini.append(CHAPTER, "\n[below](#below)\n"),
        "book/src/02_two/index.md:19: dead link #below: no #below in 02_two/index.html",
    );
}

#[test]
fn a_link_from_the_root_of_the_site() {
    finds(
        |mini| mini.append(CHAPTER, "\n[one](/01_one/index.html)\n"),
        "book/src/02_two/index.md:19: dead link /01_one/index.html: begins at the root",
    );
}

#[test]
fn an_address_that_will_not_last() {
    finds(
        |mini| {
            mini.append(
                CHAPTER,
                "\n[gc](https://github.com/python/cpython/blob/main/Python/gc.c)\n",
            )
        },
        "book/src/02_two/index.md:19: dead link https://github.com/python/cpython/blob/main/\
         Python/gc.c: CPython's sources change: link to a tag",
    );
}

#[test]
fn an_image_that_is_not_there() {
    finds(
        |mini| mini.remove("book/src/02_two/dot.svg"),
        "book/src/02_two/index.md:17: dead link dot.svg: there is no 02_two/dot.svg",
    );
}

#[test]
fn a_picture_nobody_draws_and_a_directive_nobody_knows() {
    finds(
        |mini| mini.append(CHAPTER, "\n{{#picture sunset}}\n"),
        "book/src/02_two/index.md:19: {{#picture sunset}}: no such picture",
    );
    finds(
        |mini| mini.append(CHAPTER, "\n{{#pictur sunset}}\n"),
        "book/src/02_two/index.md:19: unknown directive `pictur`; known are",
    );
}

#[test]
fn a_chapter_that_the_summary_invents() {
    let mini = Mini::new();
    mini.append("book/src/SUMMARY.md", "- [Three](03_three/index.md)\n");
    let said = course::check::all(mini.root(), &mini.root().join("pages"));
    let said = match said {
        Ok(report) => report.problems[0].to_string(),
        Err(error) => panic!("{error:#}"),
    };
    assert!(said.starts_with("book/src/SUMMARY.md:6: chapter 03_three/index.md"), "{said}");
}

#[test]
fn a_link_into_folded_rust() {
    let fold = "\n<details class=\"in-rust\">\n<summary>In Rust</summary>\n\n\
                <p id=\"inside\">Here.</p>\n\n</details>\n";
    finds(
        |mini| {
            mini.append("book/src/01_one/index.md", fold);
            mini.append(CHAPTER, "\n[inside](../01_one/index.md#inside)\n");
        },
        "book/src/02_two/index.md:19: dead link ../01_one/index.html#inside: \
         what it leads to is folded away with the Rust",
    );
}
