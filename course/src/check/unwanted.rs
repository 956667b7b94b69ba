//! Words that a native writer would not have used here, and better ones.

/// The list: what is found, and what to write instead.
pub const UNWANTED: &[(&str, &str)] = &[
    ("anew", "again"),
    ("whoever", "you, or what it is that does it"),
    ("nobody", "nothing, no code, no name"),
    ("seldom", "rarely"),
    ("comes to pass", "happens"),
    ("is no cycle", "is not a cycle"),
    ("is told", "is notified, is recorded"),
    ("are told", "are notified, are recorded"),
    ("one should", "you should"),
    ("one can", "you can"),
    ("one gets", "you get"),
    ("one must", "you must, you have to"),
    ("thereby", "so, by that"),
    ("hereby", "so, by this"),
    ("whilst", "while"),
    ("amongst", "among"),
];

/// Each unwanted word of `text`, with its place and what is better.
pub fn find(text: &str) -> Vec<(usize, &'static str, &'static str)> {
    let text = text.to_lowercase();
    let mut found = Vec::new();
    for (word, better) in UNWANTED {
        for (at, _) in text.match_indices(word) {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            if apart(before) && apart(after) {
                found.push((at, *word, *better));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_found_inside_another() {
        assert_eq!(find("Made Anew."), [(5, "anew", "again")]);
        assert!(find("a newcomer, nobodys").is_empty());
    }
}
