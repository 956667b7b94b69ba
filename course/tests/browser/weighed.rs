//! What a page is sent before its engine, and how much that may be.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes of a chapter's page with all that it asks for, as a server compresses them.
pub const HEAVIEST: usize = 250 * 1024;

/// How many bytes are left of these, compressed.
pub fn packed(bytes: &[u8], how: Compression) -> usize {
    let mut packed = GzEncoder::new(Vec::new(), how);
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap().len()
}

/// How many bytes of a file are sent.
pub fn sent(file: &Path) -> usize {
    let bytes = fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    if file.extension().is_some_and(|kind| kind == "woff2" || kind == "png") {
        return bytes.len();
    }
    packed(&bytes, Compression::new(6))
}

/// The folders of the chapters in a built book.
pub fn chapters(book: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(book).unwrap_or_else(|e| panic!("{}: {e}", book.display()));
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let page = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
        name.starts_with(|c: char| c.is_ascii_digit()) && page.contains("class=\"chapter-number\"")
    });
    folders.sort();
    folders
}

/// What the page of a chapter asks for: itself, style sheets, typefaces, scripts and icons.
pub fn asked_for(book: &Path, chapter: &Path) -> BTreeSet<PathBuf> {
    let page = chapter.join("index.html");
    let links = course::check::html::read(&fs::read_to_string(&page).unwrap()).links;
    let files = links.into_iter().map(|link| link.to).filter(|link| {
        [".css", ".js"].iter().any(|end| link.ends_with(end)) || link.contains("favicon")
    });
    let mut files: BTreeSet<PathBuf> = files.map(|link| chapter.join(link)).collect();
    for entry in fs::read_dir(book.join("fonts")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "woff2") {
            files.insert(path);
        }
    }
    files.insert(page);
    files
}
