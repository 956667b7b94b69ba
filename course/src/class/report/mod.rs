//! What came of a class: who got how far, which mistakes were usual, and what
//! to teach again.
//!
//! - [`mistakes`]: equal failures together, with what is misunderstood.
//! - [`table`], [`csv`], [`html`]: the same for a terminal, a spreadsheet, and as
//!   a page; JSON is the report as it is.

pub mod csv;
pub mod html;
pub mod mistakes;
pub mod table;

use super::grading::state::State;
use super::grading::tasks::Tasks;
use super::jail::Wall;
use super::jail::talk::{Mark, Status};
use super::submissions::Submission;
use learner::exercises::Exercise;
use mistakes::Mistakes;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// All of it.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// What stood between the answers and the machine.
    pub walls: String,
    /// The exercises, in the order of the book; those in Python last.
    pub exercises: Vec<Column>,
    /// Who has handed something in, by name.
    pub participants: Vec<Row>,
    /// The wrong answers to each exercise that has any.
    pub mistakes: Vec<Mistakes>,
}

/// An exercise.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// `NN_topic/NAME`.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// What it is called on the command line.
    pub short: String,
    /// Whether it is one in Python.
    pub python: bool,
    /// The id of its box in its chapter.
    pub anchor: String,
    /// How many have passed it.
    pub passed: usize,
    /// How many have begun it.
    pub begun: usize,
}

impl Column {
    /// The number of its chapter.
    pub fn chapter(&self) -> &str {
        self.name.split('_').next().unwrap_or_default().trim_start_matches('0')
    }
}

/// A participant.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The name of what was handed in.
    pub name: String,
    /// How many exercises have passed.
    pub passed: usize,
    /// What could not be read.
    pub problems: Vec<String>,
    /// A mark for each exercise, in their order.
    pub marks: Vec<Mark>,
}

impl Report {
    /// Puts it together from the marks.
    pub fn new(
        root: &Path,
        exercises: &[Exercise],
        class: Vec<Submission>,
        tasks: &Tasks,
        state: &State,
        known: (&Tasks, &State),
        wall: &Wall,
    ) -> Report {
        let mut columns = columns(exercises, &class, tasks);
        let row = |submission: &Submission| {
            let mark = |column: &Column| {
                let text = answer(submission, column);
                text.map_or_else(Mark::default, |text| tasks.mark(state, &column.name, text))
            };
            let marks: Vec<Mark> = columns.iter().map(mark).collect();
            Row {
                name: submission.name.clone(),
                passed: marks.iter().filter(|mark| mark.status == Status::Passed).count(),
                problems: submission.problems.clone(),
                marks,
            }
        };
        let participants: Vec<Row> = class.iter().map(row).collect();
        for (n, column) in columns.iter_mut().enumerate() {
            let marks = participants.iter().map(|row| row.marks[n].status);
            column.passed = marks.clone().filter(|status| *status == Status::Passed).count();
            column.begun = marks.filter(|status| *status != Status::NotStarted).count();
        }
        let mistakes = columns.iter().enumerate().filter_map(|(n, column)| {
            let answers = class.iter().zip(&participants).filter_map(|(submission, row)| {
                Some((row.name.as_str(), answer(submission, column)?, &row.marks[n]))
            });
            let answers: Vec<_> = answers.collect();
            mistakes::of(root, column, &answers, &known.0.mistakes(known.1, &column.name))
        });
        let mistakes = mistakes.collect();
        Report { walls: wall.word().into(), exercises: columns, participants, mistakes }
    }

    /// How many marks there are of each kind.
    pub fn sums(&self) -> BTreeMap<Status, usize> {
        let mut sums = BTreeMap::new();
        for mark in self.participants.iter().flat_map(|row| &row.marks) {
            *sums.entry(mark.status).or_default() += 1;
        }
        sums
    }

    /// The exercises that at most two thirds of those who began them have passed,
    /// the worst first. It takes two who began.
    pub fn to_teach_again(&self) -> Vec<&Column> {
        let mut columns: Vec<&Column> = self.exercises.iter().collect();
        columns.retain(|column| column.begun >= 2 && column.passed * 3 <= column.begun * 2);
        columns.sort_by_key(|column| std::cmp::Reverse(column.begun - column.passed));
        columns
    }

    /// The report as JSON.
    ///
    /// # Panics
    /// Never: a report can always be written.
    pub fn json(&self) -> String {
        let text = serde_json::to_string_pretty(self).expect("a report can always be written");
        text + "\n"
    }
}

fn answer<'a>(submission: &'a Submission, column: &Column) -> Option<&'a str> {
    let texts = if column.python { &submission.python } else { &submission.rust };
    texts.get(&column.name).map(String::as_str)
}

/// The exercises in Rust, and those in Python if anyone has handed in one.
fn columns(exercises: &[Exercise], class: &[Submission], tasks: &Tasks) -> Vec<Column> {
    let rust = exercises.iter().map(|exercise| Column {
        name: exercise.name.clone(),
        title: exercise.title.clone(),
        short: exercise.package.clone(),
        python: false,
        anchor: learner::exercises::anchor(&exercise.name),
        passed: 0,
        begun: 0,
    });
    let handed_in = |name: &str| class.iter().any(|of| of.python.contains_key(name));
    let python = tasks.katas().values().filter(|kata| handed_in(&kata.name)).map(|kata| Column {
        name: kata.name.clone(),
        title: kata.card.title.clone(),
        short: kata.slug().into(),
        python: true,
        anchor: kata.anchor(),
        passed: 0,
        begun: 0,
    });
    rust.chain(python).collect()
}

/// The first difference in one line: what was expected and what came, or else
/// the first line that is said.
pub fn first_difference(said: &str) -> String {
    let after = |word: &str| {
        said.lines().find_map(|line| line.trim_start().strip_prefix(word)).map(str::trim)
    };
    match (after("expected:"), after("came:")) {
        (Some(expected), Some(came)) => format!("expected {expected}, came {came}"),
        _ => said.lines().find(|line| !line.trim().is_empty()).unwrap_or("").trim().into(),
    }
}
