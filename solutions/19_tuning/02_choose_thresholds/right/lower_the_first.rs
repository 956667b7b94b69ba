//! Right: a lower first threshold makes generation 1 due sooner as well.
//!
//! Choose the thresholds for this shop.
//!
//! `serve` is a web shop with an old menu, sessions that live for a while, and
//! requests that leave cycles behind. With CPython's thresholds it works, but
//! its owner wants three things at once: no more work for the collector than
//! now, no single long collection, and not so much trash waiting. Choose
//! thresholds that do all three. To see what a choice comes to, run the test:
//! it says what was measured.

use std::collections::VecDeque;

use gc_core::{Heap, ObjId};

/// What serving came to. Work is counted in objects that collections looked
/// at, so it is the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Objects looked at by all collections together.
    pub work: usize,
    /// Objects looked at by the largest collection.
    pub longest: usize,
    /// The most pieces of trash that were waiting at one time.
    pub waiting: usize,
}

/// The most that the owner accepts.
pub const GOAL: Measured = Measured {
    work: 60_000,
    longest: 5_500,
    waiting: 6_000,
};

/// Your choice: `[threshold0, threshold1, threshold2]`. CPython's are
/// `[2000, 10, 10]`.
pub fn thresholds() -> [i64; 3] {
    [1500, 10, 10]
}

// What follows is given.

/// Serves 4,000 requests with these thresholds.
pub fn serve(thresholds: [i64; 3]) -> Measured {
    let mut heap = Heap::new();
    heap.disable();
    let menu: Vec<ObjId> =
        (0..5_000).map(|_| heap.new_object("dish")).collect();
    heap.collect(2).expect("there is a generation 2");
    let [t0, t1, t2] = thresholds;
    heap.set_threshold(t0, Some(t1), Some(t2))
        .expect("they fit");
    heap.enable();

    let mut measured = Measured {
        work: 0,
        longest: 0,
        waiting: 0,
    };
    let mut looked_at = work(&heap);
    let mut sessions = VecDeque::new();
    for _ in 0..4_000 {
        request(&mut heap, &mut sessions);
        heap.safe_point();
        let run = work(&heap) - looked_at;
        looked_at += run;
        measured.work += run;
        measured.longest = measured.longest.max(run);
        let in_use = menu.len() + 3 * sessions.len();
        measured.waiting = measured.waiting.max(heap.len() - in_use);
    }
    measured
}

/// Makes a session of three objects in a ring that lives for 300 requests, 20
/// objects that are freed by counting, and a cart and its lines that refer to
/// each other.
fn request(heap: &mut Heap, sessions: &mut VecDeque<ObjId>) {
    sessions.push_back(ring(heap, "session", 3));
    if sessions.len() > 300 {
        let oldest = sessions.pop_front().expect("there are 301");
        heap.decref(oldest).expect("it is alive");
    }
    for _ in 0..20 {
        let row = heap.new_object("row");
        heap.decref(row).expect("it is alive");
    }
    let cart = ring(heap, "cart", 10);
    heap.decref(cart).expect("it is alive");
}

/// Makes objects of which each refers to the next and the last to the first,
/// and returns the first, which the others hang on.
fn ring(heap: &mut Heap, name: &str, n: usize) -> ObjId {
    let first = heap.new_object(name);
    let mut last = first;
    for _ in 1..n {
        let next = heap.new_object(name);
        heap.link(last, next).expect("both are alive");
        heap.decref(next).expect("it is alive");
        last = next;
    }
    heap.link(last, first).expect("both are alive");
    first
}

/// How many objects all collections so far have looked at.
fn work(heap: &Heap) -> usize {
    heap.get_stats().iter().map(|stats| stats.candidates).sum()
}
