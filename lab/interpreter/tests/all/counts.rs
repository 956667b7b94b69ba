//! Every reference is counted right, at every turn of every loop.

use std::fs;
use std::path::Path;
use std::thread;

use lab_interpreter::{Options, STACK, run};

/// Runs the programs of a folder and recounts the heap after each turn of a
/// loop of the module's own code.
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
            let loops = source.matches("0000").count();
            let every = if loops > 0 { 997 } else { 3 };
            let filename = program.display().to_string();
            let options = Options { check_every: Some(every), filename, ..Options::default() };
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
