//! `cargo course check`: what would rot in silence, found.

use crate::check;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Checks the book; the exit code says whether all is well.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    let report = check::all(root, &root.join("target/course/check"))?;
    for problem in &report.problems {
        eprintln!("{problem}");
    }
    let looked: Vec<String> =
        report.looked_at.iter().map(|(count, what)| format!("{count} {what}")).collect();
    println!("Looked at {}.", looked.join(", "));
    match report.problems.len() {
        0 => {
            println!("All is well.");
            Ok(ExitCode::SUCCESS)
        }
        n => {
            println!("To mend: {n}.");
            Ok(ExitCode::FAILURE)
        }
    }
}
