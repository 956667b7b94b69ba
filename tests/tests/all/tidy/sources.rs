//! How long functions and files are, and the English of comments.

use super::rooms::name_at;
use super::{ALL, none, read, tracked};

/// The most lines of a function; the loop that runs instructions is one match,
/// and may have more.
const LONGEST: usize = 80;
const LONGEST_LOOP: (&str, usize) = ("lab/interpreter/src/vm/eval.rs: execute", 250);

/// The most lines of a file: one idea has room in them.
const LONGEST_FILE: usize = 500;

/// The sources of the crates, without tests and benchmarks: path and text.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        let name = file.to_string_lossy().into_owned();
        let crates = ["gc-core/", "lab/", "course/", "tests/"];
        let tests = name.contains("/tests/") || name.contains("/benches/");
        if name.ends_with(".rs") && !tests && crates.iter().any(|at| name.starts_with(at)) {
            found.push((name, read(&file)));
        }
    }
    assert!(found.len() > 200, "only {} sources found", found.len());
    found
}

#[test]
fn no_function_and_no_file_of_a_crate_is_long() {
    let mut complaints = Vec::new();
    let mut seen = 0;
    for (name, text) in sources() {
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            complaints.push(format!("{name} has {lines} lines, and {LONGEST_FILE} at most"));
        }
        for (function, lines) in functions(&text) {
            seen += 1;
            let which = format!("{name}: {function}");
            let most = if which == LONGEST_LOOP.0 { LONGEST_LOOP.1 } else { LONGEST };
            if lines > most {
                complaints.push(format!("{which} has {lines} lines, and {most} at most"));
            }
        }
    }
    assert!(seen > 1000, "only {seen} functions found");
    none(complaints);
}

/// Words that a native writer would not have used: what to write instead.
const FOREIGN: [(&str, &str); 6] = [
    ("whoever", "you, or what it is that does it"),
    ("nobody", "nothing, no code, no name"),
    ("somebody", "a program, a reader, you"),
    ("anew", "again"),
    ("is told", "is notified, is recorded"),
    ("The same,", "say again what it is"),
];

#[test]
fn comments_in_sources_are_in_native_english() {
    let mut complaints = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        let name = file.to_string_lossy();
        let source = ["gc-core/", "lab/", "course/"].iter().any(|at| name.starts_with(at));
        // Chapters are held to such a list by `cargo course check`: it is there.
        let tests = name.contains("/tests/") || name.ends_with("check/anatomy.rs");
        if !source || tests || !name.ends_with(".rs") {
            continue;
        }
        for (index, line) in read(&file).lines().enumerate() {
            let Some((_, comment)) = line.split_once("//") else { continue };
            for (word, better) in FOREIGN {
                if has_word(comment, word) {
                    complaints.push(format!("{name}:{}: `{word}`: better {better}", index + 1));
                }
            }
        }
    }
    none(complaints);
}

/// Whether a text has these words, in any case, and not as a part of others.
fn has_word(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    text.match_indices(&words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The functions in a formatted source, each with its number of lines.
fn functions(source: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let lines: Vec<&str> = source.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let indent = &line[..line.len() - bare.len()];
        let Some((before, name)) = bare.split_once("fn ") else { continue };
        let qualifier = |word: &str| {
            matches!(word, "pub" | "const" | "async" | "unsafe" | "extern" | "\"C\"")
                || word.starts_with("pub(")
        };
        if !before.split_whitespace().all(qualifier) {
            continue;
        }
        let end = lines[at..].iter().position(|line| *line == format!("{indent}}}"));
        let whole = line.ends_with('}') || line.ends_with(';');
        let length = if whole { 1 } else { end.unwrap_or(0) + 1 };
        found.push((name_at(name).to_string(), length));
    }
    found
}
