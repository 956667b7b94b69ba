//! A test that may overflow the stack, which ends the whole process, or that
//! may never end.

use std::io::Read;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a test may take.
const SECONDS: u64 = 10;

/// Runs `body`, on a stack of `kib` KiB, in a process of its own: the test
/// `name`, which must be the caller, once more. If the stack overflows there, or
/// `body` does not come to an end, the test fails and says so.
///
/// # Panics
/// If `body` does, overflows its stack, or takes too long.
#[track_caller]
pub fn in_own_process(
    name: &str,
    kib: usize,
    body: impl FnOnce() + Send + 'static,
) {
    const CHILD: &str = "WORKBENCH_OWN_PROCESS";
    if std::env::var(CHILD).is_ok_and(|child| child == name) {
        let thread = std::thread::Builder::new()
            .name(name.into())
            .stack_size(kib * 1024)
            .spawn(body)
            .expect("a thread can be started");
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
        return;
    }
    let program = std::env::current_exe().expect("this program has a path");
    let mut child = Command::new(program)
        .args([name, "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, name)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("this program can be started once more");
    let said = read(child.stderr.take().expect("it is piped"));
    let shown = read(child.stdout.take().expect("it is piped"));
    let Some(status) = wait(&mut child) else {
        child.kill().expect("the process is ours");
        child.wait().expect("the process is ours");
        panic!("no end after {SECONDS} seconds: a loop goes on and on");
    };
    let said = said.join().expect("it only reads");
    let shown = shown.join().expect("it only reads");
    assert!(
        !said.contains("has overflowed its stack"),
        "the stack overflowed: a function calls itself, and that again calls \
         itself, without an end or too often for {kib} KiB\n"
    );
    if !status.success() {
        show(&shown);
        panic!("{}", said.trim_start());
    }
    assert!(shown.contains("1 passed"), "no test is called {name}");
}

/// Shows what the test itself has printed.
fn show(printed: &str) {
    let of_the_test = |line: &&str| {
        !line.starts_with("running ")
            && !line.starts_with("test ")
            && *line != "FAILED"
    };
    let printed = printed.split("\nfailures:").next().unwrap_or_default();
    for line in printed.lines().filter(of_the_test) {
        println!("{line}");
    }
}

/// Reads all there is, beside everything else.
fn read(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before a mistake is worth showing.
        let _ = from.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// How the process ended, or `None` if it takes too long.
fn wait(child: &mut Child) -> Option<ExitStatus> {
    let end = Instant::now() + Duration::from_secs(SECONDS);
    while Instant::now() < end {
        if let Some(status) = child.try_wait().expect("the process is ours") {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    None
}
