//! skeptic asks `$RUSTC` for the compiler and always tells it
//! `--edition=2021`. The book is written in the edition of 2024. So for the
//! time the tests run, `$RUSTC` is this very build script, which passes
//! everything on to the real compiler but that flag.

use std::env;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

/// Where the real compiler is said to be.
const REAL: &str = "BOOK_RUSTC";

/// Tells cargo what the environment of the tests is to be.
pub fn announce() {
    let this = env::current_exe().expect("a build script has a path");
    let real = env::var("RUSTC").expect("cargo names the compiler to build scripts");
    println!("cargo::rustc-env=RUSTC={}", this.display());
    println!("cargo::rustc-env={REAL}={real}");
}

/// Compiles as `arguments` say, in the right edition.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let edition = |argument| match argument == "--edition=2021" {
        true => OsString::from("--edition=2024"),
        false => argument,
    };
    let mut rustc = Command::new(env::var_os(REAL).unwrap_or("rustc".into()));
    rustc.args(arguments.into_iter().map(edition));
    // The standard library shared: quicker to link, 100 kB instead of 4 MB.
    rustc.args(["-Cprefer-dynamic", "-Crpath"]);
    match rustc.status() {
        Ok(status) => ExitCode::from(u8::from(!status.success())),
        Err(error) => {
            eprintln!("cannot start {rustc:?}: {error}");
            ExitCode::FAILURE
        }
    }
}
