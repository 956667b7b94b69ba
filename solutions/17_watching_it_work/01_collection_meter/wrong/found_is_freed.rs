//! Wrong: what a collection has found is what it has freed.
//!
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
    current: Option<Run>,
}

impl Observer<Object> for Meter {
    const LISTENS: bool = true;

    fn event(&mut self, event: Event) {
        // Of interest: `Event::CollectionStarted { generation, .. }`,
        // `Event::CollectionFinished { .. }` and `Event::Freed { .. }`.
        match (event, &mut self.current) {
            (Event::CollectionStarted { generation, .. }, _) => {
                self.current = Some(Run {
                    generation,
                    ..Run::default()
                });
            }
            (Event::CollectionFinished { collected, .. }, current) => {
                self.runs.extend(current.take().map(|run| Run {
                    freed: collected,
                    ..run
                }));
            }
            (event, Some(run)) => {
                run.length += 1;
                if let Event::Freed { .. } = event {
                    run.freed += 1;
                }
            }
            (_, None) => {}
        }
    }
}

impl Meter {
    /// The longest run, and the first of them if several are as long; `None`
    /// before the first collection.
    pub fn longest(&self) -> Option<Run> {
        let longest = self.runs.iter().map(|run| run.length).max()?;
        self.runs.iter().find(|run| run.length == longest).copied()
    }
}
