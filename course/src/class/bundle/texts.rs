//! What the bundle says: to participants, to cargo and to GitHub Classroom.

use learner::exercises::Exercise;
use serde_json::json;

/// The file that says that this is a bundle.
pub const MARK: &str = "# `cargo course bundle` has made this folder: exercises, without the book and without solutions.\n";

/// The files, and their texts.
pub fn all(exercises: &[Exercise]) -> Vec<(&'static str, String)> {
    vec![
        ("README.md", include_str!("README.md").into()),
        (".cargo/config.toml", CARGO.into()),
        (".gitignore", IGNORED.into()),
        (".github/classroom/autograding.json", autograding(exercises)),
        (".github/workflows/classroom.yml", WORKFLOW.into()),
    ]
}

const CARGO: &str = "[alias]
course = \"run --quiet --package learner --\"

[env]
# Snapshots are compared and never written.
INSTA_UPDATE = \"no\"
INSTA_WORKSPACE_ROOT = { value = \"\", relative = true }
";

/// What tells cargo that every crate is in the bundle.
pub const VENDORED: &str = "
# Every crate is in the folder vendor.
[source.crates-io]
replace-with = \"vendored\"

[source.vendored]
directory = \"vendor\"
";

const IGNORED: &str = "/target/
*.snap.new
*.pending-snap
/exercises/.progress
/exercises/.backups/
";

/// A test for each exercise: points by how hard it is.
fn autograding(exercises: &[Exercise]) -> String {
    let test = |exercise: &Exercise| {
        json!({
            "name": exercise.title,
            "setup": "",
            "run": command(exercise),
            "input": "",
            "output": "",
            "comparison": "included",
            "timeout": 10,
            "points": exercise.about.level,
        })
    };
    let tests: Vec<_> = exercises.iter().map(test).collect();
    format!("{:#}\n", json!({ "tests": tests }))
}

/// What tests an exercise: it ends with 0 if all its tests pass, with 1 if not.
fn command(exercise: &Exercise) -> String {
    format!("cargo course test {}", exercise.package)
}

const WORKFLOW: &str = "# Runs .github/classroom/autograding.json at every push.
name: GitHub Classroom
on: [push]
permissions:
  checks: write
  actions: read
  contents: read
jobs:
  autograding:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: education/autograding@v1
";
