//! Which chapters are meant: `2-14`, `3`, or `1,4-6`.

use crate::exercises::{self, Exercise};
use anyhow::{Error, Result, bail};
use std::path::Path;
use std::str::FromStr;

/// Numbers of chapters, as ranges that include both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapters(Vec<(u32, u32)>);

impl Chapters {
    /// Whether the exercise called `name`, `NN_topic/NN_name`, is in one of them.
    pub fn have(&self, name: &str) -> bool {
        let number = name.split('_').next().and_then(|number| number.parse().ok());
        number.is_some_and(|n: u32| self.0.iter().any(|(from, to)| (*from..=*to).contains(&n)))
    }
}

/// The exercises of these chapters; of all if none are named.
///
/// # Errors
/// If there are none, or one cannot be read.
pub fn exercises(root: &Path, chapters: Option<&Chapters>) -> Result<Vec<Exercise>> {
    let mut names = exercises::names(root);
    names.retain(|name| chapters.is_none_or(|chapters| chapters.have(name)));
    if names.is_empty() {
        bail!("there are no exercises in these chapters");
    }
    names.iter().map(|name| exercises::load(root, name).map_err(Error::msg)).collect()
}

impl FromStr for Chapters {
    type Err = String;

    fn from_str(text: &str) -> Result<Chapters, String> {
        let range = |part: &str| {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
            (from <= to).then_some((from, to))
        };
        let ranges: Option<Vec<_>> = text.split(',').map(range).collect();
        ranges
            .map(Chapters)
            .ok_or(format!("{text} are not chapters: write them as 2-14, as 3, or as 1,4-6"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_include_both_ends() {
        let chapters: Chapters = "1,4-6".parse().unwrap();
        let have: Vec<u32> = (0..9).filter(|n| chapters.have(&format!("0{n}_x/01_y"))).collect();
        assert_eq!(have, [1, 4, 5, 6]);
        for wrong in ["", "6-4", "two", "1-", "1,,2"] {
            assert!(wrong.parse::<Chapters>().is_err(), "{wrong}");
        }
    }
}
