//! The proof: every program in `tests/python` runs on the book's own Python,
//! and prints what CPython printed, byte for byte, with the same exit code.
//!
//! What is known to differ is listed below with its reason, and checked too: a
//! program that no longer differs fails the test until it leaves the list.
//! `lab/interpreter/SUPPORTED.md` is made from the tables in this file; set
//! `UPDATE_SUPPORTED=1` to write it.

mod differs;
mod supported;

use crate::root;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use differs::DIFFERS;
use gc_core::{Profile, Version};
use lab_interpreter::{Limits, Options, Run, run};

fn programs(dir: &Path, into: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(dir).unwrap();
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() && entry.file_name().unwrap() != "only_cpython" {
            programs(&entry, into);
        } else if entry.extension().is_some_and(|e| e == "py") {
            into.push(entry);
        }
    }
}

fn execute(source: &str, profile: Profile, filename: &str) -> Run {
    let limits = Limits { native_depth: 400, ..Limits::default() };
    let filename = filename.to_string();
    run(source, &Options { profile, limits, filename, ..Options::default() })
}

/// What is wrong with a program, if anything is.
fn complaint(program: &Path, profile: Profile) -> Option<String> {
    let source = fs::read_to_string(program).unwrap();
    let own = program.with_extension(format!("{}.out", profile.version));
    let expected = if profile.version != Version::default() && own.exists() {
        own
    } else {
        program.with_extension("out")
    };
    let expected = fs::read_to_string(expected).unwrap();
    let code = fs::read_to_string(program.with_extension("code")).unwrap_or_default();
    let code: i32 = code.trim().parse().unwrap_or(0);
    let name = program.file_name().unwrap().display().to_string();
    let run = execute(&source, profile, &name);
    if let Err(wrong) = run.check {
        return Some(format!("a count is wrong: {wrong}"));
    }
    if run.stdout != expected {
        let lines = run.stdout.lines().zip(expected.lines());
        let at = lines.take_while(|(ours, theirs)| ours == theirs).count();
        let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_string();
        let (ours, theirs) = (line(&run.stdout), line(&expected));
        let stderr = run.stderr.lines().last().unwrap_or("").to_string();
        return Some(format!(
            "line {}\n    ours:    {ours}\n    CPython: {theirs}\n    {stderr}",
            at + 1
        ));
    }
    // Tracebacks are 3.13's in every version; messages are each version's.
    let stderr = program.with_extension("err");
    if profile.version == Version::default()
        && let Ok(expected) = fs::read_to_string(stderr)
        && run.stderr != expected
    {
        return Some(format!("standard error\n--- ours\n{}--- CPython\n{expected}---", run.stderr));
    }
    (run.exit_code != code).then(|| format!("exit code {} instead of {code}", run.exit_code))
}

/// The programs that are run under a version: all, with `CI=true`. Else an older version runs
/// those for which it prints something other than 3.13 does, and every third of the rest.
fn asked(all: Vec<PathBuf>, version: Version) -> Vec<PathBuf> {
    if version == Version::default() || yet_to_run::everything() {
        return all;
    }
    let is_own = |program: &Path| {
        program.with_extension(format!("{version}.out")).exists()
            || DIFFERS.iter().any(|d| program.ends_with(d.program))
    };
    let turns = all.into_iter().enumerate();
    turns.filter(|(n, p)| n % 3 == 0 || is_own(p)).map(|(_, p)| p).collect()
}

fn compare(profile: Profile) {
    let base = root().join("tests/python");
    let mut all = Vec::new();
    programs(&base, &mut all);
    assert!(all.len() > 150, "only {} programs", all.len());
    let all = asked(all, profile.version);
    let next = AtomicUsize::new(0);
    let complaints = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            let work = || {
                while let Some(program) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let name = program.strip_prefix(&base).unwrap().display().to_string();
                    let listed = DIFFERS
                        .iter()
                        .any(|d| d.program == name && d.versions.contains(&profile.version));
                    match (complaint(program, profile), listed) {
                        (Some(why), false) => {
                            complaints.lock().unwrap().push(format!("{name}: {why}"));
                        }
                        (None, true) => complaints
                            .lock()
                            .unwrap()
                            .push(format!("{name}: listed as different, and is the same")),
                        _ => {}
                    }
                }
            };
            thread::Builder::new()
                .stack_size(lab_interpreter::STACK)
                .spawn_scoped(scope, work)
                .unwrap();
        }
    });
    let mut complaints = complaints.into_inner().unwrap();
    complaints.sort();
    assert!(
        complaints.is_empty(),
        "{} of {} programs on {}:\n{}",
        complaints.len(),
        all.len(),
        profile.version,
        complaints.join("\n")
    );
}

#[test]
fn prints_what_cpython_3_13_prints() {
    compare(Profile::V3_13);
}

#[test]
fn prints_what_cpython_3_12_prints() {
    compare(Profile::V3_12);
}

#[test]
fn prints_what_cpython_3_11_prints() {
    compare(Profile::V3_11);
}

#[test]
fn every_difference_is_of_a_program_that_exists() {
    for differs in DIFFERS {
        let program = root().join("tests/python").join(differs.program);
        assert!(program.exists(), "{} is listed and does not exist", differs.program);
    }
}

#[test]
fn what_works_works() {
    for (what, source) in supported::WORKS {
        let run = execute(source, Profile::V3_13, "works.py");
        assert_eq!(run.exit_code, 0, "{what}:\n{source}\n{}", run.stderr);
        assert_eq!(run.stderr, "", "{what}");
        assert_eq!(run.check, Ok(()), "{what}");
    }
}

#[test]
fn what_is_apart_is_so_in_every_version() {
    for (what, source) in supported::APART {
        let profiles = [Profile::V3_13, Profile::V3_13, Profile::V3_12, Profile::V3_11];
        let runs = profiles.map(|profile| execute(source, profile, "apart.py"));
        for run in &runs {
            assert_eq!(run.exit_code, 0, "{what}:\n{source}\n{}", run.stderr);
            assert_eq!(run.stdout, runs[0].stdout, "{what}");
        }
    }
}

#[test]
fn what_is_left_out_says_so_at_its_line() {
    for (what, source, says) in supported::LEFT_OUT {
        let run = execute(source, Profile::V3_13, "left_out.py");
        assert_eq!(run.exit_code, 1, "{what} is listed as left out, and works:\n{source}");
        assert!(run.stderr.contains(says), "{what}: expected {says:?}, found:\n{}", run.stderr);
        assert!(run.stderr.contains("line "), "{what}: no line in:\n{}", run.stderr);
    }
}

#[test]
fn supported_md_is_up_to_date() {
    let file = root().join("lab/interpreter/SUPPORTED.md");
    let text = supported::page();
    if std::env::var_os("UPDATE_SUPPORTED").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == text,
        "SUPPORTED.md is out of date; type: UPDATE_SUPPORTED=1 cargo test -p book-tests --test all python::"
    );
}
