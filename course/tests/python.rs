//! `cargo course python`, from outside.

use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = "cup = []\ncup.append(cup)\ndel cup\nimport gc\nprint(gc.collect())\n";

fn python(folder: &Path, arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::write(folder.join("cup.py"), PROGRAM).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    command.arg("python").arg(folder.join("cup.py")).args(arguments);
    command.current_dir(root).output().unwrap()
}

#[test]
fn a_trace_is_the_run_stop_by_stop() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("trace.json");
    let output = python(folder.path(), &["--trace", file.to_str().unwrap()]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "1\n");
    assert!(output.status.success());
    let trace: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert_eq!(trace["source"], PROGRAM);
    assert_eq!(trace["version"], "3.13");
    let stops = trace["stops"].as_array().unwrap();
    assert!(stops.iter().any(|stop| stop["step"] == "delete_garbage"), "it collects");
}

#[test]
fn a_trace_that_cannot_be_written_is_said_before_the_program_runs() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nowhere/trace.json");
    let output = python(folder.path(), &["--trace", file.to_str().unwrap()]);
    assert!(!output.status.success());
    assert!(output.stdout.is_empty(), "it has not run");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("cannot write the trace to"), "{said}");
}
