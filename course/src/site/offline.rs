//! The script that lets a browser read on without a network, once the book was served
//! to it. It fetches every page and what pages need, and asks the network first ever
//! after: what is read with a network is never old.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The worker, around the list of what it keeps.
const WORKER: &str = include_str!("../../../book/theme/offline/worker.js");
/// What a browser starts it as.
pub const FILE: &str = "offline.js";
/// Kept only when a reader asks for it: large, or not for reading.
const LEFT_OUT: &[&str] =
    &["slides/", "notes/", "print.html", "404.html", "cards/", "transcripts/"];
/// The endings of files that pages need.
const KEPT: &[&str] = &["html", "css", "js", "woff2", "svg", "png"];

/// Writes the worker, with the list of all files that it keeps.
///
/// # Errors
/// If a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let mut names = super::names(folder)?;
    names.retain(|name| is_kept(name));
    let mut digest = Sha256::new();
    for name in &names {
        digest.update(name);
        digest.update(fs::read(folder.join(name))?);
    }
    let digest: String = digest.finalize()[..6].iter().map(|b| format!("{b:02x}")).collect();
    let text = WORKER
        .replace("\"EDITION\"", &serde_json::to_string(&digest)?)
        .replace("[\"FILES\"]", &serde_json::to_string(&names)?);
    fs::write(folder.join(FILE), text).with_context(|| format!("cannot write {FILE}"))
}

fn is_kept(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    // What was bundled is not asked for piece by piece.
    let is_part = name.starts_with("theme/") || name == FILE;
    KEPT.contains(&ending) && !is_part && !LEFT_OUT.iter().any(|out| name.starts_with(out))
}
