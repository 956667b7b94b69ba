//! Exercises named but missing, or there but never named.

use super::Report;
use super::sources::Sources;
use crate::exercises;
use chapters::Problem;
use std::collections::BTreeMap;
use std::path::Path;

/// A chapter that names a missing exercise was told so when it was expanded;
/// this looks for exercises that no reader is sent to, or sent to twice.
pub fn check(root: &Path, sources: &Sources, report: &mut Report) {
    let mut named = BTreeMap::new();
    for used in sources.uses() {
        if used.name != "exercise" {
            continue;
        }
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
    for name in &all {
        if !named.contains_key(name) {
            report.problems.push(Problem::new(
                format!("exercises/{name}/Cargo.toml"),
                1,
                format!("no chapter names this exercise: write {{{{#exercise {name}}}}} in one"),
            ));
        }
    }
    report.saw(all.len(), "exercises");
}
