//! A chapter taken apart into what can be projected.
//!
//! What goes by itself: the question, the aims, figures, programs and what they
//! print, labs, tables, set-off statements, folklore, where it is in CPython, the
//! questions at the end, the lines to remember, and [the Rust](rust). Prose stays in
//! the chapter, but for the sentences that the notes point at.

use super::{Source, rust};
use crate::check::anatomy::number;
use chapters::Page;
use chapters::page::element;

/// A chapter in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chapter {
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// Its title, in Markdown.
    pub title: String,
    /// The question under the title, in Markdown.
    pub question: String,
    /// What a reader will be able to do.
    pub aims: Vec<String>,
    /// How many minutes it takes.
    pub minutes: usize,
    /// What stands under each heading.
    pub parts: Vec<Part>,
    /// The exercises: kind, title, and what their boxes say of level and time.
    pub exercises: Vec<Exercise>,
    /// The questions to check oneself, with their answers.
    pub questions: Vec<(String, String)>,
    /// The lines to remember.
    pub remember: Vec<String>,
}

/// One exercise, as its box has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercise {
    /// Whether it is to be answered in Python.
    pub python: bool,
    /// Its title, in HTML.
    pub title: String,
}

/// What stands under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading; nothing above the first.
    pub heading: Option<String>,
    /// In order.
    pub pieces: Vec<Piece>,
}

/// Something to project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A few lines set off as text, or a statement in a box, in Markdown.
    Statement(String),
    /// A table, in Markdown.
    Table(String),
    /// A picture or a chart, in HTML.
    Figure(String),
    /// A program, and what it prints, both fenced.
    Program(String, Option<String>),
    /// A lab, in HTML.
    Lab(String),
    /// What is often said and isn't so, in Markdown.
    Folklore(String),
    /// Where it is in CPython, in Markdown.
    InCpython(String),
    /// An exercise in Rust.
    Task(Task),
    /// A listing in Rust: its heading, in HTML, and the program, fenced.
    Listing(String, String),
}

/// An exercise in Rust as its box sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// In HTML.
    pub title: String,
    /// Its kind, level and minutes, in HTML.
    pub about: String,
    /// What is to be done, in Markdown: the first paragraph.
    pub said: String,
    /// What is to be written, and the command that tests it, each fenced.
    pub code: Vec<String>,
}

/// The heading above the questions.
pub const CHECK: &str = "Check yourself";
/// The heading above what to remember.
pub const REMEMBER: &str = "Remember";
/// What opens the Rust of a chapter.
const IN_RUST: &str = "<details class=\"in-rust\"";
/// Above this many lines a text is a listing and not a statement.
const STATEMENT: usize = 6;

/// The heading on this line, of whichever level below the title.
pub fn is_heading(line: &str) -> Option<&str> {
    line.strip_prefix("## ").or_else(|| line.strip_prefix("### "))
}

/// Takes a chapter apart.
pub fn take_apart(source: &Source) -> Chapter {
    let mut chapter = opening(&source.written);
    let lines: Vec<&str> = source.shown.lines.iter().map(|line| line.text.as_str()).collect();
    chapter.exercises = exercises(&lines);
    chapter.parts.push(Part::default());
    let mut at = 0;
    while at < lines.len() {
        at += step(&lines[at..], &mut chapter);
    }
    chapter
}

/// Title, question and aims.
fn opening(written: &Page) -> Chapter {
    let lines: Vec<&str> = written.lines.iter().map(|line| line.text.as_str()).collect();
    let able = lines.iter().position(|line| line.starts_with("**You will be able to**"));
    let aims = able.map_or(Vec::new(), |at| items(&lines[at + 1..]));
    Chapter {
        number: number(&written.path),
        title: written.title().unwrap_or_default().into(),
        question: written.question().unwrap_or_default(),
        aims,
        ..Chapter::default()
    }
}

/// The items of the list that comes first, each as one line.
fn items(lines: &[&str]) -> Vec<String> {
    let list = lines.iter().skip_while(|l| l.trim().is_empty());
    let mut items: Vec<String> = Vec::new();
    for line in list.take_while(|l| !l.trim().is_empty()) {
        match (line.strip_prefix("- "), items.last_mut()) {
            (Some(item), _) => items.push(item.into()),
            (None, Some(last)) => *last += &format!(" {}", line.trim()),
            (None, None) => return items,
        }
    }
    items
}

/// Reads what the lines begin with into `chapter`; returns how many lines that is.
fn step(lines: &[&str], chapter: &mut Chapter) -> usize {
    let line = lines[0];
    let heading = chapter.parts.last().and_then(|part| part.heading.clone());
    let part = chapter.parts.last_mut().expect("there is one");
    if let Some(heading) = is_heading(line) {
        let heading = Some(heading.to_string());
        chapter.parts.push(Part { heading, pieces: Vec::new() });
    } else if line.starts_with("<details") {
        let taken = element(lines, "<details", "</details>");
        if heading.as_deref() == Some(CHECK) {
            chapter.questions.extend(question(&lines[..taken]));
        } else if line.starts_with(IN_RUST) {
            part.pieces.extend(rust::pieces(&lines[..taken]));
        }
        return taken;
    } else if line.starts_with("<section class=\"lab\"") {
        part.pieces.push(Piece::Lab(line.into()));
    } else if line.starts_with("<section") {
        return element(lines, "<section", "</section>");
    } else if line.starts_with("<figure") {
        let taken = element(lines, "<figure", "</figure>");
        part.pieces.push(Piece::Figure(lines[..taken].join("\n")));
        return taken;
    } else if line.starts_with("<div class=\"program\">") {
        let taken = element(lines, "<div", "</div>");
        part.pieces.extend(program(&lines[1..taken]));
        return taken;
    } else if line.starts_with("```") {
        let taken = fence(lines);
        typed(&lines[..taken], part);
        return taken;
    } else if line.starts_with('|') {
        return run(lines, '|', |table| part.pieces.push(Piece::Table(table)));
    } else if line.starts_with('>') {
        return run(lines, '>', |quoted| part.pieces.extend(boxed(&quoted)));
    } else if heading.as_deref() == Some(REMEMBER) && line.starts_with("- ") {
        chapter.remember = items(lines);
        return lines.iter().take_while(|line| !line.is_empty()).count();
    }
    1
}

/// How many lines the fenced block takes that the first one opens.
pub(super) fn fence(lines: &[&str]) -> usize {
    let marks = lines[0].len() - lines[0].trim_start_matches('`').len();
    let closes =
        |line: &&str| line.starts_with(&"`".repeat(marks)) && line.trim_end().len() == marks;
    lines.iter().skip(1).position(closes).map_or(lines.len(), |at| at + 2)
}

/// The fenced blocks among the lines, in order.
pub(super) fn fences<'a, 't>(lines: &'a [&'t str]) -> Vec<&'a [&'t str]> {
    let mut blocks = Vec::new();
    let mut rest = lines;
    while let Some(at) = rest.iter().position(|line| line.starts_with("```")) {
        let (block, behind) = rest[at..].split_at(fence(&rest[at..]));
        blocks.push(block);
        rest = behind;
    }
    blocks
}

/// Hands over the lines that begin with `mark`, and says how many there are.
fn run(lines: &[&str], mark: char, mut keep: impl FnMut(String)) -> usize {
    let taken = lines.iter().take_while(|line| line.starts_with(mark)).count();
    keep(lines[..taken].join("\n"));
    taken
}

/// A program and its output, out of their common box.
fn program(lines: &[&str]) -> Option<Piece> {
    let mut fences = fences(lines).into_iter().map(|block| block.join("\n"));
    let program = fences.next()?;
    match program.starts_with("```python") {
        true => Some(Piece::Program(program, fences.next())),
        false => Some(Piece::Program(String::new(), Some(program))),
    }
}

/// A fenced block that stands by itself. What follows a program is its output.
fn typed(lines: &[&str], part: &mut Part) {
    let text = lines.join("\n");
    if lines[0].starts_with("```python") {
        part.pieces.push(Piece::Program(text, None));
    } else if let Some(Piece::Program(_, output @ None)) = part.pieces.last_mut() {
        *output = Some(text);
    } else if lines.len() <= STATEMENT + 2 {
        part.pieces.push(Piece::Statement(text));
    } else {
        part.pieces.push(Piece::Program(text, None));
    }
}

/// A box: folklore, where it is in CPython, or a statement.
fn boxed(quoted: &str) -> Option<Piece> {
    let lines = quoted.lines().map(|line| line.trim_start_matches('>').trim());
    let text: Vec<&str> = lines.collect();
    match text.first() {
        Some(&"[!WARNING]") => Some(Piece::Folklore(text[1..].join("\n"))),
        Some(&"[!NOTE]") => {
            let text = text[1..].join("\n");
            text.starts_with("**In CPython").then_some(Piece::InCpython(text))
        }
        _ => Some(Piece::Statement(text.join("\n"))),
    }
}

/// A question to check yourself: what is asked, and the answer.
fn question(lines: &[&str]) -> Option<(String, String)> {
    let text = lines.join("\n");
    let (asked, rest) = text.split_once("<summary>")?.1.split_once("</summary>")?;
    let answer = rest.rsplit_once("</details>")?.0;
    Some((asked.replace('\n', " "), answer.trim().into()))
}

/// The exercises of the chapter, those in Rust last.
fn exercises(lines: &[&str]) -> Vec<Exercise> {
    let titles = lines.iter().filter_map(|line| {
        let rest = line.strip_prefix("<p class=\"exercise-title\"><span>")?;
        let (kind, title) = rest.strip_suffix("</p>")?.split_once("</span> ")?;
        Some(Exercise { python: kind.starts_with("Python"), title: title.into() })
    });
    let mut exercises: Vec<Exercise> = titles.collect();
    exercises.sort_by_key(|exercise| !exercise.python);
    exercises
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn chapter(text: &str) -> Chapter {
        let page = Page::new(Path::new("05_a/index.md"), Path::new("book/src"), text);
        take_apart(&Source { written: page.clone(), shown: page })
    }

    #[test]
    fn a_chapter_falls_into_its_parts() {
        let chapter = chapter(
            "# A *b*\n\n*Why?*\n\n**You will be able to**\n\n- do it,\n  again;\n- stop.\n\nProse.\n\n\
             ## One\n\n```text\na = b\n```\n\n> [!NOTE]\n> **In CPython.** There.\n\n\
             > [!WARNING]\n> **Folklore.** Yes.\n\n<details class=\"in-rust\">\n<summary>Rust</summary>\n```rust\nx\n```\n</details>\n\n\
             ## Check yourself\n\n<details><summary>Is\nit?</summary>\n\nYes.\n\n</details>\n\n\
             ## Remember\n\n- One.\n- Two\n  lines.\n",
        );
        assert_eq!(chapter.number, Some(5));
        assert_eq!(chapter.question, "Why?");
        assert_eq!(chapter.aims, ["do it, again;", "stop."]);
        let one = &chapter.parts[1];
        assert_eq!(one.heading.as_deref(), Some("One"));
        assert_eq!(
            one.pieces,
            [
                Piece::Statement("```text\na = b\n```".into()),
                Piece::InCpython("**In CPython.** There.".into()),
                Piece::Folklore("**Folklore.** Yes.".into()),
                Piece::Listing("Rust".into(), "```rust\nx\n```".into()),
            ]
        );
        assert_eq!(chapter.questions, [("Is it?".into(), "Yes.".into())]);
        assert_eq!(chapter.remember, ["One.", "Two lines."]);
    }

    #[test]
    fn a_program_has_its_output_with_it() {
        let chapter = chapter(
            "# A\n\n<div class=\"program\">\n\n```python,program\nprint(1)\n```\n\n```text,output\n1\n```\n\n\
             <p class=\"printed-by\">Output</p>\n\n</div>\n\n```python\nprint(2)\n```\n\n```text\n2\n```\n",
        );
        let fenced = |info: &str, text: &str| format!("```{info}\n{text}\n```");
        assert_eq!(
            chapter.parts[0].pieces,
            [
                Piece::Program(
                    fenced("python,program", "print(1)"),
                    Some(fenced("text,output", "1"))
                ),
                Piece::Program(fenced("python", "print(2)"), Some(fenced("text", "2"))),
            ]
        );
    }
}
