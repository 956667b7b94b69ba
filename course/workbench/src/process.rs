//! A test that may overflow the stack, which ends the whole process.

use std::process::Command;

/// Runs `body`, on a stack of `kib` KiB, in a process of its own: the test
/// `name`, which must be the caller, once more. If the stack overflows there,
/// the test fails and says so; without this it would take all others along.
///
/// # Panics
/// If `body` does, or overflows its stack.
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
    let child = Command::new(program)
        .args([name, "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, name)
        .output()
        .expect("this program can be started once more");
    let said = String::from_utf8_lossy(&child.stderr);
    assert!(
        !said.contains("has overflowed its stack"),
        "the stack overflowed: a function calls itself, and that again calls \
         itself, without an end or too often for {kib} KiB\n"
    );
    let shown = String::from_utf8_lossy(&child.stdout);
    if !child.status.success() {
        let of_the_test = |line: &&str| {
            !line.starts_with("running ") && !line.starts_with("test ")
        };
        let shown = shown.split("\nfailures:").next().unwrap_or_default();
        for line in shown.lines().filter(of_the_test) {
            println!("{line}");
        }
        panic!("{}", said.trim_start());
    }
    assert!(shown.contains("1 passed"), "no test is called {name}");
}
