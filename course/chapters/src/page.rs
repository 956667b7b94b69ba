//! A chapter as lines that know their origin.
//!
//! Expanding an include puts many lines where one stood. A message about any
//! of them must still name the line that the author wrote, so each line
//! carries it along.

use crate::Problem;
use std::path::{Path, PathBuf};

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text, without its line end.
    pub text: String,
    /// The line of the chapter's file it came from, counted from 1.
    pub origin: usize,
}

/// A chapter on its way to the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The chapter's file, relative to the book's `src` folder.
    pub path: PathBuf,
    /// The same file as messages name it: relative to the repository.
    pub shown: PathBuf,
    /// The lines as they stand at the moment.
    pub lines: Vec<Line>,
}

impl Page {
    /// The chapter `path` as written; `shown` is how messages call the folder
    /// it lies in.
    pub fn new(path: &Path, shown: &Path, text: &str) -> Self {
        let lines = text
            .split('\n')
            // As git may write it on Windows.
            .map(|text| text.strip_suffix('\r').unwrap_or(text))
            .enumerate()
            .map(|(index, text)| Line { text: text.to_string(), origin: index + 1 });
        Page { path: path.to_path_buf(), shown: shown.join(path), lines: lines.collect() }
    }

    /// The page as one text.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join("\n")
    }

    /// The title, without its mark.
    pub fn title(&self) -> Option<&str> {
        self.lines.iter().find_map(|line| line.text.strip_prefix("# "))
    }

    /// What stands in emphasis between the title and the first empty line after it,
    /// on one line: the question of a chapter.
    pub fn question(&self) -> Option<String> {
        let lines = self.lines.iter().map(|line| line.text.trim());
        let below = lines.skip_while(|line| !line.starts_with("# ")).skip(1);
        let below = below.skip_while(|line| line.is_empty());
        let asked: Vec<&str> = below.take_while(|line| !line.is_empty()).collect();
        let asked = asked.join(" ");
        Some(asked.strip_prefix('*')?.strip_suffix('*')?.to_string())
    }

    /// A complaint about the line of the chapter that `line` came from.
    pub fn problem(&self, line: usize, what: impl Into<String>) -> Problem {
        Problem::new(&self.shown, line, what)
    }

    /// Gives every line to `rewrite`, which returns the text to stand in its
    /// place (of any number of lines) or `None` to leave it; what it refuses
    /// is added to `problems`, and that line stays as it was.
    pub fn rewrite_lines(
        &mut self,
        problems: &mut Vec<Problem>,
        mut rewrite: impl FnMut(&Line) -> Result<Option<String>, String>,
    ) {
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            match rewrite(line) {
                Ok(None) => lines.push(line.clone()),
                Ok(Some(text)) => lines.extend(
                    text.split('\n')
                        .map(|text| Line { text: text.to_string(), origin: line.origin }),
                ),
                Err(what) => {
                    problems.push(self.problem(line.origin, what));
                    lines.push(line.clone());
                }
            }
        }
        self.lines = lines;
    }
}

/// How many lines the HTML element takes that the first one opens: up to where as
/// many `close` have come as `open`, such as `</details>` and `<details`.
pub fn element(lines: &[&str], open: &str, close: &str) -> usize {
    let mut depth = 0;
    for (at, line) in lines.iter().enumerate() {
        depth += line.matches(open).count();
        depth = depth.saturating_sub(line.matches(close).count());
        if depth == 0 {
            return at + 1;
        }
    }
    lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_alike_on_every_system() {
        let new = |text| Page::new(Path::new("a.md"), Path::new("book/src"), text);
        let text = "# A\n\n```python,lab\n#| title: A\nprint(1)\n```\n";
        assert_eq!(new(&text.replace('\n', "\r\n")), new(text));
    }

    #[test]
    fn an_element_ends_where_it_is_closed() {
        let lines = ["<p>", "<p>a</p>", "</p>", "after"];
        assert_eq!(element(&lines, "<p", "</p>"), 3);
        assert_eq!(element(&lines[1..], "<p", "</p>"), 1);
        assert_eq!(element(&lines[..2], "<p", "</p>"), 2);
    }

    #[test]
    fn a_page_has_a_title_and_perhaps_a_question() {
        let new = |text| Page::new(Path::new("a.md"), Path::new("book/src"), text);
        let page = new("# A `b`\n\n*Who\nasks?*\n\nText.\n");
        assert_eq!(page.title(), Some("A `b`"));
        assert_eq!(page.question(), Some("Who asks?".into()));
        let page = new("Text.\n\n## Part\n\n*Not asked*\n");
        assert_eq!((page.title(), page.question()), (None, None));
        assert_eq!(new("# A\n\nText.\n").question(), None);
    }

    #[test]
    fn a_line_made_of_another_remembers_where_it_came_from() {
        let mut page = Page::new(Path::new("a.md"), Path::new("book/src"), "one\ntwo\nthree\n");
        let mut problems = Vec::new();
        page.rewrite_lines(&mut problems, |line| match line.text.as_str() {
            "two" => Ok(Some("2a\n2b".into())),
            "three" => Err("no threes".into()),
            _ => Ok(None),
        });
        assert_eq!(page.text(), "one\n2a\n2b\nthree\n");
        let origins: Vec<usize> = page.lines.iter().map(|line| line.origin).collect();
        assert_eq!(origins, [1, 2, 2, 3, 4]);
        assert_eq!(problems[0].to_string(), "book/src/a.md:3: no threes");
    }
}
