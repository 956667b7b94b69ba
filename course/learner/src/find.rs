//! Which exercise is meant.

use crate::exercises::{self, Exercise};
use anyhow::{Result, bail};
use std::path::Path;

/// How alike two words are, from 0 to 1, if one may be the other misspelt.
const ALIKE: f64 = 0.8;

/// Whether this exercise is meant, by its folder and its manifest.
type Way<'a> = dyn Fn(&str, Option<&Exercise>) -> bool + 'a;

/// The one exercise that `wanted` means: its package, its folder or a path into
/// that, any part of either with `-` for `_` as well, or chapter and number (`5/1`).
///
/// # Errors
/// If there is none, or more than one.
pub fn exercise(root: &Path, wanted: &str) -> Result<Exercise> {
    let asked = plain(wanted);
    if asked.is_empty() {
        bail!("which exercise? `cargo course list` shows them all");
    }
    let names = exercises::names(root);
    let all: Vec<(&String, Result<Exercise, String>)> =
        names.iter().map(|name| (name, exercises::load(root, name))).collect();
    let exactly = |name: &str, exercise: Option<&Exercise>| {
        name == asked || exercise.is_some_and(|e| plain(&e.package) == asked)
    };
    let ends = |name: &str, exercise: Option<&Exercise>| {
        name.ends_with(&asked) || exercise.is_some_and(|e| plain(&e.package).ends_with(&asked))
    };
    let numbered = |name: &str, _: Option<&Exercise>| is_numbered(name, &asked);
    let holds = |name: &str, exercise: Option<&Exercise>| {
        let title = |e: &Exercise| e.title.to_lowercase().replace(['-', ' '], "_");
        name.contains(&asked)
            || exercise
                .is_some_and(|e| plain(&e.package).contains(&asked) || title(e).contains(&asked))
    };
    // `reachable` is a word of `reachable_from`, and an end of `unreachable`.
    let has_words = |text: &str| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        text.match_indices(&asked).any(|(at, _)| {
            edge(text[..at].chars().next_back()) && edge(text[at + asked.len()..].chars().next())
        })
    };
    let words = |name: &str, exercise: Option<&Exercise>| {
        has_words(name) || exercise.is_some_and(|e| has_words(&plain(&e.package)))
    };
    let ways: [&Way; 5] = [&exactly, &numbered, &words, &ends, &holds];
    for way in ways {
        let found: Vec<_> =
            all.iter().filter(|(name, exercise)| way(name, exercise.as_ref().ok())).collect();
        match found[..] {
            [] => {}
            [(_, exercise)] => return exercise.clone().map_err(anyhow::Error::msg),
            _ => {
                let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
                bail!("{wanted} may be any of these: say which\n  {}", names.join("\n  "))
            }
        }
    }
    let loaded = all.iter().filter_map(|(_, exercise)| exercise.as_ref().ok());
    match misspelt(&asked, loaded.map(|e| (plain(&e.package), &e.package))) {
        Some(name) => bail!("no exercise is called {wanted}; did you mean {name}?"),
        None => bail!("no exercise is called {wanted}; cargo course list shows them all"),
    }
}

/// The exercises of a chapter, if `wanted` is its number or its folder.
pub fn chapter(root: &Path, wanted: &str) -> Option<Vec<String>> {
    let asked = plain(wanted);
    let is_number = asked.parse::<usize>().is_ok();
    let is_it = |name: &String| {
        name.split('/').next() == Some(asked.as_str()) || is_number && is_numbered(name, &asked)
    };
    let names: Vec<String> = exercises::names(root).into_iter().filter(is_it).collect();
    (!names.is_empty()).then_some(names)
}

/// What may be meant if `asked` is misspelled: what belongs to the word most like
/// it.
pub(crate) fn misspelt<W: AsRef<str>, T>(
    asked: &str,
    words: impl Iterator<Item = (W, T)>,
) -> Option<T> {
    let alike = words.map(|(word, what)| (strsim::jaro_winkler(word.as_ref(), asked), what));
    let alike = alike.filter(|(how, _)| *how > ALIKE);
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, what)| what)
}

/// The exercise that `wanted` means, or if nothing is said the one in whose
/// folder we are, or else the next to do.
///
/// # Errors
/// As [`exercise`]; or if all are done.
pub fn or_here(root: &Path, wanted: Option<&str>) -> Result<Exercise> {
    if let Some(wanted) = wanted {
        return exercise(root, wanted);
    }
    let here = std::env::current_dir().unwrap_or_default();
    let inside = [here.canonicalize(), root.join("exercises").canonicalize()];
    if let [Ok(here), Ok(exercises)] = inside
        && let Ok(inside) = here.strip_prefix(exercises)
    {
        let inside = inside.to_string_lossy().replace('\\', "/");
        let is_it = |name: &String| inside.starts_with(name.as_str());
        if let Some(name) = exercises::names(root).iter().find(|name| is_it(name)) {
            return exercises::load(root, name).map_err(anyhow::Error::msg);
        }
    }
    match crate::progress::next(root) {
        Some(exercise) => Ok(exercise),
        None => bail!("all exercises are done. Name one to go back to it"),
    }
}

/// The name without what a shell or an editor adds to it.
fn plain(wanted: &str) -> String {
    let name = wanted.trim().to_lowercase().replace('\\', "/").replace(['-', ' '], "_");
    let name = name.rsplit_once("exercises/").map_or(name.as_str(), |(_, name)| name);
    let name = name.split("/src").next().unwrap_or(name);
    let name = name.split("/tests").next().unwrap_or(name);
    let name = name.split("/cargo.toml").next().unwrap_or(name);
    name.trim_start_matches("./").trim_matches('/').to_string()
}

/// Is the exercise the one with these numbers, `5/1` or `5.1`, or one of chapter
/// `5`?
fn is_numbered(name: &str, asked: &str) -> bool {
    let numbers = |text: &str| -> Option<Vec<usize>> {
        text.split(['/', '.']).map(|part| part.parse().ok()).collect()
    };
    let own = |part: &str| part.split('_').next().and_then(|number| number.parse().ok());
    let own: Vec<usize> = name.split('/').filter_map(own).collect();
    numbers(asked).is_some_and(|asked| !asked.is_empty() && own.starts_with(&asked))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_from_paths() {
        for path in [
            "05_subtract/01_update_refs",
            "./exercises/05_subtract/01_update_refs/",
            "/a/course/exercises/05_subtract/01_update_refs/src/lib.rs",
            "exercises\\05_subtract\\01_update-refs\\Cargo.toml",
        ] {
            assert_eq!(plain(path), "05_subtract/01_update_refs", "{path}");
        }
    }

    #[test]
    fn whole_words_come_before_parts_of_words() {
        let root = crate::root::find_from(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let package = |wanted: &str| exercise(&root, wanted).map(|e| e.package);
        assert_eq!(package("reachable").unwrap(), "reachable_from");
        assert_eq!(package("touches").unwrap(), "few_touches");
        let several = package("refs").unwrap_err().to_string();
        assert!(several.contains("update_refs") && several.contains("subtract_refs"), "{several}");
    }

    #[test]
    fn numbers_are_chapter_and_exercise() {
        let name = "05_subtract/01_update_refs";
        for asked in ["5/1", "05.01", "5"] {
            assert!(is_numbered(name, asked), "{asked}");
        }
        for asked in ["5/2", "1", "5/1/1", "x", ""] {
            assert!(!is_numbered(name, asked), "{asked}");
        }
    }
}
