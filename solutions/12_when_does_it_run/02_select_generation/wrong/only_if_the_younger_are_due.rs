//! Wrong: an older generation is due only if all younger ones are.

/// The oldest generation whose count is over its threshold, if there is one.
///
/// Its collection takes the younger ones along, so there is no need to look at
/// them by themselves.
pub fn select_generation(
    counts: [u32; 3],
    thresholds: [u32; 3],
) -> Option<usize> {
    (0..3).take_while(|&g| counts[g] > thresholds[g]).last()
}
