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
/// If that fails, there is no place left to say so.
pub fn complain(text: &str) {
    let text = text.strip_suffix('\n').unwrap_or(text);
    if !text.is_empty() {
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}

/// How long a line is at most.
const WIDTH: usize = 90;

/// The words of `text` in lines of at most 90 letters, all but the first behind
/// `indent`. A longer word has a line of its own.
pub fn wrapped(text: &str, indent: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is a first line");
        if line.is_empty() {
            *line += word;
        } else if line.chars().count() + 1 + word.chars().count() <= WIDTH {
            *line += " ";
            *line += word;
        } else {
            lines.push(format!("{indent}{word}"));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_end_between_words_and_go_on_behind_the_indent() {
        let text = "a finalizer\nresurrects ".repeat(5);
        let expected = "a finalizer resurrects a finalizer resurrects a finalizer resurrects \
                        a finalizer\n  resurrects a finalizer resurrects";
        assert_eq!(wrapped(&text, "  "), expected);
    }
}
