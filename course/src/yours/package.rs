//! The package of a learner's steps: written, and compiled as far as it can be.

use super::Mine;
use super::steps::{Candidate, Shape};
use crate::exercises::{State, answer_file, digest};
use crate::writing::{Folder, complain};
use anyhow::{Context, Result, bail};
use learner::cargo::cargo;
use learner::state;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Where it is made.
const PLACE: &str = "target/mine";

/// What makes it.
const MAKER: &str = "cargo course python --mine";

/// The root's lock file that the package's own was made from.
const FROM: &str = "from-lock";

/// Writes and compiles the package; what doesn't compile is left out, with the
/// first error's place.
///
/// # Errors
/// If it can't be written, or doesn't compile without any exercise.
pub fn build(root: &Path, candidates: &[Candidate]) -> Result<Mine> {
    let mut used: Vec<&Candidate> = Vec::new();
    let mut others = Vec::new();
    for candidate in candidates {
        match &candidate.state {
            State::Written => match borrowed(root, candidate) {
                None => used.push(candidate),
                Some(why) => others.push((candidate.step, why)),
            },
            State::Untouched | State::Begun => others.push((candidate.step, String::new())),
            State::Broken(why) => others.push((candidate.step, why.clone())),
        }
    }
    loop {
        let files = files(root, &used)?;
        write(root, &files)?;
        let (program, errors) = compile(root, &used)?;
        if let Some(program) = program.filter(|_| errors.is_empty()) {
            let yours = used.iter().map(|candidate| candidate.step).collect();
            return Ok(Mine { program, root: root.into(), yours, others });
        }
        let before = used.len();
        used.retain(|candidate| !errors.contains_key(candidate.step));
        if used.len() == before {
            let said = errors.values().next().cloned().unwrap_or_default();
            bail!("what runs your steps does not compile, which is our fault: {said}");
        }
        others.extend(errors.into_iter().filter_map(|(step, why)| {
            let candidate = candidates.iter().find(|candidate| candidate.step == step)?;
            Some((candidate.step, why))
        }));
    }
}

/// Why an answer isn't the learner's own, if it calls the steps that are built in.
fn borrowed(root: &Path, candidate: &Candidate) -> Option<String> {
    let line = state::borrowed(&state::answer(root, &candidate.exercise).ok()?)?;
    let file = answer_file(&candidate.exercise);
    Some(format!("it calls Steps::cpython(), and so CPython's all the same ({file}:{line})"))
}

/// What the package consists of: path and text.
fn files(root: &Path, used: &[&Candidate]) -> Result<BTreeMap<String, String>> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("Cargo.lock")?;
    let mut files = BTreeMap::from([
        ("Cargo.toml".to_string(), manifest(root, used)?),
        ("src/main.rs".into(), main_rs(used)),
        (FROM.into(), digest(&lock)),
    ]);
    for (n, candidate) in used.iter().enumerate() {
        files.insert(format!("src/{}.rs", candidate.step), glue(n, candidate));
    }
    Ok(files)
}

/// Where the workspace says that one of its crates is.
fn place_of(root: &Path, name: &str) -> Result<PathBuf> {
    let text = fs::read_to_string(root.join("Cargo.toml")).context("Cargo.toml")?;
    let manifest: toml::Table = text.parse().context("Cargo.toml")?;
    let dependency = manifest.get("workspace").and_then(|w| w.get("dependencies"));
    let path = dependency.and_then(|d| d.get(name)).and_then(|d| d.get("path"));
    let path = path.and_then(toml::Value::as_str);
    Ok(root.join(path.with_context(|| format!("Cargo.toml: no path for {name}"))?))
}

fn manifest(root: &Path, used: &[&Candidate]) -> Result<String> {
    let name = name(root);
    let mut text = format!(
        "# Written by `{MAKER}`.\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\n\
         edition = \"2024\"\npublish = false\n\n[workspace]\n\n[dependencies]\n"
    );
    let mut depend = |name: &str, path: PathBuf, features: &[&str]| {
        let path = path.display().to_string();
        text += &format!("{name} = {{ path = {path:?}, features = {features:?} }}\n");
    };
    depend("gc-core", place_of(root, "gc-core")?, &[]);
    depend("mine", place_of(root, "mine")?, &["run"]);
    for candidate in used {
        depend(&candidate.package, root.join("exercises").join(&candidate.exercise), &[]);
    }
    text += "\n[profile.dev]\ndebug = \"line-tables-only\"\n";
    let quick = ["gc-core", "lab-interpreter", "lab-player", "lab-trace", "mine", &name];
    for package in quick.into_iter().chain(used.iter().map(|c| c.package.as_str())) {
        text += &format!("\n[profile.dev.package.{package}]\nopt-level = 1\ncodegen-units = 16\n");
    }
    Ok(text)
}

/// A name of its own for each repository: several may share a target folder.
fn name(root: &Path) -> String {
    let digest = digest(&root.display().to_string());
    format!("your-collector-{}", &digest[..8])
}

fn main_rs(used: &[&Candidate]) -> String {
    let mut text = format!("//! A learner's steps. Written by `{MAKER}`.\n\n");
    for candidate in used {
        text += &format!("mod {};\n", candidate.step);
    }
    text += "\nstruct Yours;\n\nimpl mine::Learner for Yours {\n";
    text += "    const STEPS: &'static [&'static str] = &[\n";
    for candidate in used {
        text += &format!("        {:?},\n", candidate.step);
    }
    text += "    ];\n\n    fn put<H: gc_core::Host>(_steps: &mut gc_core::Steps<H>) {\n";
    for (n, Candidate { step, .. }) in used.iter().enumerate() {
        text += &format!(
            "        if mine::used({n}) {{\n            _steps.{step} = {step}::step;\n        }}\n"
        );
    }
    text + "    }\n}\n\nfn main() -> std::process::ExitCode {\n    mine::main::<Yours>()\n}\n"
}

/// The module in which a learner's function becomes a step. What is wrong with
/// the function's shape is an error in this file.
fn glue(n: usize, candidate: &Candidate) -> String {
    let Candidate { step, package, .. } = candidate;
    let (parameters, arguments, answer) = match candidate.shape {
        Shape::Step => ("host: &mut H, c: &mut gc_core::Collection", "host, c", ""),
        Shape::Whole => ("host: &mut H, c: &mut gc_core::Collection", "host, c", " -> usize"),
        Shape::Choice => ("host: &H", "host", " -> Option<usize>"),
        Shape::Point => ("host: &mut H", "host", ""),
        Shape::Death => ("host: &mut H, id: gc_core::ObjId", "host, id", " -> bool"),
        Shape::Tuples => return TUPLES.replace("NUMBER", &n.to_string()).replace("STEP", package),
    };
    format!(
        "pub fn step<H: gc_core::Host>({parameters}){answer} {{\n    let _at = mine::at({n});\n    \
         ::{package}::{step}({arguments})\n}}\n"
    )
}

/// The table of things that the exercise asks for, made of the heap.
const TUPLES: &str = r#"use gc_core::steps::StepHeap;
use gc_core::{Collection, Host, Slot, Tracking};
use std::collections::BTreeMap;
use ::STEP::{Thing, STEP};

pub fn step<H: Host>(host: &mut H, c: &mut Collection) {
    let heap = host.heap_mut();
    let tuple = |slot| heap.tracking_at(slot) == Tracking::Tuple;
    if !c.young.iter().any(|&slot| tuple(slot)) {
        return;
    }
    let mut numbers: BTreeMap<Slot, usize> = (0..).zip(&c.young).map(|(n, &s)| (s, n)).collect();
    let mut things = vec![Thing::Container; c.young.len()];
    for (n, &slot) in c.young.iter().enumerate() {
        if heap.tracking_at(slot) != Tracking::Tuple {
            continue;
        }
        let mut children = Vec::new();
        heap.traverse(slot, |_, child| children.push(child));
        let children = children.into_iter().map(|child| {
            *numbers.entry(child).or_insert_with(|| {
                things.push(match heap.may_be_tracked(child) {
                    true => Thing::Container,
                    false => Thing::Atom,
                });
                things.len() - 1
            })
        });
        let children = children.collect();
        things[n] = Thing::Tuple(children);
    }
    let list: Vec<usize> = (0..c.young.len()).collect();
    let left = {
        let _at = mine::at(NUMBER);
        STEP(&things, &list)
    };
    let young = std::mem::take(&mut c.young);
    let mut stays = vec![false; young.len()];
    left.iter().for_each(|&n| stays[n] = true);
    for (n, &slot) in young.iter().enumerate() {
        if !stays[n] {
            heap.forget(slot);
        }
    }
    c.young = left.into_iter().map(|n| young[n]).collect();
}
"#;

/// Puts the files in their place, unless they are there already: cargo then
/// has nothing to do.
fn write(root: &Path, files: &BTreeMap<String, String>) -> Result<()> {
    let folder = Folder::claim(root, &root.join(PLACE), MAKER)?;
    let is_there = |(name, text): (&String, &String)| {
        fs::read_to_string(folder.path().join(name)).is_ok_and(|there| there == *text)
    };
    let sources = fs::read_dir(folder.path().join("src")).map_or(0, |entries| entries.count());
    let as_many = files.keys().filter(|name| name.starts_with("src/")).count() == sources;
    if as_many && files.iter().all(is_there) {
        return Ok(());
    }
    folder.fill(|new| {
        fs::create_dir(new.join("src"))?;
        for (name, text) in files {
            fs::write(new.join(name), text)?;
        }
        fs::copy(root.join("Cargo.lock"), new.join("Cargo.lock"))?;
        // Takes out what this package does not need, so that the lock file
        // stays as it is from now on.
        let mut cargo = cargo();
        cargo.args(["update", "--workspace", "--offline", "--quiet"]).current_dir(new);
        let done = cargo.output().context("cargo cannot be started")?;
        if !done.status.success() {
            bail!("cargo update: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(())
    })
}

/// Compiles the package. The program, and by step the first error's place and
/// what it says.
fn compile(
    root: &Path,
    used: &[&Candidate],
) -> Result<(Option<PathBuf>, BTreeMap<&'static str, String>)> {
    let target = match std::env::var_os("CARGO_TARGET_DIR") {
        Some(target) => PathBuf::from(target),
        None => root.join("target"),
    };
    let target = std::path::absolute(target)?;
    if !target.join("debug/.your-collector").exists() {
        complain("Compiling what runs your steps: about a minute, this once.");
    }
    let output = cargo()
        .args([
            "build",
            "--offline",
            "--locked",
            "--keep-going",
            "--message-format=json",
            "--quiet",
        ])
        .current_dir(root.join(PLACE))
        .env("CARGO_TARGET_DIR", &target)
        .stdin(Stdio::null())
        .output()
        .context("cargo cannot be started")?;
    let mut program = None;
    let mut errors = BTreeMap::new();
    let messages = String::from_utf8_lossy(&output.stdout);
    for line in messages.lines() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                program = message["executable"].as_str().map(PathBuf::from).or(program);
            }
            Some("compiler-message") if message["message"]["level"] == "error" => {
                let (step, why) = error(root, used, &message);
                errors.entry(step).or_insert(why);
            }
            _ => {}
        }
    }
    if program.is_none() && errors.is_empty() {
        bail!("cargo cannot compile your steps: {}", String::from_utf8_lossy(&output.stderr));
    }
    if program.is_some() && errors.is_empty() {
        let _ = fs::write(target.join("debug/.your-collector"), "");
    }
    Ok((program, errors))
}

/// Whose error it is, and what it says in one line. The step is empty where it
/// is ours.
fn error(root: &Path, used: &[&Candidate], message: &serde_json::Value) -> (&'static str, String) {
    let said = message["message"]["message"].as_str().unwrap_or_default();
    let spans = message["message"]["spans"].as_array();
    let span = spans.into_iter().flatten().find(|span| span["is_primary"] == true);
    let file = span.and_then(|span| span["file_name"].as_str()).unwrap_or_default();
    let line = span.map_or(0, |span| span["line_start"].as_u64().unwrap_or(0));
    let manifest = Path::new(message["manifest_path"].as_str().unwrap_or_default());
    for candidate in used {
        let folder = root.join("exercises").join(&candidate.exercise);
        if same(manifest, &folder.join("Cargo.toml")) {
            let place = format!("{}:{line}", answer_file(&candidate.exercise));
            return (candidate.step, format!("it does not compile: {said} ({place})"));
        }
        if file == format!("src/{}.rs", candidate.step) {
            let place = answer_file(&candidate.exercise);
            let why = format!("{place} has no such function as the exercise asks for: {said}");
            return (candidate.step, why);
        }
    }
    ("", format!("{file}:{line}: {said}"))
}

fn same(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}
