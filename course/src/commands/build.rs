//! `cargo course build`: the book as files.

use crate::book::{self, Options};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How to build.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Put the pages there instead of into book/book
    #[arg(long, value_name = "DIR")]
    pub dest: Option<PathBuf>,
    /// Show what is not there yet as a box in the page instead of failing
    #[arg(long)]
    pub draft: bool,
}

/// Builds the book and says where it is.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let options = Options { dest: args.dest.clone(), draft: args.draft, live: false };
    let dest = book::build(root, &options)?;
    println!("built {}", dest.join("index.html").display());
    Ok(ExitCode::SUCCESS)
}
