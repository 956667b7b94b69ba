//! Wrong: a count that has reached its threshold is over it.

use gc_core::Host;

/// The generation that is due, if one is. (`gc_select_generation`)
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    let counts = host.heap().get_count();
    let thresholds = host.heap().get_threshold();
    let (total, pending) = host.heap().long_lived();
    (0..3).rev().find(|&generation| {
        i64::from(counts[generation]) >= i64::from(thresholds[generation])
            && !(generation == 2 && pending < total / 4)
    })
}
