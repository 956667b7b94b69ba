//! Wrong: its best round says how fast it grows.
//!
//! What grows, and what only goes up and down.
//!
//! Two censuses of a service differ in a hundred ways: caches fill up, sessions
//! come and go. A leak is different. It grows in every round, by about as much
//! as there were requests. Take several censuses, a thousand requests apart,
//! and find what grew in each.

use std::collections::{BTreeMap, BTreeSet};

/// How many objects there were of each type.
pub type Census = BTreeMap<&'static str, usize>;

/// A type that grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growing {
    /// The type.
    pub name: &'static str,
    /// By how much it grew in the round in which it grew least.
    pub at_least: usize,
}

/// The types of which there were more in each census than in the one before,
/// by at least `at_least`; the fastest first, and by name where they are as
/// fast.
///
/// The first census only shows how the service was before it was warm, so the
/// round from it to the second is left out. With fewer than three censuses
/// nothing can be said, and nothing is.
pub fn growing(censuses: &[Census], at_least: usize) -> Vec<Growing> {
    let warm = censuses.get(1..).unwrap_or_default();
    let names: BTreeSet<&str> =
        warm.iter().flat_map(Census::keys).copied().collect();
    let mut growing: Vec<Growing> = names
        .into_iter()
        .filter_map(|name| {
            let n = |census: &Census| census.get(name).copied().unwrap_or(0);
            let rounds = warm.windows(2);
            let slowest = rounds
                .map(|pair| n(&pair[1]).saturating_sub(n(&pair[0])))
                .max()?;
            let grew = slowest > 0 && slowest >= at_least;
            grew.then_some(Growing {
                name,
                at_least: slowest,
            })
        })
        .collect();
    growing.sort_by_key(|it| std::cmp::Reverse(it.at_least));
    growing
}
