use std::collections::BTreeSet;
use what_pins_a_pool::*;
use workbench::{expect, in_own_process};

/// The pools that cannot be given back, and a word about the choice.
fn kept_pools(keep: &[usize], orders: usize, per_pool: usize) -> usize {
    let set: BTreeSet<usize> = keep.iter().copied().collect();
    assert!(
        set.len() == keep.len(),
        "{keep:?}\n    expected: each order named once\n        came: one of \
         them twice"
    );
    assert!(
        set.iter().all(|&order| order < orders),
        "{keep:?}\n    expected: orders from 0 to {}\n        came: one that \
         was never made",
        orders - 1
    );
    let pools: BTreeSet<usize> = set.iter().map(|n| n / per_pool).collect();
    pools.len()
}

const SHOPS: [(usize, usize); 6] =
    [(8, 4), (12, 4), (10, 4), (1, 4), (1000, 50), (1001, 50)];

#[test]
fn no_pool_can_be_given_back() {
    in_own_process!();
    for (orders, per_pool) in SHOPS {
        let keep = keep_every_pool(orders, per_pool);
        expect!(
            &format!(
                "{orders} orders in pools of {per_pool}. The last pool may \
                 not be full. You keep {keep:?}. How many pools stay?"
            ),
            orders.div_ceil(per_pool),
            kept_pools(&keep, orders, per_pool),
        );
    }
}

#[test]
fn with_as_few_orders_as_there_are_pools() {
    in_own_process!();
    for (orders, per_pool) in SHOPS {
        expect!(
            &format!(
                "{orders} orders in pools of {per_pool}. One order is enough \
                 to keep a pool. How many do you keep?"
            ),
            orders.div_ceil(per_pool),
            keep_every_pool(orders, per_pool).len(),
        );
    }
}

#[test]
fn what_lies_together_keeps_few_pools() {
    in_own_process!();
    for (orders, per_pool, kept) in [
        (12, 4, 4),
        (12, 4, 5),
        (10, 4, 4),
        (10, 4, 10),
        (12, 4, 0),
        (1000, 50, 20),
    ] {
        let keep = keep_few_pools(orders, per_pool, kept);
        let what = format!(
            "{orders} orders in pools of {per_pool}, of which {kept} are kept."
        );
        expect!(&format!("{what} How many are?"), kept, keep.len());
        expect!(
            &format!("{what} Kept together, how many pools do they need?"),
            kept.div_ceil(per_pool),
            kept_pools(&keep, orders, per_pool),
        );
    }
}

#[test]
fn when_it_is_certain() {
    in_own_process!();
    for (orders, per_pool) in SHOPS {
        let freed = freed_until_certain(orders, per_pool);
        let pools = orders.div_ceil(per_pool);
        expect!(
            &format!(
                "{orders} orders in {pools} pools of {per_pool}. While one \
                 order is left for each pool, it may be that each pool has \
                 one. How many must be freed so that it can't be?"
            ),
            orders - pools + 1,
            freed,
        );
    }
}

#[test]
fn ninety_eight_percent_freed_and_nothing_gained() {
    in_own_process!();
    let (orders, per_pool) = (1_000_000, 50);
    let keep = keep_every_pool(orders, per_pool);
    let freed = 100 - 100 * keep.len() / orders;
    let pools = kept_pools(&keep, orders, per_pool);
    expect!(
        "A million orders in pools of 50, and as few kept as can be.",
        "98 % freed, 20000 of 20000 pools kept",
        format!("{freed} % freed, {pools} of 20000 pools kept"),
    );
}
