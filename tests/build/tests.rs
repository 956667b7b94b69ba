//! The tests as skeptic writes them, and what is changed in them.

use crate::snippet::{Fate, Snippet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Has skeptic write a test for each snippet; returns them with each calling
/// `snippet::run` (or `check`) of `tests/book.rs` and knowing its place.
pub fn make(snippets: &[Snippet], out: &Path) -> String {
    let folder = out.join("snippets");
    fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    for snippet in snippets {
        let file = folder.join(format!("{}.md", snippet.name));
        write_if_new(&file, &markdown(snippet));
        files.push(file);
    }
    sweep(&folder, &files);
    let written = skeptic_tests(&files, out);
    let mut tests = Vec::new();
    for snippet in snippets {
        let head = format!("#[test] fn {}_line_", snippet.name);
        let own = written.iter().find(|test| test.contains(&head));
        let own = own.unwrap_or_else(|| panic!("skeptic made no test for {}", snippet.place));
        tests.push(adapt(own, snippet));
    }
    assert_eq!(tests.len(), written.len(), "skeptic made tests of its own");
    tests.concat()
}

/// A page with nothing but the snippet.
fn markdown(snippet: &Snippet) -> String {
    let ticks = snippet.program.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(3.max(ticks.max().unwrap_or(0) + 1));
    let info = match snippet.fate {
        Fate::Runs => "rust",
        Fate::Panics => "rust,should_panic",
        // skeptic has no word for it, but to compile only, and to fail at
        // that, is the same.
        Fate::FailsToCompile => "rust,no_run,should_panic",
    };
    format!("{fence}{info}\n{}{fence}\n", snippet.program)
}

/// What skeptic writes for `files`, cut into one text a test.
fn skeptic_tests(files: &[PathBuf], out: &Path) -> Vec<String> {
    if files.is_empty() {
        return Vec::new(); // skeptic would leave those of the last time
    }
    skeptic::generate_doc_tests(files);
    let all = fs::read_to_string(out.join("skeptic-tests.rs")).unwrap();
    let mut tests = Vec::new();
    let mut test = String::new();
    for line in all.lines() {
        test.push_str(line);
        test.push('\n');
        if line == "}" && test.contains("skeptic::rt::") {
            tests.push(std::mem::take(&mut test));
        }
    }
    tests
}

/// The test under its own name, telling its place, and failing for the reason
/// it is meant to: a block that should panic must not pass because it does not
/// even compile.
fn adapt(test: &str, snippet: &Snippet) -> String {
    let (_, rest) = test.split_once("() {\n").expect("a test is a function");
    let place = &snippet.place;
    let rest = rest
        .replace("    skeptic::rt::run_test(", &format!("    snippet::run({place:?}, "))
        .replace("    skeptic::rt::compile_test(", &format!("    snippet::check({place:?}, "));
    let fate = match snippet.fate {
        Fate::Runs => "",
        // skeptic shows the command that failed: to run begins with `cd`.
        Fate::Panics => "#[should_panic(expected = \"Command failed:\\ncd \")]\n",
        Fate::FailsToCompile => "#[should_panic(expected = \"build-script-\")]\n",
    };
    format!("#[test]\n{fate}fn {}() {{\n{rest}", snippet.name)
}

/// Written only when it is new, and dated so that cargo, which skeptic asks to
/// watch these files, does not run this script again for its own output.
fn write_if_new(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return;
    }
    fs::write(file, text).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
    let file = fs::File::options().write(true).open(file).unwrap();
    file.set_modified(long_ago).unwrap();
}

/// Removes what earlier runs left for snippets that are no more.
fn sweep(folder: &Path, files: &[PathBuf]) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if !files.contains(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
