//! A bundle: it holds what participants need and nothing else, it compiles
//! without a network, and its commands work.

use super::classes::{solution, stub};
use super::{complaint, course, root, said};
use crate::files::below;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const EXERCISE: &str = "02_reference_counting/02_incref_and_decref";

/// A bundle of one chapter with all crates, in a folder that goes with it.
struct Bundle(TempDir);

impl Bundle {
    fn new(more: &[&str]) -> Bundle {
        let bundle = Bundle(TempDir::new().unwrap());
        let to = bundle.0.path().join("bundle").display().to_string();
        said(&course(&[&["bundle", &to, "--chapters", "2"], more].concat()));
        bundle
    }

    fn root(&self) -> PathBuf {
        self.0.path().join("bundle/counting-to-zero")
    }

    fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    /// Runs a line in the bundle, with no crates but its own, and without a
    /// network where the system can take it away.
    fn run(&self, line: &str) -> Output {
        let closed = Command::new("unshare").args(["-rn", "true"]).output();
        let is_closed = closed.is_ok_and(|output| output.status.success());
        let mut words = line.split(' ');
        let mut command = match is_closed {
            true => {
                let mut command = Command::new("unshare");
                command.args(["-rn", words.next().unwrap()]);
                command
            }
            false => Command::new(words.next().unwrap()),
        };
        command
            .args(words)
            .current_dir(self.root())
            // The folder for crates is empty.
            .env("CARGO_HOME", self.0.path().join("home"))
            .env("CARGO_NET_OFFLINE", "true")
            .env_remove("CARGO_TARGET_DIR");
        // What cargo tells the tests of this repository is not for another.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if name.starts_with("CARGO_") && !["CARGO_HOME", "CARGO_NET_OFFLINE"].contains(&&*name)
                || name.starts_with("INSTA_")
            {
                command.env_remove(name);
            }
        }
        command.output().unwrap()
    }
}

/// All files below a folder, by their paths from it.
fn files(folder: &Path) -> Vec<String> {
    let files = below(folder).into_iter().filter(|path| !path.is_dir());
    let name = |path: PathBuf| path.strip_prefix(folder).unwrap().display().to_string();
    let mut found: Vec<String> = files.map(name).collect();
    found.sort();
    found
}

#[test]
fn a_bundle_holds_no_solution_and_nothing_of_yours() {
    let bundle = Bundle::new(&[]);
    let names = files(&bundle.root());
    assert!(names.contains(&format!("exercises/{EXERCISE}/src/lib.rs")), "{names:?}");
    for name in &names {
        let is_secret = ["solutions", "wrong", "note.md", "lab/"].iter().any(|s| name.contains(s));
        assert!(!is_secret, "{name}");
    }
    let text = |file: &str| fs::read_to_string(bundle.path(file)).unwrap();
    assert_eq!(text(&format!("exercises/{EXERCISE}/src/lib.rs")), stub(EXERCISE));
    for name in names.iter().filter(|name| name.ends_with(".rs")) {
        assert!(text(name) != solution(EXERCISE), "{name} is the solution");
    }
    let archive = fs::read(bundle.0.path().join("bundle/counting-to-zero.tar.gz")).unwrap();
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(&archive[..]));
    let entries =
        archive.entries().unwrap().map(|entry| entry.unwrap().path().unwrap().into_owned());
    let packed: Vec<String> = entries
        .map(|path| path.strip_prefix("counting-to-zero").unwrap().display().to_string())
        .collect();
    assert_eq!(packed, names);
}

#[test]
fn each_exercise_has_its_step_in_the_workflow_for_github_classroom() {
    let bundle = Bundle::new(&[]);
    let workflow = fs::read_to_string(bundle.path(".github/workflows/classroom.yml")).unwrap();
    let after = |start: &str| -> Vec<String> {
        let lines = workflow.lines().filter_map(|line| line.trim_start().strip_prefix(start));
        lines.map(String::from).collect()
    };
    let ids = after("id: ");
    assert_eq!(ids.len(), super::classes::of_chapters("2").len());
    let commands: Vec<String> =
        after("command: ").iter().map(|line| line.replace("cargo course test ", "")).collect();
    let packages: Vec<String> = commands.iter().map(|package| package.replace('-', "_")).collect();
    assert_eq!(packages, ids);
    // The reporter takes a step's result from the variable that has its name.
    for id in &ids {
        let name = id.to_uppercase();
        let line = format!("{name}_RESULTS: ${{{{ steps.{id}.outputs.result }}}}");
        assert!(workflow.contains(&line), "{line}\n{workflow}");
    }
    assert_eq!(after("runners: "), [ids.join(",")]);
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let thesis = folder.path().join("thesis.txt");
    fs::write(&thesis, "mine").unwrap();
    let to = folder.path().display().to_string();
    let why = complaint(&course(&["bundle", &to, "--chapters", "2"]));
    assert!(why.contains("thesis.txt") && why.contains("Name another folder"), "{why}");
    assert_eq!(files(folder.path()), ["thesis.txt"]);
    let why = complaint(&course(&["bundle", &to, "--chapters", "99"]));
    assert!(why.contains("there are no exercises in these chapters"), "{why}");
    // One that this command has made may be made again.
    let again = folder.path().join("bundle").display().to_string();
    for _ in 0..2 {
        said(&course(&["bundle", &again, "--chapters", "2"]));
    }
}

#[test]
#[ignore = "compiles for a minute"]
fn a_vendored_bundle_works_without_a_network() {
    let bundle = Bundle::new(&["--vendor"]);
    let list = said(&bundle.run("cargo course list"));
    assert!(list.contains("incref_and_decref"), "{list}");
    let hint = said(&bundle.run("cargo course hint incref_and_decref"));
    assert!(hint.contains("More: cargo course hint incref_and_decref 2"), "{hint}");
    let solution_said = complaint(&bundle.run("cargo course solution incref_and_decref"));
    assert!(solution_said.contains("this bundle has no solutions"), "{solution_said}");
    let served = complaint(&bundle.run("cargo course serve"));
    assert!(served.contains("this is a bundle of exercises"), "{served}");

    // What GitHub Classroom runs: it fails with the stub, and passes with what is right.
    let workflow = fs::read_to_string(bundle.path(".github/workflows/classroom.yml")).unwrap();
    let before = workflow.lines().find_map(|line| line.strip_prefix("        run: ")).unwrap();
    said(&bundle.run(before));
    let mut runs = workflow.lines().filter_map(|line| line.strip_prefix("          command: "));
    let run = runs.find(|run| run.ends_with("incref_and_decref")).unwrap();
    assert_eq!(run, "cargo course test incref_and_decref");
    let stubbed = bundle.run(run);
    assert_eq!(stubbed.status.code(), Some(1), "{stubbed:?}");
    let answer = bundle.path(&format!("exercises/{EXERCISE}/src/lib.rs"));
    fs::write(&answer, solution(EXERCISE)).unwrap();
    let passed = said(&bundle.run(run));
    assert!(passed.contains("tests pass") && !passed.contains("How ours differs"), "{passed}");
    said(&bundle.run("cargo course reset incref_and_decref --yes"));
    assert_eq!(fs::read_to_string(answer).unwrap(), stub(EXERCISE));
}

#[test]
fn a_bundle_names_every_crate_that_exercises_need() {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let whole: toml::Table = text.parse().unwrap();
    for name in course::exercises::names(root()) {
        let manifest = fs::read_to_string(root().join(format!("exercises/{name}/Cargo.toml")));
        let manifest: toml::Table = manifest.unwrap().parse().unwrap();
        for key in ["dependencies", "dev-dependencies"] {
            for (krate, _) in manifest.get(key).and_then(|t| t.as_table()).into_iter().flatten() {
                let path = &whole["workspace"]["dependencies"][krate].get("path");
                let Some(path) = path.and_then(|path| path.as_str()) else { continue };
                assert!(course::class::bundle::CRATES.contains(&path), "{name} needs {path}");
            }
        }
    }
}
