//! `{{#include file:anchor}}` and `{{#rustdoc_include file:anchor}}`, strictly.
//!
//! mdBook expands these itself, but leniently: a file it cannot read is only
//! logged, and an anchor it cannot find yields nothing at all, without a word.
//! Here both are problems. The result is otherwise mdBook's (a test in
//! `course` compares the two on every chapter), with one thing added: an
//! included method is moved to the left margin.

use crate::{Page, Problem};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How deep an included file may include others before it is a circle.
const DEPTH: usize = 10;

/// Expands the includes of `page`, whose chapter lies in `src`. The files that
/// were read are added to `read`: a build script watches them.
pub fn expand(
    page: &mut Page,
    src: &Path,
    read: &mut BTreeSet<PathBuf>,
    problems: &mut Vec<Problem>,
) {
    let chapter = src.join(&page.path);
    let folder = chapter.parent().unwrap_or(src).to_path_buf();
    page.rewrite_lines(problems, |line| {
        if !line.text.contains("{{#") {
            return Ok(None);
        }
        expand_text(&line.text, &folder, DEPTH, read).map(Some)
    });
}

/// `text`, which stands in a file of `folder`, with its includes expanded.
fn expand_text(
    text: &str,
    folder: &Path,
    depth: usize,
    read: &mut BTreeSet<PathBuf>,
) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("{{#") {
        let (before, link) = rest.split_at(at);
        let Some(end) = link.find("}}").map(|end| end + 2) else {
            break;
        };
        out += before;
        let directive = &link[..end];
        match parse(directive) {
            Some(wanted) if !before.ends_with('\\') => {
                let included = include(&wanted, folder, depth, read);
                out += &included.map_err(|what| format!("{directive}: {what}"))?;
                rest = &link[end..];
            }
            _ => {
                out += "{{#";
                rest = &link[3..];
            }
        }
    }
    Ok(out + rest)
}

/// What an include asks for.
struct Wanted<'a> {
    file: &'a str,
    anchor: Option<&'a str>,
    /// Lines outside the anchor come along, hidden from the reader.
    hidden: bool,
}

/// The include in `{{#...}}`, or `None` when it is another directive.
fn parse(directive: &str) -> Option<Wanted<'_>> {
    let inside = directive.strip_prefix("{{#")?.strip_suffix("}}")?;
    let (kind, argument) = inside.split_once(char::is_whitespace)?;
    let hidden = match kind {
        "include" => false,
        "rustdoc_include" => true,
        _ => return None,
    };
    let argument = argument.trim();
    let (file, anchor) = match argument.split_once(':') {
        Some((file, anchor)) => (file, Some(anchor)),
        None => (argument, None),
    };
    Some(Wanted { file, anchor, hidden })
}

fn include(
    wanted: &Wanted,
    folder: &Path,
    depth: usize,
    read: &mut BTreeSet<PathBuf>,
) -> Result<String, String> {
    if depth == 0 {
        return Err(format!("includes nested over {DEPTH} deep: does a file include itself?"));
    }
    let path = folder.join(wanted.file);
    let text = fs::read_to_string(&path)
        .map_err(|error| format!("cannot read {}: {error}", wanted.file))?;
    let inner = path.parent().unwrap_or(folder).to_path_buf();
    read.insert(path);
    let lines = match wanted.anchor {
        None => text.lines().map(String::from).collect(),
        Some(anchor) => anchored(&text, anchor, wanted.hidden)?,
    };
    expand_text(&lines.join("\n"), &inner, depth - 1, read)
}

/// The lines between `ANCHOR: name` and `ANCHOR_END: name`; those outside are
/// left out or, when `hidden`, come along behind `# `.
fn anchored(text: &str, anchor: &str, hidden: bool) -> Result<Vec<String>, String> {
    if anchor.starts_with(|c: char| c.is_ascii_digit() || c == ':') {
        return Err("line numbers drift as the file is edited: use an anchor".into());
    }
    let mut lines = Vec::new();
    let (mut inside, mut found) = (false, false);
    for line in text.lines() {
        match (mark(line, "ANCHOR:"), mark(line, "ANCHOR_END:")) {
            (Some(name), _) if name == anchor && found => {
                return Err(format!("anchor `{anchor}` begins twice in this file"));
            }
            (Some(name), _) if name == anchor => (inside, found) = (true, true),
            (_, Some(name)) if name == anchor => inside = false,
            (None, None) if inside => lines.push(line.to_string()),
            (None, None) if hidden => lines.push(format!("# {line}")),
            _ => {}
        }
    }
    if !found {
        return Err(format!("no anchor `{anchor}` in this file{}", known(text, anchor)));
    }
    if inside {
        return Err(format!("anchor `{anchor}` has no ANCHOR_END"));
    }
    if lines.iter().all(|line| line.trim().is_empty()) {
        return Err(format!("anchor `{anchor}` holds no lines"));
    }
    Ok(if hidden { lines } else { dedent(lines) })
}

/// The name behind `word` in a line such as `// ANCHOR: name`.
fn mark<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let (_, name) = line.split_once(word)?;
    let name = name.trim_start();
    let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'));
    Some(&name[..end.unwrap_or(name.len())])
}

fn known(text: &str, wanted: &str) -> String {
    let mut names: Vec<&str> = text.lines().filter_map(|line| mark(line, "ANCHOR:")).collect();
    names.retain(|name| *name != wanted);
    if names.is_empty() {
        return "; it has none".into();
    }
    format!("; it has {}", names.join(", "))
}

/// Moves the block to the left margin, keeping its shape.
fn dedent(lines: Vec<String>) -> Vec<String> {
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let indent = filled.map(|line| line.len() - line.trim_start_matches(' ').len());
    let indent = indent.min().unwrap_or(0);
    let shift = |line: String| line.get(indent..).unwrap_or("").to_string();
    lines.into_iter().map(shift).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const METHOD: &str = "struct A;\nimpl A {\n    // ANCHOR: grow\n    fn grow() {\n        todo()\n    }\n    // ANCHOR_END: grow\n}";

    #[test]
    fn an_included_method_stands_at_the_left_margin() {
        let lines = anchored(METHOD, "grow", false).unwrap();
        assert_eq!(lines, ["fn grow() {", "    todo()", "}"]);
    }

    #[test]
    fn the_rest_of_the_file_can_come_along_hidden() {
        let lines = anchored(METHOD, "grow", true).unwrap();
        assert_eq!(lines[0], "# struct A;");
        assert_eq!(lines[2], "    fn grow() {");
        assert_eq!(lines[5], "# }");
    }

    #[test]
    fn a_lost_anchor_names_those_that_are_there() {
        let error = anchored(METHOD, "shrink", false).unwrap_err();
        assert_eq!(error, "no anchor `shrink` in this file; it has grow");
    }

    #[test]
    fn an_anchor_without_an_end_or_without_lines_is_refused() {
        let open = anchored("// ANCHOR: a\nfn a() {}", "a", false).unwrap_err();
        assert_eq!(open, "anchor `a` has no ANCHOR_END");
        let empty = anchored("// ANCHOR: a\n// ANCHOR_END: a", "a", false).unwrap_err();
        assert_eq!(empty, "anchor `a` holds no lines");
        let digits = anchored("x", "3:5", false).unwrap_err();
        assert!(digits.starts_with("line numbers drift"));
    }

    #[test]
    fn a_missing_file_names_chapter_line_and_directive() {
        let text = "# One\n\n{{#include lost.rs}}\n";
        let mut page = Page::new(Path::new("one/index.md"), Path::new("book/src"), text);
        let mut problems = Vec::new();
        let mut read = BTreeSet::new();
        expand(&mut page, Path::new("nowhere"), &mut read, &mut problems);
        let said = problems[0].to_string();
        assert!(
            said.starts_with("book/src/one/index.md:3: {{#include lost.rs}}: cannot read lost.rs"),
            "{said}"
        );
    }

    #[test]
    fn other_directives_and_escaped_ones_are_left_alone() {
        let mut read = BTreeSet::new();
        for text in [r"\{{#include x.rs}}", "{{#program x}}", "{{#", "a {{# b"] {
            let out = expand_text(text, Path::new("."), DEPTH, &mut read).unwrap();
            assert_eq!(out, text);
        }
    }
}
