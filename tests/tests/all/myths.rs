//! The table of myths adds up to what the text under it says.

use crate::root;
use std::collections::BTreeMap;
use std::fs;

const CHAPTER: &str = "book/src/27_the_table_of_myths/index.md";

#[test]
fn the_verdicts_are_as_many_as_the_text_says() {
    let text = fs::read_to_string(root().join(CHAPTER)).unwrap();
    let mut verdicts: BTreeMap<&str, usize> = BTreeMap::new();
    let rows = text.lines().filter(|line| line.starts_with("| "));
    for row in rows.filter(|row| !row.starts_with("| The post says")) {
        let verdict = row.split_once(" | **").and_then(|(_, rest)| rest.split_once("**"));
        let (verdict, rest) = verdict.unwrap_or_else(|| panic!("no verdict: {row}"));
        assert!(rest.ends_with(")) |"), "no chapter: {row}");
        *verdicts.entry(verdict).or_default() += 1;
    }
    let [right, nearly, wrong, opinion] =
        ["true", "nearly", "false", "opinion"].map(|verdict| verdicts.remove(verdict).unwrap_or(0));
    assert!(verdicts.is_empty(), "unknown verdicts: {verdicts:?}");
    let all = right + nearly + wrong + opinion;
    let said = format!(
        "Of {all} claims {right} are true, {nearly} nearly, {wrong} false, and {opinion} are a matter of opinion."
    );
    let prose = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(prose.contains(&said), "{CHAPTER} should say: {said}");
}

#[test]
fn the_kinds_of_mistake_are_as_many_as_the_false_claims() {
    let text = fs::read_to_string(root().join(CHAPTER)).unwrap();
    let false_ones =
        text.lines().filter(|line| line.starts_with("| ") && line.contains("| **false**")).count();
    let kinds = text.lines().filter_map(|line| {
        let (kind, _) = line.strip_prefix("- **")?.split_once(".**")?;
        kind.rsplit_once(": ")?.1.parse::<usize>().ok()
    });
    assert!(text.contains("And four more that stand alone"));
    assert_eq!(kinds.sum::<usize>() + 4, false_ones);
}
