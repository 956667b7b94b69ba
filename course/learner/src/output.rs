//! Standard output and standard error, when they are a pipe that was closed or
//! a disk that is full.

use anyhow::{Context, Result};
use std::io::{ErrorKind, Write};

/// Prints `text` and a line end.
///
/// # Errors
/// As [`fn@print`].
pub fn say(text: &str) -> Result<()> {
    print(format!("{}\n", text.trim_end()).as_bytes())
}

/// Prints `bytes` as they are. A reader that has left, as `head` does, has seen
/// what it wanted: that is not an error.
///
/// # Errors
/// If they cannot be written, as on a full disk: the command must not end as if
/// they had been.
pub fn print(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("cannot write the output")
        }
        _ => Ok(()),
    }
}

/// Prints `text` and a line end on standard error, or nothing if it is empty.
/// Where that cannot be written there is no place left to say so.
pub fn complain(text: &str) {
    let text = text.strip_suffix('\n').unwrap_or(text);
    if !text.is_empty() {
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}
