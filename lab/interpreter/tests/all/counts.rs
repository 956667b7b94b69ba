//! Every reference is counted right, all through a program.

use std::fs;
use std::path::Path;
use std::thread;

use lab_interpreter::{Options, STACK, run};

/// Steps (turns of loops and calls) from one recount to the next; with `CI=true` they are
/// a few.
fn every(source: &str) -> u32 {
    let has_long_loops = source.contains("0000");
    match (has_long_loops, yet_to_run::everything()) {
        (true, _) => 997,
        (false, true) => 3,
        (false, false) => 29,
    }
}

/// Runs the programs of a folder and recounts the heap on the way.
fn recount(folder: &str) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python").join(folder);
    let mut programs: Vec<_> = fs::read_dir(&base).unwrap().map(|e| e.unwrap().path()).collect();
    programs.sort();
    programs.retain(|p| p.extension().is_some_and(|e| e == "py"));
    assert!(!programs.is_empty(), "no programs in {}", base.display());
    let deep = thread::Builder::new().stack_size(STACK);
    let work = move || {
        for program in programs {
            let source = fs::read_to_string(&program).unwrap();
            let filename = program.display().to_string();
            let check_every = Some(every(&source));
            let options = Options { check_every, filename, ..Options::default() };
            let run = run(&source, &options);
            assert_eq!(run.check, Ok(()), "{}", program.display());
        }
    };
    deep.spawn(work).unwrap().join().unwrap();
}

#[test]
fn counts_are_right_while_the_language_is_tried_out() {
    recount("language");
}

#[test]
fn counts_are_right_after_errors() {
    recount("errors");
}

#[test]
fn counts_are_right_among_finalizers_and_resurrections() {
    recount("finalizers");
    recount("resurrection");
}

#[test]
fn counts_are_right_among_weak_references() {
    recount("weakref");
}
