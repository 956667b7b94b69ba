//! `cargo course list`: the exercises, topic by topic.

use crate::exercises::{self, Exercise};
use crate::output::say;
use crate::progress::{self, Standing};
use crate::state::State;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Prints every exercise with what to type for it.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    let all: Vec<_> = progress::all(root)
        .map(|(name, standing)| (exercises::load(root, &name), name, standing))
        .collect();
    if all.is_empty() {
        say("There are no exercises yet.")?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut lines = Vec::new();
    let mut topic = "";
    let width = all.iter().filter_map(|(exercise, ..)| exercise.as_ref().ok());
    let width = width.map(|exercise| exercise.title.chars().count()).max().unwrap_or(0);
    for (exercise, name, standing) in &all {
        let (this, _) = name.split_once('/').unwrap_or((name, ""));
        if this != topic {
            lines.push(format!("{}{this}", if topic.is_empty() { "" } else { "\n" }));
            topic = this;
        }
        lines.push(match exercise {
            Ok(Exercise { title, package, .. }) => {
                let test = format!("cargo course test {package}");
                let (mark, what) = match standing {
                    Standing::Passed => ('+', test),
                    Standing::Not(State::Untouched) => ('.', test),
                    Standing::Not(State::Begun) => ('~', test),
                    Standing::Not(State::Written) => ('*', test),
                    Standing::Not(State::Broken(what)) => ('!', what.clone()),
                };
                format!("  {mark}  {title:<width$}  {what}")
            }
            Err(what) => format!("  !  {name}: {what}"),
        });
    }
    lines.push(
        "\n. untouched   ~ begun, a todo! is left   * written: ask cargo course test   \
         + passed   ! cannot be an answer"
            .into(),
    );
    say(&lines.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}
