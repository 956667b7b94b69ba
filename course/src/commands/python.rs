//! `cargo course python`: runs a program on the book's own Python.

use crate::writing::{NewFile, complain, print};
use anyhow::{Context, Result, bail};
use gc_core::{Profile, Version};
use lab_interpreter::{Options, Run};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to run, and as which version.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The program; `-` reads it from standard input
    pub file: PathBuf,
    /// The version of CPython whose memory manager is modelled
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
}

/// Runs the program. Its output is this command's output, its exit code this
/// command's exit code.
pub fn run(args: &Args) -> Result<ExitCode> {
    let (filename, source) = read(&args.file)?;
    let options = Options {
        profile: Profile::of(args.version),
        filename,
        check_at_end: false,
        ..Options::default()
    };
    let done = match &args.trace {
        None => on_a_deep_stack(move || lab_interpreter::run(&source, &options))?,
        Some(path) => {
            // Before the program runs: a mistyped folder should cost no run.
            let instead = "name another file, or add --force to overwrite it";
            let may_replace = |file: &Path| args.force || is_trace(file);
            let file = NewFile::claim(path, "the trace", instead, may_replace)?;
            let title = options.filename.clone();
            let (done, trace) = on_a_deep_stack(move || {
                let (done, trace) = lab_player::run_recorded(&title, &source, &options);
                (done, serde_json::to_vec(&trace))
            })?;
            file.write(&trace?)?;
            done
        }
    };
    let printed = print(done.stdout.as_bytes());
    complain(&done.stderr);
    if let Some(why) = &done.stopped {
        complain(&format!("stopped: {why}"));
    }
    if args.stats {
        complain(&stats(&done));
    }
    printed?;
    Ok(ExitCode::from(u8::try_from(done.exit_code.rem_euclid(256)).unwrap_or(1)))
}

/// Is the file one that `--trace` writes?
fn is_trace(file: &Path) -> bool {
    let text = std::fs::read(file).unwrap_or_default();
    let json: serde_json::Value = serde_json::from_slice(&text).unwrap_or_default();
    let keys = ["format", "title", "version", "source", "stops", "places"];
    keys.iter().all(|key| json.get(key).is_some()) && json["stops"].is_array()
}

fn read(file: &Path) -> Result<(String, String)> {
    if file == Path::new("-") {
        let mut source = String::new();
        std::io::stdin().read_to_string(&mut source).context("standard input is not UTF-8 text")?;
        return Ok(("<stdin>".into(), source));
    }
    let source = match std::fs::read_to_string(file) {
        Ok(source) => source,
        Err(error) => {
            bail!("cannot read {}: {error}\nType: cargo course python FILE.py", file.display())
        }
    };
    Ok((file.display().to_string(), source))
}

/// Calls from built-in code back into Python use the machine's own stack.
fn on_a_deep_stack<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(f)?;
    match thread.join() {
        Ok(done) => Ok(done),
        Err(_) => bail!("the interpreter itself broke; that is our mistake, please report it"),
    }
}

fn stats(done: &Run) -> String {
    let stats = &done.stats;
    let [count0, count1, count2] = stats.counts;
    let mut text = format!(
        "{} objects alive at the end; counts {count0}, {count1}, {count2}\n\
         generation  collections  collected  uncollectable\n",
        stats.objects
    );
    for (generation, of) in stats.generations.iter().enumerate() {
        text += &format!(
            "{generation:>10}  {:>11}  {:>9}  {:>13}\n",
            of.collections, of.collected, of.uncollectable
        );
    }
    text
}
