//! Wrong: a threshold below zero becomes a very large one.

use gc_core::Host;

/// The generation that is due, if one is. (`gc_select_generation`)
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    let counts = host.heap().get_count();
    let thresholds = host.heap().get_threshold();
    let (total, pending) = host.heap().long_lived();
    (0..3).rev().find(|&generation| {
        counts[generation] > thresholds[generation] as u32
            && !(generation == 2 && pending < total / 4)
    })
}
