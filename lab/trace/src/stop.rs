//! A stop: a moment of a run worth looking at, as what differs from the one before.

use gc_core::StepName;

use crate::followed::{Along, Verdict};
use crate::view::{Collecting, FrameChange, ListChange, ObjectView};

/// A moment worth looking at: what differs from the stop before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// How coarse a step leads here.
    pub grain: Grain,
    /// The line that has run; nothing where there is no program.
    pub line: Option<u32>,
    /// The line that runs next, as far as is known.
    pub next: Option<u32>,
    /// The function the line is in; empty for the module.
    pub function: String,
    /// The step of the collection that has run; nothing outside of one.
    pub step: Option<StepName>,
    /// What happened, in plain words.
    pub caption: String,
    /// What happened, one event a line.
    pub log: Vec<String>,
    /// What was printed since the stop before.
    pub printed: String,
    /// The objects that differ from the stop before. One in the state `freed`
    /// is shown here for the last time.
    pub objects: Vec<ObjectView>,
    /// The numbers of objects that are there no more and not among `objects`.
    pub gone: Vec<u32>,
    /// Every frame that is there, if any of them differs from the stop before.
    pub frames: Option<Vec<FrameChange>>,
    /// Every list that is shown, if any of them differs from the stop before.
    pub lists: Option<Vec<ListChange>>,
    /// `gc.get_count()`.
    pub counts: [u32; 3],
    /// `gc.get_threshold()`.
    pub thresholds: [i32; 3],
    /// `gc.isenabled()`.
    pub enabled: bool,
    /// Whether a collection waits for the next safe point.
    pub scheduled: bool,
    /// The collection that is going on.
    pub collecting: Option<Collecting>,
    /// The object that the collection looks at, if it is one.
    pub visit: Option<u32>,
    /// What the walk makes of that object.
    pub verdict: Option<Verdict>,
    /// The references that the collection has followed since the stop before,
    /// in order.
    pub along: Vec<Along>,
    /// Of a line: the first stop of the collection that ran in it, after the
    /// stop of the line before.
    pub enter: Option<usize>,
    /// How many more lines have run in the loop that is folded into this stop.
    pub folded: u32,
    /// The stop that was the next to be made when the line began to run.
    pub began: usize,
}

/// How coarse a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A line of the program has run.
    Line,
    /// A step of a collection, or a part of one, has run within a line.
    Step,
}

impl Grain {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Grain::Line => "line",
            Grain::Step => "step",
        }
    }
}
