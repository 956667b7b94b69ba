//! The order of the house: what nobody would notice going wrong.
//!
//! Each test lists everything that is out of place, by path and line where
//! there is one.

use std::collections::{BTreeMap, BTreeSet};
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
        "course/bound" | "course/mine" => folder.replace("course/", "course/.*/lab/../*/"),
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

/// The folders of the interpreter, from the ground up. Each may use those before
/// it, by name or by the interpreter's methods that are written there.
const ROOMS: [&str; 9] = [
    "syntax",
    "objects",
    "compile",
    "vm",
    "protocols",
    "types",
    "traceback",
    "builtins",
    "modules",
];

/// Where the way leads up: what an instruction means is decided by protocols,
/// what a protocol means by the type of an object. These files and no others
/// hand on, each to these folders and to no others.
const DISPATCH: &[(&str, &[&str])] = &[
    ("vm/arguments.rs", &["protocols"]),
    ("vm/build.rs", &["protocols", "types"]),
    // To call a weak reference answers with its object.
    ("vm/call.rs", &["protocols", "modules"]),
    // To call a class makes an instance.
    ("vm/call_class.rs", &["types"]),
    ("vm/classes.rs", &["protocols"]),
    ("vm/closures.rs", &["protocols"]),
    ("vm/eval.rs", &["protocols", "types"]),
    // What a collection asks.
    ("vm/host.rs", &["protocols", "types"]),
    ("vm/inline_cache.rs", &["protocols"]),
    ("vm/instructions.rs", &["protocols", "modules"]),
    // What is built in and written in Python is imported.
    ("vm/late.rs", &["protocols", "modules"]),
    ("vm/native.rs", &["protocols"]),
    ("vm/pattern_match.rs", &["protocols"]),
    ("vm/quick_paths.rs", &["protocols"]),
    // What nothing caught is written to standard error.
    ("vm/replaced.rs", &["protocols", "traceback"]),
    ("vm/source.rs", &["protocols"]),
    ("vm/unpack.rs", &["protocols"]),
    ("vm/variables.rs", &["protocols"]),
    ("vm/with_block.rs", &["protocols"]),
    ("vm/yield_from.rs", &["protocols"]),
    ("protocols/compare.rs", &["types"]),
    ("protocols/contains.rs", &["types"]),
    // A class has lost an attribute.
    ("protocols/del_attr.rs", &["types"]),
    ("protocols/get_attr.rs", &["types"]),
    ("protocols/index.rs", &["types"]),
    ("protocols/iter.rs", &["types"]),
    ("protocols/list_changes.rs", &["types"]),
    ("protocols/number.rs", &["types"]),
    ("protocols/operators.rs", &["types"]),
    ("protocols/repr.rs", &["types"]),
    ("protocols/set_attr.rs", &["types"]),
    ("protocols/set_item.rs", &["types"]),
    ("protocols/subscript.rs", &["types"]),
    ("protocols/truth.rs", &["types"]),
    // `__sizeof__`
    ("types/object.rs", &["modules"]),
    // `__import__`
    ("builtins/inspect.rs", &["modules"]),
];

const INTERPRETER: &str = "lab/interpreter/src";

/// The sources of the interpreter's folders: the path inside, and the code
/// without comments, in which a chain of calls stands on one line.
fn interpreter() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        let Ok(inside) = file.strip_prefix(INTERPRETER) else { continue };
        let inside = inside.to_string_lossy().into_owned();
        if !inside.ends_with(".rs") || !inside.contains('/') {
            continue;
        }
        let mut code = String::new();
        for line in read(&file).lines() {
            let line = line.split("//").next().unwrap_or_default();
            match line.trim_start().starts_with('.') {
                true => code.push_str(line.trim()),
                false => {
                    code.push('\n');
                    code.push_str(line.trim_end());
                }
            }
        }
        found.push((inside, code));
    }
    found
}

/// The folder that a file of the interpreter is in.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or_default()
}

/// The beginning of a text that is a name.
fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// The methods of `Interp` in a source.
fn methods_in(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in code.lines() {
        if line.starts_with("impl") {
            inside = line.ends_with(" Interp<W> {") && !line.contains(" for ");
        }
        let method = line.strip_prefix("    ").filter(|_| inside);
        let method = method.map(|line| line.strip_prefix("pub ").unwrap_or(line));
        let method = method.map(|line| match line.strip_prefix("pub(") {
            Some(rest) => rest.split_once(") ").map_or(rest, |(_, rest)| rest),
            None => line,
        });
        found.extend(method.and_then(|line| line.strip_prefix("fn ")).map(name_at));
    }
    found
}

/// What the code calls on an interpreter.
fn calls_in(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for receiver in ["self.", "this.", "interp.", "i.", "py."] {
        for (at, _) in code.match_indices(receiver) {
            let before = code[..at].chars().next_back().unwrap_or(' ');
            let name = name_at(&code[at + receiver.len()..]);
            let after = &code[at + receiver.len() + name.len()..];
            let is_word = before.is_alphanumeric() || before == '_' || before == '.';
            if !is_word && (after.starts_with('(') || after.starts_with("::<")) {
                found.push(name);
            }
        }
    }
    found
}

#[test]
fn each_room_of_the_interpreter_uses_those_below_it_and_hands_on_only_where_it_says() {
    let sources = interpreter();
    let mut of: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for (file, code) in &sources {
        for method in methods_in(code) {
            // A name that two folders have says nothing.
            let known = of.entry(method).or_insert(Some(room(file)));
            *known = known.filter(|known| *known == room(file));
        }
    }
    assert!(of.len() > 400, "only {} methods found", of.len());
    let floor = |name: &str| ROOMS.iter().position(|room| *room == name);
    // The folders before these know no interpreter.
    let first = floor("vm").expect("it is there");
    let mut complaints = Vec::new();
    let mut handed_on: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for (file, code) in &sources {
        let here = room(file);
        let Some(own) = floor(here) else {
            complaints.push(format!("{INTERPRETER}/{here}: has no place in this test"));
            continue;
        };
        let named = code.match_indices("crate::").map(|(at, _)| name_at(&code[at + 7..]));
        let called = calls_in(code).into_iter().filter(|_| own >= first);
        let called = called.filter_map(|name| Some((*of.get(name)?.as_ref()?, name)));
        for (other, what) in named.map(|other| (other, other)).chain(called) {
            if floor(other).is_some_and(|floor| floor > own) {
                handed_on.entry((file, other)).or_insert(what);
            }
        }
    }
    for (&(file, other), what) in &handed_on {
        let may = DISPATCH.iter().any(|(name, to)| *name == file && to.contains(&other));
        if !may {
            complaints.push(format!("{INTERPRETER}/{file}: uses {other}/ above it ({what})"));
        }
    }
    for (file, to) in DISPATCH {
        for other in to.iter().filter(|other| !handed_on.contains_key(&(*file, **other))) {
            complaints.push(format!("{file} hands on to {other} no longer: take it off the list"));
        }
    }
    for name in names(INTERPRETER) {
        let folder = root().join(INTERPRETER).join(&name).is_dir();
        let says = read(format!("{INTERPRETER}/{name}/mod.rs"));
        let doc = says.lines().take_while(|line| line.starts_with("//!"));
        if folder && !doc.collect::<Vec<_>>().join(" ").contains("ses ") {
            complaints.push(format!("{INTERPRETER}/{name}/mod.rs: say what it is and uses"));
        }
    }
    none(complaints);
}

/// The crates whose files stand side by side, and which files of each need each
/// other: a circle, which is there on purpose or not at all.
const CIRCLES: [(&str, &[&str]); 2] = [
    // An object that dies has its finalizer called and weak references to it cleared,
    // whose callbacks run; code that runs may make objects, which starts a
    // collection; and a collection lets objects die.
    ("gc-core/src", &["collect", "death", "incremental", "saving", "schedule", "weakref"]),
    ("lab/trace/src", &[]),
];

/// The modules that a source names: `crate::heap::Heap`, `crate::{head, list}`.
/// What `lib.rs` hands out under its own name is the vocabulary of all.
fn modules_named_in(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            found.push(name_at(rest));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                c if begins && !c.is_whitespace() => {
                    found.push(name_at(&group[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    found
}

/// The modules that a module needs, and those that these need, and so on.
fn needed_by<'a>(uses: &'a BTreeMap<String, BTreeSet<String>>, name: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut left = vec![name];
    while let Some(name) = left.pop() {
        let next = uses.get(name).into_iter().flatten().map(String::as_str);
        left.extend(next.filter(|next| found.insert(*next)));
    }
    found
}

#[test]
fn files_of_a_crate_need_each_other_in_no_circle_but_the_one_that_is_meant() {
    let mut complaints = Vec::new();
    for (folder, meant) in CIRCLES {
        let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in tracked(ALL).unwrap_or_default() {
            let Ok(inside) = file.strip_prefix(folder) else { continue };
            let inside = inside.to_string_lossy();
            let module = name_at(&inside).to_string();
            if module == "lib" || !inside.ends_with(".rs") {
                continue;
            }
            let source = read(&file);
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
            let code = lines.collect::<Vec<_>>().join("\n");
            let named = modules_named_in(&code).into_iter().map(String::from);
            uses.entry(module.clone()).or_default().extend(named.filter(|other| *other != module));
        }
        assert!(uses.len() > 15, "only {} modules found in {folder}", uses.len());
        let in_a_circle = |name: &&String| needed_by(&uses, name).contains(name.as_str());
        let found: Vec<&String> = uses.keys().filter(in_a_circle).collect();
        if found != meant {
            complaints.push(format!("{folder}: {found:?} need each other, and {meant:?} may"));
        }
    }
    none(complaints);
}

/// The files of the interpreter in which a count is lowered by hand: what they
/// take off the value stack. All others have `Owned`, which `release` takes.
const BY_HAND: [&str; 8] =
    ["build", "call", "call_class", "counting", "eval", "frames", "quick_paths", "variables"];

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

/// The most lines of a function; the loop that runs instructions is one match,
/// and may have more.
const LONGEST: usize = 80;
const LONGEST_LOOP: (&str, usize) = ("lab/interpreter/src/vm/eval.rs: execute", 250);

#[test]
fn no_function_of_a_crate_is_long() {
    let mut complaints = Vec::new();
    let mut seen = 0;
    for file in tracked(ALL).unwrap_or_default() {
        let name = file.to_string_lossy();
        let crates = ["gc-core/", "lab/", "course/", "tests/"];
        let tests = name.contains("/tests/") || name.contains("/benches/");
        if !name.ends_with(".rs") || tests || !crates.iter().any(|at| name.starts_with(at)) {
            continue;
        }
        for (function, lines) in functions(&read(&file)) {
            seen += 1;
            let which = format!("{name}: {function}");
            let most = if which == LONGEST_LOOP.0 { LONGEST_LOOP.1 } else { LONGEST };
            if lines > most {
                complaints.push(format!("{which} has {lines} lines, and {most} at most"));
            }
        }
    }
    assert!(seen > 1000, "only {seen} functions found");
    none(complaints);
}

/// Words that a native writer would not have used: what to write instead.
const FOREIGN: [(&str, &str); 6] = [
    ("whoever", "you, or what it is that does it"),
    ("nobody", "nothing, no code, no name"),
    ("somebody", "a program, a reader, you"),
    ("anew", "again"),
    ("is told", "is notified, is recorded"),
    ("The same,", "say again what it is"),
];

#[test]
fn comments_in_sources_are_in_native_english() {
    let mut complaints = Vec::new();
    for file in tracked(ALL).unwrap_or_default() {
        let name = file.to_string_lossy();
        let source = ["gc-core/", "lab/", "course/"].iter().any(|at| name.starts_with(at));
        // Chapters are held to such a list by `cargo course check`: it is there.
        let tests = name.contains("/tests/") || name.ends_with("check/anatomy.rs");
        if !source || tests || !name.ends_with(".rs") {
            continue;
        }
        for (index, line) in read(&file).lines().enumerate() {
            let Some((_, comment)) = line.split_once("//") else { continue };
            for (word, better) in FOREIGN {
                if has_word(comment, word) {
                    complaints.push(format!("{name}:{}: `{word}`: better {better}", index + 1));
                }
            }
        }
    }
    none(complaints);
}

/// Whether a text has these words, in any case, and not as a part of others.
fn has_word(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    text.match_indices(&words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The functions in a formatted source, each with its number of lines.
fn functions(source: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let lines: Vec<&str> = source.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let indent = &line[..line.len() - bare.len()];
        let Some((before, name)) = bare.split_once("fn ") else { continue };
        let qualifier = |word: &str| {
            matches!(word, "pub" | "const" | "async" | "unsafe" | "extern" | "\"C\"")
                || word.starts_with("pub(")
        };
        if !before.split_whitespace().all(qualifier) {
            continue;
        }
        let end = lines[at..].iter().position(|line| *line == format!("{indent}}}"));
        let whole = line.ends_with('}') || line.ends_with(';');
        let length = if whole { 1 } else { end.unwrap_or(0) + 1 };
        found.push((name_at(name).to_string(), length));
    }
    found
}
