//! `cargo course check`: what would rot in silence, found.

use crate::check;
use crate::writing::{Scratch, complain, say};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Checks the book; the exit code says whether all is well.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    // Of its own, so that two at once do not build into each other's.
    let scratch = Scratch::new(&root.join("target/course"), "check")?;
    let report = check::all(root, &scratch.join("pages"))?;
    drop(scratch);
    for problem in &report.problems {
        complain(&problem.to_string());
    }
    let looked: Vec<String> =
        report.looked_at.iter().map(|(count, what)| format!("{count} {what}")).collect();
    say(&format!("Looked at {}.", looked.join(", ")))?;
    match report.problems.len() {
        0 => {
            say("All is well.")?;
            Ok(ExitCode::SUCCESS)
        }
        n => {
            say(&format!("To mend: {n}."))?;
            Ok(ExitCode::FAILURE)
        }
    }
}
