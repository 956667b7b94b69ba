//! A run that has been recorded: its stops, and the [`View`] at each of them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::layout::Places;
use crate::view::{Collecting, FrameView, ListView, ObjectView, State, View};

/// A recorded run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// The shape of this JSON; a reader of another shape must not guess.
    pub format: u32,
    /// What the run is called.
    pub title: String,
    /// The version of CPython that was modelled.
    pub version: String,
    /// The program; empty where a heap was driven by hand.
    pub source: String,
    /// The stops, in order.
    pub stops: Vec<Stop>,
    /// The exception that ended the program.
    pub error: Option<Failure>,
    /// Whether the run went on for longer than is recorded: the last stop is
    /// the end of the run, and those before it its beginning.
    pub truncated: bool,
    /// Where the objects stand.
    pub places: Places,
}

/// The current number of [`Trace::format`].
pub const FORMAT: u32 = 1;

/// An exception that nobody caught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The line it was raised in.
    pub line: u32,
    /// What the last line of the traceback says.
    pub message: String,
}

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
    /// The step of the collection that has run; empty outside of one.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub step: &'static str,
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
    /// The frames, where they differ from the stop before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frames: Option<Vec<FrameView>>,
    /// The lists, where they differ from the stop before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lists: Option<Vec<ListView>>,
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

impl Trace {
    /// Everything to be seen at stop `at`, counted from 0.
    ///
    /// # Panics
    /// If there is no such stop.
    pub fn view(&self, at: usize) -> View {
        let mut fold = Fold::default();
        for stop in &self.stops[..=at] {
            fold.step(stop);
        }
        fold.view()
    }

    /// The view at every stop, in order.
    pub fn views(&self) -> Vec<View> {
        let mut fold = Fold::default();
        let mut views = Vec::with_capacity(self.stops.len());
        for stop in &self.stops {
            fold.step(stop);
            views.push(fold.view());
        }
        views
    }

    /// The last stop.
    pub fn last(&self) -> usize {
        self.stops.len().saturating_sub(1)
    }
}

/// Stops in, views out.
#[derive(Debug, Default)]
pub(crate) struct Fold {
    pub(crate) objects: BTreeMap<u32, ObjectView>,
    view: View,
}

impl Fold {
    pub(crate) fn step(&mut self, stop: &Stop) {
        self.objects.retain(|_, object| object.state != State::Freed);
        for n in &stop.gone {
            self.objects.remove(n);
        }
        for object in &stop.objects {
            self.objects.insert(object.n, object.clone());
        }
        let view = &mut self.view;
        if let Some(frames) = &stop.frames {
            view.frames.clone_from(frames);
        }
        if let Some(lists) = &stop.lists {
            view.lists.clone_from(lists);
        }
        view.counts = stop.counts;
        view.thresholds = stop.thresholds;
        view.enabled = stop.enabled;
        view.scheduled = stop.scheduled;
        view.collecting.clone_from(&stop.collecting);
        view.output.push_str(&stop.printed);
    }

    fn view(&self) -> View {
        View { objects: self.objects.values().cloned().collect(), ..self.view.clone() }
    }
}
