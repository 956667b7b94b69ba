//! `cargo course compare`: every program of the book on a learner's own steps.

use crate::writing::{complain, say};
use crate::yours::{Mine, compare};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Which programs.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Only programs with this in their name, such as `weakref/` or `book/09`
    #[arg(default_value = "")]
    pub only: String,
    /// Always so: accepted because `python` and the book need it
    #[arg(long, hide = true)]
    pub mine: bool,
}

/// Runs the programs, and says how many print what CPython printed. Fails if
/// any differs.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let programs = compare::programs(root, &args.only)?;
    let mut mine = Mine::build(root)?;
    complain(&mine.summary());
    complain(&mine.complaints());
    complain(&format!("Running {} programs ...", programs.len()));
    let compared = compare::run(&mut mine, &programs)?;
    say(&compare::report(&mine, &compared))?;
    Ok(if compared.differ.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
