//! `cargo run`: the book in the browser.

use crate::book::{self, Options};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// How to serve.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Show what is not there yet as a box in the page instead of failing
    #[arg(long)]
    pub draft: bool,
}

/// Builds.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let options = Options {
        draft: args.draft,
        ..Options::default()
    };
    book::build(root, &options)?;
    Ok(ExitCode::SUCCESS)
}
