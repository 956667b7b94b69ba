//! `cargo course build`: the book as pages, or as one file to keep.

use crate::book::{self, Options};
use crate::writing::{Folder, say};
use anyhow::Result;
use std::ffi::OsString;
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
    /// Write the book as a PDF file instead, for paper. Needs Chromium or Chrome
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dest", "draft"])]
    pub pdf: Option<PathBuf>,
    /// Write the book as an e-book instead
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dest", "draft"])]
    pub epub: Option<PathBuf>,
    /// Chromium, if it is not found by itself
    #[arg(long, value_name = "PROGRAM", requires = "pdf")]
    pub chromium: Option<PathBuf>,
}

/// Builds the book and says where it is.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    if args.pdf.is_some() || args.epub.is_some() {
        return bind(args);
    }
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

/// Has the package `bound` write the book as a file: what that needs is compiled when
/// it is first asked for, and not for a reader who wants the pages.
fn bind(args: &Args) -> Result<ExitCode> {
    let mut wishes: Vec<OsString> = Vec::new();
    let files = [("--pdf", &args.pdf), ("--epub", &args.epub), ("--chromium", &args.chromium)];
    for (name, file) in files {
        if let Some(file) = file {
            wishes.extend([name.into(), file.into()]);
        }
    }
    learner::cargo::hand_over_to("bound", &wishes)
}
