//! All of the tool but its pages in a browser.
//!
//! One program for all of it: cargo runs the programs of tests one after another, and
//! tests that wait leave a processor to others only beside them.
//! `cargo test -p course --test all server::` runs one folder's or file's.

#[path = "../browser/chrome.rs"]
#[allow(dead_code, reason = "the browser's own tests use all of it")]
mod chrome;
mod files;
mod mini;

mod build;
mod check;
mod class;
mod command_line;
mod katas;
mod list;
mod mine;
mod python;
mod readme;
mod server;
mod teaching;
mod writing;

use std::path::Path;

/// The repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}
