//! Which folders and files of a crate may need each other, and which count by hand.

use std::collections::{BTreeMap, BTreeSet};

use super::{ALL, names, none, read, tracked};
use crate::root;

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
    // To call a class makes an instance; to call `str` asks for a text.
    ("vm/call_class.rs", &["protocols", "types"]),
    ("vm/classes.rs", &["protocols"]),
    ("vm/closures.rs", &["protocols"]),
    ("vm/eval.rs", &["protocols", "types"]),
    // What a collection asks.
    ("vm/host.rs", &["protocols", "types"]),
    ("vm/inline_cache.rs", &["protocols"]),
    ("vm/instructions.rs", &["protocols", "modules"]),
    // What is built in and written in Python is imported; rare exceptions are made.
    ("vm/late.rs", &["protocols", "types", "modules"]),
    ("vm/native.rs", &["protocols"]),
    ("vm/own_builtins.rs", &["protocols", "modules"]),
    ("vm/pattern_match.rs", &["protocols"]),
    ("vm/quick_paths.rs", &["protocols"]),
    // A method of `bytes` takes what that of `str` takes.
    ("vm/as_built_in.rs", &["protocols"]),
    // What nothing caught is written to standard error.
    ("vm/replaced.rs", &["protocols", "traceback"]),
    ("vm/source.rs", &["types"]),
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
    // The names of modules, and in them.
    ("traceback/hints.rs", &["modules"]),
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
        for line in code_in(&read(&file)) {
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

/// The lines of a source without their comments.
fn code_in(source: &str) -> impl Iterator<Item = &str> {
    source.lines().map(|line| line.split("//").next().unwrap_or_default())
}

/// The folder that a file of the interpreter is in.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or_default()
}

/// The beginning of a text that is a name.
pub fn name_at(text: &str) -> &str {
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
            let code = code_in(source).collect::<Vec<_>>().join("\n");
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
        let Some(at) = code_in(&source).position(|line| line.contains(".dec(")) else { continue };
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
