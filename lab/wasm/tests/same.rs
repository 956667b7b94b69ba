//! The engine that is committed answers as this source does, on every program
//! of the book: a stale engine fails.
//!
//! The bytes are not compared: another compiler makes other bytes of the same
//! source. `lab/player/build_wasm.sh` makes a fresh one.

mod wasm;

use std::fs;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use wasm::{Wasm, committed, deep, judge_script, root, script, with_a_deep_stack};

/// The programs in a folder of `tests/python`, by name.
fn programs(folder: &str) -> Vec<(String, String)> {
    let folder = root().join("tests/python").join(folder);
    let mut programs: Vec<_> = fs::read_dir(folder)
        .expect("the programs are there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("it can be read"))
        })
        .collect();
    programs.sort();
    programs
}

#[test]
fn the_committed_engine_answers_as_this_source_does() {
    answered_alike("labs");
}

/// Takes minutes: a virtual machine runs a virtual machine.
#[test]
#[ignore = "slow: cargo test -p lab-wasm -- --ignored"]
fn the_committed_engine_answers_alike_on_every_program_of_the_chapters() {
    answered_alike("book");
}

/// A page has no C library: what it calculates with floats, it calculates by itself.
#[test]
fn floats_come_to_the_same_in_a_page() {
    let program = "\
print([(n / 7) ** (m / 3) for n in range(1, 60) for m in range(-9, 10)])
print([10.0**-n for n in range(30)], [524288 + n / 2048 for n in range(20)])
print([n * 1.1 for n in range(50)], 7.5 % 0.7, 1.05**10, 10.0**300.5, 0.1**310, round(2.675, 2))
";
    let request = format!("3.13\nFloats\n{program}");
    let answer = Wasm::start(&committed(&script())).answer(&request);
    assert!(answer.contains("1e-20") && answer.contains("1.628894626777442"), "{answer}");
    assert_eq!(answer, lab_player::answer(&request));
}

/// Each core has an engine of its own and takes the next program.
fn answered_alike(folder: &str) {
    let programs = programs(folder);
    assert!(programs.len() > 10, "there are programs");
    let engine = committed(&script());
    let next = AtomicUsize::new(0);
    let stale = || {
        let mut wasm = Wasm::start(&engine);
        let mut stale = Vec::new();
        while let Some((name, source)) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let request = format!("3.13\n{name}\n{source}");
            if wasm.answer(&request) != lab_player::answer(&request) {
                stale.push(name.as_str());
            }
        }
        stale
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let stale: Vec<&str> = thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| deep().spawn_scoped(scope, stale)).collect();
        let threads = threads.into_iter().map(|thread| thread.expect("there is room for a stack"));
        threads.flat_map(|thread| thread.join().unwrap_or_else(|p| resume_unwind(p))).collect()
    });
    assert!(
        stale.is_empty(),
        "the engine in book/src/lab/engine.js is stale: it answers otherwise on {stale:?}; \
         make a fresh one with lab/player/build_wasm.sh"
    );
}

/// What a check can ask, met and missed.
const CHECK: &str = "prints `1`\nalive 1 list at end\nno cycle at end\nfreed all list by counting\n\
                     collections 1 :: One is asked for.\nrescued 0 list\n";

#[test]
fn the_committed_judge_judges_as_this_source_does() {
    let mut judge = Wasm::start(&committed(&judge_script()));
    let programs =
        ["cup = []\ncup.append(cup)\ndel cup\nimport gc\nprint(gc.collect())\n", "a = b\n"];
    for program in programs {
        let run = lab_player::answer(&format!("3.13\nAn answer\n{program}"));
        for check in [CHECK, "raises NameError", "print 1"] {
            let request = format!("{check}\n{run}");
            let (is, should) = (judge.call("judge", &request), lab_player::kata::answer(&request));
            // In a page the sentences are there already.
            let mut should: serde_json::Value = serde_json::from_str(&should).expect("it is JSON");
            let findings = should.get_mut("findings").and_then(serde_json::Value::as_array_mut);
            for finding in findings.into_iter().flatten() {
                finding.as_object_mut().expect("a finding").remove("asked");
            }
            let is: serde_json::Value = serde_json::from_str(&is).expect("it is JSON");
            assert_eq!(is, should, "make a fresh one with lab/player/build_wasm.sh: {program}");
        }
    }
}

/// In the engine nothing has a `Debug` text, so nothing may go by one.
#[test]
fn the_committed_engine_tells_constants_apart() {
    let request = "3.13\nConstants\na, b, c = (1, 2), (1.0, 2), (True, 2)\n\
                   print(a, b, c, (b'x', 2), ('x', 2), 10**20, 10**21, a is (1, 2))\n";
    let answer = Wasm::start(&committed(&script())).answer(request);
    assert_eq!(answer, lab_player::answer(request));
    assert!(answer.contains("(1, 2) (1.0, 2) (True, 2) (b'x', 2) ('x', 2)"), "{answer}");
}

#[test]
fn the_engine_answers_a_mistake_with_its_line() {
    with_a_deep_stack(a_mistake_is_answered);
}

fn a_mistake_is_answered() {
    let mut wasm = Wasm::start(&committed(&script()));
    let answer: serde_json::Value =
        serde_json::from_str(&wasm.answer("3.13\nA mistake\na = 1\nb = (\n")).expect("it is JSON");
    assert!(answer["error"]["line"].as_u64().is_some_and(|line| line >= 2), "{answer}");
}
