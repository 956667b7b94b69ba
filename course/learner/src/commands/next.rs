//! `cargo course next [NAME]`: the next exercise, or any, and where to write.

use crate::exercises::Exercise;
use crate::find;
use crate::output::say;
use crate::progress;
use crate::state;
use crate::task;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Which exercise.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// The exercise; the first that is not done when left out
    pub name: Option<String>,
}

/// Prints the exercise.
///
/// # Errors
/// If there is no such exercise.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    if let Some(name) = &args.name {
        say(&text(root, &find::exercise(root, name)?))?;
        return Ok(ExitCode::SUCCESS);
    }
    match progress::next(root) {
        Some(exercise) => say(&text(root, &exercise))?,
        None => say("All exercises are done. `cargo course list` shows them.")?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The exercise, in the words of its stub.
pub fn text(root: &Path, exercise: &Exercise) -> String {
    let Exercise { name, title, package, about, .. } = exercise;
    let task = task::task(root, name);
    let level = about.level_in_words();
    let kind = &about.kind;
    let mut text = format!(
        "{title}\n{kind} (level {}: {level}), about {} minutes",
        about.level, about.minutes
    );
    if !about.builds_on.is_empty() {
        text += &format!("; builds on {}", about.builds_on.join(", "));
    }
    text.push('\n');
    if let Some(lead) = task::lead(title, &task) {
        text += &format!("\n{lead}\n");
    }
    if !task.text.is_empty() {
        text += &format!("\n{}\n", task.text);
    }
    format!(
        "{text}\n\
         Read:   chapter {}\n\
         Write:  {file}\n\
         Test:   cargo course test {package}   (or at every save: cargo course watch)\n\
         Stuck?  cargo course hint {package}",
        chapter(root, name),
        file = state::answer_file(name)
    )
}

/// The number and the title of the chapter that the exercise is in; where there is no
/// book, as in a bundle, what its folder is called.
fn chapter(root: &Path, name: &str) -> String {
    let topic = name.split('/').next().unwrap_or(name);
    let (number, words) = topic.split_once('_').unwrap_or(("", topic));
    let page = fs::read_to_string(root.join(format!("book/src/{topic}/index.md")));
    let page = page.unwrap_or_default();
    let title = page.lines().find_map(|line| line.strip_prefix("# ")).map(str::trim);
    let words = words.replace('_', " ");
    let (first, rest) = words.split_at(words.len().min(1));
    let title = title.map_or_else(|| first.to_uppercase() + rest, String::from);
    format!("{}, {title}", number.trim_start_matches('0'))
}
