//! `cargo course progress`: what is done, chapter by chapter.

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
    let all: Vec<(String, Standing)> = progress::all(root).collect();
    let (mut lines, mut all_done) = (Vec::new(), 0);
    let topic = |(name, _): &(String, Standing)| name.split('/').next().unwrap_or(name).to_string();
    for chapter in all.chunk_by(|a, b| topic(a) == topic(b)) {
        let marks: String = chapter
            .iter()
            .map(|(_, standing)| match standing {
                Standing::Passed => '#',
                Standing::Not(_) => '.',
            })
            .collect();
        let done = marks.matches('#').count();
        all_done += done;
        lines.push(format!("{:<34} {marks:<8} {done} of {}", topic(&chapter[0]), chapter.len()));
    }
    let (done, of) = (all_done, all.len());
    lines.push(format!("\n{}", progress::sentence(done, of)));
    if let Some(next) = progress::next(root) {
        lines.push(format!("Next: {} (cargo course next)", next.title));
    }
    say(&lines.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}
