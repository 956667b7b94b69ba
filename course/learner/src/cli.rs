//! The learner's commands. A new one is a file in `commands/` and two lines here.

use crate::commands;
use crate::find;
use crate::root;
use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// The commands of the package `course`, which is compiled the first time that
/// one of them is asked for. A test of that package holds them to be all it has.
pub const COURSE: [(&str, &str); 15] = [
    ("serve", "Build the book and open it in the browser (as `cargo run`)"),
    ("build", "Build the book into a folder"),
    ("python", "Run a program on the book's own Python"),
    ("compare", "Run all the book's programs on your own steps of the collector"),
    ("kata", "The exercises in Python"),
    ("plan", "Print a course, hour by hour (for instructors)"),
    ("slides", "Show the slides of a chapter, or write them as PDF (for instructors)"),
    ("picture", "Print a picture of the book"),
    ("check", "Find what would rot in silence (for authors)"),
    ("links", "List the addresses that the book links to (for authors)"),
    ("bundle", "Make a bundle of exercises for a class (for instructors)"),
    ("grade", "Grade what a class has handed in (for instructors)"),
    ("jail", "Keep an answer in (grade calls this)"),
    ("stubs", "Record the exercises as they are handed out (for authors)"),
    ("preprocess", "Speak mdBook's protocol (book.toml calls this)"),
];

/// Do the exercises: test, get a hint, see how ours differs.
///
/// Without a command: where you stand and what is next. An exercise can be named
/// by any part of its name, or by chapter and number as 5/1; in its folder it
/// needs no name.
#[derive(Debug, Parser)]
#[command(name = "course", bin_name = "cargo course", version, after_help = after_help())]
pub struct Cli {
    /// What to do; where you stand when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// One variant a file of `commands/`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run an exercise's tests, in order, up to the first that fails
    Test(commands::test::Args),
    /// Test at every save; hints and the next exercise at a key
    Watch(commands::watch::Args),
    /// Show the next exercise: the task, and where to write
    Next(commands::next::Args),
    /// List the exercises, chapter by chapter
    List(commands::list::Args),
    /// Show a hint for an exercise: a nudge first, more if you ask
    Hint(commands::hint::Args),
    /// Show how our answer differs from yours, and why it is as it is
    Solution(commands::solution::Args),
    /// Bring an exercise back as it was handed out; yours is kept
    Reset(commands::reset::Args),
    /// Show what is done, chapter by chapter
    Progress(commands::progress::Args),
    /// Hold every solution, stub and wrong answer to its tests (for authors)
    Verify(commands::verify::Args),
    /// Measure how long a first test and a test after an edit take
    Measure(commands::measure::Args),
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Meant {
    /// A command of this package, or help.
    Ours,
    /// One of the package `course`.
    Course,
    /// No command. Perhaps this one is meant.
    Typo(Option<String>),
}

/// Which half of the tool the arguments are for.
pub fn meant(arguments: &[OsString]) -> Meant {
    let Some(first) = arguments.first().map(|first| first.to_string_lossy().into_owned()) else {
        return Meant::Ours;
    };
    if ["-h", "--help", "-V", "--version", "help"].contains(&first.as_str()) {
        return Meant::Ours;
    }
    let command = Cli::command();
    let ours: Vec<&str> = command.get_subcommands().map(|c| c.get_name()).collect();
    if ours.contains(&first.as_str()) {
        return Meant::Ours;
    }
    // Options without a command are those of serving the book.
    if first.starts_with('-') || COURSE.iter().any(|(name, _)| *name == first) {
        return Meant::Course;
    }
    let all = ours.into_iter().chain(COURSE.map(|(name, _)| name));
    Meant::Typo(find::misspelt(&first, all.map(|name| (name, name))).map(String::from))
}

/// Runs a command, or shows where you stand.
///
/// # Errors
/// Whatever keeps the command from its work.
pub fn run(cli: Cli) -> Result<ExitCode> {
    let root = root::find()?;
    match cli.command {
        None => commands::here::run(&root),
        Some(command) => run_command(&root, &command),
    }
}

/// Runs a command in the repository at `root`.
///
/// # Errors
/// Whatever keeps the command from its work.
pub fn run_command(root: &Path, command: &Command) -> Result<ExitCode> {
    match command {
        Command::Test(args) => commands::test::run(root, args),
        Command::Watch(args) => commands::watch::run(root, args),
        Command::Next(args) => commands::next::run(root, args),
        Command::List(args) => commands::list::run(root, args),
        Command::Hint(args) => commands::hint::run(root, args),
        Command::Solution(args) => commands::solution::run(root, args),
        Command::Reset(args) => commands::reset::run(root, args),
        Command::Progress(args) => commands::progress::run(root, args),
        Command::Verify(args) => commands::verify::run(root, args),
        Command::Measure(args) => commands::measure::run(root, args),
    }
}

fn after_help() -> String {
    let mut text = String::from(
        "The book, and what its authors need (the first of these compiles for some minutes):\n",
    );
    for (name, what) in COURSE {
        text += &format!("  {name:<9} {what}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(first: &str) -> Meant {
        meant(&[first.into()])
    }

    #[test]
    fn each_half_gets_its_own() {
        assert_eq!(meant(&[]), Meant::Ours);
        for ours in ["test", "hint", "--help", "help"] {
            assert_eq!(of(ours), Meant::Ours, "{ours}");
        }
        for theirs in ["serve", "python", "--port", "bundle"] {
            assert_eq!(of(theirs), Meant::Course, "{theirs}");
        }
    }

    #[test]
    fn a_word_misspelt_is_not_handed_over() {
        for (typo, meant) in [("hnit", "hint"), ("chekc", "check"), ("tests", "test")] {
            assert_eq!(of(typo), Meant::Typo(Some(meant.into())));
        }
        assert_eq!(of("undo"), Meant::Typo(None));
    }
}
