//! What an uncaught exception leaves on standard error: the lines that
//! CPython 3.13 writes, carets and all.
//!
//! Beside each program lies what was recorded; where a CPython 3.13 is on the
//! machine it is asked again. `RECORD=1` writes what it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lab_interpreter::{Options, run};

#[test]
fn uncaught_exceptions_look_as_in_cpython() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tracebacks");
    let mut programs: Vec<PathBuf> =
        fs::read_dir(&folder).expect("the folder").flatten().map(|e| e.path()).collect();
    programs.retain(|p| p.extension().is_some_and(|e| e == "py"));
    programs.sort();
    assert!(programs.len() > 4);
    for program in programs {
        let name = program.file_name().expect("a name").to_string_lossy().into_owned();
        let recorded = program.with_extension("err");
        if let Some(said) = cpython(&program, &name) {
            if std::env::var_os("RECORD").is_some() {
                fs::write(&recorded, &said).expect("it can be written");
            }
            assert_eq!(fs::read_to_string(&recorded).unwrap_or_default(), said, "{name}");
        }
        let source = fs::read_to_string(&program).expect("a program");
        let options = Options { filename: name.clone(), ..Options::default() };
        // Recursion into built-in code needs the machine's own stack.
        let thread = std::thread::Builder::new().stack_size(64 << 20);
        let done = thread.spawn(move || run(&source, &options)).expect("a thread");
        let done = done.join().expect("the interpreter holds");
        assert_eq!(done.exit_code, 1, "{name}");
        assert_eq!(
            done.stderr,
            fs::read_to_string(&recorded).expect("what was recorded"),
            "{name}"
        );
    }
}

/// What CPython 3.13 says, if it is there.
fn cpython(program: &Path, name: &str) -> Option<String> {
    let python = Command::new("python3.13").arg("--version").output().ok()?;
    if !python.stdout.starts_with(b"Python 3.13") {
        return None;
    }
    let output = Command::new("python3.13").args(["-I", "-S"]).arg(program).output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Some(said.replace(&*program.to_string_lossy(), name))
}
