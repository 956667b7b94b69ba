//! One file, written beside and then put in its place.

use super::place;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file that may be written.
#[derive(Debug)]
pub struct NewFile {
    /// Without links.
    path: PathBuf,
    /// What it is to be, in the words of the message about it.
    what: &'static str,
    mode: Mode,
}

#[derive(Debug, PartialEq)]
enum Mode {
    /// Nothing is there.
    Create,
    /// What is there may go.
    Replace,
    /// A pipe or a device: nothing in it can be lost.
    Write,
}

impl NewFile {
    /// The file at `path`, to become `what`. A file that is there already may
    /// be replaced if `may_replace` it; otherwise the message says what to do
    /// `instead`.
    ///
    /// # Errors
    /// If it may not be replaced, or if its folder cannot be written to.
    pub fn claim(
        path: &Path,
        what: &'static str,
        instead: &str,
        may_replace: impl FnOnce(&Path) -> bool,
    ) -> Result<NewFile> {
        let failed = || format!("cannot write {what} to {}", path.display());
        let there = fs::metadata(path);
        let full = match &there {
            // A pipe has no path but the one that leads to it.
            Ok(there) if !there.is_file() && !there.is_dir() => path.to_path_buf(),
            _ => place::resolve(path).with_context(failed)?,
        };
        let mode = match there {
            Err(_) => Mode::Create,
            Ok(there) if there.is_dir() => {
                return Err(anyhow::anyhow!("it is a folder")).with_context(failed);
            }
            Ok(there) if there.is_file() => {
                if !may_replace(&full) {
                    bail!(
                        "{} is there already and is not {what} that this command made: \
                         {instead}",
                        path.display()
                    );
                }
                Mode::Replace
            }
            Ok(_) if is_block_device(&full) => {
                return Err(anyhow::anyhow!("it is a disk")).with_context(failed);
            }
            Ok(_) => Mode::Write,
        };
        if let Some(folder) = full.parent().filter(|folder| !folder.is_dir()) {
            return Err(anyhow::anyhow!("there is no folder {}", folder.display()))
                .with_context(failed);
        }
        let file = NewFile { path: full, what, mode };
        if file.mode != Mode::Write {
            // It goes at once: it was only to see whether it can be made.
            file.beside().with_context(failed)?;
        }
        Ok(file)
    }

    /// Where it is to be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes it. Until all of it is written, what was there stays.
    ///
    /// # Errors
    /// If it cannot be written, or if something appeared there meanwhile.
    pub fn write(&self, bytes: &[u8]) -> Result<()> {
        let failed = || format!("cannot write {} to {}", self.what, self.path.display());
        if self.mode == Mode::Write {
            let mut open = fs::OpenOptions::new();
            let file = open.write(true).open(&self.path);
            return file.and_then(|mut file| file.write_all(bytes)).with_context(failed);
        }
        let mut file = self.beside().with_context(failed)?;
        file.write_all(bytes).and_then(|()| file.as_file().sync_all()).with_context(failed)?;
        let done = match self.mode {
            Mode::Create => file.persist_noclobber(&self.path),
            _ => file.persist(&self.path),
        };
        done.map(|_| ()).map_err(|error| error.error).with_context(failed)
    }

    /// A new file beside, as readable as your others.
    fn beside(&self) -> std::io::Result<tempfile::NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        let all = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666);
        #[cfg(unix)]
        builder.permissions(all);
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!(".{name}.course-");
        builder.prefix(&prefix).tempfile_in(self.path.parent().unwrap_or(Path::new("/")))
    }
}

#[cfg(unix)]
fn is_block_device(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    fs::metadata(path).is_ok_and(|there| there.file_type().is_block_device())
}

#[cfg(not(unix))]
fn is_block_device(_: &Path) -> bool {
    false
}
