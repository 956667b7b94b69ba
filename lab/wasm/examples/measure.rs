//! Prints what the labs weigh and how long they take:
//! `cargo run -p lab-wasm --example measure`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use flate2::{Compression, write::GzEncoder};

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it").len()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

fn weigh(what: &str, files: &[PathBuf], most: usize) {
    let bytes: Vec<u8> =
        files.iter().flat_map(|file| fs::read(file).expect("it can be read")).collect();
    let packed = gzipped(&bytes);
    println!("{what:<32} {:>8} bytes, {packed:>7} gzipped (at most {most})", bytes.len());
}

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let theme = root.join("book/theme/lab");
    weigh("stepper, code", &files(&theme, "js"), 40 * 1024);
    weigh("stepper, style", &files(&theme, "css"), 40 * 1024);
    weigh("live engine", &files(&root.join("book/src/lab"), "js"), 350 * 1024);
    let (mut all, mut largest, mut stops) = (0, 0, 0);
    let started = Instant::now();
    let programs = files(&root.join("tests/python/labs"), "py");
    for file in &programs {
        let source = fs::read_to_string(file).expect("it can be read");
        let trace = lab_player::record("a lab", &source, "3.13").expect("a known version");
        stops += trace.stops.len();
        let answer = lab_player::answer(
            &serde_json::json!({"source": source, "version": "3.13"}).to_string(),
        );
        let packed = gzipped(answer.as_bytes());
        all += packed;
        largest = largest.max(packed);
    }
    println!(
        "{} labs recorded twice in {:?}: {stops} stops, {all} bytes gzipped, the largest {largest}",
        programs.len(),
        started.elapsed()
    );
}
