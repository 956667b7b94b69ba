//! `cargo course progress`: what is done, chapter by chapter.

use crate::exercises;
use crate::output::say;
use crate::progress::{self, Standing};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Prints a line for each chapter, and the sum.
///
/// # Errors
/// If it cannot be printed.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    let names = exercises::names(root);
    let mut lines = Vec::new();
    let topic = |name: &String| name.split('/').next().unwrap_or(name).to_string();
    for chapter in names.chunk_by(|a, b| topic(a) == topic(b)) {
        let marks: String = chapter
            .iter()
            .map(|name| match progress::standing(root, name) {
                Standing::Passed => '#',
                Standing::Not(_) => '.',
            })
            .collect();
        let done = marks.matches('#').count();
        lines.push(format!("{:<34} {marks:<8} {done} of {}", topic(&chapter[0]), chapter.len()));
    }
    let (done, of) = progress::count(root);
    lines.push(format!("\n{done} of {of} exercises are done."));
    if let Some(next) = progress::next(root) {
        lines.push(format!("Next: {} (cargo course next)", next.title));
    }
    say(&lines.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}
