//! Code that is never run.
//!
//! Rust is compiled and run by skeptic, or comes by anchor from a crate that
//! is; Python comes from `tests/python`, where every program is run. Whatever
//! else looks like Rust or Python in a page was never proved to work.

use super::Report;
use super::links::Built;
use super::sources::{Chapter, Sources};
use chapters::block::{Block, blocks};
use chapters::{Page, Runner};

/// Fence words that mean a language under another name: skeptic and the
/// highlighter each know one spelling only.
const ALIASES: &[(&str, &str)] = &[
    ("rs", "rust"),
    ("Rust", "rust"),
    ("py", "python"),
    ("py3", "python"),
    ("python3", "python"),
    ("Python", "python"),
    ("pycon", "python"),
];

/// Checks the blocks as their authors wrote them.
pub fn check(sources: &Sources, report: &mut Report) {
    let (mut by_skeptic, mut by_crates) = (0, 0);
    for Chapter { written, shown } in &sources.chapters {
        let shown = blocks(shown);
        let blocks = blocks(written);
        for block in &blocks {
            if let Some(what) = refused(block) {
                report.problems.push(written.problem(block.origin, what));
            } else if block.language() == "rust" {
                match block.runner() {
                    Runner::Skeptic => by_skeptic += 1,
                    Runner::Crate(_) => by_crates += 1,
                }
            }
        }
        for block in shown.iter().filter(|block| block.language() == "rust") {
            if !blocks.iter().any(|written| written.origin == block.origin) {
                report.problems.push(written.problem(
                    block.origin,
                    "nothing runs the Rust that this line brings in: put the fence into the chapter",
                ));
            }
        }
        for line in hidden_fences(written, &blocks) {
            report.problems.push(written.problem(
                line,
                "skeptic does not see this block: begin its fence at the start of a line, \
                 outside of lists and quotations",
            ));
        }
    }
    report.saw(by_skeptic, "Rust blocks run by skeptic");
    report.saw(by_crates, "Rust blocks cut from tested crates");
}

/// Why this block is never run, if it isn't.
fn refused(block: &Block) -> Option<String> {
    let language = block.language();
    if let Some((_, right)) = ALIASES.iter().find(|(alias, _)| *alias == language) {
        return Some(format!("nothing runs a `{language}` block: write ```{right}"));
    }
    if language == "rust" {
        let idle = ["ignore", "no_run"].into_iter().find(|tag| block.has(tag))?;
        return Some(format!("nothing runs a `{idle}` block: make it run, or show it as ```text"));
    }
    if language == "python" && !block.has("lab") && !is_recorded(block) {
        return Some(
            "nothing runs Python typed into a chapter: put it in tests/python/NAME.py and \
             write {{#program NAME}}, or show a fragment as ```text"
                .into(),
        );
    }
    None
}

/// Folders of Python whose programs were run, and what they printed recorded.
const RECORDED: &[&str] = &["tests/production/", "tests/libraries/", "tests/history/"];

/// Whether the block is one whole program from such a folder.
fn is_recorded(block: &Block) -> bool {
    let text = block.text();
    let file = text.trim().strip_prefix("{{#include ").and_then(|rest| rest.strip_suffix(".py}}"));
    file.is_some_and(|file| RECORDED.iter().any(|folder| file.contains(folder)))
}

/// Lines that open a Rust or Python fence where [`blocks`] sees none: in a
/// list, in a quotation.
fn hidden_fences(page: &Page, blocks: &[Block]) -> Vec<usize> {
    let inside = |index: usize| blocks.iter().any(|block| block.lines.contains(&index));
    let mut lines = Vec::new();
    for (index, line) in page.lines.iter().enumerate() {
        let marker = |c: char| c == '>' || c == '-' || c == '*' || c == '.' || c == ' ';
        let text = line.text.trim_start_matches(|c: char| marker(c) || c.is_ascii_digit());
        let info = text.trim_start_matches(['`', '~']);
        let code = info.starts_with("rust") || info.starts_with("python");
        if text.len() - info.len() >= 3 && code && !inside(index) {
            lines.push(line.origin);
        }
    }
    lines
}

/// How many labs the page has. Each shows its program once, and that has been
/// run: a lab is the record of the run, in the box of a Python exercise too.
fn labs(page: &Page) -> usize {
    page.lines.iter().filter(|line| line.text.contains("<section class=\"lab\"")).count()
}

/// Looks at the blocks in the built pages: there must be as many of Rust as
/// were found in the chapter, however they got there.
pub fn check_built(site: &[Built], sources: &Sources, report: &mut Report) {
    let mut n_python = 0;
    for built in site {
        let Some(chapter) = built.chapter(sources) else {
            continue;
        };
        n_python += built.document.count_code("python");
        for language in ["rust", "python"] {
            let fences = blocks(&chapter.shown);
            let hidden = hidden_fences(&chapter.shown, &fences).len();
            let seen = fences.iter().filter(|b| b.language() == language);
            let labs = if language == "python" { labs(&chapter.shown) } else { 0 };
            let seen = seen.count() + labs + hidden; // the hidden ones are named already
            let shown = built.document.count_code(language);
            if shown > seen {
                report.problems.push(chapter.written.problem(
                    1,
                    format!(
                        "the page shows {shown} blocks of {language}, but only {seen} are fences \
                         that the tests see"
                    ),
                ));
            }
        }
    }
    report.saw(n_python, "Python programs");
}
