//! Which generation is due?

/// The oldest generation whose count is over its threshold, if there is one.
pub fn select_generation(
    counts: [u32; 3],
    thresholds: [u32; 3],
) -> Option<usize> {
    (0..3).rev().find(|&g| counts[g] > thresholds[g])
}
