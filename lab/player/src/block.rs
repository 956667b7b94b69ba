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
//! | `version` | the CPython that is modelled; 3.13 when left out |
//! | `start` | the stop that is shown first; the first when left out |
//! | `print` | the stops that stand in print, with commas; the last when left out |
//! | `predict` | a stop, a colon, a question that is asked before it is shown |
//! | `choices` | the answers to choose from, with commas |
//! | `answer` | the right one; when left out, what the line printed |
//! | `because` | the reason |
//! | `raises` | the exception that ends the program, where one should |
//!
//! A stop is `line 4` (the first time that line has run), `line 4 last`, a
//! number from 1, or `end`.

use std::fmt;

/// A lab as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// What it is called.
    pub title: String,
    /// The program, if it is not typed but named.
    pub program: Option<String>,
    /// The program as typed.
    pub source: String,
    /// The CPython that is modelled.
    pub version: Option<String>,
    /// The stop that is shown first.
    pub start: Option<Where>,
    /// The stops that stand in print.
    pub print: Vec<Where>,
    /// What is asked before it is shown.
    pub predict: Vec<Predict>,
    /// The exception that should end the program.
    pub raises: Option<String>,
}

/// A stop as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// The first time this line has run.
    Line(u32),
    /// The last time this line has run.
    LastOfLine(u32),
    /// The stop with this number, from 1, stepping by line.
    Number(usize),
    /// The last stop.
    End,
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
            format!("`#| {option}` is no option: an option is a word, a colon and its value")
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
            other => return Err(format!("`#| {other}:` is no option of a lab")),
        }
        Ok(())
    }
}

impl Where {
    fn read(text: &str) -> Result<Where, String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let number = |text: &str| text.parse::<u32>().ok().filter(|n| *n > 0);
        let read = match words.as_slice() {
            ["end"] => Some(Where::End),
            ["line", n] => number(n).map(Where::Line),
            ["line", n, "last"] => number(n).map(Where::LastOfLine),
            [n] => number(n).map(|n| Where::Number(n as usize)),
            _ => None,
        };
        read.ok_or_else(|| {
            format!(
                "`{}` is no stop: write `line 4`, `line 4 last`, a number or `end`",
                text.trim()
            )
        })
    }
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Where::Line(line) => write!(f, "line {line}"),
            Where::LastOfLine(line) => write!(f, "line {line} last"),
            Where::Number(n) => write!(f, "{n}"),
            Where::End => write!(f, "end"),
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
        assert_eq!(block.print, [Where::Line(2), Where::End]);
        assert_eq!(block.predict[0].choices, ["0", "2"]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let wrong = |body: &str| Block::read(body).expect_err("it is wrong");
        assert_eq!(wrong("a = 1\n"), "a lab needs a title: `#| title: What it shows`");
        assert_eq!(wrong("#| titel: x\n"), "`#| titel:` is no option of a lab");
        assert_eq!(
            wrong("#| title: x\n#| start: lne 4\na = 1\n"),
            "`lne 4` is no stop: write `line 4`, `line 4 last`, a number or `end`"
        );
        assert_eq!(
            wrong("#| title: x\n#| because: y\na = 1\n"),
            "`#| because:` belongs to a question: put it under a `#| predict:`"
        );
    }
}
