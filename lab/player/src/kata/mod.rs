//! A kata: a small Python program to change or to finish, and what must be
//! true of it and of its run.
//!
//! A check is written a clause a line ([`clause`] has the grammar). [`judge`]
//! holds a recorded run to every clause and answers in words: what was asked,
//! whether it is so, and where it is not, what the run shows instead and at
//! which stop. The page, the terminal and the tests all ask this one judge.

pub mod clause;
mod code;
mod facts;
pub mod run;

use lab_trace::Trace;
use serde::Serialize;

use crate::record::json;
use clause::{Clause, Parsed};
use facts::Facts;
use run::Run;

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// Whether every clause holds.
    pub passed: bool,
    /// One finding for each clause, in the order of the check.
    pub findings: Vec<Finding>,
}

/// The result of one clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What is asked, as a sentence. In a page it is left empty, which has
    /// the sentences already.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub asked: String,
    /// Whether it holds.
    pub ok: bool,
    /// If not: what the run shows instead, and the idea that was missed if the
    /// author names it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub came: String,
    /// The stop that shows it, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<usize>,
}

/// What a clause finds wrong, and the stop that shows it.
#[derive(Debug)]
struct Wrong {
    came: String,
    stop: Option<usize>,
}

impl Wrong {
    fn new(came: impl Into<String>) -> Wrong {
        Wrong { came: came.into(), stop: None }
    }

    fn at(stop: usize, came: impl Into<String>) -> Wrong {
        Wrong { came: came.into(), stop: Some(stop) }
    }
}

/// Answers a page: a check, and on the last line of the request the run in JSON.
/// The answer is a [`Judgement`] in JSON.
pub fn answer(request: &str) -> String {
    let (check, run) = request.rsplit_once('\n').unwrap_or(("", request));
    match Run::read(run).and_then(|run| judge_read(check, &run)) {
        Ok(judgement) => json(&judgement),
        Err(why) => lab_trace::broken(&why),
    }
}

/// The clauses of `check` as sentences, without a run: what a kata asks.
///
/// # Errors
/// If a line of `check` is not a clause; the message names the line.
pub fn asked(check: &str) -> Result<Vec<String>, String> {
    Ok(clause::parse(check)?.iter().map(|parsed| parsed.clause.asked()).collect())
}

/// Holds the run to `check`.
///
/// A program that ends with an exception is held to nothing else, unless the
/// check asks for one: its message is the first thing to read.
///
/// # Errors
/// If a line of `check` is not a clause; the message names the line.
pub fn judge(check: &str, trace: &Trace) -> Result<Judgement, String> {
    judge_read(check, &Run::of(trace))
}

fn judge_read(check: &str, run: &Run) -> Result<Judgement, String> {
    let clauses = clause::parse(check)?;
    let facts = Facts::of(run);
    let raises = clauses.iter().any(|parsed| matches!(parsed.clause, Clause::Raises(_)));
    let failed = run.error.as_ref().filter(|_| !raises);
    let findings: Vec<Finding> = match failed {
        Some(error) => vec![Finding {
            asked: in_words(|| "The program runs to its end.".into()),
            ok: false,
            came: format!("Line {}: {}", error.line, error.message),
            stop: Some(run.last()),
        }],
        None => clauses.iter().map(|parsed| finding(parsed, &facts)).collect(),
    };
    Ok(Judgement { passed: findings.iter().all(|finding| finding.ok), findings })
}

/// What was asked, but in a page, where it stands already.
fn in_words(asked: impl FnOnce() -> String) -> String {
    if cfg!(target_arch = "wasm32") { String::new() } else { asked() }
}

fn finding(parsed: &Parsed, facts: &Facts) -> Finding {
    let asked = in_words(|| parsed.clause.asked());
    match parsed.clause.holds(facts) {
        Ok(()) => Finding { asked, ok: true, came: String::new(), stop: None },
        Err(Wrong { mut came, stop }) => {
            if !parsed.why.is_empty() {
                came.push(' ');
                came.push_str(&parsed.why);
            }
            Finding { asked, ok: false, came, stop }
        }
    }
}
