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
        (".github/workflows/classroom.yml", workflow(exercises)),
    ]
}

const CARGO: &str = "[alias]
course = \"run --quiet --package learner --\"

[env]
# Snapshots are compared and never written.
INSTA_UPDATE = \"no\"
INSTA_WORKSPACE_ROOT = { value = \"\", relative = true }
";

/// The configuration by which cargo finds every crate in the bundle.
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
/exercises/.progress*
/exercises/.backups/
";

/// A workflow with a test for each exercise, which gives as many points as its
/// level: as GitHub Classroom writes it for tests that are entered by hand.
fn workflow(exercises: &[Exercise]) -> String {
    let mut text = String::from(WORKFLOW);
    for exercise in exercises {
        let (id, title, points) = (id(exercise), title(exercise), exercise.about.level);
        let command = command(exercise);
        text += &format!(
            "      - name: {title}\n        id: {id}\n        \
             uses: classroom-resources/autograding-command-grader@v1\n        with:\n          \
             test-name: {title}\n          setup-command: \"\"\n          command: {command}\n          \
             timeout: {TIMEOUT}\n          max-score: {points}\n"
        );
    }
    text += "      - name: Points\n        \
             uses: classroom-resources/autograding-grading-reporter@v1\n        env:\n";
    for exercise in exercises {
        let id = id(exercise);
        let variable = id.to_uppercase();
        text += &format!("          {variable}_RESULTS: ${{{{ steps.{id}.outputs.result }}}}\n");
    }
    let all: Vec<String> = exercises.iter().map(id).collect();
    text + &format!("        with:\n          runners: {}\n", all.join(","))
}

/// The name of a step: the reporter finds its result by it.
fn id(exercise: &Exercise) -> String {
    exercise.package.replace('-', "_")
}

/// The title as a string in YAML, which takes those of JSON.
fn title(exercise: &Exercise) -> String {
    json!(exercise.title).to_string()
}

/// The command that tests an exercise: it exits with 0 if all its tests pass,
/// with 1 if not.
fn command(exercise: &Exercise) -> String {
    format!("cargo course test {}", exercise.package)
}

/// Minutes for a test, the first of which compiles.
const TIMEOUT: u32 = 10;

const WORKFLOW: &str = "# Tests every exercise at every push, for GitHub Classroom.
name: Autograding
on:
  - push
  - repository_dispatch
permissions:
  checks: write
  actions: read
  contents: read
jobs:
  autograding:
    runs-on: ubuntu-latest
    # What the teacher's side pushes is not an answer.
    if: github.actor != 'github-classroom[bot]'
    steps:
      - uses: actions/checkout@v5
      # Else the first test would have to compile in its time, too.
      - name: Compile what all exercises need
        run: cargo build --package learner --package workbench
";
