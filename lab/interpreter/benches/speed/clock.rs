//! How long another process had the processor.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Runs a program to its end; answers with what it printed and the seconds
/// that it took: on Linux those on the processor, elsewhere all.
pub fn run(command: &mut Command) -> (String, f64) {
    let (wall, before) = (Instant::now(), children());
    let output = command.stderr(Stdio::null()).output().expect("the program can be started");
    let seconds = match (before, children()) {
        (Some(before), Some(after)) => after - before,
        _ => wall.elapsed().as_secs_f64(),
    };
    (String::from_utf8_lossy(&output.stdout).into_owned(), seconds)
}

/// The seconds that all processes started from this one have run, in steps of
/// a hundredth. (`cutime` and `cstime`)
fn children() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = text.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(13);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) / 100.0)
}
