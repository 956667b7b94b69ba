//! Differential tests: the same random programs on `gc_core` and on a real
//! CPython, compared after every operation. See README.md beside this file.

mod lab;
mod program;
mod python;
mod thing;

use std::{env, fs};

use gc_core::Profile;
use program::Program;
use python::Python;

/// The versions that are compared.
const PROFILES: [Profile; 3] = [Profile::V3_13, Profile::V3_12, Profile::V3_11];

/// How many programs are recorded for each version.
const N_RECORDED: u64 = 80;

fn recorded(profile: Profile) -> (String, String) {
    let path = format!(
        "{}/tests/differential/recorded/{}.txt",
        env!("CARGO_MANIFEST_DIR"),
        profile.version
    );
    let text = fs::read_to_string(&path).unwrap_or_default();
    (path, text)
}

/// How many steps a transcript has.
fn steps(transcript: &str) -> usize {
    transcript
        .lines()
        .filter(|line| !line.starts_with(' '))
        .count()
}

fn variable(name: &str, default: u64) -> u64 {
    match env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => default,
    }
}

#[test]
fn programs_do_here_what_was_recorded_on_cpython() {
    for profile in PROFILES {
        let (path, recorded) = recorded(profile);
        let recorded: Vec<&str> = recorded.split_terminator("\n\n").collect();
        assert_eq!(recorded.len() as u64, N_RECORDED, "{path}");
        let mut left_out = 0;
        for (number, there) in (0..).zip(recorded) {
            let program = Program::numbered(number);
            let here = lab::transcript(&program, profile);
            let parting = python::parting(&here, there);
            assert_eq!(parting, None, "program {number}, {path}");
            left_out += steps(there) - steps(&here);
        }
        assert!(left_out < 20, "{left_out} steps are not compared, {path}");
    }
}

/// Records too, when asked: `RECORD=1 cargo test -p gc-core --test differential`
#[test]
fn cpython_still_does_what_was_recorded() {
    for profile in PROFILES {
        let Some(python) = Python::find(profile.version.as_str()) else {
            continue;
        };
        let programs: Vec<_> = (0..N_RECORDED).map(Program::numbered).collect();
        let now = python.transcripts(&programs).join("\n") + "\n";
        let (path, recorded) = recorded(profile);
        if env::var_os("RECORD").is_some() {
            fs::write(path, now).expect("the recording is written");
        } else {
            assert!(now == recorded, "not what is in {path}: RECORD=1");
        }
    }
}

/// Runs for as long as one likes: see README.md.
#[test]
#[ignore = "takes as long as one likes, and needs CPython"]
fn many_programs_do_the_same_on_cpython() {
    let from = variable("FROM", 1_000_000);
    let count = variable("PROGRAMS", 2000);
    let mut compared = 0;
    let mut different = 0;
    let (mut n_steps, mut left_out) = (0, 0);
    for profile in PROFILES {
        let Some(python) = Python::find(profile.version.as_str()) else {
            continue;
        };
        for first in (from..from + count).step_by(500) {
            let last = (first + 500).min(from + count);
            let programs: Vec<_> =
                (first..last).map(Program::numbered).collect();
            let comparison = python.compare(&programs, profile);
            n_steps += comparison.n_steps;
            left_out += comparison.left_out;
            for program in comparison.different {
                different += 1;
                if different <= variable("SHOW", 3) {
                    eprintln!("{}", python.reduced(program, profile));
                }
            }
            compared += programs.len();
        }
        eprintln!(
            "CPython {}: {compared} programs so far, {n_steps} steps, \
             {left_out} more not compared",
            profile.version
        );
    }
    assert!(compared > 0, "no CPython was found");
    assert!(left_out < n_steps / 50, "too few steps are compared");
    assert_eq!(different, 0, "of {compared} programs");
}
