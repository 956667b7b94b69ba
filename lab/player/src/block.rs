//! A lab as it is written in a chapter: a program, and lines that begin with
//! `#|` and say how to show it.
//!
//! ````text
//! ```python,lab
//! #| title: Two orders that hold each other
//! #| start: line 4
//! #| print: line 6, end
//! #| predict: line 9: What will `gc.collect()` print?
//! #| choices: 0, 1, 2
//! #| because: Nothing but the two orders refers to the two orders.
//! a = Order("tea")
//! ```
//! ````
//!
//! | option | meaning |
//! |---|---|
//! | `title` | what the lab is called; required |
//! | `program` | the program is `tests/python/NAME.py`; none is typed |
//! | `version` | the CPython that is modeled; 3.13 when left out |
//! | `grain` | `line` or `step`: what one press of Forward does at first |
//! | `start` | the stop that is shown first; the first when left out |
//! | `open` | `collection`: the first stop at which a collection looks at an object that is drawn is shown first |
//! | `show` | what is shown beside the objects, with commas: `walk`, `tracking`, `generations`, `counters`; or `none` |
//! | `say` | a stop, a colon, and a sentence that takes the place of the caption there |
//! | `print` | the stops that stand in print, with commas; the last when left out |
//! | `predict` | a stop, a colon, a question that is asked before its line runs |
//! | `choices` | the answers to choose from, with commas |
//! | `answer` | the right one; when left out, what the line printed |
//! | `because` | the reason |
//! | `raises` | the exception that ends the program, where one should |
//!
//! A stop is `line 4` (the first time that line has run), `line 4 last`,
//! `line 4 time 3`, a number from 1, or `end`. A step of a collection may
//! follow, for a stop inside the line: `line 17 subtract_refs` is the first
//! stop of that step, `line 17 subtract_refs 2` the second,
//! `line 17 subtract_refs last` the last. These hold as long as the program
//! and the steps of a collection do, whatever else is recorded.
//!
//! What is left out depends on the chapter. In chapters 5 to 10, which are
//! about one collection, Forward goes by step. `walk`, the lists that a
//! collection moves objects between, is shown everywhere while one runs;
//! `tracking`, whether an object is tracked, from chapter 7 on; `generations`
//! and `counters` from chapter 11 on.

use std::fmt;

use lab_trace::{Grain, Show};

/// A lab as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// What it is called.
    pub title: String,
    /// The program, if it is not typed but named.
    pub program: Option<String>,
    /// The program as typed.
    pub source: String,
    /// The CPython that is modeled.
    pub version: Option<String>,
    /// The stop that is shown first.
    pub start: Option<Where>,
    /// The stops that stand in print.
    pub print: Vec<Where>,
    /// What one press of Forward does at first; left to the chapter if nothing.
    pub grain: Option<Grain>,
    /// Whether the lab opens inside its first collection.
    pub opens_in_collection: bool,
    /// What is shown beside the objects; left to the chapter if nothing.
    pub show: Option<Show>,
    /// The author's own captions.
    pub say: Vec<(Where, String)>,
    /// What is asked before it is shown.
    pub predict: Vec<Predict>,
    /// The exception that should end the program.
    pub raises: Option<String>,
    /// What a kata asks of the program, a clause a line; nothing in a lab.
    pub check: Option<String>,
}

/// A stop as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Where {
    /// A stop between two lines.
    pub place: Place,
    /// A stop within the line that ends there: a step of a collection, and
    /// which of its stops.
    pub step: Option<(String, Nth)>,
}

/// A stop between two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// After this line.
    Line(u32, Nth),
    /// The stop with this number, from 1, stepping by line.
    Number(usize),
    /// The last stop.
    End,
}

/// Which of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nth {
    /// Counted from 1.
    Time(usize),
    /// The last.
    Last,
}

/// A question that is asked before its answer is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predict {
    /// The stop that shows the answer.
    pub before: Where,
    /// The question.
    pub question: String,
    /// The answers to choose from.
    pub choices: Vec<String>,
    /// The right one; nothing: what the line printed.
    pub answer: Option<String>,
    /// The reason.
    pub because: String,
}

impl Block {
    /// Reads the lines between the fences.
    ///
    /// # Errors
    /// If an option is unknown, lacks its value, or is missing.
    pub fn read(body: &str) -> Result<Block, String> {
        let mut block = Block::default();
        let mut source = String::new();
        for line in body.lines() {
            match line.strip_prefix("#|") {
                Some(option) => block.option(option.trim())?,
                None => {
                    source.push_str(line);
                    source.push('\n');
                }
            }
        }
        block.source = source.trim_matches('\n').to_string();
        if block.title.is_empty() {
            return Err("a lab needs a title: `#| title: What it shows`".into());
        }
        match (&block.program, block.source.is_empty()) {
            (None, true) => return Err("a lab needs a program".into()),
            (Some(_), false) => {
                return Err("a lab is typed or named by `#| program:`, not both".into());
            }
            _ => {}
        }
        for predict in &block.predict {
            if predict.choices.len() < 2 {
                return Err(format!("`{}` needs two `#| choices:` or more", predict.question));
            }
            if predict.because.is_empty() {
                return Err(format!("`{}` needs a reason: `#| because:`", predict.question));
            }
        }
        if !block.source.is_empty() {
            block.source.push('\n');
        }
        Ok(block)
    }

    fn option(&mut self, option: &str) -> Result<(), String> {
        let (key, value) = option.split_once(':').ok_or_else(|| {
            format!("`#| {option}` is not an option: an option is a word, a colon and its value")
        })?;
        let value = value.trim();
        if value.is_empty() {
            return Err(format!("`#| {key}:` has no value"));
        }
        match key.trim() {
            "title" => self.title = value.into(),
            "program" => self.program = Some(value.into()),
            "version" => self.version = Some(value.into()),
            "raises" => self.raises = Some(value.into()),
            "start" => self.start = Some(Where::read(value)?),
            "grain" => {
                self.grain = Some(match value {
                    "line" => Grain::Line,
                    "step" => Grain::Step,
                    _ => return Err(format!("`#| grain: {value}`: write `line` or `step`")),
                });
            }
            "open" if value == "collection" => self.opens_in_collection = true,
            "open" => return Err(format!("`#| open: {value}`: write `collection`")),
            "show" => self.show = Some(shown(value)?),
            "say" => {
                let (place, sentence) = value.split_once(':').ok_or_else(|| {
                    format!("`#| say: {value}`: write a stop, a colon and the sentence")
                })?;
                self.say.push((Where::read(place)?, sentence.trim().into()));
            }
            "print" => {
                self.print = value.split(',').map(Where::read).collect::<Result<_, _>>()?;
            }
            "predict" => {
                let (before, question) = value.split_once(':').ok_or_else(|| {
                    format!("`#| predict: {value}`: write a stop, a colon and the question")
                })?;
                self.predict.push(Predict {
                    before: Where::read(before)?,
                    question: question.trim().into(),
                    choices: Vec::new(),
                    answer: None,
                    because: String::new(),
                });
            }
            key @ ("choices" | "answer" | "because") => {
                let last = self.predict.last_mut().ok_or_else(|| {
                    format!("`#| {key}:` belongs to a question: put it under a `#| predict:`")
                })?;
                match key {
                    "choices" => last.choices = value.split(',').map(|c| c.trim().into()).collect(),
                    "answer" => last.answer = Some(value.into()),
                    _ => last.because = value.into(),
                }
            }
            other => return Err(format!("`#| {other}:` is not an option of a lab")),
        }
        Ok(())
    }
}

/// The words of `#| show:`.
fn shown(value: &str) -> Result<Show, String> {
    let mut show = Show::default();
    for word in value.split(',').map(str::trim) {
        match word {
            "walk" => show.walk = true,
            "tracking" => show.tracking = true,
            "generations" => show.generations = true,
            "counters" => show.counters = true,
            "none" => {}
            _ => {
                return Err(format!(
                    "`#| show: {word}`: write `walk`, `tracking`, `generations`, `counters` or `none`"
                ));
            }
        }
    }
    Ok(show)
}

/// What is shown beside the objects where the lab doesn't say.
pub fn shown_in(chapter: Option<u32>) -> Show {
    let from = |first: u32| chapter.is_some_and(|chapter| chapter >= first);
    Show { walk: true, tracking: from(7), generations: from(11), counters: from(11) }
}

/// What one press of Forward does where the lab doesn't say.
pub fn grain_in(chapter: Option<u32>) -> Grain {
    match chapter {
        Some(5..=10) => Grain::Step,
        _ => Grain::Line,
    }
}

impl Where {
    /// The end of the run.
    pub const END: Where = Where { place: Place::End, step: None };

    /// Reads a stop as it is written.
    ///
    /// # Errors
    /// If it is not one.
    pub fn read(text: &str) -> Result<Where, String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        Where::of(&words).ok_or_else(|| {
            format!(
                "`{}` is not a stop: write `line 4`, `line 4 last`, `line 4 time 2`, a number or `end`; \
                 a step of a collection may follow, such as `line 4 subtract_refs 2`",
                text.trim()
            )
        })
    }

    fn of(words: &[&str]) -> Option<Where> {
        let number = |text: &str| text.parse::<usize>().ok().filter(|n| *n > 0);
        let line = |n: &str| n.parse::<u32>().ok().filter(|n| *n > 0);
        let (place, rest) = match words {
            ["end", rest @ ..] => (Place::End, rest),
            ["line", n, "last", rest @ ..] => (Place::Line(line(n)?, Nth::Last), rest),
            ["line", n, "time", time, rest @ ..] => {
                (Place::Line(line(n)?, Nth::Time(number(time)?)), rest)
            }
            ["line", n, rest @ ..] => (Place::Line(line(n)?, Nth::Time(1)), rest),
            [n, rest @ ..] => (Place::Number(number(n)?), rest),
            [] => return None,
        };
        let is_step = |word: &str| word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let step = match rest {
            [] => None,
            [step] if is_step(step) => Some(((*step).to_string(), Nth::Time(1))),
            [step, "last"] if is_step(step) => Some(((*step).to_string(), Nth::Last)),
            [step, n] if is_step(step) => Some(((*step).to_string(), Nth::Time(number(n)?))),
            _ => return None,
        };
        Some(Where { place, step })
    }
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Line(line, Nth::Time(1)) => write!(f, "line {line}")?,
            Place::Line(line, Nth::Time(n)) => write!(f, "line {line} time {n}")?,
            Place::Line(line, Nth::Last) => write!(f, "line {line} last")?,
            Place::Number(n) => write!(f, "{n}")?,
            Place::End => write!(f, "end")?,
        }
        match &self.step {
            None => Ok(()),
            Some((step, Nth::Time(1))) => write!(f, " {step}"),
            Some((step, Nth::Time(n))) => write!(f, " {step} {n}"),
            Some((step, Nth::Last)) => write!(f, " {step} last"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_options_and_a_program() {
        let block = Block::read(
            "#| title: Two orders\n#| print: line 2, end\n#| predict: end: What now?\n\
             #| choices: 0, 2\n#| because: It is so.\n\na = 1\nprint(a)\n",
        )
        .expect("it is written well");
        assert_eq!(block.title, "Two orders");
        assert_eq!(block.source, "a = 1\nprint(a)\n");
        let line_2 = Where { place: Place::Line(2, Nth::Time(1)), step: None };
        assert_eq!(block.print, [line_2, Where::END]);
        assert_eq!(block.predict[0].choices, ["0", "2"]);
    }

    #[test]
    fn a_stop_may_lie_inside_a_collection() {
        for written in [
            "line 17 subtract_refs",
            "line 17 last subtract_refs 2",
            "line 17 time 3 move_unreachable last",
            "end",
            "12",
        ] {
            let read = Where::read(written).expect("it is written well");
            assert_eq!(read.to_string(), written);
        }
        Where::read("line 17 Subtract").expect_err("no step is called so");
        Where::read("line 17 subtract_refs 0").expect_err("stops are counted from 1");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let wrong = |body: &str| Block::read(body).expect_err("it is wrong");
        assert_eq!(wrong("a = 1\n"), "a lab needs a title: `#| title: What it shows`");
        assert_eq!(wrong("#| titel: x\n"), "`#| titel:` is not an option of a lab");
        assert_eq!(
            wrong("#| title: x\n#| start: lne 4\na = 1\n"),
            "`lne 4` is not a stop: write `line 4`, `line 4 last`, `line 4 time 2`, a number or `end`; \
             a step of a collection may follow, such as `line 4 subtract_refs 2`"
        );
        assert_eq!(
            wrong("#| title: x\n#| show: lists\na = 1\n"),
            "`#| show: lists`: write `walk`, `tracking`, `generations`, `counters` or `none`"
        );
        assert_eq!(
            wrong("#| title: x\n#| grain: stop\na = 1\n"),
            "`#| grain: stop`: write `line` or `step`"
        );
        assert_eq!(
            wrong("#| title: x\n#| because: y\na = 1\n"),
            "`#| because:` belongs to a question: put it under a `#| predict:`"
        );
    }
}
