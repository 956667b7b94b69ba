//! The 25% rule: which generation does an automatic collection collect?
//!
//! It is the oldest whose count is over its threshold. But a full collection
//! is passed over while the objects that have reached generation 2 since the
//! last one are fewer than a quarter of those that the last one kept; then the
//! next younger generation that is due has its turn.
//!
//! You may use all of `gc_core`, except its own steps: `Steps::cpython()` has
//! this one built in.

use gc_core::Host;

// ANCHOR: select_generation
/// The generation that is due, if one is. (`gc_select_generation`)
///
/// A count must be greater than its threshold. A quarter is rounded down, as
/// in Python's `total // 4`.
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    let counts = host.heap().get_count();
    let thresholds = host.heap().get_threshold();
    let (total, pending) = host.heap().long_lived();
    (0..3).rev().find(|&generation| {
        i64::from(counts[generation]) > i64::from(thresholds[generation])
            && !(generation == 2 && pending < total / 4)
    })
}
// ANCHOR_END: select_generation
