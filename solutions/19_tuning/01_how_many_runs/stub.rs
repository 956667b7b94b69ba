//! How many collections will this load cause?
//!
//! Before you change a threshold, you should be able to say what it will
//! change. Ten thousand iterations of a loop, with different things made in
//! them and different first thresholds: how many automatic collections run? The
//! test runs each loop and counts.
//!
//! `run` is for the test to run: predict without running it.

use gc_core::{Heap, Kind, ObjId, Object};

/// What one iteration makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Makes {
    /// A document that is kept.
    Kept,
    /// A document that is let go at once, in no cycle.
    LetGo,
    /// A document that refers to itself and is let go at once.
    Cycle,
    /// A number that is kept.
    Number,
    /// One document that is kept and one that is let go at once.
    KeptAndLetGo,
}

/// Runs 10,000 iterations, and says how many collections ran by themselves.
pub fn run(makes: Makes, threshold0: i64) -> usize {
    let mut heap = Heap::new();
    heap.set_threshold(threshold0, None, None).expect("it fits");
    for _ in 0..10_000 {
        match makes {
            Makes::Kept => drop(document(&mut heap)),
            Makes::LetGo => let_go(&mut heap),
            Makes::Cycle => {
                let it = document(&mut heap);
                heap.link(it, it).expect("it is alive");
                heap.decref(it).expect("it is alive");
            }
            Makes::Number => {
                heap.alloc(Object::new(Kind::Atom, "4.20"));
            }
            Makes::KeptAndLetGo => {
                document(&mut heap);
                let_go(&mut heap);
            }
        }
        heap.safe_point();
    }
    heap.get_stats().iter().map(|stats| stats.collections).sum()
}

// Your predictions.

/// `run(Makes::Kept, 999)`
pub fn kept_999() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::Kept, 9_999)`: ten times the threshold.
pub fn kept_9_999() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::Kept, 10_000)`
pub fn kept_10_000() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::LetGo, 999)`
pub fn let_go_999() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::Cycle, 999)`
pub fn cycle_999() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::Number, 999)`
pub fn number_999() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::KeptAndLetGo, 999)`: 20,000 documents.
pub fn kept_and_let_go_999() -> usize {
    todo!("how many collections?")
}

/// `run(Makes::Cycle, 0)`
pub fn cycle_0() -> usize {
    todo!("how many collections?")
}

// What follows is given.

fn document(heap: &mut Heap) -> ObjId {
    heap.new_object("document")
}

fn let_go(heap: &mut Heap) {
    let it = document(heap);
    heap.decref(it).expect("it is alive");
}
