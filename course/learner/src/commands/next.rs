//! `cargo course next`: the next exercise, and where to write.

use crate::exercises::{self, Exercise};
use crate::output::say;
use crate::progress;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Prints the next exercise.
///
/// # Errors
/// If it cannot be printed.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    match progress::next(root) {
        Some(exercise) => say(&text(root, &exercise))?,
        None => say("All exercises are done. `cargo course list` shows them.")?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The exercise, in the words of its stub.
pub fn text(root: &Path, exercise: &Exercise) -> String {
    let Exercise { name, title, package, about, .. } = exercise;
    let task = exercises::task(root, name);
    let level = ["a few lines", "a function to think about", "a design"];
    let level = level[usize::from(about.level.clamp(1, 3)) - 1];
    let kind = &about.kind;
    let mut text = format!("{title}\n{kind}: {level}, about {} minutes", about.minutes);
    if !about.builds_on.is_empty() {
        text += &format!("; builds on {}", about.builds_on.join(", "));
    }
    text += &format!("\n\n{}\n", task.title);
    if !task.text.is_empty() {
        text += &format!("\n{}\n", task.text);
    }
    format!(
        "{text}\n\
         Read:   chapter {}\n\
         Write:  exercises/{name}/src/lib.rs\n\
         Test:   cargo course test {package}   (or at every save: cargo course watch)\n\
         Stuck?  cargo course hint {package}",
        chapter(name)
    )
}

/// The title of the chapter that the exercise is in, by its folder.
fn chapter(name: &str) -> String {
    let topic = name.split('/').next().unwrap_or(name);
    let (number, words) = topic.split_once('_').unwrap_or(("", topic));
    let words = words.replace('_', " ");
    let (first, rest) = words.split_at(words.len().min(1));
    format!("{}, {}{rest}", number.trim_start_matches('0'), first.to_uppercase())
}
