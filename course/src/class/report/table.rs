//! For a terminal: a line for each participant, a letter for each exercise; below
//! it the first difference of each answer that is wrong.

use super::{Report, first_difference};
use crate::class::jail::talk::Status;
use learner::tests::claim;
use std::fmt::Write;

/// The letter of a mark.
pub fn letter(status: Status) -> char {
    match status {
        Status::Passed => '+',
        Status::Failed => 'x',
        Status::TimedOut => 'o',
        Status::DoesNotCompile => '!',
        Status::Refused => '?',
        Status::NotStarted => '.',
    }
}

/// The report as text.
pub fn text(report: &Report) -> String {
    let width = report.participants.iter().map(|row| row.name.chars().count());
    let width = width.max().unwrap_or(0).max("participant".len());
    let mut text = format!("{:width$}  passed  {}\n", "participant", head(report));
    for row in &report.participants {
        let marks = grouped(report, row.marks.iter().map(|mark| letter(mark.status)));
        let _ = writeln!(text, "{:width$}  {:>6}  {marks}", row.name, row.passed);
    }
    let legend: Vec<String> = Status::ALL
        .iter()
        .map(|status| format!("{} {}", letter(*status), status.words()))
        .collect();
    let _ = writeln!(text, "\n{}\n", legend.join("   "));
    for row in &report.participants {
        let said = details(report, row);
        if !said.is_empty() {
            let _ = write!(text, "{}\n{said}", row.name);
        }
    }
    text
}

/// What is wrong with a participant's answers, a line each.
fn details(report: &Report, row: &super::Row) -> String {
    let mut text: String = row.problems.iter().map(|problem| format!("  {problem}\n")).collect();
    for (exercise, mark) in report.exercises.iter().zip(&row.marks) {
        if matches!(mark.status, Status::Passed | Status::NotStarted) {
            continue;
        }
        let said = first_difference(&mark.said);
        let claim = match mark.test.is_empty() {
            true => String::new(),
            false => format!(" at \"{}\"", claim(&mark.test)),
        };
        let _ = writeln!(text, "  {} {}{claim}: {said}", exercise.short, mark.status.words());
    }
    text
}

/// The chapters, each with its number of exercises, and how wide it is shown: as
/// wide as its number at least.
fn chapters(report: &Report) -> Vec<(&str, usize, usize)> {
    let mut chapters: Vec<(&str, usize, usize)> = Vec::new();
    for exercise in &report.exercises {
        let number = exercise.chapter();
        match chapters.last_mut() {
            Some((last, count, width)) if *last == number => {
                *count += 1;
                *width = (*width).max(*count);
            }
            _ => chapters.push((number, 1, number.len())),
        }
    }
    chapters
}

/// The number of each chapter above its first exercise.
fn head(report: &Report) -> String {
    let chapters = chapters(report).into_iter();
    let head: String = chapters.map(|(number, _, width)| format!("{number:<width$} ")).collect();
    head.trim_end().into()
}

/// The letters, with a gap between chapters.
fn grouped(report: &Report, mut letters: impl Iterator<Item = char>) -> String {
    let chapters = chapters(report).into_iter();
    let text: String = chapters
        .map(|(_, count, width)| {
            let own: String = letters.by_ref().take(count).collect();
            format!("{own:<width$} ")
        })
        .collect();
    text.trim_end().into()
}
