//! A test in a process of its own, so that an answer gone wrong harms nothing
//! but itself: a loop without an end, a stack that overflows, `exit` in the
//! middle, files deleted, output or memory without a limit.

use std::io::Read;
use std::panic::resume_unwind;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::failure::report_panics;
use crate::report;

/// How long a test may compute, in seconds of its own processor time: on a busy
/// machine that takes longer, and no answer is wrong for it.
/// `WORKBENCH_SECONDS` is for our own tests.
const SECONDS: u64 = 10;

/// How many seconds a test may wait, by the clock, without computing. Where the
/// system does not say how much it has computed, that is how long it may take
/// altogether. `WORKBENCH_PATIENCE` is for our own tests.
const PATIENCE: u64 = if cfg!(target_os = "linux") {
    30
} else if cfg!(unix) {
    // Its processor time is limited all the same.
    300
} else {
    60
};

/// How much memory a test may use, in megabytes. Only Linux can limit it.
const MEGABYTES: u64 = 2048;

/// How much a test may print, in bytes, and how much of it is kept: all, because
/// how it failed comes last.
const PRINTED: usize = 1 << 20;
const KEPT: usize = PRINTED + (1 << 16);

/// Names the test that the new process is to run.
const CHILD: &str = "WORKBENCH_OWN_PROCESS";

/// The first line of a test: the rest of it runs in a process of its own, in
/// an empty folder, on a stack of 1 MiB or of as many KiB as you say.
///
/// What goes wrong there fails this test and is said in one line. Once a test
/// has had no end, the tests after it are not run.
///
/// ```ignore
/// #[test]
/// fn chain_dies() {
///     in_own_process!(256);
///     ...
/// }
/// ```
#[macro_export]
macro_rules! in_own_process {
    () => {
        $crate::in_own_process!(1024);
    };
    ($kib:expr) => {
        // In the process that was started to run the test, this goes on; in
        // the one that has started it, all is done.
        if {
            fn here() {}
            $crate::ran_elsewhere(::std::any::type_name_of_val(&here), $kib)
        } {
            return;
        }
    };
}

/// Runs the test that holds the function `here` in a process of its own, and
/// returns true; in that process, returns false at once. Only
/// [`in_own_process!`](crate::in_own_process) calls it.
///
/// # Panics
/// If the test fails there.
#[doc(hidden)]
pub fn ran_elsewhere(here: &str, kib: usize) -> bool {
    let name = here.split_once("::").map_or(here, |(_, name)| name);
    let name = name.trim_end_matches("::here");
    if std::env::var(CHILD).is_ok_and(|child| child == name) {
        limit();
        report_panics();
        return false;
    }
    if let Err(what) = run(name, kib) {
        println!("{}", what.trim_end());
        // Without the word "panicked": all there is to say has been said.
        resume_unwind(Box::new(what));
    }
    true
}

/// The first test of this program that had no end.
static ENDLESS: OnceLock<String> = OnceLock::new();

/// Runs the test `name` once more, elsewhere. If it fails, returns what to show.
fn run(name: &str, kib: usize) -> Result<(), String> {
    if let Some(endless) = ENDLESS.get() {
        return Err(format!("not run, because {endless} had no end"));
    }
    let folder = tempfile::Builder::new().prefix("exercise-").tempdir();
    let folder = folder.map_err(|e| format!("no temporary folder: {e}"))?;
    // A few folders deep, so that `..` leads to no files of yours either.
    let here = folder.path().join("an/answer/is/tried/here");
    std::fs::create_dir_all(&here).map_err(|e| format!("no folder: {e}"))?;
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let mut child = Command::new(program)
        .args([name, "--exact", "--include-ignored", "--nocapture"])
        // With one thread the test would run on the main one's stack.
        .arg("--test-threads=2")
        .env(CHILD, name)
        .env("RUST_MIN_STACK", (kib * 1024).to_string())
        .env("TMPDIR", &here)
        .current_dir(&here)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("the test cannot be started: {e}"))?;
    let printed = Printed::from(child.stdout.take());
    let said = Printed::from(child.stderr.take());
    let ended = wait(&mut child, [&printed, &said]);
    if ended.is_err() {
        // It may have ended by itself meanwhile.
        let _ = child.kill();
        let _ = child.wait();
    }
    let (printed, said) = (printed.text(), said.text());
    let status = ended.map_err(|what| {
        // If another had no end, this one was only stopped because of that.
        let idea = match ENDLESS.get() {
            None => report::tried(&said),
            Some(_) => String::new(),
        };
        ENDLESS.get_or_init(|| name.into());
        idea + &what
    })?;
    judge(name, kib, status, &printed, &said)
}

/// Whether the test has passed, by what its process left behind; if not, what
/// to show.
fn judge(
    name: &str,
    kib: usize,
    status: ExitStatus,
    printed: &str,
    said: &str,
) -> Result<(), String> {
    let tried = || report::tried(said);
    if said.contains("has overflowed its stack") {
        return Err(format!(
            "{}the stack overflowed: a function calls itself, and that again \
             calls itself, without an end or too often for {kib} KiB",
            tried()
        ));
    }
    if said.contains("memory allocation of") && status.code().is_none() {
        return Err(format!(
            "{}out of memory: something grew to more than {MEGABYTES} MB",
            tried()
        ));
    }
    if is_out_of_time(status) {
        ENDLESS.get_or_init(|| name.into());
        return Err(format!(
            "{}no end after {} seconds: a loop goes on and on",
            tried(),
            seconds()
        ));
    }
    let verdict = format!("test {name} ... ");
    let Some((own, verdict)) = printed.rsplit_once(&verdict) else {
        return Err(match status.code() {
            Some(code) => format!(
                "{}the program ended in the middle of the test, with exit \
                 code {code}: something called `exit`",
                tried()
            ),
            None => format!("{}the program was ended: {status}", tried()),
        });
    };
    let own = own.trim_start().trim_start_matches("running 1 test");
    match status.success() && verdict.contains("test result: ok. 1 passed") {
        true => Ok(()),
        false => Err(report::failure(own.trim_start(), said)),
    }
}

/// Whether this is a process that was started to run one test.
pub(crate) fn is_elsewhere() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Limits this process: its processor time, its memory, and what it leaves
/// behind when it crashes.
#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |most| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    // A signal for the one that can be caught, and no way on after it.
    let time = Rlimit {
        current: Some(seconds()),
        maximum: Some(seconds() + 2),
    };
    // Where a limit is lower already, it stays.
    let _ = setrlimit(Resource::Cpu, time);
    let _ = setrlimit(Resource::Core, at_most(0));
    #[cfg(target_os = "linux")]
    let _ = setrlimit(Resource::As, at_most(MEGABYTES << 20));
}

#[cfg(not(unix))]
fn limit() {}

#[cfg(unix)]
fn is_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    let signal = rustix::process::Signal::XCPU.as_raw();
    status.signal() == Some(signal)
}

#[cfg(not(unix))]
fn is_out_of_time(_: ExitStatus) -> bool {
    false
}

/// The number in a variable.
fn set(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

fn seconds() -> u64 {
    set("WORKBENCH_SECONDS").unwrap_or(SECONDS)
}

/// For how many seconds it may wait. Where only our own tests make it less, it is never
/// less than ten: on a busy machine a test may wait for its turn.
fn patience() -> u64 {
    set("WORKBENCH_PATIENCE")
        .unwrap_or((PATIENCE * seconds() / SECONDS).max(10))
}

/// How the process ended; or why it should not go on.
fn wait(
    child: &mut Child,
    printed: [&Printed; 2],
) -> Result<ExitStatus, String> {
    let start = Instant::now();
    let patience = patience();
    let (mut at_work, mut computed_then) = (start, None);
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => {}
            Err(error) => return Err(error.to_string()),
        }
        if let Some(endless) = ENDLESS.get() {
            return Err(format!("stopped, because {endless} had no end"));
        }
        if printed.iter().any(|printed| printed.bytes() > PRINTED) {
            return Err("no end of output: something is printed in a loop \
                        that goes on and on"
                .into());
        }
        let computed_now = computed(child.id());
        if computed_now != computed_then {
            (at_work, computed_then) = (Instant::now(), computed_now);
        }
        if at_work.elapsed() > Duration::from_secs(patience) {
            return Err(match computed_now {
                Some(_) => format!(
                    "no end: for {patience} seconds it has waited for \
                     something that does not come"
                ),
                None => format!(
                    "no end after {patience} seconds by the clock: a loop \
                     goes on and on, or waits for something"
                ),
            });
        }
        std::thread::sleep(
            (start.elapsed() / 8)
                .clamp(Duration::from_millis(1), Duration::from_millis(50)),
        );
    }
}

/// How much processor time a process has used, in whatever unit; nothing where
/// the system does not say.
fn computed(process: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Behind the program's name: user and system time are fields 14 and 15.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<u64>().ok();
    Some(next()? + next()?)
}

/// What comes out of a process: its beginning, and how much it was.
struct Printed {
    bytes: Arc<AtomicUsize>,
    beginning: JoinHandle<Vec<u8>>,
}

impl Printed {
    /// Reads all there is, beside everything else.
    fn from(pipe: Option<impl Read + Send + 'static>) -> Printed {
        let bytes = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&bytes);
        let beginning = std::thread::spawn(move || {
            let mut kept = Vec::new();
            let mut chunk = [0; 4096];
            let mut pipe = pipe.expect("it is piped");
            // What was read before an error is worth showing.
            while let Ok(n @ 1..) = pipe.read(&mut chunk) {
                let room = KEPT.saturating_sub(kept.len());
                kept.extend_from_slice(&chunk[..n.min(room)]);
                counted.fetch_add(n, Ordering::Relaxed);
            }
            kept
        });
        Printed { bytes, beginning }
    }

    fn bytes(&self) -> usize {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Waits for its end.
    fn text(self) -> String {
        let kept = self.beginning.join().unwrap_or_default();
        String::from_utf8_lossy(&kept).into_owned()
    }
}
