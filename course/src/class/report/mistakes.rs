//! Equal failures together: the same test says the same. Where one of the wrong
//! answers that we know fails in this way, its first line says what is
//! misunderstood.

use super::Column;
use crate::class::jail::talk::{Mark, Status};
use learner::task;
use learner::tests::claim;
use proc_macro2::TokenStream;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The wrong answers to an exercise.
#[derive(Debug, Clone, Serialize)]
pub struct Mistakes {
    /// The exercise.
    pub exercise: String,
    /// What is asked for, as our solution has it.
    pub ours: String,
    /// The mistakes, the most usual first.
    pub groups: Vec<Group>,
}

/// Answers that fail in one way.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// In a word.
    pub status: Status,
    /// What the test that fails claims.
    pub claim: String,
    /// What it says, or what the compiler does.
    pub said: String,
    /// What is misunderstood, if we know this mistake.
    pub misunderstood: Option<String>,
    /// Who made it.
    pub participants: Vec<String>,
    /// One of the answers, without what the exercise gives.
    pub answer: String,
}

/// A known wrong answer: what is misunderstood, its text, and its mark.
type Known<'a> = (&'a str, &'a str, Mark);

/// The mistakes in these answers: who, what and its mark.
pub fn of(
    root: &Path,
    column: &Column,
    answers: &[(&str, &str, &Mark)],
    known: &[Known],
) -> Option<Mistakes> {
    let task = (!column.python).then(|| task::task(root, &column.name));
    let own = |text: &str| {
        let bodies = task.as_ref().map(|task| task::answers(task, text)).unwrap_or_default();
        match bodies.is_empty() {
            true => text.trim().to_string(),
            false => task::listing(&bodies),
        }
    };
    let mut groups: BTreeMap<(Status, String, String), Group> = BTreeMap::new();
    for (name, text, mark) in answers {
        if matches!(mark.status, Status::Passed | Status::NotStarted) {
            continue;
        }
        let key = (mark.status, mark.test.clone(), without_place(&mark.said));
        let group = groups.entry(key).or_insert_with(|| Group {
            status: mark.status,
            claim: claim(&mark.test),
            said: mark.said.clone(),
            misunderstood: misunderstood(text, mark, known),
            participants: Vec::new(),
            answer: own(text),
        });
        group.participants.push((*name).into());
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.participants.len()));
    let file = match column.python {
        true => format!("solutions/python/{}/solution.py", column.name),
        false => format!("solutions/{}/src/lib.rs", column.name),
    };
    let ours = fs::read_to_string(root.join(file)).unwrap_or_default();
    let exercise = column.name.clone();
    (!groups.is_empty()).then(|| Mistakes { exercise, ours: own(&ours), groups })
}

/// What is misunderstood: by the known answer that has the same tokens, or else
/// by those that fail in the same way, if they all say one thing.
fn misunderstood(text: &str, mark: &Mark, known: &[Known]) -> Option<String> {
    let own = tokens(text);
    if let Some((why, ..)) = known.iter().find(|(_, other, _)| tokens(other) == own) {
        return Some((*why).into());
    }
    let said = without_place(&mark.said);
    let alike = known.iter().filter(|(.., other)| {
        other.status == mark.status && other.test == mark.test && without_place(&other.said) == said
    });
    let alike: Vec<&str> = alike.map(|(why, ..)| *why).collect();
    let is_told = mark.status == Status::Failed && !alike.is_empty() && alike.len() <= 2;
    is_told.then(|| alike.join(" Or: "))
}

/// The code without comments and spaces.
fn tokens(text: &str) -> String {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect();
    code.parse::<TokenStream>().map_or(code, |tokens| tokens.to_string())
}

/// What is said without the lines that say where: one mistake stands in many
/// places.
fn without_place(said: &str) -> String {
    let is_place = |line: &&str| line.starts_with("    (") && line.ends_with(')');
    said.lines().filter(|line| !is_place(line)).collect::<Vec<_>>().join("\n")
}
