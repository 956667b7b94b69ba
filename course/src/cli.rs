//! The commands there are. A new one is a file in `commands/` and two lines
//! here.

use crate::commands;
use crate::root;
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Read, build and check the book; list the exercises, ask for hints, run Python.
///
/// Without a command: builds the book, serves it on this machine, and opens it
/// in the browser.
#[derive(Debug, Parser)]
#[command(name = "course", bin_name = "cargo course", version)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// What to do; serving the book when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to serve it.
    #[command(flatten)]
    pub serve: commands::serve::Args,
}

/// One variant a file of `commands/`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the book with live reload (the default)
    Serve(commands::serve::Args),
    /// Build the book into book/book, or elsewhere
    Build(commands::build::Args),
    /// Find what would rot in silence: includes, links, blocks, exercises
    Check(commands::check::Args),
    /// List where the book leads to on other sites (for `lychee`)
    Links(commands::links::Args),
    /// What the package `learner` does by itself
    #[command(flatten)]
    Learn(learner::cli::Command),
    /// Print a course, hour by hour: as a table, a page or a calendar
    Plan(commands::plan::Args),
    /// Show the slides of a chapter, or write all of them as PDF files
    Slides(commands::slides::Args),
    /// Print a picture of the book as an SVG file of its own
    Picture(commands::picture::Args),
    /// Run a program on the book's own Python
    Python(commands::python::Args),
    /// Check an answer to a Python exercise; without a name, list them
    Kata(commands::kata::Args),
    /// Run all the book's programs on your own steps of the collector
    Compare(commands::compare::Args),
    /// Make a bundle of exercises for the participants of a class
    Bundle(commands::bundle::Args),
    /// Grade what a class has handed in
    Grade(commands::grade::Args),
    /// Keep a stranger's answer in (`grade` starts this)
    #[command(subcommand, hide = true)]
    Jail(commands::jail::Args),
    /// Record the exercises' stubs as they are handed out (for their authors)
    Stubs(commands::stubs::Args),
    /// Speak mdBook's preprocessor protocol (book.toml calls this)
    Preprocess(commands::preprocess::Args),
}

/// Runs the command that was asked for.
pub fn run(cli: Cli) -> Result<ExitCode> {
    match &cli.command {
        // These need nothing of the repository, and work in any folder.
        Some(Command::Python(args)) => return commands::python::run(args),
        Some(Command::Jail(args)) => return commands::jail::run(args),
        Some(Command::Preprocess(args)) => return commands::preprocess::run(args),
        _ => {}
    }
    let root = root::find()?;
    match cli.command {
        None => commands::serve::run(&root, &cli.serve),
        Some(Command::Serve(args)) => commands::serve::run(&root, &args),
        Some(Command::Build(args)) => commands::build::run(&root, &args),
        Some(Command::Check(args)) => commands::check::run(&root, &args),
        Some(Command::Links(args)) => commands::links::run(&root, &args),
        Some(Command::Learn(command)) => learner::cli::run_command(&root, &command),
        Some(Command::Plan(args)) => commands::plan::run(&root, &args),
        Some(Command::Slides(args)) => commands::slides::run(&root, &args),
        Some(Command::Picture(args)) => commands::picture::run(&root, &args),
        Some(Command::Kata(args)) => commands::kata::run(&root, &args),
        Some(Command::Compare(args)) => commands::compare::run(&root, &args),
        Some(Command::Bundle(args)) => commands::bundle::run(&root, &args),
        Some(Command::Grade(args)) => commands::grade::run(&root, &args),
        Some(Command::Stubs(args)) => commands::stubs::run(&root, &args),
        Some(Command::Python(_) | Command::Jail(_) | Command::Preprocess(_)) => {
            unreachable!("run above")
        }
    }
}
