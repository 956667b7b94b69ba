//! A program in, its recorded run out.

use gc_core::{Profile, UnknownVersion, Version};
use lab_interpreter::{Limits, Options, Run, Watch, run_watched};
use lab_trace::{Entry, Recorder, Trace};
use serde::Serialize;

use crate::kata;
use crate::watching::Watching;

/// What tracebacks call the program.
const FILE: &str = "<program>";

/// What a program in a page may have: a tab has 4 GB at most, of which the
/// record of the run takes its share.
const PAGE: usize = 256 << 20;
/// How many steps a program may take in a page: an endless loop is answered
/// within about 3 seconds there.
const STEPS_IN_A_PAGE: u64 = 8_000_000;

/// Runs `source` as CPython `version` would, and records it.
///
/// # Errors
/// If there is no such version.
pub fn record(title: &str, source: &str, version: &str) -> Result<Trace, String> {
    record_within(title, source, version, Limits::default().steps)
}

fn record_within(title: &str, source: &str, version: &str, steps: u64) -> Result<Trace, String> {
    let version: Version = version.parse().map_err(|error: UnknownVersion| error.to_string())?;
    let profile = Profile::of(version);
    let limits = Limits {
        objects: 3_000_000,
        memory: PAGE,
        output_bytes: 1_000_000,
        steps,
        ..Limits::default()
    };
    let options = Options { profile, limits, filename: FILE.into(), ..Options::default() };
    Ok(run_recorded(title, source, &options).1)
}

/// Runs `source` with these options: how the run ended, and its record.
pub fn run_recorded(title: &str, source: &str, options: &Options) -> (Run, Trace) {
    run_recorded_by(title, source, options, |watching| watching, |watching| watching)
}

/// Records a run, watched by what `by` makes of the recorder's watcher; `back` takes
/// that out again.
pub fn run_recorded_by<W: Watch>(
    title: &str,
    source: &str,
    options: &Options,
    by: impl FnOnce(Watching) -> W,
    back: impl FnOnce(W) -> Watching,
) -> (Run, Trace) {
    let watching = Watching::new(Recorder::new(title, &options.profile, source));
    let (run, watch) = run_watched(source, options, by(watching));
    let mut recorder = back(watch).into_recorder();
    // A limit that was reached, or an exception that nothing caught.
    let stopped = run.stopped.as_ref().map(|stopped| (stopped.line, &stopped.why));
    let failed = run.error.as_ref().map(|error| (error.line, &error.message));
    if let Some((line, message)) = stopped.or(failed) {
        recorder.push(&Entry::Raised { line, message: message.clone() });
    }
    (run, recorder.finish())
}

/// Answers a page: the version of CPython on the first line, what the run is
/// called on the second, then the program. The answer is a trace in JSON.
///
/// Where a number follows the version, so many lines of a kata's check stand
/// between the title and the program, and the answer is a trace and a
/// [`kata::Judgement`].
pub fn answer(request: &str) -> String {
    match answered(request) {
        Ok(json) => json,
        Err(broken) => json(&Broken { broken }),
    }
}

fn answered(request: &str) -> Result<String, String> {
    let (first, rest) = request.split_once('\n').unwrap_or((request, ""));
    let (title, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    let (version, lines) = first.split_once(' ').unwrap_or((first, "0"));
    let lines: usize = lines.parse().map_err(|_| format!("not a number of lines: {lines}"))?;
    let check = rest.match_indices('\n').map(|(at, _)| at + 1).nth(lines.wrapping_sub(1));
    let (check, source) = rest.split_at(check.unwrap_or(0));
    let trace = record_within(title, source, version, STEPS_IN_A_PAGE)?;
    if lines == 0 {
        return Ok(json(&trace));
    }
    let judgement = kata::judge(check, &trace)?;
    Ok(json(&Judged { trace, judgement }))
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers can always be written")
}

/// A kata's run and what came of its check.
#[derive(Debug, Serialize)]
struct Judged {
    trace: Trace,
    judgement: kata::Judgement,
}

/// The answer where nothing could be run.
#[derive(Debug, Serialize)]
struct Broken {
    broken: String,
}
