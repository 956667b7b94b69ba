//! What a page weighs before its engine, as a server that compresses sends it.

use super::*;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::io::Write;

/// Bytes of a page with all that it asks for, compressed, and how many files that may be.
const HEAVIEST: usize = 250 * 1024;
const MOST: usize = 15;

/// How many bytes are left of these, compressed.
pub fn packed(bytes: &[u8], how: Compression) -> usize {
    let mut packed = GzEncoder::new(Vec::new(), how);
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap().len()
}

fn sent(file: &Path) -> usize {
    let bytes = std::fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    if file.extension().is_some_and(|kind| kind == "woff2" || kind == "png") {
        return bytes.len();
    }
    packed(&bytes, Compression::new(6))
}

/// The files that a page asks for: its style sheets, typefaces, scripts and icons.
fn asked_for(page: &str) -> BTreeSet<PathBuf> {
    let folder = book().join(page);
    let html = std::fs::read_to_string(folder.join("index.html")).unwrap();
    let links = course::check::html::read(&html).links;
    let files = links.into_iter().map(|link| link.to).filter(|link| {
        [".css", ".js"].iter().any(|end| link.ends_with(end)) || link.contains("favicon")
    });
    let mut files: BTreeSet<PathBuf> = files.map(|link| folder.join(link)).collect();
    for entry in std::fs::read_dir(book().join("fonts")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "woff2") {
            files.insert(path);
        }
    }
    files.insert(folder.join("index.html"));
    files
}

#[test]
fn a_chapter_weighs_at_most_250_kb_in_15_requests() {
    let mut chapters = 0;
    for page in pages_with(&["class=\"chapter-number\""]) {
        let Some(name) = page.parent().and_then(|folder| folder.file_name()) else { continue };
        let name = name.to_string_lossy();
        if !name.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let files = asked_for(&name);
        let weight: usize = files.iter().map(|file| sent(file)).sum();
        assert!(files.len() <= MOST, "{name}: {} requests: {files:#?}", files.len());
        assert!(files.len() > 8, "{name} asks for hardly anything: {files:#?}");
        assert!(weight <= HEAVIEST, "{name}: {weight} bytes, compressed");
        chapters += 1;
    }
    assert!(chapters >= 27, "only {chapters} chapters were weighed");
}
