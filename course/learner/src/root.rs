//! Where the repository is: the nearest folder upwards that holds
//! `book/book.toml`, so that every command works from any folder inside.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The root of the repository around the current folder.
pub fn find() -> Result<PathBuf> {
    let here = std::env::current_dir().context("there is no current folder")?;
    find_from(&here)
}

/// The root of the repository around `here`.
pub fn find_from(here: &Path) -> Result<PathBuf> {
    match here.ancestors().find(|dir| is_root(dir)) {
        Some(root) => Ok(root.to_path_buf()),
        None => bail!(
            "this is not the course's repository: there is no book/book.toml in {} or in any \
             folder above it. cd into the repository and try again",
            here.display()
        ),
    }
}

/// Is `dir` the root of a repository of the course?
pub fn is_root(dir: &Path) -> bool {
    dir.join("book/book.toml").is_file()
}
