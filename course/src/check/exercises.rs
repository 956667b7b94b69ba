//! Exercises named but missing, there but never named, numbered differently than
//! their page has them, or built on others that come after them.

use super::Report;
use super::sources::Sources;
use crate::exercises;
use chapters::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A chapter that names a missing exercise got its problem when it was expanded;
/// this looks for exercises that no reader is sent to, or sent to twice.
pub fn check(root: &Path, sources: &Sources, report: &mut Report) {
    let mut named = BTreeMap::new();
    let mut before = String::new();
    for used in sources.uses() {
        if used.name != "exercise" {
            continue;
        }
        let topic = |name: &str| name.split('/').next().map(String::from);
        if topic(&before) == topic(&used.argument) && used.argument < before {
            report.problems.push(Problem::new(
                used.file.clone(),
                used.line,
                format!(
                    "exercise {} stands behind {before}: number the folders in the order of \
                     the page",
                    used.argument
                ),
            ));
        }
        before.clone_from(&used.argument);
        let (file, line) = (used.file.clone(), used.line);
        if let Some((before, at)) = named.insert(used.argument.clone(), (file, line)) {
            report.problems.push(Problem::new(
                used.file,
                used.line,
                format!(
                    "exercise {} stands already at {}:{at}: name it once",
                    used.argument,
                    before.display()
                ),
            ));
        }
    }
    let all = exercises::names(root);
    for (name, (file, line)) in &named {
        let there = root.join("exercises").join(name).join("Cargo.toml").is_file();
        if there && !all.contains(name) {
            report.problems.push(Problem::new(
                file.clone(),
                *line,
                format!("exercise {name} is not a member of the workspace: add it in Cargo.toml"),
            ));
        }
    }
    for name in &all {
        whole(root, name, report);
        if !named.contains_key(name) {
            report.problems.push(Problem::new(
                format!("exercises/{name}/Cargo.toml"),
                1,
                format!("no chapter names this exercise: write {{{{#exercise {name}}}}} in one"),
            ));
        }
    }
    foundations(root, &all, report);
    report.problems.extend(exercises::stubs_to_mend(root));
    report.saw(all.len(), "exercises");
}

/// Exercises that build on later ones, or on some that don't exist.
fn foundations(root: &Path, all: &[String], report: &mut Report) {
    let mut before: BTreeSet<String> = BTreeSet::new();
    for name in all {
        let Ok(exercise) = exercises::load(root, name) else { continue };
        for needed in exercise.about.builds_on.iter().filter(|needed| !before.contains(*needed)) {
            report.problems.push(Problem::new(
                format!("exercises/{name}/Cargo.toml"),
                1,
                format!("it builds on {needed}, which is not an exercise before it"),
            ));
        }
        before.insert(exercise.package);
    }
}

/// An exercise whose file is gone, empty or unreadable, or that tests nothing.
fn whole(root: &Path, name: &str, report: &mut Report) {
    if let Err(what) = exercises::answer(root, name) {
        report.problems.push(Problem::new(exercises::answer_file(name), 1, what));
    }
    let tests = format!("exercises/{name}/tests/check.rs");
    let text = fs::read_to_string(root.join(&tests)).unwrap_or_default();
    if !text.contains("#[test]") {
        report.problems.push(Problem::new(tests, 1, "it tests nothing, or is not there"));
    }
}
