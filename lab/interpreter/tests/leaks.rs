//! Nothing is lost and nothing is given back twice where a special method of an
//! argument fails, or changes what is being looked at.

use std::thread;

use lab_interpreter::{Limits, Options, run};

const SWEEP: &str = include_str!("leaks/sweep.py");

/// Calls everything of one part, see `leaks/sweep.py`.
#[track_caller]
fn sweep(part: &'static str, mode: &'static str) {
    let deep = thread::Builder::new().stack_size(256 << 20);
    let work = move || {
        let limits = Limits {
            steps: u64::MAX,
            objects: 2_000_000,
            output_bytes: usize::MAX,
            ..Limits::default()
        };
        let options = Options { limits, ..Options::default() };
        run(&format!("PART, MODE = {part:?}, {mode:?}\n{SWEEP}"), &options)
    };
    let run = deep.spawn(work).unwrap().join().unwrap();
    assert_eq!(run.stopped.map(|s| s.to_string()), None, "{}", run.stdout);
    let (tried, wrong) = run.stdout.split_once(" tried\n").unwrap_or_else(|| {
        let end = run.stderr.len().saturating_sub(2000);
        panic!("{}", run.stderr.get(end..).unwrap_or_default())
    });
    assert_eq!(wrong.trim(), "None", "\n{part}, {mode}: {tried} tried");
    assert!(tried.parse::<u32>().unwrap() > 40, "only {tried} tried");
    assert_eq!(run.check, Ok(()));
}

#[test]
fn nothing_leaks_where_functions_meet_failing_arguments() {
    sweep("functions", "raise");
}

#[test]
fn nothing_leaks_where_methods_meet_failing_arguments() {
    sweep("methods", "raise");
}

#[test]
fn nothing_leaks_where_statements_meet_failing_arguments() {
    sweep("statements", "raise");
}

#[test]
fn nothing_leaks_where_modules_meet_failing_arguments() {
    sweep("modules", "raise");
}

#[test]
fn functions_bear_arguments_that_are_cleared_or_grow_meanwhile() {
    sweep("functions", "clear");
    sweep("functions", "grow");
}

#[test]
fn methods_bear_arguments_that_are_cleared_or_grow_meanwhile() {
    sweep("methods", "clear");
    sweep("methods", "grow");
}

#[test]
fn statements_bear_arguments_that_are_cleared_or_grow_meanwhile() {
    sweep("statements", "clear");
    sweep("statements", "grow");
}

#[test]
fn modules_bear_arguments_that_are_cleared_or_grow_meanwhile() {
    sweep("modules", "clear");
    sweep("modules", "grow");
}
