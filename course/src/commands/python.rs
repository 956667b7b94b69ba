//! `cargo course python`: runs a program on the book's own Python.

use crate::interpreter_thread;
use crate::root;
use crate::writing::{NewFile, complain, print};
use crate::yours::{Mine, one};
use anyhow::{Context, Result, bail};
use gc_core::{Profile, Version};
use lab_interpreter::{Limits, Options};
use mine::{Program, Ran, Settings};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// What to run, and as which version.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The program; `-` reads it from standard input
    pub file: PathBuf,
    /// The version of CPython whose memory manager is modeled
    #[arg(long, value_name = "VERSION", default_value_t)]
    pub version: Version,
    /// Tell afterwards what the memory manager did, on standard error
    #[arg(long)]
    pub stats: bool,
    /// Write the run, stop by stop, to this file: the JSON that a lab shows
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Let --trace overwrite a file that is not such a trace
    #[arg(long, requires = "trace")]
    pub force: bool,
    /// Run it on your own steps of the collector, as far as they are done
    #[arg(long)]
    pub mine: bool,
    /// How much the program's own objects may take, such as 500M or 2G
    #[arg(long, value_name = "SIZE", default_value = "1G", value_parser = size)]
    pub memory: usize,
    /// End the program after this many seconds
    #[arg(long, value_name = "N", value_parser = seconds)]
    pub seconds: Option<Duration>,
}

/// The least memory in which a program can start.
const LEAST: usize = 1 << 20;

/// A number of bytes: digits, and `k`, `M` or `G`.
fn size(text: &str) -> Result<usize, String> {
    let expected = "expected a number of bytes, at least 1M: such as 500M, 2G or 750000000";
    let digits = text.trim().trim_end_matches(['B', 'b']).trim_end();
    let (digits, unit) = match digits.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&digits[..at], 1 << 10),
        Some((at, 'm' | 'M')) => (&digits[..at], 1 << 20),
        Some((at, 'g' | 'G')) => (&digits[..at], 1 << 30),
        _ => (digits, 1),
    };
    let number: f64 = digits.trim().parse().map_err(|_| expected)?;
    let bytes = number * f64::from(unit);
    if !(bytes >= LEAST as f64 && bytes < usize::MAX as f64) {
        return Err(expected.into());
    }
    Ok(bytes as usize)
}

/// A time.
fn seconds(text: &str) -> Result<Duration, String> {
    let expected = "expected a number of seconds above 0: such as 10 or 0.5";
    let number: f64 = text.trim().parse().map_err(|_| expected)?;
    Duration::try_from_secs_f64(number).ok().filter(|d| !d.is_zero()).ok_or(expected.into())
}

/// Runs the program. Its output is this command's output, its exit code this
/// command's exit code.
pub fn run(args: &Args) -> Result<ExitCode> {
    let (filename, source) = read(&args.file, args.mine)?;
    if args.mine {
        return run_mine(args, Program { name: filename, source, expected: None });
    }
    let options = Options {
        profile: Profile::of(args.version),
        limits: Limits { memory: args.memory, ..Limits::default() },
        filename,
        check_at_end: false,
        ..Options::default()
    };
    let (seconds, sign) = (args.seconds, options.stop.clone());
    let done = match &args.trace {
        None => {
            let program = move || lab_interpreter::run(&source, &options);
            interpreter_thread::run(program, seconds, &sign)?
        }
        Some(path) => {
            let file = claim(path, args.force)?;
            let title = options.filename.clone();
            let program = move || {
                let (done, trace) = lab_player::run_recorded(&title, &source, &options);
                (done, trace.json())
            };
            let (done, trace) = interpreter_thread::run(program, seconds, &sign)?;
            file.write(trace.as_bytes())?;
            done
        }
    };
    end(args, &Ran::of(done, None), "")
}

/// Says what came of a run, and what there is to say `beside` it. The exit code
/// is the program's.
fn end(args: &Args, done: &Ran, beside: &str) -> Result<ExitCode> {
    let printed = print(done.stdout.as_bytes());
    complain(&done.stderr);
    if let Some(why) = &done.stopped {
        complain(&format!("stopped: {why}"));
    }
    if args.stats {
        complain(&stats(done));
    }
    complain(beside);
    printed?;
    Ok(ExitCode::from(u8::try_from(done.exit_code.rem_euclid(256)).unwrap_or(1)))
}

/// Runs the program on the learner's steps. What is said of them goes to
/// standard error: standard output is the program's.
fn run_mine(args: &Args, program: Program) -> Result<ExitCode> {
    let root = root::find()?;
    let file = args.trace.as_ref().map(|path| claim(path, args.force)).transpose()?;
    let mut mine = Mine::build(&root)?;
    let settings = Settings {
        version: args.version.to_string(),
        memory: args.memory,
        seconds: args.seconds.map(|seconds| seconds.as_secs_f64()),
        trace: file.is_some(),
    };
    let done = one::run(&mut mine, &program, &settings)?;
    if let (Some(file), Some(trace)) = (file, &done.trace) {
        file.write(trace.as_bytes())?;
    }
    end(args, &done, &format!("{}\n{}", mine.summary(), mine.complaints()))
}

/// The file for the trace. Opened before the program runs: a mistyped folder
/// should not cost a run.
fn claim(path: &Path, force: bool) -> Result<NewFile> {
    let instead = "name another file, or add --force to overwrite it";
    NewFile::claim(path, "the trace", instead, |file: &Path| force || is_trace(file))
}

/// Is the file one that `--trace` writes?
fn is_trace(file: &Path) -> bool {
    let text = std::fs::read(file).unwrap_or_default();
    let json: serde_json::Value = serde_json::from_slice(&text).unwrap_or_default();
    let keys = ["format", "title", "version", "source", "stops", "places"];
    keys.iter().all(|key| json.get(key).is_some()) && json["stops"].is_array()
}

fn read(file: &Path, mine: bool) -> Result<(String, String)> {
    if file == Path::new("-") {
        let mut source = String::new();
        std::io::stdin().read_to_string(&mut source).context("standard input is not UTF-8 text")?;
        return Ok(("<stdin>".into(), source));
    }
    let source = match std::fs::read_to_string(file) {
        Ok(source) => source,
        Err(error) => {
            let mine = if mine { " --mine" } else { "" };
            bail!(
                "cannot read {}: {error}\nType: cargo course python FILE.py{mine}",
                file.display()
            )
        }
    };
    Ok((file.display().to_string(), source))
}

fn stats(done: &Ran) -> String {
    let Ran { objects, counts: [count0, count1, count2], generations, .. } = done;
    let mut text = format!(
        "objects alive at the end: {objects}; counts {count0}, {count1}, {count2}\n\
         generation  collections  collected  uncollectable\n"
    );
    for (generation, [collections, collected, uncollectable]) in generations.iter().enumerate() {
        text +=
            &format!("{generation:>10}  {collections:>11}  {collected:>9}  {uncollectable:>13}\n");
    }
    text
}
