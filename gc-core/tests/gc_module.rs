//! `GC_MODULE.md` names every public name of Python's module `gc`, and only
//! functions that exist.

use std::collections::BTreeSet;

/// `[name for name in dir(gc) if not name.startswith("_")]`, CPython 3.13.0.
const NAMES: &str = "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS \
    DEBUG_UNCOLLECTABLE callbacks collect disable enable freeze garbage \
    get_count get_debug get_freeze_count get_objects get_referents \
    get_referrers get_stats get_threshold is_finalized is_tracked isenabled \
    set_debug set_threshold unfreeze";

const PAGE: &str = include_str!("../GC_MODULE.md");

/// The cells of every row of the page's tables, the heads left out.
fn rows() -> Vec<[&'static str; 3]> {
    let cells = |line: &'static str| {
        let cells: Vec<&str> =
            line.trim_matches('|').split(" | ").map(str::trim).collect();
        cells.try_into().expect("three cells")
    };
    let lines = PAGE.lines().filter(|line| line.starts_with("| "));
    let heads = ["| `gc` |", "| in Python |"];
    lines
        .filter(|line| !heads.iter().any(|head| line.starts_with(head)))
        .map(cells)
        .collect()
}

/// What stands in backticks.
fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_public_name_has_its_row() {
    let table = PAGE.split("What differs").next().unwrap();
    let named: BTreeSet<&str> = rows()
        .into_iter()
        .filter(|[name, ..]| table.contains(&format!("| {name} |")))
        .map(|[name, ..]| {
            let name = code(name)[0];
            name.split('(').next().unwrap()
        })
        .collect();
    assert_eq!(named, NAMES.split_whitespace().collect());
}

#[test]
fn every_counterpart_is_a_public_function_of_this_crate() {
    let sources = sources();
    for [name, ours, theirs] in rows() {
        assert!(!code(theirs).is_empty(), "{name}: in CPython?");
        for ours in code(ours) {
            let function = ours.rsplit("::").next().unwrap();
            let found = sources.contains(&format!("pub fn {function}"))
                || sources.contains(&format!("pub const {function}:"))
                || ours.starts_with("Host::")
                    && sources.contains(&format!("    fn {function}("));
            assert!(found, "{name}: there is no {ours}");
            if !ours.contains("::") {
                let exported = include_str!("../src/lib.rs");
                assert!(exported.contains(function), "{ours} is private");
            }
        }
    }
}

/// Every source file of the crate, one after the other.
fn sources() -> String {
    let src = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut text = String::new();
    for folder in [src.to_string(), format!("{src}/collect")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                text += &std::fs::read_to_string(path).unwrap();
            }
        }
    }
    text
}
