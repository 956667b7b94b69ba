//! The two cups of the first chapter in other languages: what is shown beside
//! each program is what it prints here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("languages")
}

/// What a command prints; none if it isn't installed.
fn printed(command: &mut Command) -> Option<String> {
    let output = command.current_dir(folder()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn recorded(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

#[test]
fn cups_in_cpp_are_counted() {
    let program = std::env::temp_dir().join(format!("cups-{}", std::process::id()));
    let mut compile = Command::new("g++");
    compile.args(["-std=c++17", "-o"]).arg(&program).arg("cups.cpp");
    let Some(_) = printed(&mut compile) else {
        return yet_to_run::skip("a C++ compiler");
    };
    let came = printed(&mut Command::new(&program)).unwrap();
    fs::remove_file(&program).unwrap();
    assert_eq!(came, recorded("cups.cpp.out"));
}

#[test]
fn cups_in_java_are_traced() {
    match printed(Command::new("java").arg("Cups.java")) {
        Some(came) => assert_eq!(came, recorded("Cups.java.out")),
        None => yet_to_run::skip("a Java of version 11 or later"),
    }
}
