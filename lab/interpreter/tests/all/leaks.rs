//! Nothing is lost and nothing is given back twice where a special method of an
//! argument fails, or changes what is being looked at.
//!
//! Everything in the interpreter's tables is called (`leaks/called.py`) with
//! arguments whose special methods strike (`leaks/arguments.py`). The heap has
//! the same objects before and after, each with the same count
//! (`leaks/sweep.py`); and whenever a special method runs, all counts are right.

use std::thread;

use lab_interpreter::{Limits, Options, STACK, run};

const PROGRAM: &str = concat!(
    include_str!("leaks/arguments.py"),
    include_str!("leaks/called.py"),
    include_str!("leaks/sweep.py"),
);

/// Of which the attributes, and the functions of modules, are tried one.
const SOME: u32 = 5;

/// Calls everything of one part; what the special methods do is the mode.
#[track_caller]
fn sweep(part: &'static str, mode: &'static str) {
    let deep = thread::Builder::new().stack_size(STACK);
    let work = move || {
        let limits = Limits {
            steps: u64::MAX,
            objects: 2_000_000,
            output_bytes: usize::MAX,
            ..Limits::default()
        };
        let options = Options { limits, ..Options::default() };
        // What takes longest is tried in part, and altogether with `CI=true`.
        let every = if yet_to_run::everything() { 1 } else { SOME };
        run(&format!("PART, MODE, EVERY = {part:?}, {mode:?}, {every}\n{PROGRAM}"), &options)
    };
    let run = deep.spawn(work).unwrap().join().unwrap();
    assert_eq!(run.stopped.map(|s| s.to_string()), None);
    let (tried, wrong) = run
        .stdout
        .rsplit_once(" tried ==\n")
        .and_then(|(before, wrong)| Some((before.rsplit_once("\n== ")?.1, wrong)))
        .unwrap_or_else(|| {
            let end = run.stderr.len().saturating_sub(2000);
            panic!("{part}, {mode}: {}", run.stderr.get(end..).unwrap_or_default())
        });
    assert_eq!(wrong, "", "\n{part}, {mode}: {tried} tried");
    assert!(tried.parse::<u32>().unwrap() > 100, "only {tried} tried");
    assert_eq!(run.check, Ok(()));
}

macro_rules! sweeps {
    ($($(#[$attribute:meta])* $name:ident: $part:literal, $mode:literal;)*) => {
        $(#[test] $(#[$attribute])* fn $name() { sweep($part, $mode); })*
    };
}

sweeps! {
    functions_lose_nothing_where_special_methods_fail: "functions", "raise";
    methods_lose_nothing_where_special_methods_fail: "methods", "raise";
    attributes_lose_nothing_where_special_methods_fail: "attributes", "raise";
    modules_lose_nothing_where_special_methods_fail: "modules", "raise";
    statements_lose_nothing_where_special_methods_fail: "statements", "raise";
    functions_bear_arguments_that_are_cleared_meanwhile: "functions", "clear";
    methods_bear_arguments_that_are_cleared_meanwhile: "methods", "clear";
    modules_bear_arguments_that_are_cleared_meanwhile: "modules", "clear";
    functions_bear_being_called_inside_themselves: "functions", "again";
    methods_bear_special_methods_that_are_replaced: "methods", "swap";
}

// The rest takes a minute or two.
sweeps! {
    #[ignore = "the weekly run's"]
    attributes_bear_arguments_that_are_cleared_meanwhile: "attributes", "clear";
    #[ignore = "the weekly run's"]
    statements_bear_arguments_that_are_cleared_meanwhile: "statements", "clear";
    #[ignore = "the weekly run's"]
    functions_bear_arguments_that_grow_meanwhile: "functions", "grow";
    #[ignore = "the weekly run's"]
    methods_bear_arguments_that_grow_meanwhile: "methods", "grow";
    #[ignore = "the weekly run's"]
    modules_bear_arguments_that_grow_meanwhile: "modules", "grow";
    #[ignore = "the weekly run's"]
    statements_bear_arguments_that_grow_meanwhile: "statements", "grow";
    #[ignore = "the weekly run's"]
    methods_bear_being_called_inside_themselves: "methods", "again";
    #[ignore = "the weekly run's"]
    statements_bear_being_run_inside_themselves: "statements", "again";
    #[ignore = "the weekly run's"]
    functions_bear_special_methods_that_are_replaced: "functions", "swap";
    #[ignore = "the weekly run's"]
    statements_bear_special_methods_that_are_replaced: "statements", "swap";
}
