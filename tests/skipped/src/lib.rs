//! What could not be tested on this machine: said in one line at the end of
//! `cargo test`, so that a test that was skipped does not look like one that
//! has passed.
//!
//! A test calls [`skip`]; the program `tests/at_the_end.rs`, which runs last
//! because its package is the last in the alphabet, prints [`summary`].

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

/// Notes that the test which calls this is not run, for want of `what`: some
/// words that follow "need", such as `chromium`.
pub fn skip(what: &str) {
    let thread = std::thread::current();
    let line = format!("{what}\t{}\n", thread.name().unwrap_or("a test"));
    let Some(file) = notes() else { return };
    // A note that cannot be written does not make a test fail.
    let _ = file.parent().map(fs::create_dir_all);
    let mut open = OpenOptions::new();
    if let Ok(mut file) = open.append(true).create(true).open(file) {
        let _ = file.write_all(line.as_bytes());
    }
    at_once(what);
}

/// Whether everything is to be tested, as with `CI=true`; else a sample is enough where
/// everything takes long, as where you wait for the answer.
pub fn everything() -> bool {
    std::env::var_os("CI").is_some()
}

/// As [`skip`], except on the machine that must run every test: there what is
/// missing is an error.
///
/// # Panics
/// If the variable `CI` is set.
pub fn skip_unless_ci(what: &str) {
    assert!(!everything(), "CI needs {what}");
    skip(what);
}

/// Says once in each test program what it goes without. libtest does not hold
/// back what is written like this.
fn at_once(what: &str) {
    static SAID: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut said = SAID.lock().unwrap_or_else(|broken| broken.into_inner());
    if !said.iter().any(|before| before == what) {
        said.push(what.into());
        let line = format!("(skipped: what needs {what})\n");
        let _ = std::io::stderr().write_all(line.as_bytes());
    }
}

/// The line for the end, or none if nothing was skipped. The notes it is made
/// of go, and so do those of earlier runs that never came to their end.
pub fn summary() -> Option<String> {
    let file = notes()?;
    let text = fs::read_to_string(&file).unwrap_or_default();
    let _ = fs::remove_file(&file);
    file.parent().into_iter().for_each(forget_old);
    line(&text)
}

fn line(notes: &str) -> Option<String> {
    let mut tests: BTreeMap<&str, usize> = BTreeMap::new();
    for (what, _) in notes.lines().filter_map(|line| line.split_once('\t')) {
        *tests.entry(what).or_default() += 1;
    }
    let need = |(what, n): (&&str, &usize)| match n {
        1 => format!("1 test needs {what}"),
        n => format!("{n} tests need {what}"),
    };
    let needs: Vec<String> = tests.iter().map(need).collect();
    (!needs.is_empty()).then(|| format!("Skipped on this machine: {}.", needs.join("; ")))
}

/// Where the tests of this run take notes: `cargo`, which has started them
/// all, gives the file its name.
fn notes() -> Option<PathBuf> {
    #[cfg(unix)]
    let run = std::os::unix::process::parent_id();
    #[cfg(not(unix))]
    let run = "notes";
    // target/debug/deps/PROGRAM
    let program = std::env::current_exe().ok()?;
    let target = program.ancestors().nth(3)?;
    Some(target.join(format!("yet-to-run/{run}.txt")))
}

fn forget_old(folder: &Path) {
    let a_day_ago = SystemTime::now() - Duration::from_secs(24 * 60 * 60);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let written = entry.metadata().and_then(|data| data.modified());
        if written.is_ok_and(|written| written < a_day_ago) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The version of CPython that is called `name` (`3.13`) in `tests/python`: the
/// very release whose answers were recorded there.
///
/// # Panics
/// If `tests/python/VERSIONS` has none of that name.
pub fn recorded_with(name: &str) -> &'static str {
    let all = include_str!("../../python/VERSIONS");
    let found = all.lines().find(|line| line.starts_with(&format!("{name}.")));
    found.unwrap_or_else(|| panic!("nothing was recorded with a CPython {name}"))
}

/// The CPython of this very release (`3.13.0`), from `PATH` or from pyenv.
/// Another release of the same line may answer otherwise, which would say
/// nothing about this repository.
pub fn cpython(release: &str) -> Option<PathBuf> {
    let (line, _) = release.rsplit_once('.')?;
    let mut candidates: Vec<PathBuf> =
        [format!("python{line}"), "python3".into()].map(PathBuf::from).into();
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".pyenv"));
    let pyenv = std::env::var_os("PYENV_ROOT").map(PathBuf::from).or_else(home);
    candidates.extend(pyenv.map(|root| root.join(format!("versions/{release}/bin/python3"))));
    let ask = "import platform; print(platform.python_version())";
    candidates.into_iter().find(|python| {
        let output = Command::new(python).args(["-I", "-S", "-c", ask]).output();
        output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == release)
    })
}

/// As [`cpython`], for the release recorded as `name`; where it is missing the
/// test is skipped.
pub fn cpython_or_skip(name: &str) -> Option<PathBuf> {
    let release = recorded_with(name);
    let found = cpython(release);
    if found.is_none() {
        skip(&format!("CPython {release}"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_says_what_was_missing_and_how_often() {
        let notes = "chromium\ta\nCPython 3.13.0\tb\nchromium\tc\n";
        let expected = "Skipped on this machine: 1 test needs CPython 3.13.0; \
                        2 tests need chromium.";
        assert_eq!(line(notes).unwrap(), expected);
        assert_eq!(line(""), None);
    }

    #[test]
    fn a_release_is_one_release() {
        assert!(recorded_with("3.13").starts_with("3.13."));
        assert_eq!(cpython("3.13.999"), None);
    }
}
