//! The cargo that is started.

use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus};

/// The cargo that runs us, or the one on the path.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()))
}

/// Runs the package `course` with these arguments, here, with our own input and
/// output, and ends as it does.
///
/// # Errors
/// If cargo cannot be started.
pub fn hand_over(arguments: &[OsString]) -> Result<ExitCode> {
    hand_over_to("course", arguments)
}

/// Runs this package of the workspace, whose program has its name, as [`hand_over`] does.
///
/// # Errors
/// If cargo cannot be started.
pub fn hand_over_to(package: &str, arguments: &[OsString]) -> Result<ExitCode> {
    let mut cargo = cargo();
    cargo.args(["run", "--package", package]);
    if is_built(package) {
        cargo.arg("--quiet");
    }
    let status = cargo.arg("--").args(arguments).status();
    Ok(code(status.context("cannot start cargo")?))
}

/// Whether this package has been compiled before, so that compiling it needs no
/// announcement. Its program stands beside this one.
fn is_built(package: &str) -> bool {
    let here = std::env::current_exe().ok();
    here.is_some_and(|here| here.with_file_name(program(package)).is_file())
}

fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// The exit code of a program; as a shell reports it, if a signal has ended the program.
fn code(status: ExitStatus) -> ExitCode {
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    #[cfg(not(unix))]
    let signal: Option<i32> = None;
    let code = status.code().or(signal.map(|signal| 128 + signal)).unwrap_or(1);
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Where cargo puts what it builds.
pub fn target(root: &Path) -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    }
}
