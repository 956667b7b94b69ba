//! `cargo course preprocess`: mdBook's protocol for preprocessors.
//!
//! `book.toml` names this command, so that plain `mdbook build book` makes the
//! same pages, but for their security policies and the index that is searched. mdBook first asks
//! `supports html`, then sends the book as JSON on standard input and reads it back from
//! standard output.

use crate::preprocess::Course;
use crate::writing::print;
use anyhow::Result;
use mdbook_preprocessor::{Preprocessor, parse_input};
use std::process::ExitCode;

/// What mdBook asks.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// The question, if it is one
    #[command(subcommand)]
    pub question: Option<Question>,
}

/// A question instead of a book.
#[derive(Debug, clap::Subcommand)]
pub enum Question {
    /// Exits with 0 when that renderer can use the result
    Supports {
        /// Such as `html`
        renderer: String,
    },
}

/// Answers the question, or rewrites the book.
pub fn run(args: &Args) -> Result<ExitCode> {
    if let Some(Question::Supports { renderer }) = &args.question {
        let html = renderer == "html";
        return Ok(ExitCode::from(u8::from(!html)));
    }
    let (context, book) = parse_input(std::io::stdin())?;
    let book = Course::default().run(&context, book)?;
    print(&serde_json::to_vec(&book)?)?;
    Ok(ExitCode::SUCCESS)
}
