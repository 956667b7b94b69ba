//! Many answers at once, each held to the tests of its exercise.
//!
//! An answer becomes a small package of a workspace of its own, below the folder
//! for what is built: the manifest is the exercise's, the library is the answer,
//! under the exercise's name, and the test is the exercise's. So a learner's own
//! `src/lib.rs` is neither needed nor touched, and all share one compilation of
//! what they depend on.

use crate::cargo::{cargo, target};
use crate::exercises::Exercise;
use crate::tests::{Program, Verdict};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, mpsc};
use toml::{Table, Value};

/// An answer that is to be tried.
#[derive(Debug, Clone)]
pub struct Trial {
    /// The package that is made of it; no two have the same.
    pub package: String,
    /// The exercise that it answers.
    pub exercise: Exercise,
    /// The answer: a whole `src/lib.rs`.
    pub file: PathBuf,
    /// How many seconds one test may compute.
    pub seconds: u32,
}

/// The result of a trial.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Which one, by its place in the list.
    pub trial: usize,
    /// What its tests say.
    pub verdict: Verdict,
    /// What the compiler says about it, warnings too.
    pub compiler: Vec<String>,
}

/// Compiles all of them and runs their tests, in parallel; `tell` gets each
/// outcome as soon as it is there.
///
/// # Errors
/// If the workspace cannot be written, or something that all depend on does not
/// compile.
pub fn run(root: &Path, trials: &[Trial], mut tell: impl FnMut(Outcome)) -> Result<()> {
    let folder = target(root).join("trials");
    let manifests = root.join("Cargo.toml");
    write_workspace(root, &folder, trials).with_context(|| {
        format!("cannot make packages of the answers by {}", manifests.display())
    })?;
    let (to_run, programs) = mpsc::channel::<(usize, PathBuf)>();
    let programs = Mutex::new(programs);
    let (done, outcomes) = mpsc::channel::<Result<Outcome>>();
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (programs, done) = (&programs, done.clone());
            scope.spawn(move || {
                loop {
                    let next = programs.lock().ok().and_then(|programs| programs.recv().ok());
                    let Some((n, path)) = next else { return };
                    let verdict = verdict(root, &trials[n], path);
                    let compiler = Vec::new();
                    let outcome = verdict.map(|verdict| Outcome { trial: n, verdict, compiler });
                    if done.send(outcome).is_err() {
                        return;
                    }
                }
            });
        }
        let compiled = scope.spawn(|| compile(&folder, trials, to_run));
        drop(done);
        let mut verdicts: Vec<Outcome> = Vec::new();
        for outcome in outcomes {
            let outcome = outcome?;
            tell(outcome.clone());
            verdicts.push(outcome);
        }
        let said = compiled.join().map_err(|_| anyhow::anyhow!("the compiling thread died"))??;
        for (n, compiler) in said {
            let known = verdicts.iter().find(|outcome| outcome.trial == n);
            let verdict = known.map_or(Verdict::DoesNotCompile, |outcome| outcome.verdict.clone());
            tell(Outcome { trial: n, verdict, compiler });
        }
        Ok(())
    })
}

fn verdict(root: &Path, trial: &Trial, path: PathBuf) -> Result<Verdict> {
    let folder = root.join("exercises").join(&trial.exercise.name);
    let checks = folder.join("tests/check.rs");
    let (answer, seconds) = (Some(trial.file.clone()), Some(trial.seconds));
    Program { path, folder, root: root.into(), answer, seconds }.run(&checks)
}

/// Compiles all. Sends the program of each as soon as it is there, and returns
/// what the compiler has said, for those about which it has said something or of
/// which it has made no program.
fn compile(
    folder: &Path,
    trials: &[Trial],
    to_run: mpsc::Sender<(usize, PathBuf)>,
) -> Result<BTreeMap<usize, Vec<String>>> {
    let mut child = cargo()
        .args(["build", "--quiet", "--keep-going", "--test", "check", "--message-format=json"])
        .arg("--target-dir")
        .arg(folder.join("target"))
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot start cargo")?;
    let mut stderr = child.stderr.take().context("cargo says nothing")?;
    let complaint = std::thread::spawn(move || {
        let mut text = String::new();
        let _ = std::io::Read::read_to_string(&mut stderr, &mut text);
        text
    });
    let numbers: BTreeMap<&str, usize> =
        trials.iter().enumerate().map(|(n, trial)| (trial.package.as_str(), n)).collect();
    let mut said: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut made = vec![false; trials.len()];
    let messages = BufReader::new(child.stdout.take().context("cargo says nothing")?);
    for line in messages.lines() {
        let message: serde_json::Value = serde_json::from_str(&line?).unwrap_or_default();
        let package = message["package_id"].as_str().map(package).unwrap_or_default();
        let Some(&n) = numbers.get(package) else { continue };
        if let Some(path) = message["executable"].as_str() {
            made[n] = true;
            let _ = to_run.send((n, path.into()));
        } else if let Some(rendered) = message["message"]["rendered"].as_str() {
            said.entry(n).or_default().push(rendered.into());
        }
    }
    drop(to_run);
    child.wait()?;
    let complaint = complaint.join().unwrap_or_default();
    for (n, _) in made.iter().enumerate().filter(|(_, made)| !**made) {
        said.entry(n).or_default();
    }
    // Not a single one, and not a word about any of them: the fault lies
    // elsewhere.
    if !made.contains(&true) && said.values().all(Vec::is_empty) && !trials.is_empty() {
        bail!("nothing could be compiled:\n{}", complaint.trim());
    }
    Ok(said)
}

/// The package's name in cargo's id of it: `path+file:///some/where/NAME#0.1.0`.
fn package(id: &str) -> &str {
    let id = id.split('#').next().unwrap_or(id);
    id.rsplit('/').next().unwrap_or(id)
}

/// Writes the workspace with a package for each trial. Files that are as they
/// should be are left alone, so that cargo does not compile them again.
fn write_workspace(root: &Path, folder: &Path, trials: &[Trial]) -> Result<()> {
    let whole = read(&root.join("Cargo.toml"))?;
    let mut used = String::new();
    for trial in trials {
        let manifest = manifest(root, trial)?.to_string();
        let place = folder.join(&trial.package);
        write(&place.join("Cargo.toml"), &manifest)?;
        used += &manifest;
    }
    let members: Vec<Value> =
        trials.iter().map(|trial| Value::from(trial.package.as_str())).collect();
    let mut workspace = Table::new();
    let of = whole.get("workspace").and_then(Value::as_table).cloned().unwrap_or_default();
    for key in ["resolver", "package", "lints"] {
        if let Some(value) = of.get(key) {
            workspace.insert(key.into(), value.clone());
        }
    }
    workspace.insert("members".into(), Value::Array(members));
    let mut dependencies = of.get("dependencies").cloned().unwrap_or(Value::Table(Table::new()));
    from_here(&mut dependencies, root);
    workspace.insert("dependencies".into(), dependencies);
    let mut top = Table::new();
    top.insert("workspace".into(), Value::Table(workspace));
    top.insert("profile".into(), Value::Table(profile(&whole, &used)));
    write(&folder.join("Cargo.toml"), &top.to_string())?;
    // The versions of the course, and no others.
    let lock = folder.join("Cargo.lock");
    let (ours, copied) = (root.join("Cargo.lock"), folder.join("Cargo.lock.copied"));
    let text = fs::read_to_string(&ours).unwrap_or_default();
    if fs::read_to_string(&copied).ok().as_ref() != Some(&text) {
        write(&copied, &text)?;
        write(&lock, &text)?;
    }
    Ok(())
}

/// The exercise's manifest, with this answer for a library.
fn manifest(root: &Path, trial: &Trial) -> Result<Table> {
    let exercise = root.join("exercises").join(&trial.exercise.name);
    let mut manifest = read(&exercise.join("Cargo.toml"))?;
    // An answer may need more than the stub does.
    let solution = root.join("solutions").join(&trial.exercise.name);
    let solution = read(&solution.join("Cargo.toml")).unwrap_or_default();
    for key in ["dependencies", "dev-dependencies"] {
        let more = solution.get(key).and_then(Value::as_table).cloned().unwrap_or_default();
        let entry = manifest.entry(key).or_insert(Value::Table(Table::new()));
        from_here(entry, &exercise);
        if let Some(table) = entry.as_table_mut() {
            for (name, value) in more {
                table.entry(name).or_insert(value);
            }
        }
    }
    let package = table(&mut manifest, "package");
    package.insert("name".into(), trial.package.as_str().into());
    for key in ["autotests", "autobins", "autobenches", "autoexamples"] {
        package.insert(key.into(), false.into());
    }
    package.remove("metadata");
    // What else the exercise has besides its library and its tests.
    for key in ["bench", "bin", "example"] {
        manifest.remove(key);
    }
    let library = table(&mut manifest, "lib");
    let name = trial.exercise.package.replace('-', "_");
    library.entry("name").or_insert(name.into());
    library.insert("path".into(), text_of(&trial.file));
    let mut check = Table::new();
    check.insert("name".into(), "check".into());
    check.insert("path".into(), text_of(&exercise.join("tests/check.rs")));
    manifest.insert("test".into(), Value::Array(vec![Value::Table(check)]));
    Ok(manifest)
}

/// Fast to compile: nothing is compiled twice, nothing is debugged.
fn profile(whole: &Table, used: &str) -> Table {
    let mut dev = Table::new();
    dev.insert("debug".into(), 0.into());
    dev.insert("incremental".into(), false.into());
    let packages = whole.get("profile").and_then(|profile| profile.get("dev"));
    let packages = packages.and_then(|dev| dev.get("package")).and_then(Value::as_table);
    let mut kept = packages.cloned().unwrap_or_default();
    kept.retain(|name, _| {
        used.contains(&format!("{name}]")) || used.contains(&format!("{name} ="))
    });
    dev.insert("package".into(), Value::Table(kept));
    let mut profile = Table::new();
    profile.insert("dev".into(), Value::Table(dev));
    profile
}

/// Makes the paths of dependencies absolute.
fn from_here(dependencies: &mut Value, here: &Path) {
    for (_, dependency) in dependencies.as_table_mut().into_iter().flatten() {
        if let Some(path) = dependency.get_mut("path") {
            let absolute = path.as_str().map(|path| text_of(&here.join(path)));
            *path = absolute.unwrap_or(path.clone());
        }
    }
}

fn table<'a>(manifest: &'a mut Table, key: &str) -> &'a mut Table {
    let entry = manifest.entry(key).or_insert(Value::Table(Table::new()));
    if !entry.is_table() {
        *entry = Value::Table(Table::new());
    }
    match entry {
        Value::Table(table) => table,
        _ => unreachable!("it was made one"),
    }
}

fn text_of(path: &Path) -> Value {
    Value::from(path.to_string_lossy().replace('\\', "/"))
}

fn read(file: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    text.parse().with_context(|| format!("{} is not as it should be", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    let failed = || format!("cannot write {}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    fs::write(file, text).with_context(failed)
}

#[cfg(test)]
mod tests {
    use super::package;

    #[test]
    fn a_package_is_known_by_the_end_of_its_id() {
        assert_eq!(package("path+file:///a/trials/pause-wrong-x#0.1.0"), "pause-wrong-x");
        assert_eq!(package("registry+https://x/y#insta@1.49.0"), "y");
    }
}
