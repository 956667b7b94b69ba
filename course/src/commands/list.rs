//! `cargo course list`: the exercises, topic by topic.

use crate::exercises::{self, Exercise, State};
use crate::writing::say;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Prints every exercise with what to type for it.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    let names = exercises::names(root);
    if names.is_empty() {
        say("There are no exercises yet.")?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut lines = Vec::new();
    let mut topic = "";
    let loaded: Vec<_> = names.iter().map(|name| (name, exercises::load(root, name))).collect();
    let width = loaded.iter().filter_map(|(_, loaded)| loaded.as_ref().ok());
    let width = width.map(|exercise| exercise.title.chars().count()).max().unwrap_or(0);
    for (name, exercise) in &loaded {
        let (this, _) = name.split_once('/').unwrap_or((name, ""));
        if this != topic {
            lines.push(format!("{}{this}", if topic.is_empty() { "" } else { "\n" }));
            topic = this;
        }
        lines.push(match exercise {
            Ok(Exercise { title, package, .. }) => {
                let (mark, what) = match exercises::state(root, name) {
                    State::Untouched => ('.', format!("cargo test -p {package}")),
                    State::Begun => ('~', format!("cargo test -p {package}")),
                    State::Written => ('*', format!("cargo test -p {package}")),
                    State::Broken(what) => ('!', what),
                };
                format!("  {mark}  {title:<width$}  {what}")
            }
            Err(what) => format!("  !  {name}: {what}"),
        });
    }
    lines.push(
        "\n. untouched   ~ begun, a todo! is left   * written: ask cargo test   \
                ! cannot be an answer"
            .into(),
    );
    say(&lines.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}
