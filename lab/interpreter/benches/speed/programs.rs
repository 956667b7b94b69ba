//! The programs that are measured.

use std::fs;
use std::path::Path;

/// The names and sources of the programs in a folder of this crate, in order.
pub fn in_folder(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there").flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "py"));
    files.sort();
    let read = |file: &Path| fs::read_to_string(file).expect("a program can be read");
    let stem = |file: &Path| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    files.iter().map(|file| (stem(file), read(file))).collect()
}

/// A program with less to do: a number of thousands, such as `20_000`, is one of hundreds.
pub fn a_tenth(source: &str) -> String {
    let mut less = String::new();
    for piece in source.split_inclusive(|c: char| !c.is_ascii_digit() && c != '_') {
        let number = piece.trim_end_matches(|c: char| !c.is_ascii_digit());
        match number.replace('_', "").parse::<u64>() {
            Ok(n) if number.contains('_') => {
                less.push_str(&format!("{}{}", n / 10, &piece[number.len()..]));
            }
            _ => less.push_str(piece),
        }
    }
    less
}
