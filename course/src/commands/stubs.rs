//! `cargo course stubs`: how the exercises are handed out, recorded.

use crate::exercises;
use crate::writing::say;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Nothing to choose.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Records every stub as it stands, so that `cargo course list` knows which of
/// them a learner has touched.
pub fn run(root: &Path, _args: &Args) -> Result<ExitCode> {
    let n = exercises::record(root)?;
    say(&format!("Recorded {n} stubs."))?;
    Ok(ExitCode::SUCCESS)
}
