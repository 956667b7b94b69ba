//! Wrong: the youngest generation that is due is chosen.

use gc_core::Host;

/// The generation that is due, if one is. (`gc_select_generation`)
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    let counts = host.heap().get_count();
    let thresholds = host.heap().get_threshold();
    let (total, pending) = host.heap().long_lived();
    (0..3).find(|&generation| {
        i64::from(counts[generation]) > i64::from(thresholds[generation])
            && !(generation == 2 && pending < total / 4)
    })
}
