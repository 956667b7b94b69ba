//! Folders with all that is in them.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// All files in the folder, in order.
///
/// # Errors
/// If it cannot be read.
pub fn files(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next);
        for entry in entries.with_context(|| format!("cannot read {}", next.display()))? {
            let path = entry?.path();
            match path.is_dir() {
                true => folders.push(path),
                false => drop(found.insert(path)),
            }
        }
    }
    Ok(found)
}

/// Copies a file, or a folder with all in it.
///
/// # Errors
/// If it cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    let failed = || format!("cannot copy {}", from.display());
    let all = if from.is_dir() { files(from)? } else { BTreeSet::from([from.to_path_buf()]) };
    for file in all {
        // Joining an empty path would turn a file into a folder.
        let inner = file.strip_prefix(from)?;
        let to = if inner.as_os_str().is_empty() { to.to_path_buf() } else { to.join(inner) };
        fs::create_dir_all(to.parent().unwrap_or(&to)).with_context(failed)?;
        fs::copy(&file, to).with_context(failed)?;
    }
    Ok(())
}
