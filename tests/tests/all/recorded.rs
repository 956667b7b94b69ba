//! The Python that chapters show is run again, where the CPython that it was
//! recorded with is installed: what a page says was printed is what is printed.
//!
//! `tests/record.py --check` does the same for every program there is and for
//! other versions, and takes a minute.

use crate::root;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The programs that chapters show, each with a place that shows it.
fn shown() -> BTreeSet<(String, String)> {
    let (pages, problems) = chapters::read(&root().join("book/src"), Path::new("book/src"));
    assert_eq!(problems, []);
    let mut programs = BTreeSet::new();
    for page in pages {
        for line in &page.lines {
            let name = line.text.trim().strip_prefix("{{#program ");
            if let Some(name) = name.and_then(|name| name.strip_suffix("}}")) {
                let place = format!("{}:{}", page.shown.display(), line.origin);
                programs.insert((name.trim().to_string(), place));
            }
        }
    }
    programs
}

#[test]
fn cpython_prints_what_the_chapters_say() {
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    let programs = shown();
    assert!(!programs.is_empty(), "no chapter shows a program");
    let mut complaints = Vec::new();
    for (name, place) in programs {
        let file = root().join(format!("tests/python/{name}.py"));
        let recorded = fs::read_to_string(file.with_extension("out")).unwrap_or_default();
        let output = Command::new(&python).args(["-I", "-S"]).arg(&file).output().unwrap();
        let printed = String::from_utf8_lossy(&output.stdout);
        if printed != recorded {
            complaints
                .push(format!("{place}: {name} prints\n{printed}\nbut the page says\n{recorded}"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
