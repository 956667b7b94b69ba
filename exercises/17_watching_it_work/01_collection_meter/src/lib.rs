//! A meter that listens.
//!
//! In Python you append a function to `gc.callbacks`. Here you implement the
//! trait [`Observer`], which is notified of all that happens in a heap. Your
//! meter says for each collection which generation it was, how many objects it
//! freed, and how long it took, measured in events: everything that happens
//! between its start and its end.

use gc_core::{Event, Object, Observer};

/// One collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Run {
    /// Which generation was collected.
    pub generation: usize,
    /// How many events happened between `CollectionStarted` and
    /// `CollectionFinished`, these two not counted.
    pub length: usize,
    /// How many objects were freed meanwhile. (Not what the collection says
    /// that it has found: count `Freed`.)
    pub freed: usize,
}

/// Listens to a heap, and takes notes.
#[derive(Debug, Default)]
pub struct Meter {
    /// The collections that are over, in order.
    pub runs: Vec<Run>,
    // Add what you need to know while a collection runs.
}

impl Observer<Object> for Meter {
    const LISTENS: bool = true;

    fn event(&mut self, event: Event) {
        // Of interest: `Event::CollectionStarted { generation, .. }`,
        // `Event::CollectionFinished { .. }` and `Event::Freed { .. }`.
        todo!("take notes")
    }
}

impl Meter {
    /// The longest run, and the first of them if several are as long; `None`
    /// before the first collection.
    pub fn longest(&self) -> Option<Run> {
        todo!("find the longest of the runs")
    }
}
