//! What crosses crates, in one program, so that every core has something to do until the
//! last test has ended. A module is chosen by its name:
//! `cargo test -p book-tests --test all python::`.
//!
//! The snippets of the chapters are a program of their own, `book`: skeptic opens each
//! snippet's program to date it, just before it starts it, and a test beside it that starts
//! a process in that moment would hold it open ("Text file busy").

mod cpython_suite;
mod languages;
mod myths;
mod production;
mod python;
mod recorded;
mod snippets;
mod tidy;

use std::path::Path;

/// The repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}
