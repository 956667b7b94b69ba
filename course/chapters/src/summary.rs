//! Which chapters there are: the links of `SUMMARY.md`, in its order.

use crate::Problem;
use std::fs;
use std::path::{Path, PathBuf};

/// A chapter named in `SUMMARY.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its file, relative to the folder of `SUMMARY.md`.
    pub path: PathBuf,
    /// The line of `SUMMARY.md` that names it.
    pub line: usize,
}

/// The chapters of the book in `src`. Drafts (`[Title]()`) are not chapters yet.
pub fn read(src: &Path, shown: &Path) -> Result<Vec<Entry>, Problem> {
    let file = src.join("SUMMARY.md");
    let text = fs::read_to_string(file)
        .map_err(|error| Problem::new(shown.join("SUMMARY.md"), 1, error.to_string()))?;
    Ok(parse(&text))
}

fn parse(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let Some((_, link)) = line.split_once("](") else {
            continue;
        };
        let Some((path, _)) = link.rsplit_once(')') else {
            continue;
        };
        if path.ends_with(".md") {
            let path = PathBuf::from(path.trim_start_matches("./"));
            let line = index + 1;
            entries.push(Entry { path, line });
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_come_in_the_order_of_the_summary_and_drafts_do_not() {
        let summary = "# Summary\n\n[Hello](hello.md)\n\n- [Two](./02_two/index.md)\n  - [Deep](a (b).md)\n- [Later]()\n";
        let entries = parse(summary);
        let found: Vec<_> = entries.iter().map(|e| (e.path.to_str().unwrap(), e.line)).collect();
        assert_eq!(found, [("hello.md", 3), ("02_two/index.md", 5), ("a (b).md", 6)]);
    }
}
