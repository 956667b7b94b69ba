//! Wrong: if the full collection is passed over, nothing is collected.

use gc_core::Host;

/// The generation that is due, if one is. (`gc_select_generation`)
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    let counts = host.heap().get_count();
    let thresholds = host.heap().get_threshold();
    let (total, pending) = host.heap().long_lived();
    let due = (0..3).rev().find(|&generation| {
        i64::from(counts[generation]) > i64::from(thresholds[generation])
    });
    due.filter(|&generation| generation < 2 || pending >= total / 4)
}
