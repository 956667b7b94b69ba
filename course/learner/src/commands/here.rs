//! `cargo course`: where you stand, what is next, how to go on.

use crate::commands::next;
use crate::output::say;
use crate::progress::{self, Standing};
use crate::root;
use crate::state::State;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// Says where the learner stands.
///
/// # Errors
/// If it cannot be printed.
pub fn run(root: &Path) -> Result<ExitCode> {
    let all: Vec<Standing> = progress::all(root).map(|(_, standing)| standing).collect();
    let are = |wanted: Standing| all.iter().filter(|standing| **standing == wanted).count();
    let (done, of) = (are(Standing::Passed), all.len());
    let (begun, written) = (are(Standing::Not(State::Begun)), are(Standing::Not(State::Written)));
    let mut text = match (done, begun + written) {
        (0, 0) => {
            let book = match root::is_bundle(root) {
                true => "",
                false => "`cargo run` opens the book that goes with them.\n",
            };
            format!(
                "Welcome. Here you write Python's garbage collector yourself, in {of} exercises.\n{book}"
            )
        }
        _ => progress::sentence(done, of) + "\n",
    };
    if begun > 0 {
        text += &format!("{begun} begun, with a todo! left.\n");
    }
    if written > 0 {
        text += &format!("{written} written and not tested: cargo course test --all\n");
    }
    match progress::next(root) {
        Some(exercise) => {
            let what = if done + begun + written == 0 { "The first" } else { "The next" };
            text += &format!("\n{what}: {}\n", next::text(root, &exercise));
        }
        None if of == 0 => text += "There are no exercises yet.\n",
        None => text += "\nYou have done them all.\n",
    }
    text += "\nAll commands: cargo course help";
    say(&text)?;
    Ok(ExitCode::SUCCESS)
}
