//! Every kind of rot, made on purpose: a check that cannot fail checks nothing.

mod anatomy;
mod blocks;
mod claims;
mod exercises;
mod links;

use crate::mini::{CHAPTER, Mini};
use crate::root;
use chapters::Problem;
use course::check;

/// Breaks one thing and expects that one problem, by its beginning.
#[track_caller]
fn finds(break_it: impl FnOnce(&Mini), expected: &str) {
    let mini = Mini::new();
    break_it(&mini);
    let problem = mini.problem();
    assert!(problem.starts_with(expected), "{problem}");
}

#[test]
fn nothing_is_wrong_with_a_whole_book() {
    assert_eq!(Mini::new().problems(), [""; 0]);
}

/// All of `cargo course check` but what needs the pages.
#[test]
fn nothing_is_wrong_with_what_is_written_here() {
    let (_, report) = check::written(root()).unwrap();
    let problems: Vec<String> = report.problems.iter().map(Problem::to_string).collect();
    assert_eq!(problems, [""; 0]);
}

#[test]
fn all_problems_come_at_once() {
    let mini = Mini::new();
    mini.append("book/src/01_one/index.md", "\n{{#include lost.rs}}\n");
    mini.append(CHAPTER, "\n{{#program lost}}\n\n[gone](#gone)\n");
    let problems = mini.problems();
    let places: Vec<&str> = problems.iter().map(|p| &p[..p.find(": ").unwrap()]).collect();
    assert_eq!(
        places,
        [
            "book/src/01_one/index.md:7",
            "book/src/02_two/index.md:19",
            "book/src/02_two/index.md:21"
        ]
    );
}

#[test]
fn a_word_that_is_in_no_dictionary_and_one_that_has_a_better() {
    finds(
        |mini| mini.append(CHAPTER, "\nIt is colected `colected` \"colected\".\n"),
        "book/src/02_two/index.md:19: `colected` is in no dictionary",
    );
    finds(
        |mini| mini.append(CHAPTER, "\nIt is made anew.\n"),
        "book/src/02_two/index.md:19: `anew`: better again",
    );
    finds(
        |mini| mini.write("tests/python/labs/02_two.py", "# One wrod.\n"),
        "tests/python/labs/02_two.py:1: `wrod` is in no dictionary",
    );
}
