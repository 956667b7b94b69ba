//! What shows a claim: a program's recorded output, CPython's source, a page.

use std::path::{Path, PathBuf};

/// The version of CPython that sources are cited from, if a claim names none.
pub const TAG: &str = "v3.13.0";

const CPYTHON: &str = "https://github.com/python/cpython/blob";

/// The evidence for a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A program under `tests`, and what a real CPython printed for it.
    Program {
        /// Below `tests/python`, or below `tests`; without its ending.
        name: String,
        /// The recording of that version instead of the usual one.
        version: Option<String>,
        /// Lines of it, in order; one that ends in `...` is the beginning of a line.
        output: Vec<String>,
    },
    /// CPython's own source.
    Source {
        /// Such as `Python/gc.c`.
        file: String,
        /// The function or other name in it, if the claim is about one.
        item: Option<String>,
        /// The tag it is cited at.
        tag: String,
    },
    /// A page of another site, such as a PEP.
    Page {
        /// What to call it.
        title: String,
        /// Its address.
        url: String,
    },
}

/// Reads `Python/gc.c subtract_refs`, `PEP 442` or an address.
pub fn source(text: &str, tag: Option<&str>) -> Result<Evidence, String> {
    if let Some(number) = text.strip_prefix("PEP ").and_then(|n| n.parse::<u32>().ok()) {
        let url = format!("https://peps.python.org/pep-{number:04}/");
        return Ok(Evidence::Page { title: text.into(), url });
    }
    if let Some(rest) = text.strip_prefix("https://") {
        let (address, title) = rest.split_once(' ').unwrap_or((rest, rest));
        return Ok(Evidence::Page { title: title.into(), url: format!("https://{address}") });
    }
    let (file, item) = match text.split_once(' ') {
        Some((file, item)) => (file, Some(item.to_string())),
        None => (text, None),
    };
    let known = [".c", ".h", ".py", ".rst", ".md"].iter().any(|ending| file.ends_with(ending));
    if !(known && file.contains('/')) {
        let what =
            "is not a source: write `Python/gc.c subtract_refs`, `PEP 442` or `https://... title`";
        return Err(format!("`{text}` {what}"));
    }
    Ok(Evidence::Source { file: file.into(), item, tag: tag.unwrap_or(TAG).into() })
}

impl Evidence {
    /// Is the program there, and does its output hold every line? A source is
    /// not followed: checking the book needs no network.
    pub fn check(&self, root: &Path) -> Result<(), String> {
        let Evidence::Program { name, version, output } = self else {
            return Ok(());
        };
        let program = program(root, name).ok_or_else(|| {
            format!("there is no program tests/python/{name}.py or tests/{name}.py")
        })?;
        let recorded = recorded(&program, version.as_deref())
            .ok_or_else(|| format!("nothing is recorded for {name}; run tests/record.py"))?;
        missing(&recorded, output).map_or(Ok(()), |line| {
            Err(format!("`{line}` is not a line of what {name} prints, or not in this order"))
        })
    }

    /// Where it can be read at its place, if that is on another site.
    pub fn url(&self) -> Option<String> {
        match self {
            Evidence::Program { .. } => None,
            Evidence::Source { file, tag, .. } => Some(format!("{CPYTHON}/{tag}/{file}")),
            Evidence::Page { url, .. } => Some(url.clone()),
        }
    }
}

/// The program called `name`, if there is one.
pub fn program(root: &Path, name: &str) -> Option<PathBuf> {
    let below = |folder: &str| root.join(folder).join(format!("{name}.py"));
    [below("tests/python"), below("tests")].into_iter().find(|file| file.is_file())
}

/// Can the playground run it? It can run what lies below `tests/python`.
pub fn playable(root: &Path, name: &str) -> Option<PathBuf> {
    Some(root.join("tests/python").join(format!("{name}.py"))).filter(|file| file.is_file())
}

/// All that was recorded beside `program`: its output, and its error message.
fn recorded(program: &Path, version: Option<&str>) -> Option<String> {
    let beside = |ending: &str| std::fs::read_to_string(program.with_extension(ending)).ok();
    if let Some(version) = version {
        return ["out", "txt"].into_iter().find_map(|kind| beside(&format!("{version}.{kind}")));
    }
    let found: Vec<String> = ["out", "err", "txt"].into_iter().filter_map(beside).collect();
    (!found.is_empty()).then(|| found.concat())
}

/// The first of `lines` that `recorded` does not have behind the lines before it.
fn missing<'a>(recorded: &str, lines: &'a [String]) -> Option<&'a String> {
    let mut rest = recorded.lines().map(str::trim);
    lines.iter().find(|line| match line.strip_suffix("...") {
        Some(start) if start.len() < SHORTEST => true,
        Some(start) => !rest.any(|l| l.starts_with(start)),
        None => !rest.any(|l| l == line.trim()),
    })
}

/// The beginning of a line that is not taken for another's.
const SHORTEST: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_read_and_lead_somewhere() {
        let url = |text: &str, tag| source(text, tag).unwrap().url().unwrap();
        let gc = "https://github.com/python/cpython/blob/v3.13.0/Python/gc.c";
        assert_eq!(url("Python/gc.c subtract_refs", None), gc);
        assert!(url("Include/object.h", Some("v3.12.0")).contains("/v3.12.0/"));
        assert_eq!(url("PEP 442", None), "https://peps.python.org/pep-0442/");
        assert_eq!(url("https://a.org/b The b", None), "https://a.org/b");
        assert!(source("somewhere", None).is_err());
    }

    #[test]
    fn a_line_is_held_whole_or_by_its_beginning() {
        let missing = |lines: &[&str]| {
            let lines: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
            missing("freed tea\ncollected: 12\n", &lines).cloned()
        };
        assert_eq!(missing(&["freed tea", "collected: 12"]), None);
        assert_eq!(missing(&["collected: 12", "freed tea"]).unwrap(), "freed tea");
        assert_eq!(missing(&["collected: 1"]).unwrap(), "collected: 1");
        assert_eq!(missing(&["collected..."]), None);
        assert!(missing(&["..."]).is_some());
    }
}
