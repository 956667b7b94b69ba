//! `cargo course hint NAME [1|2|3]`: a nudge first, more if you ask.

use crate::exercises::{self, Exercise};
use crate::find;
use crate::output::say;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// For which exercise, and how much.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise: any part of its name, or chapter and number, as 5/1
    pub name: Option<String>,
    /// How plain a hint: 1 is a nudge, 3 is nearly the answer
    #[arg(value_parser = clap::value_parser!(u8).range(1..=3))]
    pub number: Option<u8>,
}

/// Prints the hint.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    // `hint 2`, in the folder of the exercise.
    let (name, number) = match args.name.as_deref() {
        Some(number @ ("1" | "2" | "3")) if args.number.is_none() => (None, number.parse()?),
        name => (name, args.number.unwrap_or(1)),
    };
    say(&text(&find::or_here(root, name)?, number))?;
    Ok(ExitCode::SUCCESS)
}

/// The hint, and what to type for the next.
pub fn text(exercise: &Exercise, number: u8) -> String {
    let hint = &exercise.hints[usize::from(number) - 1];
    let package = &exercise.package;
    let more = match usize::from(number) < exercises::HINTS {
        true => format!("More: cargo course hint {package} {}", number + 1),
        false => format!(
            "That was the last. To see an answer all the same: cargo course solution {package} \
             --peek"
        ),
    };
    format!("{}: {}\n\n{}\n\n{more}", exercise.title, hint.title, hint.text)
}
