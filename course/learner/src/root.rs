//! Where the repository is: the nearest folder upwards that holds
//! `book/book.toml`, or a bundle's mark, so that every command works from any folder inside.

use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};

/// The file that marks a bundle: exercises, without the book and without solutions.
pub const BUNDLE: &str = "bundle.toml";

/// The root of the repository around the current folder.
pub fn find() -> Result<PathBuf> {
    let here = std::env::current_dir().context("the current folder can't be read")?;
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
    dir.join("book/book.toml").is_file() || is_bundle(dir)
}

/// Is `root` a bundle, which has neither the book nor solutions?
pub fn is_bundle(root: &Path) -> bool {
    root.join(BUNDLE).is_file()
}

/// For a command, `what`, that needs `folder`, which can be deleted from a clone:
/// exercises and their tests need neither `solutions` nor `lab`.
///
/// # Errors
/// If the folder is not there.
pub fn needs(root: &Path, folder: &str, what: &str) -> Result<()> {
    ensure!(
        root.join(folder).is_dir(),
        "{what} needs the folder {folder}/, which was deleted here. Exercises, their tests and \
         hints work without it; `git restore {folder} Cargo.lock` brings it back"
    );
    Ok(())
}
