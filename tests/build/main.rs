//! Makes a test of every Rust block in the book.
//!
//! The chapters are read as a reader sees them, includes expanded; skeptic
//! turns each block into a test; `tests/book.rs` includes them all. The file
//! has a second part to play at run time: see `rustc_2024.rs`.

mod rustc_2024;
mod snippet;
mod tests;

use chapters::Problem;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    if !arguments.is_empty() {
        // cargo starts a build script without any: this is skeptic.
        return rustc_2024::run(arguments);
    }
    rustc_2024::announce();
    let problems = make_tests();
    if problems.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("{}", chapters::problem::report(&problems));
    ExitCode::FAILURE
}

fn make_tests() -> Vec<Problem> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    let src = root.join("book/src");
    let (pages, mut problems) = chapters::read(&src, Path::new("book/src"));
    let mut read = BTreeSet::new();
    let mut snippets = Vec::new();
    for page in pages {
        for block in chapters::snippets(&page, &src, &mut read, &mut problems) {
            match snippet::Snippet::new(&page, &block) {
                Ok(snippet) => snippets.push(snippet),
                Err(what) => problems.push(page.problem(block.origin, what)),
            }
        }
    }
    for watched in read.iter().chain([&src, &root.join("tests/build")]) {
        println!("cargo::rerun-if-changed={}", watched.display());
    }
    if problems.is_empty() {
        let made = tests::make(&snippets, &out);
        fs::write(out.join("book-tests.rs"), made).unwrap();
    }
    problems
}
