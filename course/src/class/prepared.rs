//! What every answer is compiled against and held to: the crates that exercises
//! depend on, compiled once by cargo, and the exercises' tests. Both are copied to a
//! folder that holds nothing else: a run grades all answers alike, even if you edit
//! the sources meanwhile. No solution lies in it.

use super::manifest::read;
use crate::files::copy;
use crate::writing::Scratch;
use anyhow::{Context, Result, bail};
use learner::cargo::{cargo, target};
use learner::exercises::Exercise;
use learner::state::sha256;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use toml::Value;

/// Compiled crates, tests, and the compiler.
#[derive(Debug)]
pub struct Prepared {
    /// The scratch folder with everything, which is removed with this.
    folder: Scratch,
    /// The compiler's own folder.
    pub sysroot: PathBuf,
    /// The edition of Rust that exercises are written in.
    pub edition: String,
    /// The file of each crate, by the crate's name as Rust code has it.
    files: BTreeMap<String, String>,
    /// The digest of all of it: answers that were graded with other crates are graded
    /// again.
    pub digest: String,
}

/// Where things are in the folder.
const CRATES: &str = "crates";
const COURSE: &str = "course";
const JAILS: &str = "jails";

/// Where the tests of the exercise called `name` are, in the repository and in
/// every place that has them.
pub fn tests(name: &str) -> String {
    format!("exercises/{name}/tests")
}

/// What an exercise's answer and its tests are compiled with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// For the answer: crate and file.
    pub answer: Vec<(String, String)>,
    /// For its tests, without the answer itself.
    pub tests: Vec<(String, String)>,
}

impl Prepared {
    /// Compiles what the exercises of the repository at `root` depend on, and copies
    /// their tests.
    ///
    /// # Errors
    /// If cargo cannot do it (it has said why on standard error), or tests cannot be
    /// copied.
    pub fn new(root: &Path, exercises: &[Exercise]) -> Result<Prepared> {
        let manifest = read(&root.join("Cargo.toml"))?;
        let package = manifest.get("workspace").and_then(|workspace| workspace.get("package"));
        let edition = package.and_then(|package| package.get("edition")).and_then(Value::as_str);
        let artifacts = build(root)?;
        let folder = Scratch::new(&target(root).join("class"), "crates")?;
        let crates = folder.join(CRATES);
        fs::create_dir(&crates)?;
        fs::create_dir(folder.join(JAILS))?;
        take(root, exercises.iter().map(|exercise| exercise.name.as_str()), &folder.join(COURSE))?;
        let mut files = BTreeMap::new();
        let mut all = rustc(&["--version", "--verbose"])?;
        for (name, file) in artifacts {
            let short = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes =
                fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            all += &format!("{short} {}\n", sha256(&bytes));
            fs::write(crates.join(&short), bytes)?;
            files.insert(name, short);
        }
        let sysroot = rustc(&["--print", "sysroot"])?;
        Ok(Prepared {
            folder,
            sysroot: sysroot.into(),
            edition: edition.unwrap_or("2024").into(),
            files,
            digest: sha256(all.as_bytes()),
        })
    }

    /// The folder with the crates.
    pub fn crates(&self) -> PathBuf {
        self.folder.join(CRATES)
    }

    /// An empty folder for the places where answers are compiled and run: it is
    /// removed with the rest, even if a run is killed.
    pub fn jails(&self) -> PathBuf {
        self.folder.join(JAILS)
    }

    /// The folder in which the tests are, by the same paths as in the repository.
    pub fn course(&self) -> PathBuf {
        self.folder.join(COURSE)
    }

    /// What the exercise called `name` needs, by its manifest: ours, never the
    /// one that was handed in.
    ///
    /// # Errors
    /// If it depends on a crate that was not compiled.
    pub fn needs(&self, root: &Path, name: &str) -> Result<Needs> {
        let manifest = read(&root.join(format!("exercises/{name}/Cargo.toml")))?;
        let all = |key: &str| {
            let table = manifest.get(key).and_then(Value::as_table).into_iter().flatten();
            let file = |krate: &String| {
                let krate = krate.replace('-', "_");
                let file = self.files.get(&krate).cloned();
                let file = file.with_context(|| format!("exercises/{name} depends on {krate}"))?;
                Ok((krate, file))
            };
            table.map(|(krate, _)| file(krate)).collect::<Result<Vec<_>>>()
        };
        let answer = all("dependencies")?;
        let tests = [answer.clone(), all("dev-dependencies")?].concat();
        Ok(Needs { answer, tests })
    }
}

/// Copies the tests of the exercises with these names.
fn take<'a>(root: &Path, names: impl Iterator<Item = &'a str>, to: &Path) -> Result<()> {
    names.map(tests).try_for_each(|tests| copy(&root.join(&tests), &to.join(&tests)))
}

/// Lets cargo build `gc-core` and `workbench`, with all that they depend on.
/// Returns the library of each crate.
fn build(root: &Path) -> Result<BTreeSet<(String, PathBuf)>> {
    let output = cargo()
        .args(["build", "--package", "gc-core", "--package", "workbench"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(root)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo")?;
    if !output.status.success() {
        bail!("what the exercises depend on does not compile");
    }
    let mut found = BTreeSet::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
        let name = message["target"]["name"].as_str().unwrap_or_default();
        let is_library = |file: &&str| {
            [".rlib", ".so", ".dylib", ".dll"].iter().any(|ending| file.ends_with(ending))
        };
        for file in message["filenames"].as_array().into_iter().flatten() {
            if let Some(file) = file.as_str().filter(is_library) {
                found.insert((name.replace('-', "_"), PathBuf::from(file)));
            }
        }
    }
    Ok(found)
}

/// The compiler's version, as it prints it.
fn rustc(arguments: &[&str]) -> Result<String> {
    let program = std::env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = Command::new(program).args(arguments).output().context("cannot start rustc")?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::files;

    #[test]
    fn tests_are_taken_as_they_are_at_the_beginning_and_nothing_beside_them() {
        let folder = tempfile::tempdir().unwrap();
        let (root, to) = (folder.path().join("root"), folder.path().join("to"));
        let names = ["01_one/01_a", "01_one/02_b"];
        for name in names {
            for part in ["src/lib.rs", "tests/check.rs", "tests/snapshots/check__a.snap"] {
                let file = root.join("exercises").join(name).join(part);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, "before").unwrap();
            }
        }
        take(&root, names[..1].iter().copied(), &to).unwrap();
        fs::write(root.join(tests(names[0])).join("check.rs"), "after").unwrap();
        let taken = files(&to).unwrap();
        let expected = ["check.rs", "snapshots/check__a.snap"];
        let expected = expected.map(|file| to.join(tests(names[0])).join(file));
        assert_eq!(Vec::from_iter(&taken), Vec::from_iter(&expected));
        assert!(taken.iter().all(|file| fs::read_to_string(file).unwrap() == "before"));
    }
}
