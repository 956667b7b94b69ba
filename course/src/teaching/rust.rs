//! The Rust of a chapter, for its slides: each exercise as it is set, and the
//! listings that answer them. The prose between stays in the chapter.

use super::parts::{Piece, Task, fence, fences};
use crate::preprocess::exercise::TYPES;
use chapters::page::element;

/// What is to be projected of the fold that these lines are.
pub fn pieces(lines: &[&str]) -> Vec<Piece> {
    let heading = summary(lines);
    let mut pieces = Vec::new();
    // Behind the line that opens the fold itself.
    let mut at = 1;
    while at < lines.len() {
        let (line, rest) = (lines[at], &lines[at..]);
        at += if line.starts_with("<section class=\"exercise\"") {
            let taken = element(rest, "<section", "</section>");
            pieces.extend(task(&rest[..taken]).map(Piece::Task));
            taken
        } else if line.starts_with("<section") {
            element(rest, "<section", "</section>")
        } else if line.starts_with("<details") {
            let taken = element(rest, "<details", "</details>");
            let own = summary(&rest[..taken]);
            pieces.extend(listings(&rest[..taken], &own));
            taken
        } else if line.starts_with("```") {
            let taken = fence(rest);
            pieces.extend(listings(&rest[..taken], &heading));
            taken
        } else {
            1
        };
    }
    pieces
}

/// What stands on a fold, as HTML.
fn summary(lines: &[&str]) -> String {
    let text = lines.iter().take(4).copied().collect::<Vec<_>>().join(" ");
    let inside = text.split_once("<summary>").and_then(|(_, rest)| rest.split_once("</summary>"));
    inside.map_or(String::new(), |(inside, _)| inside.trim().into())
}

/// The exercise in this box: its title, what it asks for, and the signatures.
fn task(lines: &[&str]) -> Option<Task> {
    let between = |class: &str| {
        let start = format!("<p class=\"{class}\">");
        lines.iter().find_map(|line| line.strip_prefix(start.as_str())?.strip_suffix("</p>"))
    };
    let (_, title) = between("exercise-title")?.split_once("</span> ")?;
    let about = between("exercise-about").unwrap_or_default();
    // Up to the hints: the words of the stub, its signatures, the command.
    let behind = lines.iter().position(|line| line.starts_with("<p class=\"exercise-about"))? + 1;
    let end = lines.iter().position(|line| line.starts_with("<details")).unwrap_or(lines.len());
    let asked = lines.get(behind..end).unwrap_or_default();
    let said = asked.iter().skip_while(|line| line.trim().is_empty());
    let said: Vec<&str> = said.take_while(|line| !line.trim().is_empty()).copied().collect();
    let is_prose = !said.first().is_some_and(|line| line.starts_with("```"));
    // The types have no room beside what is to be written.
    let code = fences(asked).into_iter().filter(|block| block[0] != TYPES);
    Some(Task {
        title: title.into(),
        about: about.into(),
        said: if is_prose { said.join("\n") } else { String::new() },
        code: code.map(|block| block.join("\n")).collect(),
    })
}

/// Each Rust block in these lines, under this heading, without the lines that
/// only the tests see.
fn listings(lines: &[&str], heading: &str) -> Vec<Piece> {
    let listing = |block: &[&str]| {
        let seen = block.iter().filter(|line| **line != "#" && !line.starts_with("# "));
        Piece::Listing(heading.into(), seen.copied().collect::<Vec<_>>().join("\n"))
    };
    let rust = fences(lines).into_iter().filter(|block| block[0].starts_with("```rust"));
    rust.map(listing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fold_of_rust_falls_into_exercises_and_listings() {
        let text = "<details class=\"in-rust\">\n<summary>In Rust: both</summary>\n\nProse.\n\n\
             <section class=\"exercise\" id=\"a\">\n\n\
             <p class=\"exercise-title\"><span>Exercise</span> Count &amp; stop</p>\n\n\
             <p class=\"exercise-about\">Write it</p>\n\nCount up,\nby one.\n\nMore.\n\n\
             ```text\nfn up()\n```\n\nOpen it:\n\n```console\ncargo course test up\n```\n\n\
             <details class=\"hint\"><summary>A nudge</summary>\n\n```text\nno\n```\n\n</details>\n\n\
             </section>\n\n<details class=\"listing\">\n<summary>Our <code>up</code></summary>\n\n\
             Why.\n\n```rust\n# use a;\nfn up() {}\n```\n\n</details>\n\n\
             ```rust,noplayground\nfn f() {}\n```\n\n</details>";
        let lines: Vec<&str> = text.lines().collect();
        let task = Task {
            title: "Count &amp; stop".into(),
            about: "Write it".into(),
            said: "Count up,\nby one.".into(),
            code: vec![
                "```text\nfn up()\n```".into(),
                "```console\ncargo course test up\n```".into(),
            ],
        };
        let listing = |heading: &str, code: &str| Piece::Listing(heading.into(), code.into());
        assert_eq!(
            pieces(&lines),
            [
                Piece::Task(task),
                listing("Our <code>up</code>", "```rust\nfn up() {}\n```"),
                listing("In Rust: both", "```rust,noplayground\nfn f() {}\n```"),
            ]
        );
    }
}
