//! Speaker notes: `notes.md` beside a chapter's `index.md`, or
//! `introduction.notes.md` beside `introduction.md`.
//!
//! ```markdown
//! ## Zero is not a verdict
//!
//! - point: Five zeros and a one.
//! - ask: Which of the six would you free now?
//! - stumble: 05_subtract_dont_mark/deduce_unreachable/zero_is_the_verdict
//! - show: Change `ticket` to lead to the island, and run it again.
//! - open: 1 line 24 subtract_refs 4: count along with the class.
//! ```
//!
//! A heading is one of the chapter's, or `Opening` for what stands above its
//! first. Nothing that stands elsewhere is repeated: `point` is the beginning
//! of a sentence of the chapter, which goes on the slide as the chapter has it;
//! `stumble` names a wrong answer in `solutions/`, whose first line says what is
//! misunderstood; `open` names a lab by its number in the chapter, and a stop as
//! the lab's own options do.

use super::parts::is_heading;
use super::plan;
use crate::katas;
use crate::preprocess::{Site, lab};
use chapters::block::blocks;
use chapters::{Page, Problem};
use lab_player::block::Where;
use std::fs;
use std::path::{Path, PathBuf};

/// The heading for what stands above the first one.
pub const OPENING: &str = "Opening";

/// The notes of one chapter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Section by section, in the order of the notes.
    pub sections: Vec<Section>,
}

/// The notes of one section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The chapter's heading.
    pub heading: String,
    /// What goes on the slide, as the chapter has it, in Markdown.
    pub points: Vec<String>,
    /// What is for the instructor alone.
    pub notes: Vec<Note>,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A question to the class.
    Ask(String),
    /// What to say or to keep in mind.
    Say(String),
    /// What to do before the class.
    Show(String),
    /// A lab, and a stop in it.
    Open {
        /// The lab's address in the chapter and the stop, from 1: `lab-05-...-1@57`.
        address: String,
        /// What the lab is called, and the stop as it is written.
        what: String,
        /// What to do there.
        remark: String,
    },
    /// What people get wrong.
    Stumble {
        /// What is misunderstood, in the words of the wrong answer.
        said: String,
        /// The exercise, and the wrong answer's name.
        source: String,
        /// What to do about it.
        remark: String,
    },
}

impl Notes {
    /// The notes under this heading.
    pub fn under(&self, heading: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.heading == heading)
    }
}

/// The file of the notes of this chapter.
pub fn file(chapter: &Path) -> PathBuf {
    match chapter.ends_with("index.md") {
        true => chapter.with_file_name("notes.md"),
        false => chapter.with_extension("notes.md"),
    }
}

/// Are these notes, and not a page of the book?
pub fn is_notes(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name == "notes.md" || name.ends_with(".notes.md")
}

/// The notes as they stand in their file, if there is one.
pub fn written(site: &Site, chapter: &Page) -> Option<Page> {
    let path = file(&chapter.path);
    let text = fs::read_to_string(site.src.join(&path)).ok()?;
    Some(Page::new(&path, &site.shown(), &text))
}

/// Reads the notes of `chapter`, as written. What they name and is not there is
/// added to `problems`.
pub fn read(site: &Site, chapter: &Page, problems: &mut Vec<Problem>) -> Notes {
    let mut notes = Notes::default();
    let Some(page) = written(site, chapter) else {
        return notes;
    };
    let headings: Vec<&str> =
        chapter.lines.iter().filter_map(|line| is_heading(&line.text)).collect();
    for (line, text) in items(&page) {
        if let Some(heading) = is_heading(&text) {
            if heading != OPENING && !headings.contains(&heading) {
                let what = format!("the chapter has no heading {heading:?}; it has {headings:?}");
                problems.push(page.problem(line, what));
            }
            notes.sections.push(Section { heading: heading.into(), ..Section::default() });
            continue;
        }
        let Some(section) = notes.sections.last_mut() else {
            problems.push(page.problem(line, format!("put this under `## {OPENING}`")));
            continue;
        };
        if let Err(what) = note(site, chapter, &text, section) {
            problems.push(page.problem(line, what));
        }
    }
    notes
}

/// Headings and items, each as one line, with the line it begins at.
fn items(page: &Page) -> Vec<(usize, String)> {
    let mut items: Vec<(usize, String)> = Vec::new();
    for line in page.lines.iter().filter(|line| !line.text.trim().is_empty()) {
        match items.last_mut() {
            Some((_, item)) if line.text.starts_with("  ") => {
                item.push(' ');
                item.push_str(line.text.trim());
            }
            _ => items.push((line.origin, line.text.clone())),
        }
    }
    items
}

/// Reads one item into its section.
fn note(site: &Site, chapter: &Page, item: &str, section: &mut Section) -> Result<(), String> {
    let shape = "write `- point: ...`, or `ask`, `say`, `show`, `open`, `stumble`";
    let item = item.strip_prefix("- ").ok_or(shape)?;
    let (kind, text) = item.split_once(": ").ok_or(shape)?;
    let text = text.trim();
    section.notes.push(match kind {
        "point" => {
            section.points.push(sentence(chapter, text)?);
            return Ok(());
        }
        "ask" => Note::Ask(text.into()),
        "say" => Note::Say(text.into()),
        "show" => Note::Show(text.into()),
        "open" => open(site, chapter, text)?,
        "stumble" => stumble(&site.root, text)?,
        _ => return Err(shape.into()),
    });
    Ok(())
}

/// `1 line 24 subtract_refs 4: what to do there`.
fn open(site: &Site, chapter: &Page, text: &str) -> Result<Note, String> {
    let (place, remark) = text.split_once(": ").unwrap_or((text, ""));
    let (number, stop) = place.split_once(' ').unwrap_or((place, "1"));
    let number = number
        .parse()
        .map_err(|_| format!("`{place}`: begin with the number of the lab, such as `1 line 24`"))?;
    let (id, trace) = lab::run(site, chapter, number)?;
    let at = lab_player::page::find(&trace, &Where::read(stop)?)?;
    let what = match stop {
        "1" => format!("lab {number}, “{}”", trace.title),
        stop => format!("lab {number}, “{}”, at {stop}", trace.title),
    };
    Ok(Note::Open { address: format!("{id}@{}", at + 1), what, remark: remark.into() })
}

/// `NN_topic/NAME/SLUG: what to do about it`, the exercise without its number.
fn stumble(root: &Path, text: &str) -> Result<Note, String> {
    let (named, remark) = text.split_once(": ").unwrap_or((text, ""));
    let (exercise, slug) = named
        .rsplit_once('/')
        .ok_or_else(|| format!("`{named}`: write TOPIC/NAME/SLUG of a wrong answer"))?;
    let full = plan::exercise(root, exercise).map(|exercise| exercise.name);
    let full = full.unwrap_or_else(|_| exercise.into());
    let files = [
        (format!("solutions/{full}/wrong/{slug}.rs"), "//! Wrong: "),
        (format!("{}/{exercise}/wrong/{slug}.py", katas::ANSWERS), "# Wrong: "),
    ];
    for (file, mark) in &files {
        let Ok(answer) = fs::read_to_string(root.join(file)) else { continue };
        let said = answer.lines().next().and_then(|line| line.strip_prefix(mark));
        let said = said.ok_or_else(|| format!("{file}: no `{mark}`"))?;
        return Ok(Note::Stumble {
            said: said.trim_end_matches('.').into(),
            source: named.into(),
            remark: remark.into(),
        });
    }
    Err(format!("no wrong answer {slug}: neither {} nor {} is there", files[0].0, files[1].0))
}

/// The sentence of the chapter that begins so, to its end, in Markdown.
fn sentence(chapter: &Page, begins: &str) -> Result<String, String> {
    let paragraphs = paragraphs(chapter);
    let mut found =
        paragraphs.iter().flat_map(|text| text.match_indices(begins).map(|(at, _)| &text[at..]));
    let rest =
        found.next().ok_or_else(|| format!("no sentence of the chapter begins with {begins:?}"))?;
    if found.next().is_some() {
        return Err(format!(
            "{begins:?} stands in the chapter more than once: write more of the sentence"
        ));
    }
    let sentence = rest[..end(rest)].trim_end();
    // What follows the colon in the chapter is a slide of its own.
    Ok(sentence.strip_suffix(':').map_or(sentence.into(), |said| format!("{said}.")))
}

/// Where the sentence ends that `text` begins with: at a mark, and what closes
/// with it, before a space.
fn end(text: &str) -> usize {
    for (at, mark) in text.match_indices(['.', '?', '!']) {
        let behind = &text[at + mark.len()..];
        let rest = behind.trim_start_matches(['*', ')', '"', '”']);
        if rest.is_empty() || rest.starts_with(' ') {
            return text.len() - rest.len();
        }
    }
    text.len()
}

/// The chapter's prose, a line a paragraph or an item of a list.
fn paragraphs(chapter: &Page) -> Vec<String> {
    let code: Vec<_> = blocks(chapter).into_iter().map(|block| block.lines).collect();
    let mut paragraphs = vec![String::new()];
    for (at, line) in chapter.lines.iter().enumerate() {
        let text = line.text.trim().trim_start_matches("> ");
        // A line may well begin with a number that its sentence goes on with.
        let behind_number = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = behind_number != text && behind_number.starts_with(". ");
        let item = text.starts_with("- ") || is_numbered;
        if text.is_empty() || item || code.iter().any(|range| range.contains(&at)) {
            paragraphs.push(String::new());
        }
        let last = paragraphs.last_mut().expect("there is one");
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(text.trim_start_matches("- "));
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter() -> Page {
        let text = "# A\n\nOne is here. Two is\n*there*. (Three, e.g. five; six.)\n\n- **Four** it is.\n\n\
             Eight comes after\n7, not before.\n\n1. Nine it is\n2. Ten\n";
        Page::new(Path::new("01_a/index.md"), Path::new("book/src"), text)
    }

    #[test]
    fn a_point_is_a_sentence_to_its_end() {
        assert_eq!(sentence(&chapter(), "Two is"), Ok("Two is *there*.".into()));
        assert_eq!(sentence(&chapter(), "One"), Ok("One is here.".into()));
        assert_eq!(sentence(&chapter(), "**Four"), Ok("**Four** it is.".into()));
        let eight = sentence(&chapter(), "Eight");
        assert_eq!(eight, Ok("Eight comes after 7, not before.".into()));
        assert_eq!(sentence(&chapter(), "Nine"), Ok("Nine it is".into()));
        assert!(sentence(&chapter(), "Seven").unwrap_err().contains("\"Seven\""));
        assert!(sentence(&chapter(), "is").unwrap_err().contains("more than once"));
    }

    #[test]
    fn notes_stand_beside_their_chapter() {
        assert_eq!(file(Path::new("05_a/index.md")), Path::new("05_a/notes.md"));
        assert_eq!(file(Path::new("introduction.md")), Path::new("introduction.notes.md"));
        assert!(is_notes(Path::new("introduction.notes.md")));
        assert!(!is_notes(Path::new("notes_on_c/index.md")));
    }
}
