//! Every Python exercise: handed out unsolved, solved by its solution, and deaf
//! to answers that are wrong; and what each prints, a real CPython prints too.

use course::katas::{self, ANSWERS, Kata};
use lab_interpreter::StopSign;
use lab_player::kata::{Judgement, judge};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many wrong answers each exercise has at least.
const WRONG: usize = 5;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn all() -> Vec<Kata> {
    let katas: Vec<Kata> = katas::names(root())
        .iter()
        .map(|name| katas::load(root(), name).unwrap_or_else(|error| panic!("{name}: {error}")))
        .collect();
    assert!(!katas.is_empty(), "there are no katas");
    katas
}

/// What a wrong answer begins with: why it is wrong. A reader's answer would
/// not have this line, so it is taken off before the answer is judged.
const WHY: &str = "# Wrong: ";

/// The answers that must be refused, by file.
fn wrong(kata: &Kata) -> BTreeMap<PathBuf, String> {
    let folder = root().join(ANSWERS).join(&kata.name).join("wrong");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| (entry.path(), fs::read_to_string(entry.path()).unwrap())).collect()
}

fn judged(kata: &Kata, source: &str) -> (String, Judgement) {
    let trace = lab_player::record(&kata.card.title, source, "3.13").unwrap();
    let printed = trace.stops.iter().map(|stop| stop.printed.as_str()).collect();
    (printed, judge(&kata.check(), &trace).unwrap())
}

#[track_caller]
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_solution_is_accepted_and_no_start() {
    let mut complaints = Vec::new();
    for kata in all() {
        let solution = katas::solution(root(), &kata.name).unwrap();
        let (_, came) = judged(&kata, &solution);
        if !came.passed {
            let findings = came.findings.iter().filter(|finding| !finding.ok);
            complaints.push(format!("{}: solution: {:?}", kata.name, findings.collect::<Vec<_>>()));
        }
        if judged(&kata, &kata.start).1.passed {
            complaints.push(format!("{}: solved as it is handed out", kata.name));
        }
    }
    none(complaints);
}

#[test]
fn line_ends_of_windows_make_no_difference() {
    for kata in all().iter().step_by(9) {
        let solution = katas::solution(root(), &kata.name).unwrap();
        let (printed, came) = judged(kata, &solution);
        let on_windows = judged(kata, &solution.replace('\n', "\r\n"));
        assert_eq!(on_windows, (printed, came), "{}", kata.name);
    }
}

#[test]
fn every_wrong_answer_is_refused() {
    let mut complaints = Vec::new();
    for kata in all() {
        let answers = wrong(&kata);
        if answers.len() < WRONG {
            complaints.push(format!("{}: {} wrong answers", kata.name, answers.len()));
        }
        for (file, source) in answers {
            let file = file.file_name().unwrap().to_string_lossy().into_owned();
            let (why, answer) = source.split_once('\n').unwrap_or_default();
            if !why.starts_with(WHY) {
                complaints.push(format!("{}: {file}: its first line says not why", kata.name));
            }
            if judged(&kata, answer).1.passed {
                complaints.push(format!("{}: {file} is accepted", kata.name));
            }
        }
    }
    none(complaints);
}

#[test]
fn an_answer_that_is_stopped_is_refused_at_its_line() {
    let kata = &all()[0];
    let sign = StopSign::default();
    sign.stop("no longer");
    let source = "n = 0\nwhile True:\n    n += 1\n";
    let (_, came) =
        lab_player::judged(&kata.card.title, source, "3.13", &kata.check(), &sign).unwrap();
    assert!(!came.passed && came.findings.len() == 1, "{came:?}");
    let said = &came.findings[0].came;
    assert!(said.starts_with("Line ") && said.ends_with("no longer"), "{said}");
}

#[test]
fn every_answer_prints_what_cpython_prints() {
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    let mut complaints = Vec::new();
    for kata in all() {
        let start = root().join(katas::FOLDER).join(&kata.name).join("start.py");
        let solution = root().join(ANSWERS).join(&kata.name).join("solution.py");
        let mut answers = wrong(&kata);
        for file in [start, solution] {
            let source = fs::read_to_string(&file).unwrap();
            answers.insert(file, source);
        }
        for (file, source) in answers {
            let output = Command::new(&python).arg(&file).output().unwrap();
            let theirs = String::from_utf8_lossy(&output.stdout).into_owned();
            let (ours, _) = judged(&kata, &source);
            if ours != theirs {
                let file = file.strip_prefix(root()).unwrap().display();
                complaints.push(format!("{file}: CPython {theirs:?}, ours {ours:?}"));
            }
        }
    }
    none(complaints);
}
