//! "Did you mean ...?": the name that is most similar to a wrong one.
//! (`Python/suggestions.c`)

/// The cost of moving, adding or removing a letter.
const MOVE: usize = 2;
/// The cost of a letter in the other case.
const CASE: usize = 1;

/// The most similar name, if one is similar enough.
pub(crate) fn nearest<'a>(
    wrong: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        if name == wrong {
            continue;
        }
        let most = (wrong.len() + name.len() + 3) * MOVE / 6;
        let found = distance(wrong.as_bytes(), name.as_bytes());
        if found <= most && best.is_none_or(|(least, _)| found < least) {
            best = Some((found, name));
        }
    }
    best.map(|(_, name)| name)
}

fn substitution(a: u8, b: u8) -> usize {
    match (a == b, a.eq_ignore_ascii_case(&b)) {
        (true, _) => 0,
        (_, true) => CASE,
        _ => MOVE,
    }
}

/// The Levenshtein distance, with these costs.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).map(|n| n * MOVE).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, &y) in b.iter().enumerate() {
            let replaced = diagonal + substitution(x, y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + MOVE).min(diagonal + MOVE);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_near_names_are_suggested() {
        assert_eq!(nearest("nme", ["price", "name"]), Some("name"));
        assert_eq!(nearest("Name", ["name"]), Some("name"));
        assert_eq!(nearest("zzzzz", ["price", "name"]), None);
        assert_eq!(nearest("name", ["name"]), None);
        assert_eq!(nearest("", []), None);
    }
}
