//! What the first process inside does: it compiles the answer and its tests, runs
//! them, watches what they use, and reports the result.
//!
//! Behind walls it is number 1 of its namespace: no process in there can end it,
//! and with it ends everything. It hides its memory and its files from the answer,
//! which runs as the same user.

use super::limits;
use super::talk::{Mark, Places, PythonAnswer, Reply, Request, RustAnswer, Status, Work};
use crate::class::prepared::tests;
use crate::interpreter_thread::{self, Unfinished};
use anyhow::{Context, Result};
use gc_core::Version;
use lab_interpreter::StopSign;
use learner::state::answer_file;
use learner::tests::{Program, Verdict};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How often the use of resources is checked.
const TICK: Duration = Duration::from_millis(20);

/// How many lines of what the compiler says are kept.
const LINES: usize = 14;

/// Reads the request, does the work and says what came of it.
///
/// # Errors
/// If the request cannot be read.
pub fn run() -> Result<ExitCode> {
    hide();
    let mut asked = Vec::new();
    std::io::stdin().read_to_end(&mut asked)?;
    let request: Request = serde_json::from_slice(&asked).context("not a request")?;
    limits::take(request.walls);
    let walls = request.walls;
    std::thread::spawn(move || watch(walls));
    say(&answer(&request).unwrap_or_else(|error| Reply::Broken(format!("{error:#}"))));
    Ok(ExitCode::SUCCESS)
}

/// Ends with the process that has started us, and shows itself to no other of the
/// same user.
#[cfg(target_os = "linux")]
fn hide() {
    use nix::sys::prctl;
    let _ = prctl::set_pdeathsig(nix::sys::signal::Signal::SIGKILL);
    let _ = prctl::set_dumpable(false);
}

#[cfg(not(target_os = "linux"))]
fn hide() {}

/// Says it, once: a second attempt finds it locked, for good.
fn say(reply: &Reply) {
    static SAID: Mutex<()> = Mutex::new(());
    let guard = SAID.lock();
    let bytes = serde_json::to_vec(reply).unwrap_or_default();
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(&bytes).and_then(|()| out.flush());
    std::mem::forget(guard);
    std::process::exit(0);
}

fn answer(request: &Request) -> Result<Reply> {
    let places = &request.places;
    Ok(match &request.work {
        Work::Nothing => Reply::Ready,
        Work::Rust(answer) => Reply::Mark(rust(answer, places)?),
        Work::Python(answer) => Reply::Mark(python(answer)?),
    })
}

/// Compiles the answer, compiles its tests, and runs these.
fn rust(answer: &RustAnswer, places: &Places) -> Result<Mark> {
    // As the learner knows it: messages name it so.
    let file = answer_file(&answer.exercise);
    let own = places.room.join(&file);
    fs::create_dir_all(own.parent().unwrap_or(&own))?;
    fs::write(&own, &answer.text)?;
    let library = places.room.join(format!("lib{}.rlib", answer.krate));
    let mut compiler = rustc(answer, places, &answer.uses);
    compiler.args(["--crate-name", &answer.krate, "--crate-type", "rlib", &file]);
    compiler.args(["--forbid", "unsafe_code", "-o"]).arg(&library).current_dir(&places.room);
    if let Some(said) = refused(&compiler.output()?, places) {
        return Ok(Mark { status: Status::DoesNotCompile, said, ..Mark::default() });
    }
    let checks = format!("{}/check.rs", tests(&answer.exercise));
    let tests = places.room.join("check");
    let folder = places.course.join(format!("exercises/{}", answer.exercise));
    let mut compiler = rustc(answer, places, &answer.tests_use);
    compiler.arg("--extern").arg(format!("{}={}", answer.krate, library.display()));
    compiler.args(["--test", "--crate-name", "check", &checks, "-o"]).arg(&tests);
    compiler.env("CARGO_MANIFEST_DIR", &folder).current_dir(&places.course);
    if let Some(said) = refused(&compiler.output()?, places) {
        return Ok(Mark { status: Status::DoesNotCompile, said, ..Mark::default() });
    }
    let program = Program {
        path: tests,
        folder: places.room.clone(),
        root: places.course.clone(),
        answer: Some(own),
        seconds: Some(limits::TEST),
    };
    Ok(mark(program.run(&places.course.join(&checks))?))
}

/// The compiler, as cargo would start it.
fn rustc(answer: &RustAnswer, places: &Places, uses: &[(String, String)]) -> Command {
    let mut rustc = Command::new(&places.rustc);
    rustc
        .args(["--edition", &answer.edition, "--color", "never", "--allow", "warnings"])
        .args(["-C", "debuginfo=line-tables-only", "-C", "codegen-units=4"])
        .arg("-L")
        .arg(format!("dependency={}", places.crates.display()))
        .env("TMPDIR", &places.room)
        .stdin(Stdio::null());
    for (krate, file) in uses {
        let file: PathBuf = places.crates.join(file);
        rustc.arg("--extern").arg(format!("{krate}={}", file.display()));
    }
    rustc
}

/// The first thing that the compiler says, if it refuses.
fn refused(output: &Output, places: &Places) -> Option<String> {
    if output.status.success() {
        return None;
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let start = said.find("error").unwrap_or(0);
    let first = said[start..].split("\n\n").next().unwrap_or_default();
    let first: Vec<&str> = first.lines().take(LINES).collect();
    let text = first.join("\n").replace(&format!("{}/", places.room.display()), "");
    Some(match text.is_empty() {
        true => format!("the compiler gave up: {}", output.status),
        false => text,
    })
}

fn mark(verdict: Verdict) -> Mark {
    match verdict {
        Verdict::Passed(n) => Mark { status: Status::Passed, passed: n, of: n, ..Mark::default() },
        Verdict::DoesNotCompile => Mark { status: Status::DoesNotCompile, ..Mark::default() },
        Verdict::Failed { test, said, passed, of } => {
            let said = match said.is_empty() {
                true => "the answer has ended what tests it".into(),
                false => said,
            };
            let status = match said.lines().any(is_no_end) {
                true => Status::TimedOut,
                false => Status::Failed,
            };
            Mark { status, passed, of, test, said }
        }
    }
}

/// Runs the program and judges it, as the page does.
fn python(answer: &PythonAnswer) -> Result<Mark> {
    let PythonAnswer { title, check, source } = answer.clone();
    let sign = StopSign::default();
    let stop = sign.clone();
    let work =
        move || lab_player::judged(&title, &source, Version::default().as_str(), &check, &stop);
    let time = Duration::from_secs(limits::TEST.into());
    let judgement = match interpreter_thread::run(work, Some(time), &sign) {
        Ok(judged) => judged.map_err(anyhow::Error::msg)?.judgement,
        Err(error) => {
            let status = match error.downcast_ref() {
                Some(Unfinished::Late(_)) => Status::TimedOut,
                _ => Status::Failed,
            };
            return Ok(Mark { status, said: error.to_string(), ..Mark::default() });
        }
    };
    let of = judgement.findings.len();
    let passed = judgement.findings.iter().take_while(|finding| finding.ok).count();
    let wrong = judgement.findings.iter().find(|finding| !finding.ok);
    Ok(Mark {
        status: if judgement.passed { Status::Passed } else { Status::Failed },
        passed,
        of,
        test: wrong.map_or_else(String::new, |finding| finding.asked.clone()),
        said: wrong.map_or_else(String::new, |finding| finding.came.clone()),
    })
}

/// Ends everything when more is used than may be.
fn watch(walls: bool) {
    let start = Instant::now();
    loop {
        std::thread::sleep(TICK);
        let used = if walls { Used::now() } else { Used::default() };
        let failed =
            |said: &str| Mark { status: Status::Failed, said: said.into(), ..Mark::default() };
        let late = || Mark {
            status: Status::TimedOut,
            said: format!("no end after {} seconds of computing", limits::COMPUTING),
            ..Mark::default()
        };
        let mark = match () {
            () if used.memory > limits::MEMORY => {
                failed(&format!("out of memory: more than {} GB are used", limits::MEMORY >> 30))
            }
            () if used.processes > limits::FAR_TOO_MANY => {
                failed(&format!("more than {} processes at one time", limits::PROCESSES))
            }
            () if used.seconds > limits::COMPUTING => late(),
            () if start.elapsed().as_secs() > limits::PATIENCE => late(),
            () => continue,
        };
        say(&Reply::Mark(mark));
    }
}

/// What all processes inside use together.
#[derive(Debug, Default)]
struct Used {
    memory: u64,
    processes: u64,
    seconds: u64,
}

impl Used {
    /// By `/proc`, which shows only processes that are inside.
    fn now() -> Used {
        let mut used = Used::default();
        let mut ticks = 0;
        for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let folder = entry.path();
            let Some((memory, time, threads)) = process(&folder) else { continue };
            used.memory += memory;
            used.processes += threads;
            ticks += time;
        }
        // Linux counts in hundredths of a second wherever programs can see it.
        used.seconds = ticks / 100;
        used
    }
}

/// Bytes of memory, processor time in ticks, with that of children that have
/// ended, and threads.
fn process(folder: &Path) -> Option<(u64, u64, u64)> {
    let stat = fs::read_to_string(folder.join("stat")).ok()?;
    // Behind the program's name, which may hold anything.
    let (_, fields) = stat.rsplit_once(')')?;
    let fields: Vec<u64> =
        fields.split_whitespace().skip(1).map(|field| field.parse().unwrap_or(0)).collect();
    let field = |n: usize| fields.get(n - 4).copied().unwrap_or(0);
    // man 5 proc_pid_stat: utime, stime, cutime, cstime; num_threads; rss in pages.
    let time = (14..=17).map(field).sum();
    Some((field(24) * 4096, time, field(20)))
}

/// Whether this line of the workbench says that an answer was stopped. What the test
/// asks stands above it.
fn is_no_end(line: &str) -> bool {
    line.starts_with("no end after") || line.starts_with("no end: ")
}
