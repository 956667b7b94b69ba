//! A run that is interrupted in the middle.

use super::root;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What Ctrl-C sends.
pub const INT: &str = "INT";

/// What no program can be ready for.
pub const KILL: &str = "KILL";

/// How long it may take until enough is graded.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// Starts the command, which grades into `out`, and sends it this signal as soon as
/// it has written down what came of `marks` answers. Nothing of it is left among
/// the system's temporary files.
#[track_caller]
pub fn interrupted(arguments: &[&str], out: &Path, marks: usize, signal: &str) {
    let temporary = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    command.env("TMPDIR", temporary.path());
    command.args(arguments).current_dir(root()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let start = Instant::now();
    while written(out) < marks {
        let ended = child.try_wait().unwrap();
        assert!(ended.is_none(), "it has ended before {marks} answers were graded: {ended:?}");
        assert!(start.elapsed() < LONGEST, "only {} answers are graded", written(out));
        std::thread::sleep(Duration::from_millis(10));
    }
    let sent = Command::new("kill").args([format!("-{signal}"), child.id().to_string()]).status();
    assert!(sent.unwrap().success());
    let ended = child.wait().unwrap();
    assert!(!ended.success(), "{ended:?}");
    assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 0);
}

/// How many answers' marks are written down: a line each, below a title.
fn written(out: &Path) -> usize {
    let text = fs::read_to_string(out.join(course::class::grading::state::FILE));
    text.map_or(0, |text| text.lines().count().saturating_sub(1))
}
