//! CPython's own tests of its collector, finalizers and weak references, on
//! our Python. They are read from the installed CPython that the outputs here were recorded with, never
//! copied; the
//! modules they import are those of `tests/cpython/shim`.
//!
//! Each test method runs by itself, in a program of its own. How each came out
//! is a page of the book, which this test holds to be true;
//! `UPDATE_TABLE=1 cargo test -p book-tests --test all cpython_suite::` writes it.

use crate::root;
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use lab_interpreter::{Limits, Options, STACK, run};

/// The files, with how many of their methods have to pass.
const FILES: [(&str, usize); 3] = [("test_gc", 40), ("test_finalization", 0), ("test_weakref", 0)];

/// The files with tests of the language and of what programs use most.
const LANGUAGE: [&str; 22] = [
    "test_set",
    "test_dict",
    "test_list",
    "test_tuple",
    "test_grammar",
    "test_patma",
    "test_yield_from",
    "test_generators",
    "test_exceptions",
    "test_contextlib",
    "test_functools",
    "test_itertools",
    "test_collections",
    "test_weakset",
    "test_copy",
    "test_descr",
    "test_class",
    "test_scope",
    "test_super",
    "test_property",
    "test_dataclasses",
    "test_enum",
];

/// Modules that are not in our Python: a test that asks one for anything is
/// skipped.
const ABSENT: [&str; 26] = [
    "pickle",
    "copyreg",
    "dis",
    "array",
    "os",
    "os.path",
    "errno",
    "tempfile",
    "decimal",
    "struct",
    "pydoc",
    "doctest",
    "xxsubtype",
    "_testinternalcapi",
    "test.support.hashlib_helper",
    "test.typinganndata",
    "test.typinganndata.ann_module",
    "test.typinganndata.ann_module2",
    "test.typinganndata.ann_module3",
    "numbers",
    "locale",
    "ast",
    "string.templatelib",
    "types.coroutine",
    "unicodedata",
    "codecs",
];

/// Prints the test methods of a file as unittest finds them, inherited ones
/// too, without running any.
const LIST: &str = "
import importlib, sys, unittest
module = importlib.import_module('test.' + sys.argv[1])
print(module.__file__)
found = set()
for name in dir(module):
    kind = getattr(module, name)
    if isinstance(kind, type) and issubclass(kind, unittest.TestCase):
        if kind.__module__ == module.__name__:
            for method in unittest.defaultTestLoader.getTestCaseNames(kind):
                found.add((name, method))
for name, method in sorted(found):
    print(name, method)
";

/// One of CPython's files of tests.
struct File {
    name: &'static str,
    source: String,
    /// Class and method.
    methods: Vec<(String, String)>,
    /// The modules that a program needs to run one: the file itself, what lies beside
    /// it and what it asks for that is not here.
    modules: Vec<(String, String)>,
    limits: Limits,
}

fn file(python: &Path, name: &'static str) -> Option<File> {
    let output = Command::new(python).args(["-I", "-c", LIST, name]).output().ok()?;
    let printed = String::from_utf8(output.stdout).ok()?;
    let mut lines = printed.lines();
    let path = PathBuf::from(lines.next()?);
    let method = |line: &str| line.split_once(' ').map(|(a, b)| (a.to_string(), b.to_string()));
    let source = fs::read_to_string(&path).ok()?;
    let modules = if path.ends_with("__init__.py") {
        modules_in(path.parent()?, &format!("test.{name}."))
    } else {
        let mut modules = vec![(format!("test.{name}"), source.clone())];
        for module in ["mapping_tests", "list_tests", "seq_tests"] {
            let text = fs::read_to_string(path.with_file_name(format!("{module}.py"))).ok()?;
            modules.push((format!("test.{module}"), text));
        }
        modules
    };
    let methods = lines.filter_map(method).collect();
    Some(File { name, source, methods, modules, limits: Limits::default() })
}

/// The modules of the shim, by their dotted names.
fn shim() -> Vec<(String, String)> {
    modules_in(&root().join("tests/cpython/shim"), "")
}

/// The modules in a folder and in those inside it, each with its dotted name after
/// `prefix`.
fn modules_in(top: &Path, prefix: &str) -> Vec<(String, String)> {
    let mut modules = Vec::new();
    let mut folders = vec![top.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                let name = path.strip_prefix(top).unwrap().with_extension("");
                let name = format!("{prefix}{}", name.to_string_lossy().replace('/', "."));
                let name = name.strip_suffix(".__init__").unwrap_or(&name).to_string();
                modules.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    modules.sort();
    modules
}

/// Runs one test method; the line that says how it went.
fn outcome(file: &File, class: &str, method: &str, shim: &[(String, String)]) -> String {
    let has = |name: &str| file.source.contains(&format!("\ndef {name}("));
    let around = ["setUpModule", "tearDownModule"]
        .map(|name| if has(name) { format!("module.{name}") } else { "lambda: None".into() });
    let call =
        format!("unittest.run_method(module.{class}, {method:?}, {}, {})", around[0], around[1]);
    let source =
        format!("import unittest, test.prepare\nimport test.{} as module\n{call}\n", file.name);
    let options = Options {
        filename: format!("run_{}.py", file.name),
        modules: [shim, &file.modules].concat(),
        limits: file.limits.clone(),
        ..Options::default()
    };
    let Ok(ran) = catch_unwind(AssertUnwindSafe(|| run(&source, &options))) else {
        return "panicked".into();
    };
    if let Err(wrong) = ran.check {
        return format!("panicked: a count is wrong: {wrong}");
    }
    if let Some(why) = ran.stopped {
        return format!("stopped: {}", why.why);
    }
    let said = ["passed", "failed:", "skipped:", "error:"];
    let verdict = ran.stdout.lines().rev().find(|l| said.iter().any(|s| l.starts_with(s)));
    match verdict {
        Some(verdict) if ran.exit_code == 0 => verdict.to_string(),
        _ => {
            let last = ran.stderr.trim_end().lines().last().unwrap_or("nothing was said");
            format!("ended: {last}")
        }
    }
}

/// Runs every `nth` of the methods of these files, all of them with 1.
fn run_all(files: &[File], nth: usize) -> BTreeMap<(usize, usize), String> {
    let mut runs = Vec::new();
    for (at, file) in files.iter().enumerate() {
        runs.extend((0..file.methods.len()).map(|method| (at, method)));
    }
    let runs: Vec<(usize, usize)> = runs.into_iter().step_by(nth).collect();
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        let threads = std::thread::available_parallelism().map_or(2, usize::from);
        for _ in 0..threads {
            let work = || {
                let shim = shim();
                while let Some(&(at, method)) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let file = &files[at];
                    let (class, name) = &file.methods[method];
                    let text = outcome(file, class, name, &shim);
                    outcomes.lock().unwrap().insert((at, method), text);
                }
            };
            std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap();
        }
    });
    outcomes.into_inner().unwrap()
}

/// Why a test does not pass: `file Class.method: reason`, written by hand.
fn reasons() -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join("tests/cpython/REASONS.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("no reason: {line}")))
        .map(|(test, reason)| (test.to_string(), reason.to_string()))
        .collect()
}

/// The page's row about one test, and what is wrong with it: it has no reason, or one too
/// many. Its reason is taken off the list.
fn row(
    file: &File,
    method: usize,
    outcome: &str,
    reasons: &mut BTreeMap<String, String>,
) -> (String, Option<String>) {
    let (class, name) = &file.methods[method];
    let test = format!("{} {class}.{name}", file.name);
    let (result, why, wrong) = match (outcome, reasons.remove(&test)) {
        ("passed", None) => ("passes", String::new(), None),
        ("passed", Some(_)) => {
            let wrong = format!("{test} passes: take its reason off the list");
            ("passes", String::new(), Some(wrong))
        }
        (other, reason) => match (other.strip_prefix("skipped: "), reason) {
            (Some(skipped), reason) => {
                ("skipped", reason.unwrap_or_else(|| skipped.to_string()), None)
            }
            (None, Some(reason)) => ("fails", reason, None),
            (None, None) => ("fails", other.to_string(), Some(format!("{test}: {other}"))),
        },
    };
    (format!("| `{class}.{name}` | {result} | {why} |\n"), wrong)
}

/// The page, and what is wrong with it: tests without a reason, reasons without
/// a test, too few that pass.
fn page(files: &[File], outcomes: &BTreeMap<(usize, usize), String>) -> (String, Vec<String>) {
    let mut text = INTRODUCTION.to_string();
    let mut complaints = Vec::new();
    let mut reasons = reasons();
    for (at, file) in files.iter().enumerate() {
        let of = file.methods.len();
        let passed = (0..of).filter(|&method| outcomes[&(at, method)] == "passed").count();
        text += &format!("\n## {}.py\n\n{passed} of {of} pass.\n", file.name);
        text += "\n| test | result | why not |\n|---|---|---|\n";
        if passed < FILES[at].1 {
            complaints.push(format!("{}: only {passed} of {of} pass", file.name));
        }
        for method in 0..of {
            let (row, wrong) = row(file, method, &outcomes[&(at, method)], &mut reasons);
            text += &row;
            complaints.extend(wrong);
        }
    }
    text += &language();
    complaints
        .extend(reasons.into_keys().map(|test| format!("{test} has a reason, but is not a test")));
    (text, complaints)
}

const INTRODUCTION: &str = "\
# CPython's own tests

CPython tests its collector with `Lib/test/test_gc.py`, and what belongs to it
with `test_finalization.py` and `test_weakref.py`. Those tests run on the Python
of this book too: not on a copy of them, but on the files of an installed CPython
3.13, one method at a time, with a few small modules of ours in place of
`unittest` and `test.support`. This page is made by that run, and later
runs check it: quick ones every fourth test, the others all of it.
";

#[test]
fn cpythons_own_tests_come_out_as_the_book_says() {
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    let mut files = Vec::new();
    for (name, _) in FILES {
        let Some(file) = file(&python, name) else {
            yet_to_run::skip("a CPython with its own tests");
            return;
        };
        files.push(file);
    }
    let place = root().join("book/src/appendix/cpython_tests.md");
    let printed = fs::read_to_string(&place).unwrap_or_default();
    let update = std::env::var_os("UPDATE_TABLE").is_some();
    if !update && !yet_to_run::everything() {
        return a_sample_is_as_printed(&files, &printed);
    }
    let outcomes = run_all(&files, 1);
    let (text, complaints) = page(&files, &outcomes);
    if update {
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, &text).unwrap();
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
    let ours = text.lines().filter(|line| !printed.lines().any(|p| &p == line));
    let ours: Vec<_> = ours.collect();
    assert!(
        update || printed == text,
        "the page is out of date; run with UPDATE_TABLE=1:\n{}",
        ours.join("\n")
    );
}

/// Every fourth test came out as the page says. With `CI=true` all of them are run, and the
/// whole page is compared.
fn a_sample_is_as_printed(files: &[File], printed: &str) {
    let mut reasons = reasons();
    let outcomes = run_all(files, 4);
    assert!(outcomes.len() > 50, "only {} tests were run", outcomes.len());
    let mut complaints = Vec::new();
    for (&(at, method), outcome) in &outcomes {
        let (row, wrong) = row(&files[at], method, outcome, &mut reasons);
        complaints.extend(wrong);
        if !printed.contains(&row) {
            complaints.push(format!("the page has no row {row}"));
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Where it is written how one of the files of the language came out.
fn record_of(name: &str) -> PathBuf {
    root().join(format!("tests/cpython/language/{name}.txt"))
}

/// A message without its addresses, which move with every object that is made before.
fn without_addresses(said: &str) -> String {
    let mut parts = said.split("0x7f");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |text, part| {
        text + "0x7f" + part.trim_start_matches(|letter: char| letter.is_ascii_hexdigit())
    })
}

/// Stands in a record for the methods of a file that can't even be imported.
const EVERY: &str = "every method";

/// Runs a file and says how it came out: how many methods there are and how many pass,
/// and a line for each that does not. One line is enough for a file whose methods all
/// end in the same way before they run.
fn told(file: &File) -> String {
    let outcomes = run_all(std::slice::from_ref(file), 1);
    let all: Vec<&str> = outcomes.values().map(String::as_str).collect();
    let passed = all.iter().filter(|said| **said == "passed").count();
    let counts = format!("{passed} of {}\n", all.len());
    let line = |which: &str, said: &str| {
        let said: String = said.chars().take(160).collect();
        format!("{which}: {}\n", without_addresses(&said.replace('\n', " ")))
    };
    let same = all.first().filter(|first| all.iter().all(|said| said == *first));
    if let Some(said) = same.filter(|said| said.starts_with("ended: ")) {
        return counts + &line(EVERY, said);
    }
    let methods = file.methods.iter().zip(all).filter(|(_, said)| *said != "passed");
    let lines = methods.map(|((class, method), said)| line(&format!("{class}.{method}"), said));
    counts + &lines.collect::<String>()
}

/// Why a method does not pass, by what it said.
const KINDS: [(&str, &[&str]); 6] = [
    ("broke", &["panicked"]),
    ("ended by a limit", &["stopped"]),
    ("skipped", &["skipped"]),
    ("asks for what is left out", &["not in this", "No module named", "is absent", "no module"]),
    ("an assertion fails", &["failed:"]),
    ("another error", &[""]),
];

fn kind_of(said: &str) -> usize {
    let found = KINDS.iter().position(|(_, words)| words.iter().any(|word| said.contains(word)));
    found.expect("the last one fits all")
}

/// The section about the files of the language, from what is written about them.
fn language() -> String {
    if LANGUAGE.iter().all(|name| !record_of(name).exists()) {
        return String::new();
    }
    let mut text = String::from(LANGUAGE_INTRODUCTION);
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.0).collect();
    text += &format!("\n| file | tests | pass | {} |\n", kinds.join(" | "));
    text += &format!("|---{}|\n", "|---:".repeat(2 + KINDS.len()));
    let mut why = String::new();
    for name in LANGUAGE {
        let Ok(record) = fs::read_to_string(record_of(name)) else { continue };
        let mut lines = record.lines();
        let (passed, of) = lines.next().and_then(|line| line.split_once(" of ")).expect("counts");
        let mut counts = [0; KINDS.len()];
        let mut messages: BTreeMap<String, usize> = BTreeMap::new();
        for (which, said) in lines.filter_map(|line| line.split_once(": ")) {
            let kind = kind_of(said);
            let methods = if which == EVERY { of.parse().expect("a number") } else { 1 };
            counts[kind] += methods;
            if KINDS[kind].0 != "skipped" {
                *messages.entry(in_general(said)).or_default() += methods;
            }
        }
        let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
        text += &format!("| `{name}` | {of} | {passed} | {} |\n", counts.join(" | "));
        let mut messages: Vec<(String, usize)> = messages.into_iter().collect();
        messages.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        let often: Vec<String> =
            messages.iter().take(3).map(|(said, n)| format!("{n} \u{d7} `{said}`")).collect();
        if !often.is_empty() {
            why += &format!("| `{name}` | {} |\n", often.join("<br>"));
        }
    }
    text + "\nWhat the others say, the most frequent first:\n\n| file | said |\n|---|---|\n" + &why
}

/// A message without what is different each time.
fn in_general(said: &str) -> String {
    let said = said.trim_start_matches("error: ").trim_start_matches("ended: ");
    let said: String = said.chars().take(70).collect();
    said.replace(['|', '`'], "/").trim().to_string()
}

const LANGUAGE_INTRODUCTION: &str = "
## The language, and what programs use most

More files of CPython's tests, run in the same way, with every reference recounted at the end
of each method. None of them breaks the interpreter, and none goes on for ever.
";

/// One of the files of the language, with what it asks for that is not here.
fn file_of_language(python: &Path, name: &'static str) -> Option<File> {
    let mut file = file(python, name)?;
    file.limits = Limits { steps: 20_000_000, memory: 200 << 20, ..Limits::default() };
    let absent = ABSENT.iter().map(|name| {
        let text = format!("import unittest\n__getattr__ = unittest.missing({name:?})\n");
        (name.to_string(), text)
    });
    file.modules.extend(absent);
    Some(file)
}

/// Runs files of the language: what breaks, and which come out differently from what is
/// written about them. `UPDATE_TABLE=1` writes it.
fn try_language(names: impl Iterator<Item = &'static str>) {
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    let mut complaints = Vec::new();
    for name in names {
        let Some(file) = file_of_language(&python, name) else {
            yet_to_run::skip("a CPython with its own tests");
            return;
        };
        let text = told(&file);
        println!("{name}: {} pass", text.lines().next().unwrap_or_default());
        let place = record_of(name);
        if std::env::var_os("UPDATE_TABLE").is_some() {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(&place, &text).unwrap();
        }
        let written = fs::read_to_string(&place).unwrap_or_default();
        let new = text.lines().filter(|line| !written.lines().any(|w| w == *line));
        complaints.extend(new.map(|line| format!("{name}: not as written: {line}")));
        complaints.extend(text.lines().filter(|l| l.contains(": panicked")).map(String::from));
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn one_file_of_the_language_comes_out_as_the_book_says() {
    try_language(["test_yield_from"].into_iter());
}

/// `ONLY=test_set,test_dict` runs some of them.
#[test]
#[ignore = "the weekly run's"]
fn cpythons_tests_of_the_language_break_and_hang_nothing() {
    let only = std::env::var("ONLY").unwrap_or_default();
    try_language(
        LANGUAGE.into_iter().filter(|name| only.is_empty() || only.split(',').any(|o| o == *name)),
    );
}
