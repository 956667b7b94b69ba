//! `cargo course python`, from outside.

use crate::root;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = "cup = []\ncup.append(cup)\ndel cup\nimport gc\nprint(gc.collect())\n";

fn python(folder: &Path, arguments: &[&str]) -> Output {
    std::fs::write(folder.join("cup.py"), PROGRAM).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    command.arg("python").arg(folder.join("cup.py")).args(arguments);
    command.current_dir(root()).output().unwrap()
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

/// Traces into `file`, which is there already; what was said.
fn traced(folder: &Path, file: &Path, force: &[&str]) -> (bool, String) {
    let output = python(folder, &[&["--trace", file.to_str().unwrap()], force].concat());
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_trace_replaces_a_trace_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("trace.json");
    assert!(traced(folder.path(), &file, &[]).0, "a new file");
    assert!(traced(folder.path(), &file, &[]).0, "a trace");
    for text in ["my notes", "", "{\"format\": 1, \"stops\": 3}", "[1]"] {
        std::fs::write(&file, text).unwrap();
        let (passed, said) = traced(folder.path(), &file, &[]);
        assert!(!passed && said.contains("add --force to overwrite it"), "{said}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
    assert!(traced(folder.path(), &file, &["--force"]).0);
    assert!(std::fs::read_to_string(&file).unwrap().contains("delete_garbage"));
    let (passed, said) = traced(folder.path(), folder.path(), &["--force"]);
    assert!(!passed && said.contains("it is a folder"), "{said}");
    let left = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "the program and the trace");
}

#[cfg(unix)]
#[test]
fn a_trace_follows_links_and_writes_into_pipes() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (notes, link) = (folder.path().join("notes.txt"), folder.path().join("link.json"));
    std::fs::write(&notes, "my notes").unwrap();
    symlink(&notes, &link).unwrap();
    assert!(!traced(folder.path(), &link, &[]).0);
    assert_eq!(std::fs::read_to_string(&notes).unwrap(), "my notes");
    assert!(traced(folder.path(), &link, &["--force"]).0);
    assert!(link.is_symlink(), "it stays a link");
    assert!(std::fs::read_to_string(&notes).unwrap().contains("delete_garbage"));
    let mode = std::fs::metadata(&notes).unwrap().permissions().mode();
    std::fs::write(folder.path().join("plain"), "").unwrap();
    let plain = std::fs::metadata(folder.path().join("plain")).unwrap().permissions().mode();
    assert_eq!(mode, plain, "others may read it as they may other files");
    let output = python(folder.path(), &["--trace", "/dev/stdout"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"stops\":"));
    let (passed, said) = traced(folder.path(), Path::new("/dev/full"), &[]);
    assert!(!passed && said.contains("cannot write the trace to"), "{said}");
}

#[test]
fn it_runs_outside_of_the_repository_and_the_others_say_where_they_looked() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("cup.py"), PROGRAM).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
        command.args(arguments).current_dir(folder.path()).output().unwrap()
    };
    let output = run(&["python", "cup.py"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "1\n");
    assert!(output.status.success());
    let here = folder.path().canonicalize().unwrap();
    for command in [&["list"][..], &["check"], &["build"], &["hint", "x"]] {
        let output = run(command);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        let place = format!("no book/book.toml in {} or in any folder above", here.display());
        assert!(said.contains(&place), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_the_old_trace() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("trace.json");
    assert!(traced(folder.path(), &file, &[]).0);
    let before = std::fs::read(&file).unwrap();
    std::fs::write(folder.path().join("long.py"), "while True:\n    cup = []\n").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    let mut run = command
        .args(["python", "long.py", "--trace", "trace.json"])
        .current_dir(folder.path())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    // Where these tests run in the background, SIGINT may be ignored.
    Command::new("kill").args(["-TERM", &run.id().to_string()]).status().unwrap();
    assert!(!run.wait().unwrap().success());
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let left = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 3, "two programs and the trace");
}

fn run_text(source: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("limited.py");
    std::fs::write(&file, source).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    command.arg("python").arg(file).args(arguments);
    command.current_dir(root()).output().unwrap()
}

#[test]
fn a_program_ends_when_its_time_is_up() {
    // An empty loop comes to the limit of its steps in less.
    let source = "n = print('begun') or 0\nwhile True: n += 1\n";
    let output = run_text(source, &["--seconds", "0.3"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "begun\n");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("stopped: more than 0.3 seconds (line 2)"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_program_has_the_memory_it_is_given() {
    let source = "try:\n    'x' * 30_000_000\nexcept MemoryError:\n    print('no')\nelse:\n    print('yes')\n";
    for (size, expected) in [("20M", "no\n"), ("0.02G", "no\n"), ("100MB", "yes\n")] {
        let output = run_text(source, &["--memory", size]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{size}");
    }
}

#[test]
fn a_wrong_limit_names_the_right_form() {
    for (flag, value, form) in [
        ("--memory", "much", "such as 500M, 2G or 750000000"),
        ("--memory", "-1G", "such as 500M, 2G or 750000000"),
        ("--memory", "10", "at least 1M"),
        ("--memory", "1e99G", "such as 500M, 2G or 750000000"),
        ("--seconds", "soon", "such as 10 or 0.5"),
        ("--seconds", "0", "such as 10 or 0.5"),
    ] {
        let output = run_text("", &[&format!("{flag}={value}")]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(form), "{flag} {value}: {said}");
        assert_eq!(output.status.code(), Some(2));
    }
}
