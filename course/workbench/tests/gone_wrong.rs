//! Answers gone wrong harm only themselves, and each is said in one line.
//!
//! The ignored tests below are those answers; the others run them.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use workbench::{Sketch, accepted, expect, hint, in_own_process};

/// Runs ignored tests of this file as a learner's `cargo test` would. Returns
/// whether they passed, what was said, and how long it took.
fn run(tests: &[&str]) -> (bool, String, Duration) {
    run_with(tests, &[])
}

/// [`run`], with these variables set as well.
fn run_with(
    tests: &[&str],
    variables: &[(&str, &str)],
) -> (bool, String, Duration) {
    let start = Instant::now();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(tests)
        .args(["--exact", "--ignored", "--test-threads=1"])
        .env("WORKBENCH_SECONDS", "1")
        .envs(variables.iter().copied())
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TERM_COLOR", "never")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    (output.status.success(), said, start.elapsed())
}

/// Runs one; what its failure says, without what libtest writes around it.
#[track_caller]
fn failure(test: &str) -> String {
    let (passed, said, _) = run(&[test]);
    assert!(!passed, "{test} has passed:\n{said}");
    of(test, &said)
}

#[track_caller]
fn of(test: &str, said: &str) -> String {
    let start = format!("---- {test} stdout ----\n");
    let (_, said) = said.split_once(&start).expect(said);
    let end = said.find("\n\n").expect(said);
    said[..end].trim().to_string()
}

#[test]
fn a_loop_is_ended_and_what_comes_after_it_is_not_run() {
    let (passed, said, took) = run(&["a_loop", "b_panics", "c_is_right"]);
    assert!(!passed);
    let loops = if cfg!(unix) {
        "after 1 seconds"
    } else {
        "by the clock"
    };
    assert!(of("a_loop", &said).contains(loops), "{said}");
    let skipped = "not run, because a_loop had no end";
    assert_eq!(of("b_panics", &said), skipped);
    assert_eq!(of("c_is_right", &said), skipped);
    assert!(took < Duration::from_secs(90), "it took {took:?}");
}

#[test]
fn a_test_that_waits_for_ever_is_ended() {
    let (passed, said, _) =
        run_with(&["waits"], &[("WORKBENCH_PATIENCE", "2")]);
    assert!(!passed, "{said}");
    let said = of("waits", &said);
    let linux = cfg!(target_os = "linux");
    let expected = if linux {
        "no end: for 2 seconds it"
    } else {
        "no end after "
    };
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn what_was_asked_is_said_of_an_end_without_a_panic() {
    let said = failure("overflows_while_it_is_asked");
    let start = "Before this: What the test is about.\nA ring of three. How long is \
                 it?\nthe stack overflowed: ";
    assert!(said.starts_with(start), "{said}");
    assert_eq!(said.lines().count(), 3, "{said}");
}

#[test]
fn a_stack_that_overflows_is_told_from_other_ends() {
    let said = failure("overflows");
    assert!(said.starts_with("the stack overflowed: "), "{said}");
    assert!(said.ends_with("too often for 256 KiB"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn to_exit_in_the_middle_is_not_to_pass() {
    for (test, code) in [("exits_with_0", 0), ("exits_with_3", 3)] {
        let said = failure(test);
        let expected = format!(
            "the program ended in the middle of the test, with exit code \
             {code}: something called `exit`"
        );
        assert_eq!(said, expected);
    }
    let said = failure("says_that_it_has_passed");
    assert!(
        said.starts_with("the program ended in the middle"),
        "{said}"
    );
}

#[test]
fn output_without_an_end_is_ended() {
    for test in ["prints", "complains"] {
        let said = failure(test);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 1, "{said}");
        assert!(lines[0].starts_with("no end of output"), "{said}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn memory_without_an_end_is_ended() {
    let said = failure("grows");
    assert_eq!(said, "out of memory: something grew to more than 2048 MB");
}

#[test]
fn files_are_deleted_and_written_in_an_empty_folder() {
    let (passed, said, _) = run(&["deletes_and_writes"]);
    assert!(passed, "{said}");
    assert!(
        Path::new("Cargo.toml").is_file(),
        "this package is still there"
    );
    assert!(!Path::new("written.txt").exists());
}

#[test]
fn a_panic_is_shown_once_with_the_idea_that_was_missed() {
    let said = failure("b_panics");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines[..3],
        ["printed before", "Count again.", "two is not one"]
    );
    assert!(lines[3].starts_with("    ("), "{said}");
    assert!(lines[3].contains("tests/gone_wrong.rs:"), "{said}");
    assert_eq!(lines.len(), 4, "{said}");
}

#[test]
fn a_snapshot_that_differs_says_what_was_expected_and_what_came() {
    let said = failure("differs");
    let expected = "Who dies first?\n              tea dies\n    \
                    expected: cup dies\n        came: pot dies\n    (";
    assert!(said.starts_with(expected), "{said}");
    assert!(
        said.ends_with(')') && said.contains("gone_wrong.rs:"),
        "{said}"
    );
    for word in ["insta", "snapshot", "registry", "panicked"] {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn a_refusal_of_the_heap_has_names() {
    let said = failure("is_refused");
    assert!(
        said.starts_with("the heap refuses: tea was freed: expected a live"),
        "{said}"
    );
}

#[test]
fn only_the_panic_that_ends_a_test_is_shown() {
    let said = failure("panics_twice");
    assert!(said.starts_with("the second"), "{said}");
    assert!(!said.contains("the first"), "{said}");
}

#[test]
fn what_is_right_passes() {
    let (passed, said, _) = run(&["c_is_right"]);
    assert!(passed, "{said}");
}

// From here on, answers.

#[test]
#[ignore = "never ends"]
fn a_loop() {
    in_own_process!();
    while std::env::args().count() > 0 {}
}

#[test]
#[ignore = "never ends"]
fn waits() {
    in_own_process!();
    let (_keep, never) = std::sync::mpsc::channel::<()>();
    never.recv().unwrap();
}

#[test]
#[ignore = "fails"]
fn b_panics() {
    in_own_process!();
    let _hint = hint("Count again.");
    println!("printed before");
    assert!(std::env::args().count() == 0, "two is not one");
}

#[test]
#[ignore = "fails"]
fn differs() {
    in_own_process!();
    let _hint = hint("Who dies first?");
    let came = "tea dies\npot dies";
    insta::assert_snapshot!(came, @r"
    tea dies
    cup dies
    ");
}

#[test]
#[ignore = "fails"]
fn is_refused() {
    in_own_process!();
    let drawn = &mut Sketch::new("tea; held: tea").draw();
    accepted(drawn.heap.decref(drawn.ids[0]));
    accepted(drawn.heap.decref(drawn.ids[0]));
}

#[test]
#[ignore = "fails"]
fn panics_twice() {
    in_own_process!();
    assert!(std::panic::catch_unwind(|| panic!("the first")).is_err());
    panic!("the second");
}

#[test]
#[ignore = "the tests above run it"]
fn c_is_right() {
    in_own_process!();
    assert_eq!(1 + 1, 2);
}

#[test]
#[ignore = "overflows"]
fn overflows_while_it_is_asked() {
    in_own_process!(256);
    fn deeper(n: usize) -> usize {
        let here = std::hint::black_box([n; 16]);
        if n == 0 { 0 } else { here[3] + deeper(n + 1) }
    }
    let _hint = hint("What the test is about.");
    expect!("A chain of three. How long is it?", 3, 3);
    expect!("A ring of three. How long is it?", 3, deeper(1));
}

#[test]
#[ignore = "overflows"]
fn overflows() {
    in_own_process!(256);
    fn deeper(n: usize) -> usize {
        let here = std::hint::black_box([n; 16]);
        if n == 0 { 0 } else { here[3] + deeper(n + 1) }
    }
    assert!(deeper(1) > 0);
}

#[test]
#[ignore = "ends the process"]
fn exits_with_0() {
    in_own_process!();
    std::process::exit(0);
}

#[test]
#[ignore = "ends the process"]
fn exits_with_3() {
    in_own_process!();
    std::process::exit(3);
}

#[test]
#[ignore = "ends the process"]
fn says_that_it_has_passed() {
    in_own_process!();
    println!("test result: ok. 1 passed; 0 failed");
    std::process::exit(0);
}

#[test]
#[ignore = "prints without an end"]
fn prints() {
    in_own_process!();
    while std::env::args().count() > 0 {
        println!("tea, cup, pot, and so on");
    }
}

#[test]
#[ignore = "prints without an end"]
fn complains() {
    in_own_process!();
    while std::env::args().count() > 0 {
        eprintln!("tea, cup, pot, and so on");
    }
}

#[test]
#[ignore = "takes all the memory there is"]
fn grows() {
    in_own_process!();
    let mut rows: Vec<Vec<u8>> = Vec::new();
    while std::env::args().count() > 0 {
        rows.push(Vec::with_capacity(64 << 20));
    }
}

#[test]
#[ignore = "deletes the folder it runs in"]
fn deletes_and_writes() {
    in_own_process!();
    let here = std::env::current_dir().unwrap();
    assert_eq!(std::fs::read_dir(&here).unwrap().count(), 0, "it is empty");
    std::fs::write("written.txt", "here").unwrap();
    let above = std::fs::canonicalize("../..").unwrap();
    std::fs::remove_dir_all(above).unwrap();
    assert!(!here.exists());
}
