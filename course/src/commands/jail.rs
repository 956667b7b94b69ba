//! `cargo course jail`: what `grade` starts to keep an answer in. It is no
//! command for the command line.

use crate::class::jail;
use anyhow::Result;
use std::process::ExitCode;

/// Which of its processes this is.
#[derive(Debug, clap::Subcommand)]
pub enum Args {
    /// The first: namespaces for processes and users
    Enter {
        /// How the walls are made
        setup: String,
    },
    /// The second: all other walls
    Build {
        /// How the walls are made
        setup: String,
    },
    /// The third: does the work
    Inside,
}

/// Becomes it.
///
/// # Errors
/// If the walls cannot be made.
pub fn run(args: &Args) -> Result<ExitCode> {
    match args {
        #[cfg(target_os = "linux")]
        Args::Enter { setup } => jail::enter::enter(setup),
        #[cfg(target_os = "linux")]
        Args::Build { setup } => jail::enter::build(setup),
        #[cfg(not(target_os = "linux"))]
        Args::Enter { .. } | Args::Build { .. } => anyhow::bail!("there are no walls here"),
        Args::Inside => jail::inside::run(),
    }
}
