//! Right: the order in which they are named makes no difference.
//!
//! Free nearly everything, and give nothing back.
//!
//! A program has made `orders` objects, one after the other, in pools of
//! `per_pool` places. They are numbered from 0 in the order in which they
//! were made. Now nearly all of them are freed, and a pool in which one is left
//! cannot be given back. Which of them are kept decides how large the process
//! stays.

/// The fewest orders to keep so that no pool at all can be given back.
///
/// Any such set is right; the test looks at how many there are and at which
/// pools they keep.
pub fn keep_every_pool(orders: usize, per_pool: usize) -> Vec<usize> {
    (0..orders).step_by(per_pool).collect()
}

/// Which `kept` of the orders to keep so that as many pools as possible can be
/// given back.
///
/// Again, any such set is right. `kept` is not more than `orders`.
pub fn keep_few_pools(
    orders: usize,
    per_pool: usize,
    kept: usize,
) -> Vec<usize> {
    let _ = (orders, per_pool);
    (0..kept).rev().collect()
}

/// How many of the orders must be freed, at least, before it is certain that a
/// pool can be given back, whichever they are.
pub fn freed_until_certain(orders: usize, per_pool: usize) -> usize {
    // As long as one is left for each pool, all pools may be kept.
    orders - orders.div_ceil(per_pool) + 1
}
