//! A class: what participants get, and what comes of what they hand in.

mod bundle;
mod classes;
mod grading;
mod hostile;
mod interrupted;
mod thirty;

use crate::root;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// The command, in the repository.
fn course(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    command.args(arguments).current_dir(root()).output().unwrap()
}

/// What it says on standard output, if it ends well.
#[track_caller]
fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{err}");
    String::from_utf8(out.clone()).unwrap()
}

/// What it complains about, if it ends badly.
#[track_caller]
fn complaint(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The four reports in a folder.
fn reports(out: &str) -> [Vec<u8>; 4] {
    ["report.txt", "report.csv", "report.json", "report.html"]
        .map(|file| fs::read(Path::new(out).join(file)).unwrap())
}
