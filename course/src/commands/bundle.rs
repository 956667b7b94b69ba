//! `cargo course bundle DIR`: the exercises for a class.

use crate::class::bundle::{self, Made};
use crate::class::chapters::Chapters;
use crate::writing::say;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where to, and what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A folder that is not there, is empty, or was made by this command
    pub dir: PathBuf,
    /// Only these chapters, as 2-14 or 1,4-6
    #[arg(long)]
    pub chapters: Option<Chapters>,
    /// With all crates, so that no participant needs a network
    #[arg(long)]
    pub vendor: bool,
}

/// Makes it, and says where it is.
///
/// # Errors
/// If the folder is not ours to fill.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let Made { folder, archive, exercises, bytes } =
        bundle::make(root, &args.dir, args.chapters.as_ref(), args.vendor)?;
    say(&format!(
        "{exercises} exercises, without solutions:\n  {}\n  {} ({:.1} MB)\nTry it: cd {} && \
         cargo course",
        folder.display(),
        archive.display(),
        bytes as f64 / 1e6,
        folder.display(),
    ))?;
    Ok(ExitCode::SUCCESS)
}
