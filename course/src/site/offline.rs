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
    let mut files = Vec::new();
    let mut digest = Sha256::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            let name = super::name(folder, &path);
            if path.is_dir() {
                folders.push(path);
            } else if is_kept(&name) {
                files.push((name, path));
            }
        }
    }
    files.sort();
    for (name, path) in &files {
        digest.update(name);
        digest.update(fs::read(path)?);
    }
    // What was bundled is not asked for piece by piece.
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let digest: String = digest.finalize()[..6].iter().map(|b| format!("{b:02x}")).collect();
    let text = WORKER
        .replace("\"EDITION\"", &serde_json::to_string(&digest)?)
        .replace("[\"FILES\"]", &serde_json::to_string(&names)?);
    fs::write(folder.join(FILE), text).with_context(|| format!("cannot write {FILE}"))
}

fn is_kept(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let is_part = name.starts_with("theme/") || name == FILE;
    KEPT.contains(&ending) && !is_part && !LEFT_OUT.iter().any(|out| name.starts_with(out))
}
