//! CPython 3.13, where it is installed: the same work as a Python program.

use std::path::PathBuf;
use std::process::Command;

use crate::work::{Measured, Workload};

/// A `python3.13` on the path, or one that pyenv has installed.
pub fn find() -> Option<PathBuf> {
    let is_313 = |python: &PathBuf| {
        let out = Command::new(python).arg("--version").output();
        out.is_ok_and(|out| out.stdout.starts_with(b"Python 3.13"))
    };
    let pyenv =
        std::env::var_os("PYENV_ROOT")
            .map(PathBuf::from)
            .or_else(|| {
                Some(PathBuf::from(std::env::var_os("HOME")?).join(".pyenv"))
            });
    let mut installed: Vec<PathBuf> = pyenv
        .and_then(|root| std::fs::read_dir(root.join("versions")).ok())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin/python3"))
        .collect();
    installed.sort();
    let named = ["python3.13", "python3"].map(PathBuf::from);
    named.into_iter().chain(installed).find(is_313)
}

pub fn measure(
    python: &PathBuf,
    workload: Workload,
    n: usize,
) -> Option<Measured> {
    let script =
        concat!(env!("CARGO_MANIFEST_DIR"), "/benches/table/same_work.py");
    let out = Command::new(python)
        .args(["-I", "-S", script, &format!("{workload:?}"), &n.to_string()])
        .output()
        .ok()?;
    Measured::parse(&String::from_utf8_lossy(&out.stdout))
}
