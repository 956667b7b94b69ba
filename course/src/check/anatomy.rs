//! The parts that every chapter has, in their order.
//!
//! Question, aims, minutes, a lab that asks, what happened, where it is in
//! CPython, questions to check oneself, three lines to remember; the Rust
//! folded, the exercise before the listing that answers it. `book.toml` says up
//! to which chapter this holds: `[preprocessor.course] anatomy = 12`.

use super::Report;
use super::sources::{Chapter, Sources};
use crate::preprocess::{directive, minutes};
use chapters::block::{Block, blocks};
use chapters::{Page, Problem};
use std::ops::{Range, RangeInclusive};
use std::path::Path;

/// How long a chapter is, in words as rendered with the Rust folded, labs
/// included and exercises not.
pub const WORDS: RangeInclusive<usize> = 2000..=3500;
/// How many minutes a chapter takes, as it says itself, labs included.
pub const MINUTES: RangeInclusive<usize> = 15..=30;

const ABLE_TO: &str = "**You will be able to**";
const HAPPENED: &str = "## What happened";
const IN_CPYTHON: &str = "> **In CPython.**";
const SOURCE: &str = "https://github.com/python/cpython/blob/v3.13.0/";
const CHECK: &str = "## Check yourself";
const REMEMBER: &str = "## Remember";
const IN_RUST: &str = "<details class=\"in-rust\">";

/// Checks the chapters from 1 to `last`.
pub fn check(sources: &Sources, last: u32, report: &mut Report) {
    let held = |chapter: &&Chapter| number(&chapter.written.path).is_some_and(|n| n <= last);
    let mut held_to = 0;
    for Chapter { written, shown } in sources.chapters.iter().filter(held) {
        held_to += 1;
        let mut look = Look { page: written, problems: &mut report.problems };
        look.opening();
        look.lab();
        look.in_cpython();
        look.check_yourself();
        look.remember();
        look.order();
        look.rust();
        look.exercises_come_first();
        look.wording();
        let words = minutes::words_of_page(shown);
        if !WORDS.contains(&words) {
            let (least, most) = (WORDS.start(), WORDS.end());
            let what = format!("{words} words with the Rust folded: {least} to {most}");
            look.complain(1, what);
        }
        let minutes = minutes::reading(shown);
        if !MINUTES.contains(&minutes) {
            let (least, most) = (MINUTES.start(), MINUTES.end());
            look.complain(1, format!("{minutes} minutes: a chapter takes {least} to {most}"));
        }
    }
    report.saw(held_to, "chapters held to the anatomy");
}

/// The number of the chapter in this file, if it is one.
pub fn number(path: &Path) -> Option<u32> {
    let folder = path.parent()?.to_str()?;
    folder.split_once('_')?.0.parse().ok()
}

/// One chapter, and where to report problems.
struct Look<'a> {
    page: &'a Page,
    problems: &'a mut Vec<Problem>,
}

impl Look<'_> {
    fn complain(&mut self, line: usize, what: impl Into<String>) {
        self.problems.push(self.page.problem(line, what));
    }

    /// The line, from 1, that begins so and stands outside of code.
    fn find(&self, begins: &str) -> Option<usize> {
        let inside = fences(self.page);
        let lines = self.page.lines.iter().enumerate();
        let mut found = lines.filter(|(at, l)| l.text.starts_with(begins) && !within(&inside, *at));
        found.next().map(|(_, line)| line.origin)
    }

    /// The lines from `line` (from 1) up to the next heading of its level.
    fn section(&self, line: usize) -> Vec<&str> {
        let lines = self.page.lines.iter().skip(line).map(|l| l.text.as_str());
        lines.take_while(|text| !text.starts_with("## ")).collect()
    }

    /// Title, question, aims, minutes.
    fn opening(&mut self) {
        let lines: Vec<&str> = self.page.lines.iter().map(|l| l.text.as_str()).collect();
        if !lines.first().is_some_and(|line| line.starts_with("# ")) {
            self.complain(1, "begin with the title: `# Title`");
        }
        let question: Vec<&str> =
            lines.iter().skip(2).take_while(|l| !l.is_empty()).copied().collect();
        let question = question.join(" ");
        if !(question.starts_with('*') && question.ends_with("?*")) {
            self.complain(3, "put the chapter's question under the title: `*How ...?*`");
        }
        match self.find(ABLE_TO) {
            None => self.complain(3, format!("say what a reader can do afterwards: `{ABLE_TO}`")),
            Some(line) => {
                let aims = items(lines.get(line + 1..).unwrap_or_default());
                if !(2..=3).contains(&aims) {
                    self.complain(line, format!("{aims} aims: name two or three, one a line"));
                }
            }
        }
        if self.find(minutes::DIRECTIVE).is_none() {
            self.complain(3, format!("say how long it takes: `{}`", minutes::DIRECTIVE));
        }
    }

    /// A program to step through, and a question that it answers.
    fn lab(&mut self) {
        let labs: Vec<Block> = blocks(self.page).into_iter().filter(|b| b.has("lab")).collect();
        if labs.is_empty() {
            self.complain(1, "no lab: show a program that can be stepped through");
        } else if !labs.iter().any(|lab| lab.text().contains("#| predict:")) {
            self.complain(labs[0].origin, "no lab asks for a prediction: `#| predict: ...`");
        }
    }

    fn in_cpython(&mut self) {
        let Some(line) = self.find(IN_CPYTHON) else {
            return self.complain(1, format!("say where it is in CPython: `{IN_CPYTHON}`"));
        };
        let lines = self.page.lines.iter().skip(line - 1);
        let mut note = lines.take_while(|l| l.text.starts_with('>'));
        if !note.any(|l| l.text.contains(SOURCE)) {
            self.complain(line, format!("link to the source at its tag: {SOURCE}..."));
        }
    }

    fn check_yourself(&mut self) {
        let Some(line) = self.find(CHECK) else {
            return self.complain(1, format!("no questions to check oneself: `{CHECK}`"));
        };
        let section = self.section(line);
        let questions = section.iter().filter(|text| text.starts_with("<details")).count();
        if questions < 4 {
            self.complain(line, format!("{questions} questions to check oneself: four or more"));
        }
    }

    fn remember(&mut self) {
        let Some(line) = self.find(REMEMBER) else {
            return self.complain(1, format!("end with what stays: `{REMEMBER}` and three lines"));
        };
        let section = self.section(line);
        let lines = section.iter().filter(|text| text.starts_with("- ")).count();
        if lines != 3 {
            self.complain(line, format!("{lines} lines to remember: three"));
        }
        if self.page.lines.iter().skip(line).any(|l| l.text.starts_with("## ")) {
            self.complain(line, format!("`{REMEMBER}` comes last"));
        }
    }

    /// The parts that are there stand in this order.
    fn order(&mut self) {
        let parts = [ABLE_TO, minutes::DIRECTIVE, HAPPENED, CHECK, REMEMBER];
        let at: Vec<(usize, &str)> =
            parts.iter().filter_map(|part| Some((self.find(part)?, *part))).collect();
        for pair in at.windows(2) {
            if pair[0].0 > pair[1].0 {
                self.complain(pair[1].0, format!("`{}` comes after `{}`", pair[1].1, pair[0].1));
            }
        }
        if self.find(HAPPENED).is_none() {
            self.complain(1, format!("say what happened in the first program: `{HAPPENED}`"));
        }
    }

    /// Every Rust block stands where it can be folded, and nothing leads into a
    /// fold.
    fn rust(&mut self) {
        let folded = folded(self.page);
        let rust = blocks(self.page).into_iter().filter(|block| block.language() == "rust");
        for block in rust {
            if !within(&folded, block.lines.start) {
                self.complain(block.origin, format!("fold the Rust: put it inside `{IN_RUST}`"));
            }
        }
        let code = fences(self.page);
        let is_heading =
            |at: usize| self.page.lines[at].text.starts_with('#') && !within(&code, at);
        let headings: Vec<usize> =
            folded.into_iter().flatten().filter(|&at| is_heading(at)).collect();
        for at in headings {
            let what = "a heading inside the fold: links to it would lead to nothing that is seen";
            self.complain(self.page.lines[at].origin, what);
        }
    }

    /// An exercise stands before the listing that is its answer.
    fn exercises_come_first(&mut self) {
        let mut shown: Vec<(String, usize)> = Vec::new();
        let mut complaints = Vec::new();
        for line in &self.page.lines {
            let Ok(Some((name, argument))) = directive::read(&line.text) else {
                continue;
            };
            match name {
                "include" => {
                    let anchor = argument.split_once(':').map_or("", |(_, anchor)| anchor);
                    shown.push((anchor.into(), line.origin));
                }
                "exercise" => {
                    let answers = |(anchor, _): &&(String, usize)| answers(anchor, argument);
                    if let Some((anchor, at)) = shown.iter().find(answers) {
                        let what = format!(
                            "the listing `{anchor}` of line {at} answers this exercise: put the \
                             exercise before it"
                        );
                        complaints.push((line.origin, what));
                    }
                }
                _ => {}
            }
        }
        for (line, what) in complaints {
            self.complain(line, what);
        }
    }

    /// References to chapters are links on names.
    fn wording(&mut self) {
        let code = fences(self.page);
        let mut complaints = Vec::new();
        for (at, line) in self.page.lines.iter().enumerate() {
            let option = line.text.starts_with("#|");
            if within(&code, at) && !option {
                continue;
            }
            if names_a_number(&line.text) {
                let what = "a chapter's number changes: write a link on its name";
                complaints.push((line.origin, what.to_string()));
            }
        }
        for (line, what) in complaints {
            self.complain(line, what);
        }
    }
}

/// How many of `lines` are items of the list they begin with.
fn items(lines: &[&str]) -> usize {
    let list = lines.iter().skip_while(|l| l.is_empty()).take_while(|l| !l.is_empty());
    list.filter(|l| l.starts_with("- ")).count()
}

/// Does the listing at `anchor` answer the exercise `NN_topic/NN_name`?
fn answers(anchor: &str, exercise: &str) -> bool {
    let name = exercise.rsplit('/').next().and_then(|name| name.split_once('_'));
    name.is_some_and(|(_, name)| !anchor.is_empty() && name.starts_with(anchor))
}

/// "chapter 5", "Chapters 5 to 10".
fn names_a_number(text: &str) -> bool {
    text.to_lowercase().match_indices("chapter").any(|(at, word)| {
        let rest = text.get(at + word.len()..).unwrap_or_default();
        let rest = rest.strip_prefix('s').unwrap_or(rest).trim_start();
        rest.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Which lines of the page, from 0, are code.
fn fences(page: &Page) -> Vec<Range<usize>> {
    blocks(page).into_iter().map(|block| block.lines).collect()
}

/// Which lines of the page, from 0, fold away with the Rust.
fn folded(page: &Page) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (at, line) in page.lines.iter().enumerate() {
        let opened = line.text.matches("<details").count();
        let closed = line.text.matches("</details>").count();
        open = match open {
            None if line.text.starts_with(IN_RUST) => Some((at, 1)),
            None => None,
            Some((start, depth)) if depth + opened <= closed => {
                ranges.push(start..at);
                None
            }
            Some((start, depth)) => Some((start, depth + opened - closed)),
        };
    }
    ranges
}

fn within(ranges: &[Range<usize>], at: usize) -> bool {
    ranges.iter().any(|range| range.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_answers_the_exercise_of_its_name() {
        assert!(answers("incref", "02_reference_counting/02_incref_and_decref"));
        assert!(answers("select_generation", "12_when/02_select_generation"));
        assert!(!answers("dealloc_loop", "02_reference_counting/02_incref_and_decref"));
        assert!(!answers("", "02_reference_counting/02_incref_and_decref"));
    }

    #[test]
    fn a_number_of_a_chapter_is_found_and_its_name_is_not() {
        assert!(names_a_number("see Chapter 5"));
        assert!(names_a_number("chapters 5 to 10"));
        assert!(!names_a_number("the next chapter, in 3.13"));
    }
}
