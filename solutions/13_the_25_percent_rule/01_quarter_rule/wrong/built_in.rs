//! Wrong: the step that is built in is called, and nothing is written.

use gc_core::Host;

/// The generation that is due, if one is. (`gc_select_generation`)
///
/// A count must be greater than its threshold. A quarter is rounded down, as
/// in Python's `total // 4`.
pub fn select_generation<H: Host>(host: &H) -> Option<usize> {
    // `host.heap()` has `get_count()`, three `u32`; `get_threshold()`, three
    // `i32`, which may be below zero; and `long_lived()`, the pair of how many
    // the last full collection kept and how many are new in generation 2.
    (gc_core::Steps::<H>::cpython().select_generation)(host)
}
