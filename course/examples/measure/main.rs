//! Prints what the labs weigh and how long they take, each figure beside its
//! limit, and fails if one exceeds it:
//!
//! ```console
//! cargo run -p course --example measure
//! ```
//!
//! Bytes are those that a server with gzip sends. What is measured in a
//! browser needs `chromium`.
//!
//! ```console
//! cargo run -p course --example measure -- tool
//! ```
//!
//! prints what the tool needs to build the book and to follow an edit instead.

#[allow(dead_code)] // The browser's tests use more of it.
#[path = "../../tests/browser/chrome.rs"]
mod chrome;
#[path = "../../../lab/wasm/tests/limits/mod.rs"]
mod limits;
mod page;
#[cfg(unix)]
mod tool;
#[path = "../../tests/browser/weighed.rs"]
mod weighed;
mod weight;

use std::path::Path;
use std::process::ExitCode;

/// Prints figures and remembers whether all were within their limits.
#[derive(Default)]
struct Table {
    too_much: usize,
}

impl Table {
    fn row(&mut self, what: &str, found: f64, most: f64, unit: &str) {
        let over = found > most;
        self.too_much += usize::from(over);
        let mark = if over { "  TOO MUCH" } else { "" };
        println!("{what:<52} {found:>9.1} {unit:<3} of {most:>5}{mark}");
    }
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    #[cfg(unix)]
    if std::env::args().any(|argument| argument == "tool") {
        let mut table = Table::default();
        tool::build(&root, &mut table);
        tool::edit(&root, &mut table);
        return if table.too_much > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    }
    let folder = tempfile::tempdir().expect("there is room for the book");
    let options =
        course::book::Options { dest: Some(folder.path().join("book")), ..Default::default() };
    let book = course::book::build(&root, &options).expect("the book builds");
    let mut table = Table::default();
    weight::stepper_and_engine(&root, &mut table);
    weight::pages(&book, &mut table);
    weight::recording(&book, &mut table);
    if chrome::is_here() {
        page::engine(&book, &mut table);
        page::programs(&book, &mut table);
        page::drawing(&book, &mut table);
    }
    if table.too_much > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
