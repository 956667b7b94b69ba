//! The commands, a file each: `Args` for clap, and `run`.

pub mod build;
pub mod check;
pub mod hint;
pub mod list;
pub mod picture;
pub mod preprocess;
pub mod python;
pub mod serve;

use std::io::Write;

/// Prints `text` and a line end. Whoever stops listening, as `head` does, is
/// not an error.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
}
