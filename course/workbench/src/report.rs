//! A failure as a learner reads it: the idea that was missed, what was expected
//! and what came, and where; nothing of the tools.

use std::io::IsTerminal;

use crate::difference::{Line, shown};
use crate::failure::MARK;
use crate::show::difference;

/// How many lines are shown of one thing, and how many of those are its end.
const LINES: usize = 16;
const END: usize = 4;

/// How long a line of our own words is, at most.
const WIDTH: usize = 74;

/// How many letters an idea has at least that can be understood without those
/// before it in its test, and how many of those are shown with a shorter one.
const ALONE: usize = 60;
const BEFORE: usize = 3;

/// How a test panicked.
#[derive(Debug, Default)]
struct Panic {
    text: String,
    /// Where, as `file:line`.
    place: String,
    /// The learner's own line that led to it.
    own: String,
}

/// What a process has said of its test on standard error.
#[derive(Debug, Default)]
struct Said {
    /// What the answer has printed itself.
    printed: String,
    panic: Option<Panic>,
    idea: String,
}

/// A snapshot that differs.
#[derive(Debug, Default)]
struct Snapshot {
    place: String,
    lines: Vec<Line>,
}

/// What is shown of a test that has failed, from all that it has printed and
/// said. Written to a terminal, it has colours.
pub(crate) fn failure(printed: &str, all_said: &str) -> String {
    let (printed, snapshot) = without_snapshot(printed);
    let said = without_marks(all_said);
    let mut text = String::new();
    for printed in [&printed, &said.printed] {
        text += &shortened(printed.trim_matches('\n'));
    }
    if !said.idea.is_empty() {
        text += &below(&under_way(all_said), &said.idea);
    }
    if let Some(snapshot) = snapshot {
        text += &shortened(&shown(&snapshot.lines));
        text += &place("", &snapshot.place);
    } else if let Some(panic) = said.panic {
        text += &shortened(&plain(&panic.text));
        text += &place_of(&panic);
    }
    match is_colourful() {
        true => coloured(&text),
        false => text,
    }
}

/// The idea that was being tried when a process ended without a panic, with a
/// line end behind it; nothing if none was.
pub(crate) fn tried(said: &str) -> String {
    let mut ideas = under_way(said);
    let idea = ideas.pop();
    idea.map_or(String::new(), |idea| below(&ideas, idea))
}

/// The ideas that a test had begun and not ended: when it panicked, without the
/// one that it missed, or else when it ended.
fn under_way(said: &str) -> Vec<&str> {
    let mut ideas: Vec<&str> = Vec::new();
    let mut missed = None;
    for line in said.lines() {
        let begun = line.split_once(MARK).map_or("", |(_, begun)| begun);
        match begun.split_once('\t') {
            Some(("trying", idea)) => ideas.push(idea),
            Some(("idea", _)) => missed = Some(ideas.clone()),
            _ if begun == "tried" => drop(ideas.pop()),
            _ => {}
        }
    }
    missed.unwrap_or(ideas)
}

/// An idea below those before it, if it is too short to be understood alone: "It
/// is read once more."
fn below(before: &[&str], idea: &str) -> String {
    let all: Vec<&str> = before.iter().copied().chain([idea]).collect();
    let is_short = |text: &&&str| text.len() < ALONE;
    let shown = all.iter().rev().take_while(is_short).count();
    let first = before.len().saturating_sub(shown.min(BEFORE));
    let sentence =
        |text: &&str| format!(" {}.", text.trim_end_matches([':', '.']));
    let before: String = before[first..].iter().map(sentence).collect();
    match before.is_empty() {
        true => wrapped(idea) + "\n",
        false => format!(
            "{}\n{}\n",
            wrapped(&format!("Before this:{before}")),
            wrapped(idea)
        ),
    }
}

/// Where to look: at the learner's own line if there is one, otherwise at the test.
fn place_of(panic: &Panic) -> String {
    let place_is_own = panic.own == panic.place;
    let of_a_test = panic.place.replace('\\', "/").contains("tests/");
    match (panic.own.is_empty(), place_is_own, of_a_test) {
        (false, true, _) => place("your code: ", &panic.own),
        (false, false, _) => {
            let inside =
                format!("inside {}, called by your code: ", panic.place);
            place(&inside, &panic.own)
        }
        (true, ..) => place("", &panic.place),
    }
}

fn place(before: &str, place: &str) -> String {
    match place.is_empty() {
        true => String::new(),
        false => format!("    ({before}{place})\n"),
    }
}

/// What the macros of the standard library say, in our words.
fn plain(text: &str) -> String {
    let text = text.trim_end();
    let Some(rest) = text.strip_prefix("assertion `left == right` failed")
    else {
        return format!("{text}\n");
    };
    let Some((what, rest)) = rest.split_once("\n  left: ") else {
        return format!("{text}\n");
    };
    let Some((came, expected)) = rest.split_once("\n right: ") else {
        return format!("{text}\n");
    };
    let what = what.trim_start_matches([':', ' ']);
    let lines = difference(expected, came);
    match what.is_empty() {
        true => lines,
        false => format!("{what}\n{lines}"),
    }
}

/// Takes a snapshot's difference, as insta shows it, out of what was printed.
fn without_snapshot(printed: &str) -> (String, Option<Snapshot>) {
    let mut rest = String::new();
    let mut snapshot: Option<Snapshot> = None;
    let mut is_inside = false;
    for line in printed.lines() {
        if line.starts_with('━') && line.contains("Snapshot Summary") {
            snapshot = Some(Snapshot::default());
            is_inside = true;
        } else if line.starts_with("Stopped on the first failure") {
            is_inside = false;
        } else if let Some(snapshot) = snapshot.as_mut().filter(|_| is_inside) {
            snapshot.read(line);
        } else {
            rest += line;
            rest.push('\n');
        }
    }
    (rest, snapshot)
}

impl Snapshot {
    /// Reads a line of what insta shows: `    1     2 │-tea dies`.
    fn read(&mut self, line: &str) {
        if let Some(place) = line.strip_prefix("Source: ") {
            self.place = place.into();
        } else if line.contains('┼') {
            self.lines.push(Line::LeftOut);
        } else if let Some((_, line)) = line.split_once('│') {
            let mut line = line.trim_end_matches(['␊', '␍']).chars();
            let kind = line.next();
            let line = line.as_str().trim_end().to_string();
            self.lines.push(match kind {
                Some('-') => Line::Expected(line),
                Some('+') => Line::Came(line),
                _ => Line::Both(line),
            });
        }
    }
}

/// Takes what `failure` has marked out of what was said.
fn without_marks(said: &str) -> Said {
    let mut read = Said::default();
    let mut panic: Option<Panic> = None;
    for line in said.lines() {
        if let Some((before, begun)) = line.split_once(MARK) {
            read.printed += before;
            let mut fields = begun.split('\t');
            let mut field = || fields.next().unwrap_or_default().to_string();
            match field().as_str() {
                "panic" => {
                    // Of several the last one ended the test.
                    let (place, own) = (field(), field());
                    let text = String::new();
                    panic = Some(Panic { text, place, own });
                    read.idea.clear();
                }
                "end" => read.panic = panic.take(),
                "idea" => read.idea = field(),
                _ => {}
            }
        } else if let Some(panic) = &mut panic {
            panic.text += line;
            panic.text.push('\n');
        } else {
            read.printed += line;
            read.printed.push('\n');
        }
    }
    read
}

/// The text, with a gap where it is long. Ends with a line end, if it is not
/// empty.
fn shortened(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let all = |lines: &[&str]| {
        lines.iter().map(|l| format!("{l}\n")).collect::<String>()
    };
    if lines.len() <= LINES {
        return all(&lines);
    }
    let (start, end) = (LINES - END - 1, lines.len() - END);
    format!(
        "{}    ... {} more lines ...\n{}",
        all(&lines[..start]),
        end - start,
        all(&lines[end..])
    )
}

/// The words of `text` in lines of at most [`WIDTH`] letters.
pub(crate) fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is a first line");
        match line.is_empty() {
            true => *line += word,
            false if line.len() + 1 + word.len() <= WIDTH => {
                *line += " ";
                *line += word;
            }
            false => lines.push(word.into()),
        }
    }
    lines.join("\n")
}

/// Whether colours are wanted. What starts a test may say so, as for cargo.
fn is_colourful() -> bool {
    match std::env::var("CARGO_TERM_COLOR").as_deref() {
        Ok("always") => true,
        Ok("never") => false,
        _ => {
            std::env::var_os("NO_COLOR").is_none()
                && std::io::stderr().is_terminal()
        }
    }
}

/// Green for what was expected, red for what came, and dim for where.
fn coloured(text: &str) -> String {
    let paint = |line: &str| {
        let code = match line.trim_start() {
            start if start.starts_with("expected: ") => "32",
            start if start.starts_with("came: ") => "31",
            start if line.starts_with("    (") && start.ends_with(')') => "2",
            _ => return format!("{line}\n"),
        };
        format!("\u{1b}[{code}m{line}\u{1b}[0m\n")
    };
    text.lines().map(paint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sides_of_an_assertion_have_names() {
        let said = "assertion `left == right` failed: what is left\n  \
                    left: [1]\n right: [2]";
        assert_eq!(
            plain(said),
            "what is left\n    expected: [2]\n        came: [1]\n"
        );
        assert_eq!(plain("no such thing"), "no such thing\n");
    }

    #[test]
    fn last_panic_and_its_idea_count() {
        let said = without_marks(
            "mine\n\u{1e}panic\ta.rs:1\t\nfirst\n\u{1e}end\n\
             \u{1e}panic\tb.rs:2\tc.rs:3\nsecond\nline\n\u{1e}end\n\
             \u{1e}idea\tone idea\n",
        );
        let panic = said.panic.unwrap();
        assert_eq!(said.printed, "mine\n");
        assert_eq!(panic.text, "second\nline\n");
        assert_eq!([&panic.place, &panic.own], ["b.rs:2", "c.rs:3"]);
        assert_eq!(said.idea, "one idea");
    }

    #[test]
    fn short_idea_stands_below_those_before_it() {
        let long = "A bill lives where the letter was, with a name of its own. \
                    The letter is read:";
        let below = |before: &[&str], idea| {
            below(before, idea).replace('\n', " ").trim().to_string()
        };
        assert_eq!(
            below(&["Nothing yet.", long, "It is read:"], "It counts:"),
            format!(
                "Before this: {}. It is read. It counts:",
                &long[..long.len() - 1]
            )
        );
        assert_eq!(below(&["Nothing yet."], long), long);
        assert_eq!(below(&[], "It counts:"), "It counts:");
    }

    #[test]
    fn what_is_over_is_not_before_a_failure() {
        let over = "\u{1e}trying\ta\n\u{1e}trying\tb\n\u{1e}tried\n";
        let failed =
            "\u{1e}trying\tc\n\u{1e}tried\n\u{1e}idea\tc\n\u{1e}tried\n";
        assert_eq!(under_way(&format!("{over}{failed}")), ["a"]);
        assert_eq!(under_way(over), ["a"]);
    }

    #[test]
    fn long_texts_have_a_gap() {
        let text: String = (0..100).map(|n| format!("{n}\n")).collect();
        let text = shortened(&text);
        assert_eq!(text.lines().count(), LINES);
        assert!(
            text.contains("10\n    ... 85 more lines ...\n96\n"),
            "{text}"
        );
    }
}
