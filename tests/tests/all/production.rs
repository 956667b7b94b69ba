//! The programs of the chapters on services print what stands beside them.
//!
//! Compared under the very version that they were recorded with: numbers such
//! as how many objects a `namedtuple` is made of change between versions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every program that has an output beside it.
fn programs() -> Vec<PathBuf> {
    let production = Path::new(env!("CARGO_MANIFEST_DIR")).join("production");
    let folders = ["grows", "stutters"].map(|name| production.join(name));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap().flatten());
    let mut programs: Vec<PathBuf> = files
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|e| e == "py"))
        .filter(|path| path.with_extension("out").is_file() && path.file_stem().unwrap() != "app")
        .collect();
    programs.sort();
    programs
}

#[test]
fn the_programs_of_the_services_print_what_the_chapters_say() {
    let programs = programs();
    assert!(programs.len() >= 9, "only {programs:?}");
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    for program in programs {
        let folder = program.parent().unwrap();
        let output =
            Command::new(&python).arg("-B").arg(&program).current_dir(folder).output().unwrap();
        let printed = String::from_utf8_lossy(&output.stdout);
        let recorded = fs::read_to_string(program.with_extension("out")).unwrap();
        assert_eq!(printed, recorded, "{}", program.display());
    }
}
