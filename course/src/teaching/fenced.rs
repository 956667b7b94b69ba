//! A fenced program, as much of it as stands on a slide or in a column: each piece
//! with a fence of its own.

/// A longer program stands in two columns, if that makes it larger.
const COLUMN: usize = 16;

/// A fenced block whose fence names the language alone, with no two empty lines
/// in a row: a slide has little room.
pub fn tight(fenced: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in fenced.lines() {
        match lines.last() {
            None => lines.push(line.split([',', ' ']).next().unwrap_or(line)),
            Some(last) if last.trim().is_empty() && line.trim().is_empty() => {}
            Some(_) => lines.push(line),
        }
    }
    lines.join("\n")
}

/// The lines between the fences.
pub fn body_of(fenced: &str) -> Vec<&str> {
    let n = fenced.lines().count();
    fenced.lines().take(n.saturating_sub(1)).skip(1).collect()
}

/// A fenced program in pieces of at most this many lines, cut at an empty line
/// where there is one in the second half.
pub fn cut(fenced: &str, most: usize) -> Vec<String> {
    let lines: Vec<&str> = fenced.lines().collect();
    let [open, body @ .., close] = lines.as_slice() else {
        return vec![fenced.into()];
    };
    let mut parts = Vec::new();
    let mut rest = body;
    while rest.len() > most {
        // In parts of about the same length, and no more of them than there must be.
        let parts_left = rest.len().div_ceil(most);
        let even = rest.len().div_ceil(parts_left);
        let least = (rest.len() - (parts_left - 1) * most).max(most / 2);
        let gaps = (least..most).filter(|&at| rest[at].trim().is_empty());
        let at = gaps.min_by_key(|at| at.abs_diff(even)).unwrap_or(even);
        parts.push(&rest[..at]);
        rest = &rest[at..];
    }
    parts.push(rest);
    let fence = |part: &&[&str]| format!("{open}\n{}\n{close}", part.join("\n").trim_matches('\n'));
    parts.iter().map(fence).collect()
}

/// A fenced program in one piece, or in two of about the same length that can stand
/// side by side.
pub fn columns(fenced: &str) -> Vec<String> {
    let n = body_of(fenced).len();
    if n <= COLUMN { vec![fenced.into()] } else { cut(fenced, n.div_ceil(2) + 2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_program_is_cut_at_an_empty_line() {
        assert_eq!(
            cut("```python\na\n\nb\n\nc\n```", 4),
            ["```python\na\n\nb\n```", "```python\nc\n```"]
        );
        // Not four and one.
        let parts = cut("```\na\nb\nc\nd\ne\n```", 4);
        assert_eq!(parts, ["```\na\nb\nc\n```", "```\nd\ne\n```"]);
        assert_eq!(cut("```python\na\n```", 4), ["```python\na\n```"]);
        assert_eq!(cut("", 4), [""]);
    }
}
