//! The programs that are measured print here what they print on CPython: a quick
//! answer that is wrong is worth nothing. They do a hundredth of their work.

#[path = "../../benches/speed/programs.rs"]
mod programs;

use std::process::Command;

use lab_interpreter::{Options, STACK, run};
use programs::a_tenth;

#[test]
fn the_programs_that_are_measured_print_what_cpython_prints() {
    every_second_prints_what_cpython_prints(0);
}

/// The others: nothing is left to run beside these tests, which come last.
#[test]
fn the_other_programs_that_are_measured_print_what_cpython_prints() {
    every_second_prints_what_cpython_prints(1);
}

fn every_second_prints_what_cpython_prints(from: usize) {
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    let all = programs::in_folder("benches/speed/programs");
    assert!(all.len() > 30, "only {} programs", all.len());
    for (name, source) in all.into_iter().skip(from).step_by(2) {
        let source = a_tenth(&a_tenth(&source));
        let there = Command::new(&python).args(["-I", "-S", "-c", &source]).output().unwrap();
        let thread = std::thread::Builder::new().stack_size(STACK);
        let here = thread.spawn(move || run(&source, &Options::default())).unwrap().join();
        let here = here.unwrap_or_else(|_| panic!("{name}: the interpreter panicked"));
        assert_eq!(here.stdout, String::from_utf8_lossy(&there.stdout), "{name}: {}", here.stderr);
        assert_eq!(here.check, Ok(()), "{name}");
    }
}
