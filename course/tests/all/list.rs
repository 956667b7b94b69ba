//! `cargo course list`: how far a learner has come, by the files alone.

use crate::mini::Mini;
use std::fs;
use std::process::Command;

const LIB: &str = "exercises/02_two/01_count/src/lib.rs";

/// The line for the only exercise.
fn line(mini: &Mini) -> String {
    let mut course = Command::new(env!("CARGO_BIN_EXE_course"));
    let output = course.arg("list").current_dir(mini.root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    said.lines().nth(1).unwrap().trim().to_string()
}

#[test]
fn what_was_begun_is_told_from_what_was_not_without_git() {
    let mini = Mini::new();
    let stub = mini.read(LIB);
    assert_eq!(line(&mini), ".  Count to zero  cargo course test ex02-1-count");
    // As some editors and downloads on Windows leave it.
    mini.write(LIB, &stub.replace('\n', "\r\n"));
    assert!(line(&mini).starts_with(". "));
    mini.append(LIB, "// I think\n");
    assert!(line(&mini).starts_with("~ "));
    mini.write(LIB, "// no todo!() left\nfn count() { 2 }\n");
    assert!(line(&mini).starts_with("* "));
    mini.write(LIB, &stub);
    assert!(line(&mini).starts_with(". "));
}

#[test]
fn what_cannot_be_an_answer_is_not_called_written() {
    let mini = Mini::new();
    mini.write(LIB, "  \n");
    assert_eq!(line(&mini), format!("!  Count to zero  {LIB} is empty"));
    fs::write(mini.root().join(LIB), b"fn caf\xe9() {}").unwrap();
    assert!(line(&mini).ends_with("is not UTF-8 text: save it as UTF-8"));
    mini.remove(LIB);
    assert!(line(&mini).starts_with(&format!("!  Count to zero  cannot read {LIB}: ")));
}

#[test]
fn what_lies_beside_the_exercises_is_not_one() {
    let mini = Mini::new();
    mini.write("exercises/02_two/notes/ideas.txt", "");
    mini.write("exercises/notes.txt", "");
    let copy = "exercises/02_two/01_count_backup";
    mini.write(&format!("{copy}/Cargo.toml"), &mini.read("exercises/02_two/01_count/Cargo.toml"));
    let mut course = Command::new(env!("CARGO_BIN_EXE_course"));
    let output = course.arg("list").current_dir(mini.root()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.matches("cargo course test ex").count(), 1, "{said}");
    assert_eq!(mini.problems(), [""; 0]);
}
