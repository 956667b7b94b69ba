//! At which run is it a full collection?
//!
//! `shop` has some old orders, has just made a full collection, and goes on
//! making orders. The thresholds are (9, 0, 0): every tenth new order sets off
//! a run, and by the counts alone generation 1 or 2 is due very often. What
//! delays a full collection is the rule of this chapter. The test runs `shop`
//! and compares.
//!
//! `shop` is for the test to run: predict without running it.

use gc_core::{Heap, ObjId};

/// Makes orders until the first full collection by itself, and says which run
/// that was, counted from 1. `None` if there is none among a hundred.
///
/// With `keep`, the new orders are kept; without, each is let go when the next
/// ten are there.
pub fn shop(old: usize, keep: bool) -> Option<usize> {
    let mut heap = Heap::new();
    heap.disable();
    for _ in 0..old {
        heap.new_object("old order");
    }
    heap.collect(2).expect("there is a generation 2");
    heap.set_threshold(9, Some(0), Some(0)).expect("they fit");
    heap.enable();

    let mut last: Vec<ObjId> = Vec::new();
    for run in 1..=100 {
        let full_before = heap.get_stats()[2].collections;
        let mut orders = Vec::new();
        for _ in 0..10 {
            orders.push(heap.new_object("order"));
        }
        heap.safe_point(); // a run: ten are more than nine
        if heap.get_stats()[2].collections > full_before {
            return Some(run);
        }
        if !keep {
            for order in last.drain(..) {
                heap.decref(order).expect("it is alive");
            }
        }
        last = orders;
    }
    None
}

// Your predictions: `Some(run)`, or `None`.
//
// How the runs go: run 1 collects generation 0, since nothing else is due. In
// run 2 generation 1 is due (one young run is over 0): it takes the twenty new
// orders to generation 2. In run 3 generation 2 is due by the counts (one
// middle run is over 0), and the rule is asked.

/// 40 old orders, and all new ones are kept.
pub fn with_40_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// 80 old orders: twenty new ones are exactly a quarter.
pub fn with_80_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// 83 old orders: a quarter of 83 is not a whole number, and C divides
/// integers.
pub fn with_83_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// 84 old orders.
pub fn with_84_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// 400 old orders.
pub fn with_400_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// No old orders at all: the rule compares with a quarter of zero.
pub fn with_none_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// 10,000 old orders.
pub fn with_10_000_old() -> Option<usize> {
    todo!("which run is the first full collection?")
}

/// 84 old orders, and the new ones don't stay: they are let go, and die by
/// counting. But they are still there when generation 1 is collected.
pub fn with_84_old_when_nothing_stays() -> Option<usize> {
    todo!("which run is the first full collection?")
}
