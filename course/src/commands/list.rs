//! `cargo course list`: the exercises, topic by topic.

use crate::exercises::{self, State};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Prints every exercise with what to type for it.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    let names = exercises::names(root);
    let mut topic = "";
    for name in &names {
        let (this, _) = name.split_once('/').unwrap_or((name, ""));
        if this != topic {
            println!("{}{this}", if topic.is_empty() { "" } else { "\n" });
            topic = this;
        }
        match exercises::load(root, name) {
            Ok(exercise) => println!(
                "  {}  {:<36} cargo test -p {}",
                mark(exercises::state(root, name)),
                exercise.title,
                exercise.package
            ),
            Err(what) => println!("  !  {name}: {what}"),
        }
    }
    if names.is_empty() {
        println!("There are no exercises yet.");
    } else {
        println!("\n. untouched   ~ begun, a todo! is left   * written: ask cargo test");
    }
    Ok(ExitCode::SUCCESS)
}

fn mark(state: State) -> char {
    match state {
        State::Untouched => '.',
        State::Begun => '~',
        State::Written => '*',
    }
}
