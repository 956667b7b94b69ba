//! `cargo course`: the one tool of the course.

use clap::Parser;
use course::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    course::log::start();
    match course::cli::run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
