//! The player's tests, in one program, so that every core has something to do until the
//! last has ended. A module is chosen by its name: `cargo test -p lab-player --test all fold::`.

mod arrows;
mod captions;
mod fold;
mod json;
mod kata;
mod long;
mod page;
mod work;

use std::path::Path;

/// The programs of the labs, by name.
fn labs() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python/labs");
    let entries = std::fs::read_dir(folder).expect("there are programs");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    let programs = paths.filter(|path| path.extension().is_some_and(|e| e == "py"));
    let read = |path: &Path| std::fs::read_to_string(path).expect("it can be read");
    programs.map(|path| (path.display().to_string(), read(&path))).collect()
}
