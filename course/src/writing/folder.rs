//! A whole folder, made beside and then put in its place.
//!
//! A file in it, [`LIST`], names what was written, with a digest of each file.
//! A folder that holds anything else is not replaced: neither a folder of
//! another program's, nor one of ours to which something was added or in which
//! something was changed.

use super::{Scratch, place};
use anyhow::{Context, Result, bail};
use learner::state::sha256;
use std::collections::BTreeMap;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// The file that names what was written.
pub const LIST: &str = ".counting-to-zero";

/// How many of the things in the way are named.
const NAMED: usize = 5;

/// How often is a folder tried that other runs write to at the same time?
const TRIES: usize = 20;

/// What is said of it then.
const BUSY: &str = "is written to by others all the time: try again when they are done";

/// The files that a command wrote, with their digests.
type Known = BTreeMap<String, String>;

/// A folder that may be filled.
#[derive(Debug)]
pub struct Folder {
    /// Without links.
    path: PathBuf,
    /// The command that fills it, as its reader types it.
    maker: &'static str,
}

impl Folder {
    /// The folder at `path`, to be filled by the command `maker` of the
    /// repository at `root`.
    ///
    /// # Errors
    /// If it holds the repository, lies among its sources, or has anything in
    /// it that `maker` did not write.
    pub fn claim(root: &Path, path: &Path, maker: &'static str) -> Result<Folder> {
        let path = place::resolve(path)?;
        place::outside_sources(root, &path)?;
        let folder = Folder { path, maker };
        folder.has_only_ours()?;
        Ok(folder)
    }

    /// Where it is, without links.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Lets `make` fill an empty folder beside, and puts that in the place of
    /// this one. Until it is complete the old one stays as it is.
    ///
    /// # Errors
    /// If `make` fails, the disk is full, or something that is not ours has
    /// appeared here meanwhile.
    pub fn fill(&self, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let scratch = self.scratch()?;
        let new = scratch.join("new");
        fs::create_dir(&new).with_context(|| format!("cannot make {}", new.display()))?;
        make(&new)?;
        let list = list(&new, self.maker)?;
        fs::write(new.join(LIST), list).with_context(|| format!("{}", new.display()))?;
        if let Ok(old) = fs::metadata(&self.path) {
            fs::set_permissions(&new, old.permissions())?;
        }
        self.swap(scratch)
    }

    /// The folder to work in: beside, so that what is made there needs only
    /// another name.
    fn scratch(&self) -> Result<Scratch> {
        let (Some(parent), Some(name)) = (self.path.parent(), self.path.file_name()) else {
            bail!("{} is not a place for a folder", self.path.display());
        };
        // A run that was killed between the two steps of the swap.
        let rescue = |left: &Path| {
            let old = left.join("old");
            if old.is_dir() && !self.path.exists() {
                fs::rename(&old, &self.path)?;
            }
            remove(&old)
        };
        Scratch::clearing(parent, &name.to_string_lossy(), rescue)
            .with_context(|| format!("the new {} is made beside the old one", self.path.display()))
    }

    /// Puts the new folder in the place of the old one.
    fn swap(&self, scratch: Scratch) -> Result<()> {
        let (new, old) = (scratch.join("new"), scratch.join("old"));
        let shown = self.path.display();
        let failed = || format!("cannot replace {shown}, which stays as it was");
        for _ in 0..TRIES {
            self.has_only_ours()?;
            match fs::rename(&self.path, &old) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(error).with_context(failed);
                }
                // Without an old one, or when another run has just moved it away.
                _ => {}
            }
            match fs::rename(&new, &self.path) {
                Ok(()) => return clear(&old, scratch),
                // Another run has put its own here between the two steps, and a
                // third may have moved that away by now: what is there is no use.
                Err(error) if is_taken(&error) => remove(&old)?,
                Err(error) => {
                    if old.exists() {
                        fs::rename(&old, &self.path)?;
                    }
                    return Err(error).with_context(failed);
                }
            }
        }
        bail!("{shown} {BUSY}")
    }

    /// Refuses a folder with anything in it that this command did not write.
    fn has_only_ours(&self) -> Result<()> {
        let shown = self.path.display();
        if !self.path.exists() {
            return Ok(());
        }
        if !self.path.is_dir() {
            bail!("{shown} is a file: name a folder");
        }
        let (known, strange) = self.looked_into()?;
        let Some((first, _)) = strange.split_at_checked(strange.len().min(NAMED)) else {
            return Ok(());
        };
        let more = strange.len() - first.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let first = first.join(", ");
        match (strange.is_empty(), known) {
            (true, _) => Ok(()),
            (false, None) => bail!(
                "{shown} was not made by `{}` and is not empty: it holds {first}{more}. \
                 Name another folder, or an empty one",
                self.maker
            ),
            (false, Some(_)) => bail!(
                "{shown} holds what `{}` did not write, or not so: {first}{more}. \
                 Move that elsewhere, or name another folder",
                self.maker
            ),
        }
    }

    /// The files that are known and the strange ones, of one and the same folder: another
    /// run may put its own here while this one looks.
    fn looked_into(&self) -> Result<(Option<Known>, Vec<String>)> {
        for _ in 0..TRIES {
            if !self.path.exists() {
                return Ok((None, Vec::new()));
            }
            let known = read_list(&self.path, self.maker);
            match strange(&self.path, known.as_ref()) {
                Ok(strange) if read_list(&self.path, self.maker) == known => {
                    return Ok((known, strange));
                }
                Err(error) if !is_not_found(&error) => return Err(error),
                _ => sleep(Duration::from_millis(5)),
            }
        }
        bail!("{} {BUSY}", self.path.display())
    }
}

/// Is this about a file or folder that is not there?
fn is_not_found(error: &anyhow::Error) -> bool {
    let cause = error.root_cause().downcast_ref::<io::Error>();
    cause.is_some_and(|cause| cause.kind() == io::ErrorKind::NotFound)
}

/// Is this about a name that has a folder already? Windows says that access is denied.
fn is_taken(error: &io::Error) -> bool {
    use io::ErrorKind::{AlreadyExists, DirectoryNotEmpty, PermissionDenied};
    let kind = error.kind();
    matches!(kind, AlreadyExists | DirectoryNotEmpty) || cfg!(windows) && kind == PermissionDenied
}

/// The text of [`LIST`] for `folder`: what made it, and every file in it.
fn list(folder: &Path, maker: &str) -> Result<String> {
    let mut text = format!("{}\n", head(maker));
    for (name, path) in walk(folder)? {
        if !path.is_dir() {
            text += &format!("{}  {name}\n", digest(&path)?);
        }
    }
    Ok(text)
}

fn head(maker: &str) -> String {
    format!("Made by `{maker}`, which may replace it while it holds only these files:")
}

/// The files that `maker` has written into `folder`, with their digests; none
/// if it has written none.
fn read_list(folder: &Path, maker: &str) -> Option<Known> {
    let text = fs::read_to_string(folder.join(LIST)).ok()?;
    let mut lines = text.lines();
    if lines.next() != Some(&head(maker)) {
        return None;
    }
    let pair = |line: &str| line.split_once("  ").map(|(hash, name)| (name.into(), hash.into()));
    lines.map(pair).collect()
}

/// What is in `folder` that `known` does not name, or not with these contents;
/// of a strange folder only its own name. It is not looked into: it may
/// be as large as a home folder.
fn strange(folder: &Path, known: Option<&Known>) -> Result<Vec<String>> {
    let holds_ours = |name: &str| {
        let inside = format!("{name}/");
        let next = known.and_then(|known| known.range(inside.clone()..).next());
        next.is_some_and(|(name, _)| name.starts_with(&inside))
    };
    let mut strange = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for (name, path, kind) in entries(folder, &next)? {
            let ours = if kind.is_dir() {
                holds_ours(&name)
            } else if name == LIST {
                known.is_some() && kind.is_file()
            } else {
                match known.and_then(|known| known.get(&name)) {
                    Some(expected) if kind.is_file() => *expected == digest(&path)?,
                    _ => false,
                }
            };
            match ours {
                true if kind.is_dir() => folders.push(path),
                true => {}
                false => strange.push(name),
            }
        }
    }
    strange.sort();
    Ok(strange)
}

/// Removes the old folder and the one to work in. What another program has put into the
/// old one in the last moment stays, and the message says where.
fn clear(old: &Path, scratch: Scratch) -> Result<()> {
    if remove(old).is_err() {
        let kept = scratch.keep().join("old");
        bail!("files were put here that are not ours; they are in {} now", kept.display());
    }
    Ok(())
}

/// Removes the files that [`LIST`] names, and the folders that are empty then.
///
/// # Errors
/// If anything else is there, which stays.
fn remove(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let all = walk(folder)?;
    let text = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    for (name, path) in &all {
        let listed = text.lines().any(|line| line.split_once("  ").is_some_and(|l| l.1 == name));
        if listed || name == LIST {
            fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    for (_, path) in all.iter().rev().filter(|(_, path)| path.is_dir() && !path.is_symlink()) {
        // One that is not empty stays.
        let _ = fs::remove_dir(path);
    }
    fs::remove_dir(folder).with_context(|| format!("{} is not empty", folder.display()))
}

/// Everything in `folder`: in order, a folder before what is in it. Links are
/// not followed.
fn walk(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for (name, path, kind) in entries(folder, &next)? {
            if kind.is_dir() {
                folders.push(path.clone());
            }
            found.push((name, path));
        }
    }
    found.sort();
    Ok(found)
}

/// What is in `inside`, a folder in `folder` or that itself: its path from
/// `folder` with `/` between, its path, and what it is.
fn entries(folder: &Path, inside: &Path) -> Result<Vec<(String, PathBuf, FileType)>> {
    let entries = fs::read_dir(inside);
    let entries = entries.with_context(|| format!("cannot look into {}", inside.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        let name = path.strip_prefix(folder).unwrap_or(&path);
        let names: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        found.push((names.join("/"), path.clone(), entry.file_type()?));
    }
    Ok(found)
}

/// The SHA-256 of a file.
fn digest(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(sha256(&bytes))
}
