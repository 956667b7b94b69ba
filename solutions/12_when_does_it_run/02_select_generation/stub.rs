//! Which generation is due?
//!
//! Each generation has a count and a threshold. `count0` counts containers;
//! `count1` counts collections of generation 0, and `count2` those of
//! generation 1, since the last time that they were collected themselves.

/// The oldest generation whose count is over its threshold, if there is one.
///
/// Its collection takes the younger ones along, so there is no need to look at
/// them by themselves.
pub fn select_generation(
    counts: [u32; 3],
    thresholds: [u32; 3],
) -> Option<usize> {
    todo!("find the oldest generation whose count is over its threshold")
}
