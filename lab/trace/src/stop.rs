//! A stop: a moment of a run worth looking at, as what differs from the one before.

use gc_core::StepName;
use serde::Serialize;

use crate::followed::{Along, Verdict};
use crate::view::{Collecting, FrameChange, ListChange, ObjectView, step_name};

/// A moment worth looking at: what differs from the stop before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// How coarse a step leads here.
    pub grain: Grain,
    /// The line that has run; nothing where there is no program.
    pub line: Option<u32>,
    /// The line that runs next, as far as is known.
    pub next: Option<u32>,
    /// The function the line is in; empty for the module.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub function: String,
    /// The step of the collection that has run; nothing outside of one.
    #[serde(serialize_with = "step_name", skip_serializing_if = "Option::is_none")]
    pub step: Option<StepName>,
    /// What happened, in plain words.
    pub caption: String,
    /// What happened, one event a line.
    pub log: Vec<String>,
    /// What was printed since the stop before.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub printed: String,
    /// The objects that differ from the stop before. One in the state `freed`
    /// is shown here for the last time.
    pub objects: Vec<ObjectView>,
    /// The numbers of objects that are there no more and not among `objects`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<u32>,
    /// Every frame that is there, if any of them differs from the stop before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frames: Option<Vec<FrameChange>>,
    /// Every list that is shown, if any of them differs from the stop before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lists: Option<Vec<ListChange>>,
    /// `gc.get_count()`.
    pub counts: [u32; 3],
    /// `gc.get_threshold()`.
    pub thresholds: [i32; 3],
    /// `gc.isenabled()`.
    pub enabled: bool,
    /// Whether a collection waits for the next safe point.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub scheduled: bool,
    /// The collection that is going on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collecting: Option<Collecting>,
    /// The object that the collection looks at, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit: Option<u32>,
    /// What the walk makes of that object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The references that the collection has followed since the stop before,
    /// in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub along: Vec<Along>,
    /// Of a line: the first stop of the collection that ran in it, after the
    /// stop of the line before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enter: Option<usize>,
    /// How many more lines have run in the loop that is folded into this stop.
    #[serde(skip_serializing_if = "is_zero")]
    pub folded: u32,
    /// The stop that was the next to be made when the line began to run.
    #[serde(skip)]
    pub began: usize,
}

/// How coarse a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// A line of the program has run.
    Line,
    /// A step of a collection, or a part of one, has run within a line.
    Step,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}
