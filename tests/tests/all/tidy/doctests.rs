//! Examples in documentation are run; where a library has none, no `rustdoc` is started
//! for it, which takes a second or two for each.

use std::path::Path;

use super::{ALL, exists, none, read, tracked};

/// Words behind a fence with which a block is compiled or run.
const RUN: [&str; 4] = ["rust", "should_panic", "no_run", "compile_fail"];

#[test]
fn a_library_with_examples_runs_them_and_one_without_says_so() {
    let files = tracked(ALL).unwrap_or_default();
    let mut complaints = Vec::new();
    let mut with = 0;
    for file in files.iter().filter(|file| file.ends_with("Cargo.toml")) {
        let folder = file.parent().unwrap_or(Path::new(""));
        // A workspace of its own, which has no tests.
        let is_apart = folder.starts_with("lab/wasm/engine");
        if is_apart || !exists(folder.join("src/lib.rs")) {
            continue;
        }
        let is_run = !read(file).lines().any(|line| line == "doctest = false");
        // What a learner writes into an exercise is theirs.
        let sources = files.iter().filter(|f| {
            f.starts_with(folder.join("src")) && f.extension().is_some_and(|e| e == "rs")
        });
        let has = !folder.starts_with("exercises")
            && sources.into_iter().any(|source| has_example(&read(source)));
        with += usize::from(has);
        match (has, is_run) {
            (true, false) => complaints.push(format!(
                "{}: its examples are not run: take out doctest = false",
                file.display()
            )),
            (false, true) => complaints.push(format!(
                "{}: it has no example: say doctest = false under [lib]",
                file.display()
            )),
            _ => {}
        }
    }
    assert!(with > 0 || files.is_empty(), "gc-core has examples");
    none(complaints);
}

/// Whether documentation in this source has a block of Rust, or takes in a file that
/// may have one.
fn has_example(source: &str) -> bool {
    let docs = |line: &'_ str| {
        let line = line.trim_start();
        let doc = line.strip_prefix("///").or(line.strip_prefix("//!"));
        doc.map(|doc| doc.trim_start().to_string())
    };
    // How many backticks the block that is open began with.
    let mut open = None;
    for line in source.lines().filter_map(docs) {
        let words = line.trim_start_matches('`');
        let ticks = line.len() - words.len();
        match open {
            Some(n) if ticks >= n && words.is_empty() => open = None,
            None if ticks >= 3 => {
                let is_run = |word: &str| word.is_empty() || RUN.contains(&word) || is_code(word);
                if words.split(',').map(str::trim).all(is_run) {
                    return true;
                }
                open = Some(ticks);
            }
            _ => {}
        }
    }
    source.contains("doc = include_str!")
}

/// A number of an error, which a block is expected to fail with, or an edition.
fn is_code(word: &str) -> bool {
    word.starts_with("edition") || word.strip_prefix('E').is_some_and(|n| n.parse::<u16>().is_ok())
}

#[test]
fn examples_are_found_among_other_blocks() {
    for (source, has) in [
        ("/// ```\n/// a();\n/// ```\n", true),
        ("    //! ```compile_fail,E0502\n    //! ```\n", true),
        ("/// ```ignore\n/// a();\n/// ```\nfn a() {}\n", false),
        ("//! ```text\n//! a\n//! ```\n//! ```python\n//! ```\n", false),
        ("//! ````text\n//! ```python,lab\n//! ```\n//! ````\n", false),
        ("// ```\n// a\n// ```\n", false),
        ("#![doc = include_str!(\"README.md\")]\n", true),
    ] {
        assert_eq!(has_example(source), has, "{source}");
    }
}
