//! `cargo course`: the learner's commands at once, all others by the package
//! `course`.

use clap::Parser;
use learner::cli::{self, Cli, Meant};
use learner::output::complain;
use learner::root;
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let result = match cli::meant(&arguments) {
        Meant::Ours => match Cli::try_parse() {
            Ok(cli) => cli::run(cli),
            Err(shown) => shown.exit(),
        },
        Meant::Course if root::find().is_ok_and(|root| root::is_bundle(&root)) => {
            Err(anyhow::anyhow!(
                "this is a bundle of exercises: the book and its commands are in the whole course. \
                 `cargo course help` shows what works here, above the line on the book"
            ))
        }
        Meant::Course => has_lab(&arguments).and_then(|()| learner::cargo::hand_over(&arguments)),
        Meant::Typo(similar) => {
            let similar = similar.map_or(String::new(), |similar| {
                format!("; did you mean `cargo course {similar}`?")
            });
            Err(anyhow::anyhow!("there is no such command{similar}\n`cargo course help` shows all"))
        }
    };
    result.unwrap_or_else(|error| {
        complain(&format!("error: {error:#}"));
        ExitCode::FAILURE
    })
}

/// The package `course` is a member of the workspace only where there is a lab.
fn has_lab(arguments: &[OsString]) -> anyhow::Result<()> {
    let Ok(root) = root::find() else { return Ok(()) };
    let what: Vec<_> = arguments.iter().take(1).map(|name| name.to_string_lossy()).collect();
    root::needs(&root, "lab", &format!("`cargo course {}`", what.join(" ")))
}
