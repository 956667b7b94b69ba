//! Random Python programs, run here and on CPython 3.13. See README.md.

mod chunks;
mod dice;
mod generate;
mod patterns;
mod python;

use std::env;

use lab_interpreter::{Limits, Options, Run, STACK, run};
use python::{Python, Said};

/// A run on a stack that is deep enough; what the panic said, if it panics.
fn here(source: &str, options: Options) -> Result<Run, String> {
    let source = source.to_string();
    let thread = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || run(&source, &options))
        .expect("a thread starts");
    thread.join().map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()))
            .unwrap_or_default()
    })
}

/// What is wrong with what the program does here, if anything is.
fn wrong(source: &str, there: &Said) -> Option<String> {
    let limits = Limits { steps: 3_000_000, ..Limits::default() };
    let run = match here(source, Options { limits, ..Options::default() }) {
        Ok(run) => run,
        Err(panic) => return Some(format!("panic: {panic}")),
    };
    if run.stderr.contains("not in this Python") {
        return Some(format!("unsupported: {}", run.stderr.trim()));
    }
    if let Err(broken) = run.check {
        return Some(format!("the heap is broken: {broken}"));
    }
    if let Some(why) = run.stopped {
        return Some(format!("stopped: {why}"));
    }
    let (mut a, mut b) = (run.stdout.lines(), there.stdout.lines());
    loop {
        match (a.next(), b.next()) {
            (Some(here), Some(there)) if here == there => {}
            (None, None) => break,
            (here, there) => {
                return Some(format!(
                    "CPython: {}\nhere:    {}",
                    there.unwrap_or("(the end)"),
                    here.unwrap_or("(the end)")
                ));
            }
        }
    }
    (run.exit_code != there.exit_code).then(|| {
        format!("exit code {} instead of {}\n{}", run.exit_code, there.exit_code, run.stderr)
    })
}

/// The program with chunks left out, as long as something is wrong.
fn reduced(python: &Python, source: &str) -> (String, String) {
    let mut chunks: Vec<String> = Vec::new();
    for line in source.lines() {
        if line == "try:" || line.starts_with("g = h = None") || chunks.is_empty() {
            chunks.push(String::new());
        }
        let last = chunks.last_mut().expect("there is one");
        *last += line;
        last.push('\n');
    }
    let mut at = 1;
    while at + 1 < chunks.len() {
        let mut fewer = chunks.clone();
        fewer.remove(at);
        let source = fewer.concat();
        let there = python.run(std::slice::from_ref(&source)).remove(0);
        match wrong(&source, &there) {
            Some(_) => chunks = fewer,
            None => at += 1,
        }
    }
    let source = chunks.concat();
    let there = python.run(std::slice::from_ref(&source)).remove(0);
    let what = wrong(&source, &there).unwrap_or("nothing any more".into());
    let middle = chunks[1..chunks.len() - 1].concat();
    (middle, what)
}

fn variable(name: &str, default: u64) -> u64 {
    match env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => default,
    }
}

/// How many programs are recorded.
const N_RECORDED: u64 = 150;

/// Programs that say something else here so far, and why. None may join them.
const KNOWN: &[(u64, &str)] = &[
    (20, "a classmethod and a staticmethod have a dict of their own: two objects more"),
    (71, "print() leaves a tuple in its free list, where a count shows it"),
];

fn recorded() -> String {
    format!("{}/tests/all/fuzz/recorded.txt", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn programs_say_here_what_was_recorded_on_cpython() {
    let text = std::fs::read(recorded()).expect("recorded.txt is there");
    let recorded = python::read(&text);
    assert_eq!(recorded.len() as u64, N_RECORDED);
    for (number, there) in (0..).zip(recorded) {
        let program = generate::program(number);
        let known = KNOWN.iter().find(|known| known.0 == number);
        match (wrong(&program, &there), known) {
            (Some(what), None) => panic!("program {number}: {what}\n{program}"),
            (None, Some(_)) => eprintln!("program {number} may leave the list KNOWN"),
            _ => {}
        }
    }
}

/// Records too, when asked: `RECORD=1 cargo test -p lab-interpreter --test all fuzz::`
#[test]
fn cpython_still_says_what_was_recorded() {
    let Some(python) = Python::find() else { return };
    let programs: Vec<_> = (0..N_RECORDED).map(generate::program).collect();
    let now = python::write(&python.run(&programs));
    if env::var_os("RECORD").is_some() {
        std::fs::write(recorded(), now).expect("the recording is written");
    } else {
        let then = std::fs::read_to_string(recorded()).unwrap_or_default();
        assert!(now == then, "not what is in {}: RECORD=1", recorded());
    }
}

#[test]
#[ignore = "takes as long as one likes, and needs CPython"]
fn many_programs_do_the_same_on_cpython() {
    let python = Python::find().expect("a CPython 3.13");
    let from = variable("FROM", 1_000_000);
    let count = variable("PROGRAMS", 1000);
    let mut different = 0;
    for first in (from..from + count).step_by(200) {
        let numbers = first..(first + 200).min(from + count);
        let programs: Vec<_> = numbers.clone().map(generate::program).collect();
        let there = python.run(&programs);
        for ((number, program), there) in numbers.zip(&programs).zip(there) {
            if wrong(program, &there).is_some() {
                different += 1;
                if different <= variable("SHOW", 10) {
                    let (program, what) = reduced(&python, program);
                    println!("---- {number}\n{program}{what}");
                }
            }
        }
    }
    println!("{different} of {count} differ");
    assert_eq!(different, 0, "of {count} programs");
}

/// Limits as small as those of a page, and smaller; and every reference is
/// recounted now and then.
fn small() -> Options {
    Options {
        limits: Limits {
            steps: 100_000,
            objects: 50_000,
            output_bytes: 100_000,
            recursion_depth: 100,
            ..Limits::default()
        },
        check_every: Some(200),
        ..Options::default()
    }
}

/// Whatever the text is, it ends, nothing panics, and the counts are right.
/// Returns whether any of it ran.
fn does_no_harm(source: &str, what: &str) -> bool {
    match here(source, small()) {
        Err(panic) => panic!("{what} panics: {panic}\n{source}"),
        Ok(run) => {
            assert_eq!(run.check, Ok(()), "{what}\n{source}");
            !run.stdout.is_empty()
        }
    }
}

#[test]
fn broken_programs_do_no_harm() {
    let (from, count) = (variable("FROM", 0), variable("BROKEN", 150));
    let mut ran = 0;
    for number in from..from + count {
        let what = format!("mutated program {number}");
        ran += u64::from(does_no_harm(&generate::mutated(number), &what));
        does_no_harm(&generate::noise(number), &format!("noise {number}"));
        does_no_harm(&generate::program(number), &format!("program {number}"));
    }
    println!("{ran} of {count} mutated programs ran, at least in part");
    assert!(ran > count / 10, "most are refused by the parser");
}
