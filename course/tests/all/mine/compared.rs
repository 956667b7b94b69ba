//! `cargo course compare`: what differs, and by which step.

use super::{Learner, RING, names, order_turned_and_order_needed, shown, solution, wrong};
use crate::root;
use std::fs;

/// Programs to compare: those of some folders, or all.
fn with_programs(learner: &Learner, folders: &[&str]) {
    let base = root().join("tests/python");
    let _ = fs::remove_dir_all(learner.root.join("tests/python"));
    for folder in folders {
        for entry in fs::read_dir(base.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            if path.is_file() {
                learner.write(&name, &fs::read_to_string(&path).unwrap());
            }
        }
    }
}

#[test]
fn difference_is_explained_by_its_first_event_and_its_step() {
    let wrong = wrong("handle_resurrected", "young_again");
    let learner = Learner::new("difference", &names(), &[("handle_resurrected", wrong)]);
    with_programs(&learner, &["resurrection", "weakref"]);
    let output = learner.course(&["compare", "resurrection/"]);
    assert!(!output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("first difference: tests/python/resurrection/"), "{said}");
    assert!(said.contains("with CPython's handle_resurrected there is none"), "{said}");
    assert!(said.contains("    with CPython's handle_resurrected: "), "{said}");
    shown("difference.txt", &said);
}

/// What `compare` says where this is the only program.
fn compared(learner: &Learner, source: &str, expected: &str) -> String {
    with_programs(learner, &[]);
    learner.write("tests/python/own/program.py", source);
    learner.write("tests/python/own/program.out", expected);
    let output = learner.course(&["compare"]);
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn two_wrong_steps_are_both_named_where_neither_cures_the_difference() {
    let learner = Learner::new("two_differ", &names(), &[]);
    learner.answer("handle_resurrected", &wrong("handle_resurrected", "never_counted"));
    learner.answer("finalize_garbage", &wrong("finalize_garbage", "asks_not_whether_it_ran"));
    let source = "import gc\n\n\nclass Order:\n    def __del__(self):\n        print('del')\n        \
                  saved.append(self)\n\n\nsaved = []\ntea = Order()\ntea.own = tea\ndel tea\n\
                  print(gc.collect())\nsaved.clear()\nprint(gc.collect())\n";
    let said = compared(&learner, source, "del\n0\n1\n");
    let both = "  alone, each of these makes one: your finalize_garbage, your handle_resurrected\n";
    assert!(said.contains(both), "{said}");
    let first = "    with CPython's finalize_garbage and handle_resurrected: ";
    assert!(said.contains(first), "{said}");
}

#[test]
fn pair_that_is_wrong_only_together_is_named_where_a_program_differs() {
    let learner = Learner::new("pair_differs", &names(), &[]);
    order_turned_and_order_needed(&learner, "if c.young.binary_search(&child).is_ok() {");
    let said = compared(&learner, RING, "2\n");
    let cure = "  with CPython's update_refs or subtract_refs there is none\n";
    assert!(said.contains(cure), "{said}");
}

#[test]
fn step_without_an_end_is_left_out_of_the_rest() {
    let endless = solution("delete_garbage");
    let endless = endless.replacen("let mut position", "loop {}\n    let mut position", 1);
    let learner = Learner::new("endless", &names(), &[("delete_garbage", endless)]);
    with_programs(&learner, &["resurrection"]);
    let output = learner.course(&["compare"]);
    let said = String::from_utf8(output.stderr).unwrap();
    let end = "your delete_garbage: no end after 2 seconds; the rest runs with CPython's";
    assert_eq!(said.matches(end).count(), 1, "{said}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("16 of 17 steps are yours; "), "{said}");
    assert!(output.status.success(), "{said}");
}

/// Every program of the book, on all solutions; without `CI=true` those of every fourth
/// folder.
#[test]
fn solutions_print_what_cpython_prints() {
    let learner = Learner::new("solutions", &names(), &[]);
    let base = root().join("tests/python");
    let folders = fs::read_dir(base).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let all = yet_to_run::everything();
    let names: Vec<&str> =
        names.iter().map(String::as_str).step_by(if all { 1 } else { 4 }).collect();
    with_programs(&learner, &names);
    let output = learner.course(&["compare"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");
    // A program more must not make the chapter wrong: it shows how many there
    // were, and all of them.
    let text = fs::read_to_string(root().join("course/tests/mine/all.txt")).unwrap();
    let number = |text: &str| {
        let word = text.split(" of ").nth(2).and_then(|rest| rest.split(' ').next());
        word.and_then(|word| word.parse::<usize>().ok()).expect("how many programs there are")
    };
    let (then, now) = (number(&text), number(&said));
    assert!(now >= if all { then } else { 50 }, "{then} programs in the chapter, {now} here");
    shown("all.txt", &said.replace(&now.to_string(), &then.to_string()));
}
