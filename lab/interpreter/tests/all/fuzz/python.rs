//! A real CPython 3.13, if the machine has one.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a program printed, and its exit code.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub stdout: String,
    pub exit_code: i32,
}

pub struct Python(PathBuf);

impl Python {
    /// The CPython whose answers are in `recorded.txt`.
    pub fn find() -> Option<Python> {
        yet_to_run::cpython_or_skip("3.13").map(Python)
    }

    /// Runs the programs there.
    pub fn run(&self, programs: &[String]) -> Vec<Said> {
        let server = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/all/fuzz/server.py");
        let mut child = Command::new(&self.0)
            .args(["-I", "-S", server])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("CPython starts");
        let mut stdin = child.stdin.take().expect("it is a pipe");
        let text: String = programs.iter().map(|p| format!("{p}# end\n")).collect();
        let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
        let out = child.wait_with_output().expect("CPython answers");
        writer.join().expect("no panic").expect("the programs are written");
        let found = read(&out.stdout);
        assert_eq!(found.len(), programs.len(), "an answer for each program");
        found
    }
}

/// "code length" and so many bytes, again and again.
pub fn read(mut text: &[u8]) -> Vec<Said> {
    let mut found = Vec::new();
    while let Some(end) = text.iter().position(|&byte| byte == b'\n') {
        let head = std::str::from_utf8(&text[..end]).expect("two numbers");
        let (code, len) = head.split_once(' ').expect("two numbers");
        let len: usize = len.parse().expect("a number");
        let said = &text[end + 1..end + 1 + len];
        found.push(Said {
            stdout: String::from_utf8_lossy(said).into_owned(),
            exit_code: code.parse().expect("a number"),
        });
        text = &text[end + 1 + len..];
    }
    found
}

/// The same text again.
pub fn write(said: &[Said]) -> String {
    let one = |said: &Said| {
        let Said { stdout, exit_code } = said;
        format!("{exit_code} {}\n{stdout}", stdout.len())
    };
    said.iter().map(one).collect()
}
