//! Every built-in function, class and method, a thousand times each, with
//! arguments that nothing expects: nothing breaks, nothing hangs, no count is
//! wrong.
//!
//! `cargo test -p lab-interpreter --test all callables:: -- --ignored --nocapture`;
//! `SEED`, `TIMES`, `FROM`, `ONLY` choose.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lab_interpreter::{Limits, Options, STACK, run};

const PROGRAM: &str = include_str!("callables/odd.py");

/// What is in them is called.
const MODULES: [&str; 23] = [
    "builtins",
    "gc",
    "sys",
    "time",
    "weakref",
    "itertools",
    "functools",
    "collections",
    "contextlib",
    "copy",
    "types",
    "operator",
    "math",
    "heapq",
    "bisect",
    "enum",
    "dataclasses",
    "string",
    "abc",
    "asyncio",
    "threading",
    "queue",
    "_late",
];

fn variable(name: &str, default: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => default,
    }
}

fn options() -> Options {
    let limits = Limits {
        steps: 3_000_000,
        objects: 500_000,
        memory: 64 << 20,
        output_bytes: 4_000_000,
        recursion_depth: 120,
        ..Limits::default()
    };
    Options { limits, check_every: Some(5000), ..Options::default() }
}

/// What the program prints; or what broke.
fn outcome(head: &str, tail: &str) -> Result<String, String> {
    let source = format!("{head}\n{PROGRAM}\n{tail}\n");
    let ran = catch_unwind(AssertUnwindSafe(|| run(&source, &options()))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()));
        format!("panic: {}", text.unwrap_or_default())
    })?;
    match (ran.check, ran.stopped) {
        (Err(wrong), _) => Err(format!("a count is wrong: {wrong}")),
        // Numbers as large as these may take as long as they like.
        (_, Some(why)) => Ok(format!("stopped: {why}")),
        _ => Ok(ran.stdout),
    }
}

/// How many functions a program calls, one after another: it is parsed once for all.
const TOGETHER: usize = 8;

/// What a program prints when it is done with a function.
const DONE: &str = "\n== done ==\n";

/// Calls functions in one program, each so often; returns what broke. Those that it doesn't
/// come to have a program each, and so have all if something breaks, which says which it is.
fn together(seed: u64, times: u64, names: &[&str]) -> Vec<String> {
    let head = format!("SEED, TIMES, NAMES = {seed}, {times}, {names:?}");
    let tail = format!(
        "for NAME in NAMES:\n    try:\n        run(*find(NAME))\n    except BaseException:\n        \
         pass\n    print({DONE:?})"
    );
    let came = outcome(&head, &tail);
    let n_done = came.as_ref().map_or(0, |printed| printed.matches(DONE).count());
    let mut broken = Vec::new();
    for name in &names[n_done.min(names.len())..] {
        let head = format!("SEED, TIMES, NAME = {seed}, {times}, {name:?}");
        if let Err(what) = outcome(&head, "run(*find(NAME))") {
            broken.push(format!("{name}: {what}"));
        }
    }
    if let (Err(what), true) = (came, broken.is_empty()) {
        broken.push(format!("{names:?}, one after another: {what}"));
    }
    broken
}

/// Calls the built-in functions that are wanted, each so often; returns what broke.
fn fuzz(seed: u64, times: u64, wanted: impl Fn(usize, &str) -> bool) -> (usize, Vec<String>) {
    let head = format!("MODULES = {MODULES:?}");
    let tail = "import sys\nfor name in names():\n    sys.stdout.write(name + '\\n')";
    let names = outcome(&head, tail).expect("the names are listed");
    let all: Vec<&str> = names.lines().collect();
    assert!(all.len() > 1000, "only {} are found", all.len());
    let names = all.into_iter().enumerate().filter(|&(at, name)| wanted(at, name));
    let names: Vec<&str> = names.map(|(_, name)| name).collect();
    let mut broken = Vec::new();
    for some in names.chunks(TOGETHER) {
        for what in together(seed, times, some) {
            println!("{what}");
            broken.push(what);
        }
    }
    (names.len(), broken)
}

/// On a stack that is deep enough.
fn deep(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    thread.expect("a thread starts").join().expect("nothing breaks");
}

#[test]
fn built_in_functions_bear_odd_arguments() {
    deep(|| {
        let (tried, broken) = fuzz(1, 15, |at, _| at % 7 == 0);
        assert!(tried > 100 && broken.is_empty(), "of {tried}:\n{}", broken.join("\n"));
    });
}

#[test]
#[ignore = "takes as long as one likes"]
fn built_in_functions_bear_a_thousand_odd_arguments_each() {
    deep(|| {
        let only = std::env::var("ONLY").unwrap_or_default();
        let from = variable("FROM", 0) as usize;
        let (seed, times) = (variable("SEED", 1), variable("TIMES", 1000));
        let (tried, broken) = fuzz(seed, times, |at, name| at >= from && name.contains(&only));
        println!("{tried} tried, {} broke", broken.len());
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    });
}
