//! `cargo course measure`: how long a learner waits. The first test in an empty
//! folder, and a test after an edit, for each exercise.
//!
//! It works on the solutions, and builds in a folder of its own. Where `rustlings`
//! is installed, its first exercise is measured as well: it is the only one that
//! passes as it is handed out.
//!
//! Seconds by the clock grow with whatever else the machine does. So on Linux the
//! processor's seconds are printed beside them, and the machine's load.

use crate::cargo::{cargo, target};
use crate::exercises;
use crate::find;
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
    /// The exercises, each by any part of its name; all when left out
    pub names: Vec<String>,
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

/// How long something took.
#[derive(Debug, Clone, Copy)]
struct Took {
    /// By the clock.
    clock: Duration,
    /// By the processors, all together; nothing where the system doesn't say.
    processors: Option<Duration>,
}

/// Measures, and says it beside what is promised.
///
/// # Errors
/// If a solution does not pass, or cargo cannot be started.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    root::needs(root, "solutions", "`cargo course measure`")?;
    let folder = target(root).join("measure");
    let names: Vec<String> = match args.names.is_empty() {
        true => exercises::names(root),
        false => (args.names.iter())
            .map(|name| Ok(find::exercise(root, name)?.name))
            .collect::<Result<_>>()?,
    };
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
    let load = load();
    let cold = test(root, &folder, &package, false)?.clock;
    let mut medians = Vec::new();
    for name in &names {
        let took = after_an_edit(root, &folder, name, args.edits.max(1))?;
        complain(&format!("  {:>5.2} s{}  {name}", took.clock.as_secs_f64(), in_brackets(took)));
        medians.push(took);
    }
    let all = median(&medians);
    let slowest = medians.iter().map(|took| took.clock).max().unwrap_or_default().as_secs_f64();
    let (cold, edit) = (cold.as_secs_f64(), all.clock.as_secs_f64());
    let mut text = String::new();
    if !args.warm {
        text += &format!("first test in an empty folder  {cold:>6.1} s  (promised: {COLD} s)\n");
    }
    text += &format!(
        "after an edit, median of {:>3}     {edit:>6.2} s{}  (promised: {EDIT} s)\n\
         after an edit, the slowest     {slowest:>6.2} s",
        medians.len(),
        in_brackets(all),
    );
    if let Some((before, after)) = load.zip(self::load()) {
        text += &format!("\nthe machine's load             {before:>6} before, {after} after");
    }
    if let Some(took) = rustlings(&folder, args.edits.max(1))? {
        let took = took.clock.as_secs_f64();
        text += &format!("\nrustlings, intro1 after an edit {took:>6.2} s");
    }
    say(&text)?;
    let well = (args.warm || cold <= COLD) && edit <= EDIT;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How long the test of an exercise's solution takes after an edit, the median of
/// so many.
fn after_an_edit(root: &Path, folder: &Path, name: &str, edits: u32) -> Result<Took> {
    let solution = root.join("solutions").join(name);
    let manifest: toml::Table = fs::read_to_string(solution.join("Cargo.toml"))?.parse()?;
    let package = manifest["package"]["name"].as_str().context("it has a name")?;
    test(root, folder, package, true)?;
    let mut times = Vec::new();
    for _ in 0..edits {
        // An edit, as far as cargo knows; not a letter is changed.
        let now = std::time::SystemTime::now();
        fs::File::options().append(true).open(solution.join("src/lib.rs"))?.set_modified(now)?;
        times.push(test(root, folder, package, true)?);
    }
    Ok(median(&times))
}

/// Runs `cargo test` for a package in the folder; returns how long it took.
fn test(root: &Path, folder: &Path, package: &str, must_pass: bool) -> Result<Took> {
    let (start, processors) = (Instant::now(), of_children());
    let status = cargo()
        .args(["test", "--quiet", "--package", package, "--test", "check", "--target-dir"])
        .arg(folder)
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("cannot start cargo")?;
    let took = Took { clock: start.elapsed(), processors: since(processors) };
    if must_pass && !status.success() {
        bail!("{package} does not pass: cargo test --package {package}");
    }
    Ok(took)
}

/// How long rustlings takes after an edit; nothing if it is not installed. It needs
/// a folder outside of any other cargo project.
fn rustlings(ours: &Path, edits: u32) -> Result<Option<Took>> {
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
            let (start, processors) = (Instant::now(), of_children());
            run(&["run", "intro1"], &project)?;
            times.push(Took { clock: start.elapsed(), processors: since(processors) });
        }
    }
    // Made above, under a name of our own.
    fs::remove_dir_all(&here).with_context(|| format!("cannot remove {}", here.display()))?;
    Ok((!times.is_empty()).then(|| median(&times)))
}

/// The median by the clock, and the median by the processors.
fn median(times: &[Took]) -> Took {
    let mut clock: Vec<Duration> = times.iter().map(|took| took.clock).collect();
    let mut processors: Vec<Option<Duration>> = times.iter().map(|took| took.processors).collect();
    clock.sort();
    processors.sort();
    let middle = times.len() / 2;
    Took {
        clock: clock.get(middle).copied().unwrap_or_default(),
        processors: processors.get(middle).copied().flatten(),
    }
}

/// What the processors took, behind a time by the clock.
fn in_brackets(took: Took) -> String {
    let said = |took: Duration| format!("  [{:.2} s of processors]", took.as_secs_f64());
    took.processors.map_or_else(String::new, said)
}

/// What the processors have taken since.
fn since(before: Option<Duration>) -> Option<Duration> {
    of_children()?.checked_sub(before?)
}

/// What the processors have taken for the processes that this one has started and
/// that are over. Linux says so, in hundredths of a second.
fn of_children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program is in parentheses, and may contain anything. Fields 16
    // and 17 of proc(5) are the time in programs and the time in the system.
    let (_, behind_the_name) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = behind_the_name.split_whitespace().collect();
    let ticks = |n: usize| fields.get(n - 3)?.parse::<u64>().ok();
    Some(Duration::from_millis(10 * (ticks(16)? + ticks(17)?)))
}

/// How many processes have been running or waiting to run in the last minute, on
/// average. Linux says so.
fn load() -> Option<String> {
    let load = fs::read_to_string("/proc/loadavg").ok()?;
    load.split_whitespace().next().map(Into::into)
}
