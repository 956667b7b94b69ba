//! `cargo course measure`: how long a learner waits. The first test in an empty
//! folder, and a test after an edit, for each exercise.
//!
//! It works on copies of the solutions, in a folder of its own.

use crate::cargo::{cargo, target};
use crate::exercises;
use crate::output::{complain, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::{ExitCode, Stdio};
use std::time::{Duration, Instant};

/// What to measure.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How often each exercise is edited
    #[arg(long, default_value_t = 3)]
    pub edits: u32,
    /// Leave out the first test in an empty folder
    #[arg(long)]
    pub warm: bool,
}

/// What is promised, in seconds.
const COLD: f64 = 45.0;
const EDIT: f64 = 1.5;

/// Measures, and says it beside what is promised.
///
/// # Errors
/// If a solution does not pass, or cargo cannot be started.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let folder = target(root).join("measure");
    let names = exercises::names(root);
    let Some(first) = names.first() else { bail!("there are no exercises") };
    let package = exercises::load(root, first).map_err(anyhow::Error::msg)?.package;
    if !args.warm {
        // Ours: nothing else is ever put there.
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot remove {}", folder.display()))?;
        }
        complain(&format!("The first test in an empty folder, of {package} ..."));
    }
    let cold = test(root, &folder, &package, false)?;
    let mut medians = Vec::new();
    for name in &names {
        let solution = format!("solutions/{name}");
        let manifest = fs::read_to_string(root.join(&solution).join("Cargo.toml"))?;
        let manifest: toml::Table = manifest.parse()?;
        let package = manifest["package"]["name"].as_str().context("it has a name")?.to_string();
        test(root, &folder, &package, true)?;
        let mut times = Vec::new();
        for _ in 0..args.edits.max(1) {
            let file = root.join(&solution).join("src/lib.rs");
            // An edit, as far as cargo knows; not a letter is changed.
            let now = std::time::SystemTime::now();
            fs::File::options().append(true).open(&file)?.set_modified(now)?;
            times.push(test(root, &folder, &package, true)?);
        }
        medians.push(median(&mut times));
        complain(&format!("  {:>5.2} s  {name}", medians[medians.len() - 1].as_secs_f64()));
    }
    let (all, slowest) = (median(&mut medians.clone()), medians.iter().max().copied());
    let slowest = slowest.unwrap_or_default().as_secs_f64();
    let (cold, edit) = (cold.as_secs_f64(), all.as_secs_f64());
    let mut text = String::new();
    if !args.warm {
        text += &format!("first test in an empty folder  {cold:>6.1} s  (promised: {COLD} s)\n");
    }
    text += &format!(
        "after an edit, median of {:>3}     {edit:>6.2} s  (promised: {EDIT} s)\n\
         after an edit, the slowest     {slowest:>6.2} s",
        medians.len()
    );
    say(&text)?;
    let well = (args.warm || cold <= COLD) && edit <= EDIT;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs `cargo test` for a package, in the folder; how long it took.
fn test(root: &Path, folder: &Path, package: &str, must_pass: bool) -> Result<Duration> {
    let start = Instant::now();
    let status = cargo()
        .args(["test", "--quiet", "--package", package, "--test", "check", "--target-dir"])
        .arg(folder)
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("cannot start cargo")?;
    let took = start.elapsed();
    if must_pass && !status.success() {
        bail!("{package} does not pass: cargo test --package {package}");
    }
    Ok(took)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
