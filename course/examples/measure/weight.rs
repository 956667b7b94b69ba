//! What is sent to a reader, in bytes; and how long the labs are recorded.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use course::site::bundle::bare;
use flate2::Compression;

use crate::{Table, limits, weighed};

const KB: f64 = 1000.0;

fn gzipped(bytes: &[u8]) -> f64 {
    weighed::packed(bytes, Compression::best()) as f64 / KB
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

/// Files of ours as a page gets them: without comments, all in one.
fn of(folder: &Path, extension: &str) -> f64 {
    let read = |file| bare(&fs::read_to_string(file).expect("it can be read"));
    let all: String = files(folder, extension).into_iter().map(read).collect();
    gzipped(all.as_bytes())
}

/// What every page with a lab loads, and what an edit loads on top of it.
pub fn stepper_and_engine(root: &Path, table: &mut Table) {
    table.row("the stepper's code", of(&root.join("book/theme/lab"), "js"), 45.0, "KB");
    let sent = |name: &str| {
        let file = root.join("book/src/lab").join(name);
        gzipped(&fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display())))
    };
    for (what, file, most) in [
        ("the live engine", "engine.js", limits::ENGINE),
        ("  and the modules in Python, if one is imported", "library.js", limits::LIBRARY),
        ("  and the judge, if an exercise is checked", "judge.js", limits::JUDGE),
    ] {
        table.row(what, sent(file), most as f64 / KB, "KB");
    }
    table.row("the editor, when a program is edited", sent("editor.js"), 150.0, "KB");
}

/// The page of each chapter, with all that it asks for.
pub fn pages(book: &Path, table: &mut Table) {
    for chapter in weighed::chapters(book) {
        let files = weighed::asked_for(book, &chapter);
        let bytes: usize = files.iter().map(|file| weighed::sent(file)).sum();
        let name = chapter.strip_prefix(book).unwrap_or(&chapter).display().to_string();
        table.row(&name, bytes as f64 / KB, weighed::HEAVIEST as f64 / KB, "KB");
    }
}

/// The pages, those of the chapters and those beside them.
fn pages_of(book: &Path) -> Vec<PathBuf> {
    let mut pages = files(book, "html");
    pages.retain(|page| !page.ends_with("print.html") && !page.ends_with("index.html"));
    for entry in fs::read_dir(book).expect("the book is there") {
        let page = entry.expect("it can be read").path().join("index.html");
        if page.is_file() {
            pages.push(page);
        }
    }
    pages.sort();
    pages
}

/// The labs of all pages recorded again, as a build of the book does it.
pub fn recording(book: &Path, table: &mut Table) {
    let mut labs = Vec::new();
    for page in pages_of(book) {
        let html = fs::read_to_string(page).expect("it can be read");
        for piece in html.split("class=\"lab-trace\">").skip(1) {
            let json = piece.split("</script>").next().unwrap_or_default();
            let trace: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
            labs.push(trace);
        }
    }
    let started = Instant::now();
    for lab in &labs {
        let [title, source, version] =
            ["title", "source", "version"].map(|key| lab[key].as_str().unwrap_or_default());
        let trace = lab_player::record(title, source, version).expect("a known version");
        assert_eq!(Some(trace.stops.len()), lab["stops"].as_array().map(Vec::len), "{title}");
    }
    let what = format!("the {} labs of the book recorded", labs.len());
    table.row(&what, started.elapsed().as_secs_f64(), 5.0, "s");
}
