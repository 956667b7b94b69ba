//! A repository in small: one of each thing that a chapter can show, and
//! nothing wrong with any. Tests break one thing at a time.

use course::{check, exercises};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The chapter that shows one of each thing.
pub const CHAPTER: &str = "book/src/02_two/index.md";

const FILES: &[(&str, &str)] = &[
    (
        "book/book.toml",
        "[book]\ntitle = \"Mini\"\n\n[preprocessor.course]\ncommand = \"COURSE preprocess\"\nbefore = [\"links\"]\n\n\
         [output.html.playground]\nrunnable = false\n",
    ),
    ("book/search.toml", ""),
    (
        "book/src/SUMMARY.md",
        "# Summary\n\n- [One](01_one/index.md)\n- [Two](02_two/index.md)\n- [Later]()\n",
    ),
    ("book/src/01_one/index.md", "# One\n\n## A part of one\n\nText.\n"),
    (
        CHAPTER,
        "# Two\n\nSee [one](../01_one/index.md#a-part-of-one) and [this](#two).\n\n\
         {{#program two_orders}}\n\n\
         ```rust\nassert_eq!(1 + 1, 2);\n```\n\n\
         ```rust\n{{#include ../../../gc-core/src/lib.rs:heap}}\n```\n\n\
         {{#exercise 02_two/01_count}}\n\n\
         ![a dot](dot.svg)\n",
    ),
    ("book/src/02_two/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    (
        "gc-core/src/lib.rs",
        "mod m {\n    // ANCHOR: heap\n    pub struct Heap;\n    // ANCHOR_END: heap\n}\n",
    ),
    ("tests/python/two_orders.py", "print(\"tea\" < \"cup\")\n"),
    ("tests/python/two_orders.out", "False\n"),
    (
        "exercises/02_two/01_count/Cargo.toml",
        "[package]\nname = \"ex02-1-count\"\ndescription = \"Count to zero\"\n",
    ),
    ("Cargo.toml", "[workspace]\nmembers = [\"exercises/02_two/01_count\"]\n"),
    ("exercises/02_two/01_count/src/lib.rs", "//! Count.\nfn count() { todo!() }\n"),
    ("exercises/02_two/01_count/tests/check.rs", "#[test]\nfn it_counts() {}\n"),
    (
        "exercises/02_two/01_count/hints.md",
        "## A nudge\n\nLook.\n\n## More\n\nLook there.\n\n## Nearly\n\nSubtract one.\n",
    ),
];

/// A folder in memory, where there is a gigabyte to spare for such: hundreds of files
/// are made and removed in each, which on a disk takes longer than what is tried.
#[cfg(target_os = "linux")]
fn folder() -> TempDir {
    let memory = "/dev/shm";
    let room = nix::sys::statvfs::statvfs(memory)
        .map_or(0, |disk| disk.blocks_available() * disk.fragment_size());
    let made = (room > 1 << 30).then(|| TempDir::new_in(memory).ok()).flatten();
    made.unwrap_or_else(|| TempDir::new().unwrap())
}

#[cfg(not(target_os = "linux"))]
fn folder() -> TempDir {
    TempDir::new().unwrap()
}

/// A repository in a folder of its own that goes when this does.
pub struct Mini(TempDir);

impl Mini {
    /// The repository with nothing wrong.
    pub fn new() -> Mini {
        let mini = Mini(folder());
        for (file, text) in FILES {
            let command = env!("CARGO_BIN_EXE_course");
            mini.write(file, &text.replace("COURSE", command));
        }
        exercises::record(mini.root()).unwrap();
        mini
    }

    /// Its root.
    pub fn root(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file, in place of one that is there.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.root().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces `old`, which must be there, in a file.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "{file} has no {old:?}");
        self.write(file, &text.replacen(old, new, 1));
    }

    /// Adds to the end of a file.
    pub fn append(&self, file: &str, text: &str) {
        self.write(file, &(self.read(file) + text));
    }

    /// A file's text.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root().join(file)).unwrap()
    }

    /// Removes a file.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.root().join(file)).unwrap();
    }

    /// What `cargo course check` finds, a line each.
    pub fn problems(&self) -> Vec<String> {
        let report = check::all(self.root(), &self.root().join("pages")).unwrap();
        report.problems.iter().map(|p| p.to_string()).collect()
    }

    /// The one problem that there is.
    #[track_caller]
    pub fn problem(&self) -> String {
        let problems = self.problems();
        let [problem] = problems.as_slice() else { panic!("not one problem: {problems:#?}") };
        problem.clone()
    }
}

/// A plan with an item of each kind, which takes so many minutes with so long a break.
pub fn plan(minutes: u32, pause: u32) -> String {
    format!(
        "title = \"Short\"\naudience = \"All.\"\noutcome = \"They can count.\"\n\n\
         [[day]]\nminutes = {minutes}\nitems = [\n    {{ chapter = \"02_two\" }},\n    \
         {{ exercise = \"02_two/count\", skip = 1 }},\n    {{ break = {pause} }},\n    \
         {{ questions = true }},\n]\n"
    )
}
