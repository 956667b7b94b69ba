//! `cargo course build`: the book as files.

use crate::book::{self, Options};
use crate::writing::{Folder, say};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How to build.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Put the pages there instead of into book/book: a folder that is not
    /// there yet, or is empty, or was made by this command
    #[arg(long, value_name = "DIR")]
    pub dest: Option<PathBuf>,
    /// Show what is not there yet as a box in the page instead of failing
    #[arg(long)]
    pub draft: bool,
}

/// Builds the book and says where it is.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let dest = args.dest.clone().unwrap_or_else(|| root.join("book/book"));
    let folder = Folder::claim(root, &dest, "cargo course build")?;
    folder.fill(|new| {
        let options =
            Options { dest: Some(new.into()), draft: args.draft, live: false, first: None };
        book::build(root, &options).map(|_| ())
    })?;
    say(&format!("built {}", folder.path().join("index.html").display()))?;
    Ok(ExitCode::SUCCESS)
}
