//! What was expected and what came, line by line.

use similar::{ChangeTag, TextDiff};

/// A line of two texts that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    /// Both have it.
    Both(String),
    /// It was expected, and did not come.
    Expected(String),
    /// It came, and was not expected.
    Came(String),
    /// Some lines that both have.
    LeftOut,
}

/// The lines of both texts, in order.
pub(crate) fn compare(expected: &str, came: &str) -> Vec<Line> {
    let [expected, came] =
        [expected, came].map(|text| format!("{}\n", text.trim_end()));
    TextDiff::from_lines(&expected, &came)
        .iter_all_changes()
        .map(|change| {
            let line = change.value().trim_end().to_string();
            match change.tag() {
                ChangeTag::Equal => Line::Both(line),
                ChangeTag::Delete => Line::Expected(line),
                ChangeTag::Insert => Line::Came(line),
            }
        })
        .collect()
}

/// Up to this many lines, both texts together, are shown whole, one after the
/// other, where they do not differ line by line.
const SHORT: usize = 14;

/// The two texts as they are shown. If as many lines came as were expected,
/// wherever they differ, each that differs stands beside what it should be.
/// Otherwise something is in another place, and both are shown whole; if they
/// are long, only what is around the places where they differ.
pub(crate) fn shown(lines: &[Line]) -> String {
    let is_expected = |line: &&Line| matches!(line, Line::Expected(_));
    let is_came = |line: &&Line| matches!(line, Line::Came(_));
    let differ = |line: &Line| is_expected(&line) || is_came(&line);
    let hunks = lines.chunk_by(|a, b| differ(a) && differ(b));
    let mut hunks = hunks.filter(|hunk| differ(&hunk[0]));
    let is_beside = hunks.all(|hunk| {
        let expected = hunk.iter().filter(is_expected).count();
        expected == hunk.iter().filter(is_came).count()
    });
    let both = lines.iter().filter(|line| !differ(line)).count();
    let length = lines.len() + both;
    match is_beside || length > SHORT || lines.contains(&Line::LeftOut) {
        true => side_by_side(lines),
        false => whole(lines),
    }
}

/// One text after the other.
fn whole(lines: &[Line]) -> String {
    let text = |is_in: fn(&Line) -> Option<&String>, label| {
        let mut lines = lines.iter().filter_map(is_in);
        let first = lines.next().map_or("nothing", String::as_str);
        let rest = lines.map(|line| labelled("", line));
        labelled(label, first) + &rest.collect::<String>()
    };
    let expected = text(
        |line| match line {
            Line::Both(line) | Line::Expected(line) => Some(line),
            _ => None,
        },
        "expected",
    );
    let came = text(
        |line| match line {
            Line::Both(line) | Line::Came(line) => Some(line),
            _ => None,
        },
        "came",
    );
    expected + &came
}

/// Line by line.
fn side_by_side(lines: &[Line]) -> String {
    let line = |line: &Line| match line {
        Line::Expected(line) => labelled("expected", line),
        Line::Came(line) => labelled("came", line),
        Line::Both(line) => labelled("", line),
        Line::LeftOut => labelled("", "..."),
    };
    lines.iter().map(line).collect()
}

fn labelled(label: &str, line: &str) -> String {
    let label = match label {
        "" => String::new(),
        label => format!("{label}:"),
    };
    let line = match line.is_empty() && !label.is_empty() {
        true => "nothing",
        false => line,
    };
    format!("{label:>13} {line}").trim_end().to_string() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_differ_say_which_they_are() {
        let text = shown(&compare("tea dies\ncup dies", "tea dies\npot dies"));
        assert_eq!(
            text,
            "              tea dies\n    expected: cup dies\n        came: pot dies\n"
        );
    }

    #[test]
    fn what_is_in_another_place_is_shown_whole() {
        let text = shown(&compare("tea dies\ncup dies", "cup dies\ntea dies"));
        assert_eq!(
            text,
            "    expected: tea dies\n              cup dies\n        \
             came: cup dies\n              tea dies\n"
        );
        let text = shown(&compare("", "tea dies\ncup dies"));
        assert_eq!(
            text,
            "    expected: nothing\n        came: tea dies\n              \
             cup dies\n"
        );
    }
}
