//! `cargo course hint NAME [1|2|3]`: a nudge first, more if you ask.

use crate::exercises::{self, Exercise};
use crate::writing::say;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::ExitCode;

/// For which exercise, and how much.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise: its package, its folder, or the end of either
    pub name: String,
    /// How plain a hint: 1 is a nudge, 3 is nearly the answer
    #[arg(default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=3))]
    pub number: u8,
}

/// Prints the hint.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let exercise = find(root, &args.name)?;
    let hint = &exercise.hints[usize::from(args.number) - 1];
    say(&format!("{}: {}\n\n{}", exercise.title, hint.title, hint.text))?;
    if usize::from(args.number) < exercises::HINTS {
        let (name, next) = (&exercise.package, args.number + 1);
        say(&format!("\nMore: cargo course hint {name} {next}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The one exercise that is called so.
fn find(root: &Path, wanted: &str) -> Result<Exercise> {
    let wanted = wanted.trim_start_matches("exercises/").trim_end_matches('/');
    let mut found = Vec::new();
    for name in exercises::names(root) {
        let exercise = match exercises::load(root, &name) {
            Ok(exercise) => exercise,
            Err(what) if name.ends_with(wanted) => bail!(what),
            Err(_) => continue,
        };
        if name == wanted || exercise.package == wanted {
            return Ok(exercise);
        }
        if name.ends_with(wanted) || exercise.package.ends_with(wanted) {
            found.push(exercise);
        }
    }
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => bail!("no exercise is called {wanted}; cargo course list shows them all"),
        _ => {
            let names: Vec<&str> = found.iter().map(|e| e.name.as_str()).collect();
            bail!("{wanted} may be any of {}: say which", names.join(", "))
        }
    }
}
