//! `cargo course measure`: how long a learner waits. The first test in an empty
//! folder, and a test after an edit, for each exercise.
//!
//! It works on the solutions, and builds in a folder of its own. Where `rustlings`
//! is installed, its first exercise is measured as well: it is the only one that
//! passes as it is handed out.

use crate::cargo::{cargo, target};
use crate::exercises;
use crate::output::{complain, say};
use crate::root;
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
    root::needs(root, "solutions", "`cargo course measure`")?;
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
    if let Some(took) = rustlings(&folder, args.edits.max(1))? {
        let took = took.as_secs_f64();
        text += &format!("\nrustlings, intro1 after an edit {took:>6.2} s");
    }
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

/// How long rustlings takes after an edit; nothing where it is not installed. It
/// wants a folder that is in no other cargo project.
fn rustlings(ours: &Path, edits: u32) -> Result<Option<Duration>> {
    let here = std::env::temp_dir().join(format!("course-measure-{}", std::process::id()));
    fs::create_dir_all(&here).with_context(|| format!("cannot make {}", here.display()))?;
    let run = |arguments: &[&str], folder: &Path| {
        let mut command = std::process::Command::new("rustlings");
        command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", ours.join("rustlings"));
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // `init` waits for Enter.
        let mut child = command.spawn()?;
        let _ = child.stdin.take().map(|mut keys| std::io::Write::write_all(&mut keys, b"\n"));
        child.wait()
    };
    let project = here.join("rustlings");
    let is_there = run(&["init"], &here).is_ok_and(|status| status.success());
    let mut times = Vec::new();
    if is_there && project.is_dir() {
        run(&["run", "intro1"], &project)?;
        for _ in 0..edits {
            let file = project.join("exercises/00_intro/intro1.rs");
            fs::File::options()
                .append(true)
                .open(&file)?
                .set_modified(std::time::SystemTime::now())?;
            let start = Instant::now();
            run(&["run", "intro1"], &project)?;
            times.push(start.elapsed());
        }
    }
    // Made above, under a name of our own.
    fs::remove_dir_all(&here).with_context(|| format!("cannot remove {}", here.display()))?;
    Ok((!times.is_empty()).then(|| median(&mut times)))
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
