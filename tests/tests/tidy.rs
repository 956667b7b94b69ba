//! The order of the house: what nobody would notice going wrong.
//!
//! Each test lists everything that is out of place, by path and line where
//! there is one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

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

/// `exercises/NN_topic/NN_name` or its mirror: the members of the workspace. A
/// learner may keep anything beside them.
fn pairs(top: &str) -> Vec<String> {
    let members = members("members").into_iter();
    members.filter_map(|path| path.strip_prefix(&format!("{top}/")).map(String::from)).collect()
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
fn no_file_names_a_folder_of_somebodys_machine() {
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
        let chapter = exists(format!("book/src/{folder}/index.md"));
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
        for name in names.iter().filter(|name| name.contains('*')) {
            complaints.push(format!("Cargo.toml: {list}: {name} is no name: write them out"));
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
        let line = format!("    \"{folder}\",");
        if !members[0].contains(&folder) {
            complaints.push(format!("Cargo.toml: members: add the line\n{line}"));
        }
        let by_default = !folder.starts_with("exercises/") && folder != "gc-core/bench";
        if by_default != members[1].contains(&folder) {
            let what = if by_default { "add" } else { "take out" };
            complaints.push(format!("Cargo.toml: default-members: {what} the line\n{line}"));
        }
    }
    none(complaints);
}

#[test]
fn every_exercise_is_whole() {
    let mut complaints = Vec::new();
    for pair in pairs("exercises") {
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
        let compares = ["insta::", "expect(", "predicted(", "same("];
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
    let exercises = pairs("exercises");
    let solutions = pairs("solutions");
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

/// The rooms of the interpreter, each with those that it may use: what stands
/// before it, and what it hands on to by the kind of an object.
const ROOMS: [(&str, &[&str]); 9] = [
    ("syntax", &[]),
    ("compile", &["syntax", "objects"]),
    // Code is an object; how numbers and texts are written, pictures show too.
    ("objects", &["compile", "protocols", "types"]),
    ("traceback", &["compile", "objects"]),
    // What an instruction means is asked of the rooms below.
    ("vm", &["syntax", "compile", "objects", "traceback", "protocols", "types"]),
    ("protocols", &["compile", "objects", "types"]),
    ("types", &["compile", "objects", "vm", "protocols"]),
    ("builtins", &["compile", "objects", "vm", "protocols", "types"]),
    ("modules", &["compile", "objects", "vm", "types", "builtins"]),
];

/// The paths in a source that begin in the crate: the room, and the line.
fn rooms_named(source: &str) -> Vec<(usize, &str)> {
    let mut named = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for (at, _) in code.match_indices("crate::") {
            let path = &code[at + "crate::".len()..];
            let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
            named.push((index + 1, &path[..end]));
        }
    }
    named
}

#[test]
fn each_room_of_the_interpreter_uses_only_what_it_may() {
    let base = "lab/interpreter/src";
    let mut complaints = Vec::new();
    for (room, may) in ROOMS {
        let mut used = Vec::new();
        for file in tracked(ALL).unwrap_or_default() {
            let Ok(inside) = file.strip_prefix(format!("{base}/{room}")) else { continue };
            if inside.extension().is_none_or(|kind| kind != "rs") {
                continue;
            }
            for (line, other) in rooms_named(&read(&file)) {
                if other == room || !ROOMS.iter().any(|(name, _)| *name == other) {
                    continue;
                }
                used.push(other.to_string());
                if !may.contains(&other) {
                    let file = file.display();
                    complaints.push(format!("{file}:{line}: {room} may not use {other}"));
                }
            }
        }
        for other in may.iter().filter(|other| !used.iter().any(|name| name == *other)) {
            complaints.push(format!("{room} no longer uses {other}: take it off the list"));
        }
    }
    for name in names(base) {
        let folder = root().join(base).join(&name).is_dir();
        if folder && !ROOMS.iter().any(|(room, _)| *room == name) {
            complaints.push(format!("{base}/{name}: a room without a line in this test"));
        }
        if folder && !read(format!("{base}/{name}/mod.rs")).starts_with("//!") {
            complaints.push(format!("{base}/{name}/mod.rs: say what lives here"));
        }
    }
    none(complaints);
}

/// The files of the interpreter in which a count is lowered by hand: what they
/// take off the value stack. All others have `Owned`, which `release` takes.
const BY_HAND: [&str; 6] = ["build", "call", "eval", "frames", "generators", "interp"];

#[test]
fn only_what_was_on_the_stack_is_decremented_by_hand() {
    let mut complaints = Vec::new();
    let mut seen = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        let Ok(inside) = file.strip_prefix("lab/interpreter/src") else { continue };
        if inside.extension().is_none_or(|kind| kind != "rs") {
            continue;
        }
        let source = read(&file);
        let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
        let Some(at) = lines.into_iter().position(|line| line.contains(".dec(")) else { continue };
        let name = inside.strip_prefix("vm").ok().and_then(|file| file.file_stem()?.to_str());
        match name.and_then(|name| BY_HAND.iter().find(|known| **known == name)) {
            Some(known) => seen.push(*known),
            None => complaints.push(format!(
                "{}:{}: `release` an `Owned`, or say in this test why the stack is meant",
                file.display(),
                at + 1
            )),
        }
    }
    for known in BY_HAND.iter().filter(|known| !seen.contains(known)) {
        complaints.push(format!("vm/{known}.rs no longer calls `dec`: take it off the list"));
    }
    none(complaints);
}

#[test]
fn the_machine_and_the_protocols_have_no_long_functions() {
    let mut complaints = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        let name = file.to_string_lossy();
        let inside = ["vm/", "protocols/"]
            .iter()
            .any(|room| name.starts_with(&format!("lab/interpreter/src/{room}")));
        if !inside {
            continue;
        }
        for (function, lines) in functions(&read(&file)) {
            let most = if function == "execute" { 250 } else { 80 };
            if lines > most {
                complaints.push(format!("{name}: {function} has {lines} lines"));
            }
        }
    }
    none(complaints);
}

/// The functions in a formatted source, each with its number of lines.
fn functions(source: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let lines: Vec<&str> = source.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let indent = &line[..line.len() - bare.len()];
        let Some(name) = ["", "pub ", "pub(crate) ", "pub(super) "]
            .iter()
            .find_map(|visible| bare.strip_prefix(&format!("{visible}fn ")))
        else {
            continue;
        };
        let end = lines[at..].iter().position(|line| *line == format!("{indent}}}"));
        let name = name.split(['(', '<']).next().unwrap_or_default();
        found.push((name.to_string(), end.unwrap_or(0) + 1));
    }
    found
}
