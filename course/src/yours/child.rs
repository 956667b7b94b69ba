//! The process in which a learner's steps run, and how it ends.

use anyhow::{Context, Result};
use mine::{MARK, Reply, Request};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How many seconds a single step may take. `MINE_SECONDS` is for our own
/// tests.
const PATIENCE: f64 = 10.0;

/// How much of what it says on standard error is kept.
const KEPT: usize = 1 << 16;

/// How the process has ended.
#[derive(Debug, PartialEq, Eq)]
pub enum End {
    /// By itself, when all was said.
    Well,
    /// It crashed: whether its stack overflowed, and in which step, if it was
    /// a careful run.
    Crashed {
        /// The stack overflowed.
        overflow: bool,
        /// The last step that was announced.
        step: Option<String>,
        /// The last line that it said.
        said: String,
    },
    /// It took longer than it may.
    Late,
}

/// How many seconds a step may take.
pub fn patience() -> f64 {
    let set = std::env::var("MINE_SECONDS").ok();
    set.and_then(|text| text.parse().ok()).unwrap_or(PATIENCE)
}

/// Starts the process, sends the request, and hands each reply to `each`.
///
/// # Errors
/// If it can't be started.
pub fn ask(
    program: &Path,
    request: &Request,
    limit: Option<Duration>,
    mut each: impl FnMut(Reply),
) -> Result<End> {
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} cannot be started", program.display()))?;
    let text = serde_json::to_vec(request)?;
    let mut stdin = child.stdin.take().context("it is piped")?;
    // A process that ends before it has read all says why in another way.
    let sent = std::thread::spawn(move || drop(stdin.write_all(&text)));
    let stderr = child.stderr.take().context("it is piped")?;
    let said = std::thread::spawn(move || tail(stderr));
    let stdout = BufReader::new(child.stdout.take().context("it is piped")?);
    let (send, replies) = channel();
    std::thread::spawn(move || {
        for line in stdout.lines().map_while(Result::ok) {
            let Ok(reply) = serde_json::from_str::<Reply>(&line) else { continue };
            if send.send(reply).is_err() {
                return;
            }
        }
    });
    let late = receive(&mut child, limit, &replies, &mut each);
    let status = child.wait()?;
    let _ = sent.join();
    let said = said.join().unwrap_or_default();
    let known = status.code().is_some_and(|code| [0, 3].contains(&code));
    Ok(match (late, known) {
        (true, _) => End::Late,
        (false, true) => End::Well,
        (false, false) => crashed(&said),
    })
}

/// Hands on all replies; returns whether the process had to be ended.
fn receive(
    child: &mut Child,
    limit: Option<Duration>,
    replies: &std::sync::mpsc::Receiver<Reply>,
    each: &mut impl FnMut(Reply),
) -> bool {
    let start = std::time::Instant::now();
    loop {
        let received = match limit {
            None => replies.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(limit) => replies.recv_timeout(limit.saturating_sub(start.elapsed())),
        };
        match received {
            Ok(reply) => each(reply),
            Err(RecvTimeoutError::Disconnected) => return false,
            Err(RecvTimeoutError::Timeout) => {
                let _ = child.kill();
                return true;
            }
        }
    }
}

fn crashed(all_said: &str) -> End {
    let step = all_said.lines().rev().find_map(|line| line.strip_prefix(MARK));
    let step = step.filter(|step| !step.is_empty()).map(String::from);
    // Rust's advice about backtraces follows what was said.
    let is_word = |line: &&str| {
        !line.starts_with(MARK) && !line.starts_with("note: ") && !line.trim().is_empty()
    };
    let out_of_memory = all_said.lines().any(|line| line.starts_with("memory allocation of"));
    let said = match out_of_memory {
        true => "out of memory: something in it grows and grows",
        false => all_said.lines().rfind(is_word).unwrap_or_default(),
    };
    let overflow = all_said.contains("has overflowed its stack");
    End::Crashed { overflow, step, said: said.into() }
}

/// The end of what comes out of a pipe.
fn tail(mut pipe: impl Read) -> String {
    let mut kept = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(n @ 1..) = pipe.read(&mut chunk) {
        kept.extend_from_slice(&chunk[..n]);
        if kept.len() > 2 * KEPT {
            kept.drain(..kept.len() - KEPT);
        }
    }
    String::from_utf8_lossy(&kept).into_owned()
}
