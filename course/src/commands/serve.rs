//! `cargo run`: the book in the browser, rebuilt after every edit.

use crate::server::{Serving, port, stop};
use crate::writing::say;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// How to serve.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Listen on this port and no other, 0 for any [default: 3000 or the next free one]
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    /// Do not open the browser
    #[arg(long)]
    pub no_open: bool,
    /// Show what is not there yet as a box in the page instead of failing
    #[arg(long)]
    pub draft: bool,
    /// Open the playground on this program's run on your own steps
    #[arg(long, value_name = "FILE")]
    pub mine: Option<PathBuf>,
    /// The page to open, from the root of the site; the first when left out
    #[arg(skip)]
    pub page: Option<String>,
}

/// Builds the book and serves it until Ctrl-C.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let listener = port::listen(args.port)?;
    let start = Instant::now();
    let serving = Serving::start_on(root, listener, args.draft, args.mine.clone())?;
    let took = start.elapsed().as_secs_f32();
    say(&format!("The book is at {} (built in {took:.1} s).", serving.url()))?;
    let mut address = serving.url();
    if args.mine.is_some() {
        address += "/playground.html";
        say(&format!("The run on your steps is at {address}."))?;
    }
    if let Some(page) = &args.page {
        address += page;
        say(&format!("The slides are at {address}."))?;
    }
    say("It follows your edits. Ctrl-C stops it.")?;
    if !args.no_open && has_browser() {
        // Nothing waits for the browser, and a machine without one is not an error.
        let _ = open::that_detached(address);
    }
    serving.run(stop::asked())?;
    Ok(ExitCode::SUCCESS)
}

/// Whether there is a screen to show a page on.
fn has_browser() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let screen = !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY");
    screen && !set("CI")
}
