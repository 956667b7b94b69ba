//! CPython 3.13, where it is installed.

use std::path::PathBuf;
use std::process::Command;

/// A `python3.13` on the path, or one that pyenv has installed.
pub fn find() -> Option<PathBuf> {
    let is_313 = |python: &PathBuf| {
        let out = Command::new(python).arg("--version").output();
        out.is_ok_and(|out| out.stdout.starts_with(b"Python 3.13"))
    };
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".pyenv"));
    let pyenv = std::env::var_os("PYENV_ROOT").map(PathBuf::from).or_else(home);
    let versions = pyenv.and_then(|root| std::fs::read_dir(root.join("versions")).ok());
    let installed = versions.into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> =
        installed.map(|entry| entry.path().join("bin/python3")).collect();
    installed.sort();
    let named = ["python3.13", "python3"].map(PathBuf::from);
    named.into_iter().chain(installed).find(is_313)
}
