//! `cargo course watch [NAME]`: a test at every save, and more at a key.
//!
//! The file is looked at five times a second, by its contents: that works on
//! every system and on any kind of disk.

use crate::commands::{hint, list, next, test};
use crate::exercises::{self, Exercise};
use crate::find;
use crate::keys::{Keys, Typed};
use crate::output::say;
use crate::progress;
use crate::state;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// What to watch.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise to begin with; the next to do when left out
    pub name: Option<String>,
    /// Test when you ask for it, and not at every save
    #[arg(long)]
    pub manual: bool,
}

/// How often the file is looked at.
const EVERY: Duration = Duration::from_millis(200);

/// What makes the watch go on.
#[derive(Debug, PartialEq, Eq)]
enum Word {
    Saved,
    Key(String),
    /// The file cannot be read.
    Lost(String),
}

/// Watches until `q`.
///
/// # Errors
/// If there is no such exercise, or cargo cannot be started.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let mut exercise = find::or_here(root, args.name.as_deref())?;
    let keys = Keys::new();
    let mut manual = args.manual;
    let mut hints = 0;
    say(&next::text(root, &exercise))?;
    let mut seen = fs::read(file(root, &exercise)).ok();
    try_it(root, &exercise, &keys, manual)?;
    loop {
        match wait(&keys, &file(root, &exercise), &mut seen, manual) {
            None => return Ok(ExitCode::SUCCESS),
            Some(Word::Saved) => try_it(root, &exercise, &keys, manual)?,
            Some(Word::Lost(what)) => {
                manual = true;
                say(&format!("{what}\nFrom here on, press Enter to test."))?;
            }
            Some(Word::Key(key)) => match key.as_str() {
                "q" | "quit" => return Ok(ExitCode::SUCCESS),
                "h" | "hint" => {
                    hints = (hints + 1).min(u8::try_from(exercises::HINTS).unwrap_or(3));
                    say(&format!("{}\n\n{}", hint::text(&exercise, hints), offer(&keys)))?;
                }
                "l" | "list" => {
                    list::run(root, &list::Args::default())?;
                    say(&format!("\n{}", offer(&keys)))?;
                }
                "n" | "next" => match progress::after(root, &exercise.name) {
                    Some(following) => {
                        exercise = following;
                        hints = 0;
                        seen = fs::read(file(root, &exercise)).ok();
                        say(&next::text(root, &exercise))?;
                        try_it(root, &exercise, &keys, manual)?;
                    }
                    None => say("All the other exercises are done.")?,
                },
                "" | "t" | "test" => {
                    seen = fs::read(file(root, &exercise)).ok();
                    try_it(root, &exercise, &keys, manual)?;
                }
                other => say(&format!("{other}: {}", offer(&keys)))?,
            },
        }
    }
}

/// The keys there are.
fn offer(keys: &Keys) -> String {
    let how = if keys.need_enter() { "   (each with Enter)" } else { "" };
    format!("h hint   n next   l list   t test   q quit{how}")
}

/// Tests, and says what can be done next.
fn try_it(root: &Path, exercise: &Exercise, keys: &Keys, manual: bool) -> Result<()> {
    let line = "-".repeat(72);
    say(&format!("\n{line}"))?;
    test::one(root, exercise)?;
    let what = match manual {
        true => "Press Enter to test again.",
        false => "Waiting for you to save.",
    };
    say(&format!("\n{what}   {}", offer(keys)))
}

fn file(root: &Path, exercise: &Exercise) -> PathBuf {
    root.join(state::answer_file(&exercise.name))
}

/// Waits for a save or a key; nothing if neither can come any more.
fn wait(keys: &Keys, file: &Path, seen: &mut Option<Vec<u8>>, manual: bool) -> Option<Word> {
    let _listening = keys.listen();
    let mut missing = 0;
    let mut no_keys = false;
    loop {
        match keys.wait(EVERY) {
            Typed::Word(key) => return Some(Word::Key(key)),
            Typed::Closed if manual => return None,
            Typed::Closed => no_keys = true,
            Typed::Nothing => {}
        }
        if no_keys {
            std::thread::sleep(EVERY);
        }
        if manual {
            continue;
        }
        match fs::read(file) {
            Ok(now) if seen.as_ref() != Some(&now) => {
                // An editor may be in the middle of writing it.
                std::thread::sleep(EVERY / 4);
                *seen = fs::read(file).ok().or(Some(now));
                return Some(Word::Saved);
            }
            Ok(_) => missing = 0,
            // Some editors remove a file before they write it again.
            Err(error) => {
                missing += 1;
                if missing > 10 {
                    let what = format!("Cannot watch {}: {error}.", file.display());
                    return Some(Word::Lost(what));
                }
            }
        }
    }
}
