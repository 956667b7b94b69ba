//! `cargo course watch [NAME]`: a test at every save, and more at a key.
//!
//! The file is looked at five times a second, by its contents: that works on
//! every system and on any kind of disk. Keys are read as lines, so that nothing
//! is left behind in the terminal however the command ends.

use crate::commands::{hint, list, next, test};
use crate::exercises::{self, Exercise};
use crate::find;
use crate::output::say;
use crate::progress;
use crate::state;
use anyhow::Result;
use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// What to watch.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise to begin with; the next to do when left out
    pub name: Option<String>,
    /// Test when Enter is pressed, and not at every save
    #[arg(long)]
    pub manual: bool,
}

/// How often the file is looked at.
const EVERY: Duration = Duration::from_millis(200);

/// What makes the watch go on.
#[derive(Debug, PartialEq, Eq)]
enum Word {
    Saved,
    Line(String),
    /// The file cannot be read.
    Lost(String),
}

/// Watches until `q`.
///
/// # Errors
/// If there is no such exercise, or cargo cannot be started.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let mut exercise = find::or_here(root, args.name.as_deref())?;
    let keys = keys();
    let mut manual = args.manual;
    let mut hints = 0;
    say(&next::text(root, &exercise))?;
    let mut seen = fs::read(file(root, &exercise)).ok();
    try_it(root, &exercise, manual)?;
    loop {
        match wait(&keys, &file(root, &exercise), &mut seen, manual) {
            None => return Ok(ExitCode::SUCCESS),
            Some(Word::Saved) => try_it(root, &exercise, manual)?,
            Some(Word::Lost(what)) => {
                manual = true;
                say(&format!("{what}\nFrom here on, press Enter to test."))?;
            }
            Some(Word::Line(key)) => match key.trim().to_lowercase().as_str() {
                "q" | "quit" => return Ok(ExitCode::SUCCESS),
                "h" | "hint" => {
                    hints = (hints + 1).min(u8::try_from(exercises::HINTS).unwrap_or(3));
                    say(&hint::text(&exercise, hints))?;
                }
                "l" | "list" => drop(list::run(root, &list::Args::default())?),
                "n" | "next" => match progress::after(root, &exercise.name) {
                    Some(following) => {
                        exercise = following;
                        hints = 0;
                        seen = fs::read(file(root, &exercise)).ok();
                        say(&next::text(root, &exercise))?;
                        try_it(root, &exercise, manual)?;
                    }
                    None => say("There is no other that is not done.")?,
                },
                "" | "t" | "test" => {
                    seen = fs::read(file(root, &exercise)).ok();
                    try_it(root, &exercise, manual)?;
                }
                other => say(&format!("{other}: {KEYS}"))?,
            },
        }
    }
}

const KEYS: &str = "h hint   n next   l list   t test   q quit   (each with Enter)";

/// Tests, and says what can be done next.
fn try_it(root: &Path, exercise: &Exercise, manual: bool) -> Result<()> {
    let line = "-".repeat(72);
    say(&format!("\n{line}"))?;
    test::one(root, exercise)?;
    let what = match manual {
        true => "Press Enter to test again.",
        false => "Waiting for you to save.",
    };
    say(&format!("\n{what}   {KEYS}"))
}

fn file(root: &Path, exercise: &Exercise) -> PathBuf {
    root.join(state::answer_file(&exercise.name))
}

/// The lines that are typed.
fn keys() -> Receiver<String> {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    receive
}

/// Waits for a save or a key; nothing if neither can come any more.
fn wait(
    keys: &Receiver<String>,
    file: &Path,
    seen: &mut Option<Vec<u8>>,
    manual: bool,
) -> Option<Word> {
    let mut missing = 0;
    let mut no_keys = false;
    loop {
        match keys.recv_timeout(EVERY) {
            Ok(line) => return Some(Word::Line(line)),
            Err(RecvTimeoutError::Disconnected) if manual => return None,
            Err(RecvTimeoutError::Disconnected) => no_keys = true,
            Err(RecvTimeoutError::Timeout) => {}
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
