//! The order of the house: what would go wrong unnoticed.
//!
//! Each test lists everything that is out of place, by path and line where
//! there is one.

mod doctests;
mod rooms;
mod sources;

use crate::root;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn read(file: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_default()
}

fn exists(file: impl AsRef<Path>) -> bool {
    root().join(file).exists()
}

/// The names in a folder, in order; none if it is not there.
fn names(folder: impl AsRef<Path>) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Fails with the whole list, if there is anything on it.
#[track_caller]
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// `exercises/NN_topic/NN_name`: the members of the workspace. A learner may keep
/// anything beside them.
fn exercises() -> Vec<String> {
    let members = members("members").into_iter();
    members.filter_map(|path| path.strip_prefix("exercises/").map(String::from)).collect()
}

/// `solutions/NN_topic/NN_name`: what the pattern [`SOLUTIONS`] finds.
fn solutions() -> Vec<String> {
    let starts = |name: &String| name.starts_with(|c: char| c.is_ascii_digit());
    let numbered = |folder: String| names(folder).into_iter().filter(starts);
    numbered("solutions".into())
        .flat_map(|topic| {
            numbered(format!("solutions/{topic}")).map(move |name| format!("{topic}/{name}"))
        })
        .collect()
}

/// The member that stands for all solutions.
const SOLUTIONS: &str = "course/.*/solutions/[0-9]*/[0-9]*";

/// How a crate stands among the members: by its name, or by a pattern that finds
/// nothing where `lab/` or `solutions/` was deleted (`course/.without`).
fn member(folder: &str) -> String {
    let needs_lab = read(format!("{folder}/Cargo.toml")).lines().any(|l| l.starts_with("lab-"));
    match folder {
        _ if folder.starts_with("solutions/") => SOLUTIONS.into(),
        _ if folder.starts_with("lab/") => format!("course/.*/{folder}"),
        // `course` is a file in `course/.without`.
        "course/bound" | "course/mine" => folder.replace("course/", "course/.*/lab/../[cl]*/"),
        _ if needs_lab => format!("course/.*/lab/../{folder}"),
        _ => folder.into(),
    }
}

/// What stands in a list of `Cargo.toml`, line by line.
fn members(list: &str) -> Vec<String> {
    let manifest = read("Cargo.toml");
    let start = format!("\n{list} = [\n");
    let lines = manifest.split_once(&start).and_then(|(_, rest)| rest.split_once("\n]"));
    let (lines, _) = lines.unwrap_or_else(|| panic!("Cargo.toml has no list {list}"));
    lines.lines().map(|line| line.trim().trim_matches([',', '"']).to_string()).collect()
}

/// `NN_word`, lower case and underscores only.
fn is_numbered(name: &str) -> bool {
    let Some((number, word)) = name.split_once('_') else {
        return false;
    };
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    number.len() == 2
        && number.chars().all(|c| c.is_ascii_digit())
        && !word.is_empty()
        && word.chars().all(plain)
}

/// What git keeps, and what it would if asked to add everything.
const ALL: &[&str] = &["--cached", "--others", "--exclude-standard"];

/// What git knows; nothing where there is no git.
fn tracked(which: &[&str]) -> Option<Vec<PathBuf>> {
    let mut git = Command::new("git");
    git.arg("ls-files").args(which);
    let output = git.current_dir(root()).output().ok()?;
    let list = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| list.lines().map(PathBuf::from).collect())
}

#[test]
fn no_file_names_a_folder_of_ones_own_machine() {
    let Some(files) = tracked(ALL) else {
        eprintln!("no git here: nothing looked at");
        return;
    };
    // Put together here, so that this file does not complain about itself.
    let places = ["root", "work", "home", "Users"].map(|place| format!("/{place}/"));
    let begins =
        |before: &str| !before.ends_with(|c: char| c.is_alphanumeric() || ".*-_}".contains(c));
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| !file.ends_with("Cargo.lock")) {
        for (index, line) in read(file).lines().enumerate() {
            for place in &places {
                if line.match_indices(place).any(|(at, _)| begins(&line[..at])) {
                    complaints.push(format!("{}:{}: {place}", file.display(), index + 1));
                }
            }
        }
    }
    assert!(files.len() > 20, "only {} files looked at", files.len());
    none(complaints);
}

#[test]
fn no_snapshot_waits_for_a_decision() {
    let files = tracked(ALL).unwrap_or_default();
    let waiting = files.iter().filter(|file| {
        let name = file.to_string_lossy();
        name.ends_with(".snap.new") || name.ends_with(".pending-snap")
    });
    none(waiting.map(|file| format!("{}: accept it or remove it", file.display())).collect());
}

#[test]
fn every_chapter_folder_has_its_number_and_its_line_in_the_summary() {
    let summary = read("book/src/SUMMARY.md");
    let mut complaints = Vec::new();
    let mut number = 0;
    let mut listed = Vec::new();
    for line in summary.lines().filter(|line| line.trim_start().starts_with("- [")) {
        number += 1;
        let path = line.rsplit_once('(').and_then(|(_, path)| path.split_once(')'));
        let Some((path, _)) = path.filter(|(path, _)| !path.is_empty()) else {
            continue; // a draft
        };
        let folder = path.split('/').next().unwrap_or_default();
        if !folder.starts_with(&format!("{number:02}_")) || !path.ends_with("/index.md") {
            complaints.push(format!(
                "SUMMARY.md: chapter {number} should be {number:02}_slug/index.md, not {path}"
            ));
        }
        listed.push(folder.to_string());
    }
    for folder in names("book/src") {
        // A page beside the chapters, such as the one for teachers, has no number.
        let is_page = |line: &str| line.starts_with('[') && line.contains(&format!("({folder}/"));
        let aside = summary.lines().any(is_page);
        let chapter = exists(format!("book/src/{folder}/index.md")) && !aside;
        if chapter && !listed.contains(&folder) {
            complaints.push(format!("book/src/{folder}: not in SUMMARY.md"));
        }
        if chapter && !is_numbered(&folder) {
            complaints.push(format!("book/src/{folder}: name it NN_slug"));
        }
    }
    assert!(!listed.is_empty(), "SUMMARY.md lists no chapter");
    none(complaints);
}

#[test]
fn every_program_has_its_output_and_every_output_its_program() {
    let mut folders = vec![PathBuf::from("tests/python")];
    let mut complaints = Vec::new();
    while let Some(folder) = folders.pop() {
        for name in names(&folder) {
            let file = folder.join(&name);
            if root().join(&file).is_dir() {
                folders.push(file);
            } else if name.ends_with(".py") && !exists(file.with_extension("out")) {
                complaints.push(format!("{}: has no .out beside it", file.display()));
            } else if let Some((stem, _)) = name.strip_suffix(".out").map(version)
                && !exists(folder.join(format!("{stem}.py")))
            {
                complaints.push(format!("{}: has no program", file.display()));
            }
        }
    }
    none(complaints);
}

/// `name.3.11` is the program `name` under another version.
fn version(stem: &str) -> (&str, &str) {
    match stem.find(".3.") {
        Some(at) => stem.split_at(at),
        None => (stem, ""),
    }
}

#[test]
fn every_crate_is_a_member_by_its_name() {
    let members = [members("members"), members("default-members")];
    let mut complaints = Vec::new();
    for (list, names) in ["members", "default-members"].iter().zip(&members) {
        for pair in names.windows(2).filter(|pair| pair[0] >= pair[1]) {
            complaints.push(format!("Cargo.toml: {list}: {} comes before {}", pair[1], pair[0]));
        }
        let is_pattern = |name: &&String| name.contains('*') && !name.starts_with("course/.*/");
        for name in names.iter().filter(is_pattern) {
            complaints.push(format!("Cargo.toml: {list}: {name} is not a name: write them out"));
        }
    }
    // Without git there is no telling a crate of ours from one of a learner's.
    for file in tracked(&["--cached"]).unwrap_or_default() {
        let folder = file.parent().unwrap_or(Path::new("")).to_string_lossy().into_owned();
        if !file.ends_with("Cargo.toml") || folder.is_empty() || !exists(&file) {
            continue;
        }
        // A workspace of its own, with its stand-ins.
        if folder.starts_with("lab/wasm/engine") {
            continue;
        }
        let member = member(&folder);
        let line = format!("    \"{member}\",");
        if !members[0].contains(&member) {
            complaints.push(format!("Cargo.toml: members: add the line\n{line}"));
        }
        let by_default = !folder.starts_with("exercises/") && folder != "gc-core/bench";
        if by_default != members[1].contains(&member) {
            let what = if by_default { "add" } else { "take out" };
            complaints.push(format!("Cargo.toml: default-members: {what} the line\n{line}"));
        }
    }
    none(complaints);
}

#[test]
fn every_exercise_is_whole() {
    let mut complaints = Vec::new();
    for pair in exercises() {
        let mut say = |file: &str, what: &str| {
            complaints.push(format!("exercises/{pair}/{file}: {what}"));
        };
        if !pair.split('/').all(is_numbered) {
            say("", "name both folders NN_word, with underscores only");
        }
        let folder = format!("exercises/{pair}");
        // Not whether it still has its todo!: a learner may have come far.
        if !exists(format!("{folder}/src/lib.rs")) {
            say("src/lib.rs", "is not there");
        }
        let hints = read(format!("{folder}/hints.md"));
        let hints = hints.lines().filter(|line| line.starts_with("## ")).count();
        if hints != 3 {
            say("hints.md", &format!("has {hints} hints, not 3"));
        }
        let check = read(format!("{folder}/tests/check.rs"));
        if !check.contains("#[test]") {
            say("tests/check.rs", "tests nothing");
        }
        for test in check.split("#[test]").skip(1) {
            let first = test.lines().nth(2).unwrap_or_default();
            if !first.trim().starts_with("in_own_process!(") {
                let name = test.lines().nth(1).unwrap_or_default();
                say("tests/check.rs", &format!("{name} does not begin with in_own_process!()"));
            }
        }
        let compares = ["insta::", "expect(", "expect!(", "predicted(", "same("];
        if !compares.iter().any(|way| check.contains(way)) {
            say("tests/check.rs", "shows nowhere what was expected and what came");
        }
        if check.trim_start().starts_with("//!") {
            say("tests/check.rs", "begins with //!, so the solution cannot include it");
        }
        if check.contains("assert_snapshot!(")
            && !check.contains("@")
            && names(format!("{folder}/tests/snapshots")).is_empty()
        {
            say("tests/snapshots", "is empty");
        }
        let manifest = read(format!("{folder}/Cargo.toml"));
        if field(&manifest, "description").is_none() {
            say("Cargo.toml", "has no description: it is the exercise's title");
        }
        // Else a learner who deletes the file breaks every cargo command.
        if !manifest.contains("[lib]") || !manifest.contains("path = \"src/lib.rs\"") {
            say("Cargo.toml", "does not name its library: [lib] path = \"src/lib.rs\"");
        }
    }
    none(complaints);
}

#[test]
fn every_exercise_has_a_solution_held_to_the_same_tests() {
    let (exercises, solutions) = (exercises(), solutions());
    let mut complaints = Vec::new();
    for pair in &exercises {
        if !solutions.contains(pair) {
            complaints.push(format!("exercises/{pair}: has no solution"));
        }
    }
    for pair in &solutions {
        let folder = format!("solutions/{pair}");
        let mut say = |what: &str| complaints.push(format!("{folder}: {what}"));
        if !exercises.contains(pair) {
            say("is the solution of no exercise");
        }
        let check = read(format!("{folder}/tests/check.rs"));
        if !check.contains(&format!("exercises/{pair}/tests/check.rs\"")) {
            say("tests/check.rs does not include the exercise's");
        }
        if check.contains("#[test]") {
            say("tests/check.rs has tests of its own");
        }
        if exists(format!("{folder}/tests/snapshots")) {
            say("has snapshots of its own");
        }
        if read(format!("{folder}/src/lib.rs")).contains(concat!("todo", "!(")) {
            say("is not finished");
        }
    }
    none(complaints);
}

#[test]
fn no_package_shares_its_name_or_may_be_unsafe() {
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut complaints = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        if !file.ends_with("Cargo.toml") {
            continue;
        }
        let manifest = read(&file);
        let Some(name) = field(&manifest, "name") else {
            continue;
        };
        if let Some(other) = seen.insert(name.clone(), file.clone()) {
            complaints.push(format!("{}: {name} is {} too", file.display(), other.display()));
        }
        // The boundary to the page, a few lines; and the benchmark, where the
        // derive macros of other collectors write `unsafe impl`.
        let excused =
            ["lab/wasm/Cargo.toml", "lab/wasm/engine/Cargo.toml", "gc-core/bench/Cargo.toml"];
        if excused.iter().any(|&path| file == Path::new(path)) {
            continue;
        }
        let strict = manifest.contains("[lints]\nworkspace = true");
        if !strict && !manifest.contains("unsafe_code = \"forbid\"") {
            complaints.push(format!("{}: does not forbid unsafe code", file.display()));
        }
    }
    none(complaints);
}

/// The value of `key = "value"` in a manifest, the first there is.
fn field(manifest: &str, key: &str) -> Option<String> {
    let lines = manifest.lines().filter_map(|line| line.split_once('='));
    let mut values = lines.filter(|(name, _)| name.trim() == key);
    let (_, value) = values.next()?;
    Some(value.trim().trim_matches('"').to_string())
}
