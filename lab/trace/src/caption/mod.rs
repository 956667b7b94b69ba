//! The sentence under the picture, made from what has happened.
//!
//! What has gathered since a stop is in `since.rs`; what a caption says about names
//! and fields in `program.rs`, about the heap in `heap.rs`; the captions of the
//! steps of a collection are in `step.rs`.
//!
//! Uses `note.rs`.

mod heap;
mod program;
mod since;
mod step;

pub(crate) use since::Since;
pub(crate) use step::{of_step, purpose};

use crate::note::{Named, Note};

/// How many objects a sentence names before it counts the rest.
pub(crate) const NAMED: usize = 3;

/// What has happened to the count of an object.
enum Outcome {
    /// Nothing worth mentioning, or it has been mentioned.
    Silent,
    /// It reached 0 and the object was freed.
    Freed,
    /// It was 0 for a moment.
    Zero,
    /// It went from one number to another.
    Went(u32, u32),
}

impl Outcome {
    /// `: Order #3's count went from 2 to 1`, or nothing.
    fn of(&self, o: &Named) -> String {
        match self {
            Outcome::Freed => format!(": the count of {o} reached 0, and it was freed at once"),
            _ => self.ending(&format!("{o}'s")),
        }
    }

    /// The count of an object that was mentioned just before: `: its count ...`.
    fn its(&self) -> String {
        self.ending("its")
    }

    fn ending(&self, whose: &str) -> String {
        match self {
            Outcome::Silent => String::new(),
            Outcome::Freed => format!(": {whose} count reached 0, and it was freed at once"),
            Outcome::Zero => format!(": {whose} count reached 0"),
            Outcome::Went(from, to) => format!(": {whose} count went from {from} to {to}"),
        }
    }

    fn is_silent(&self) -> bool {
        matches!(self, Outcome::Silent)
    }
}

/// The caption of a stop that holds the rest of a loop.
pub(crate) fn folded(lines: u32, caption: String) -> String {
    match lines {
        0 => caption,
        1 => format!("The rest of the loop in one stop (1 more line). {caption}"),
        n => format!("The rest of the loop in one stop ({n} more lines). {caption}"),
    }
}

/// The caption of a source line. `source` is its text, if it is known.
pub(crate) fn of_line(since: &Since, source: &str) -> String {
    let mut caption = Caption { since, said: Vec::new(), mentioned: Vec::new() };
    caption.raised();
    caption.calls();
    caption.names(source);
    caption.labels();
    caption.fields();
    caption.sizes();
    caption.finalizers();
    caption.collections();
    caption.deaths();
    caption.births();
    caption.counts();
    caption.switches();
    caption.output();
    if caption.said.is_empty() {
        return match source.trim() {
            line if line.is_empty() || line.starts_with('#') => "The program is over.".into(),
            line if line.starts_with("import ") || line.starts_with("from ") => {
                format!("`{}`: the module has a name now.", first_words(line))
            }
            line if line.starts_with("class ") => format!(
                "`{}`: the class has a name now. Its methods run when they are called.",
                first_words(line)
            ),
            line if line.starts_with("def ") => format!(
                "`{}`: the function has a name now. Its body runs when it is called.",
                first_words(line)
            ),
            line if line.starts_with('@') => {
                format!(
                    "`{}` begins a definition: its body runs when it is called.",
                    first_words(line)
                )
            }
            line => format!("`{}`: nothing changed on the heap.", first_words(line)),
        };
    }
    caption.said.truncate(5);
    caption.said.join(" ")
}

fn first_words(line: &str) -> String {
    cut(line.trim_end_matches(':'), 40)
}

/// The text, or its beginning if it is long.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let start: String = text.chars().take(most - 2).collect();
    format!("{start}…")
}

/// A caption in the making.
struct Caption<'a> {
    since: &'a Since,
    said: Vec<String>,
    /// Objects whose count, birth or death the caption has already.
    mentioned: Vec<u32>,
}

impl<'a> Caption<'a> {
    /// Says a sentence, once.
    fn say(&mut self, sentence: String) {
        let sentence = capital(&sentence);
        if !self.said.contains(&sentence) {
            self.said.push(sentence);
        }
    }

    fn notes(&self) -> impl Iterator<Item = &'a Note> + use<'a> {
        self.since.notes.iter()
    }

    fn is_over(&self, call: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Returned { frame, .. } if *frame == call))
    }

    fn was_made(&self, n: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Made(o) if o.n == n))
    }

    fn was_freed(&self, n: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Freed(o) if o.n == n))
    }

    /// Whether the count was 0 for a moment; a `__del__` that is called then
    /// holds the object once more.
    fn reached_zero(&self, n: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Count { of, to: 0, .. } if of.n == n))
    }

    /// Whether a `__del__` has begun and its first line has yet to run.
    fn calls_del(&self) -> bool {
        self.notes().any(|note| matches!(note, Note::Called { function } if function == "__del__"))
    }

    /// Whether an `__init__` has begun and its first line has yet to run.
    fn calls_init(&self) -> bool {
        self.notes().any(|note| matches!(note, Note::Called { function } if function == "__init__"))
    }

    /// The count before and after all that has happened.
    fn count_change(&self, n: u32) -> Option<(u32, u32)> {
        let mut change = None;
        for note in self.notes() {
            if let Note::Count { of, from, to } = note
                && of.n == n
            {
                let first = change.map_or(*from, |(first, _)| first);
                change = Some((first, *to));
            }
        }
        change.filter(|(from, to)| from != to)
    }

    /// What has happened to its count; said once for each object.
    fn count_of(&mut self, o: &Named) -> Outcome {
        if self.mentioned.contains(&o.n) {
            return Outcome::Silent;
        }
        let outcome = if self.was_freed(o.n) {
            Outcome::Freed
        } else if self.reached_zero(o.n) {
            Outcome::Zero
        } else {
            match self.count_change(o.n) {
                Some((from, to)) if !self.was_made(o.n) => Outcome::Went(from, to),
                _ => return Outcome::Silent,
            }
        };
        self.mentioned.push(o.n);
        outcome
    }
}

/// `1 more name`, `2 more names`.
fn more(n: usize, what: &str) -> String {
    format!("{n} more {what}{}", if n == 1 { "" } else { "s" })
}

/// The text with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// `Page #2, Page #3 and 4 more`.
pub(crate) fn crowd(objects: &[Named], total: usize) -> String {
    let named: Vec<&str> = objects.iter().take(NAMED).map(|o| o.called.as_str()).collect();
    let rest = total.saturating_sub(named.len());
    match (named.as_slice(), rest) {
        (names, 0) if names.len() > 1 => {
            let (last, first) = names.split_last().expect("more than one");
            format!("{} and {last}", first.join(", "))
        }
        (names, 0) => names.join(""),
        (names, rest) => format!("{} and {rest} more", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Role;

    fn named(n: u32) -> Named {
        Named { n, called: format!("Page #{n}"), role: Role::Own, short_lived: false }
    }

    #[test]
    fn a_crowd_is_named_as_far_as_a_sentence_can_bear() {
        for (given, total, said) in [
            (0, 0, ""),
            (1, 1, "Page #1"),
            (2, 2, "Page #1 and Page #2"),
            (3, 3, "Page #1, Page #2 and Page #3"),
            (4, 4, "Page #1, Page #2, Page #3 and 1 more"),
            (1, 5, "Page #1 and 4 more"),
        ] {
            let objects: Vec<Named> = (1..=given).map(named).collect();
            assert_eq!(crowd(&objects, total), said);
        }
    }

    #[test]
    fn numbers_agree_with_their_nouns() {
        assert_eq!([more(1, "name"), more(2, "name")], ["1 more name", "2 more names"]);
        assert_eq!(folded(0, "Made.".into()), "Made.");
        assert_eq!(
            folded(1, "Made.".into()),
            "The rest of the loop in one stop (1 more line). Made."
        );
        assert_eq!([capital("it"), capital("")], ["It", ""]);
        assert_eq!([cut("abcdef", 6), cut("abcdefg", 6)], ["abcdef", "abcd…"]);
    }
}
