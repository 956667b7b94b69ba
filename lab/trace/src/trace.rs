//! A run that has been recorded: its stops, and the [`View`] at each of them.

use std::collections::{BTreeMap, BTreeSet};

use gc_core::StepName;
use serde::{Serialize, Serializer};

use crate::layout::Places;
use crate::view::{
    Collecting, FrameChange, FrameView, ListChange, ListView, ObjectView, State, View,
};

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
    /// The collections that the stops show, in order.
    pub collections: Vec<Episode>,
    /// Where the objects stand.
    pub places: Places,
}

/// A collection and the stops that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Episode {
    /// Which generation.
    pub generation: usize,
    /// Its first stop, counted from 0.
    pub first: usize,
    /// Its last stop.
    pub last: usize,
    /// Its steps, in order, and the stops of each. A step without stops of
    /// its own changed nothing.
    pub steps: Vec<Phase>,
}

/// A step of a collection and the stops that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phase {
    /// Which step; written as CPython's name for it.
    #[serde(serialize_with = "in_words")]
    pub name: StepName,
    /// What it is for, in a few words.
    pub does: &'static str,
    /// Its first stop; nothing if it has none.
    pub first: Option<usize>,
    /// Its last stop; nothing if it has none.
    pub last: Option<usize>,
}

/// The current number of [`Trace::format`].
pub const FORMAT: u32 = 2;

/// An exception that nothing caught.
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

/// A reference that a collection has followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Along {
    /// The object that holds it; nothing if that is not drawn.
    pub from: Option<u32>,
    /// What the holder is called, if it is not drawn.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub holder: String,
    /// The field, if it is one that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The object it leads to.
    pub to: u32,
    /// What came of it.
    #[serde(flatten)]
    pub does: Does,
}

/// What comes of following a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "does", rename_all = "lowercase")]
pub enum Does {
    /// It is subtracted from the `gc_refs` of what it leads to.
    Subtract {
        /// `gc_refs` before.
        before: u32,
        /// `gc_refs` after.
        after: u32,
    },
    /// What it leads to is needed as well.
    Reach {
        /// Whether that had been set aside and is moved back.
        back: bool,
    },
}

/// What the walk over the candidates makes of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Something outside of the candidates refers to it: it stays.
    Outside,
    /// Something that stays refers to it: it stays.
    Needed,
    /// Nothing that refers to it has been found: it is set aside.
    Aside,
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

fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// Stops in, views out.
#[derive(Debug, Default)]
pub(crate) struct Fold {
    pub(crate) objects: BTreeMap<u32, ObjectView>,
    frames: Vec<(u32, FrameView)>,
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
        if let Some(changes) = &stop.frames {
            self.frames(changes);
        }
        if let Some(changes) = &stop.lists {
            self.lists(changes);
        }
        let view = &mut self.view;
        view.counts = stop.counts;
        view.thresholds = stop.thresholds;
        view.enabled = stop.enabled;
        view.scheduled = stop.scheduled;
        view.collecting.clone_from(&stop.collecting);
        view.visit = stop.visit;
        view.verdict = stop.verdict;
        view.along.clone_from(&stop.along);
        view.output.push_str(&stop.printed);
    }

    fn frames(&mut self, changes: &[FrameChange]) {
        let mut before = std::mem::take(&mut self.frames);
        for change in changes {
            let known = before.iter().position(|(number, _)| *number == change.number);
            let mut frame = known.map_or_else(
                || FrameView { function: change.function.clone(), names: Vec::new() },
                |at| before.swap_remove(at).1,
            );
            if !change.dropped.is_empty() {
                frame.names.retain(|name| !change.dropped.contains(&name.name));
            }
            for name in &change.names {
                match frame.names.iter_mut().find(|known| known.name == name.name) {
                    Some(known) => known.clone_from(name),
                    None => frame.names.push(name.clone()),
                }
            }
            self.frames.push((change.number, frame));
        }
    }

    fn lists(&mut self, changes: &[ListChange]) {
        let mut before = std::mem::take(&mut self.view.lists);
        for change in changes {
            let known = before.iter().position(|list| list.name == change.name);
            let mut ids = known.map_or_else(Vec::new, |at| before.swap_remove(at).ids);
            match &change.ids {
                Some(all) => ids.clone_from(all),
                None => {
                    let left: BTreeSet<&u32> = change.left.iter().collect();
                    ids.retain(|n| !left.contains(n));
                    ids.extend(&change.joined);
                }
            }
            let ListChange { name, young, hidden, .. } = *change;
            self.view.lists.push(ListView { name, young, ids, hidden });
        }
    }

    pub(crate) fn lists_now(&self) -> &[ListView] {
        &self.view.lists
    }

    pub(crate) fn frames_now(&self) -> Vec<FrameView> {
        self.frames.iter().map(|(_, frame)| frame.clone()).collect()
    }

    fn view(&self) -> View {
        View {
            objects: self.objects.values().cloned().collect(),
            frames: self.frames_now(),
            ..self.view.clone()
        }
    }
}

/// A step as CPython's name for it; nothing is the empty string.
pub(crate) fn step_name<S: Serializer>(step: &Option<StepName>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(step.map_or("", StepName::as_str))
}

fn in_words<S: Serializer>(step: &StepName, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(step.as_str())
}
