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

/// The generation that is due, if one is. (`gc_select_generation`)
///
/// A count must be greater than its threshold. A quarter is rounded down, as
/// in Python's `total // 4`.
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    // `host.heap()` has `get_count()`, three `u32`; `get_threshold()`, three
    // `i32`, which may be below zero; and `long_lived()`, the pair of how many
    // the last full collection kept and how many are new in generation 2.
    todo!("find the oldest generation that is due, by the rule")
}
