//! `cargo course`: the one tool of the course.

use clap::Parser;
use course::cli::Cli;
use course::interpreter_thread::Unfinished;
use course::writing::complain;
use std::io::ErrorKind;
use std::process::ExitCode;

fn main() -> ExitCode {
    course::log::start();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(shown) => return show(&shown),
    };
    course::cli::run(cli).unwrap_or_else(|error| {
        if let Some(unfinished) = error.downcast_ref::<Unfinished>() {
            complain(&unfinished.to_string());
            return unfinished.exit_code();
        }
        complain(&format!("error: {error:#}"));
        ExitCode::FAILURE
    })
}

/// Shows what is wrong with the command, or the help that was asked for.
fn show(shown: &clap::Error) -> ExitCode {
    match shown.print() {
        Err(error) if error.kind() != ErrorKind::BrokenPipe && !shown.use_stderr() => {
            complain(&format!("error: cannot write the output: {error}"));
            ExitCode::FAILURE
        }
        _ => ExitCode::from(u8::try_from(shown.exit_code()).unwrap_or(2)),
    }
}
