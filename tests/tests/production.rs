//! The programs of the chapters on services print what stands beside them.
//!
//! Compared under the very version that they were recorded with: numbers such
//! as how many objects a `namedtuple` is made of change between versions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version that the outputs were recorded with.
const RECORDED: &str = "3.13.0";

/// The CPython of that version, from `PATH` or among pyenv's.
fn python() -> Option<PathBuf> {
    let pyenv = Command::new("pyenv").args(["prefix", RECORDED]).output().ok();
    let pyenv = pyenv.filter(|output| output.status.success()).map(|output| {
        PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()).join("bin/python3.13")
    });
    let is_recorded = |python: &PathBuf| {
        let output = Command::new(python).arg("--version").output();
        output.is_ok_and(|output| output.stdout == format!("Python {RECORDED}\n").as_bytes())
    };
    [Some(PathBuf::from("python3.13")), pyenv].into_iter().flatten().find(is_recorded)
}

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
    let Some(python) = python() else {
        eprintln!("no CPython {RECORDED} on this machine: its outputs stand as recorded");
        return;
    };
    for program in programs {
        let folder = program.parent().unwrap();
        let output =
            Command::new(&python).arg("-B").arg(&program).current_dir(folder).output().unwrap();
        let printed = String::from_utf8_lossy(&output.stdout);
        let recorded = fs::read_to_string(program.with_extension("out")).unwrap();
        assert_eq!(printed, recorded, "{}", program.display());
    }
}
