//! What a check asks about the program's text.

use super::Wrong;

/// The code of a program, a line at a time: without comments and blank lines.
/// A `#` inside a string counts as the beginning of a comment.
fn code(source: &str) -> impl Iterator<Item = &str> {
    numbered(source).map(|(_, line)| line)
}

/// Each line of that code with its number in the program, counted from 1.
fn numbered(source: &str) -> impl Iterator<Item = (u32, &str)> {
    let code = source.lines().map(|line| line.split('#').next().unwrap_or_default().trim_end());
    (1..).zip(code).filter(|(_, line)| !line.trim().is_empty())
}

/// Whether the lines stand in the program, in this order: the number of the last.
pub(super) fn keeps(source: &str, lines: &[String]) -> Result<u32, Wrong> {
    let mut code = numbered(source);
    let mut last = 0;
    for wanted in lines {
        let gone = || format!("The line `{}` is gone or stands elsewhere.", wanted.trim());
        let found = code.find(|(_, line)| line == wanted);
        (last, _) = found.ok_or_else(|| Wrong::new(gone()))?;
    }
    Ok(last)
}

/// Whether the code has these words.
pub(super) fn has(source: &str, text: &str) -> Result<(), Wrong> {
    match code(source).any(|line| contains(line, text)) {
        true => Ok(()),
        false => Err(Wrong::new(format!("`{text}` is nowhere in the code."))),
    }
}

/// Whether the code doesn't have these words.
pub(super) fn has_not(source: &str, text: &str) -> Result<(), Wrong> {
    match code(source).find(|line| contains(line, text)) {
        None => Ok(()),
        Some(line) => Err(Wrong::new(format!("Here it does: `{}`.", line.trim()))),
    }
}

/// Whether the code has at most so many lines.
pub(super) fn at_most(source: &str, n: usize) -> Result<(), Wrong> {
    match code(source).count() {
        lines if lines <= n => Ok(()),
        lines => Err(Wrong::new(format!("It has {lines}, blank lines and comments apart."))),
    }
}

/// Whether `line` has `text` as whole words: `del a` is not in `del ab`.
fn contains(line: &str, text: &str) -> bool {
    let part_of_a_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(text).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + text.len()..]);
        let goes_on_before = text.starts_with(part_of_a_word) && before.ends_with(part_of_a_word);
        let goes_on_after = text.ends_with(part_of_a_word) && after.starts_with(part_of_a_word);
        !goes_on_before && !goes_on_after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_outside_of_comments() {
        assert!(has("import gc\n", "gc").is_ok());
        assert!(has("# gc\nx = gcd(1, 2)\n", "gc").is_err());
        assert!(has_not("del ab\n", "del a").is_ok());
        assert!(has_not("del a\n", "del a").is_err());
    }

    #[test]
    fn lines_are_kept_in_their_order() {
        let lines = ["a = 1".to_string(), "b = 2".to_string()];
        assert!(keeps("a = 1  # one\nx = 0\nb = 2\n", &lines).is_ok());
        assert!(keeps("b = 2\na = 1\n", &lines).is_err());
    }
}
