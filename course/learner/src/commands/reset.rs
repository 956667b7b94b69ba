//! `cargo course reset NAME`: an exercise as it was handed out. What was written
//! is kept.

use crate::find;
use crate::output::say;
use crate::progress;
use crate::state::{self, State};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Which exercise.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise: any part of its name, or chapter and number, as 5/1
    pub name: String,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

/// Where what a reset takes away is kept; git does not look at it.
pub const BACKUPS: &str = "exercises/.backups";

/// Asks, keeps what is there, and puts the stub back.
///
/// # Errors
/// If the stub is not known any more, or nothing can be written.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let exercise = find::exercise(root, &args.name)?;
    let name = &exercise.name;
    if state::state(root, name) == State::Untouched {
        say(&format!("{} is as it was handed out.", exercise.package))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(stub) = state::stub(root, name) else {
        bail!(
            "{} does not hold the text that was handed out, and neither does git: get the \
             course again to have it back",
            state::stub_file(name)
        );
    };
    let file = root.join(state::answer_file(name));
    let written = fs::read(&file).ok();
    let backup = free(root, name)?;
    let shown = backup.strip_prefix(root).unwrap_or(&backup).display().to_string();
    let shown = shown.replace('\\', "/");
    if !args.yes && !is_sure(&exercise.package, &shown)? {
        say("Nothing was changed.")?;
        return Ok(ExitCode::FAILURE);
    }
    if let Some(written) = written {
        let folder = backup.parent().context("a backup is in a folder")?;
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::write(&backup, written).with_context(|| format!("cannot write {shown}"))?;
        say(&format!("What you had is in {shown}."))?;
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, stub).with_context(|| format!("cannot write {}", file.display()))?;
    progress::note(root, name, None)?;
    say(&format!("{} is as it was handed out.", exercise.package))?;
    Ok(ExitCode::SUCCESS)
}

/// A name for a backup that no file has.
fn free(root: &Path, name: &str) -> Result<PathBuf> {
    let folder = root.join(BACKUPS).join(name);
    let mut numbers = (1..10_000).map(|n| folder.join(format!("lib.{n}.rs")));
    numbers.find(|file| !file.exists()).context("there are too many backups")
}

fn is_sure(package: &str, backup: &str) -> Result<bool> {
    print!("Put {package} back as it was handed out? What you have goes to {backup}. [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}
