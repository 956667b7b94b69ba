//! `{{#minutes}}`: how long a chapter takes, computed from the chapter itself,
//! so that no edit makes it wrong.
//!
//! The rule: [`WORDS_A_MINUTE`] for the words a reader meets who leaves every
//! **In Rust** folded, code and answers included; [`MINUTES_A_LAB`] for each
//! lab; both together rounded up to five minutes. Exercises are stated apart,
//! each with the minutes that its box names, or else [`MINUTES_AN_EXERCISE`], and
//! apart again those below **More in Rust**, which can wait.

use super::Site;
use chapters::page::element;
use chapters::{Page, Problem};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// How fast a reader reads prose with programs in it.
pub const WORDS_A_MINUTE: usize = 200;
/// Stepping through a lab once, and answering its questions.
pub const MINUTES_A_LAB: usize = 3;
/// An exercise that says nothing, for a reader of the chapter.
pub const MINUTES_AN_EXERCISE: usize = 20;

/// The line that asks for it.
pub const DIRECTIVE: &str = "{{#minutes}}";

/// The last pass: everything that is to be counted is in its place.
pub fn expand(site: &Site, page: &mut Page, _problems: &mut Vec<Problem>) {
    let reading = reading(page);
    let key = (site.root.clone(), page.path.clone());
    KNOWN.lock().unwrap_or_else(|broken| broken.into_inner()).insert(key, reading);
    let stated = stated(page, reading);
    for line in page.lines.iter_mut().filter(|line| line.text.trim() == DIRECTIVE) {
        line.text = format!("{STATED}{stated}</p>");
    }
}

/// What each page took when it was last expanded, by repository and file.
static KNOWN: Mutex<BTreeMap<(PathBuf, PathBuf), usize>> = Mutex::new(BTreeMap::new());

/// How many minutes the chapter in this file takes, if it has been expanded.
pub fn known(site: &Site, path: &Path) -> Option<usize> {
    let known = KNOWN.lock().unwrap_or_else(|broken| broken.into_inner());
    known.get(&(site.root.clone(), path.to_path_buf())).copied()
}

/// The sentence under the chapter's aims.
fn stated(page: &Page, reading: usize) -> String {
    let labs = match boxes(page, LAB).count() {
        0 => String::new(),
        1 => ", with one lab".into(),
        n => format!(", with {n} labs"),
    };
    let (rust, python) = (minutes_of(page, EXERCISE), minutes_of(page, KATA));
    let can_wait = minutes_that_can_wait(page);
    let more = match (rust - can_wait, python) {
        (0, 0) => return format!("About {reading} minutes{labs}."),
        (rust, 0) => format!("{rust} more in Rust"),
        (0, python) => format!("{python} more in Python"),
        (rust, python) => format!("{rust} more in Rust and {python} in Python"),
    };
    let waiting = match can_wait {
        0 => String::new(),
        minutes => format!(" Another {minutes} in Rust can wait."),
    };
    match boxes(page, EXERCISE).chain(boxes(page, KATA)).count() {
        1 => format!("About {reading} minutes{labs}; the exercise takes {more}.{waiting}"),
        _ => format!("About {reading} minutes{labs}; the exercises take {more}.{waiting}"),
    }
}

/// How many minutes the text and its labs take.
pub fn reading(page: &Page) -> usize {
    let labs = boxes(page, LAB).count();
    let minutes = words(page).div_ceil(WORDS_A_MINUTE) + labs * MINUTES_A_LAB;
    minutes.next_multiple_of(5)
}

/// The lines that open such a box.
fn boxes<'a>(page: &'a Page, opening: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = page.lines.iter().map(|line| line.text.as_str());
    lines.filter(move |line| line.starts_with(opening))
}

/// The minutes that the boxes state, in all.
fn minutes_of(page: &Page, opening: &str) -> usize {
    boxes(page, opening).map(minutes_stated).sum()
}

/// The minutes that this box states.
fn minutes_stated(line: &str) -> usize {
    let stated = |line: &str| line.split_once("data-minutes=\"")?.1.split('"').next()?.parse().ok();
    stated(line).unwrap_or(MINUTES_AN_EXERCISE)
}

/// The minutes of the exercises in Rust from the fold on that says it has more of them:
/// nothing later builds on those.
fn minutes_that_can_wait(page: &Page) -> usize {
    let lines = page.lines.iter().map(|line| line.text.as_str());
    let from_there = lines.skip_while(|line| !line.starts_with(MORE_IN_RUST));
    from_there.filter(|line| line.starts_with(EXERCISE)).map(minutes_stated).sum()
}

const STATED: &str = "<p class=\"minutes\">";
const EXERCISE: &str = "<section class=\"exercise\"";
const MORE_IN_RUST: &str = "<summary>More in Rust";
const LAB: &str = "<section class=\"lab\"";
const FIGURE: &str = "<figure";
const KATA: &str = "<section class=\"kata\"";

/// What is left out of the count, from its opening to the end of its element.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("<details class=\"in-rust\"", "<details", "</details>"),
    (EXERCISE, "<section", "</section>"),
    (KATA, "<section", "</section>"),
    (LAB, "<section", "</section>"),
    (FIGURE, "<figure", "</figure>"),
    ("<svg", "<svg", "</svg>"),
    // What the stepper in the page reads.
    ("<script", "<script", "</script>"),
    // So that a page counts the same before and after this is said on it.
    (STATED, "<p", "</p>"),
];

/// The words of an expanded page as its reader sees it with the Rust folded:
/// prose, programs, what they print, tables, answers. Not the labs, figures
/// and exercises, which have their own minutes.
pub fn words(page: &Page) -> usize {
    without(page, |_| true)
}

/// The words as above, with the programs of the labs, what they print, and the captions of
/// figures: how long the page is.
pub fn words_of_page(page: &Page) -> usize {
    without(page, |begins| ![LAB, FIGURE].contains(&begins))
}

/// The words outside of the elements of [`LEFT_OUT`] that `leaves_out`.
fn without(page: &Page, leaves_out: fn(&str) -> bool) -> usize {
    let text: String = page.lines.iter().map(|line| apart(&line.text)).collect();
    let lines: Vec<&str> = text.lines().collect();
    let (mut words, mut at) = (0, 0);
    while at < lines.len() {
        let is_start = |begins: &str| lines[at].starts_with(begins) && leaves_out(begins);
        match LEFT_OUT.iter().find(|(begins, ..)| is_start(begins)) {
            Some((_, open, close)) => at += element(&lines[at..], open, close),
            None => {
                words += words_of(lines[at]);
                at += 1;
            }
        }
    }
    words
}

/// A line of the page, and what is in a lab or a figure on lines of its own.
fn apart(line: &str) -> String {
    let mut text = line.to_string();
    let has_parts = line.starts_with(LAB) || line.starts_with(FIGURE);
    for (_, open, close) in LEFT_OUT.iter().filter(|_| has_parts) {
        text = text.replace(open, &format!("\n{open}")).replace(close, &format!("{close}\n"));
    }
    text + "\n"
}

/// Words outside of tags: a word has a letter or a digit in it.
fn words_of(line: &str) -> usize {
    let mut text = String::new();
    let mut tag = false;
    for c in line.chars() {
        match c {
            '<' if !tag => tag = true,
            '>' if tag => tag = false,
            _ if !tag => text.push(c),
            _ => {}
        }
    }
    // A `<` that opens no tag, as in a program, would swallow the line.
    let text = if tag { line } else { &text };
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn page(text: &str) -> Page {
        Page::new(Path::new("01_a/index.md"), Path::new("book/src"), text)
    }

    fn stated(page: &Page) -> String {
        super::stated(page, reading(page))
    }

    #[test]
    fn folded_rust_exercises_and_labs_are_not_counted() {
        let text = "one two\n<details class=\"in-rust\">\n<summary>no</summary>\n<details>\nno no\n\
                    </details>\nno\n</details>\n<details><summary>three</summary>\nfour\n</details>\n\
                    <section class=\"exercise\">\nno\n</section>\n<section class=\"lab\"><p>no</p></section>\n\
                    if 5 < 6:\n";
        assert_eq!(words(&page(text)), 7);
    }

    #[test]
    fn a_lab_is_as_long_as_its_program_its_output_and_its_caption() {
        let text = "one\n<section class=\"lab\" data-a=\"no\">\n<pre><code>two = 2\n</code></pre>\n\
                    <figure class=\"lab-figure\"><svg>no</svg><figcaption>three</figcaption></figure>\n\
                    <script type=\"application/json\">{\"no\": 1}</script></section>\nfour\n";
        assert_eq!(words(&page(text)), 2);
        assert_eq!(words_of_page(&page(text)), 5);
    }

    #[test]
    fn minutes_are_those_of_the_words_and_the_labs() {
        let words = "word ".repeat(1000);
        let lab = "<section class=\"lab\"><p>no</p></section>";
        assert_eq!(stated(&page(&words)), "About 5 minutes.");
        assert_eq!(stated(&page(&format!("{words}\n{lab}"))), "About 10 minutes, with one lab.");
        let exercise = "<section class=\"exercise\">\n</section>";
        assert_eq!(
            stated(&page(&format!("{words}\n{exercise}\n{exercise}"))),
            "About 5 minutes; the exercises take 40 more in Rust."
        );
        let kata = "<section class=\"kata\" data-minutes=\"4\">\n</section>";
        assert_eq!(stated(&page(kata)), "About 0 minutes; the exercise takes 4 more in Python.");
        assert_eq!(
            stated(&page(&format!("{words}\n{exercise}\n{kata}\n{kata}"))),
            "About 5 minutes; the exercises take 20 more in Rust and 8 in Python."
        );
        let more = "<summary>More in Rust: a handle</summary>";
        assert_eq!(
            stated(&page(&format!("{words}\n{exercise}\n{more}\n{exercise}\n{kata}"))),
            "About 10 minutes; the exercises take 20 more in Rust and 4 in Python. \
             Another 20 in Rust can wait."
        );
    }
}
