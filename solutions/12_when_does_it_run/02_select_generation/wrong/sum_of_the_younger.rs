//! Wrong: a generation counts what the younger have counted as well.

/// The oldest generation whose count is over its threshold, if there is one.
///
/// Its collection takes the younger ones along, so there is no need to look at
/// them by themselves.
pub fn select_generation(
    counts: [u32; 3],
    thresholds: [u32; 3],
) -> Option<usize> {
    (0..3)
        .rev()
        .find(|&g| counts[..=g].iter().sum::<u32>() > thresholds[g])
}
