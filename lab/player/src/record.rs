//! A program in, its recorded run out.

use gc_core::{Profile, UnknownVersion, Version};
use lab_interpreter::{Limits, NO_LIBRARY, Options, Run, StopSign, Watch, run_watched};
use lab_trace::{Entry, Recorder, Trace, broken};
use serde::Serialize;

use crate::kata::{self, Judgement};
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
    let options = options(version, Limits::default().steps, Vec::new())?;
    Ok(run_recorded(title, source, &options).1)
}

/// Runs an answer to a kata within the limits of a page, and holds it to `check`.
/// `stop` ends it from another thread.
///
/// # Errors
/// If there is no such version, or a line of `check` is not a clause.
pub fn judged(
    title: &str,
    source: &str,
    version: &str,
    check: &str,
    stop: &StopSign,
) -> Result<Judged, String> {
    let options = options(version, STEPS_IN_A_PAGE, Vec::new())?;
    let (run, trace) = run_recorded(title, source, &Options { stop: stop.clone(), ..options });
    let judgement = kata::judge(check, &trace)?;
    Ok(Judged { trace, judgement, stderr: run.stderr })
}

/// An answer to a Python exercise that has run.
#[derive(Debug)]
pub struct Judged {
    /// The record of the run.
    pub trace: Trace,
    /// What the exercise's check says of it.
    pub judgement: Judgement,
    /// What went to standard error: tracebacks, and exceptions in finalizers.
    pub stderr: String,
}

/// What a run that is recorded may need, as this version.
fn options(version: &str, steps: u64, modules: Vec<(String, String)>) -> Result<Options, String> {
    let version: Version = version.parse().map_err(|error: UnknownVersion| error.to_string())?;
    let profile = Profile::of(version);
    let limits = Limits {
        objects: 3_000_000,
        memory: PAGE,
        output_bytes: 1_000_000,
        steps,
        ..Limits::default()
    };
    Ok(Options { profile, limits, modules, filename: FILE.into(), ..Options::default() })
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

/// The word that stands in place of a version if nothing is to be collected.
const COUNTING: &str = "counting";

/// Answers a page: the version of CPython on the first line (or `counting`: the
/// default one, without its collector), what the run is
/// called on the second, then the program. The answer is a trace in JSON.
///
/// An engine without the modules that are written in Python answers
/// `{"wants":"library"}` to a program that imports one, and is asked again with
/// them: a number behind the version says how many bytes they have. They stand
/// right before the program, name and text in turn, each followed by a form feed.
pub fn answer(request: &str) -> String {
    answered(request).unwrap_or_else(|why| broken(&why))
}

fn answered(request: &str) -> Result<String, String> {
    let (first, rest) = request.split_once('\n').unwrap_or((request, ""));
    let (title, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    let (version, bytes) = first.split_once(' ').unwrap_or((first, "0"));
    let bytes: usize = bytes.parse().map_err(|_| format!("not a number: {bytes}"))?;
    let (library, source) = rest.split_at_checked(bytes).ok_or("the library is cut off")?;
    let alone = version == COUNTING;
    let modelled = if alone { Version::default().as_str() } else { version };
    let options = options(modelled, STEPS_IN_A_PAGE, modules(library))?;
    let by = |watching: Watching| if alone { watching.counting_only() } else { watching };
    let (run, mut trace) = run_recorded_by(title, source, &options, by, |watching| watching);
    trace.version = version.into();
    match run.stopped {
        Some(stopped) if stopped.why == NO_LIBRARY => Ok(r#"{"wants":"library"}"#.into()),
        _ => Ok(trace.json()),
    }
}

/// The modules that a page hands over.
fn modules(library: &str) -> Vec<(String, String)> {
    let mut parts = library.split_terminator('\x0c').map(String::from);
    std::iter::from_fn(|| parts.next().zip(parts.next())).collect()
}

/// A value as a page gets it.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts, numbers and lists can always be written")
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn counting_alone_collects_nothing() {
        let program = "import gc\na = []\na.append(a)\ndel a\nprint(gc.collect())\n";
        let printed = |version: &str| {
            let answer = answer(&format!("{version}\nA ring\n{program}"));
            answer.split("\"printed\":\"").nth(1).map(|rest| rest[..1].to_string())
        };
        assert_eq!(printed("3.13").as_deref(), Some("1"));
        assert_eq!(printed("counting").as_deref(), Some("0"));
    }
}
