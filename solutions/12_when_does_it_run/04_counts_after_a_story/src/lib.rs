//! What does gc.get_count() return now?
//!
//! The thresholds are (4, 1, 10). Go through the eight stages of `evening` and
//! predict the three numbers after each: new containers, young runs, middle
//! runs. The test runs the same stages and compares.
//!
//! `evening` is for the test to run: predict without running it.

use gc_core::{Heap, Kind, ObjId, Object};

/// Goes through the stages one by one, and calls `after` at the end of each.
pub fn evening(heap: &mut Heap, mut after: impl FnMut(&Heap)) {
    heap.set_threshold(4, Some(1), Some(10)).expect("they fit");
    let mut orders = Vec::new();

    make(heap, &mut orders, 3); //      stage 1: three orders, all kept
    after(heap);
    let_go(heap, &mut orders, 2); //    stage 2: two of them are let go
    after(heap);
    make(heap, &mut orders, 3); //      stage 3: three more
    after(heap);
    make(heap, &mut orders, 1); //      stage 4: and one
    after(heap);
    let_go(heap, &mut orders, 3); //    stage 5: three old ones are let go
    after(heap);
    prices(heap, 100); //               stage 6: a hundred numbers
    after(heap);
    make(heap, &mut orders, 5); //      stage 7: five orders
    after(heap);
    make(heap, &mut orders, 5); //      stage 8: another five
    after(heap);
}

// Your predictions, as `[new containers, young runs, middle runs]`.

/// Three orders were made.
pub fn after_stage_1() -> [u32; 3] {
    [3, 0, 0]
}

/// Two orders were let go, and their reference counts fell to zero.
pub fn after_stage_2() -> [u32; 3] {
    [1, 0, 0]
}

/// Three more orders were made.
pub fn after_stage_3() -> [u32; 3] {
    [4, 0, 0]
}

/// And one.
pub fn after_stage_4() -> [u32; 3] {
    [0, 1, 0]
}

/// Three orders that have survived a collection were let go.
pub fn after_stage_5() -> [u32; 3] {
    [0, 1, 0]
}

/// A hundred prices, which are numbers, were made.
pub fn after_stage_6() -> [u32; 3] {
    [0, 1, 0]
}

/// Five orders were made.
pub fn after_stage_7() -> [u32; 3] {
    [0, 2, 0]
}

/// Five more orders were made.
pub fn after_stage_8() -> [u32; 3] {
    [0, 0, 1]
}

// What follows is given.

/// Makes orders, with a safe point after each, as a Python loop has.
fn make(heap: &mut Heap, orders: &mut Vec<ObjId>, n: usize) {
    for _ in 0..n {
        orders.push(heap.new_object("order"));
        heap.safe_point();
    }
}

/// Lets go of the oldest orders. They are in no cycle, so they die by counting.
fn let_go(heap: &mut Heap, orders: &mut Vec<ObjId>, n: usize) {
    for order in orders.drain(..n) {
        heap.decref(order).expect("it is alive");
    }
    heap.safe_point();
}

/// Makes numbers, which refer to nothing.
fn prices(heap: &mut Heap, n: usize) {
    for _ in 0..n {
        heap.alloc(Object::new(Kind::Atom, "4.20"));
        heap.safe_point();
    }
}
